import type { Role } from '../rules.ts';

/** Who may lend which roles to whom, and for how long. Days are ISO days in Hanoi, both ends included. */

interface Days {
  readonly validFrom: string;
  readonly validTo: string;
}

/** A role of who lends; over ones are not among them. */
export interface OwnRole {
  readonly id: string;
  readonly role: Role;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** What is lent of the same account already, and was not ended. */
export interface Lent extends Days {
  readonly roleIds: readonly string[];
}

export interface Asked extends Days {
  readonly accountId: string;
  readonly deputyId: string;
  /** Null: all that may be lent. */
  readonly roleIds: readonly string[] | null;
}

/** Accounts are administered by whom they were given to by name: that role is not lent. */
export const mayBeLent = ({ role }: Pick<OwnRole, 'role'>): boolean => role !== 'administrator';

export const LONGEST_DAYS = 366;

export type Refusal =
  | 'deputy-is-oneself'
  | 'deputation-backwards'
  | 'deputation-past'
  | 'deputation-too-long'
  | 'nothing-to-lend'
  | 'role-not-lendable';

/** Which roles are lent; why none are; or what lends one of them on some of the days already. */
export function lendingOf<Standing extends Lent>(
  { accountId, deputyId, roleIds, validFrom, validTo }: Asked,
  today: string,
  roles: readonly OwnRole[],
  standing: readonly Standing[],
): { roleIds: string[] } | { refusal: Refusal } | { overlaps: Standing; roleId: string } {
  if (deputyId === accountId) return { refusal: 'deputy-is-oneself' };
  if (validTo < validFrom) return { refusal: 'deputation-backwards' };
  if (validFrom < today) return { refusal: 'deputation-past' };
  if (daysOf({ validFrom, validTo }) > LONGEST_DAYS) return { refusal: 'deputation-too-long' };
  const lendable = roles.filter((role) => mayBeLent(role) && meet(role, { validFrom, validTo }));
  const wanted = roleIds === null ? lendable.map(({ id }) => id) : [...new Set(roleIds)];
  if (wanted.length === 0) return { refusal: 'nothing-to-lend' };
  if (!wanted.every((id) => lendable.some((role) => role.id === id))) return { refusal: 'role-not-lendable' };
  for (const overlaps of standing.filter((lent) => meet(lent, { validFrom, validTo }))) {
    const roleId = wanted.find((id) => overlaps.roleIds.includes(id));
    if (roleId !== undefined) return { overlaps, roleId };
  }
  return { roleIds: wanted };
}

/** Whether two times have a day in common; null is without an end. */
export const meet = (one: { validFrom: string; validTo: string | null }, other: Days): boolean =>
  one.validFrom <= other.validTo && (one.validTo === null || other.validFrom <= one.validTo);

const daysOf = ({ validFrom, validTo }: Days) => (Date.parse(validTo) - Date.parse(validFrom)) / 86_400_000 + 1;

export type State = 'ahead' | 'running' | 'over';

export function stateOf({ validFrom, validTo, ended }: Days & { ended: boolean }, today: string): State {
  if (ended || validTo < today) return 'over';
  return validFrom > today ? 'ahead' : 'running';
}
