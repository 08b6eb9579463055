import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll } from 'vitest';
import { type Visit, visitEngine, withClient } from '../../platform/engine.server.ts';
import { silent } from '../../platform/log.server.ts';
import { Problem } from '../../platform/problem.ts';

/** Tables with every kind of value and tie: what the next slice may bring. */
export const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** A folder for a test file; the server, which may not be root, has to pass. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-backup-'));
  chmodSync(folder, 0o711);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function visited<T>(
  where: { dataFolder?: string; databaseUrl?: string },
  fn: (visit: Visit) => Promise<T>,
): Promise<T> {
  const visit = await visitEngine({ dataFolder: '', log: silent, ...where });
  if (visit === undefined) throw new Error('there are no data');
  try {
    return await fn(visit);
  } finally {
    await visit.stop();
  }
}

/** Every table of the ledgers, counted and hashed by PostgreSQL itself, in no order but that of the rows' own words. */
export function hashed(where: { dataFolder?: string; databaseUrl?: string }): Promise<Record<string, string>> {
  return visited(where, ({ asOwner }) =>
    asOwner(async (client) => {
      await client.query("SET timezone = 'UTC'; SET extra_float_digits = 1");
      const { rows } = await client.query<{ name: string }>(
        `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
          WHERE schemaname IN ('dondoc', 'demo') AND tablename <> '__drizzle_migrations' ORDER BY 1`,
      );
      const found: Record<string, string> = {};
      for (const { name } of rows) {
        const { rows: all } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
        const hash = createHash('sha256');
        for (const row of all.map(({ row }) => row).sort()) hash.update(`${row}\n`);
        found[name] = `${all.length} ${hash.digest('hex')}`;
      }
      return found;
    }),
  );
}

export const run = (url: string, sql: string, values?: unknown[]) =>
  withClient({ connectionString: url }, (client: pg.Client) => client.query(sql, values));

/** The code of the problem that something comes to. */
export async function codeFrom(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'nothing went wrong';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const sentence of [error.detail.vi, error.detail.en])
      if (sentence.includes('{')) throw new Error(`not filled: ${sentence}`);
    return error.code;
  }
}
