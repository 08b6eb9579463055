import { isoMonths, OPEN_YEAR } from '../dates/calendar.ts';
import { numberAt } from '../dates/day.ts';
import { romanValue } from '../ordinals/roman.ts';
import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, numberIn, type PeriodForm, said, yearIn, yearsIn } from './form.ts';

/** "tuần 32", "tuần thứ 32 năm 2023": weeks as ISO counts them. */
export const week: PeriodForm = {
  pattern: pattern(`tuần (?:thứ)? D(?:[/-]Y|,? năm Y)?${ENDS}`),
  read: (text, from, to) => {
    const number = numberAt(text, numberIn(text, from, to) as number);
    if (number < 1 || number > 53) return undefined;
    return said('week', `${yearIn(text, from, to)}-W${String(number).padStart(2, '0')}`);
  },
};

const LAST = codeOf('cuối');

/** "nửa đầu năm 2023", "nửa cuối năm". */
export const half: PeriodForm = {
  pattern: pattern(`nửa [đầu cuối] của? năm Y?${ENDS}`),
  read: (text, from, to) => {
    const late = text.words.code.charCodeAt(from + 1) === LAST;
    return said('months', isoMonths(yearIn(text, from, to), late ? 7 : 1, late ? 12 : 6));
  },
};

/** "thập kỷ 90", "những năm 1980", "thập niên 2010". */
export const decade: PeriodForm = {
  pattern: pattern('(?:thập [kỷ niên]|những năm) (?:D|Y)(?:(?:của)? thế kỷ (?:trước|W|D))?'),
  read: (text, from, to) => {
    const at = numberIn(text, from, to);
    const [year] = yearsIn(text, from, to);
    const short = at === undefined ? undefined : numberAt(text, at);
    const first = year ?? (short === undefined ? Number.NaN : (short < 30 ? 2000 : 1900) + short);
    return first % 10 === 0 ? { kind: 'decade', iso: `${first}/${first + 9}` } : undefined;
  },
};

/** "thế kỷ XXI", "thế kỷ 20". */
export const century: PeriodForm = {
  pattern: pattern('thế kỷ (?:thứ)? (?:D|W)'),
  read: (text, _, to) => {
    const number = orderAt(text, to - 1);
    if (number === undefined || number < 1 || number > 30) return undefined;
    const first = String((number - 1) * 100 + 1).padStart(4, '0');
    return { kind: 'century', iso: `${first}/${String(number * 100).padStart(4, '0')}` };
  },
};

const SEASONS = new Map(
  (
    [
      ['xuân', 21],
      ['hè', 22],
      ['hạ', 22],
      ['thu', 23],
      ['đông', 24],
    ] as const
  ).map(([word, season]) => [codeOf(word), season]),
);

/** "mùa hè 2024", "mùa xuân năm 2023": seasons as ISO 8601-2 numbers them. */
export const season: PeriodForm = {
  pattern: pattern(`mùa [xuân hè hạ thu đông] (?:năm)? Y${ENDS}`),
  read: (text, from, to) =>
    said('season', `${yearIn(text, from, to)}-${SEASONS.get(text.words.code.charCodeAt(from + 1))}`),
};

/** "vụ Đông Xuân 2023 - 2024", "vụ Hè Thu 2024", "niên vụ 2023/2024". */
export const crop: PeriodForm = {
  pattern: pattern(
    '(?:(?:sản xuất)? vụ (?:đông -? xuân|hè -? thu|thu -? đông|mùa|xuân|đông)|niên vụ) (?:năm)? Y(?:[-–/]Y)?',
  ),
  read: (text, from, to) => {
    const [first = 0, last = first] = yearsIn(text, from, to);
    return last < first ? undefined : { kind: 'season', iso: first === last ? String(first) : `${first}/${last}` };
  },
};

/** "kỳ II", "kỳ 1 năm 2024": a part of a year that its report numbers as it likes. */
export const part: PeriodForm = {
  pattern: pattern(`(?<!học)kỳ (?:[i ii iii iv]|D)(?![.])(?:[/-]Y|,? năm Y)?`),
  read: (text, from, to) => {
    const year = yearIn(text, from, to);
    return orderAt(text, from + 1) === undefined
      ? undefined
      : year === OPEN_YEAR
        ? { kind: 'part' }
        : { kind: 'part', iso: String(year) };
  },
};

/** "học kỳ I năm học 2023 - 2024", "học kỳ II". */
export const schoolTerm: PeriodForm = {
  pattern: pattern('học kỳ (?:[i ii iii]|D)(?: ,? năm học Y[-–/]Y)?'),
  read: (text, from, to) => {
    const [first, last] = yearsIn(text, from, to);
    return first && last ? { kind: 'part', iso: `${first}/${last}` } : { kind: 'part' };
  },
};

function orderAt(text: SourceText, at: number): number | undefined {
  const { words, view } = text;
  if (isNumber(words.code.charCodeAt(at))) return numberAt(text, at);
  return romanValue(view.slice(words.starts[at], words.ends[at]));
}
