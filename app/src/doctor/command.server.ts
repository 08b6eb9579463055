import type { Command } from 'commander';
import { pick } from '../platform/language.ts';
import { processTerminal } from '../platform/terminal.server.ts';
import type { Finding } from './contract.ts';
import { subjects, words } from './messages.ts';

/** Registers `dondoc doctor`; what it looks at is put together by who knows every slice. */
export function doctorCommand(
  program: Command,
  examined: () => Promise<Finding[]>,
  terminal = processTerminal(),
): void {
  const { language } = terminal;
  program
    .command('doctor')
    .description(words.does[language])
    .helpOption('-h, --help', words.help[language])
    .addHelpText('after', `\n${words.exit[language]}`)
    .configureHelp({ styleTitle: (title) => words.titles[title]?.[language] ?? title })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) terminal.tell(`${words.misused[language]}\n`);
      terminal.exitNow(error.exitCode === 0 ? 0 : 2);
    })
    .action(async () => {
      const findings = await examined();
      const widths = [words.states, subjects].map((texts) =>
        Math.max(...Object.values(texts).map((text) => pick(text, language).length)),
      );
      for (const { about, state, says } of findings) {
        const [mark, name] = [pick(words.states[state], language), pick(about, language)];
        const head = `${mark.padEnd(widths[0] ?? 0)}  ${name.padEnd(widths[1] ?? 0)}`;
        terminal.write(`${head}  ${pick(says, language)}\n`);
      }
      terminal.exitWith(findings.some(({ state }) => state === 'bad') ? 1 : 0);
    });
}
