import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, decimal, negate, shift, subtract } from './decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => shift(String(units), -places));

it('moves the point exactly', () => {
  expect(shift('31.264', 9)).toBe('31264000000');
  expect(shift('0.05', 1)).toBe('0.5');
  expect(shift('007', 0)).toBe('7');
  expect(shift('5', -3)).toBe('0.005');
  expect(shift('-1250', -2)).toBe('-12.5');
  expect(decimal('0', '500')).toBe('0.5');
  expect(subtract('14', '100')).toBe('-86');
  expect(negate('0')).toBe('0');
  expect(compare('9', '10')).toBeLessThan(0);
  expect(compare('2.5', '2.45')).toBeGreaterThan(0);
});

it('undoes what it does', () => {
  fc.assert(
    fc.property(decimals, decimals, fc.integer({ min: 0, max: 12 }), (a, b, power) => {
      expect(shift(shift(a, power), -power)).toBe(a);
      expect(negate(negate(a))).toBe(a);
      expect(subtract(subtract(a, b), negate(b))).toBe(a);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      expect(Math.sign(compare(a, b))).toBe(Math.sign(Number(a) - Number(b)) + 0);
    }),
  );
});
