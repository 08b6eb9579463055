import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { rows, theProgram } from './database.server.ts';
import { withClient } from './engine.server.ts';
import { migrateLedger } from './migrate.server.ts';
import { checkRoles } from './roles.server.ts';
import { migrations } from './testing/crash.server.ts';
import { testDatabase } from './testing.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const database = await testDatabase({ migrations, ledgers: [] });
const { owner } = database;
const ask = async (query: string) => withClient(owner, async (client) => (await client.query(query)).rows);
const tables = async () =>
  (await ask("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'dondoc' ORDER BY 1")).map(
    (row) => row.name,
  );
const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** A further migration in the copied folder. */
function add(tag: string, statements: string, when = Date.now()): void {
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: object[] };
  journal.entries.push({ idx: journal.entries.length, version: '7', when, tag, breakpoints: true });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(join(folder, `${tag}.sql`), statements);
}

beforeEach(async () => {
  cpSync(migrations, folder, { recursive: true });
  await ask('DROP SCHEMA IF EXISTS dondoc CASCADE');
});

it('two starts at once make the ledger once', async () => {
  await Promise.all([1, 2, 3].map(() => migrateLedger(owner, 'dondoc', folder)));
  expect(await tables()).toEqual(['__drizzle_migrations', 'note']);
  expect(await ask('SELECT count(*) AS n FROM dondoc.__drizzle_migrations')).toEqual([{ n: '1' }]);
});

it('a further migration is applied to what is there', async () => {
  await migrateLedger(owner, 'dondoc', folder);
  await ask("INSERT INTO dondoc.note VALUES (1, 'kept')");
  add('0001_colour', 'ALTER TABLE note ADD COLUMN colour text');
  await migrateLedger(owner, 'dondoc', folder);
  expect(await ask('SELECT id, colour FROM dondoc.note')).toEqual([{ id: '1', colour: null }]);
});

it('a migration that fails in its middle leaves the ledger as it was', async () => {
  await migrateLedger(owner, 'dondoc', folder);
  add('0001_first', 'CREATE TABLE first ()');
  add('0002_broken', 'CREATE TABLE second ();--> statement-breakpoint\nSELECT 1 / 0', Date.now() + 1);
  await expect(migrateLedger(owner, 'dondoc', folder)).rejects.toThrow();
  expect(await tables()).toEqual(['__drizzle_migrations', 'note']);
});

it('a start that is killed in the middle leaves it as it was, and the next one does it', async () => {
  add('0001_slow', 'CREATE TABLE slow ();--> statement-breakpoint\nSELECT pg_sleep(0.6)');
  const killed = problem(migrateLedger(owner, 'dondoc', folder));
  await wait(300);
  const others = "datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%pg_sleep%'";
  const ended = await ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);
  expect(ended.length).toBe(1);
  expect(await killed).toBe('database-unavailable');
  expect(await tables()).not.toContain('note');
  await migrateLedger(owner, 'dondoc', folder);
  expect(await tables()).toEqual(['__drizzle_migrations', 'note', 'slow']);
});

it('refuses a migration that was changed, one dated before another, and data newer than the program', async () => {
  await migrateLedger(owner, 'dondoc', folder);
  appendFileSync(join(folder, '0000_note.sql'), '\n-- changed');
  expect(await problem(migrateLedger(owner, 'dondoc', folder))).toBe('migration-changed');
  cpSync(migrations, folder, { recursive: true });
  add('0001_late', 'CREATE TABLE late ()');
  await migrateLedger(owner, 'dondoc', folder);
  expect(await problem(migrateLedger(owner, 'dondoc', migrations))).toBe('database-newer-than-program');
  add('0002_earlier', 'CREATE TABLE earlier ()', 1);
  expect(await problem(migrateLedger(owner, 'dondoc', folder))).toBe('migration-misdated');
});

it('the demonstration is dropped whole and can be made again, the office’s own ledger stays', async () => {
  await database.migrate('dondoc');
  await database.migrate('demo');
  expect(await database.ledgers()).toEqual(['dondoc', 'demo']);
  const count = () => database.read('demo', theProgram, (tx) => rows(tx, sql`SELECT count(*) AS n FROM note`));
  expect(await count()).toEqual([{ n: '0' }]);
  await database.drop('demo');
  await database.drop('demo');
  expect(await database.ledgers()).toEqual(['dondoc']);
  expect(await problem(count())).toBe('demonstration-absent');
  await database.migrate('demo');
  expect(await count()).toEqual([{ n: '0' }]);
});

it('a role that may do more than it is granted is named', async () => {
  const check = (role: string) => (client: pg.Client) => checkRoles(client, [role]);
  expect(await problem(withClient(owner, check('dondoc_reader')))).toBe('done');
  expect(await problem(withClient(owner, check('dondoc_writer')))).toBe('done');
  const role = `dondoc_test_role_${process.pid}`;
  const having = async (grant: string) => {
    await ask(`CREATE ROLE ${role}; ${grant}`);
    const found = withClient(owner, check(role)).then(
      () => '',
      (error: Error) => error.message,
    );
    const said = await found;
    await ask(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    return said;
  };
  expect(await having('')).toBe('');
  expect(await having(`ALTER ROLE ${role} SUPERUSER`)).toContain('SUPERUSER');
  expect(await having(`ALTER ROLE ${role} BYPASSRLS`)).toContain('BYPASSRLS');
  expect(await having(`GRANT pg_write_all_data TO ${role}`)).toContain('member of pg_write_all_data');
  expect(await having(`CREATE TABLE public.its_own (); ALTER TABLE public.its_own OWNER TO ${role}`)).toContain(
    'owner of objects',
  );
});
