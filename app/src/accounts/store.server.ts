import { and, arrayOverlaps, asc, desc, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { areaChoice, choiceColumns } from '../areas/table.server.ts';
import { dayInHanoi } from '../platform/clock.ts';
import { readCursor, writeCursor } from '../platform/cursor.server.ts';
import { type Actor, anyOf, atMost, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { havingWords } from '../platform/search.server.ts';
import { type Account, type AccountList, type Assignment, Username } from './contract.ts';
import { accountProblems as problems } from './problems.ts';
import { type Role, within } from './rules.ts';
import {
  account,
  accountAttempt,
  accountCredential,
  accountSession,
  deputation,
  roleAssignment,
} from './table.server.ts';

const PAGE = 50;
/** What a person is found by. */
export const nameColumns = [account.name, account.position, account.username];
export type AccountRow = typeof account.$inferSelect;

/** Makes an account that nobody can sign in with yet. */
export async function insertAccount(
  tx: WriteTransaction,
  made: { username: string; name: string; position: string | null; areaId: string | null; line: string[] },
  { by, now }: { by: string; now: Date },
): Promise<string> {
  const id = newId();
  const username = made.username.toLowerCase();
  const rows = await tx
    .insert(account)
    .values({
      ...made,
      ...{ id, username, displayUsername: made.username, email: `${id}@dondoc.invalid` },
      ...{ createdAt: now, updatedAt: now, createdBy: by },
    })
    .onConflictDoNothing({ target: account.username })
    .returning({ id: account.id });
  if (!rows.length) throw problems['username-taken']();
  return id;
}

/** Sets a password, and ends what was signed in with another. */
export async function setPassword(tx: WriteTransaction, userId: string, hash: string, now: Date): Promise<void> {
  const changed = await tx
    .update(accountCredential)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(accountCredential.userId, userId), eq(accountCredential.providerId, 'credential')))
    .returning({ id: accountCredential.id });
  if (!changed.length)
    await tx.insert(accountCredential).values({
      ...{ id: newId(), userId, accountId: userId, providerId: 'credential', password: hash },
      ...{ createdAt: now, updatedAt: now },
    });
  await tx.delete(accountSession).where(eq(accountSession.userId, userId));
}

