import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approximate,
  ceiling,
  compare,
  exact,
  floor,
  minus,
  over,
  plus,
  powerOfTen,
  printed,
  times,
} from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => ({ n: digits, d: 10n ** BigInt(places) }));

describe('exact numbers', () => {
  it('are read and printed without loss', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.integer({ min: 0, max: 6 }),
        (digits, places) => {
          const value = over(exact(digits), powerOfTen(places));
          expect(compare(exact(printed(value, places)), value)).toBe(0);
        },
      ),
    );
  });

  it('add and multiply as numbers do', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        expect(compare(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(0);
        if (b.n !== 0n) expect(compare(times(over(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('keep what a binary number loses', () => {
    expect(printed(times(exact('4527.3'), exact(3)), 6)).toBe('13581.9');
    expect(printed(plus(exact('0.1'), exact('0.2')), 20)).toBe('0.3');
  });

  it('print halves away from zero, and no zeros at the end', () => {
    expect(printed(exact('8.105'), 2)).toBe('8.11');
    expect(printed(exact('-8.105'), 2)).toBe('-8.11');
    expect(printed(exact('-0.001'), 2)).toBe('0');
    expect(printed(exact('63.20'), 2)).toBe('63.2');
  });

  it('print as many digits as a reader needs', () => {
    expect(approximate(over(exact(4608), exact('0.3147')))).toBe('14642.5');
    expect(approximate(over(exact('31.264'), exact('0.46')))).toBe('67.965');
    expect(approximate(over(exact(59), exact('1.09')), '%')).toBe('54.13');
  });

  it('know the whole numbers below and above', () => {
    expect(
      [floor(exact('2.5')), floor(exact('-2.5')), ceiling(exact('2.5')), ceiling(exact('-2.5'))].map(({ n }) => n),
    ).toEqual([2n, -3n, 3n, -2n]);
  });

  it('refuse what is no decimal', () => {
    for (const text of ['', '1,5', '1e9', 'NaN', '1.']) expect(() => exact(text)).toThrow(RangeError);
  });
});
