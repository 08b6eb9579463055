import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from './log.server.ts';
import { addressOf } from './postgres/address.server.ts';
import { openDataFolder } from './postgres/data-folder.server.ts';
import { claimFolder } from './postgres/folder-lock.server.ts';
import { initialise, ownerRole, type Passwords, programRole } from './postgres/initialise.server.ts';
import { endLeftOver } from './postgres/left-over.server.ts';
import { findNative } from './postgres/native.server.ts';
import { prepareCluster } from './postgres/prepare.server.ts';
import { runServer, type Server, type Settings } from './postgres/run.server.ts';

/** PostgreSQL as the program runs it for itself on one folder. */
export interface EmbeddedPostgres {
  /** Owns everything and may do everything: for migrations only. */
  readonly owner: pg.ClientConfig;
  /** Owns nothing; every transaction takes a role on top. */
  readonly program: pg.ClientConfig;
  /** Settles while the server takes connections; waits while it is being started again. */
  running(): Promise<void>;
  /** The process of the server as it is now. */
  pid(): number;
  stop(): Promise<void>;
}

/** A server that falls over more often than this within a minute is not started again. */
const restartsAMinute = 5;

/**
 * Takes the folder (one dondoc to a folder), ends what an earlier run left there, makes the cluster where there is none,
 * starts PostgreSQL and keeps it running until `stop`.
 */
export async function startEmbeddedPostgres(options: {
  folder: string;
  log: Log;
  settings?: Settings;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const folder = await openDataFolder(resolve(options.folder));
  const release = await claimFolder(folder.root);
  try {
    await endLeftOver(folder.cluster, (message) => log.warn(message));
    const native = await findNative(folder);
    const passwords = await initialise(folder, native);
    const address = await addressOf(folder.cluster);
    const start = () => runServer(folder, native, address, options.settings);
    const again = async () => {
      await endLeftOver(folder.cluster, (message) => log.warn(message));
      return start();
    };
    const logins = loginsOf({ ...address, database: 'dondoc' }, passwords);
    const first = await start();
    try {
      await prepareCluster({ ...logins.owner, database: 'postgres' }, passwords.program);
    } catch (error) {
      await first.stop();
      throw error;
    }
    return supervise(first, again, release, logins, log);
  } catch (error) {
    release();
    throw error;
  }
}

function loginsOf(common: pg.ClientConfig, passwords: Passwords) {
  const owner = { ...common, user: ownerRole, password: passwords.owner };
  return { owner, program: { ...common, user: programRole, password: passwords.program } };
}

function supervise(
  first: Server,
  again: () => Promise<Server>,
  release: () => void,
  logins: { owner: pg.ClientConfig; program: pg.ClientConfig },
  log: Log,
): EmbeddedPostgres {
  let server = first;
  let state: Promise<void> = Promise.resolve();
  let stopping = false;
  const falls: number[] = [];

  const restart = async (reason: string): Promise<void> => {
    falls.push(Date.now());
    const lately = falls.filter((at) => at > Date.now() - 60_000).length;
    if (lately > restartsAMinute)
      throw new Error(`PostgreSQL ended ${lately} times within a minute, last by ${reason}`);
    log.error({ reason }, 'PostgreSQL ended by itself; starting it again');
    try {
      server = await again();
    } catch (error) {
      log.error({ err: error }, 'PostgreSQL did not start');
      await wait(1_000);
      return restart('not starting');
    }
    watch();
  };
  const watch = () => {
    server.ended.then((reason) => {
      if (stopping) return;
      state = restart(reason);
      state.catch((error: unknown) => log.fatal({ err: error }, 'PostgreSQL is not started again'));
    });
  };
  // A program that ends without `stop` takes the server along; after a kill -9 the next start does it.
  const lastBreath = () => {
    server.interrupt();
    release();
  };
  process.once('exit', lastBreath);
  watch();
  return {
    ...logins,
    running: () => state,
    pid: () => server.pid,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      await state.catch(() => wait(0));
      await server.stop();
      process.off('exit', lastBreath);
      release();
    },
  };
}
