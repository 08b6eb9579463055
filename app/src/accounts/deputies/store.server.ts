import { and, asc, desc, eq, gte, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { areaChoice, choiceColumns } from '../../areas/table.server.ts';
import { anyOf, type ReadTransaction, type WriteTransaction } from '../../platform/database.server.ts';
import { newId } from '../../platform/identifier.ts';
import { havingWords } from '../../platform/search.server.ts';
import { assignmentsOf, nameColumns } from '../store.server.ts';
import { account, deputation, roleAssignment } from '../table.server.ts';
import type { Candidate, Deputation, Deputations, Deputise } from './contract.ts';
import { deputyProblems as problems } from './problems.ts';
import { lendingOf, mayBeLent, meet, stateOf } from './rules.ts';

/** So many that are over are still shown. */
const PAST = 10;

/** Who stands in for an account, and for whom it stands in. */
export async function deputationsOf(tx: ReadTransaction, accountId: string, today: string): Promise<Deputations> {
  const [given, taken, roles] = [
    await shown(tx, eq(deputation.accountId, accountId), today),
    await shown(tx, eq(deputation.deputyId, accountId), today),
    await assignmentsOf(tx, [accountId]),
  ];
  const own = roles.get(accountId) ?? [];
  const still = { validFrom: today, validTo: 'infinity' };
  return { given, taken, mayLend: own.filter((role) => mayBeLent(role) && meet(role, still)) };
}

/** What nobody ended, and is not past by itself; what is still ahead too. */
const stands = (today: string) => and(isNull(deputation.endedAt), gte(deputation.validTo, today)) as SQL;

async function shown(tx: ReadTransaction, where: SQL, today: string): Promise<Deputation[]> {
  const newest = [desc(deputation.validFrom), desc(deputation.id)] as const;
  const standing = await tx
    .select()
    .from(deputation)
    .where(and(where, stands(today)))
    .orderBy(...newest);
  const past = await tx
    .select()
    .from(deputation)
    .where(and(where, sql`NOT (${stands(today)})`))
    .orderBy(...newest)
    .limit(PAST);
  const rows = [...standing, ...past];
  if (rows.length === 0) return [];
  const roles = await tx
    .select({ row: roleAssignment, area: choiceColumns })
    .from(roleAssignment)
    .leftJoin(areaChoice, eq(areaChoice.id, roleAssignment.areaId))
    .where(anyOf(roleAssignment.id, new Set(rows.flatMap(({ roleIds }) => roleIds))))
    .orderBy(asc(roleAssignment.givenAt), asc(roleAssignment.id));
  const named = rows.flatMap((row) => [row.accountId, row.deputyId, ...[row.givenBy, row.endedBy ?? ''].filter(isId)]);
  const people = await tx
    .select({ id: account.id, name: account.name, position: account.position })
    .from(account)
    .where(anyOf(account.id, new Set(named)));
  const person = (id: string) => people.find((each) => each.id === id) ?? { id, name: id, position: null };
  return rows.map(({ id, accountId, deputyId, roleIds, reason, validFrom, validTo, ...row }) => ({
    ...{ id, reason, validFrom, validTo, account: person(accountId), deputy: person(deputyId) },
    roles: roles
      .filter(({ row: role }) => roleIds.includes(role.id))
      .map(({ row: { id: roleId, role, sectors, endedAt, validTo: until }, area }) => ({
        ...{ id: roleId, role, sectors, area: area?.id ? area : null },
        over: endedAt !== null || (until !== null && until < today),
      })),
    state: stateOf({ validFrom, validTo, ended: row.endedAt !== null }, today),
    givenBy: row.givenBy === accountId ? null : person(row.givenBy).name,
    endedBy: row.endedBy === null ? null : person(row.endedBy).name,
    endedAt: row.endedAt?.toISOString() ?? null,
  }));
}
const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text);

