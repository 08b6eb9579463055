import type { Decimal } from '../fact.ts';
import { decimal } from './decimal.ts';

/** Nothing that is counted has thirty digits: a row of digits is no number. */
const LONGEST = 30;

/**
 * A number as Vietnamese writes it: the dot parts thousands, the comma decimals ("2.417,6"). Where only one mark stands,
 * the digits behind it tell: "1.204" is a thousand, "4.5" is four and a half, "31,046" is thirty-one and 46 thousandths.
 * Undefined where the marks make no number ("12.34.5"). Behind a number that `counted` things follow a comma before three
 * digits parts thousands too: nobody counts thousandths of a household ("1,204 hộ").
 */
export function parseNumber(written: string, counted = false): Decimal | undefined {
  const { marks, first, last } = marksOf(written);
  if (marks < 0 || written.length > LONGEST) return undefined;
  if (marks === 0) return decimal(written);
  const whole = written.slice(0, last);
  const fraction = written.slice(last + 1);
  if (marks === 1) {
    const thousands = parts(whole, fraction) && (written[last] === '.' || counted);
    return thousands ? decimal(whole + fraction) : decimal(whole, fraction);
  }
  // The mark that stands last is the decimal one: "2.417,6", and "2,417.6" on an English page.
  if (written[first] !== written[last]) return grouped(whole) ? decimal(without(whole), fraction) : undefined;
  return grouped(written) ? decimal(without(written)) : undefined;
}

/** What else a number may mean: "1.204" may be one and 204 thousandths, "12,345" twelve thousand. */
export function otherReading(written: string, counted = false): Decimal | undefined {
  const { marks, last } = marksOf(written);
  if (marks !== 1 || counted || written.length > LONGEST) return undefined;
  const whole = written.slice(0, last);
  const fraction = written.slice(last + 1);
  if (!parts(whole, fraction)) return undefined;
  return written[last] === '.' ? decimal(whole, fraction) : decimal(whole + fraction);
}

/** Whether a single mark between them may part thousands. */
function parts(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
}

/** How many marks stand between digits, the first and the last; -1 where something else stands there. */
function marksOf(written: string): { marks: number; first: number; last: number } {
  let marks = 0;
  let first = -1;
  let last = -1;
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) continue;
    if ((unit !== 0x2e && unit !== 0x2c) || at === last + 1 || at === written.length - 1)
      return { marks: -1, first, last };
    if (first < 0) first = at;
    last = at;
    marks++;
  }
  return { marks: written ? marks : -1, first, last };
}

/** "1.406.775": groups of three behind a first of up to three, all with one mark. */
const GROUPED = /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)?$/;
const grouped = (written: string): boolean => GROUPED.test(written);
const without = (written: string): string => written.replace(/[.,]/g, '');
