import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visitEngine, type Whereabouts } from '../platform/engine.server.ts';
import type { Log } from '../platform/log.server.ts';
import { backupInto } from './folder.server.ts';
import { problems } from './problems.ts';
import type { BackupPlan } from './rules.ts';
import type { RunBackup } from './schedule.server.ts';

/**
 * How the server makes a backup: by the command line, in a process of its own and behind everybody else, so that nobody's page
 * waits for it. Run from its sources (tests) in this process.
 */
export function runBackup(where: Whereabouts, log: Log): RunBackup {
  const door = builtDoor();
  return door === undefined ? (plan) => here(where, plan, log) : (plan, signal) => apart(door, where, plan, signal);
}

async function here(where: Whereabouts, plan: BackupPlan, log: Log): Promise<void> {
  const visit = await visitEngine({ ...where, log });
  if (visit === undefined) throw problems['nothing-to-back-up']({ place: where.dataFolder });
  await backupInto(visit, plan, new Date()).finally(() => visit.stop());
}

/** build.js makes the program's entry; this file may have become a chunk one folder below. */
function builtDoor(): string | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined;
  const path = ['./', '../']
    .map((folder) => fileURLToPath(new URL(`${folder}cli.js`, import.meta.url)))
    .find(existsSync);
  if (path === undefined) throw new Error(`cli.js is not beside ${import.meta.url}: build again`);
  return path;
}

function apart(door: string, where: Whereabouts, plan: BackupPlan, signal: AbortSignal): Promise<void> {
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...inherited } = process.env;
  const { dataFolder, databaseUrl, databaseOwnerUrl } = where;
  const database = {
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...(databaseOwnerUrl !== undefined && { DATABASE_OWNER_URL: databaseOwnerUrl }),
  };
  const child = spawn(process.execPath, [door, 'backup', '--into', plan.folder, '--keep', String(plan.keep)], {
    env: { ...inherited, DONDOC_DATA: resolve(dataFolder), ...database },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    setPriority(child.pid as number, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or this system has no priorities.
  }
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  const giveUp = () => child.kill('SIGTERM');
  signal.addEventListener('abort', giveUp, { once: true });
  return new Promise<void>((done, reject) => {
    child.once('error', reject);
    child.once('close', (code, died) =>
      code === 0 ? done() : reject(new Error(said.trim() || `the backup ended by ${died ?? code}`)),
    );
  }).finally(() => signal.removeEventListener('abort', giveUp));
}
