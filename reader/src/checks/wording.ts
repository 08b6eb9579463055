import type { Bound, Decimal, Figure } from '../fact.ts';
import { type Exact, isPositive, over, powerOfTen, printed } from './decimal.ts';
import type { Interval } from './interval.ts';
import type { Quantity } from './quantity.ts';
import type { Worksheet } from './worksheet.ts';

/** The two languages of a message. */
export type Language = 'vi' | 'en';
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

/** "1234.5" as 1.234,5 in Vietnamese and 1,234.5 in English. */
export function grouped(number: Decimal, language: Language): string {
  const [whole = '', part] = number.split('.');
  const [thousands, decimals] = language === 'vi' ? ['.', ','] : [',', '.'];
  const spaced = whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, thousands) : whole;
  return part ? spaced + decimals + part : spaced;
}

const MAGNITUDE: Record<number, Wording> = {
  3: { vi: 'nghìn ', en: 'thousand ' },
  6: { vi: 'triệu ', en: 'million ' },
  9: { vi: 'tỷ ', en: 'billion ' },
  12: { vi: 'nghìn tỷ ', en: 'trillion ' },
};

/** A value in the magnitude that the text prints beside it: 67965217391 in tỷ to two decimals is "67,97 tỷ đồng". */
export function amount(value: Exact, unit: string | undefined, scale: number, places: number): Wording {
  const number = printed(over(value, powerOfTen(scale)), places);
  const of = (language: Language): string => {
    const digits = grouped(number, language);
    if (!unit) return digits;
    if (unit.startsWith('%')) return `${digits}${unit}`;
    return `${digits} ${MAGNITUDE[scale]?.[language] ?? ''}${unit}`;
  };
  return { vi: of('vi'), en: of('en') };
}

/** What a text prints is exact and short: all of its decimals are said again. */
const ALL_PLACES = 6;
export const stated = ({ value, figure, scale }: Quantity): Wording => amount(value, figure.unit, scale, ALL_PLACES);
/** The bare number of a quantity in its printed magnitude, for a computation: "31.264". */
export const bare = ({ value, scale }: Pick<Quantity, 'value' | 'scale'>): Decimal =>
  printed(over(value, powerOfTen(scale)), ALL_PLACES);

/** A number alone, at most so many decimals: 1.234,5 and 1,234.5. */
export const number = (value: Exact, places: number): Wording => amount(value, undefined, 0, places);
export const percent = (value: Exact): Wording => amount(value, '%', 0, 2);
/** How far two percentages are apart. */
export function points(value: Exact, places = 2): Wording {
  const { vi, en } = number(value, places);
  return { vi: `${vi} điểm phần trăm`, en: `${en} percentage points` };
}

/** What a message calls a figure: its indicator with a capital. */
export function named({ indicator }: Figure): string {
  return indicator.slice(0, 1).toUpperCase() + indicator.slice(1);
}

/** The words that bound a number, and how each is quoted where the text's own is not found before the number. */
const BOUNDS: Record<Exclude<Bound, 'exact'>, readonly [words: RegExp, name: string]> = {
  'more-than': [/trên|hơn|vượt|quá/gu, 'trên'],
  'at-least': [/tối thiểu|ít nhất/gu, 'từ … trở lên'],
  'less-than': [/dưới|gần|chưa tới|chưa đến/gu, 'dưới'],
  'at-most': [/không quá|tối đa/gu, 'không quá'],
  about: [/khoảng|ước|xấp xỉ|độ/gu, 'khoảng'],
};

/** The word that bounds a number, as the text has it before the number: "trên", "gần"; undefined for an exact one. */
function boundWord({ figure }: Quantity, { text }: Worksheet): string | undefined {
  if (!figure.bound || figure.bound === 'exact') return undefined;
  const [words, name] = BOUNDS[figure.bound];
  const before = text.lower.slice(Math.max(0, figure.span[0] - 24), figure.span[0]);
  return [...before.matchAll(words)].at(-1)?.[0] ?? name;
}

/** "vì văn bản viết “trên”", with each bound word once; undefined where all are exact. */
export function becauseBounded(quantities: readonly Quantity[], sheet: Worksheet): Wording | undefined {
  const words = new Set(quantities.map((q) => boundWord(q, sheet)).filter((word) => word !== undefined));
  if (words.size === 0) return undefined;
  const quoted = [...words].map((word) => `“${word}”`).join(', ');
  return { vi: `vì văn bản viết ${quoted}`, en: `as the text says ${quoted}` };
}

/** "61,84 tỷ đồng" before "63,2 tỷ đồng" is "61,84": a unit is said once. */
function withoutUnit(first: string, second: string): string {
  const unit = /(?<=\d)[^\d.,].*$/u.exec(first)?.[0];
  return unit && second.endsWith(unit) ? first.slice(0, -unit.length) : first;
}

/**
 * " (từ 62,34 đến 62,69 tỷ đồng, do làm tròn)": how far a worked-out value may lie from the one printed; empty where it
 * cannot. `because` is the reason where it is a bound word and not rounding.
 */
export function spread({ low, high }: Interval, print: (value: Exact) => Wording, because?: Wording): Wording {
  const reason = because ?? { vi: 'do làm tròn', en: 'by rounding' };
  const inBrackets = (vi: string, en: string): Wording => ({
    vi: ` (${vi}, ${reason.vi})`,
    en: ` (${en}, ${reason.en})`,
  });
  // A plan or a whole of nought and more says nothing.
  const least = low && isPositive(low.at) ? print(low.at) : undefined;
  const most = high && print(high.at);
  if (least && most && least.vi !== most.vi)
    return inBrackets(
      `từ ${withoutUnit(least.vi, most.vi)} đến ${most.vi}`,
      `from ${withoutUnit(least.en, most.en)} to ${most.en}`,
    );
  if (least && !most) return inBrackets(`ít nhất ${least.vi}`, `at least ${least.en}`);
  if (most && !least) return inBrackets(`nhiều nhất ${most.vi}`, `at most ${most.en}`);
  return because ? inBrackets('xấp xỉ', 'roughly') : { vi: '', en: '' };
}
