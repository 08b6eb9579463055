import type { Decimal, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { type Exact, exact, isWhole, powerOfTen, times, ZERO } from './decimal.ts';
import { bounded, type Interval, rounding } from './interval.ts';
import type { Worksheet } from './worksheet.ts';

/** A figure as a rule calculates with it. */
export interface Quantity {
  readonly figure: Figure;
  /** The number as printed, scaled to its unit: 31264000000. */
  readonly value: Exact;
  /** What rounding to the printed places allows: "31,264 tỷ đồng" is within half a triệu. */
  readonly rounded: Interval;
  /** The same under the bound word: "trên 18,3 tỷ đồng" is anything above. */
  readonly possible: Interval;
  /** The power of ten that the text prints it in: 9 for "tỷ đồng", 0 for "hộ". */
  readonly scale: number;
}

/** Rates, money and measures are rounded; things that are counted are whole, so "4.608 hộ" is exactly that many. */
const MEASURED =
  /^(?:%|đồng(?! chí)|usd|eur|ha|héc-ta|k?m[23²³]?|km|cm|mm|kg|gam|g|tấn|tạ|yến|lít|k?wh?|mwp?|lần|điểm|giờ)(?:$|[\s/])/iu;
export const isMeasured = (unit: string | undefined): boolean =>
  unit === undefined || unit.includes('/') || MEASURED.test(unit);

/** "nghìn tỷ" is a thousand times "tỷ". */
const MAGNITUDE = latin(/(?:nghìn|ngàn)( t[ỷỉ])?|t[ỷỉ](?!\p{L})|triệu/u);
function scaleOf(words: string): number {
  const magnitude = MAGNITUDE.exec(words);
  if (!magnitude) return 0;
  if (magnitude[1]) return 12;
  return magnitude[0].startsWith('n') ? 3 : magnitude[0] === 'triệu' ? 6 : 9;
}

const NUMBER = /\d[\d.,]*\d|\d/g;
const HALF = exact('0.5');

/**
 * The power of ten of the last printed place. "31,264" and 31264000000 have the same digits, and the power between them,
 * here 6, is the place, whatever marks and magnitude words stand in the span. A rounded-looking "12.000 hộ" counts in
 * thousands.
 */
function lastPlace(value: Decimal, words: string, unit: string | undefined): number | undefined {
  // "bằng 165,0% cùng kỳ" is a growth of 65: the value is not the printed number, its places are.
  if (unit === '%') {
    const places = /\d(?:,(\d+)|\.(\d{1,2}))(?!\d)/.exec(words);
    return -(places?.[1] ?? places?.[2] ?? '').length;
  }
  const point = value.indexOf('.');
  const told = digitsOf(value, point < 0 ? 0 : value.length - 1 - point);
  for (const token of words.match(NUMBER) ?? []) {
    const number = digitsOf(token, 0);
    if (number.digits === '') {
      if (told.digits === '') return -(/,(\d+)$/.exec(token)?.[1]?.length ?? 0);
      continue;
    }
    if (number.digits !== told.digits) continue;
    const place = told.power - number.power;
    return /[1-9]\.?000$/.test(token) ? place + 3 : place;
  }
  return undefined;
}

/** The digits of a number without zeros around them, and the power of ten of the last; `decimals` of them are behind a point. */
function digitsOf(number: string, decimals: number): { readonly digits: string; readonly power: number } {
  const all = number.replace(/\D/g, '');
  const bare = all.replace(/0+$/, '');
  return { digits: bare.replace(/^0+/, ''), power: all.length - bare.length - decimals };
}

function fromParts(figure: Figure, printed: Decimal, words: string): Quantity {
  const value = exact(printed);
  const scale = scaleOf(words);
  const place = lastPlace(printed, words, figure.unit) ?? ownPlace(printed, scale);
  const whole = place === 0 && !isMeasured(figure.unit) && isWhole(value);
  const half = whole ? ZERO : times(powerOfTen(place), HALF);
  const rounded = rounding(value, half);
  const exactly = figure.bound === undefined || figure.bound === 'exact';
  return { figure, value, rounded, possible: exactly ? rounded : bounded(value, half, figure.bound), scale };
}

/**
 * A number in words ("hai doanh nghiệp"), or one that a person corrected, is not in the words: its own places are all there
 * is, counted from the magnitude beside it ("28775000000" of a tỷ has three).
 */
function ownPlace(printed: Decimal, scale: number): number {
  const point = printed.indexOf('.');
  if (point >= 0) return point + 1 - printed.length;
  return Math.min(scale, /0*$/.exec(printed)?.[0].length ?? 0);
}

/** What is printed as a range ("5 - 7%") is no single quantity. */
export function quantity(figure: Figure, { text, quantities }: Worksheet): Quantity | undefined {
  const known = quantities.get(figure);
  if (known) return known;
  const made = quantityIn(figure, text.lower.slice(...figure.span));
  if (made) quantities.set(figure, made);
  return made;
}

/** The same from the words of its span, in lower case. */
export function quantityIn(figure: Figure, words: string): Quantity | undefined {
  return typeof figure.value === 'string' ? fromParts(figure, figure.value, words) : undefined;
}

/** The m of n/m, printed in the same span and never bounded: "trên 902/980 hồ sơ" bounds the 902. */
export function wholeOf(figure: Figure, { text, wholes }: Worksheet): Quantity | undefined {
  if (figure.of === undefined) return undefined;
  const known = wholes.get(figure);
  if (known) return known;
  const made = fromParts({ ...figure, bound: 'exact' }, figure.of, text.lower.slice(...figure.span));
  wholes.set(figure, made);
  return made;
}

/** Results and estimates of them, not what is aimed at, asked for or left behind. */
export const isResult = ({ role = 'actual' }: Figure): boolean => role === 'actual' || role === 'estimate';
/** Both are results, or both are of one other role. */
export const sameRole = (a: Figure, b: Figure): boolean =>
  (isResult(a) && isResult(b)) || (a.role ?? 'actual') === (b.role ?? 'actual');
export const samePlace = (a: Figure, b: Figure): boolean => !a.place || !b.place || a.place === b.place;
