import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Address } from './address.server.ts';
import type { DataFolder } from './data-folder.server.ts';
import { cleanEnvironment } from './environment.server.ts';
import type { Native } from './native.server.ts';
import { problems } from './problems.ts';

/** A running server. `ended` settles when its process has gone, for whatever reason. */
export interface Server {
  readonly pid: number;
  readonly ended: Promise<string>;
  /** Asks for the fast shutdown and does not wait; nothing where the server has gone. */
  interrupt(): void;
  stop(): Promise<void>;
}

/** Settings of PostgreSQL, beside what initdb wrote for the machine. */
export type Settings = Readonly<Record<string, string | number>>;

const standing: Settings = {
  unix_socket_permissions: '0700',
  max_connections: 50,
  timezone: 'Asia/Ho_Chi_Minh',
  // What a transaction has read is kept row by row as far as that goes: kept by the page, people who work on different documents
  // run into each other.
  max_pred_locks_per_page: 100,
  max_pred_locks_per_transaction: 512,
  // The log is for the machine's keeper: no statement, whose values are people's, and no row that broke a rule.
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** Starts the server and waits until it takes connections; crash recovery may take its time. */
export async function runServer(
  folder: DataFolder,
  native: Native,
  address: Address,
  settings: Settings = {},
): Promise<Server> {
  const listen: Settings =
    process.platform === 'win32'
      ? { listen_addresses: address.host }
      : { listen_addresses: '', unix_socket_directories: '.' };
  const all = Object.entries({ ...standing, ...listen, port: address.port, ...settings });
  const args = ['-D', folder.cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const from = rotate(folder.log);
  const output = openSync(folder.log, 'a', 0o600);
  // A session of its own, so that Ctrl+C reaches the program alone, which then stops the server in order.
  const child = spawn(native.postgres, args, {
    ...folder.account,
    cwd: folder.cluster,
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  await untilReady(folder, child, ended, from);
  child.unref();
  return {
    pid: child.pid as number,
    ended,
    interrupt: () => void child.kill('SIGINT'),
    stop: () => stop(folder, native, child, ended),
  };
}

/** Where in the log this start begins. What is over 8 MB becomes the one kept file of before. */
function rotate(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < 8 * 1024 * 1024) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

/** The eighth line of postmaster.pid says how far it is: "starting", then "ready". */
async function untilReady(
  folder: DataFolder,
  child: ChildProcess,
  ended: Promise<string>,
  from: number,
): Promise<void> {
  let end: string | undefined;
  ended.then((reason) => {
    end = reason;
  });
  for (;;) {
    const lines = readPidFile(folder.cluster);
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return;
    if (end !== undefined) {
      const said = readFileSync(folder.log).subarray(from).toString('utf8').trim().split('\n').slice(-3).join(' ');
      throw problems['embedded-postgres-did-not-start']({
        folder: folder.root,
        reason: [end, said].filter(Boolean).join('; '),
        log: folder.log,
      });
    }
    await wait(10);
  }
}

function readPidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Fast shutdown: sessions are ended, what is committed is written. After 30 s the immediate one; the next start recovers. */
async function stop(folder: DataFolder, native: Native, child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  if (process.platform === 'win32') execFile(native.pgCtl, ['stop', '-m', 'fast', '-D', folder.cluster]);
  else child.kill('SIGINT');
  const patience = new AbortController();
  const late = wait(30_000, 'late', { signal: patience.signal }).catch(() => 'ended');
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGQUIT');
  await ended;
  patience.abort();
}
