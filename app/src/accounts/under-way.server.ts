import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, like, lte } from 'drizzle-orm';
import type { Database } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import type { Kept } from './provider.server.ts';
import { accountVerification } from './table.server.ts';

/** As long as somebody may take at the provider. */
export const UNDER_WAY_SECONDS = 600;

/** A browser that was sent to the provider, and what for. */
export interface UnderWay extends Kept {
  /** The page to come back to. */
  readonly to: string;
  /** The account that is to be linked by who is signed in with it; absent where somebody signs in. */
  readonly linkFor?: string;
  /** The digest of the one-time link by which the account is to be linked. */
  readonly linkHash?: string;
}

/** Found by what the cookie holds and by what comes back in the address, together: with one of them nothing is found. */
const identifierOf = (token: string, state: string) =>
  `provider-${createHash('sha256').update(`${token}.${state}`).digest('base64url')}`;

/** Notes it, and returns what the browser keeps. */
export function noteUnderWay(database: Database, noted: UnderWay, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + UNDER_WAY_SECONDS * 1000);
  return database.accounts(async (tx) => {
    // Many leave for the provider who do not come back.
    await tx
      .delete(accountVerification)
      .where(and(like(accountVerification.identifier, 'provider-%'), lte(accountVerification.expiresAt, now)));
    const identifier = identifierOf(token, noted.state);
    const row = { identifier, value: JSON.stringify(noted), expiresAt, createdAt: now, updatedAt: now };
    await tx.insert(accountVerification).values({ id: newId(), ...row });
    return token;
  });
}

/** Takes it out, so that it is good once; null where there is none, or no more. */
export async function takeUnderWay(
  database: Database,
  token: string,
  state: string,
  now: Date,
): Promise<UnderWay | null> {
  const [found] = await database.accounts((tx) =>
    tx
      .delete(accountVerification)
      .where(
        and(eq(accountVerification.identifier, identifierOf(token, state)), gt(accountVerification.expiresAt, now)),
      )
      .returning({ value: accountVerification.value }),
  );
  return found ? (JSON.parse(found.value) as UnderWay) : null;
}
