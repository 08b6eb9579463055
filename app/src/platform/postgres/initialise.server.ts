import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountWithName } from './account.server.ts';
import { type DataFolder, give } from './data-folder.server.ts';
import { cleanEnvironment } from './environment.server.ts';
import type { Native } from './native.server.ts';
import { problems } from './problems.ts';

/** The role that owns everything, used for migrations only, and the one that the program logs in as. */
export const ownerRole = 'dondoc_owner';
export const programRole = 'dondoc_program';

/** Made at random, kept beside the data in the folder that is closed to everybody else. */
export interface Passwords {
  readonly owner: string;
  readonly program: string;
}

export const passwordFile = 'dondoc-passwords.json';

/** Makes the cluster of a folder, or checks that the one found there is ours to serve. */
export async function initialise(folder: DataFolder, native: Native): Promise<Passwords> {
  // The initdb of a killed start may still be at work in it for a moment.
  for (const name of await readdir(folder.root))
    if (name.startsWith('postgres.making.'))
      await rm(join(folder.root, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  if (!existsSync(folder.cluster)) await make(folder, native);
  const found = read(join(folder.cluster, 'PG_VERSION'), folder).trim();
  if (found !== native.major)
    throw problems['data-folder-other-version']({ folder: folder.root, found, expected: native.major });
  return JSON.parse(read(join(folder.cluster, passwordFile), folder)) as Passwords;
}

function read(path: string, folder: DataFolder): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw problems['data-folder-damaged']({ folder: folder.root, missing: path }, error);
  }
}

/** Whole or not at all: a kill in the middle leaves a folder of another name, which the next start removes. */
async function make(folder: DataFolder, native: Native): Promise<void> {
  const draft = join(folder.root, `postgres.making.${process.pid}`);
  const passwords: Passwords = { owner: newPassword(), program: newPassword() };
  const given = `${draft}.password`;
  const maker = folder.account === undefined ? undefined : accountWithName();
  await mkdir(draft, { mode: 0o700 });
  await writeFile(given, passwords.owner, { mode: 0o600 });
  if (maker !== undefined) for (const path of [draft, given]) await chown(path, maker.uid, maker.gid);
  try {
    await initdb(native, draft, given, { ...maker, cwd: folder.root });
  } catch (error) {
    throw problems['embedded-postgres-does-not-run']({ reason: error instanceof Error ? error.message : '' }, error);
  } finally {
    await rm(given, { force: true });
  }
  await writeFile(join(draft, passwordFile), JSON.stringify(passwords), { mode: 0o600, flush: true });
  if (folder.account !== undefined) await give(draft, folder.account);
  await rename(draft, folder.cluster);
  await sync(folder.root);
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Sorting by code point is the same on every system; Vietnamese order is asked for where it is meant: COLLATE "vi-x-icu". */
function initdb(native: Native, data: string, passwords: string, options: object): Promise<void> {
  const args = ['-D', data, '-U', ownerRole, `--pwfile=${passwords}`, '-A', 'scram-sha-256', '-E', 'UTF8'];
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return new Promise((resolve, reject) => {
    const settings = { ...options, env: cleanEnvironment(), timeout: 300_000 };
    execFile(native.initdb, [...args, ...locale], settings, (error, _out, said) =>
      error ? reject(new Error(said.trim() || error.message, { cause: error })) : resolve(),
    );
  });
}

/** So that the name survives a power cut, as initdb has seen to for the files. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
