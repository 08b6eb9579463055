/**
 * A database for a test file, on the real engine: `const database = await testDatabase();`. It is fresh, migrated and closed
 * after the file. One embedded server is started per run, by the first test that asks, and databases are copied from a
 * migrated one, so a test file waits some tens of milliseconds. With DONDOC_TEST_DATABASE_URL, a login that may create
 * databases, everything runs on that server instead and the databases are dropped at the end.
 */
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import {
  type Actor,
  type Database,
  type DatabaseOptions,
  databaseOn,
  type LedgerName,
  unlimited,
} from './database.server.ts';
import { type Engine, transactionRoles, withClient } from './engine.server.ts';
import { silent } from './log.server.ts';
import { ask } from './testing/control.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's own process is asked for a database. */
    databaseControl: string;
  }
}

export interface TestDatabase extends Database {
  /** The owner's login, for looking behind the seam. */
  readonly owner: pg.ClientConfig;
  /** The login that the pool uses. */
  readonly program: pg.ClientConfig;
  /** DATABASE_OWNER_URL of this very database, for who visits it or is started by a test. */
  readonly url: string;
  /** DATABASE_URL of it. */
  readonly programUrl: string;
}

/** Somebody who may do everything, for tests of what is done and not of who may; and routes that ask everybody in as that one. */
export const office: Actor = unlimited('office', 'Văn phòng');
export const letIn = async () => ({ ...office, as: () => office });

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

export async function testDatabase(
  options: { migrations?: string; ledgers?: readonly LedgerName[]; measured?: DatabaseOptions['measured'] } = {},
): Promise<TestDatabase> {
  const asked = { migrations: options.migrations ?? migrations, ledgers: options.ledgers ?? ['dondoc', 'demo'] };
  const { kind, owner, program } = await ask(inject('databaseControl'), asked);
  const engine: Engine = {
    kind,
    owner,
    program,
    restrictedRoles: transactionRoles,
    running: () => Promise.resolve(),
    asOwner: (fn) => withClient(owner, fn),
    stop: () => Promise.resolve(),
  };
  const database = await databaseOn(engine, {
    migrations: asked.migrations,
    ledgers: [],
    log: silent,
    ...(options.measured && { measured: options.measured }),
  });
  afterAll(() => database.close());
  return { ...database, owner, program, url: urlOf(owner), programUrl: urlOf(program) };
}

function urlOf({ user, password, host, port, database, connectionString }: pg.ClientConfig): string {
  if (connectionString !== undefined) return connectionString;
  const login = `${encodeURIComponent(user ?? '')}:${encodeURIComponent(String(password ?? ''))}`;
  // A folder as host goes into the query: postgres://user:word@/name?host=/folder
  return host?.startsWith('/')
    ? `postgres://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgres://${login}@${host}:${port}/${database}`;
}
