import type { Command } from 'commander';
import { type Language, pick } from '../platform/language.ts';
import { purposes } from '../platform/setting-words.ts';
import type { SettingName } from '../platform/settings.server.ts';
import { processTerminal } from '../platform/terminal.server.ts';
import type { Setting } from './contract.ts';
import { words } from './messages.ts';

/** Registers `dondoc config`. */
export function configCommand(
  program: Command,
  settings: () => Promise<Setting[]>,
  terminal = processTerminal(),
): void {
  const { language } = terminal;
  program
    .command('config')
    .description(words.does[language])
    .option('--json', words.json[language])
    .helpOption('-h, --help', words.help[language])
    .addHelpText('after', `\n${words.after[language]}`)
    .configureHelp({ styleTitle: (title) => words.titles[title]?.[language] ?? title })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) terminal.tell(`${words.misused[language]}\n`);
      terminal.exitNow(error.exitCode === 0 ? 0 : 2);
    })
    .action(async ({ json }: { json?: boolean }) => {
      const found = await settings();
      terminal.write(json ? asJson(found, language) : asLines(found, language));
      const wrong = found.flatMap(({ problem }) => problem ?? []);
      if (!json)
        for (const { title, detail, code } of wrong)
          terminal.tell(`dondoc: ${pick(title, language)}. ${pick(detail, language)} [${code}]\n`);
      terminal.exitWith(wrong.length ? 1 : 0);
    });
}

const purposeOf = ({ name }: Setting, language: Language) => pick(purposes[name as SettingName], language);

function asLines(settings: readonly Setting[], language: Language): string {
  const cells = settings.map((setting) => [
    setting.name,
    shown(setting, language),
    pick(words.from[setting.from], language),
    purposeOf(setting, language),
  ]);
  // One long path moves its own line only.
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0).filter((n) => n <= 40)));
  return cells.map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}\n`).join('');
}

function shown({ name, value, problem }: Setting, language: Language): string {
  if (problem !== undefined) return pick(words.wrong, language);
  if (value === null) return pick(words.unset, language);
  if (name === 'DONDOC_MAX_UPLOAD') return megabytes(Number(value), language);
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

function megabytes(bytes: number, language: Language): string {
  const locale = { vi: 'vi-VN', en: 'en-GB' }[language];
  const shortest = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  return `${shortest.format(bytes / 1024 / 1024)} MB`;
}

function asJson(settings: readonly Setting[], language: Language): string {
  const told = settings.map((setting) => {
    const { problem, ...rest } = setting;
    const wrong = problem && { problem: { code: problem.code, detail: pick(problem.detail, language) } };
    return { ...rest, purpose: purposeOf(setting, language), ...wrong };
  });
  return `${JSON.stringify({ settings: told }, null, 2)}\n`;
}
