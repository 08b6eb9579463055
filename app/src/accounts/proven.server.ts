import { and, eq } from 'drizzle-orm';
import type { Database } from '../platform/database.server.ts';
import { begunAttempt } from './attempts.server.ts';
import { verifyPassword } from './hash.server.ts';
import { accountProblems as problems } from './problems.ts';
import { account, accountCredential } from './table.server.ts';

/** Whoever is signed in proves by the password to be who it says: a browser that was left open changes nothing. */
export function provenBy(
  database: Database,
  accountId: string,
  password: string,
  now: Date,
): Promise<{ username: string }> {
  return guarded(database, accountId, now, () => ownerBy(database, accountId, password));
}

/**
 * Lets the password of who is signed in be guessed no more often than at the door. Counted apart from it, so that a browser that was
 * left open does not lock its owner out.
 */
export async function guarded<T>(
  database: Database,
  accountId: string,
  now: Date,
  proof: () => Promise<T>,
): Promise<T> {
  const attempt = await begunAttempt(database, `password ${accountId}`, null, now);
  const proven = await proof();
  await attempt.passed();
  return proven;
}

async function ownerBy(database: Database, accountId: string, password: string): Promise<{ username: string }> {
  const [own] = await database.accounts((tx) =>
    tx
      .select({ username: account.username, hash: accountCredential.password })
      .from(account)
      .innerJoin(accountCredential, eq(accountCredential.userId, account.id))
      .where(and(eq(account.id, accountId), eq(accountCredential.providerId, 'credential'))),
  );
  if (!own?.hash || !(await verifyPassword({ hash: own.hash, password }))) throw problems['password-wrong']();
  return { username: own.username };
}
