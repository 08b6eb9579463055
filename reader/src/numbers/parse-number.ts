import type { Decimal } from '../fact.ts';
import { shift } from './decimal.ts';

/**
 * A number as Vietnamese writes it: the dot parts thousands, the comma decimals ("2.417,6"). Where only one mark stands,
 * the digits behind it tell: "1.204" is a thousand, "4.5" is four and a half, "31,046" is thirty-one and 46 thousandths.
 * Undefined where the marks make no number ("12.34.5").
 */
export function parseNumber(written: string, counted = false): Decimal | undefined {
  const text = written.replace(/\s/g, '').replace(/[.,]$/, '');
  // Nothing that is counted has thirty digits: a row of digits is no number.
  if (text.length > 30 || !/^\d+(?:[.,]\d+)*$/.test(text)) return undefined;
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (!dots && !commas) return shift(text, 0);
  if (dots && commas) {
    // The mark that stands last is the decimal one: "2.417,6", and "2,417.6" on an English page.
    const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    const thousands = decimal === ',' ? '.' : ',';
    if (text.split(decimal).length > 2) return undefined;
    const [whole = '', fraction = ''] = text.split(decimal);
    return grouped(whole, thousands) ? shift(`${whole.replaceAll(thousands, '')}.${fraction}`, 0) : undefined;
  }
  const mark = dots ? '.' : ',';
  if (dots + commas > 1) return grouped(text, mark) ? shift(text.replaceAll(mark, ''), 0) : undefined;
  const [whole = '', fraction = ''] = text.split(mark);
  const inThousands = fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
  // "1,204 hộ" can only be a thousand: nobody counts thousandths of a household.
  if (inThousands && (mark === '.' || counted)) return shift(whole + fraction, 0);
  return shift(`${whole}.${fraction}`, 0);
}

function grouped(whole: string, mark: string): boolean {
  const [first = '', ...rest] = whole.split(mark);
  return first.length >= 1 && first.length <= 3 && rest.every((group) => group.length === 3);
}
