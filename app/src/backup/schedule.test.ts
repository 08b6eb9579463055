import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { silent } from '../platform/log.server.ts';
import { Problem } from '../platform/problem.ts';
import { testDatabase } from '../platform/testing.server.ts';
import { checkBackups } from './findings.server.ts';
import { backupInto, recordOf } from './folder.server.ts';
import { runBackup } from './run.server.ts';
import { type Schedule, scheduleBackups } from './schedule.server.ts';
import { codeFrom, temporaryFolder, visited } from './testing/places.server.ts';

const database = await testDatabase({ ledgers: ['dondoc'] });
const where = { dataFolder: '', databaseUrl: database.url };
const home = temporaryFolder();
const folder = join(home, 'backups');
const plan = { folder, at: '02:00', keep: 2 };
const schedules: Schedule[] = [];
afterEach(async () => {
  for (const schedule of schedules.splice(0)) await schedule.stop();
  rmSync(folder, { recursive: true, force: true });
});

const names = () => readdirSync(folder).filter((name) => name.endsWith('.backup.gz'));
const into = (at: string) =>
  visited({ databaseUrl: database.url }, (visit) => backupInto(visit, plan, new Date(`${at}+07:00`)));
const scheduled = (run = runBackup(where, silent), now = () => new Date()) => {
  const schedule = scheduleBackups(plan, run, silent, now, 20);
  schedules.push(schedule);
  return schedule;
};
const state = (schedule: Schedule) => expect.poll(() => schedule.state(), { timeout: 20_000 });

it('keeps so many, and deletes no file but its own', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'ghi-chu.txt'), 'x');
  for (const day of ['24', '25', '26']) await into(`2026-11-${day}T02:00:00`);
  expect(names()).toEqual(['dondoc-2026-11-25-020000.backup.gz', 'dondoc-2026-11-26-020000.backup.gz']);
  expect(readdirSync(folder)).toContain('ghi-chu.txt');
});

it('deletes none for one that failed, says why in the folder, and takes that back with the next good one', async () => {
  mkdirSync(folder);
  for (const day of ['24', '25']) await into(`2026-11-${day}T02:00:00`);
  expect(await codeFrom(into('2026-11-25T02:00:00'))).toBe('backup-file-exists');
  expect(names().length).toBe(2);
  expect((await recordOf(folder)).failed).toMatchObject({ code: 'backup-file-exists' });
  const now = new Date('2026-11-25T09:00:00+07:00');
  await into('2026-11-25T03:00:00');
  expect((await recordOf(folder)).failed).toBeUndefined();
  expect((await checkBackups(plan, home, now)).map(({ state }) => state)).toEqual(['good', 'warning']);
});

it('makes the first at once, and no second', async () => {
  mkdirSync(folder);
  const schedule = scheduled();
  await state(schedule).toBe('good');
  expect(names().length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(names().length).toBe(1);
});

it('tells of one that failed, and tries again within the hour', async () => {
  let clock = new Date('2026-11-26T02:00:30+07:00');
  let tries = 0;
  const run = runBackup(where, silent);
  const counted: typeof run = (...given) => {
    tries += 1;
    return run(...given);
  };
  const schedule = scheduled(counted, () => clock);
  // The disk with the folder is not there: nothing is made in its place.
  await state(schedule).toBe('failed');
  expect(readdirSync(home)).not.toContain('backups');
  const [finding] = await checkBackups(plan, undefined, clock);
  expect(finding).toMatchObject({ state: 'bad', says: { vi: expect.stringContaining(folder) } });
  expect(tries).toBe(1);
  mkdirSync(folder);
  clock = new Date('2026-11-26T03:01:00+07:00');
  await expect.poll(() => names().length, { timeout: 20_000 }).toBe(1);
  expect(tries).toBe(2);
});

it('is told by the doctor while it is failed, late or absent', async () => {
  mkdirSync(folder);
  const look = async (at: string) => (await checkBackups(plan, undefined, new Date(`${at}+07:00`)))[0];
  expect(await look('2026-11-25T09:00:00')).toMatchObject({ state: 'warning' });
  await into('2026-11-25T02:00:00');
  expect(await look('2026-11-25T09:00:00')).toMatchObject({ state: 'good' });
  expect(await look('2026-11-27T09:00:00')).toMatchObject({ state: 'warning' });
  const name = names()[0] as string;
  renameSync(join(folder, name), join(folder, name.replace('-25-', '-26-')));
  expect(await codeFrom(into('2026-11-26T02:00:00'))).toBe('backup-file-exists');
  renameSync(join(folder, name.replace('-25-', '-26-')), join(folder, name));
  const failed = await look('2026-11-26T09:00:00');
  expect(failed).toMatchObject({ state: 'bad' });
  expect(failed?.says.en).toMatch(/02:00 on 26\/11\/2026 failed\. There is a file .* The last good one: 02:00 on 25/);
  expect(await checkBackups(undefined, undefined, new Date())).toMatchObject([{ state: 'warning' }]);
});

it('is ended with the server', async () => {
  mkdirSync(folder);
  let ended = false;
  const schedule = scheduleBackups(
    plan,
    (_, signal) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          ended = true;
          reject(new Problem('ended', { status: 500, title: { vi: '', en: '' }, detail: { vi: '', en: '' } }));
        }),
      ),
    silent,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  await schedule.stop();
  expect(ended).toBe(true);
});
