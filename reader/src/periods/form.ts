import type { PeriodMention } from '../findings.ts';

/** One way to write a stretch of time: its pattern over the lower-cased text, and what a match says. */
export interface PeriodForm {
  readonly pattern: RegExp;
  readonly read: (groups: Record<string, string | undefined>) => Omit<PeriodMention, 'span'> | undefined;
}

export const YEAR = '(?:19|20)\\d\\d';
/** Nothing of a word or number may stand before or behind. */
export const BEFORE = '(?<![\\p{L}\\p{M}\\d]|\\d[.,/-])';
export const AFTER = '(?![\\p{L}\\p{M}\\d]|[/-]\\d)';

const COUNT_WORDS: Record<string, number> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười một': 11,
  'mười hai': 12,
};
export const COUNT = `(?:\\d{1,2}|${Object.keys(COUNT_WORDS).reverse().join('|')})`;
export const countOf = (written: string) => COUNT_WORDS[written] ?? Number(written);

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
export const quarterOf = (written: string) => ROMAN[written] ?? Number(written);
