import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { databaseOn, rows, theProgram } from './database.server.ts';
import { type Engine, withClient } from './engine.server.ts';
import { silent } from './log.server.ts';
import { migrations } from './testing/crash.server.ts';
import { testDatabase } from './testing.server.ts';

const { owner, program, engine: kind } = await testDatabase({ migrations });
const engine: Engine = {
  kind,
  owner,
  program,
  restrictedRoles: [],
  running: () => Promise.resolve(),
  asOwner: (fn) => withClient(owner, fn),
  stop: () => Promise.resolve(),
};
const limits = { statement: 300, idle: 500, lock: 300, closing: 300 };
const database = await databaseOn(engine, { migrations, ledgers: [], log: silent, limits });
afterAll(() => database.close());
const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const endOthers =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
const asOwner = async (query: string) => {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(query).finally(() => client.end());
};

it('a statement that takes too long is stopped and says so', async () => {
  const slow = database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT pg_sleep(5)`));
  expect(await problem(slow)).toBe('took-too-long');
});

it('a transaction that the program forgets gives its connection back', async () => {
  const idle = database.write('dondoc', theProgram, async (tx) => {
    await tx.execute(sql`INSERT INTO note VALUES (1, 'forgotten')`);
    await new Promise((resolve) => setTimeout(resolve, 900));
    await tx.execute(sql`SELECT 1`);
  });
  expect(await problem(idle)).toBe('took-too-long');
  expect(await database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT id FROM note`))).toEqual([]);
});

it('a connection lost before COMMIT starts the transaction again, once', async () => {
  let runs = 0;
  await database.write('dondoc', theProgram, async (tx) => {
    await tx.execute(sql`INSERT INTO note VALUES (2, 'twice begun')`);
    if (++runs === 1) await asOwner(endOthers);
    await tx.execute(sql`SELECT 1`);
  });
  expect(runs).toBe(2);
  expect(await database.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT id FROM note`))).toEqual([{ id: '2' }]);
});

it('connections that were lost while idle are replaced', async () => {
  await Promise.all([1, 2, 3].map(() => database.ready()));
  await asOwner(endOthers);
  expect(await Promise.all([1, 2, 3, 4].map(() => problem(database.ready())))).toEqual(Array(4).fill('done'));
});

it('after closing nothing begins any more', async () => {
  const running = database.read('dondoc', theProgram, async (tx) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return rows(tx, sql`SELECT 1 AS one`);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const closed = database.close();
  expect(await problem(database.read('dondoc', theProgram, () => Promise.resolve()))).toBe('database-unavailable');
  expect(await running).toEqual([{ one: 1 }]);
  await closed;
});
