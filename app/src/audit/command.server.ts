import type { Command } from 'commander';
import { processTerminal, type Terminal } from '../platform/terminal.server.ts';
import { words } from './command-messages.ts';

/** Registers `dondoc audit verify` and `dondoc audit export`. */
export function auditCommands(program: Command, terminal = processTerminal()): void {
  const { language } = terminal;
  const audit = dressed(program.command('audit'), terminal)
    .description(words.does[language])
    .helpCommand('help [command]', words.helpCommand[language]);
  dressed(audit.command('verify'), terminal)
    .description(words.verify[language])
    .addHelpText('after', `\n${words.verifyAfter[language]}`)
    .action(async () => (await import('./carry-out.server.ts')).verifyAll(terminal));
  dressed(audit.command('export'), terminal)
    .description(words.export[language])
    .argument('<FILE>', words.file[language])
    .action(async (file: string) => (await import('./carry-out.server.ts')).exportAll(file, terminal));
}

function dressed(command: Command, terminal: Terminal): Command {
  const { language } = terminal;
  return command
    .helpOption('-h, --help', words.help[language])
    .configureHelp({
      subcommandTerm: (sub) => sub.name(),
      styleTitle: (title) => words.titles[title]?.[language] ?? title,
    })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) terminal.tell(`${words.misused[language]}\n`);
      terminal.exitNow(error.exitCode === 0 ? 0 : 2);
    });
}
