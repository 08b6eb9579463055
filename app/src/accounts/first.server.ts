import { sql } from 'drizzle-orm';
import type { Clock } from '../platform/clock.ts';
import type { Database, WriteTransaction } from '../platform/database.server.ts';
import { hashPassword } from './hash.server.ts';
import { linkHashOf, linkOf, spendLink } from './links.server.ts';
import { containsUsername, isCommonPassword } from './passwords.ts';
import { accountProblems as problems } from './problems.ts';
import { insertAccount, insertRole, setPassword } from './store.server.ts';
import { account, type accountLink } from './table.server.ts';
import { tell, visitorFrom } from './told.server.ts';

/** A password that may be set: not the first that is guessed, and not the name. */
export async function hashOf(password: string, username: string): Promise<string> {
  if (isCommonPassword(password)) throw problems['password-common']();
  if (containsUsername(password, username)) throw problems['password-has-name']();
  return hashPassword(password);
}

/** What whoever comes first may do: everything that there is, everywhere, until others are given their part. */
const firstRoles = ['administrator', 'approver'] as const;

/** The first account; of two who make it at once one does. */
export async function makeFirst(
  database: Database,
  clock: Clock,
  { username, name, password, token }: { username: string; name: string; password: string; token?: string | undefined },
  from: string | null,
): Promise<void> {
  const hash = await hashOf(password, username);
  await database.accounts(async (tx) => {
    const now = clock.now();
    await alone(tx);
    if (token !== undefined && (await spendLink(tx, linkHashOf(token), now)).accountId !== null)
      throw problems['link-void']();
    if ((await tx.$count(account)) > 0) throw problems['first-account-made']();
    const id = await giveEverything(tx, { username, name, hash, by: 'program' }, clock);
    await tell(tx, visitorFrom(from), 'account.first', { id, line: [] });
  });
}

const alone = (tx: WriteTransaction) => tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('dondoc first account'))`);

export async function giveEverything(
  tx: WriteTransaction,
  { username, name, hash, by }: { username: string; name: string; hash: string | null; by: string },
  clock: Clock,
): Promise<string> {
  const made = { by, now: clock.now() };
  const id = await insertAccount(tx, { username, name, position: null, areaId: null, line: [] }, made);
  if (hash !== null) await setPassword(tx, id, hash, made.now);
  for (const role of firstRoles)
    await insertRole(tx, id, { role, areaId: null, line: [], validFrom: clock.today(), validTo: null }, made);
  return id;
}

/** Whose password a link sets; a link is known by its digest. */
export async function ownerOf(tx: WriteTransaction, hash: string, now: Date) {
  const link = await linkOf(tx, hash, now);
  const found = link.accountId === null ? [] : await tx.select().from(account).where(sql`id = ${link.accountId}`);
  const [owner] = found;
  if (!owner || owner.closedAt !== null) throw problems['link-void']();
  return { owner, link: link as typeof accountLink.$inferSelect };
}
