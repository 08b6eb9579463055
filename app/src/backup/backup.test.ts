import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDatabase, rows, theProgram } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { silent } from '../platform/log.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { restoreBackup } from './restore.server.ts';
import { codeFrom, hashed, migrations, run, temporaryFolder, visited } from './testing/places.server.ts';
import { makeBackup } from './write.server.ts';

const folder = temporaryFolder();
const from = await testDatabase({ migrations });
const into = await testDatabase({ migrations, ledgers: [] });
const target = { dataFolder: '', databaseUrl: into.url, migrations, log: silent };
const now = new Date('2026-11-26T02:00:00Z');

const made: string[] = [];
const backUp = async (where: { dataFolder?: string; databaseUrl?: string } = { databaseUrl: from.url }) => {
  const path = join(folder, `${made.length}.backup.gz`);
  made.push(path);
  const sum = await visited(where, (visit) => makeBackup(visit, path, now));
  return { path, ...sum };
};
const empty = () => run(into.url, 'DROP SCHEMA IF EXISTS dondoc CASCADE; DROP SCHEMA IF EXISTS demo CASCADE');
const restored = async (path: string) => {
  await empty();
  return restoreBackup(path, target);
};

await run(
  from.url,
  `SET search_path = dondoc;
   INSERT INTO body (name, above, head) OVERRIDING SYSTEM VALUE VALUES ('Tỉnh', NULL, NULL), ('Xã', 1, NULL);
   INSERT INTO person (body, place) VALUES (1, 1), (2, NULL), (2, 2);
   UPDATE body SET head = id;
   INSERT INTO reading VALUES (2019, 1.50), (2024, 'NaN'), (2025, -0.000000000000000000001);
   INSERT INTO stay VALUES (1, '[2024-01-01,2024-02-01)'), (2, 'empty'), (3, '(,2020-01-01)');
   INSERT INTO anything (id) VALUES (1);
   INSERT INTO demo.anything (id, words) VALUES (7, 'mẫu')`,
);

