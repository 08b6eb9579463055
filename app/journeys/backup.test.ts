import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { testDatabase } from '../src/platform/testing.server.ts';
import type { Program } from './program.ts';
import { newFolder, newProgram } from './start-program.ts';

/** A server of its own, with nothing in it. */
const { url, programUrl } = await testDatabase({ ledgers: [] });
const onServer = { DATABASE_URL: programUrl, DATABASE_OWNER_URL: url };
const door = fileURLToPath(new URL('../bin/dondoc.js', import.meta.url));

/** `dondoc …` on the command line. */
function command(
  args: string[],
  environment: Record<string, string>,
): Promise<{ code: number; out: string; errors: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(DONDOC_|DATABASE_|NODE_)/.test(name));
  const env = { ...Object.fromEntries(inherited), ...environment };
  return new Promise((resolve) =>
    execFile(process.execPath, [door, ...args], { env }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    ),
  );
}

/** What pages show, of both ledgers. */
async function shown(program: Program): Promise<unknown[]> {
  const paths = [
    '/demo/api/overview',
    '/demo/api/documents',
    '/api/overview',
    '/api/documents',
    '/api/areas?query=pac',
  ];
  return Promise.all(paths.map((path) => program.get(path)));
}

it('backs up while the server runs, moves to a server and back, and shows the same', { timeout: 180_000 }, async () => {
  const folder = newFolder();
  const [data, backups] = [join(folder, 'data'), newFolder()];
  const program = await newProgram(folder, { DONDOC_DEMO: '1', DONDOC_BACKUP_FOLDER: backups }).started();
  const original = await shown(program);

  // The server makes the first of its own accord, in a process of its own.
  const ready = () => program.get<{ backup: string }>('/readyz').then(({ backup }) => backup);
  await expect.poll(ready, { timeout: 60_000 }).toBe('good');
  const [first = ''] = readdirSync(backups);
  expect(first).toMatch(/^dondoc-\d{4}-\d\d-\d\d-\d{6}\.backup\.gz$/);
  expect(await command(['restore', '--check', join(backups, first)], { DONDOC_LANG: 'en' })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/is whole: \d+ tables, [\d,]+ rows/),
  });

  // And by hand, beside the server.
  const file = join(backups, 'tay.backup.gz');
  expect(await command(['backup', file], { DONDOC_DATA: data })).toMatchObject({
    code: 0,
    out: expect.stringContaining(`Đã sao lưu vào ${file}: `),
  });
  expect(await command(['backup', file], { DONDOC_DATA: data })).toMatchObject({
    code: 1,
    errors: expect.stringContaining('[backup-file-exists]'),
  });
  expect(await command(['restore', file], { DONDOC_DATA: data })).toMatchObject({
    code: 1,
    errors: expect.stringContaining('[data-folder-in-use]'),
  });
  const doctor = await command(['doctor'], { DONDOC_DATA: data, DONDOC_BACKUP_FOLDER: backups, DONDOC_LANG: 'en' });
  expect(doctor).toMatchObject({ code: 0, out: expect.stringMatching(/^good +Backups/m) });
  await program.send('SIGTERM');

  // To a server,
  expect(await command(['restore', file], onServer)).toMatchObject({ code: 0, errors: '' });
  const there = await newProgram(newFolder(), onServer).started();
  expect(await shown(there)).toEqual(original);
  await there.send('SIGTERM');

  // and back into a new folder.
  const again = join(backups, 'may-chu.backup.gz');
  expect(await command(['backup', again], onServer)).toMatchObject({ code: 0, errors: '' });
  const home = newFolder();
  expect(await command(['restore', again], { DONDOC_DATA: join(home, 'data') })).toMatchObject({ code: 0, errors: '' });
  const back = await newProgram(home, {}).started();
  expect(await shown(back)).toEqual(original);
  await back.send('SIGTERM');
});
