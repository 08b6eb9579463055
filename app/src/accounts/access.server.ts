import { type Clock, dayInHanoi } from '../platform/clock.ts';
import { type Actor, type Database, type LedgerName, unlimited } from '../platform/database.server.ts';
import type { Auth } from './auth.server.ts';
import type { Admitted, Permit } from './contract.ts';
import { coverOf } from './cover.server.ts';
import { accountProblems as problems } from './problems.ts';
import { type Permission, permissionNames, reachOf } from './rules.ts';
import { type Standing, standingOf } from './standing.server.ts';
import { account } from './table.server.ts';

export interface AccessSetting {
  readonly database: Database;
  readonly auth: Auth;
  readonly clock: Clock;
  /** Only this machine reaches the server, and by no other name. */
  readonly local: boolean;
  /** How many documents the office's own ledger holds, whoever may see them. */
  documents(): Promise<number>;
}

export type FirstAccount = 'open' | 'with-link' | 'made';

export interface Access {
  readonly permits: Readonly<Record<LedgerName, Permit>>;
  standing(headers: Headers): Promise<Standing | null>;
  /** What the account may do somewhere. */
  may(standing: Standing): Promise<(typeof permissionNames)[number][]>;
  firstAccount(): Promise<FirstAccount>;
}

/** A visitor of a ledger that nothing is in yet: sees that it is empty. */
const visitor = (from: string | null, permission: Permission): Admitted => ({
  ...unlimited('', ''),
  ...{ selves: [], reads: [], records: [], areas: [], from, permission },
  as: () => null,
});

const visitorsMay: readonly Permission[] = ['ledger.read', 'signed-in', 'nobody', 'demonstration.drop'];

/** Who is let in, on each request anew: an account that was closed or a role that has ended is so from that moment on. */
export function openAccess({ database, auth, clock, local, documents }: AccessSetting): Access {
  // Areas change at a start only.
  const covers = new Map<string, string[]>();
  let made = false;

  const firstAccount = async (): Promise<FirstAccount> => {
    made ||= (await database.accounts((tx) => tx.$count(account))) > 0;
    if (made) return 'made';
    return local && (await documents()) === 0 ? 'open' : 'with-link';
  };

  // A request that asks twice as whom it comes is answered once.
  const asked = new WeakMap<Headers, Promise<Standing | null>>();
  const standing = (headers: Headers): Promise<Standing | null> => {
    const known = asked.get(headers) ?? find(headers);
    asked.set(headers, known);
    return known;
  };
  const find = async (headers: Headers): Promise<Standing | null> => {
    const token = auth.tokenOf(headers);
    if (token === null) return null;
    const now = clock.now();
    const found = await standingOf(database, token, now, dayInHanoi(now));
    for (const { areaId } of found?.given ?? []) {
      if (areaId === null || covers.has(areaId)) continue;
      covers.set(areaId, await database.accounts((tx) => coverOf(tx, areaId)));
    }
    return found;
  };
  const cover = (areaId: string) => covers.get(areaId) ?? [areaId];
  const reach = ({ given }: Standing, permission: Permission) =>
    reachOf(given, permission, dayInHanoi(clock.now()), cover);

  const own: Permit = async (c, { 'x-permission': permission }) => {
    const from = c.var.address;
    const who = await standing(c.req.raw.headers);
    if (who) {
      const as = (permission: Permission): Actor | null => {
        const reached = reach(who, permission);
        return reached && { id: who.accountId, name: who.name, selves: who.selves, from, permission, ...reached };
      };
      const actor = as(permission);
      if (!actor) throw problems['not-permitted']();
      return { ...actor, as };
    }
    if (permission === 'nobody') return visitor(from, permission);
    if ((await firstAccount()) !== 'open') throw problems['sign-in-needed']();
    if (!visitorsMay.includes(permission)) throw problems['first-account-needed']();
    return visitor(from, permission);
  };
  const demonstration: Permit = async (c, route) => {
    const open = local || route['x-permission'] === 'nobody' || (await standing(c.req.raw.headers)) !== null;
    if (!open) throw problems['sign-in-needed']();
    const actor = unlimited('demonstration', 'Chuyên viên của bản trình diễn', c.var.address);
    return { ...actor, as: () => actor };
  };
  return {
    permits: { dondoc: own, demo: demonstration },
    standing,
    may: async (who) => permissionNames.filter((permission) => reach(who, permission) !== null),
    firstAccount,
  };
}