describe('a restored copy equals the original', () => {
  it('with identities, circles of keys, partitions, triggers, sequences and what PostgreSQL works out', async () => {
    const { path, ...sum } = await backUp();
    expect(sum).toMatchObject({ rows: 2 + 3 + 3 + 3 + 3 + 1 + 1, tables: 12 });
    expect(await restored(path)).toMatchObject({ ...sum, program: '0.1.0', madeAt: '2026-11-26T02:00:00.000Z' });
    const copy = await hashed({ databaseUrl: into.url });
    expect(copy).toEqual(await hashed({ databaseUrl: from.url }));
    expect(Object.keys(copy).length).toBe(16);
    // Keys, triggers and counters work on as in the original.
    const next = `SET search_path = dondoc; INSERT INTO person (body) VALUES (1) RETURNING id`;
    const ids = await run(into.url, next);
    expect((ids as unknown as { rows: unknown[] }[]).at(-1)?.rows).toEqual([{ id: 4 }]);
    await expect(run(into.url, 'INSERT INTO dondoc.person (body) VALUES (99)')).rejects.toThrow('foreign key');
    await expect(run(into.url, "INSERT INTO dondoc.stay VALUES (4, '[2024-01-09,]')")).rejects.toThrow('stay_during');
    await run(into.url, "INSERT INTO dondoc.stay VALUES (5, '[2024-03-01,]')");
    expect((await run(into.url, 'SELECT what FROM dondoc.trail ORDER BY 1')).rows.map(({ what }) => what)).toEqual([
      ...['1', '2', '3', '5'],
    ]);
    expect((await run(into.url, 'SELECT n FROM dondoc.rooms')).rows).toEqual([{ n: '3' }]);
    expect(await into.read('dondoc', theProgram, (tx) => rows(tx, sql`SELECT id FROM anything`))).toEqual([{ id: 1 }]);
  });

  it('whatever the values are', { timeout: 120_000 }, async () => {
    const odd = fc.constantFrom(
      '',
      '\\.',
      '\\N',
      '\n\\.\n',
      'a\tb',
      '\\',
      '\r\n',
      'NULL',
      '{"a"',
      "'",
      'ữ\u0323',
      '😀',
    );
    const text = fc.oneof(
      odd,
      fc.string({ unit: 'grapheme' }),
      fc.array(odd).map((parts) => parts.join('')),
    );
    const stored = text.map((words) => words.replaceAll('\0', ''));
    const digits = fc.stringMatching(/^-?[1-9]\d{0,29}(\.\d{1,30})?$/);
    const instant = fc.constantFrom(
      'infinity',
      '-infinity',
      '2026-11-26 09:05:00.123456+07',
      '0044-03-15 BC',
      '9999-12-31',
    );
    const row = fc.record({
      words: fc.option(stored),
      bytes: fc.option(fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))),
      body: fc.option(fc.jsonValue().map((value) => JSON.stringify(value).replaceAll('\\u0000', ''))),
      raw: fc.option(fc.constantFrom('{ "a" : 1,  "a":2 }', '"\\t"')),
      exact: fc.option(fc.oneof(digits, fc.constantFrom('NaN', 'Infinity', '0.00', '1.10'))),
      float: fc.option(fc.double()),
      small: fc.option(fc.float()),
      day: fc.option(fc.constantFrom('infinity', '-infinity', '2025-07-01', '0001-01-01 BC')),
      at: fc.option(instant),
      local: fc.option(instant.map((at) => at.replace('+07', ''))),
      span: fc.option(fc.constantFrom('1 mon -3 days 00:00:00.000001', '-178000000 years', '00:00:00')),
      validity: fc.option(fc.constantFrom('empty', '(,)', '[2025-07-01,infinity]', '[2020-01-01,2025-07-01)')),
      amounts: fc.option(digits.map((at) => `[${at},)`)),
      times: fc.option(fc.constantFrom('{}', '{[2025-01-01,2025-02-01),(2025-03-01,]}')),
      names: fc.option(fc.array(fc.option(stored))),
      grid: fc.option(fc.constantFrom('{}', '{{1,NULL},{-3,4}}', '[0:1]={5,6}')),
      mood: fc.option(fc.constantFrom('calm', 'urgent, "very"', 'lời nhắc')),
      moods: fc.option(fc.constantFrom('{calm,"urgent, \\"very\\""}', '{}')),
      share: fc.option(fc.constantFrom('0', '33.3333', '100')),
      uuid: fc.option(fc.uuid()),
      yes: fc.option(fc.boolean()),
      address: fc.option(fc.constantFrom('10.0.0.1', '::1/64')),
      long: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)),
      fixed: fc.option(fc.constantFrom('', 'xã', ' a ')),
      bits: fc.option(fc.constantFrom('', '101', '0000000000')),
      'name of "odd" column': fc.option(stored),
    });
    const insert = async (client: pg.Client, id: number, values: object) => {
      const names = ['id', ...Object.keys(values)].map((name) => client.escapeIdentifier(name));
      const holes = names.map((_, index) => `$${index + 1}`);
      await client.query(`INSERT INTO dondoc.anything (${names}) VALUES (${holes})`, [id, ...Object.values(values)]);
    };
    const survives = async (all: object[]) => {
      await withClient(from.owner, async (client) => {
        await client.query('DELETE FROM dondoc.anything');
        for (const [id, values] of all.entries()) await insert(client, id, values);
      });
      await restored((await backUp()).path);
      expect(await hashed({ databaseUrl: into.url })).toEqual(await hashed({ databaseUrl: from.url }));
    };
    await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), survives), { numRuns: 12 });
  });

  it('from the embedded database to a server and back, row by row', { timeout: 120_000 }, async () => {
    const there = { dataFolder: join(folder, 'embedded') };
    const { path } = await backUp();
    await restoreBackup(path, { ...there, migrations, log: silent });
    const back = await backUp(there);
    await restored(back.path);
    const original = await hashed({ databaseUrl: from.url });
    expect(await hashed(there)).toEqual(original);
    expect(await hashed({ databaseUrl: into.url })).toEqual(original);
    // The program that serves the folder is not stopped by a backup, nor the backup by it.
    const database = await openDatabase({ ...there, migrations, ledgers: ['dondoc'], log: silent });
    const write = () =>
      database.write('dondoc', theProgram, (tx) => tx.execute(sql`INSERT INTO anything (id) VALUES (-1)`));
    const [beside] = await Promise.all([backUp(there), write()]);
    expect(beside.tables).toBe(12);
    expect(await codeFrom(restoreBackup(path, { ...there, migrations, log: silent }))).toBe('data-folder-in-use');
    await database.close();
    expect(await codeFrom(restoreBackup(path, { ...there, migrations, log: silent }))).toBe('restore-over-data');
  });

  it('from earlier migrations, which are then followed by the newer ones', async () => {
    const earlier = join(folder, 'earlier');
    await cp(migrations, earlier, { recursive: true });
    const journal = JSON.parse(await readFile(join(earlier, 'meta/_journal.json'), 'utf8'));
    journal.entries.pop();
    await writeFile(join(earlier, 'meta/_journal.json'), JSON.stringify(journal));
    const old = { dataFolder: join(folder, 'old') };
    const before = await openDatabase({ ...old, migrations: earlier, ledgers: ['dondoc'], log: silent });
    await before.write('dondoc', theProgram, (tx) => tx.execute(sql`INSERT INTO anything (id) VALUES (1), (2)`));
    await before.close();
    const { path } = await backUp(old);
    await restored(path);
    const notes = await run(into.url, 'SELECT id, note FROM dondoc.anything ORDER BY id');
    expect(notes.rows).toEqual([
      { id: 1, note: 'from before' },
      { id: 2, note: null },
    ]);
    // And what only a newer program knows is refused by the older one.
    const newer = (await backUp()).path;
    await empty();
    expect(await codeFrom(restoreBackup(newer, { ...target, migrations: earlier }))).toBe('backup-newer');
    expect(await hashed({ databaseUrl: into.url })).toEqual({});
  });
});

