import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import { openDatabase, rows, theProgram } from './database.server.ts';
import { withClient } from './engine.server.ts';
import { silent } from './log.server.ts';
import { migrations } from './testing/crash.server.ts';
import { testDatabase } from './testing.server.ts';

const { owner, url } = await testDatabase({ migrations, ledgers: [] });
const open = (databaseUrl: string) =>
  openDatabase({ dataFolder: '', databaseUrl, migrations, ledgers: ['dondoc'], log: silent });
const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

it('DATABASE_URL serves instead of the embedded engine', async () => {
  const database = await open(url);
  expect(database.engine).toBe('server');
  const state = sql`SELECT current_user AS role, current_schema() AS ledger`;
  expect(await database.read('dondoc', theProgram, (tx) => rows(tx, state))).toEqual([
    { role: 'dondoc_reader', ledger: 'dondoc' },
  ]);
  await database.close();
});

it('says why a server cannot be connected to', async () => {
  const refused = open('postgres://clerk@127.0.0.1:1/dondoc');
  await expect(refused).rejects.toThrow(/database-server-refused.*ECONNREFUSED/);
  const absent = new URL(url);
  absent.pathname = '/dondoc_test_absent';
  await expect(open(absent.href)).rejects.toThrow(/database-server-refused.*does not exist/);
});

const login = `dondoc_test_login_${process.pid}`;
const as = (query: string) => withClient(owner, (client) => client.query(query));
afterAll(() => as(`DROP OWNED BY ${login} CASCADE; DROP ROLE ${login}`));

it('a login that is no superuser needs the roles of transactions, and then nothing more', async () => {
  const password = randomBytes(9).toString('hex');
  await as(`DROP SCHEMA IF EXISTS dondoc CASCADE; CREATE ROLE ${login} LOGIN PASSWORD '${password}'`);
  const database = new URL(url).pathname.slice(1);
  await as(`GRANT CONNECT, CREATE ON DATABASE ${database} TO ${login}`);
  const its = new URL(url);
  its.username = login;
  its.password = password;
  expect(await problem(open(its.href))).toBe('database-roles-not-granted');
  await as(`GRANT dondoc_reader, dondoc_writer, dondoc_accounts, dondoc_eraser TO ${login}`);
  const opened = await open(its.href);
  await opened.write('dondoc', theProgram, (tx) => tx.execute(sql`INSERT INTO note VALUES (1, 'by a plain login')`));
  const deleted = opened.write('dondoc', theProgram, (tx) => tx.execute(sql`DELETE FROM note`));
  await expect(deleted).rejects.toThrow();
  await opened.close();
});
