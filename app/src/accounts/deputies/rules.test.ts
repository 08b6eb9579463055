import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsFor, type Given, holds, type Permission, permissionNames, reachOf, roles, within } from '../rules.ts';
import { lendingOf, meet, stateOf } from './rules.ts';

/** Which roles hold at a moment, what may be lent, and for whom it is then done. */

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 40 });
const days = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const written = ({ from, to }: { from: number; to: number }) => ({ validFrom: dayOf(from), validTo: dayOf(to) });
const areas = ['xa-a', 'xa-b', 'tinh'] as const;

const someGiven = fc.record({
  role: fc.constantFrom(...roles),
  areaId: fc.constantFrom(...areas, null),
  sectors: fc.constant<string[]>([]),
  time: days,
  open: fc.boolean(),
  loan: fc.option(fc.record({ id: fc.constantFrom('lan', 'hoa'), time: days })),
});
const givenOf = ({ time, open, loan, ...rest }: typeof someGiven extends fc.Arbitrary<infer T> ? T : never): Given => ({
  ...{ ...rest, validFrom: dayOf(time.from), validTo: open ? null : dayOf(time.to) },
  lent: loan && { id: loan.id, name: `Bà ${loan.id}`, ...written(loan.time) },
});
const at = (n: number) => dayOf(n);

describe('a role', () => {
  it('holds on the days for which it was given, and lent on those alone for which it is lent too', () => {
    fc.assert(
      fc.property(someGiven, day, (some, n) => {
        const inTime = some.time.from <= n && (some.open || n <= some.time.to);
        const inLoan = some.loan === null || (some.loan.time.from <= n && n <= some.loan.time.to);
        expect(holds(givenOf(some), at(n))).toBe(inTime && inLoan);
      }),
    );
  });

  it('is held to the very last day, and on none after', () => {
    const lent = { id: 'lan', name: 'Lan', validFrom: '2026-03-01', validTo: '2026-03-05' };
    const one = { validFrom: '2025-01-01', validTo: null, lent };
    const on = ['2026-02-28', '2026-03-01', '2026-03-05', '2026-03-06'].map((today) => holds(one, today));
    expect(on).toEqual([false, true, true, false]);
  });
});

describe('a reach', () => {
  const reachAt = (given: readonly Given[], permission: Permission, n: number) =>
    reachOf(given, permission, at(n), (areaId) => [areaId]);
  const some = fc.array(someGiven.map(givenOf), { maxLength: 6 });
  const permission = fc.constantFrom(...permissionNames);

  it('is that of the own roles and of each who lends, together and no wider', () => {
    fc.assert(
      fc.property(some, permission, day, (given, asked, n) => {
        const reach = reachAt(given, asked, n);
        if (!reach) return;
        for (const by of ['areas', 'reads'] as const)
          for (const area of [...areas, 'elsewhere']) {
            const parts = [reach.own, ...reach.lent].some((part) => within(part[by], [area]));
            expect(within(reach[by], [area])).toBe(parts);
          }
      }),
    );
  });

  it('of the own roles is what it would be if nobody lent any', () => {
    fc.assert(
      fc.property(some, permission, day, (given, asked, n) => {
        const alone = reachAt(
          given.filter(({ lent }) => lent === null),
          asked,
          n,
        );
        const own = reachAt(given, asked, n)?.own;
        expect(new Set(own?.areas ?? [])).toEqual(new Set(alone?.areas ?? []));
      }),
    );
  });

  it('says for whom something is done exactly where the own roles would not have done', () => {
    fc.assert(
      fc.property(some, permission, day, fc.constantFrom(...areas), (given, asked, n, area) => {
        const reach = reachAt(given, asked, n);
        if (!reach) return;
        const place = { line: [area], mine: false, by: 'areas' } as const;
        const others = actsFor(reach, place).map(({ id }) => id);
        const byOwn = within(reach.own.areas, [area]);
        expect(others.length > 0).toBe(!byOwn && within(reach.areas, [area]));
      }),
    );
  });

  it('of a document of no area is the own one of who handed it in, if a role lets that one work at all', () => {
    const [own, lan] = [
      { areas: ['xa-a'], reads: [] },
      { id: 'lan', name: 'Lan', areas: ['xa-b'], reads: [] },
    ];
    const nowhere = { line: [], mine: true, by: 'areas' } as const;
    expect(actsFor({ own, lent: [lan] }, nowhere)).toEqual([]);
    expect(actsFor({ own: { areas: [], reads: [] }, lent: [lan] }, nowhere)).toEqual([lan]);
    expect(actsFor({ own, lent: [{ ...lan, areas: '*' }] }, { ...nowhere, mine: false })).toHaveLength(1);
  });
});

describe('lending', () => {
  const own = (id: string, role: Given['role'], from = 0, to: number | null = null) => ({
    ...{ id, role, validFrom: dayOf(from), validTo: to === null ? null : dayOf(to) },
  });
  const asked = { accountId: 'lan', deputyId: 'hoa', roleIds: null, validFrom: dayOf(10), validTo: dayOf(12) };
  const lan = [own('clerk', 'clerk'), own('admin', 'administrator'), own('past', 'leader', 0, 9)];

  it('lends what holds then and may be lent, where nothing is named', () => {
    expect(lendingOf(asked, dayOf(10), lan, [])).toEqual({ roleIds: ['clerk'] });
    expect(lendingOf(asked, dayOf(10), lan.slice(1), [])).toEqual({ refusal: 'nothing-to-lend' });
  });

  it.each([
    [{ deputyId: 'lan' }, 'deputy-is-oneself'],
    [{ validTo: dayOf(9) }, 'deputation-backwards'],
    [{ validFrom: dayOf(9) }, 'deputation-past'],
    [{ validTo: '9999-12-31' }, 'deputation-too-long'],
    [{ roleIds: ['admin'] }, 'role-not-lendable'],
    [{ roleIds: ['past'] }, 'role-not-lendable'],
    [{ roleIds: ['clerk', 'of-somebody-else'] }, 'role-not-lendable'],
  ])('refuses %o', (change, refusal) => {
    expect(lendingOf({ ...asked, ...change }, dayOf(10), lan, [])).toEqual({ refusal });
  });

  it('lends a role for no day on which it is lent already, and for every other', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const standing = [{ ...written(one), roleIds: ['clerk'] }];
        const found = lendingOf({ ...asked, ...written(other) }, dayOf(0), [own('clerk', 'clerk')], standing);
        const shared = Array.from({ length: 41 }, (_, n) => n).some(
          (n) => one.from <= n && n <= one.to && other.from <= n && n <= other.to,
        );
        expect('overlaps' in found).toBe(shared);
        expect(meet(written(one), written(other))).toBe(shared);
      }),
    );
  });

  it('is ahead, running or over, and never two of them', () => {
    fc.assert(
      fc.property(days, day, fc.boolean(), (time, n, ended) => {
        const state = stateOf({ ...written(time), ended }, at(n));
        expect(state === 'running').toBe(!ended && time.from <= n && n <= time.to);
        expect(state === 'ahead').toBe(!ended && n < time.from);
      }),
    );
  });
});
