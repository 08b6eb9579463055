import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { openDatabase, theProgram } from '../database.server.ts';
import { createLog } from '../log.server.ts';
import { Problem } from '../problem.ts';
import { stopOnSignals } from '../signals.server.ts';

/**
 * The program that the crash tests kill: `insert` writes row by row and says so only after the commit, `hold` stays in a
 * transaction. Every line goes out at once, so that a kill loses none that was said.
 */
const [mode, dataFolder = '', migrations = '', first = '1'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);

try {
  const log = createLog({ level: 'warn', terminal: true, write: (line) => writeSync(2, line) });
  const limits = { closing: 300 };
  const database = await openDatabase({ dataFolder, migrations, ledgers: ['dondoc'], log, limits });
  stopOnSignals(() => database.close(), log);
  say('ready');
  if (mode === 'hold')
    await database.write('dondoc', theProgram, async (tx) => {
      await tx.execute(sql`INSERT INTO note VALUES (${Number(first)}, 'held')`);
      say('holding');
      await wait(60_000);
    });
  for (let id = Number(first); ; id++) {
    const saved = database.write('dondoc', theProgram, (tx) => tx.execute(sql`INSERT INTO note VALUES (${id}, 'row')`));
    // A row whose COMMIT lost its connection may be there or not, and nobody was told that it is.
    say(await saved.then(() => `saved ${id}`, unlessUnknown));
  }
} catch (error) {
  say(`failed ${error instanceof Error && 'code' in error ? error.code : error}`);
  process.exitCode = 1;
}

function unlessUnknown(error: unknown): string {
  if (error instanceof Problem && error.code === 'outcome-unknown') return error.code;
  throw error;
}
