import { find } from '@dondoc/reader';
import type { Command, CommanderError } from 'commander';
import { isLanguage, type Language, pick, type Text } from '../platform/language.ts';
import { processTerminal, type Terminal } from '../platform/terminal.server.ts';
import { findingPrinter } from './findings.ts';
import { isFormat } from './formats.ts';
import { help, summary, usage } from './messages.ts';
import { checkPrinter, type Printing, readingPrinter } from './print.ts';
import { eachText, type Means, readFiles } from './read-files.server.ts';
import { type Layout, plainStyle, terminalStyle } from './table.ts';

interface Options {
  readonly format?: string;
  readonly lang?: string;
  readonly explain?: boolean;
  readonly date?: string;
}

/** Usage was wrong and has been told; nothing was read. */
const WRONG_USAGE = 2;

/** Registers `dondoc read FILE…`, `dondoc check FILE…` and `dondoc find FILE…`. */
export function readCommand(program: Command, means: Means = {}, terminal: Terminal = processTerminal()): void {
  door(program, 'read', help.read, terminal, async (files, chosen) => {
    const printer = readingPrinter({ ...chosen, layout: layoutOf(terminal, chosen.language) });
    const explain = chosen.explain || chosen.format === 'html';
    const failed = await readFiles(files, { ...means, explain }, terminal, chosen.language, (read) =>
      terminal.write(printer.file(read)),
    );
    terminal.write(printer.end());
    return ended(files, failed, terminal, chosen.language);
  });

  door(program, 'check', help.check, terminal, async (files, chosen) => {
    const printer = checkPrinter({ ...chosen, layout: layoutOf(terminal, chosen.language) });
    const explain = chosen.format === 'html';
    let disagree = false;
    const failed = await readFiles(files, { ...means, explain }, terminal, chosen.language, (read) => {
      disagree ||= read.reading.checks.some(({ status }) => status === 'inconsistent');
      terminal.write(printer.file(read));
    });
    terminal.write(printer.end());
    return Math.max(ended(files, failed, terminal, chosen.language), disagree ? 1 : 0);
  });

  door(program, 'find', help.find, terminal, async (files, chosen) => {
    const printer = findingPrinter({ ...chosen, layout: layoutOf(terminal, chosen.language) });
    const date = chosen.date && { date: chosen.date };
    const failed = await eachText(files, means, terminal, chosen.language, (file, text, areaNames) => {
      const findings = find(text, { ...date, ...(areaNames && { areaNames }) });
      terminal.write(printer.file({ file, text, findings }));
    });
    return ended(files, failed, terminal, chosen.language);
  });
}

function ended(files: readonly string[], failed: number, terminal: Terminal, language: Language): number {
  if (failed > 0 && files.length > 1)
    terminal.tell(`dondoc: ${pick(summary(files.length - failed, files.length), language)}\n`);
  return failed > 0 ? 1 : 0;
}

/** Without a terminal to fit, lines are as long as a wide one. */
const layoutOf = ({ columns = 160, coloured }: Terminal, language: Language): Layout => ({
  language,
  columns,
  style: coloured ? terminalStyle : plainStyle,
});

interface Chosen extends Omit<Printing, 'layout'> {
  readonly language: Language;
  readonly date?: string;
}
type Work = (files: readonly string[], chosen: Chosen) => Promise<number>;

const isoOf = (date: string): string => {
  const time = new Date(date);
  return Number.isNaN(time.valueOf()) ? '' : time.toISOString();
};
/** A day, a month or a year that there is, in ISO 8601. */
const isDate = (date: string): boolean => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) && isoOf(date).startsWith(date);

/** What the commands share: files, format, language, and how wrong usage is told. */
function door(program: Command, name: string, does: Text, terminal: Terminal, work: Work): void {
  const complain = (problem: Text, language: Language): void => {
    terminal.tell(`dondoc ${name}: ${pick(problem, language)}\n${pick(usage.seeHelp(name), language)}\n`);
    terminal.exitWith(WRONG_USAGE);
  };
  const own = terminal.language;
  const command = program
    .command(name)
    .description(does[own])
    .usage(help.how[own])
    .argument('[FILE...]', help.files[own])
    .option('-f, --format <format>', help.format(name)[own])
    .option('--lang <language>', help.language(own)[own])
    .helpOption('-h, --help', help.help[own])
    .addHelpText('after', `\n${help.exit(name)[own]}`)
    .configureHelp({ styleTitle: (title) => help.titles[title]?.[own] ?? title })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) complain(misused(error), own);
      terminal.exitNow(error.exitCode === 0 ? 0 : WRONG_USAGE);
    })
    .action(async (files: string[], { format, lang = own, explain = false, date }: Options) => {
      const language = isLanguage(lang) ? lang : own;
      if (!isLanguage(lang)) return complain(usage.language(lang), language);
      const chosen = format ?? (name === 'check' || terminal.columns !== undefined ? 'table' : 'json');
      if (!isFormat(chosen, name)) return complain(usage.format(name, chosen), language);
      if (date !== undefined && !isDate(date)) return complain(usage.date(date), language);
      if (files.length === 0) return complain(usage.noFiles, language);
      if (files.filter((file) => file === '-').length > 1) return complain(usage.twice, language);
      terminal.exitWith(
        await work(files, { format: chosen, language, explain, several: files.length > 1, ...(date && { date }) }),
      );
    });
  if (name === 'read') command.option('--explain', help.explain[own]);
  if (name === 'find') command.option('--date <date>', help.date[own]);
}

function misused(error: CommanderError): Text {
  const found = /'([^']+)'/.exec(error.message)?.[1]?.split(' ')[0] ?? error.message;
  if (error.code === 'commander.unknownOption') return usage.option(found);
  if (error.code === 'commander.optionMissingArgument')
    return usage.argument(/--\w+/.exec(error.message)?.[0] ?? found);
  return usage.other(error.message);
}
