/**
 * The one way to the database. A slice gets transactions, never a connection:
 *
 *     const database = await openDatabase({ dataFolder, migrations, ledgers: ['dondoc', 'demo'], log });
 *     await database.read('dondoc', actor, (tx) => tx.select().from(document));   // what the actor may see of them
 *     await database.write('dondoc', actor, (tx) => tx.insert(document).values(row));
 *     await rows<{ n: string }>(tx, sql`SELECT count(*) AS n FROM document`);
 *
 * - `read` runs READ ONLY on one snapshot (REPEATABLE READ) as the role dondoc_reader, `write` as dondoc_writer, SERIALIZABLE
 *   unless it says less, `accounts` READ COMMITTED as dondoc_accounts, `erase` SERIALIZABLE as dondoc_eraser, which alone may
 *   replace words that a document was handed in with. The roles own nothing and may do what the migrations grant, no more; rows are
 *   seen and changed as far as the actor reaches. Table names are unqualified: the ledger is the
 *   search path.
 * - `fn` may run more than once: a conflict with another transaction (40001, 40P01) or a connection lost before COMMIT starts
 *   it again. So it does nothing outside of its transaction, and what it makes (ids, times) is made inside or passed in.
 * - In SQL `current_setting('dondoc.actor')` is the actor's id.
 * - Values: numeric, int8 (also count(*)) and their arrays arrive as strings; date as "2025-07-01"; timestamptz as an ISO
 *   string in UTC, "2026-11-22T02:05:00.120Z", 'infinity' as "infinity"; bytea as Buffer. Declare timestamps with mode 'string'.
 * - Errors: a `Problem` (database-problems.ts) where the person can do something about it, else the driver's error, whose
 *   SQLSTATE `codeOf` of failure.server.ts finds.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgTable, PgTransaction } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { problems } from './database-problems.ts';
import { type Engine, openEngine, type Whereabouts } from './engine.server.ts';
import { GatheringSocket } from './gathering-socket.server.ts';
import type { Log } from './log.server.ts';
import type { MeasuredTransaction } from './measures.server.ts';
import { dropLedger, migrateLedger, presentLedgers } from './migrate.server.ts';
import { retried } from './retry.server.ts';
import { checkRoles, type TransactionRole } from './roles.server.ts';
import { commit, drizzleOver, type Isolation, type Limits, opening, standingSettings } from './transaction.server.ts';
import { LedgerClient } from './values.server.ts';

/** The office's own ledger, and the demonstration, which is dropped whole. Two PostgreSQL schemas with the same tables. */
export type LedgerName = 'dondoc' | 'demo';

/** Ids of areas, or all there are. */
export type Areas = '*' | readonly string[];

/** Who acts, and how far: row-level security lets a transaction see and change nothing beyond it. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  /** The own id, and those of whom the work was taken over from. */
  readonly selves: readonly string[];
  /** The network address; none on the command line and in the program itself. */
  readonly from: string | null;
  /** What it was asked for: "document.confirm". */
  readonly permission: string;
  /** Where documents are seen in every state. */
  readonly reads: Areas;
  /** Where they are seen once they are in the ledger. */
  readonly records: Areas;
  /** "economy:018f…": where the documents in the ledger are seen that state something of a sector. */
  readonly advises: readonly string[];
  /** Where the permission holds. */
  readonly areas: Areas;
  /** How much of this comes from the own roles, and how much from whom one stands in for: so that the audit can say for whom. */
  readonly own: Part;
  readonly lent: readonly LentPart[];
}

/** How far some of the roles of an actor reach. */
export interface Part {
  readonly reads: Areas;
  readonly areas: Areas;
}
/** By account. */
export interface LentPart extends Part {
  readonly id: string;
  readonly name: string;
}

/** An actor without any limit: the program itself, and whoever has the demonstration. */
export function unlimited(id: string, name: string, from: string | null = null): Actor {
  const everywhere = { reads: '*', areas: '*' } as const;
  const reach = { ...everywhere, records: '*', advises: [], own: everywhere, lent: [] } as const;
  return { id, name, selves: [id], from, permission: '*', ...reach };
}

/** The program at its own work: filling a new ledger, entering its samples. */
export const theProgram: Actor = unlimited('program', 'dondoc');

/** The tables of accounts have no rows that one may see and another not: who may do what with them is decided before. */
const nobody: Actor = { ...unlimited('', ''), selves: [], reads: [], records: [], areas: [] };