interface GivenRole {
  readonly role: Role;
  readonly areaId: string | null;
  readonly line: readonly string[];
  readonly sectors?: Assignment['sectors'];
  readonly body?: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export async function insertRole(
  tx: WriteTransaction,
  accountId: string,
  { line, ...given }: GivenRole,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const row = { ...given, line: [...line], id: newId(), accountId, givenBy: by, givenAt: now };
  await tx.insert(roleAssignment).values(row);
}

/** Where a role or an account may be put by whoever administers no more than some areas; everywhere only by who does so everywhere. */
export async function placeOf(tx: ReadTransaction, { areas }: Actor, areaId: string | null) {
  if (areaId === null) {
    if (areas !== '*') throw problems['area-beyond-administration']();
    return { areaId, line: [] };
  }
  const [found] = await tx.select({ line: areaChoice.line }).from(areaChoice).where(eq(areaChoice.id, areaId));
  if (!found || !within(areas, found.line)) throw problems['area-beyond-administration']();
  return { areaId, line: found.line };
}

/** An account by its id, whoever asks. */
export async function accountRow(tx: ReadTransaction, id: string): Promise<AccountRow> {
  const [found] = await tx.select().from(account).where(eq(account.id, id));
  if (!found) throw problems['account-not-found']();
  return found;
}

/** An account that the administrator reaches; any other is as if it were not there. */
export async function accountById(tx: ReadTransaction, { areas }: Actor, id: string): Promise<AccountRow> {
  const found = await accountRow(tx, id);
  if (!within(areas, found.line)) throw problems['account-not-found']();
  return found;
}

/**
 * The same to be changed: whoever has a role beyond what the administrator reaches, or has been lent one, is not the administrator's to
 * change. What is lent for days to come counts too, since a link of today lets in for three days.
 */
export async function accountToChange(
  tx: ReadTransaction,
  actor: Actor,
  id: string,
  today: string,
): Promise<AccountRow> {
  const found = await accountById(tx, actor, id);
  const lent = tx
    .select({ id: sql`unnest(${deputation.roleIds})` })
    .from(deputation)
    .where(and(eq(deputation.deputyId, id), isNull(deputation.endedAt), gte(deputation.validTo, today)));
  const roles = await tx
    .select({ line: roleAssignment.line })
    .from(roleAssignment)
    .where(and(or(eq(roleAssignment.accountId, id), inArray(roleAssignment.id, lent)), isNull(roleAssignment.endedAt)));
  if (!roles.every(({ line }) => within(actor.areas, line))) throw problems['account-beyond-administration']();
  return found;
}

/** Brings accounts and roles under what their areas stand under, after areas changed: who administers them is decided by it. */
export async function renewLines(tx: WriteTransaction): Promise<void> {
  for (const table of ['account', 'role_assignment'])
    await tx.execute(sql`
      UPDATE ${sql.identifier(table)} AS held SET line = area_choice.line FROM area_choice
      WHERE area_choice.id = held.area_id AND held.line <> area_choice.line`);
}

const Cursor = z.tuple([Username]);

export async function accountList(
  tx: ReadTransaction,
  { areas }: Actor,
  { q, after, now }: { q: string; after: string | undefined; now: Date },
): Promise<AccountList> {
  const reached = areas === '*' ? undefined : arrayOverlaps(account.line, [...areas]);
  const matching = and(reached, havingWords(q, nameColumns));
  const behind = readCursor(Cursor, after);
  const found = await accounts(tx, and(matching, behind ? gt(account.username, behind[0]) : undefined), PAGE + 1, now);
  const items = found.slice(0, PAGE);
  const last = found.length > PAGE ? items.at(-1) : undefined;
  const next = last ? writeCursor([last.username.toLowerCase()]) : null;
  return { items, next, total: await tx.$count(account, matching) };
}

export async function accountShown(tx: ReadTransaction, id: string, now: Date): Promise<Account> {
  const [found] = await accounts(tx, eq(account.id, id), 1, now);
  if (!found) throw problems['account-not-found']();
  return found;
}

async function accounts(tx: ReadTransaction, where: SQL | undefined, limit: number, now: Date): Promise<Account[]> {
  const found = await tx
    .select({ row: account, area: choiceColumns })
    .from(account)
    .leftJoin(areaChoice, eq(areaChoice.id, account.areaId))
    .where(where)
    .orderBy(asc(account.username))
    .limit(atMost(limit));
  const ids = found.map(({ row }) => row.id);
  if (!ids.length) return [];
  const credentials = await tx
    .select({ id: accountCredential.userId, providerId: accountCredential.providerId })
    .from(accountCredential)
    .where(anyOf(accountCredential.userId, ids));
  const ready = new Set(credentials.map(({ id }) => id));
  const linked = new Set(credentials.flatMap(({ id, providerId }) => (providerId === 'credential' ? [] : id)));
  const sessions = await tx
    .select({ id: accountSession.userId, at: sql<string>`max(${accountSession.updatedAt})` })
    .from(accountSession)
    .where(anyOf(accountSession.userId, ids))
    .groupBy(accountSession.userId);
  const seen = new Map(sessions.map(({ id, at }) => [id, at]));
  const keys = found.map(({ row }) => `name:${row.username}`);
  const attempts = await tx.select().from(accountAttempt).where(anyOf(accountAttempt.key, keys));
  const locked = new Map(attempts.map(({ key, lockedUntil }) => [key, lockedUntil]));
  const roles = await assignmentsOf(tx, ids);
  const today = dayInHanoi(now);
  const lent = await tx
    .selectDistinct({ deputyId: deputation.deputyId, id: account.id, name: account.name })
    .from(deputation)
    .innerJoin(account, and(eq(account.id, deputation.accountId), isNull(account.closedAt)))
    .where(
      and(
        ...[anyOf(deputation.deputyId, ids), isNull(deputation.endedAt)],
        ...[lte(deputation.validFrom, today), gte(deputation.validTo, today)],
      ),
    );
  const names = await namesOf(
    tx,
    found.flatMap(({ row }) => row.successorId ?? []),
  );
  return found.map(({ row, area }): Account => {
    const until = locked.get(`name:${row.username}`);
    return {
      ...{ id: row.id, username: row.displayUsername ?? row.username, name: row.name, position: row.position },
      area: area?.id ? area : null,
      ready: ready.has(row.id),
      twoFactor: row.twoFactorEnabled,
      linked: linked.has(row.id),
      closedAt: row.closedAt?.toISOString() ?? null,
      erasedAt: row.erasedAt?.toISOString() ?? null,
      successor: row.successorId ? { id: row.successorId, name: names.get(row.successorId) ?? '' } : null,
      lastSeenAt: seen.get(row.id) ?? null,
      lockedUntil: until && until > now ? until.toISOString() : null,
      roles: roles.get(row.id) ?? [],
      standsInFor: lent.filter(({ deputyId }) => deputyId === row.id).map(({ id, name }) => ({ id, name })),
    };
  });
}

async function namesOf(tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const found = await tx.select({ id: account.id, name: account.name }).from(account).where(anyOf(account.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The roles of accounts, ended ones left out. */
export async function assignmentsOf(tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, Assignment[]>> {
  const found = await tx
    .select({ row: roleAssignment, area: choiceColumns })
    .from(roleAssignment)
    .leftJoin(areaChoice, eq(areaChoice.id, roleAssignment.areaId))
    .where(and(anyOf(roleAssignment.accountId, ids), isNull(roleAssignment.endedAt)))
    .orderBy(desc(roleAssignment.givenAt), asc(roleAssignment.id));
  const names = await namesOf(
    tx,
    found.flatMap(({ row }) => (/^[0-9a-f-]{36}$/.test(row.givenBy) ? row.givenBy : [])),
  );
  const byAccount = new Map<string, Assignment[]>();
  for (const { row, area } of found) {
    const { id, role, sectors, body, validFrom, validTo, givenBy } = row;
    const shown: Assignment = {
      ...{ id, role, sectors, body, validFrom, validTo },
      area: area?.id ? area : null,
      givenBy: names.get(givenBy) ?? givenBy,
    };
    byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), shown]);
  }
  return byAccount;
}

/** Refuses a change after which nobody would administer everything: who could give that role again? */
export async function requireAdministrator(tx: WriteTransaction, today: string): Promise<void> {
  // Of two administrators who close each other at once the second waits, and sees what the first did.
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('dondoc last administrator'))`);
  const [found] = await tx
    .select({ id: roleAssignment.id })
    .from(roleAssignment)
    .innerJoin(account, eq(account.id, roleAssignment.accountId))
    .where(
      and(
        eq(roleAssignment.role, 'administrator'),
        isNull(roleAssignment.areaId),
        isNull(roleAssignment.endedAt),
        isNull(account.closedAt),
        or(isNull(roleAssignment.validTo), sql`${roleAssignment.validTo} > ${today}`),
      ),
    )
    .limit(1);
  if (!found) throw problems['last-administrator']();
}
