import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare } from '../ui/decimal.ts';
import { builtInAreas } from './built-in.server.ts';
import { type Aggregation, type Observed, type Rebased, rebaseSeries } from './rebase.ts';
import { inForce } from './rules.ts';
import { type DatedArea, type LineageLine, lineageOf, passages, reachOn, treeOn } from './through-time.ts';

/**
 * A world whose truth is known: places that never change ("atoms"), each with a quantity, lie in areas that are drawn anew at
 * each of three times. Re-basing sees the areas and their lines only.
 */
const TIMES = [
  ['2020-01-01', '2021-12-31'],
  ['2022-01-01', '2024-12-31'],
  ['2025-01-01', null],
] as const;
type World = { value: string; weight: number; cells: number[] }[];
const world: fc.Arbitrary<World> = fc.array(
  fc.record({
    value: fc.tuple(fc.nat(10_000_000), fc.constantFrom(0, 1, 3)).map(([n, scale]) => {
      const digits = String(n).padStart(scale + 1, '0');
      return scale ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
    }),
    weight: fc.integer({ min: 1, max: 1000 }),
    cells: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((cells) => [...cells]),
  }),
  { minLength: 1, maxLength: 9 },
);
const cellOf = (time: number, cell: number | undefined) => `${time}/${cell}`;
const sum = (values: string[]) => values.reduce(add, '0');

function drawn(atoms: World) {
  const areas = new Map<string, DatedArea>();
  const lines = new Map<string, LineageLine>();
  for (const [time, [validFrom, validTo]] of TIMES.entries())
    for (const { cells } of atoms) {
      const id = cellOf(time, cells[time]);
      areas.set(id, { id, level: 'commune', parentId: null, validFrom, validTo });
      const [predecessorId, successorId] = [cellOf(time - 1, cells[time - 1]), id];
      const to = atoms.filter((atom) => cellOf(time - 1, atom.cells[time - 1]) === predecessorId);
      const part = to.some((atom) => cellOf(time, atom.cells[time]) !== id);
      if (time > 0)
        lines.set(`${predecessorId} ${id}`, { predecessorId, successorId, part, approximate: false, source: 'test' });
    }
  const atomsOf = (id: string) => atoms.filter((atom) => atom.cells.some((cell, time) => cellOf(time, cell) === id));
  const of = (time: number) => [...areas.keys()].filter((id) => id.startsWith(`${time}/`));
  return { lineage: lineageOf(areas.values(), lines.values()), atomsOf, of };
}
const dayOf = (time: number) => TIMES[time]?.[0] as string;
const figureOf = (areaId: string, time: number, lower: string | null, upper = lower): Observed => ({
  id: `figure ${areaId}`,
  ...{ areaId, period: 'p', on: dayOf(time), lower, upper },
});
const contains = (result: Rebased, truth: string) =>
  result.kind !== 'impossible' &&
  (result.lower === null || compare(result.lower, truth) <= 0) &&
  (result.upper === null || compare(truth, result.upper) <= 0);
const asked = (targets: string[], time: number, aggregation: Aggregation = 'sum', signed = false) => ({
  targets: new Set(targets),
  day: dayOf(time),
  ...{ aggregation, signed },
});
const time = fc.nat(2);
const some = (ids: string[], mask: number) => ids.filter((_, i) => (mask >> i) & 1);

