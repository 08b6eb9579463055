import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, divide, shiftPoint } from './decimal.ts';
import { formatBytes, formatComputation, formatCount, formatDecimal, formatQuantity } from './number.ts';
import { parseTyped } from './parse-number.ts';
import { formatDate, formatInstant, formatPeriod, parsePeriod, typedPeriod } from './period.ts';

describe('numbers for reading', () => {
  it.each([
    ['1234.5', '1.234,5', '1,234.5'],
    ['-2.68', '−2,68', '−2.68'],
    ['1234567890', '1.234.567.890', '1,234,567,890'],
    ['0.05', '0,05', '0.05'],
  ])('writes %s', (value, vi, en) => {
    expect(formatDecimal(value, 'vi')).toBe(vi);
    expect(formatDecimal(value, 'en')).toBe(en);
  });

  it.each([
    ['721000000000', 'đồng', '721 tỷ đồng'],
    ['28757000000', 'đồng', '28,757 tỷ đồng'],
    ['100000000', 'đồng/ha', '100 triệu đồng/ha'],
    ['1234567891', 'đồng', '1.234.567.891 đồng'],
    ['4527300000', 'đồng', '4,527 tỷ đồng'.replace('4,527', '4.527,3').replace('tỷ', 'triệu')],
    ['103', '%', '103%'],
    ['61.21', 'ha', '61,21 ha'],
    ['500000', 'đồng', '500.000 đồng'],
  ])('scales %s %s without rounding', (value, unit, short) => {
    expect(formatQuantity(value, unit, 'vi').short).toBe(short);
  });

  it('keeps the full value beside the scaled one', () => {
    expect(formatQuantity('721000000000', 'đồng', 'vi').full).toBe('721.000.000.000 đồng');
    expect(formatBytes(1536, 'vi')).toBe('1,5 kB');
  });

  it.each([
    ['29', '34', 'chỉ tiêu', '29/34 chỉ tiêu'],
    ['28757000000', '35000000000', 'đồng', '28,757/35 tỷ đồng'],
    ['500000000', '35000000000', 'đồng', '500/35.000 triệu đồng'],
    ['500000', '35000000000', 'đồng', '500.000/35.000.000.000 đồng'],
  ])('scales %s of %s %s together', (value, of, unit, short) => {
    expect(formatCount(value, of, unit, 'vi').short).toBe(short);
  });

  it('moves the point there and back', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(decimal, fc.integer({ min: -12, max: 12 }), ([digits, scale], places) => {
        const value = shiftPoint(String(digits), -scale);
        expect(shiftPoint(shiftPoint(value, places), -places)).toBe(value);
      }),
    );
  });

  it('divides to significant digits', () => {
    expect(divide('721000000000', '1.03', 3)).toBe('700000000000');
    expect(divide('11300000000', '1.02', 4)).toBe('11080000000');
    expect(divide('1', '0', 3)).toBeNull();
    expect(compare('100', '99.9')).toBe(1);
    expect(compare('-1', '0.5')).toBe(-1);
  });
});

describe('numbers as typed', () => {
  it.each([
    ['721 tỷ đồng', '721000000000', 'đồng'],
    ['1.234,5', '1234.5', ''],
    ['11,3 tỷ', '11300000000', ''],
    ['-2,68%', '-2.68', '%'],
    ['61.21 ha', '61.21', 'ha'],
    ['1.300', '1300', ''],
    ['30 triệu đồng/người/năm', '30000000', 'đồng/người/năm'],
  ])('reads %s', (typed, value, unit) => expect(parseTyped(typed)).toEqual({ value, unit }));

  it.each(['', 'ha', '12 và 13', '1.23.4', '5-7'])('does not read %s', (typed) => expect(parseTyped(typed)).toBeNull());
});

describe('periods', () => {
  it.each([
    ['2023', 'năm 2023'],
    ['2022-01/2022-08', '8 tháng đầu năm 2022'],
    ['2024-04/2024-06', 'quý II/2024'],
    ['2021/2025', '2021–2025'],
    ['2024-03', 'tháng 3/2024'],
    ['2023-12-12', '12/12/2023'],
    ['2023-01-01/2023-05-15', 'từ đầu năm đến 15/05/2023'],
    ['2021-01/2023-05', '01/2021–05/2023'],
  ])('writes %s', (period, vi) => expect(formatPeriod(period, 'vi')).toBe(vi));

  it.each([
    ['12/12/2023', '2023-12-12'],
    ['8/2022', '2022-08'],
    ['2021-2025', '2021/2025'],
    ['1/2022 - 8/2022', '2022-01/2022-08'],
    ['2022-01/2022-08', '2022-01/2022-08'],
  ])('reads %s', (typed, period) => {
    expect(parsePeriod(typed)).toBe(period);
    expect(parsePeriod(typedPeriod(period))).toBe(period);
  });

  it.each(['32/4/2023', '13/2023', 'năm nay', ''])('does not read %s', (typed) =>
    expect(parsePeriod(typed)).toBeNull(),
  );

  it('tells time as in Viet Nam', () => {
    expect(formatInstant('2023-12-12T20:30:00Z')).toBe('13/12/2023 03:30');
    expect(formatDate('2025-06-30')).toBe('30/06/2025');
  });
});

it.each([
  ['12.4-9.8=2.6≠3.1', '12,4 − 9,8 = 2,6 ≠ 3,1'],
  ['15/60=25%', '15 ÷ 60 = 25%'],
  ['1200.5*3=3601.5', '1.200,5 × 3 = 3.601,5'],
])('a computation %s is shown as %s', (text, shown) => expect(formatComputation(text, 'vi')).toBe(shown));
