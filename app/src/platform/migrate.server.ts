import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { LedgerName } from './database.server.ts';
import { problems } from './database-problems.ts';
import { withClient } from './engine.server.ts';
import { retried } from './retry.server.ts';
import { transactionRoles } from './roles.server.ts';

const table = '__drizzle_migrations';

/** Any number that no other program takes as its lock: "dondoc" in ASCII. */
const lock = 0x646f6e646f63;

/**
 * Brings a ledger up to date with the SQL files of a folder. The files name no schema: the ledger is the search path, so the
 * same files make the office's own tables and the demonstration's. All that are missing are applied in one transaction under
 * a lock: of two starts one waits, and a kill in the middle leaves the ledger as it was.
 *
 * Migrations GRANT to the roles of transactions what they may do; without a grant a table is closed to them.
 */
export async function migrateLedger(owner: pg.ClientConfig, ledger: LedgerName, folder: string): Promise<void> {
  const schema = pg.escapeIdentifier(ledger);
  await alone(owner, async (client) => {
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await client.query(`SET search_path = ${schema}`);
    await checkHistory(client, ledger, readMigrationFiles({ migrationsFolder: folder }));
    await migrate(drizzle({ client }), { migrationsFolder: folder, migrationsSchema: ledger, migrationsTable: table });
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${transactionRoles.join()}`);
  });
}

/**
 * Drizzle compares the last date only: it passes over a file that was changed after it was applied, or dated before another,
 * and does not notice that the data are newer than the program. Each would be found out much later, so each is refused here.
 */
async function checkHistory(client: pg.Client, ledger: LedgerName, known: MigrationMeta[]): Promise<void> {
  known.forEach(({ folderMillis }, index) => {
    if (folderMillis <= (known[index - 1]?.folderMillis ?? 0))
      throw problems['migration-misdated']({ migration: index });
  });
  const applied = await appliedMigrations(client, ledger);
  if (applied.length > known.length) throw problems['database-newer-than-program']();
  applied.forEach((hash, index) => {
    if (known[index]?.hash !== hash) throw problems['migration-changed']({ migration: index });
  });
}

/** The migrations that a ledger has had, by the digests of their files; none where there is no ledger. */
export async function appliedMigrations(client: pg.ClientBase, ledger: LedgerName): Promise<string[]> {
  const name = `${pg.escapeIdentifier(ledger)}.${table}`;
  const found = await client.query<{ exists: boolean }>('SELECT to_regclass($1) IS NOT NULL AS exists', [name]);
  if (found.rows[0]?.exists !== true) return [];
  const applied = await client.query<{ hash: string }>(`SELECT hash FROM ${name} ORDER BY created_at`);
  return applied.rows.map(({ hash }) => hash);
}

export { type MigrationMeta as Migration, readMigrationFiles } from 'drizzle-orm/migrator';

/** Makes a ledger that is not there, inside the transaction in hand, with these migrations and no later ones. */
export async function layLedger(
  client: pg.ClientBase,
  ledger: LedgerName,
  migrations: readonly MigrationMeta[],
): Promise<void> {
  const schema = pg.escapeIdentifier(ledger);
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}; SET LOCAL search_path = ${schema};
    CREATE TABLE ${table} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint)`);
  for (const { sql, hash, folderMillis } of migrations) {
    for (const statement of sql) await client.query(statement);
    await client.query(`INSERT INTO ${table} (hash, created_at) VALUES ($1, $2)`, [hash, folderMillis]);
  }
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${transactionRoles.join()}`);
}

/** Drops a ledger with everything in it. Only the demonstration can be. Who reads it just then may cross it: tried again. */
export async function dropLedger(owner: pg.ClientConfig, ledger: 'demo'): Promise<void> {
  const drop = `DROP SCHEMA IF EXISTS ${pg.escapeIdentifier(ledger)} CASCADE`;
  await retried(ledger, () => alone(owner, (client) => client.query(drop)));
}

/** The ledgers that were migrated, by what the catalogue shows to everybody. */
export async function presentLedgers(client: Pick<pg.ClientBase, 'query'>): Promise<LedgerName[]> {
  const found = await client.query<{ name: LedgerName }>(
    `SELECT n.nspname AS name FROM pg_namespace n JOIN pg_class c ON c.relnamespace = n.oid
      WHERE n.nspname = ANY($1) AND c.relname = $2`,
    [ledgerNames, table],
  );
  return ledgerNames.filter((name) => found.rows.some((row) => row.name === name));
}

/** Every ledger that there can be. */
export const ledgerNames: readonly LedgerName[] = ['dondoc', 'demo'];

/** Nobody else makes, changes or drops a ledger meanwhile. The lock belongs to the connection, so it goes with a killed program. */
export async function waitForLedgers(client: pg.ClientBase): Promise<void> {
  await client.query(`SELECT pg_advisory_lock(${lock})`);
}

function alone(owner: pg.ClientConfig, fn: (client: pg.Client) => Promise<unknown>): Promise<void> {
  return withClient(owner, async (client) => {
    await waitForLedgers(client);
    await fn(client);
  });
}
