import { OPEN_YEAR } from '../dates/calendar.ts';
import { numberAt } from '../dates/day.ts';
import type { PeriodMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber, YEAR } from '../words/dictionary.ts';
import type { Form } from '../words/scan.ts';

export type PeriodSaid = Omit<PeriodMention, 'span' | 'words'>;

/** One way to write a stretch of time: its words, and what those that stand in `[from, to)` say. */
export interface PeriodForm extends Form {
  readonly read: (text: SourceText, from: number, to: number) => PeriodSaid | undefined;
}

/** Joins two years: "2020 - 2025", "2021 đến 2023". */
export const YEARS = 'Y(?:[-–—]|[đến tới và])năm? Y';
/** What may not stand behind a year: "2023/2022", the first of two. */
export const ENDS = '(?!/N|[-–]Y)';
/** "đến nay" in its spellings. */
export const TILL_NOW = '[đến tới] (?:nay|thời điểm này)';

const ONES = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(codeOf);
const [TEN, ONE, TWO] = (['mười', 'một', 'hai'] as const).map(codeOf);

/** How many: "8", "tám", "mười một". */
export const COUNT = '(?:(?<!N[.,/-])D|mười [một hai]|[hai ba bốn năm sáu bảy tám chín mười])';

/** The count that starts at a word, and the word behind it. */
export function countAt(text: SourceText, at: number): readonly [count: number, to: number] {
  const { code } = text.words;
  const first = code.charCodeAt(at);
  if (isNumber(first)) return [numberAt(text, at), at + 1];
  const second = code.charCodeAt(at + 1);
  if (first === TEN && (second === ONE || second === TWO)) return [second === ONE ? 11 : 12, at + 2];
  return [ONES.indexOf(first) + 2, at + 1];
}

/** The years of four digits that the words name, in their order. */
export function yearsIn(text: SourceText, from: number, to: number): number[] {
  const years: number[] = [];
  for (let at = from; at < to; at++) if (text.words.code.charCodeAt(at) === YEAR) years.push(numberAt(text, at));
  return years;
}

/** The one year that the words name, or XXXX where the text leaves it to its reader. */
export const yearIn = (text: SourceText, from: number, to: number): number | string =>
  yearsIn(text, from, to)[0] ?? OPEN_YEAR;

/** The first number that is no year. */
export function numberIn(text: SourceText, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const code = text.words.code.charCodeAt(at);
    if (isNumber(code) && code !== YEAR) return at;
  }
  return undefined;
}

/** As `iso` where the year is written, else as `open`. */
export const said = (kind: PeriodMention['kind'], iso: string): PeriodSaid =>
  iso.includes(OPEN_YEAR) ? { kind, open: iso } : { kind, iso };
