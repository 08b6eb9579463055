import type { SourceText } from '../source-text.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, type PeriodForm, type PeriodSaid, YEARS, yearsIn } from './form.ts';

/** "nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 – 2025". */
export const term: PeriodForm = {
  pattern: pattern(`nhiệm kỳ \\(?${YEARS}${ENDS}`),
  read: (text, from, to) => interval('term', text, from, to),
};

/** "giai đoạn 2021 - 2025", "2 năm 2022 - 2023", "từ năm 2021 đến năm 2023". */
export const yearRange: PeriodForm = {
  pattern: pattern(`(?:giai đoạn D? năm?|thời kỳ|trong? (?:D|[hai ba bốn])? các? năm từ?|từ năm|từ)${YEARS}${ENDS}`),
  read: (text, from, to) => interval('range', text, from, to),
};

/** "năm học 2015-2016", "năm học 2023 - 2024". */
export const schoolYear: PeriodForm = {
  pattern: pattern(`[năm niên] học Y[-–/]Y${ENDS}`),
  read: (text, from, to) => interval('range', text, from, to),
};

function interval(kind: 'term' | 'range', text: SourceText, from: number, to: number): PeriodSaid | undefined {
  const [first = 0, last = 0] = yearsIn(text, from, to);
  return first < last ? { kind, iso: `${first}/${last}` } : undefined;
}
