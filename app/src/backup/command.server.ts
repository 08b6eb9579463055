import type { Command } from 'commander';
import { pick, type Text } from '../platform/language.ts';
import { processTerminal, type Terminal } from '../platform/terminal.server.ts';
import { messages } from './messages.ts';

const WRONG_USAGE = 2;

/** Registers `dondoc backup` and `dondoc restore`. */
export function backupCommands(program: Command, terminal = processTerminal()): void {
  const say = (text: Text) => pick(text, terminal.language);
  door(program, 'backup', terminal, messages.backup)
    .argument('[FILE]', say(messages.backup.file))
    .option('--into <folder>', say(messages.backup.into))
    .option('--keep <number>', say(messages.backup.keep))
    .addHelpText('after', `\n${say(messages.backup.secret)}`)
    .action(async (file: string | undefined, { into, keep = '14' }: { into?: string; keep?: string }) => {
      const clear = (file === undefined) !== (into === undefined) && /^[1-9]\d{0,3}$/.test(keep);
      if (!clear) return misuse('backup', messages.backup.how, terminal);
      endOnSignals();
      const { backUp } = await import('./carry-out.server.ts');
      await backUp(into === undefined ? { file: file as string } : { into, keep: Number(keep) }, terminal);
    });
  door(program, 'restore', terminal, messages.restore)
    .argument('<FILE>', say(messages.restore.file))
    .option('--check', say(messages.restore.check))
    .action(async (file: string, { check: only }: { check?: boolean }) => {
      endOnSignals();
      const { check, restore } = await import('./carry-out.server.ts');
      await (only ? check : restore)(file, terminal);
    });
}

function door(program: Command, name: string, terminal: Terminal, { does, how }: { does: Text; how: Text }): Command {
  const { language } = terminal;
  return program
    .command(name)
    .description(does[language])
    .usage(how[language])
    .helpOption('-h, --help', messages.help[language])
    .configureHelp({ styleTitle: (title) => messages.titles[title]?.[language] ?? title })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.tell, outputError: () => {} })
    .exitOverride((error) => {
      if (error.exitCode !== 0) misuse(name, how, terminal);
      terminal.exitNow(error.exitCode === 0 ? 0 : WRONG_USAGE);
    });
}

function misuse(name: string, how: Text, terminal: Terminal): void {
  terminal.tell(`${pick(messages.misused(name, how), terminal.language)}\n`);
  terminal.exitWith(WRONG_USAGE);
}

/** Whoever began something takes it away while the process ends: what was written of a file, the server that was started. */
function endOnSignals(): void {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}