describe('a backup', () => {
  it('is for its owner only, has no other file beside it, and can be read without dondoc', async () => {
    const { path, bytes } = await backUp();
    expect(statSync(path)).toMatchObject({ size: bytes });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
    const lines = gunzipSync(await readFile(path))
      .toString()
      .split('\n');
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      dondocBackup: 1,
      ledgers: [{ name: 'dondoc' }, { name: 'demo' }],
    });
    expect(lines).toContain('\\.');
    expect(JSON.parse(lines.at(-2) as string)).toMatchObject({ closing: 1, tables: 12 });
  });

  it('is of one moment, while others write', async () => {
    await run(from.url, 'TRUNCATE dondoc.anything, dondoc.trail; TRUNCATE demo.anything');
    let going = true;
    const writers = [1, 2].map(async (writer) => {
      // The one row is never without the other.
      for (let id = writer; going; id += 2)
        await run(
          from.url,
          `BEGIN; INSERT INTO demo.anything (id) VALUES (${id}); INSERT INTO dondoc.anything (id) VALUES (${id}); COMMIT`,
        );
    });
    for (let round = 0; round < 3; round += 1) {
      const { path } = await backUp();
      await restored(path);
      const pairs =
        'SELECT count(a.id) AS a, count(b.id) AS b FROM demo.anything a FULL JOIN dondoc.anything b USING (id)';
      const [count] = (await run(into.url, pairs)).rows as { a: string; b: string }[];
      expect(count?.a).toBe(count?.b);
    }
    going = false;
    await Promise.all(writers);
  });

  it('lets the demonstration be dropped meanwhile, or is made without it', async () => {
    const other = await run(from.url, 'SELECT 1');
    expect(other.rowCount).toBe(1);
    const making = Promise.all([backUp(), backUp()]);
    await from.drop('demo');
    await making;
    expect((await backUp()).tables).toBe(6);
    await from.migrate('demo');
  });
});

describe('nothing is overwritten', () => {
  it('by a backup', async () => {
    const { path } = await backUp();
    const before = await readFile(path);
    expect(await codeFrom(visited({ databaseUrl: from.url }, (visit) => makeBackup(visit, path, now)))).toBe(
      'backup-file-exists',
    );
    expect(await readFile(path)).toEqual(before);
  });

  it('by a restore', async () => {
    const { path } = await backUp();
    await restored(path);
    const before = await hashed({ databaseUrl: into.url });
    expect(await codeFrom(restoreBackup(path, target))).toBe('restore-over-data');
    expect(await hashed({ databaseUrl: into.url })).toEqual(before);
    // One single table that somebody else made is data, too.
    await empty();
    await run(into.url, 'CREATE SCHEMA demo; CREATE TABLE demo.kept (id int)');
    expect(await codeFrom(restoreBackup(path, target))).toBe('restore-over-data');
  });

  it('where there is nothing to back up', async () => {
    await empty();
    expect(await codeFrom(backUp({ databaseUrl: into.url }))).toBe('nothing-to-back-up');
    expect(
      await codeFrom(visited({ databaseUrl: from.url }, (visit) => makeBackup(visit, join(folder, 'no/x'), now))),
    ).toBe('backup-file-not-writable');
    const absent = join(folder, 'absent');
    await expect(backUp({ dataFolder: absent })).rejects.toThrow('there are no data');
    expect(existsSync(absent)).toBe(false);
    mkdirSync(absent);
    await expect(backUp({ dataFolder: absent })).rejects.toThrow('there are no data');
    expect(readdirSync(absent)).toEqual([]);
  });
});
