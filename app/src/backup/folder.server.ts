import { readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Visit } from '../platform/engine.server.ts';
import { Problem, unexpected } from '../platform/problem.ts';
import { checkBackup } from './file-reader.server.ts';
import { type BackupPlan, type BackupRecord, beyond, nameAt, newestFirst } from './rules.ts';
import { makeBackup, type Progress, type Sum } from './write.server.ts';

/** What is left in the folder by a backup that failed, and taken away by the next that does not. */
const failureFile = 'dondoc-backup-failed.json';
const Failure = z.object({
  at: z.iso.datetime(),
  code: z.string(),
  detail: z.object({ vi: z.string(), en: z.string() }),
});
export type Failure = z.infer<typeof Failure>;

export interface MadeInto extends Sum {
  readonly path: string;
  readonly deleted: readonly string[];
}

/**
 * Makes a backup in a folder under the name of the moment, reads it back, and only then deletes those beyond the number that is
 * kept. The folder is not made: where a disk is not mounted, its folder's absence must be told.
 */
export async function backupInto(
  visit: Visit,
  { folder, keep }: Pick<BackupPlan, 'folder' | 'keep'>,
  now: Date,
  progress?: Progress,
): Promise<MadeInto> {
  const path = join(folder, nameAt(now));
  try {
    const sum = await makeBackup(visit, path, now, progress);
    await checkBackup(path).catch(async (error: unknown) => {
      await unlink(path);
      throw error;
    });
    await rm(join(folder, failureFile), { force: true });
    const deleted = beyond(await readdir(folder), keep);
    for (const name of deleted) await unlink(join(folder, name));
    return { ...sum, path, deleted };
  } catch (error) {
    await noteFailure(folder, now, error);
    throw error;
  }
}

/** Where even this cannot be written the folder is not there or full, which whoever looks will see. */
export async function noteFailure(folder: string, now: Date, error: unknown): Promise<void> {
  const { code, detail } = error instanceof Problem ? error : unexpected(error);
  const failure: Failure = { at: now.toISOString(), code, detail };
  await writeFile(join(folder, failureFile), `${JSON.stringify(failure)}\n`, { mode: 0o600 }).catch(() => undefined);
}

export async function recordOf(
  folder: string,
): Promise<BackupRecord & { failed?: { at: Date } & Omit<Failure, 'at'> }> {
  const names = newestFirst(await readdir(folder));
  try {
    const failure = Failure.parse(JSON.parse(await readFile(join(folder, failureFile), 'utf8')));
    return { names, failed: { ...failure, at: new Date(failure.at) } };
  } catch {
    return { names };
  }
}
