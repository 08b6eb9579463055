import type { Decimal } from '../fact.ts';
import { shift } from './decimal.ts';

/** Numbers in words, as they count things: "hai doanh nghiệp", "gần một nghìn tỷ đồng", "mười lăm hộ". */
const ONES: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const LAST: Record<string, number> = { ...ONES, mốt: 1, tư: 4, lăm: 5, nhăm: 5 };
const ONE = Object.keys(ONES).join('|');
const LATER = Object.keys(LAST).join('|');

/** Matches at `lastIndex`; words of one number only, the scale ("nghìn", "tỷ") belongs to the unit. */
export const NUMBER_WORDS = `(?:(?:${ONE}) mươi(?: (?:${LATER}))?|mười (?:${LATER})|(?:${ONE}) trăm|${ONE})`;

/** The value of words that NUMBER_WORDS matched. */
export function numberFromWords(words: string): Decimal | undefined {
  const parts = words.split(' ');
  const [first = '', second, third] = parts;
  const one = ONES[first];
  if (one === undefined) return undefined;
  if (second === undefined) return String(one);
  if (second === 'trăm') return shift(String(one), 2);
  if (second === 'mươi') return String(one * 10 + (third === undefined ? 0 : (LAST[third] ?? 0)));
  return one === 10 ? String(10 + (LAST[second] ?? 0)) : undefined;
}
