import fc from 'fast-check';
import { expect, it } from 'vitest';
import { otherReading, parseNumber } from './parse-number.ts';

it.each([
  ['2.417,6', '2417.6'],
  ['31,046', '31.046'],
  ['512.308', '512308'],
  ['1.406.775', '1406775'],
  ['1204,5', '1204.5'],
  ['4,527.3', '4527.3'],
  ['4.5', '4.5'],
  ['05', '5'],
  ['0,042', '0.042'],
  ['0.042', '0.042'],
])('reads %s as %s', (written, value) => expect(parseNumber(written)).toBe(value));

it('takes thousandths of a counted thing for thousands', () => {
  expect(parseNumber('1,204', true)).toBe('1204');
  expect(parseNumber('1,204')).toBe('1.204');
});

it.each(['12.34.5', '1,2,3', '', 'một', '1'.repeat(31), '1.23,4,5'])('guesses nothing from %j', (written) =>
  expect(parseNumber(written)).toBeUndefined(),
);

it.each([
  ['1.234', '1.234'],
  ['12,345', '12345'],
  ['12,34', undefined],
  ['0,125', undefined],
  ['1.234.567', undefined],
  ['1234.567', undefined],
])('also reads %s as %s', (written, value) => expect(otherReading(written)).toBe(value));

it('reads back what Vietnamese writes', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
      const fraction = String(cents).padStart(2, '0');
      expect(parseNumber(`${grouped},${fraction}`)).toBe(
        `${whole}.${fraction}`.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros.replace(/0+$/, ''))),
      );
    }),
  );
});
