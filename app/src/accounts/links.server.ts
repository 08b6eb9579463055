import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { ReadTransaction, WriteTransaction } from '../platform/database.server.ts';
import { accountProblems as problems } from './problems.ts';
import { accountLink } from './table.server.ts';

const HOURS = 72;
/** What is kept of a link. */
export const linkHashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A link that is good once: only its digest is kept. Without an account it makes the first one. */
export async function makeLink(tx: WriteTransaction, accountId: string | null, createdBy: string, now: Date) {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
  await tx
    .insert(accountLink)
    .values({ tokenHash: linkHashOf(token), accountId, createdBy, createdAt: now, expiresAt });
  return { token, expiresAt };
}

const standing = (hash: string, now: Date) =>
  and(eq(accountLink.tokenHash, hash), isNull(accountLink.usedAt), gt(accountLink.expiresAt, now));

export async function linkOf(tx: ReadTransaction, hash: string, now: Date) {
  const [found] = await tx.select().from(accountLink).where(standing(hash, now));
  if (!found) throw problems['link-void']();
  return found;
}

/** Of two who use it at once, one does. */
export async function spendLink(tx: WriteTransaction, hash: string, now: Date) {
  const [used] = await tx.update(accountLink).set({ usedAt: now }).where(standing(hash, now)).returning();
  if (!used) throw problems['link-void']();
  return used;
}
