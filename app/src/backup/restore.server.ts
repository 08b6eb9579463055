import { statfs } from 'node:fs/promises';
import pg from 'pg';
import { copyIn, copyOut } from '../platform/copy.server.ts';
import type { LedgerName } from '../platform/database.server.ts';
import { openEngine, placeOf, type Whereabouts } from '../platform/engine.server.ts';
import { codeOf } from '../platform/failure.server.ts';
import type { Log } from '../platform/log.server.ts';
import {
  layLedger,
  ledgerNames,
  type Migration,
  migrateLedger,
  readMigrationFiles,
  waitForLedgers,
} from '../platform/migrate.server.ts';
import { copyInto, copyOutOf, type LedgerTable, nameOf, sameWriting, tablesOf } from './catalogue.server.ts';
import { type Closing, type Manifest, SequenceStands, TableBegins, TableEnds } from './contract.ts';
import { RowDigest } from './digest.server.ts';
import { BackupLines, type CheckedBackup, checkBackup } from './file-reader.server.ts';
import { problems } from './problems.ts';
import { loosen } from './ties.server.ts';
import type { Progress, Sum } from './write.server.ts';

interface Target extends Whereabouts {
  /** The folder of the program's migrations. */
  readonly migrations: string;
  readonly log: Log;
}

/**
 * Makes the ledgers of a backup where there are none. The file is read to its end before the target is touched; then tables
 * are made and filled, ties between them checked and every row read back and counted in one transaction, so that whatever
 * comes between leaves the target as empty as it was. What newer migrations change comes after, as at any start.
 */
export async function restoreBackup(path: string, target: Target, progress?: Progress): Promise<Sum & Manifest> {
  const backup = await checkBackup(path);
  const known = readMigrationFiles({ migrationsFolder: target.migrations });
  const plan = planOf(backup, known);
  try {
    const engine = await openEngine(target);
    try {
      await engine.asOwner((client) => load(client, backup, plan, placeOf(target), progress));
      for (const [ledger] of plan) await migrateLedger(engine.owner, ledger, target.migrations);
    } finally {
      await engine.stop();
    }
    return { ...backup.manifest, ...backup.sum };
  } catch (error) {
    throw await toldOf(error, target);
  }
}

type Plan = ReadonlyMap<LedgerName, readonly Migration[]>;

/** Which migrations each ledger had; refuses those that this program does not know, or knows otherwise. */
export function planOf({ path: file, manifest }: CheckedBackup, known: readonly Migration[]): Plan {
  const version = manifest.program;
  return new Map(
    manifest.ledgers.map(({ name, migrations }) => {
      const ledger = ledgerNames.find((ledger) => ledger === name);
      if (ledger === undefined || migrations.length > known.length) throw problems['backup-newer']({ file, version });
      migrations.forEach((hash, migration) => {
        if (known[migration]?.hash !== hash) throw problems['backup-other-history']({ file, migration, version });
      });
      return [ledger, known.slice(0, migrations.length)];
    }),
  );
}

async function load(client: pg.ClientBase, backup: CheckedBackup, plan: Plan, place: string, progress?: Progress) {
  await waitForLedgers(client);
  await client.query('BEGIN');
  await refuseOverData(client, place);
  for (const [ledger, migrations] of plan) await layLedger(client, ledger, migrations);
  await client.query(sameWriting);
  const ledgers = [...plan.keys()];
  const tables = await tablesOf(client, ledgers);
  const tighten = await loosen(client, ledgers);
  const expected = await fill(client, backup, tables, progress);
  await tighten().catch((error: unknown) => {
    throw refusedRow(error instanceof pg.DatabaseError ? (error.table ?? '') : '', error);
  });
  for (const [table, ends] of expected) await compare(client, table, ends);
  await client.query('COMMIT');
  // Without it the first questions after a restore would be planned as if every table were empty.
  if (tables.length > 0) await client.query(`ANALYZE ${tables.map(nameOf).join(', ')}`);
}

async function refuseOverData(client: pg.ClientBase, place: string): Promise<void> {
  const found = await client.query(
    'SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ANY($1) LIMIT 1',
    [ledgerNames],
  );
  if (found.rowCount !== 0) throw problems['restore-over-data']({ place });
}

type Expected = Map<LedgerTable, TableEnds>;