describe('re-basing', () => {
  it('gives an interval that contains the truth, and is exact for a union that went in whole', () => {
    const seen = { exact: 0, interval: 0 };
    fc.assert(
      fc.property(world, time, time, fc.integer({ min: 1, max: 15 }), (atoms, from, to, mask) => {
        const { lineage, atomsOf, of } = drawn(atoms);
        const targets = some(of(to), mask);
        if (!targets.length) return;
        const observed = of(from).map((id) => figureOf(id, from, sum(atomsOf(id).map(({ value }) => value))));
        const inside = new Set(targets.flatMap(atomsOf));
        const truth = sum([...inside].map(({ value }) => value));
        const [result] = rebaseSeries(lineage, observed, asked(targets, to));
        if (!result || result.kind === 'impossible') throw new Error('no number');
        expect(contains(result, truth)).toBe(true);
        seen[result.kind] += 1;
        const clean = of(from).every((id) => new Set(atomsOf(id).map((atom) => inside.has(atom))).size === 1);
        // Over one change the lines tell all; over two, what is split and joined across may be taken for a part.
        if (clean && Math.abs(from - to) <= 1)
          expect(result).toMatchObject({ kind: 'exact', lower: truth, upper: truth });
      }),
      { numRuns: 500 },
    );
    expect(seen.exact).toBeGreaterThan(20);
    expect(seen.interval).toBeGreaterThan(20);
  });

  it('preserves the total of all areas exactly, over any number of changes', () => {
    fc.assert(
      fc.property(world, time, time, (atoms, from, to) => {
        const { lineage, atomsOf, of } = drawn(atoms);
        const observed = of(from).map((id) => figureOf(id, from, sum(atomsOf(id).map(({ value }) => value))));
        const truth = sum(atoms.map(({ value }) => value));
        const [result] = rebaseSeries(lineage, observed, asked(of(to), to));
        expect(result).toMatchObject({ kind: 'exact', lower: truth, upper: truth, missing: [] });
      }),
    );
  });

  it('never narrows there and back', () => {
    fc.assert(
      fc.property(world, time, time, (atoms, from, to) => {
        const { lineage, atomsOf, of } = drawn(atoms);
        const observed = of(from).map((id) => figureOf(id, from, sum(atomsOf(id).map(({ value }) => value))));
        const there = of(to).map((id) => {
          const [result] = rebaseSeries(lineage, observed, asked([id], to));
          if (!result || result.kind === 'impossible') throw new Error('no number');
          return figureOf(id, to, result.lower, result.upper);
        });
        for (const { areaId, lower } of observed) {
          const [back] = rebaseSeries(lineage, there, asked([areaId], from));
          expect(back && contains(back, lower as string)).toBe(true);
        }
      }),
    );
  });

  it('takes what has no figure for unknown, not for nothing', () => {
    fc.assert(
      fc.property(world, time, time, fc.nat(15), (atoms, from, to, mask) => {
        const { lineage, atomsOf, of } = drawn(atoms);
        const reporting = some(of(from), mask);
        const observed = reporting.map((id) => figureOf(id, from, sum(atomsOf(id).map(({ value }) => value))));
        for (const target of of(to)) {
          const [result] = rebaseSeries(lineage, observed, asked([target], to));
          if (!result) return;
          const truth = sum(atomsOf(target).map(({ value }) => value));
          if (result.kind === 'impossible') expect(result.reason).toBe('no-figure');
          else {
            expect(contains(result, truth)).toBe(true);
            for (const id of result.missing) expect(reporting).not.toContain(id);
            if (result.missing.length > 0) expect(result.upper).toBeNull();
          }
        }
      }),
    );
  });

  it('re-bases a rate by what is above and below the line, with ends that contain the truth', () => {
    const seen = { exact: 0, interval: 0, 'denominator-may-be-zero': 0 };
    fc.assert(
      fc.property(world, time, time, fc.integer({ min: 1, max: 15 }), (atoms, from, to, mask) => {
        const { lineage, atomsOf, of } = drawn(atoms);
        const targets = some(of(to), mask);
        if (!targets.length) return;
        const parts = (atoms: World) => ({
          above: sum(atoms.map(({ value }) => value)),
          below: String(atoms.reduce((total, { weight }) => total + weight, 0)),
        });
        const observed = of(from).map((id): Observed => {
          const { above, below } = parts(atomsOf(id));
          const over = {
            numerator: { lower: above, upper: above },
            denominator: { lower: below, upper: below },
          };
          return { ...figureOf(id, from, null), over };
        });
        const [result] = rebaseSeries(lineage, observed, asked(targets, to, 'ratio-of-sums'));
        if (!result) throw new Error('no result');
        if (result.kind === 'impossible') {
          expect(result.reason).toBe('denominator-may-be-zero');
          seen['denominator-may-be-zero'] += 1;
          return;
        }
        seen[result.kind] += 1;
        if (result.kind === 'exact' || result.lower === null) return;
        const { above, below } = parts([...new Set(targets.flatMap(atomsOf))]);
        const times = (value: string) => {
          const [whole = '0', rest = ''] = value.split('.');
          return { n: BigInt(whole + rest) * BigInt(below), scale: rest.length };
        };
        const isAtMost = (a: { n: bigint; scale: number }, b: { n: bigint; scale: number }) =>
          a.n * 10n ** BigInt(b.scale) <= b.n * 10n ** BigInt(a.scale);
        const [whole = '0', rest = ''] = above.split('.');
        const truth = { n: BigInt(whole + rest), scale: rest.length };
        expect(isAtMost(times(result.lower), truth)).toBe(true);
        if (result.upper !== null) expect(isAtMost(truth, times(result.upper))).toBe(true);
      }),
      { numRuns: 500 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });

  const split = drawn([
    { value: '3', weight: 1, cells: [0, 0, 0] },
    { value: '4', weight: 1, cells: [0, 1, 1] },
    { value: '5', weight: 1, cells: [1, 1, 1] },
  ]);
  const given = [figureOf('0/0', 0, '7'), figureOf('0/1', 0, '5')];
  const rebase = (figures: Observed[], ...rest: Parameters<typeof asked>) =>
    rebaseSeries(split.lineage, figures, asked(...rest))[0];

  it('says why it cannot', () => {
    expect(rebase(given, ['2/1'], 2, 'none')).toMatchObject({ kind: 'impossible', reason: 'no-aggregation' });
    expect(rebase(given, ['2/1'], 2, 'last')).toMatchObject({ kind: 'impossible', reason: 'no-aggregation' });
    expect(rebase(given, ['2/1'], 2, 'ratio-of-sums')).toMatchObject({ reason: 'no-numerator-and-denominator' });
    expect(rebase(given, ['2/1'], 2, 'sum', true)).toMatchObject({ reason: 'signed-and-divided' });
    expect(rebase([figureOf('0/0', 0, '-7')], ['2/0'], 2)).toMatchObject({ reason: 'signed-and-divided' });
    expect(rebase([given[1] as Observed], ['2/0'], 2)).toMatchObject({ kind: 'impossible', reason: 'no-figure' });
  });

  it('lists what it was made of, and which of it is a part', () => {
    expect(rebase(given, ['2/1'], 2)).toMatchObject({
      ...{ rebased: true, kind: 'interval', lower: '5', upper: '12', lineage: ['test'] },
      from: [
        { id: 'figure 0/0', areaId: '0/0', part: true },
        { id: 'figure 0/1', areaId: '0/1', part: false },
      ],
    });
    expect(rebase(given, ['0/0'], 0)).toMatchObject({ rebased: false, kind: 'exact', lower: '7' });
  });

  it('keeps a bound, takes the most of a maximum, and counts an area once that two documents tell of', () => {
    expect(rebase([figureOf('0/0', 0, '7', null), figureOf('0/1', 0, '5')], ['2/0', '2/1'], 2)).toMatchObject({
      ...{ kind: 'interval', lower: '12', upper: null, missing: [] },
    });
    expect(rebase(given, ['2/1'], 2, 'maximum')).toMatchObject({ lower: '5', upper: '7' });
    const other = { ...figureOf('0/0', 0, '8'), id: 'another document' };
    expect(rebase([...given, other], ['2/0', '2/1'], 2)).toMatchObject({ lower: '12', upper: '13' });
  });

  it('looks at each area and line a number of times that does not grow with their number', () => {
    const looks = (size: number) => {
      const atoms = Array.from({ length: size }, (_, i) => ({ value: '1', weight: 1, cells: [i, i >> 1, i >> 2] }));
      const areas = new Map<string, DatedArea>();
      const lines = new Map<string, LineageLine>();
      for (const { cells } of atoms)
        for (const [at, [validFrom, validTo]] of TIMES.entries()) {
          const id = cellOf(at, cells[at]);
          areas.set(id, { id, level: 'commune', parentId: null, validFrom, validTo });
          const predecessorId = cellOf(at - 1, cells[at - 1]);
          const rest = { part: false, approximate: false, source: 'test' };
          if (at > 0) lines.set(`${predecessorId} ${id}`, { predecessorId, successorId: id, ...rest });
        }
      const lineage = lineageOf(areas.values(), lines.values());
      let count = 0;
      const counted = new Proxy(lineage.areas, {
        get: (map, name) => {
          count += 1;
          const value = Reflect.get(map, name) as unknown;
          return typeof value === 'function' ? value.bind(map) : value;
        },
      });
      const observed = atoms.map((_, i) => figureOf(cellOf(0, i), 0, '1'));
      const targets = [...areas.keys()].filter((id) => id.startsWith('2/'));
      const [result] = rebaseSeries({ ...lineage, areas: counted }, observed, asked(targets, 2));
      expect(result).toMatchObject({ kind: 'exact', lower: String(size) });
      return count;
    };
    expect(looks(8_000) / looks(1_000)).toBeLessThan(8.5);
  });
});

describe('the reform of 1 July 2025', () => {
  const { areas, lineage } = builtInAreas();
  const graph = lineageOf(areas, lineage);
  const id = (level: string, key: string, within?: string) => {
    const found = areas.filter((area) => area.level === level && area.nameKey === key);
    return (found.find(({ code }) => code === within) ?? found[0])?.id as string;
  };
  const figure = (areaId: string): Observed => ({
    ...{ id: 'f', areaId, period: '2022', on: '2022-12-31', lower: '31264', upper: '31264' },
  });
  const rebase = (from: string[], to: string[], day = '2026-07-01') =>
    rebaseSeries(graph, from.map(figure), { targets: new Set(to), day, aggregation: 'sum' })[0];

  it('gives back Pác Nặm from its three communes together, and less than that from each', () => {
    const pacNam = id('district', 'pac nam');
    const [three] = [[...reachOn(graph, pacNam, '2026-07-01').ends]];
    expect(three.map((each) => graph.areas.get(each)).map((area) => (area as { name?: string }).name)).toEqual(
      expect.arrayContaining(['Bằng Thành', 'Cao Minh', 'Nghiên Loan']),
    );
    expect(rebase([pacNam], three)).toMatchObject({ kind: 'exact', lower: '31264', approximate: true, rebased: true });
    for (const one of three) expect(rebase([pacNam], [one])).toMatchObject({ lower: '0', upper: '31264' });
  });

  it('does not pretend to give back Si Ma Cai, of which one commune went into Lùng Phình with two of Bắc Hà', () => {
    const siMaCai = id('district', 'si ma cai');
    const successors = [...reachOn(graph, siMaCai, '2026-07-01').ends];
    const result = rebase([siMaCai], successors);
    expect(result).toMatchObject({
      kind: 'interval',
      lower: '31264',
      upper: null,
      missing: [id('district', 'bac ha')],
    });
    const own = successors.filter((each) => reachOn(graph, each, '2025-06-30', 'district').ends.size === 1);
    expect(own.length).toBeLessThan(successors.length);
    expect(rebase([siMaCai], own)).toMatchObject({ kind: 'interval', lower: '0', upper: '31264' });
  });

  it('knows a passage over two changes', () => {
    const found = passages(graph, '2025-06-30', '2026-07-01', 'commune');
    expect(found.every(({ to }) => (graph.areas.get(to)?.validTo ?? '9999') >= '2026-07-01')).toBe(true);
    const changed = areas.find(({ code, validFrom }) => code === '26368' && validFrom === '2026-04-30');
    expect(found.filter(({ to }) => to === changed?.id).length).toBeGreaterThan(0);
  });

  it('has a tree for each day, with the parent as it was on it', () => {
    const dongNai = (day: string) =>
      areas.find((area) => area.level === 'province' && area.code === '75' && inForce(area, day))?.id as string;
    const country = areas.find(({ level }) => level === 'country')?.id as string;
    for (const [day, provinces] of [
      ['2025-06-30', 63],
      ['2025-08-01', 34],
      ['2026-07-01', 34],
    ] as const) {
      const tree = treeOn(graph, day);
      expect([day, tree.get(null), tree.get(country)?.length]).toEqual([day, [country], provinces]);
      const placed = [...tree.values()].reduce((count, children) => count + children.length, 0);
      expect(placed).toBe(areas.filter((area) => inForce(area, day)).length);
    }
    expect(dongNai('2025-08-01')).not.toBe(dongNai('2026-07-01'));
    expect(treeOn(graph, '2025-08-01').get(dongNai('2025-08-01'))?.length).toBe(
      treeOn(graph, '2026-07-01').get(dongNai('2026-07-01'))?.length,
    );
  });
});
