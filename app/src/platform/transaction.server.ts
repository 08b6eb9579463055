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

const modes = {
  dondoc_reader: 'ISOLATION LEVEL REPEATABLE READ READ ONLY',
  dondoc_writer: 'ISOLATION LEVEL SERIALIZABLE READ WRITE',
  dondoc_eraser: 'ISOLATION LEVEL SERIALIZABLE READ WRITE',
  dondoc_accounts: 'ISOLATION LEVEL READ COMMITTED READ WRITE',
} as const satisfies Record<TransactionRole, string>;

/**
 * Opens a transaction: its mode, the role that it runs as, whose tables it sees, who acts and how far that reaches (the
 * policies of 0001_access.sql read it), in one round trip. SET takes no parameters and set_config does not reach the workers of Citus, so the values are quoted here and nowhere else.
 */
export function opening(role: TransactionRole, ledger: LedgerName, actor: Actor, limits: Limits): string {
  const settings: Record<string, string> = {
    search_path: pg.escapeIdentifier(ledger),
    ...reachOf(actor),
    timezone: "'Asia/Ho_Chi_Minh'",
    statement_timeout: String(limits.statement),
    idle_in_transaction_session_timeout: String(limits.idle),
    lock_timeout: String(limits.lock),
  };
  const set = Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${value}`);
  return [`BEGIN ${modes[role]}`, `SET LOCAL ROLE ${role}`, ...set].join('; ');
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
export function drizzleOver(client: pg.PoolClient): WriteTransaction {
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
