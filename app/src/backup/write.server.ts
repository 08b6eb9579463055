import pg from 'pg';
import { version } from '../../package.json';
import { copyOut } from '../platform/copy.server.ts';
import type { LedgerName } from '../platform/database.server.ts';
import type { Visit } from '../platform/engine.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import { appliedMigrations, presentLedgers } from '../platform/migrate.server.ts';
import { copyOutOf, type LedgerTable, nameOf, sameWriting, sequencesOf, tablesOf } from './catalogue.server.ts';
import { format, type Manifest, type SequenceStands, type TableBegins } from './contract.ts';
import { RowDigest } from './digest.server.ts';
import { BackupFile } from './file-writer.server.ts';
import { problems } from './problems.ts';

/** What a backup or a restore came to. */
export interface Sum {
  readonly tables: number;
  readonly rows: number;
  /** Of the file. */
  readonly bytes: number;
}

/** Told now and then how many bytes of rows have passed. */
export type Progress = (bytes: number) => void;

/**
 * Writes everything that the ledgers hold, as it was at one moment, while others go on working. The moment is one that a
 * serial order of their transactions has (SERIALIZABLE, DEFERRABLE): it is waited for, and then nobody waits for the backup.
 */
export async function makeBackup(visit: Visit, path: string, now: Date, progress?: Progress): Promise<Sum> {
  const file = await BackupFile.create(path);
  try {
    return await visit.asOwner(async (client) => {
      const ledgers = await begin(client);
      if (ledgers.length === 0) throw problems['nothing-to-back-up']({ place: visit.place });
      await file.writeLine(await manifestOf(client, ledgers, now));
      const counted = { tables: 0, rows: 0 };
      for (const ledger of [...ledgers].reverse()) {
        for (const table of await tablesOf(client, [ledger])) {
          counted.rows += await writeTable(client, table, file, progress);
          counted.tables += 1;
        }
        await writeSequences(client, ledger, file);
        // Gives back the locks of this ledger: who drops the demonstration need not wait for a backup of the other.
        await client.query(`ROLLBACK TO SAVEPOINT ${ledger}`);
      }
      await client.query('COMMIT');
      return { ...counted, bytes: await file.close(counted) };
    });
  } catch (error) {
    await file.abandon();
    throw damageOf(error);
  }
}

/**
 * Holds all tables before the moment is taken, so that none of them changes its form or goes away after it; where one was
 * dropped in between, again. Each ledger below a savepoint of its own. Returns which ledgers there are.
 */
async function begin(client: pg.ClientBase): Promise<LedgerName[]> {
  for (let attempt = 1; ; attempt += 1) {
    const ledgers = await presentLedgers(client);
    const tables = await tablesOf(client, ledgers);
    await client.query(`BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE; ${sameWriting}`);
    try {
      for (const ledger of ledgers) {
        await client.query(`SAVEPOINT ${ledger}`);
        const names = tables.filter((table) => table.ledger === ledger).map(nameOf);
        if (names.length > 0) await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS SHARE MODE`);
      }
      return ledgers;
    } catch (error) {
      await client.query('ROLLBACK');
      if (codeOf(error) !== '42P01' || attempt === 5) throw error;
    }
  }
}

async function manifestOf(client: pg.ClientBase, ledgers: LedgerName[], now: Date): Promise<Manifest> {
  const found = await client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  const named = ledgers.map(async (name) => ({ name, migrations: await appliedMigrations(client, name) }));
  return {
    dondocBackup: format,
    program: version,
    madeAt: now.toISOString(),
    postgres: found.rows[0]?.version ?? '',
    ledgers: await Promise.all(named),
  };
}

async function writeTable(client: pg.ClientBase, table: LedgerTable, file: BackupFile, progress?: Progress) {
  const { only: _, ...begins } = table;
  await file.writeLine(begins satisfies TableBegins);
  const digest = new RowDigest();
  await copyOut(client, copyOutOf(table), (row) => {
    digest.add(row);
    const room = file.write(row);
    if (room !== undefined) progress?.(file.taken);
    return room;
  });
  await file.write(Buffer.from('\\.\n'));
  const ends = digest.value();
  await file.writeLine(ends);
  return ends.rows;
}

async function writeSequences(client: pg.ClientBase, ledger: LedgerName, file: BackupFile): Promise<void> {
  for (const { sequence } of await sequencesOf(client, [ledger])) {
    const found = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value AS last, is_called AS called FROM ${nameOf({ ledger, table: sequence })}`,
    );
    for (const stands of found.rows) await file.writeLine({ ledger, sequence, ...stands } satisfies SequenceStands);
  }
}

/** A page that does not add up, a file that is gone, a disk that does not read. */
function damageOf(error: unknown): unknown {
  const damaged = error instanceof pg.DatabaseError && /^(XX|58)/.test(error.code ?? '');
  return damaged ? problems['data-damaged']({ reason: error.message }, error) : error;
}
