import { Command } from 'commander';
import { readConfiguration } from '../../platform/configuration.server.ts';
import { openDatabase } from '../../platform/database.server.ts';
import { silent } from '../../platform/log.server.ts';
import { Problem } from '../../platform/problem.ts';
import { stopOnSignals } from '../../platform/signals.server.ts';
import { processTerminal } from '../../platform/terminal.server.ts';
import { backupCommands } from '../command.server.ts';

/**
 * The program that the tests kill: `backup` as it is, `restore-with FOLDER FILE` by the migrations of a folder, and `serve-with
 * FOLDER`, which holds a data folder as the server does.
 */
const program = new Command('program');
const terminal = processTerminal();
backupCommands(program, terminal);
program
  .command('restore-with <migrations> <file>')
  .action(async (migrations: string, file: string) =>
    (await import('../carry-out.server.ts')).restore(file, terminal, migrations),
  );
program.command('serve-with <migrations>').action(async (migrations: string) => {
  const database = await openDatabase({ ...readConfiguration(), migrations, ledgers: ['dondoc'], log: silent });
  stopOnSignals(() => database.close(), silent);
  process.stdout.write('ready\n');
  setInterval(() => undefined, 1_000);
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(
    error instanceof Problem ? `[${error.code}]\n` : `${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = 1;
});
