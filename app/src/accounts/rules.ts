import type { Actor, Areas, LentPart, Part } from '../platform/database.server.ts';

/**
 * Who may do what: the one table of permissions. A role is given on an area, or everywhere, for a time; a permission holds
 * where one of the roles that have it was given.
 */
export const permissions = {
  /** The boards, lists and counts of what is in the ledger; a document with its words. */
  'ledger.read': ['viewer', 'clerk', 'approver', 'adviser', 'leader'],
  'document.hand-in': ['clerk', 'approver'],
  'document.edit': ['clerk', 'approver'],
  'document.confirm': ['clerk', 'approver'],
  'document.withdraw': ['clerk', 'approver'],
  'document.publish': ['approver', 'leader'],
  'account.manage': ['administrator'],
  'audit.read': ['administrator'],
  'person.manage': ['administrator'],
  'demonstration.drop': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export const roles = ['viewer', 'clerk', 'approver', 'adviser', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Beside the table: `own-account`, which everybody has who has one; `signed-in`, which whoever looks around before the first account
 * is made has as well; and `nobody`, which asks for nothing at all.
 */
export type Permission = keyof typeof permissions | 'own-account' | 'signed-in' | 'nobody';
/** Whether it is one of the table, which roles have. */
export const isGiven = (permission: Permission): permission is keyof typeof permissions =>
  Object.hasOwn(permissions, permission);
export const permissionNames = Object.keys(permissions) as (keyof typeof permissions)[];

/** A role as it was given. */
export interface Given {
  readonly role: Role;
  /** Null: everywhere. */
  readonly areaId: string | null;
  /** An adviser's: what its department is about. */
  readonly sectors: readonly string[];
  /** ISO days, both included; null: without an end. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Null for the own; else whose role it is, and for which days it is lent. */
  readonly lent: Loan | null;
}

/** The account that lends, and the days, both included. */
export interface Loan {
  readonly id: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** How far somebody reaches, as a transaction is told (`Actor`). */
export type Reach = Pick<Actor, 'reads' | 'records' | 'advises' | 'areas' | 'own' | 'lent'>;

/** The nil id stands for everywhere in what an adviser advises: see dondoc_advised in 0001_access.sql. */
const EVERYWHERE = '00000000-0000-0000-0000-000000000000';

/**
 * How far a permission reaches with the roles that hold on a day; null where none of them has it. `cover` tells for an area
 * what it stands for: itself and, of what it came from, what went in whole.
 */
export function reachOf(
  given: readonly Given[],
  permission: Permission,
  today: string,
  cover: (areaId: string) => readonly string[],
): Reach | null {
  const holding = given.filter((one) => holds(one, today));
  const areasOf = (wanted: readonly Role[], among: readonly Given[] = holding): Areas => {
    const found = among.filter(({ role }) => wanted.includes(role));
    if (found.some(({ areaId }) => areaId === null)) return '*';
    return [...new Set(found.flatMap(({ areaId }) => cover(areaId as string)))];
  };
  const advises = holding
    .filter(({ role }) => role === 'adviser')
    .flatMap(({ areaId, sectors }) =>
      (areaId === null ? [EVERYWHERE] : cover(areaId)).flatMap((area) => sectors.map((sector) => `${sector}:${area}`)),
    );
  const having: readonly Role[] = isGiven(permission) ? permissions[permission] : [];
  if (having.length > 0 && !holding.some(({ role }) => having.includes(role))) return null;
  const part = (among: readonly Given[]): Part => ({ reads: areasOf(seesAll, among), areas: areasOf(having, among) });
  const lent = [...new Map(holding.flatMap((one) => (one.lent ? [[one.lent.id, one.lent]] : []))).values()].map(
    ({ id, name }): LentPart => ({ id, name, ...part(holding.filter((one) => one.lent?.id === id)) }),
  );
  return {
    ...part(holding),
    records: areasOf(['viewer']),
    advises,
    own: part(holding.filter((one) => one.lent === null)),
    lent,
  };
}
const seesAll: readonly Role[] = ['clerk', 'approver', 'leader'];

const during = ({ validFrom, validTo }: Pick<Given, 'validFrom' | 'validTo'>, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** Whether a role holds on a day; one that is lent while it holds for whom it was given to, and is lent. */
export const holds = (one: Pick<Given, 'validFrom' | 'validTo' | 'lent'>, day: string): boolean =>
  during(one, day) && (one.lent === null || during(one.lent, day));

/** For whom somebody stands in on a day, and until when. */
export function standsInFor(given: readonly Given[], today: string): { id: string; name: string; until: string }[] {
  const lending = given.filter((one) => holds(one, today)).flatMap(({ lent }) => lent ?? []);
  const last = lending.sort((one, other) => (one.validTo < other.validTo ? -1 : 1));
  return [...new Map(last.map(({ id, name, validTo }) => [id, { id, name, until: validTo }])).values()];
}

/** Where something is done: a place in the tree, and whether that is in the own hands while it has none. */
export interface Place {
  readonly line: readonly string[];
  readonly mine: boolean;
  /** What of a reach is asked for: where something may be done, or where everything is seen. */
  readonly by: keyof Part;
}

/** For whom somebody acts there: for nobody else where the own roles reach so far. */
export function actsFor({ own, lent }: Pick<Actor, 'own' | 'lent'>, { line, mine, by }: Place): LentPart[] {
  const reaches = (part: Part) => within(part[by], line) || (line.length === 0 && mine && part[by].length > 0);
  return reaches(own) ? [] : lent.filter(reaches);
}

/** Whether a place in the tree, told by its own id and those above it, lies within. */
export const within = (areas: Areas, line: readonly string[]): boolean =>
  areas === '*' || line.some((id) => areas.includes(id));

/**
 * Seconds that nobody may try again after so many failures in a row: none up to five, so that a slip costs nothing, then twice as
 * long each time, up to an hour.
 */
export const lockSeconds = (failures: number): number => (failures < 5 ? 0 : Math.min(3600, 15 * 2 ** (failures - 5)));

/**
 * Where somebody is taken after having been elsewhere: a page of ours, whatever was asked for. "//evil.example", "/\\evil.example" and
 * "/.//evil.example" are addresses of others to a browser.
 */
export function returnPath(asked: string): string {
  const here = 'http://here.invalid';
  if (!asked.startsWith('/') || !URL.canParse(asked, here)) return HOME;
  const { origin, pathname, search, hash } = new URL(asked, here);
  if (origin !== here || pathname.startsWith('//') || /^(\/demo)?\/api(\/|$)/.test(pathname)) return HOME;
  return `${pathname}${search}${hash}`;
}
/** The office's own ledger, and not the demonstration. */
const HOME = '/?own';

/** By which law somebody is erased; a code, since the audit keeps no words. */
export const bases = ['law-91-2025', 'decree-356-2025', 'decree-13-2023', 'authority', 'other'] as const;
export type Basis = (typeof bases)[number];

/** By which law a name is erased. */
export const basisNames = {
  'law-91-2025': {
    vi: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
    en: 'Law on Personal Data Protection 91/2025/QH15',
  },
  'decree-356-2025': { vi: 'Nghị định số 356/2025/NĐ-CP', en: 'Decree 356/2025/NĐ-CP' },
  'decree-13-2023': {
    vi: 'Nghị định số 13/2023/NĐ-CP (yêu cầu trước năm 2026)',
    en: 'Decree 13/2023/NĐ-CP (requests before 2026)',
  },
  authority: { vi: 'Quyết định của cơ quan có thẩm quyền', en: 'Decision of an authority' },
  other: { vi: 'Căn cứ khác', en: 'Other' },
} satisfies Record<Basis, { vi: string; en: string }>;

/** Stands for the name of somebody who left and asked for it: in the account, and wherever it had worked. */
export const FORGOTTEN = 'Người dùng đã xóa';
