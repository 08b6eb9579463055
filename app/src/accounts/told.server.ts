import { eq } from 'drizzle-orm';
import { type Facts, record } from '../audit/record.server.ts';
import type { Action } from '../audit/rules.ts';
import type { Actor, Database, WriteTransaction } from '../platform/database.server.ts';
import { account } from './table.server.ts';

/** Whoever is at the door before it is known who that is. */
export const visitorFrom = (from: string | null) => ({ id: 'visitor', from });

/** Tells the audit what was done to an account, by ids: its name, its words and its password stay out. */
export function tell(
  tx: WriteTransaction,
  actor: Pick<Actor, 'id' | 'from'>,
  action: Action<'account'>,
  { id: recordId, line }: { readonly id: string; readonly line: readonly string[] },
  { before, after }: { readonly before?: Facts; readonly after?: Facts } = {},
): Promise<void> {
  const provinceId = line.at(-1);
  const place = { line, ...(provinceId && { provinceId }) };
  return record(tx, actor, {
    record: 'account',
    action,
    recordId,
    ...place,
    before: before ?? null,
    after: after ?? null,
  });
}

type Doors = Pick<Database, 'accounts'>;

/** Tells what somebody did with the own account, after better-auth did it in transactions of its own. */
export function tellOf(
  database: Doors,
  actor: Pick<Actor, 'id' | 'from'>,
  action: Action<'account'>,
  after?: Facts,
): Promise<void> {
  return database.accounts(async (tx) => {
    const [own] = await tx.select({ id: account.id, line: account.line }).from(account).where(eq(account.id, actor.id));
    if (own) await tell(tx, actor, action, own, after && { after });
  });
}

/**
 * A sign-in that was refused. Where it locks a name or an address, `after` says for how long: of what is refused until then nothing is
 * told, as it is not even tried. Of a name that is none nothing is kept: people type their passwords there.
 */
export function tellRefused(
  database: Doors,
  found: { readonly id: string; readonly line: readonly string[] } | undefined,
  from: string | null,
  after?: Facts,
): Promise<void> {
  return database.accounts((tx) =>
    tell(tx, visitorFrom(from), 'account.refused', found ?? { id: 'unknown', line: [] }, after && { after }),
  );
}
