import type { Command } from 'commander';
import { pick, type Text } from '../platform/language.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import type { ImportAsked } from './carry-out.server.ts';
import { words } from './import-messages.ts';

/** Registers `dondoc import areas`. */
export function importCommand(program: Command, terminal: Terminal): void {
  const say = (text: Text) => pick(text, terminal.language);
  const group = dressed(program.command('import'), terminal)
    .description(say(words.import))
    .helpCommand('help [command]', say(words.helpCommand));
  dressed(group.command('areas'), terminal)
    .description(say(words.does))
    .argument('<FILE...>', say(words.files))
    .requiredOption('--source <name>', say(words.source))
    .option('--from <day>', say(words.from))
    .option('--to <day>', say(words.to))
    .option('--complete', say(words.complete))
    .option('--legal', say(words.legal))
    .option('--preview', say(words.preview))
    .action(async (files: string[], asked: Omit<ImportAsked, 'files'>) =>
      (await import('./carry-out.server.ts')).carryOutImport({ files, ...asked }, terminal),
    );
}

const titles: Record<string, Text> = {
  'Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'Commands:': { vi: 'Lệnh:', en: 'Commands:' },
};

function dressed(command: Command, terminal: Terminal): Command {
  const say = (text: Text) => pick(text, terminal.language);
  return command
    .helpOption('-h, --help', say(words.help))
    .configureHelp({
      subcommandTerm: (sub) => sub.name(),
      styleTitle: (title) => (titles[title] ? say(titles[title]) : title),
    })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) terminal.tell(`${say(words.misused)}\n`);
      terminal.exitNow(error.exitCode === 0 ? 0 : 2);
    });
}
