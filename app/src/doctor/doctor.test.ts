import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, expect, it } from 'vitest';
import { startProvider } from '../accounts/testing-provider.server.ts';
import { examined } from '../examined.server.ts';
import { readConfiguration } from '../platform/configuration.server.ts';
import { openDatabase } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { silent } from '../platform/log.server.ts';
import type { Terminal } from '../platform/terminal.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { doctorCommand } from './command.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-doctor-'));
chmodSync(folder, 0o711);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const database = await testDatabase();
const empty = await testDatabase({ ledgers: [] });
const run = (sql: string) => withClient(database.owner, (client) => client.query(sql));
const look = async (environment: Record<string, string>, now = new Date()) => {
  const findings = await examined(readConfiguration(environment), now);
  return Object.fromEntries(findings.map(({ about, state, says }) => [about.en, `${state}: ${says.en}`]));
};
const here = { DATABASE_URL: database.url };

it('finds nothing bad where nothing is', async () => {
  const found = await look(here);
  expect(Object.keys(found)).toEqual(['Program', 'Database', 'Ledgers', 'Files', 'Clock', 'Backups']);
  expect(Object.values(found).filter((finding) => !finding.startsWith('good'))).toEqual([
    expect.stringMatching(/^warning: No backups/),
  ]);
  // No login's password is ever printed.
  const { password } = new URL(database.url);
  if (password !== '') expect(JSON.stringify(found)).not.toContain(password);
});

it('finds a provider of single sign-on that does not answer, or not by its name, and none where none is set', async () => {
  const there = await startProvider();
  const found = async (issuer: string) =>
    (await look({ ...here, ...there.environment, DONDOC_OIDC_ISSUER: issuer }))['Single sign-on'];
  const { issuer } = there.setting;
  try {
    expect(await found(issuer)).toMatch(/^good: http:\/\/localhost:\d+ answers/);
    expect(await found(`${issuer}/khac`)).toMatch(/^warning: At .*\/khac no provider/);
  } finally {
    await there.stop();
  }
  expect(await found(issuer)).toMatch(/^warning: .* does not answer/);
});

it('finds a file that was changed or lost', async () => {
  const id = '01980000-0000-7000-8000-000000000001';
  await run(`SET search_path = dondoc;
    INSERT INTO area (id, code, level, type, name, name_key, valid_from, source)
      VALUES ('${id}', '01', 'province', 'Tỉnh', 'Thử', 'thu', '2020-01-01', 'test');
    INSERT INTO document (province_id, id, title, file_name, media_type, byte_size, sha256, text, extractor, reader,
        received_at, received_by, state, version, search_key)
      VALUES ('${id}', '${id}', 'a', 'a.txt', 'text/plain', 1, encode(sha256('a'), 'hex'), 'a', 'x', 'x', now(), 'x', 'open', 1, 'a')`);
  expect((await look(here)).Files).toMatch(/^bad: Of 1 documents 1 have lost their file and 0/);
  await run(`INSERT INTO dondoc.document_file VALUES ('${id}', '${id}', 'b')`);
  expect((await look(here)).Files).toMatch(/^bad: Of 1 documents 0 have lost their file and 1/);
  await run(`UPDATE dondoc.document_file SET bytes = 'a'`);
  expect((await look(here)).Files).toMatch(/^good: 1 documents/);
});

it('finds a clock that stands in the past', async () => {
  expect((await look(here, new Date('1970-01-02T00:00:00Z'))).Clock).toMatch(
    /^bad: The clock says 07:00 on 02\/01\/1970/,
  );
  expect((await look({ DATABASE_URL: empty.url }, new Date('1970-01-02T00:00:00Z'))).Clock).toMatch(/^bad/);
});

it('finds ledgers that are absent, or of another version', async () => {
  expect((await look({ DATABASE_URL: empty.url })).Ledgers).toMatch(/^warning: There is no ledger yet/);
  await run(`INSERT INTO demo.__drizzle_migrations (hash, created_at) VALUES ('later', 9000000000000)`);
  const newer = await look(here);
  expect(newer.Ledgers).toMatch(/^bad: .*newer/);
  expect(newer.Files).toBeUndefined();
  await run(
    `DELETE FROM demo.__drizzle_migrations WHERE hash = 'later'; UPDATE demo.__drizzle_migrations SET hash = 'x'`,
  );
  expect((await look(here)).Ledgers).toMatch(/^bad: .*another dondoc/);
});

it('says what to do where there is no database, or none that answers', async () => {
  const absent = await look({ DONDOC_DATA: join(folder, 'absent') });
  expect(absent.Database).toMatch(/^warning: There are no data in .*absent yet/);
  expect(absent.Disk).toMatch(/^good/);
  const refused = await look({ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' });
  expect(refused.Database).toMatch(/^bad: The PostgreSQL server cannot be connected to/);
  expect(JSON.stringify(refused)).not.toContain('secret');
});

it('looks after an embedded database, at rest and at work', async () => {
  const data = { DONDOC_DATA: join(folder, 'data') };
  const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
  const open = () => openDatabase({ dataFolder: data.DONDOC_DATA, migrations, ledgers: ['dondoc'], log: silent });
  const one = await open();
  expect((await look(data))['Data folder']).toMatch(/^good: .*the server is running/);
  if (process.platform !== 'win32') {
    const cluster = join(data.DONDOC_DATA, 'postgres');
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
    chmodSync(cluster, 0o755);
    expect((await look(data))['Data folder']).toMatch(/^bad: Other accounts of this machine may enter/);
    chmodSync(cluster, 0o700);
  }
  await one.close();
  expect((await look(data))['Data folder']).toMatch(/^good: .*the server is not running/);
  await (await open()).close();
});

it('prints a line each, and fails where something is bad', async () => {
  let printed = '';
  let exit: number | undefined;
  const terminal: Terminal = {
    write: (text) => (printed += text),
    tell: () => undefined,
    input: async () => new Uint8Array(),
    watched: false,
    coloured: false,
    language: 'vi',
    exitWith: (code) => {
      exit = code;
    },
    exitNow: (code) => {
      throw new Error(`ended by ${code}`);
    },
  };
  const said = async (bad: boolean) => {
    const program = new Command('dondoc');
    const about = { vi: 'Đồng hồ', en: 'Clock' };
    doctorCommand(
      program,
      async () => [{ about, state: bad ? 'bad' : 'good', says: { vi: 'Thế.', en: 'So.' } }],
      terminal,
    );
    printed = '';
    await program.parseAsync(['doctor'], { from: 'user' });
    return { exit, printed };
  };
  expect(await said(false)).toEqual({ exit: 0, printed: expect.stringMatching(/^tốt +Đồng hồ +Thế\.\n$/) });
  expect(await said(true)).toEqual({ exit: 1, printed: expect.stringMatching(/^HỎNG +Đồng hồ +Thế\.\n$/) });
});
