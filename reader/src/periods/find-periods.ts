import type { PeriodMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { dayRange } from './day-range.ts';
import type { PeriodForm } from './form.ts';
import { month } from './month.ts';
import { months, monthsSlash, monthsSoFar } from './months.ts';
import { now, samePeriod, yearly } from './now.ts';
import { quarter } from './quarter.ts';
import { sinceDay, sinceTerm, sinceYear } from './since.ts';
import { untilDay, untilMonth, untilYear } from './until.ts';
import { schoolYear, thisYear, year } from './year.ts';
import { term, yearRange } from './year-range.ts';

/** The forms in the order of their claim: where two overlap, the earlier one here is kept. */
const FORMS: readonly PeriodForm[] = [
  dayRange,
  samePeriod,
  term,
  yearRange,
  schoolYear,
  months,
  monthsSlash,
  monthsSoFar,
  sinceDay,
  sinceYear,
  sinceTerm,
  untilDay,
  untilMonth,
  untilYear,
  quarter,
  month,
  year,
  thisYear,
  now,
  yearly,
];

/** Stretches of time in text order, none overlapping another. */
export function findPeriods(text: SourceText): PeriodMention[] {
  const taken: PeriodMention[] = [];
  FORMS.forEach((form) => {
    const found: PeriodMention[] = [];
    for (const match of text.lower.matchAll(form.pattern)) {
      const read = form.read(match.groups ?? {});
      if (read) found.push({ span: [match.index, match.index + match[0].length], ...read });
    }
    // Both lists are in text order: one walk tells what is free.
    let at = 0;
    const free = found.filter(({ span: [start, end] }) => {
      while (at < taken.length && (taken[at] as PeriodMention).span[1] <= start) at++;
      return at >= taken.length || (taken[at] as PeriodMention).span[0] >= end;
    });
    taken.push(...free);
    taken.sort((a, b) => a.span[0] - b.span[0]);
  });
  return taken;
}
