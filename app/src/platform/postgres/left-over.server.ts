import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { problems } from './problems.ts';
import { postgresIn } from './processes.server.ts';

/**
 * Ends the PostgreSQL that an earlier run left on a folder: a killed node leaves it running, a killed postmaster leaves its
 * children finishing their work. Only processes that work in this very folder are touched. Called by the holder of
 * the folder's lock, so nobody needs them any more. Returns the processes that were ended.
 */
export async function endLeftOver(cluster: string, log: (message: string) => void): Promise<number[]> {
  const postmaster = postmasterOf(cluster);
  const found = postgresIn(cluster, postmaster);
  if (found.length === 0 && (await somebodyAnswers(cluster)))
    throw problems['data-folder-served-elsewhere']({ folder: cluster });
  if (found.length > 0) {
    log(`ending the PostgreSQL left by an earlier run (${found.join(', ')})`);
    await end(cluster, postmaster);
  }
  await removeStale(cluster, postmaster);
  return found;
}

/**
 * SIGINT is the fast shutdown, SIGQUIT the immediate one that leaves recovery to the next start. SIGKILL goes to children
 * only, and only once their postmaster is gone: that a new one may start is decided by nothing of the old one being left.
 */
async function end(cluster: string, postmaster: number | undefined): Promise<void> {
  const left = () => postgresIn(cluster, postmaster);
  const alive = () => postmaster !== undefined && left().includes(postmaster);
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (alive()) send(postmaster as number, signal);
    if (await until(() => left().length === 0, alive() ? patience : 3_000)) return;
  }
  if (!alive()) for (const pid of left()) send(pid, 'SIGKILL');
  if (await until(() => left().length === 0, 5_000)) return;
  throw problems['embedded-postgres-will-not-end']({ pids: left().join(', ') });
}

/** The first line of postmaster.pid. */
export function postmasterOf(cluster: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL believes a pid file whose number is taken: by a zombie that nobody reaps, or by a stranger after a restart of
 * the container. Nothing of it runs here any more, so the files go.
 */
async function removeStale(cluster: string, postmaster: number | undefined): Promise<void> {
  if (postgresIn(cluster, postmaster).length > 0) return;
  for (const name of ['postmaster.pid', '.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    await rm(join(cluster, name), { force: true });
}

/** A socket that is answered though no process of ours is seen: another container serves the same folder. */
function somebodyAnswers(cluster: string): Promise<boolean> {
  if (process.platform === 'win32') return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(join(cluster, '.s.PGSQL.5432'));
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in between.
  }
}

async function until(condition: () => boolean, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await wait(20)) if (condition()) return true;
  return condition();
}
