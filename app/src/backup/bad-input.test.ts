import { mkdirSync } from 'node:fs';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { silent } from '../platform/log.server.ts';
import { readMigrationFiles } from '../platform/migrate.server.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { checkBackup } from './file-reader.server.ts';
import { BackupFile } from './file-writer.server.ts';
import { closingLength } from './member.server.ts';
import { restoreBackup } from './restore.server.ts';
import { codeFrom, hashed, migrations, run, temporaryFolder, visited } from './testing/places.server.ts';
import { makeBackup } from './write.server.ts';

const folder = temporaryFolder();
const from = await testDatabase({ migrations, ledgers: ['dondoc'] });
const into = await testDatabase({ migrations, ledgers: [] });
await run(from.url, "INSERT INTO dondoc.anything (id, words) VALUES (1, 'một'), (2, 'hai')");
const good = join(folder, 'good.backup.gz');
await visited({ databaseUrl: from.url }, (visit) => makeBackup(visit, good, new Date()));
const bytes = await readFile(good);
const restore = (path: string) =>
  codeFrom(restoreBackup(path, { dataFolder: '', databaseUrl: into.url, migrations, log: silent }));
const bad = join(folder, 'bad.backup.gz');

/** A backup of these lines, whole in itself. */
const written = async (...lines: (object | string)[]) => {
  await rm(bad, { force: true });
  const file = await BackupFile.create(bad);
  for (const line of lines) {
    if (typeof line === 'object') await file.writeLine(line);
    else await file.write(Buffer.from(line));
  }
  await file.close({ tables: 1, rows: 1 });
  return bad;
};
const known = readMigrationFiles({ migrationsFolder: migrations }).map(({ hash }) => hash);
const manifest = (more: object = {}, ledger: object = {}) => ({
  dondocBackup: 1,
  program: '9.1.0',
  madeAt: '2026-11-26T02:00:00.000Z',
  postgres: '18.4',
  ledgers: [{ name: 'dondoc', migrations: known, ...ledger }],
  ...more,
});
const digest = '0'.repeat(64);

describe('a backup is refused, and nothing is written,', () => {
  it('that was cut anywhere', async () => {
    const cuts = [
      0,
      1,
      5,
      bytes.length >> 1,
      ...Array.from({ length: closingLength + 5 }, (_, n) => bytes.length - 1 - n),
    ];
    for (const cut of cuts) {
      await writeFile(bad, bytes.subarray(0, cut));
      const code = await codeFrom(checkBackup(bad));
      expect(code, `cut at ${cut}`).toBe(cut < 10 ? 'backup-not-recognised' : 'backup-not-whole');
    }
    await writeFile(bad, Buffer.concat([bytes, bytes.subarray(0, 10)]));
    expect(await restore(bad)).toBe('backup-not-whole');
    await writeFile(bad, bytes);
    await truncate(bad, bytes.length - 40);
    expect(await restore(bad)).toBe('backup-not-whole');
  });

  it('of which any one byte was changed', async () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      await writeFile(bad, changed);
      const code = await codeFrom(checkBackup(bad));
      expect(code, `byte ${at}`).toBe(at < bytes.length - closingLength ? 'backup-damaged' : 'backup-not-whole');
    }
  });

  it('that is none, or is not there', async () => {
    expect(await restore(join(folder, 'absent.gz'))).toBe('backup-missing');
    expect(await restore(folder)).toBe('backup-not-recognised');
    for (const other of ['', 'hello', gzipSync('{"a":1}\n'), gzipSync('x'.repeat(1000)), Buffer.alloc(5000)]) {
      await writeFile(bad, other);
      expect(await restore(bad)).toBe('backup-not-recognised');
    }
  });

  it('that a newer program made, or another one', async () => {
    expect(await restore(await written({ dondocBackup: 2, program: '9.1.0', whatever: true }))).toBe('backup-newer');
    // Whatever ends a later format: by its first line it is known.
    await writeFile(bad, gzipSync('{"dondocBackup":2,"program":"9.1.0"}\nx\n'));
    expect(await restore(bad)).toBe('backup-newer');
    expect(await restore(await written(manifest({}, { migrations: [...known, 'later'] })))).toBe('backup-newer');
    expect(await restore(await written(manifest({}, { name: 'archive' })))).toBe('backup-newer');
    expect(await restore(await written(manifest({}, { migrations: ['other'] })))).toBe('backup-other-history');
  });

  it('whose tables do not fit, or whose rows', async () => {
    const begins = { ledger: 'dondoc', table: 'trail', columns: ['what'] };
    const codes = [
      await restore(await written(manifest(), { ...begins, table: 'unknown' }, '\\.\n', { rows: 0, digest })),
      await restore(await written(manifest(), { ...begins, columns: ['what', 'else'] }, '\\.\n', { rows: 0, digest })),
      await restore(await written(manifest(), begins, 'a\n\\.\n', { rows: 1, digest })),
      await restore(
        await written(manifest(), { ...begins, table: 'stay', columns: ['room', 'during'] }, '1\tx\n\\.\n'),
      ),
    ];
    expect(codes).toEqual(Array.from({ length: 4 }, () => 'backup-does-not-fit'));
  });

  it('whose rows are not what they were counted as', async () => {
    const [head, ...rest] = gunzipSync(bytes).toString().split('"digest":"');
    const lines = [head, ...rest].join('"digest":"').split('\n').slice(0, -2).join('\n');
    const closing = JSON.parse(gunzipSync(bytes).toString().split('\n').at(-2) as string);
    const again = async (text: string) => {
      await rm(bad, { force: true });
      const file = await BackupFile.create(bad);
      await file.write(Buffer.from(`${text}\n`));
      await file.close(closing);
      return restore(bad);
    };
    expect(await again(lines.replace('"digest":"0', '"digest":"1').replace(/"digest":"[^01]/, '"digest":"0'))).toBe(
      'restored-rows-differ',
    );
    expect(await again(lines.replace('\tmột', '\tmốt'))).toBe('restored-rows-differ');
  });
});

it('leaves the target as it was', async () => {
  expect(await hashed({ databaseUrl: into.url })).toEqual({});
  const fresh = join(folder, 'fresh');
  await writeFile(bad, bytes.subarray(0, 500));
  const target = { dataFolder: fresh, migrations, log: silent };
  expect(await codeFrom(restoreBackup(bad, target))).toBe('backup-not-whole');
  await expect(stat(fresh)).rejects.toThrow('ENOENT');
  // And the good one is still good.
  expect(await restore(good)).toBe('nothing went wrong');
  expect(await hashed({ databaseUrl: into.url })).toEqual(await hashed({ databaseUrl: from.url }));
});

it('removes what a killed backup of the same name left, once nobody writes to it any more', async () => {
  const path = join(folder, 'again.backup.gz');
  mkdirSync(join(folder, 'x'), { recursive: true });
  await writeFile(`${path}.99.partial`, 'fresh');
  await writeFile(`${path}.98.partial`, 'old');
  const { utimes } = await import('node:fs/promises');
  await utimes(`${path}.98.partial`, 0, 0);
  const file = await BackupFile.create(path);
  await file.abandon();
  await expect(stat(`${path}.98.partial`)).rejects.toThrow('ENOENT');
  expect((await stat(`${path}.99.partial`)).size).toBe(5);
});
