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
  const login = new URL(url);
  login.username = 'dondoc_test_program';
  login.password = createHash('sha256').update(`dondoc ${url}`).digest('hex');
  // Made once for the server: a run may find that of another.
  await withClient({ connectionString: url }, (client) =>
    client.query(`DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${login.username}') THEN
        CREATE ROLE ${login.username} LOGIN NOINHERIT PASSWORD '${login.password}';
      END IF;
    END $$`),
  );
  await (await openEngine({ dataFolder: '', databaseUrl: login.href, databaseOwnerUrl: url, log: silent })).stop();
  return copies(
    (database) => ({
      kind: 'server',
      owner: { connectionString: withDatabase(url, database) },
      program: { connectionString: withDatabase(login.href, database) },
    }),
    url,
  );
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
