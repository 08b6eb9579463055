import { and, eq, like } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { providerProblems as problems } from './provider-problems.ts';
import { account, accountCredential } from './table.server.ts';

/** What ties an account to somebody at a provider is a row beside that of its password, found by provider and subject. */
const ofProviders = like(accountCredential.providerId, 'oidc:%');

/** Whose account it is; null where nobody of that provider is tied to one. */
export async function boundAccount(tx: ReadTransaction, providerId: string, subject: string) {
  const [found] = await tx
    .select({ account })
    .from(account)
    .innerJoin(accountCredential, eq(accountCredential.userId, account.id))
    .where(and(eq(accountCredential.providerId, providerId), eq(accountCredential.accountId, subject)));
  return found?.account ?? null;
}

/** Ties the account to a subject, in place of any that it was tied to; with `alone` its password is no way in any more. */
export async function bind(
  tx: WriteTransaction,
  accountId: string,
  { providerId, subject, alone }: { providerId: string; subject: string; alone: boolean },
  now: Date,
): Promise<void> {
  // Of two who tie it at once one waits, so that it is tied to one.
  await tx.select({ id: account.id }).from(account).where(eq(account.id, accountId)).for('update');
  const mine = eq(accountCredential.userId, accountId);
  await tx.delete(accountCredential).where(alone ? mine : and(mine, ofProviders));
  const tie = { userId: accountId, providerId, accountId: subject, scope: 'openid', createdAt: now, updatedAt: now };
  const made = await tx
    .insert(accountCredential)
    .values({ id: newId(), ...tie })
    .onConflictDoNothing({ target: [accountCredential.providerId, accountCredential.accountId] })
    .returning({ id: accountCredential.id });
  if (!made.length) throw problems['provider-taken']();
}

/** Whether there was anything to undo. */
export async function unbind(tx: WriteTransaction, accountId: string): Promise<boolean> {
  const gone = await tx
    .delete(accountCredential)
    .where(and(eq(accountCredential.userId, accountId), ofProviders))
    .returning({ id: accountCredential.id });
  return gone.length > 0;
}

/** By which ways the account is entered. */
export async function waysOf(tx: ReadTransaction, accountId: string, providerId: string | undefined) {
  const found = await tx
    .select({ providerId: accountCredential.providerId, password: accountCredential.password })
    .from(accountCredential)
    .where(eq(accountCredential.userId, accountId));
  return {
    linked: found.some((row) => row.providerId === providerId),
    password: found.some((row) => row.providerId === 'credential' && row.password !== null),
  };
}
