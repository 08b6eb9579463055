import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber, SMALL, YEAR } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { inNumber, numberAt, real } from './day.ts';
import type { DateForm, WrittenDay } from './form.ts';

/** A month behind its word: "7", "Tư", "Giêng". */
export const MONTH = '(?:D|mười [một hai]|[giêng hai ba tư năm sáu bảy bẩy tám chín mười chạp])';
/** A month and its year behind a day: "tháng 6 năm 2021", "tháng 7/2024", "tháng Tư". */
export const OF_MONTH = `tháng ${MONTH}(?:(?:,? năm|/)Y)?`;

const MONTHS = new Map(
  ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, index) => [
    codeOf(word),
    index + 1,
  ]),
);
MONTHS.set(codeOf('bẩy'), 7);
MONTHS.set(codeOf('chạp'), 12);
const [TEN, ONE, TWO, YEAR_WORD] = (['mười', 'một', 'hai', 'năm'] as const).map(codeOf);

/** The day of "25 tháng 6 năm 2021" that starts at the word `at`, and ends where the words say no more. */
export function dayInWordsAt(text: SourceText, at: number): WrittenDay | undefined {
  const { code } = text.words;
  const first = code.charCodeAt(at + 2);
  let to = at + 3;
  let month: number | undefined = first === SMALL ? numberAt(text, at + 2) : MONTHS.get(first);
  const second = code.charCodeAt(to);
  if (first === TEN && (second === ONE || second === TWO)) {
    month = second === ONE ? 11 : 12;
    to++;
  }
  if (month === undefined) return undefined;
  // "/2024", "năm 2024", ", năm 2024"
  let next = to;
  while (next < to + 2 && (code[next] === ',' || code[next] === '/' || code.charCodeAt(next) === YEAR_WORD)) next++;
  const withYear = next > to && code[next - 1] !== ',' && code.charCodeAt(next) === YEAR;
  if (!withYear && code[to] === '/' && isNumber(code.charCodeAt(to + 1))) return undefined;
  return real(numberAt(text, at), month, withYear ? numberAt(text, next) : undefined, at, withYear ? next + 1 : to);
}

/** "25 tháng 6 năm 2021", "25 tháng 6". */
export const dayInWords: DateForm = {
  pattern: pattern('D tháng D(?:(?:,? năm|/)Y)?(?! ngày)'),
  read: (text, from) => {
    const day = inNumber(text.words, from) ? undefined : dayInWordsAt(text, from);
    return day ? [day] : [];
  },
};
