import type { Decimal, Fact, Figure } from '../fact.ts';
import {
  absolute,
  compare,
  type Exact,
  exact,
  isWhole,
  isZero,
  over,
  powerOfTen,
  tenthPower,
  times,
  ZERO,
} from './decimal.ts';
import { bounded, type Interval, rounding } from './interval.ts';
import type { Worksheet } from './worksheet.ts';

/** A figure as a rule calculates with it. */
export interface Quantity {
  readonly figure: Figure;
  /** The number as printed, scaled to its unit: 28757000000. */
  readonly value: Exact;
  /** What rounding to the printed places allows: "28,757 tỷ đồng" is within half a triệu. */
  readonly rounded: Interval;
  /** The same under the bound word: "trên 18,3 tỷ đồng" is anything above. */
  readonly possible: Interval;
  /** The power of ten that the text prints it in: 9 for "tỷ đồng", 0 for "hộ". */
  readonly scale: number;
}

/** Rates, money and measures are rounded; things that are counted are whole, so "5.012 hộ" is exactly that many. */
const MEASURED =
  /^(?:%|đồng(?! chí)|usd|eur|ha|héc-ta|k?m[23²³]?|km|cm|mm|kg|gam|g|tấn|tạ|yến|lít|k?wh?|mwp?|lần|điểm|giờ)(?:$|[\s/])/iu;
export const isMeasured = (unit: string | undefined): boolean =>
  unit === undefined || unit.includes('/') || MEASURED.test(unit);

/** Magnitude words of one span, the longest first: "nghìn tỷ" is a thousand times "tỷ". */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/(?:nghìn|ngàn) t[ỷỉ]/u, 12],
  [/t[ỷỉ](?!\p{L})/u, 9],
  [/triệu/u, 6],
  [/nghìn|ngàn/u, 3],
];

const NUMBER = /\d[\d.,]*\d|\d/g;
const HALF = exact('0.5');

/**
 * The unit of the last printed place. All digits of "28,757" make 28757, and 28757000000 is 10^6 times that: whatever marks
 * and magnitude words stand in the span, the quotient is the place. A rounded-looking "12.000 hộ" counts in thousands.
 */
function lastPlace(value: Exact, words: string, unit: string | undefined): Exact | undefined {
  // "bằng 165,0% cùng kỳ" is a growth of 65: the value is not the printed number, its places are.
  if (unit === '%') return powerOfTen(-(/\d,(\d+)/.exec(words)?.[1]?.length ?? 0));
  for (const [token] of words.matchAll(NUMBER)) {
    const digits = token.replace(/\D/g, '');
    const number = exact(digits);
    if (isZero(number)) {
      if (isZero(value)) return powerOfTen(-(/,(\d+)$/.exec(token)?.[1]?.length ?? 0));
      continue;
    }
    const place = over(absolute(value), number);
    if (tenthPower(place) === undefined) continue;
    return /[1-9]\.?000$/.test(token) ? times(place, powerOfTen(3)) : place;
  }
  return undefined;
}

function fromParts(figure: Figure, printed: Decimal, words: string): Quantity {
  const value = exact(printed);
  const scale = MAGNITUDES.find(([word]) => word.test(words))?.[1] ?? 0;
  // A number in words ("hai doanh nghiệp"), or one that a person corrected, is not in the words: its own places are all
  // there is, counted from the magnitude beside it ("28775000000" of a tỷ has three).
  const zeros = /\./.test(printed) ? 0 : (/0*$/.exec(printed)?.[0].length ?? 0);
  const own = powerOfTen(Math.min(scale, zeros) - (printed.split('.')[1]?.length ?? 0));
  const place = lastPlace(value, words, figure.unit) ?? own;
  const whole = !isMeasured(figure.unit) && compare(place, powerOfTen(0)) === 0 && isWhole(value);
  const half = whole ? ZERO : times(place, HALF);
  return {
    figure,
    value,
    rounded: rounding(value, half),
    possible: bounded(value, half, figure.bound),
    scale,
  };
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
export function wholeOf(figure: Figure, { text }: Worksheet): Quantity | undefined {
  if (figure.of === undefined) return undefined;
  return fromParts({ ...figure, bound: 'exact' }, figure.of, text.lower.slice(...figure.span));
}

export const isFigure = (fact: Fact): fact is Figure => fact.type === 'figure';
/** Results and estimates of them, not what is aimed at, asked for or left behind. */
export const isResult = ({ role = 'actual' }: Figure): boolean => role === 'actual' || role === 'estimate';
/** Both are results, or both are of one other role. */
export const sameRole = (a: Figure, b: Figure): boolean =>
  (isResult(a) && isResult(b)) || (a.role ?? 'actual') === (b.role ?? 'actual');
export const samePlace = (a: Figure, b: Figure): boolean => !a.place || !b.place || a.place === b.place;
