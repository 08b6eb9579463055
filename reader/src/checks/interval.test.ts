import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Exact, exact, minus, over, plus, powerOfTen, times } from './decimal.ts';
import {
  add,
  addAll,
  apart,
  below,
  bounded,
  divide,
  holds,
  type Interval,
  point,
  rounding,
  scaled,
  subtract,
} from './interval.ts';

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]): Exact => over(exact(digits), powerOfTen(places)));
const size = fc.bigInt({ min: 0n, max: 10n ** 6n }).map((digits) => over(exact(digits), exact(100)));

/** A number, and an interval of any kind that holds it. */
const held = fc
  .tuple(number, size, size, fc.constantFrom('both', 'low', 'high', 'none'))
  .map(([value, under, above, ends]): { value: Exact; within: Interval } => ({
    value,
    within: {
      ...((ends === 'both' || ends === 'low') && { low: { at: minus(value, under), open: under.n > 0n } }),
      ...((ends === 'both' || ends === 'high') && { high: { at: plus(value, above), open: above.n > 0n } }),
    },
  }));

describe('intervals', () => {
  it('hold the exact result of what is done with the numbers in them', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        expect(holds(a.within, a.value)).toBe(true);
        expect(holds(add(a.within, b.within), plus(a.value, b.value))).toBe(true);
        expect(holds(subtract(a.within, b.within), minus(a.value, b.value))).toBe(true);
        expect(holds(scaled(a.within, exact('0.01')), times(a.value, exact('0.01')))).toBe(true);
        if (b.value.n > 0n) expect(holds(divide(a.within, b.within), over(a.value, b.value))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('divide nought into nought, whatever the end of the divisor', () => {
    const [one, more] = [exact(1), exact('1.01')];
    const quotient = divide(point(exact(0)), { low: { at: one, open: false }, high: { at: more, open: true } });
    expect(holds(quotient, exact(0))).toBe(true);
  });

  it('are apart only where they share no number', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        if (holds(b.within, a.value) || holds(a.within, b.value)) expect(apart(a.within, b.within)).toBe(false);
        expect(apart(a.within, b.within)).toBe(apart(b.within, a.within));
      }),
    );
  });

  it('give a rounded number half a place to both sides', () => {
    const rounded = rounding(exact('8.1'), exact('0.05'));
    expect(holds(rounded, exact('8.05'))).toBe(true);
    expect(holds(rounded, exact('8.15'))).toBe(true);
    expect(holds(rounded, exact('8.151'))).toBe(false);
  });

  it('keep the bound that the words give', () => {
    const value = exact('18.3');
    const half = exact('0.05');
    const may = (bound: Parameters<typeof bounded>[2], other: string) =>
      holds(bounded(value, half, bound), exact(other));
    expect([may('more-than', '18.3'), may('more-than', '18.31'), may('more-than', '900')]).toEqual([false, true, true]);
    expect([may('at-least', '18.3'), may('at-least', '18.29')]).toEqual([true, false]);
    expect([may('less-than', '18.3'), may('less-than', '1')]).toEqual([false, true]);
    expect([may('at-most', '18.3'), may('at-most', '18.31')]).toEqual([true, false]);
    expect([may('about', '19.2'), may('about', '19.3'), may('about', '17.4')]).toEqual([true, false, true]);
    expect([may('exact', '18.35'), may('exact', '18.36')]).toEqual([true, false]);
  });

  it('tell open ends from closed ones', () => {
    const under = bounded(exact(22), exact(0), 'less-than');
    expect(apart(under, point(exact(22)))).toBe(true);
    expect(below(under, point(exact(22)))).toBe(true);
    expect(apart(bounded(exact(22), exact(0), 'at-most'), point(exact(22)))).toBe(false);
  });

  it('say nothing of a quotient whose divisor may be nothing', () => {
    expect(divide(point(exact(5)), { high: { at: exact(0), open: false } })).toEqual({});
    const open = divide(point(exact(5)), { low: { at: exact(0), open: false }, high: { at: exact(10), open: false } });
    expect(open.high).toBeUndefined();
    expect(compare(open.low?.at ?? exact(0), exact('0.5'))).toBe(0);
  });

  it('add up to nothing where there is nothing', () => {
    expect(addAll([])).toEqual(point(exact(0)));
  });
});
