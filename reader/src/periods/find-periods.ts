import type { PeriodMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { claimed, Scan } from '../words/scan.ts';
import { dayRange } from './day-range.ts';
import type { PeriodForm } from './form.ts';
import { century, crop, decade, half, part, schoolTerm, season, week } from './long-spans.ts';
import { month } from './month.ts';
import { bareYear, bareYears, monthRange, openDayRange } from './month-range.ts';

import { months, monthsSlash, monthsSoFar } from './months.ts';
import { now, samePeriod, yearly } from './now.ts';
import { quarter } from './quarter.ts';
import { lastOnes, recurring, relative } from './relative.ts';
import { afterYears, sinceDay, sinceTerm, sinceYear, yearUntil } from './since.ts';
import { untilDay, untilMonth, untilYear } from './until.ts';
import { newYear, thisYear, year } from './year.ts';
import { schoolYear, term, yearRange } from './year-range.ts';

/** The forms in the order of their claim: where two overlap, the earlier one here is kept. */
const FORMS: readonly PeriodForm[] = [
  dayRange,
  yearUntil,
  samePeriod,
  term,
  yearRange,
  schoolYear,
  half,
  months,
  monthsSlash,
  monthsSoFar,
  sinceDay,
  sinceYear,
  sinceTerm,
  afterYears,
  untilDay,
  untilMonth,
  untilYear,
  quarter,
  month,
  newYear,
  year,
  thisYear,
  now,
  yearly,
];

/** What else tells a time, though no figure of a report is of it: "tuần 32", "thập kỷ 90", "tháng trước". */
const WIDER: readonly PeriodForm[] = [
  monthRange,
  openDayRange,
  week,
  decade,
  season,
  crop,
  schoolTerm,
  ...FORMS,
  century,
  part,
  recurring,
  lastOnes,
  relative,
  bareYears,
  bareYear,
];
const scan = new Scan(FORMS);
const wideScan = new Scan(WIDER);

/** Stretches of time in text order, none overlapping another. */
export function findPeriods(text: SourceText): PeriodMention[] {
  return periodsOf(scan, text);
}

/** As findPeriods, with all that tells a time. */
export function findAllPeriods(text: SourceText): PeriodMention[] {
  return periodsOf(wideScan, text);
}

function periodsOf(forms: Scan<PeriodForm>, text: SourceText): PeriodMention[] {
  const { starts, ends } = text.words;
  return claimed(forms, text.words, (form, from, to) => {
    const told = form.read(text, from, to);
    return told ? [{ span: [starts[from] as number, ends[to - 1] as number], words: [from, to], ...told }] : [];
  });
}
