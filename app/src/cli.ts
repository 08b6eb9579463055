import { Command, Option } from 'commander';
import { version } from '../package.json';
import { userCommand } from './accounts/command.server.ts';
import { importCommand } from './areas/command.server.ts';
import { auditCommands } from './audit/command.server.ts';
import { backupCommands } from './backup/command.server.ts';
import { doctorCommand } from './doctor/command.server.ts';
import { isLanguage, type Language, pick } from './platform/language.ts';
import { Problem, unexpected } from './platform/problem.ts';
import { processTerminal } from './platform/terminal.server.ts';
import { usageError } from './platform/usage.ts';
import { readCommand } from './reading/command.server.ts';
import { configCommand } from './settings/command.server.ts';

/**
 * The command line: one of three doors, and a composition root. What a command needs is loaded when it runs, so that reading
 * a file does not wait for the server's parts.
 */
const language: Language = isLanguage(process.env.DONDOC_LANG) ? process.env.DONDOC_LANG : 'vi';
const say = (vi: string, en: string) => pick({ vi, en }, language);

const program = new Command('dondoc')
  .description(say('Đọc, kiểm tra, ghi sổ và đôn đốc.', 'Reads, checks, records and follows up.'))
  .version(version, '-V, --version', say('in số phiên bản', 'print the version'))
  .helpOption('-h, --help', say('in hướng dẫn', 'print this help'))
  .helpCommand('help [command]', say('In hướng dẫn của một lệnh', 'Print the help of a command'))
  .usage(say('[tùy chọn] [lệnh]', '[options] [command]'))
  .configureOutput({ outputError: (text, write) => write(usageError(text, language)) })
  .configureHelp({
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) =>
      ({
        'Usage:': say('Cách dùng:', 'Usage:'),
        'Options:': say('Tùy chọn:', 'Options:'),
        'Commands:': say('Lệnh:', 'Commands:'),
      })[title] ?? title,
  });

program
  .command('serve')
  .description(say('Mở máy chủ (npm start)', 'Start the server (npm start)'))
  .helpOption('-h, --help', say('in hướng dẫn', 'print this help'))
  .addOption(new Option('--quiet', say('chỉ in địa chỉ', 'print the address only')))
  .action(async ({ quiet }: { quiet?: boolean }) => {
    const [{ readConfiguration }, { createLog }, { openEngine }, { stopOnSignals }] = await Promise.all([
      import('./platform/configuration.server.ts'),
      import('./platform/log.server.ts'),
      import('./platform/engine.server.ts'),
      import('./platform/signals.server.ts'),
    ]);
    const config = readConfiguration();
    const log = createLog({ level: quiet ? 'error' : config.logLevel });
    // PostgreSQL comes up in processes of its own while the rest of the program is loaded.
    const engine = openEngine({ ...config, log });
    engine.catch(() => undefined);
    const { createServer } = await import('./server.ts');
    const server = await createServer(config, log, engine);
    stopOnSignals(server.stop, log);
    process.stdout.write(`dondoc ${version}: ${server.url}\n`);
  });

const terminal = processTerminal();
readCommand(
  program,
  {
    extract: async (bytes, fileName) => (await import('./documents/extract.server.ts')).extract(bytes, fileName),
    areaNames: async () => (await import('@dondoc/reader/area-names')).areaNames,
  },
  terminal,
);

backupCommands(program, terminal);
auditCommands(program, terminal);
userCommand(program, terminal);
importCommand(program, terminal);
doctorCommand(program, async () => (await import('./examined.server.ts')).examined(), terminal);
configCommand(program, async () => (await import('./settings/list.server.ts')).listSettings(), terminal);

program.parseAsync().catch((error: unknown) => {
  const problem = error instanceof Problem ? error : unexpected(error);
  process.stderr.write(
    `dondoc: ${pick(problem.title, language)}. ${pick(problem.detail, language)} [${problem.code}]\n`,
  );
  if (!(error instanceof Problem)) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
