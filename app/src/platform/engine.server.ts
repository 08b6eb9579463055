import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { problems } from './database-problems.ts';
import { startEmbeddedPostgres } from './embedded-postgres.server.ts';
import { codeOf, failureOf } from './failure.server.ts';
import type { Log } from './log.server.ts';
import { programRole } from './postgres/initialise.server.ts';
import { hasCluster, runningOwner } from './postgres/running.server.ts';
import { ensureRoles, letLoginTakeRoles, transactionRoles } from './roles.server.ts';

/** The PostgreSQL behind the seam: the embedded one, or a server's. */
export interface Engine {
  readonly kind: 'embedded' | 'server';
  /** Who owns the tables: for migrations only. */
  readonly owner: pg.ClientConfig;
  /** Who the pool logs in as. */
  readonly program: pg.ClientConfig;
  /** Roles that must not be able to do more than the migrations grant. */
  readonly restrictedRoles: readonly string[];
  /** The login that does both, where one does: then nothing holds the program to what it may do. */
  readonly oneLogin?: string | undefined;
  running(): Promise<void>;
  asOwner<T>(fn: (client: pg.Client) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export { transactionRoles } from './roles.server.ts';

/** Where the data are: in a folder, or on a server, which the program goes to by one login and their owner by another. */
export interface Whereabouts {
  readonly dataFolder: string;
  /** DATABASE_URL. */
  readonly databaseUrl?: string | undefined;
  /** DATABASE_OWNER_URL; who only visits the database may be told of one address alone. */
  readonly databaseOwnerUrl?: string | undefined;
}

export function openEngine({ log, ...where }: Whereabouts & { log: Log }): Promise<Engine> {
  const { dataFolder, databaseUrl } = where;
  return databaseUrl === undefined ? embedded(dataFolder, log) : server(databaseUrl, ownersUrl(where) ?? databaseUrl);
}

const ownersUrl = ({ databaseUrl, databaseOwnerUrl }: Omit<Whereabouts, 'dataFolder'>) =>
  databaseUrl === undefined ? undefined : (databaseOwnerUrl ?? databaseUrl);

async function embedded(folder: string, log: Log): Promise<Engine> {
  const postgres = await startEmbeddedPostgres({ folder, log });
  return {
    ...postgres,
    kind: 'embedded',
    running: () =>
      postgres.running().catch((error: unknown) => {
        throw problems['database-unavailable']({}, error);
      }),
    restrictedRoles: [...transactionRoles, programRole],
    asOwner: (fn) => withClient(postgres.owner, fn),
  };
}

/** The database for who looks in on it, beside a dondoc that may be running: a backup, the doctor. */
export interface Visit extends Pick<Engine, 'kind' | 'asOwner' | 'stop'> {
  /** Whether the server was there before; else it was started for this visit. */
  readonly running: boolean;
  /** Where the data are, for a sentence: a folder, or the server without its password. */
  readonly place: string;
}

/**
 * Goes to the server that runs on the data folder, without the folder's lock, and starts one where none does. Undefined where
 * there are no data. Of a server nothing is changed, not even its roles.
 */
export async function visitEngine(options: Whereabouts & { log: Log }): Promise<Visit | undefined> {
  const place = placeOf(options);
  const url = ownersUrl(options);
  if (url !== undefined) {
    const login = loginOf(url);
    await reach(login);
    await withClient(login, checkServer);
    const asOwner: Engine['asOwner'] = (fn) => withClient(login, fn);
    return { kind: 'server', running: true, place, asOwner, stop: () => Promise.resolve() };
  }
  if (!hasCluster(options.dataFolder)) return undefined;
  for (const end = Date.now() + 15_000; ; await wait(200)) {
    const owner = await runningOwner(options.dataFolder);
    if (owner !== undefined) {
      const asOwner: Engine['asOwner'] = (fn) => withClient(owner, fn);
      return { kind: 'embedded', running: true, place, asOwner, stop: () => Promise.resolve() };
    }
    try {
      return { ...(await openEngine(options)), running: false, place };
    } catch (error) {
      // It is just being started or stopped by whoever holds the folder.
      if (codeOf(error) !== 'data-folder-in-use' || Date.now() > end) throw error;
    }
  }
}

/** Where the data are, for a sentence; an address without its login's password. */
export function placeOf({ dataFolder, databaseUrl }: Whereabouts): string {
  if (databaseUrl === undefined) return resolve(dataFolder);
  const { host, pathname, searchParams } = new URL(databaseUrl);
  return `${searchParams.get('host') ?? host}${pathname}`;
}

const loginOf = (url: string): pg.ClientConfig => ({ connectionString: url, application_name: 'dondoc' });

/** The owner's login makes the roles and lets the program's login take them, which may do nothing by itself. */
async function server(url: string, ownerUrl: string): Promise<Engine> {
  const [owner, program] = [loginOf(ownerUrl), loginOf(url)];
  await reach(owner);
  const [own, its] = [await withClient(owner, nameOf), await reach(program).then(() => withClient(program, nameOf))];
  await withClient(owner, async (client) => {
    await checkServer(client);
    await ensureRoles(client).catch((error: unknown) => {
      throw problems['database-roles-not-granted']({ login: its }, error);
    });
    await letLoginTakeRoles(client, its);
  });
  return {
    kind: 'server',
    owner,
    program,
    restrictedRoles: [...transactionRoles, its],
    oneLogin: own === its ? its : undefined,
    running: () => Promise.resolve(),
    asOwner: (fn) => withClient(owner, fn),
    stop: () => Promise.resolve(),
  };
}

async function nameOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT session_user AS name');
  return rows[0]?.name ?? '';
}

/** A wrong password, name or port at the start is told in the server's own words. */
async function reach(login: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...login, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message || codeOf(error) || error.name : String(error);
    throw problems['database-server-refused']({ reason }, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const found = await client.query<{ version: string; number: string; encoding: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
            current_setting('server_encoding') AS encoding`,
  );
  const [{ version, number, encoding } = { version: '', number: '0', encoding: '' }] = found.rows;
  if (Number(number) < 150_000) throw problems['database-version-too-old']({ found: version });
  if (encoding !== 'UTF8') throw problems['database-not-utf8']({ found: encoding });
}

export async function withClient<T>(config: pg.ClientConfig, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  // A server that goes away in the middle fails the query; the event as such would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await fn(client);
  } catch (error) {
    throw failureOf(error) === 'connection' ? problems['database-unavailable']({}, error) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
