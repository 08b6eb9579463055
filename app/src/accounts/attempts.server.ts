import { eq, sql } from 'drizzle-orm';
import { anyOf, type Database } from '../platform/database.server.ts';
import { accountProblems as problems } from './problems.ts';
import { lockSeconds } from './rules.ts';
import { accountAttempt } from './table.server.ts';

/** An office may be many people behind one address: it is granted so many slips more. */
const SHARED = 45;

const forgotten = (now: Date) => sql`${accountAttempt.lastAt} < ${new Date(now.getTime() - 86_400_000).toISOString()}`;

/**
 * Counts an attempt as failed before it is made, so that of many at once no more are tried than of many in a row, and refuses
 * it while a name or an address is locked: then nothing is hashed. `locked` is for how many seconds nobody may try again should it
 * fail, and `passed` takes it back.
 */
export async function begunAttempt(database: Database, username: string, from: string | null, now: Date) {
  const keys = [`name:${username.toLowerCase()}`, ...(from === null ? [] : [`from:${from}`])];
  const { wait, locked } = await database.accounts(async (tx) => {
    const known = await tx.select().from(accountAttempt).where(anyOf(accountAttempt.key, keys));
    const until = Math.max(0, ...known.map(({ lockedUntil }) => lockedUntil?.getTime() ?? 0));
    if (until > now.getTime()) return { wait: Math.ceil((until - now.getTime()) / 1000), locked: 0 };
    let locked = 0;
    for (const key of keys) {
      const [row] = await tx
        .insert(accountAttempt)
        .values({ key, failures: 1, lastAt: now })
        .onConflictDoUpdate({
          target: accountAttempt.key,
          set: {
            failures: sql`CASE WHEN ${forgotten(now)} THEN 1 ELSE ${accountAttempt.failures} + 1 END`,
            lastAt: now,
          },
        })
        .returning({ failures: accountAttempt.failures });
      const seconds = lockSeconds((row?.failures ?? 0) - (key.startsWith('from:') ? SHARED : 0));
      locked = Math.max(locked, seconds);
      if (seconds > 0)
        await tx
          .update(accountAttempt)
          .set({ lockedUntil: new Date(now.getTime() + seconds * 1000) })
          .where(eq(accountAttempt.key, key));
    }
    return { wait: 0, locked };
  });
  if (wait > 0) throw problems['sign-in-locked']({ seconds: wait }).carrying({ retryAfter: wait });
  return {
    locked,
    /** The name starts anew; the address is given back this one only, so that nobody clears it with an account of his own. */
    passed: () =>
      database.accounts(async (tx) => {
        await tx.delete(accountAttempt).where(eq(accountAttempt.key, keys[0] as string));
        if (keys[1] !== undefined)
          await tx
            .update(accountAttempt)
            .set({ failures: sql`greatest(0, ${accountAttempt.failures} - 1)`, lockedUntil: null })
            .where(eq(accountAttempt.key, keys[1]));
        // Whoever gets in clears what nobody has tried again for a day, and would be counted from one.
        await tx.delete(accountAttempt).where(forgotten(now));
      }),
  };
}