/** Lends roles of an account for a time; says which. */
export async function deputise(
  tx: WriteTransaction,
  accountId: string,
  { deputyId, reason, ...asked }: Deputise,
  { by, now, today }: { by: string; now: Date; today: string },
): Promise<{ id: string; roleIds: string[] }> {
  // Of two who lend the same role at once the second waits here, and is told of the first. One kind of lock, in one order.
  const locked = await tx
    .select({ id: account.id, name: account.name, closedAt: account.closedAt })
    .from(account)
    .where(anyOf(account.id, [accountId, deputyId]))
    .orderBy(asc(account.id))
    .for('update');
  const [lender, deputy] = [accountId, deputyId].map((id) => locked.find((row) => row.id === id));
  if (!lender || lender.closedAt !== null) throw problems['account-lends-nothing']();
  if (!deputy) throw problems['deputy-not-found']();
  if (deputy.closedAt !== null) throw problems['deputy-closed']({ name: deputy.name });
  const roles = await tx
    .select()
    .from(roleAssignment)
    .where(and(eq(roleAssignment.accountId, accountId), isNull(roleAssignment.endedAt)));
  const standing = await tx
    .select({ row: deputation, name: account.name })
    .from(deputation)
    .innerJoin(account, eq(account.id, deputation.deputyId))
    .where(and(eq(deputation.accountId, accountId), stands(today)));
  const found = lendingOf(
    { roleIds: null, ...asked, accountId, deputyId },
    today,
    roles,
    standing.map(({ row, name }) => ({ ...row, name })),
  );
  if ('refusal' in found) throw problems[found.refusal]({ today: written(today) });
  if ('overlaps' in found) {
    const { name, validFrom, validTo } = found.overlaps;
    throw problems['role-lent-already']({ name, from: written(validFrom), to: written(validTo) });
  }
  const { validFrom, validTo } = asked;
  const row = { id: newId(), accountId, deputyId, roleIds: found.roleIds, reason, validFrom, validTo };
  await tx.insert(deputation).values({ ...row, givenBy: by, givenAt: now });
  return row;
}

/** "2026-11-30" as people write it: "30/11/2026". */
const written = (day: string) => day.split('-').reverse().join('/');

/** Ends what is lent, from now on. `of` narrows it to whom it may be ended by; whose it was is answered. */
export async function endDeputation(
  tx: WriteTransaction,
  id: string,
  of: SQL,
  { by, now, today }: { by: string; now: Date; today: string },
) {
  const [row] = await tx
    .update(deputation)
    .set({ endedAt: now, endedBy: by })
    .where(and(eq(deputation.id, id), of, stands(today)))
    .returning();
  if (row) return row;
  const known = await tx.$count(deputation, and(eq(deputation.id, id), of));
  throw known > 0 ? problems['deputation-over']() : problems['deputation-not-found']();
}

/** One's own: what one lends, and what is lent to one. */
export const ownDeputation = (accountId: string) =>
  or(eq(deputation.accountId, accountId), eq(deputation.deputyId, accountId)) as SQL;

/** An account that is closed lends nothing any more, and stands in for nobody. */
export async function endDeputationsOf(
  tx: WriteTransaction,
  accountId: string,
  { by, now, today }: { by: string; now: Date; today: string },
): Promise<void> {
  await tx
    .update(deputation)
    .set({ endedAt: now, endedBy: by })
    .where(and(ownDeputation(accountId), stands(today)));
}

/** A reason may name whom it is about: with the name of an account it goes. */
export async function forgetReasons(tx: WriteTransaction, accountId: string): Promise<void> {
  await tx.update(deputation).set({ reason: '' }).where(ownDeputation(accountId));
}

/** Colleagues who can be named, by a part of the name or the post; none for who has nothing to lend. */
export async function candidates(
  tx: ReadTransaction,
  { accountId, q, today }: { accountId: string; q: string; today: string },
): Promise<Candidate[]> {
  const { mayLend } = await deputationsOf(tx, accountId, today);
  if (mayLend.length === 0) return [];
  const found = await tx
    .select({ id: account.id, name: account.name, position: account.position, area: choiceColumns })
    .from(account)
    .leftJoin(areaChoice, eq(areaChoice.id, account.areaId))
    .where(and(ne(account.id, accountId), isNull(account.closedAt), havingWords(q, nameColumns)))
    .orderBy(asc(account.name), asc(account.id))
    .limit(20);
  return found.map(({ area, ...row }) => ({ ...row, area: area?.id ? area : null }));
}
