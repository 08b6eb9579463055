import { isoMonth } from '../dates/calendar.ts';
import { numberAt } from '../dates/day.ts';
import type { SourceText } from '../source-text.ts';
import { PARTED } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, numberIn, type PeriodForm, said, yearIn } from './form.ts';

/** A month as patterns write it, behind "tháng": "6/2023", "6.2023", "3 năm 2024", "7". */
export const MONTH = `(?:D(?:[/-]Y|,? năm Y)?|P)${ENDS}`;
const POINTED = /^(0?[1-9]|1[0-2])\.((?:19|20)\d\d)$/;

/** "tháng 6/2023", "tháng 3 năm 2024", "tháng 7". A month behind a day is part of a date ("ngày 5 tháng 7"). */
export const month: PeriodForm = {
  pattern: pattern(`(?<!N)tháng ${MONTH}`),
  read: (text, from, to) => {
    const iso = monthIn(text, from, to);
    return iso ? said('month', iso) : undefined;
  },
};

/** The month that the words name, none that no calendar has. */
export function monthIn(text: SourceText, from: number, to: number): string | undefined {
  const { words, view } = text;
  const at = numberIn(text, from, to);
  if (at === undefined) return undefined;
  if (words.code.charCodeAt(at) === PARTED) {
    const [, month, year] = POINTED.exec(view.slice(words.starts[at], words.ends[at])) ?? [];
    return month && year && isoMonth(year, Number(month));
  }
  const month = numberAt(text, at);
  return month < 1 || month > 12 ? undefined : isoMonth(yearIn(text, from, to), month);
}
