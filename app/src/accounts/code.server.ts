import { createHmac } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import { wallClockInHanoi } from '../platform/clock.ts';
import type { Database } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import type { Auth } from './auth.server.ts';
import { accountProblems as problems } from './problems.ts';
import { accountTwoFactor, accountVerification } from './table.server.ts';

const STEP = 30_000;
/** As far as a clock is looked for, in steps of half a minute: ten minutes. */
const REACH = 20;

interface Codes {
  readonly database: Database;
  readonly auth: Auth;
  readonly now: Date;
}

/** RFC 6238. */
export function codeAt(secret: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / STEP)));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = (digest.at(-1) as number) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** By how many minutes the clock is ahead on which a code is right that is wrong here; null where there is none within reach. */
export function minutesAhead(secret: string, code: string, now: number): number | null {
  for (let far = 2; far <= REACH; far += 1)
    for (const steps of [-far, far])
      if (codeAt(secret, now + steps * STEP) === code) return Math.round(steps / 2) || Math.sign(steps);
  return null;
}

/**
 * Checks a code that somebody typed, who is signed in or, by password, half way. A code of another moment is not taken, but told
 * from one that is simply wrong: nobody looks at a clock unasked. As this says which code will be right later, one that was told of
 * counts no more when its moment comes.
 */
export async function checkedCode<T>(
  { database, auth, now }: Codes,
  { code, headers, accountId }: { code: string; headers: Headers; accountId: string | null },
  verified: () => Promise<T>,
): Promise<T> {
  const owner = accountId ?? (await waiting(database, auth, headers, now));
  const mark = `told-code-${owner}-${code}`;
  if (owner !== null && (await marked(database, mark, now))) throw problems['code-wrong']();
  try {
    return await verified();
  } catch (error) {
    const { statusCode: status, body } = error as { statusCode?: number; body?: { code?: string } };
    if (status === undefined || status >= 500) throw error;
    // Where too many were tried nothing more is said.
    const off = owner !== null && body?.code === 'INVALID_CODE' ? await offOf(database, auth, owner, code, now) : null;
    if (off === null) throw problems['code-wrong']();
    const minutes = Math.abs(off);
    const expiresAt = new Date(now.getTime() + (minutes + 3) * 60_000);
    const told = { id: newId(), identifier: mark, value: '', expiresAt, createdAt: now, updatedAt: now };
    await database.accounts((tx) => tx.insert(accountVerification).values(told));
    const how = off > 0 ? { vi: 'nhanh hơn', en: 'ahead of' } : { vi: 'chậm hơn', en: 'behind' };
    throw problems['code-clock-off']({ how, minutes, time: wallClockInHanoi(now).slice(11, 16) });
  }
}

async function offOf(database: Database, auth: Auth, owner: string, code: string, now: Date): Promise<number | null> {
  const [row] = await database.accounts((tx) =>
    tx.select({ secret: accountTwoFactor.secret }).from(accountTwoFactor).where(eq(accountTwoFactor.userId, owner)),
  );
  return row ? minutesAhead(await auth.secretOf(row.secret), code, now.getTime()) : null;
}

async function waiting(database: Database, auth: Auth, headers: Headers, now: Date): Promise<string | null> {
  const token = auth.waitingOf(headers);
  return token === null ? null : ((await marked(database, token, now))?.value ?? null);
}

async function marked(database: Database, identifier: string, now: Date) {
  const standing = and(eq(accountVerification.identifier, identifier), gt(accountVerification.expiresAt, now));
  const [row] = await database.accounts((tx) => tx.select().from(accountVerification).where(standing).limit(1));
  return row;
}
