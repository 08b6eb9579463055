import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase, rows, theProgram } from './database.server.ts';
import { withClient } from './engine.server.ts';
import { silent } from './log.server.ts';
import { migrations } from './testing/crash.server.ts';
import { testDatabase } from './testing.server.ts';

const { owner, url, programUrl } = await testDatabase({ migrations, ledgers: [] });
const open = (databaseUrl: string, databaseOwnerUrl?: string) =>
  openDatabase({ dataFolder: '', databaseUrl, databaseOwnerUrl, migrations, ledgers: ['dondoc'], log: silent });
const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

it('serves from a server instead of the embedded engine', async () => {
  const database = await open(programUrl, url);
  expect(database.engine).toBe('server');
  const state = sql`SELECT current_user AS role, current_schema() AS ledger`;
  expect(await database.read('dondoc', theProgram, (tx) => rows(tx, state))).toEqual([
    { role: 'dondoc_reader', ledger: 'dondoc' },
  ]);
  await database.close();
});

it('says why a server cannot be connected to', async () => {
  const nobody = 'postgres://clerk@127.0.0.1:1/dondoc';
  for (const [its, owners] of [
    [nobody, nobody],
    [nobody, url],
    [programUrl, nobody],
  ] as const)
    await expect(open(its, owners)).rejects.toThrow(/database-server-refused.*ECONNREFUSED/);
  const absent = new URL(url);
  absent.pathname = '/dondoc_test_absent';
  await expect(open(programUrl, absent.href)).rejects.toThrow(/database-server-refused.*does not exist/);
});

const made: string[] = [];
const as = (query: string) => withClient(owner, (client) => client.query(query));
afterAll(async () => {
  for (const login of made.reverse()) await as(`DROP OWNED BY ${login} CASCADE; DROP ROLE ${login}`);
});
/** A login of this server, with what it may do, and its address. */
async function newLogin(may = ''): Promise<{ name: string; url: string }> {
  const name = `dondoc_test_login_${process.pid}_${made.length}`;
  const password = randomBytes(9).toString('hex');
  await as(`CREATE ROLE ${name} LOGIN NOINHERIT PASSWORD '${password}' ${may}`);
  made.push(name);
  const its = new URL(url);
  its.username = name;
  its.password = password;
  return { name, url: its.href };
}

describe('does not start', () => {
  it('as the owner of the data, and says what to do', async () => {
    await expect(open(url)).rejects.toThrow(/database-one-login/);
    expect(await problem(open(url, url))).toBe('database-one-login');
  });

  it.each(['SUPERUSER', 'BYPASSRLS', 'CREATEROLE', 'CREATEDB', 'REPLICATION'])('as a login with %s', async (may) => {
    const { name, url: its } = await newLogin(may);
    const refused = open(its, url);
    expect(await problem(refused)).toBe('database-role-too-powerful');
    await expect(refused).rejects.toThrow(new RegExp(`${name}.*${may}`));
  });

  it('as a login that owns something, or that is a member of more than the roles of transactions', async () => {
    const owning = await newLogin();
    await as(`CREATE TABLE its (); ALTER TABLE its OWNER TO ${owning.name}`);
    await expect(open(owning.url, url)).rejects.toThrow(/database-role-too-powerful.*owner of objects/);
    const member = await newLogin();
    await as(`GRANT ${owning.name} TO ${member.name}`);
    await expect(open(member.url, url)).rejects.toThrow(/database-role-too-powerful.*member of/);
  });
});

it('an owner that is no superuser needs the roles of transactions to give, and then nothing more', async () => {
  await as('DROP SCHEMA IF EXISTS dondoc CASCADE');
  const [keeper, program] = [await newLogin(), await newLogin()];
  const database = new URL(url).pathname.slice(1);
  await as(`GRANT CONNECT, CREATE ON DATABASE ${database} TO ${keeper.name}`);
  expect(await problem(open(program.url, keeper.url))).toBe('database-roles-not-granted');
  await as(`GRANT dondoc_reader, dondoc_writer, dondoc_accounts, dondoc_eraser TO ${program.name}`);
  const opened = await open(program.url, keeper.url);
  await opened.write('dondoc', theProgram, (tx) => tx.execute(sql`INSERT INTO note VALUES (1, 'by a plain login')`));
  const deleted = opened.write('dondoc', theProgram, (tx) => tx.execute(sql`DELETE FROM note`));
  await expect(deleted).rejects.toThrow();
  await opened.close();
});
