import { and, eq } from 'drizzle-orm';
import type { Database } from '../platform/database.server.ts';
import { verifyPassword } from './hash.server.ts';
import { accountProblems as problems } from './problems.ts';
import { account, accountCredential } from './table.server.ts';

/** Whoever is signed in proves by the password to be who it says: a browser that was left open changes nothing. */
export async function provenBy(database: Database, accountId: string, password: string): Promise<{ username: string }> {
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
