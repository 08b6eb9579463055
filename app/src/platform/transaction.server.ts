import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { Actor, Areas, LedgerName, WriteTransaction } from './database.server.ts';
import type { TransactionRole } from './roles.server.ts';

export interface Limits {
  /** The longest one statement may run. */
  readonly statement: number;
  /** The longest a transaction may wait for the program. */
  readonly idle: number;
  /** The longest a statement may wait for a lock. */
  readonly lock: number;
  /** How long closing waits for what is running. */
  readonly closing: number;
}

/**
 * Of writing transactions: as if they ran one after another, where nothing else is known of what they read; on one snapshot,
 * where all that they decide by lies in rows that they change, or is held by a unique index, and of two that change one row the
 * second starts again; or on what was committed last, where they only add, or hold what they read by a lock.
 */
export type Isolation = 'serializable' | 'repeatable read' | 'read committed';

const isolations = {
  dondoc_reader: 'repeatable read',
  dondoc_writer: 'serializable',
  dondoc_eraser: 'serializable',
  dondoc_accounts: 'read committed',
} as const satisfies Record<TransactionRole, Isolation>;

/**
 * What holds for a connection as long as it lasts: the role that everything on it runs as, whose tables it sees, the time
 * zone and the limits. Each role and ledger has connections of its own, so that a transaction need not say it again, and a
 * statement that was planned for one is never asked for another. Without a transaction's `opening` it reaches nothing.
 */
export function standingSettings(role: TransactionRole, ledger: LedgerName, limits: Limits): string {
  const settings: Record<string, string> = {
    role,
    search_path: pg.escapeIdentifier(ledger),
    timezone: "'Asia/Ho_Chi_Minh'",
    statement_timeout: String(limits.statement),
    idle_in_transaction_session_timeout: String(limits.idle),
    lock_timeout: String(limits.lock),
    // Compiling a plan takes longer than any of ours runs.
    jit: 'off',
    // A statement that is kept is planned once: with its policies that takes several times as long as carrying it out, and what
    // it asks by are ids, of which one is as good as another.
    plan_cache_mode: 'force_generic_plan',
    // What a serializable transaction has looked at must stay as it was until it ends: a whole table, where it is still small
    // enough to be read whole, would hold up everybody else who writes.
    ...(role === 'dondoc_writer' && { enable_seqscan: 'off' }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `SET ${name} = ${value}`)
    .join('; ');
}

/**
 * Opens a transaction: its mode, who acts and how far that reaches (the policies of 0001_access.sql read it), in one round
 * trip. SET takes no parameters and set_config does not reach the workers of Citus, so the values are quoted here and nowhere else.
 */
export function opening(role: TransactionRole, actor: Actor, isolation: Isolation = isolations[role]): string {
  const set = Object.entries(reachOf(actor)).map(([name, value]) => `SET LOCAL ${name} = ${value}`);
  const access = role === 'dondoc_reader' ? 'ONLY' : 'WRITE';
  return [`BEGIN ISOLATION LEVEL ${isolation.toUpperCase()} READ ${access}`, ...set].join('; ');
}

/** What is empty is left unset, and reaches nothing. */
function reachOf({ id, permission, ...lists }: Actor): Record<string, string> {
  const { selves, reads, records, advises, areas } = lists;
  const joined = Object.entries({ selves, reads, records, advises, areas }).map(([name, ids]: [string, Areas]) => [
    name,
    ids === '*' ? ids : ids.join(),
  ]);
  const set = [['actor', id], ['permission', permission], ...joined].filter(([, value]) => value !== '');
  return Object.fromEntries(set.map(([name, value]) => [`dondoc.${name}`, pg.escapeLiteral(value as string)]));
}

const dialect = new PgDialect();

/** Drizzle over a connection whose transaction is already open; its own `transaction` makes savepoints. */
export function drizzleOver(client: pg.PoolClient | pg.Pool): WriteTransaction {
  return new NodePgTransaction(dialect, new NodePgSession(client, dialect, undefined), undefined) as WriteTransaction;
}

/**
 * COMMIT of a transaction in which a statement failed is a rollback that reports success by another word. Whoever caught
 * that failure and went on must not be told that its work was saved.
 */
export async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT')
    throw new Error('a statement of this transaction failed and was ignored: nothing was saved');
}
