import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, negate, shift, subtract } from './decimal.ts';

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => shift(String(units), -places));

it('moves the point exactly', () => {
  expect(shift('28.757', 9)).toBe('28757000000');
  expect(shift('0.05', 1)).toBe('0.5');
  expect(shift('007', 0)).toBe('7');
  expect(subtract('14', '100')).toBe('-86');
  expect(negate('0')).toBe('0');
});

it('undoes what it does', () => {
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 0, max: 12 }), (a, b, power) => {
      expect(shift(shift(a, power), -power)).toBe(a);
      expect(negate(negate(a))).toBe(a);
      expect(subtract(subtract(a, b), negate(b))).toBe(a);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
    }),
  );
});