async function fill(
  client: pg.ClientBase,
  { path, closing }: CheckedBackup,
  tables: readonly LedgerTable[],
  progress?: Progress,
): Promise<Expected> {
  const lines = new BackupLines(path, closing.bytes);
  const expected: Expected = new Map();
  let passed = 0;
  try {
    await lines.line();
    for (let line = await lines.line(); line !== ''; line = await lines.line()) {
      const record: unknown = JSON.parse(line);
      const sequence = SequenceStands.safeParse(record);
      if (sequence.success) {
        await set(client, sequence.data, tables);
        continue;
      }
      const begins = TableBegins.parse(record);
      const table = fitting(begins, tables);
      const watched = async function* () {
        for await (const chunk of lines.rows()) {
          passed += chunk.length;
          progress?.(passed);
          yield chunk;
        }
      };
      await copyIn(client, copyInto(begins), watched()).catch((error: unknown) => {
        throw refusedRow(begins.table, error);
      });
      expected.set(table, TableEnds.parse(JSON.parse(await lines.line())));
    }
    agree(expected, tables, closing);
    return expected;
  } finally {
    await lines.close();
  }
}

/** The table that the migrations made, with the same columns. */
function fitting({ ledger, table: name, columns }: TableBegins, tables: readonly LedgerTable[]): LedgerTable {
  const table = tables.find((table) => table.ledger === ledger && table.table === name);
  if (table === undefined) throw problems['backup-does-not-fit']({ table: name, reason: reasons.unknownTable });
  const [made, written] = [table.columns, columns].map((names) => [...names].sort().join());
  if (made !== written) throw problems['backup-does-not-fit']({ table: name, reason: reasons.otherColumns });
  // In the order of the backup: the digest is of rows as they stand there.
  return { ...table, columns };
}

const reasons = {
  unknownTable: { vi: 'không có bảng này', en: 'there is no such table' },
  otherColumns: { vi: 'các cột khác nhau', en: 'the columns differ' },
  missing: { vi: 'bản sao lưu thiếu bảng này', en: 'the backup lacks it' },
};

/** Every table came, and no row less than the closing line counts. */
function agree(expected: Expected, tables: readonly LedgerTable[], closing: Closing): void {
  const came = new Set([...expected.keys()].map(nameOf));
  const missing = tables.find((table) => !came.has(nameOf(table)));
  if (missing !== undefined) throw problems['backup-does-not-fit']({ table: missing.table, reason: reasons.missing });
  const rows = [...expected.values()].reduce((sum, ends) => sum + ends.rows, 0);
  if (expected.size !== closing.tables || rows !== closing.rows) throw new Error('the closing line counts otherwise');
}

async function set(client: pg.ClientBase, stands: SequenceStands, tables: readonly LedgerTable[]): Promise<void> {
  const { ledger, sequence, last, called } = stands;
  if (!tables.some((table) => table.ledger === ledger)) throw new Error(`a sequence of the unknown ledger ${ledger}`);
  await client.query('SELECT setval($1::regclass, $2, $3)', [nameOf({ ledger, table: sequence }), last, called]);
}

/** Reads back what was written: the same rows, to the byte. */
async function compare(client: pg.ClientBase, table: LedgerTable, expected: TableEnds): Promise<void> {
  const digest = new RowDigest();
  await copyOut(client, copyOutOf(table), (row) => {
    digest.add(row);
    return undefined;
  });
  const found = digest.value();
  if (found.rows !== expected.rows || found.digest !== expected.digest)
    throw problems['restored-rows-differ']({ table: table.table, found: found.rows, expected: expected.rows });
}

/** A row that PostgreSQL does not take: by the rule that it breaks, never by its values. */
function refusedRow(table: string, error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || !/^2[23]/.test(error.code ?? '')) return error;
  const reason = error.constraint ?? error.code ?? '';
  return problems['backup-does-not-fit']({ table, reason }, error);
}

/** No room on the disk of the database. Where there was none even for what was under way, PostgreSQL falls over. */
async function toldOf(error: unknown, { dataFolder, databaseUrl }: Target): Promise<unknown> {
  const fell = codeOf(error) === 'database-unavailable' && databaseUrl === undefined;
  const full = codeOf(error) === '53100' || saysFull(error) || (fell && (await roomOn(dataFolder)) < 32 * 1024 * 1024);
  return full ? problems['restore-disk-full']({}, error) : error;
}

function saysFull(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if (/No space left|free disk space|ENOSPC/.test(at.message)) return true;
  return false;
}

async function roomOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
