import { and, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../platform/database.server.ts';
import { SESSION_SECONDS } from './auth.server.ts';
import type { Given } from './rules.ts';
import { account, accountSession, roleAssignment } from './table.server.ts';

/** Who a session is of, and what was given to that one. */
export interface Standing {
  readonly accountId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly name: string;
  readonly position: string | null;
  readonly twoFactor: boolean;
  readonly given: readonly Given[];
  /** The own id, and those of accounts whose work was handed over to this one. */
  readonly selves: readonly string[];
}

/** A session's own account, while both stand; its last use is noted once an hour, which prolongs it. */
export async function standingOf(
  tx: WriteTransaction,
  token: string,
  now: Date,
  today: string,
): Promise<Standing | null> {
  const [found] = await tx
    .select({
      accountId: account.id,
      sessionId: accountSession.id,
      username: account.username,
      name: account.name,
      position: account.position,
      twoFactor: account.twoFactorEnabled,
      usedAt: accountSession.updatedAt,
    })
    .from(accountSession)
    .innerJoin(account, eq(account.id, accountSession.userId))
    .where(and(eq(accountSession.token, token), gt(accountSession.expiresAt, now), isNull(account.closedAt)));
  if (!found) return null;
  const { usedAt, ...standing } = found;
  if (now.getTime() - usedAt.getTime() > 3_600_000)
    await tx
      .update(accountSession)
      .set({ updatedAt: now, expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000) })
      .where(eq(accountSession.id, standing.sessionId));
  return {
    ...standing,
    given: await givenTo(tx, standing.accountId, today),
    selves: await selvesOf(tx, standing.accountId),
  };
}

/** The roles that hold on a day: the own ones, and for a deputy those of the one deputised for, but not what that one deputises. */
export async function givenTo(tx: ReadTransaction, accountId: string, today: string): Promise<Given[]> {
  const own = await holding(tx, [accountId], today);
  const others = own.flatMap(({ deputyForId }) => deputyForId ?? []);
  const lent = others.length
    ? (await holding(tx, others, today)).filter(({ deputyForId }) => deputyForId === null)
    : [];
  return [...own.filter(({ deputyForId }) => deputyForId === null), ...lent];
}

function holding(tx: ReadTransaction, accountIds: readonly string[], today: string) {
  const { role, areaId, sectors, validFrom, validTo, deputyForId } = roleAssignment;
  return tx
    .select({ role, areaId, sectors, validFrom, validTo, deputyForId })
    .from(roleAssignment)
    .innerJoin(account, eq(account.id, roleAssignment.accountId))
    .where(
      and(
        inArray(roleAssignment.accountId, [...accountIds]),
        isNull(roleAssignment.endedAt),
        isNull(account.closedAt),
        lte(validFrom, today),
        or(isNull(validTo), gte(validTo, today)),
      ),
    );
}

/** Handing over may go on from one to the next: ten steps are more than any office has seen. */
async function selvesOf(tx: ReadTransaction, accountId: string): Promise<string[]> {
  const selves = [accountId];
  for (let from = [accountId], step = 0; from.length && step < 10; step += 1) {
    const found = await tx.select({ id: account.id }).from(account).where(inArray(account.successorId, from));
    from = found.map(({ id }) => id).filter((id) => !selves.includes(id));
    selves.push(...from);
  }
  return selves;
}
