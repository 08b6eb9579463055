import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres.server.ts';
import { openEngine, withClient } from '../engine.server.ts';
import { silent } from '../log.server.ts';
import { migrateLedger } from '../migrate.server.ts';
import type { Asked, Given } from './control.server.ts';

export interface Databases {
  make(asked: Asked): Promise<Given>;
  end(): Promise<void>;
}

/** A cluster for one run. Nothing of it is to survive a power cut, so it does not wait for the disk. */
export async function embeddedDatabases(folder: string): Promise<Databases> {
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: 200 };
  const { owner, program, stop } = await startEmbeddedPostgres({ folder, log: silent, settings });
  const made = copies((database) => ({
    kind: 'embedded',
    owner: { ...owner, database },
    program: { ...program, database },
  }));
  return { make: made.make, end: stop };
}

export async function serverDatabases(url: string): Promise<Databases> {
  await (await openEngine({ dataFolder: '', databaseUrl: url, log: silent })).stop();
  const made = copies((database) => {
    const login = { connectionString: withDatabase(url, database) };
    return { kind: 'server', owner: login, program: login };
  }, url);
  return made;
}

function withDatabase(url: string, database: string | undefined): string {
  const at = new URL(url);
  if (database !== undefined) at.pathname = `/${database}`;
  return at.href;
}

/** One migrated database per set of migrations, copied for each who asks. */
function copies(loginTo: (database?: string) => Given, url?: string): Databases {
  const run = `dondoc_test_${process.pid}_${Date.now().toString(36)}`;
  const admin: pg.ClientConfig = url === undefined ? loginTo('postgres').owner : { connectionString: url };
  const templates = new Map<string, Promise<string>>();
  const all: string[] = [];
  // CREATE DATABASE wants its template for itself: one at a time.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(fn: () => Promise<T>): Promise<T> => {
    const turn = queue.then(fn);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const create = async (like?: string): Promise<string> => {
    const name = `${run}_${all.length}`;
    all.push(name);
    await inTurn(() =>
      withClient(admin, (client) => client.query(`CREATE DATABASE ${name}${like ? ` TEMPLATE ${like}` : ''}`)),
    );
    return name;
  };
  const template = async (asked: Asked): Promise<string> => {
    const name = await create();
    for (const ledger of asked.ledgers) await migrateLedger(loginTo(name).owner, ledger, asked.migrations);
    return name;
  };
  return {
    make: async (asked) => {
      const key = `${asked.ledgers.join()} ${fingerprint(asked.migrations)}`;
      const like = templates.get(key) ?? template(asked);
      templates.set(key, like);
      return loginTo(await create(await like));
    },
    end: () =>
      withClient(admin, async (client) => {
        for (const name of all) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