/** Drizzle inside a writing transaction; `tx.transaction` makes a savepoint. */
export type WriteTransaction = PgTransaction<NodePgQueryResultHKT, Record<string, never>, Record<string, never>>;

type Selecting = 'select' | 'selectDistinct' | 'selectDistinctOn';

/** Drizzle that can only select. A writing transaction is one too. */
export type ReadTransaction = Pick<WriteTransaction, Selecting | '$count' | '$with'> & {
  with(...queries: Parameters<WriteTransaction['with']>): Pick<ReturnType<WriteTransaction['with']>, Selecting>;
};

export interface Database {
  readonly engine: 'embedded' | 'server';
  read<T>(ledger: LedgerName, actor: Actor, fn: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  write<T>(
    ledger: LedgerName,
    actor: Actor,
    fn: (tx: WriteTransaction) => Promise<T>,
    isolation?: Isolation,
  ): Promise<T>;
  /** Accounts, their passwords, sessions and roles: tables of a role that sees nothing of the ledger. */
  accounts<T>(fn: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** The rows of one question to them, with no transaction around it: in one round trip, since every request begins with one. */
  ofAccounts<Row extends object>(query: SQL): Promise<Row[]>;
  /** Takes a person's name out of a document and all that came from it: the one step that writes over what is there. */
  erase<T>(ledger: LedgerName, actor: Actor, fn: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** Makes a ledger, or brings it up to date; what is up to date is left as it is. */
  migrate(ledger: LedgerName): Promise<void>;
  /** Drops the demonstration whole. */
  drop(ledger: 'demo'): Promise<void>;
  /** Which ledgers there are. */
  ledgers(): Promise<LedgerName[]>;
  /** Rejects with a Problem when the database does not answer. */
  ready(): Promise<void>;
  /** Lets running transactions end, closes the connections and stops the embedded server. */
  close(): Promise<void>;
}

export interface DatabaseOptions extends Whereabouts {
  /** The folder of the SQL migrations, with meta/_journal.json. */
  readonly migrations: string;
  /** Ledgers that are made or brought up to date before anything else. */
  readonly ledgers: readonly LedgerName[];
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  /** Is told of each transaction once it has ended. */
  readonly measured?: (seen: MeasuredTransaction) => void;
}

const standingLimits: Limits = { statement: 30_000, idle: 60_000, lock: 10_000, closing: 10_000 };

/**
 * At most, for each ledger. Twice as many questions at once as there are processors keep these busy; more would only have them
 * change between one and the next.
 */
const connections = {
  dondoc_reader: Math.min(12, 2 * Math.max(2, availableParallelism())),
  dondoc_writer: 6,
  dondoc_accounts: 6,
  dondoc_eraser: 1,
} as const satisfies Record<TransactionRole, number>;

/** `opening` is the engine where somebody has begun to open it: PostgreSQL comes up while the program is still being loaded. */
export async function openDatabase(
  options: DatabaseOptions,
  opening: Promise<Engine> = openEngine(options),
): Promise<Database> {
  const engine = await opening;
  try {
    return await databaseOn(engine, options);
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** The seam over an engine that already runs. */
export async function databaseOn(
  engine: Engine,
  options: Pick<DatabaseOptions, 'migrations' | 'ledgers' | 'log' | 'limits' | 'measured'>,
): Promise<Database> {
  const { log } = options;
  const limits = { ...standingLimits, ...options.limits };
  if (engine.oneLogin !== undefined) throw problems['database-one-login']({ login: engine.oneLogin });
  for (const ledger of options.ledgers) await migrateLedger(engine.owner, ledger, options.migrations);
  await engine.asOwner((client) => checkRoles(client, engine.restrictedRoles));
  // A connection lost between two statements of a transaction says so by an event, which nobody else listens to and
  // which would end the program; the next statement fails, and this is why.
  const lost = new WeakMap<pg.ClientBase, Error>();
  const pools = new Map<string, pg.Pool>();
  const poolOf = (role: TransactionRole, ledger: LedgerName): pg.Pool => {
    const name = `${role} ${ledger}`;
    const known = pools.get(name);
    if (known) return known;
    const standing = standingSettings(role, ledger, limits);
    const pool = new pg.Pool({
      ...engine.program,
      Client: LedgerClient,
      pipeline: true,
      stream: () => new GatheringSocket(),
      max: connections[role],
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      onConnect: async (client) => {
        client.on('error', (error) => lost.has(client) || lost.set(client, error));
        await client.query(standing);
      },
    });
    pool.on('error', (error) => log.warn({ err: error }, 'an idle connection to the database was lost'));
    pools.set(name, pool);
    return pool;
  };
  const anyPool = () => poolOf('dondoc_reader', 'dondoc');

  let closing: Promise<void> | undefined;
  const close = async () => {
    // What is running may finish; the server ends what takes longer, and it counts as never done.
    const ended = Promise.all([...pools.values()].map((pool) => pool.end()));
    await Promise.race([ended, wait(limits.closing, undefined, { ref: false })]);
    await engine.stop();
  };

  const transact = async <T>(
    role: TransactionRole,
    ledger: LedgerName,
    actor: Actor,
    fn: (tx: WriteTransaction) => Promise<T>,
    isolation?: Isolation,
  ) => {
    const started = performance.now();
    let attempts = 0;
    let saved = false;
    const attempt = async (step: { committing: boolean }) => {
      attempts += 1;
      if (closing !== undefined) throw problems['database-unavailable']();
      await engine.running();
      const client = await poolOf(role, ledger).connect();
      let broken: Error | undefined;
      try {
        const opened = client.query(opening(role, actor, isolation));
        // What reads nothing without its opening may go out behind it at once; what writes waits for it.
        if (role === 'dondoc_reader') opened.catch(() => undefined);
        else await opened;
        const result = await fn(drizzleOver(client));
        await opened;
        step.committing = true;
        // Who only read has nothing to learn from the end, and whoever is next on the connection may begin behind it.
        if (role === 'dondoc_reader') client.query('COMMIT').catch(() => undefined);
        else await commit(client);
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failed: Error) => {
          broken = failed;
        });
        throw lost.get(client) ?? error;
      } finally {
        client.release(broken);
      }
    };
    try {
      const result = await retried(ledger, attempt);
      saved = true;
      return result;
    } finally {
      const mode = role === 'dondoc_reader' ? 'read' : 'write';
      const seconds = (performance.now() - started) / 1000;
      options.measured?.({ ledger, mode, saved, again: attempts - 1, seconds });
    }
  };

  return {
    engine: engine.kind,
    read: (ledger, actor, fn) => transact('dondoc_reader', ledger, actor, fn),
    write: (ledger, actor, fn, isolation) => transact('dondoc_writer', ledger, actor, fn, isolation),
    accounts: (fn) => transact('dondoc_accounts', 'dondoc', nobody, fn),
    erase: (ledger, actor, fn) => transact('dondoc_eraser', ledger, actor, fn),
    ofAccounts: async <Row extends object>(query: SQL) => {
      if (closing !== undefined) throw problems['database-unavailable']();
      await engine.running();
      const pool = poolOf('dondoc_accounts', 'dondoc');
      return retried('dondoc', async () => (await drizzleOver(pool).execute(query)).rows as Row[]);
    },
    migrate: (ledger) => migrateLedger(engine.owner, ledger, options.migrations),
    drop: (ledger) => dropLedger(engine.owner, ledger),
    ledgers: () => presentLedgers(anyPool()),
    ready: () =>
      retried(
        'dondoc',
        () =>
          anyPool()
            .query('SELECT')
            .then(() => undefined),
        1_000,
      ),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/**
 * For `limit`, the number in the statement itself and not given apart: a plan that is kept for many askings then knows that few rows
 * are wanted, and follows an index instead of sorting all. Of fixed sizes only, since each makes a statement of its own.
 */
export const atMost = (count: number): number => sql.raw(String(count)) as unknown as number;

/** Is one of them, of however many: given as one value, so that any number of them is one statement, which is kept planned. */
export const anyOf = <T>(column: Column & { _: { data: T } }, values: Iterable<T>): SQL =>
  sql`${column} = ANY(${sql.param([...values])})`;

/**
 * Puts in rows that all name the same columns: given as one value, as with `anyOf`, and however many they are. Not for columns of bytes,
 * which JSON cannot hold.
 */
export async function insertRows<Table extends PgTable>(
  tx: WriteTransaction,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  onConflict: SQL = sql``,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  const given = rows.map((row) =>
    Object.fromEntries(columns.map(([key, { name }]) => [name, row[key as keyof typeof row]])),
  );
  await tx.execute(sql`INSERT INTO ${table} (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(given)}::json) ${onConflict}`);
}

/** The rows of a query in plain SQL, for what Drizzle cannot say. In a reading transaction PostgreSQL refuses to write. */
export async function rows<Row extends object>(tx: ReadTransaction, query: SQL): Promise<Row[]> {
  const result = await (tx as WriteTransaction).execute(query);
  return result.rows as Row[];
}
