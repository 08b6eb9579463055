import { unlinkSync } from 'node:fs';
import { link, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wallClockInHanoi } from '../clock.ts';
import type { Text } from '../language.ts';
import { problems } from './problems.ts';
import { markOf } from './processes.server.ts';

interface Holder {
  readonly pid: number;
  readonly mark: string;
  readonly since: string;
}

const lockName = /^dondoc\.lock\.(\d+)$/;

/**
 * One dondoc to a folder. The lock is a file that names its process by number and start, so it does not outlive a kill -9,
 * and it is numbered: whoever finds that the holder of `dondoc.lock.7` is gone links `dondoc.lock.8` into place, which only
 * one can do, and looks again before believing it, since a slow one may link a number that was already passed.
 * Nobody ever removes a lock that another could hold. Returns what gives the folder back.
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const holder: Holder = { pid: process.pid, mark: markOf(process.pid) ?? '', since: new Date().toISOString() };
  const draft = join(folder, `dondoc.claim.${process.pid}.${Math.random().toString(36).slice(2)}`);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    for (;;) {
      const number = await claimOnce(folder, draft);
      if (number === undefined) continue;
      await tidy(folder, number);
      return () => removeSync(lockAt(folder, number));
    }
  } finally {
    await remove(draft);
  }
}

/** The number of our lock, or nothing when somebody was faster and everything is to be looked at again. */
async function claimOnce(folder: string, draft: string): Promise<number | undefined> {
  const highest = await highestLock(folder);
  if (highest > 0) {
    const holder = await readHolder(lockAt(folder, highest));
    if (holder === 'gone') return undefined;
    if (holder !== undefined && holder.mark !== '' && markOf(holder.pid) === holder.mark)
      throw problems['data-folder-in-use']({ folder, pid: holder.pid, since: moment(holder.since) });
  }
  const own = highest + 1;
  try {
    await link(draft, lockAt(folder, own));
  } catch (error) {
    if (isCode(error, 'EEXIST')) return undefined;
    throw error;
  }
  if ((await highestLock(folder)) === own) return own;
  await remove(lockAt(folder, own));
  return undefined;
}

/** "11:13 ngày 22/11/2026": when the other one began, for whoever looks for it. */
function moment(instant: string): Text {
  const [day = '', time = ''] = wallClockInHanoi(new Date(instant)).split('T');
  const [minutes, date] = [time.slice(0, 5), day.split('-').reverse().join('/')];
  return { vi: `${minutes} ngày ${date}`, en: `${minutes} on ${date}` };
}

/** Undefined where a power cut left a file without words: its process is gone with the power. */
async function readHolder(path: string): Promise<Holder | undefined | 'gone'> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    return isCode(error, 'ENOENT') ? 'gone' : undefined;
  }
}

async function highestLock(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(lockName.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

/** Locks below ours belong to the dead; drafts of a minute ago to claims that were killed. */
async function tidy(folder: string, own: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const number = Number(lockName.exec(name)?.[1] ?? own);
    if (number < own || (name.startsWith('dondoc.claim.') && (await isOld(join(folder, name)))))
      await remove(join(folder, name));
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > 60_000;
}

function lockAt(folder: string, number: number): string {
  return join(folder, `dondoc.lock.${number}`);
}

async function remove(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

/** Also while the process ends, when nothing can be awaited. */
function removeSync(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Already gone with its folder.
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
