import { randomBytes } from 'node:crypto';
import type { WriteTransaction } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { type Auth, SECOND_STEP_SECONDS, SESSION_SECONDS } from './auth.server.ts';
import type { AccountRow } from './store.server.ts';
import { accountSession, accountVerification } from './table.server.ts';
import { tell } from './told.server.ts';

/**
 * Signs in whom the provider brought. Who has a second step here is asked for it here too: what the provider asked for is not
 * known. Returns the cookie, and whether the code is still to come; better-auth takes it as if a password had been right.
 */
export async function enter(
  tx: WriteTransaction,
  auth: Auth,
  owner: AccountRow,
  { headers, address, now }: { headers: Headers; address: string | null; now: Date },
): Promise<{ cookie: string; codeNeeded: boolean }> {
  const token = randomBytes(32).toString('base64url');
  const times = { createdAt: now, updatedAt: now };
  const until = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  if (owner.twoFactorEnabled) {
    const identifier = `2fa-${token}`;
    const kept = { expiresAt: until(SECOND_STEP_SECONDS), ...times };
    await tx.insert(accountVerification).values([
      { id: newId(), identifier, value: owner.id, ...kept },
      { id: newId(), identifier: `2fa-attempts-${identifier}`, value: '0', ...kept },
    ]);
    return { cookie: auth.cookieOf('second', identifier), codeNeeded: true };
  }
  const from = { ipAddress: address, userAgent: headers.get('user-agent') };
  const session = { id: newId(), userId: owner.id, token, expiresAt: until(SESSION_SECONDS), ...from, ...times };
  await tx.insert(accountSession).values(session);
  await tell(tx, { id: owner.id, from: address }, 'account.sign-in', owner, { after: { provider: true } });
  return { cookie: auth.cookieOf('session', token), codeNeeded: false };
}
