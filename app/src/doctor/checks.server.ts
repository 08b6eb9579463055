import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { version } from '../../package.json';
import type { LedgerName } from '../platform/database.server.ts';
import { transactionRoles, type Visit } from '../platform/engine.server.ts';
import { appliedMigrations, type Migration } from '../platform/migrate.server.ts';
import { Problem } from '../platform/problem.ts';
import { checkRoles } from '../platform/roles.server.ts';
import type { Finding } from './contract.ts';
import { gigabytes, says, subjects } from './messages.ts';

export function checkProgram(): Finding {
  const machine = `${process.platform} ${process.arch}`;
  return {
    about: subjects.program,
    state: 'good',
    says: says.program({ version, node: process.versions.node, machine }),
  };
}

/** A problem's sentence says what to do. */
export async function checked(about: Finding['about'], check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { about, state: 'bad', says: error.detail };
  }
}

/** The database answers, with roles that may do no more than they should. */
export async function checkDatabase(client: pg.ClientBase, visit: Visit): Promise<Finding> {
  const found = await client.query<{ version: string; bytes: string }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`,
  );
  await checkRoles(client as pg.Client, transactionRoles);
  const { version: postgres = '', bytes = '0' } = found.rows[0] ?? {};
  const broken = await client.query<{ name: string }>(
    `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT i.indisvalid AND n.nspname IN ('dondoc', 'demo')`,
  );
  const about = subjects.database;
  const [index] = broken.rows;
  if (index !== undefined) return { about, state: 'bad', says: says.brokenIndex(index) };
  const size = gigabytes(Number(bytes));
  return { about, state: 'good', says: says.database({ postgres, place: visit.place, size }) };
}

/** Each ledger was made by migrations that this program knows. */
export async function checkLedgers(
  client: pg.ClientBase,
  ledgers: readonly LedgerName[],
  known: readonly Migration[],
): Promise<Finding> {
  const about = subjects.ledgers;
  if (!ledgers.includes('dondoc')) return { about, state: 'warning', says: says.noLedger };
  for (const ledger of ledgers) {
    const applied = await appliedMigrations(client, ledger);
    if (applied.length > known.length) return { about, state: 'bad', says: says.newerLedger };
    if (applied.some((hash, at) => known[at]?.hash !== hash)) return { about, state: 'bad', says: says.otherLedger };
    if (applied.length < known.length) return { about, state: 'warning', says: says.olderLedger };
  }
  return { about, state: 'good', says: says.ledgers({ count: known.length }) };
}

const gigabyte = 1000 ** 3;

/** Room for the day's work; and for as much again as there is, which a restore or a large clean-up needs. */
export async function checkDisk(dataFolder: string, databaseBytes: number): Promise<Finding> {
  const about = subjects.disk;
  const folder = existing(dataFolder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const values = { free: gigabytes(free), folder };
  if (free < gigabyte / 4) return { about, state: 'bad', says: says.diskFull(values) };
  if (free < Math.max(gigabyte, databaseBytes)) return { about, state: 'warning', says: says.diskLow(values) };
  return { about, state: 'good', says: says.disk(values) };
}

/** The folder, or the nearest one above it that there is. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

/** Nobody but its owner may enter the folder with the data and the passwords. */
export function checkFolder(dataFolder: string, running: boolean): Finding {
  const about = subjects.folder;
  const cluster = join(dataFolder, 'postgres');
  const open = process.platform !== 'win32' && (statSync(cluster).mode & 0o077) !== 0;
  if (open) return { about, state: 'bad', says: says.openFolder({ cluster }) };
  return {
    about,
    state: 'good',
    says: running ? says.folderServed({ dataFolder }) : says.folderAtRest({ dataFolder }),
  };
}

/**
 * A clock that stands before the newest migration was written, or before what was saved already, has lost its battery; one that
 * differs from the database's by minutes leaves "as known on" without a meaning.
 */
export async function checkClock(
  now: Date,
  known: readonly Migration[],
  lastSaved: Date | undefined,
  client?: pg.ClientBase,
): Promise<Finding> {
  const about = subjects.clock;
  const written = new Date(known.at(-1)?.folderMillis ?? 0);
  const before = [written, ...(lastSaved ? [lastSaved] : [])].find((at) => at.valueOf() > now.valueOf() + 60_000);
  if (before !== undefined) return { about, state: 'bad', says: says.clockBehind(now, before) };
  if (client !== undefined) {
    const found = await client.query<{ ms: number }>(
      'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms',
    );
    const apart = Math.round(Math.abs((found.rows[0]?.ms ?? 0) - Date.now()) / 1000);
    if (apart > 60) return { about, state: 'warning', says: says.clocksApart({ seconds: apart }) };
  }
  return { about, state: 'good', says: says.clock(now) };
}
