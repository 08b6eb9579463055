import { isoDay } from '../dates/calendar.ts';
import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { yearsOf, yearToldBy } from '../frame/year-told.ts';
import { pattern } from '../words/pattern.ts';
import { headerDay } from './header-day.ts';
import { type Day, dayTold } from './meeting-day.ts';

const TODAY = pattern('[sáng chiều trưa tối]nay|hôm nay');

/** The meeting's day, ISO: the first day that its sentence, words `[from, to)`, names; the year from there, else from the text. */
export function meetingDate(findings: Findings, sentence: Span): { date: string; inferred: boolean } | undefined {
  const { text, frame } = findings;
  const day = dayTold(findings, sentence);
  if (!day) {
    const today = TODAY.isIn(text.words, ...sentence) && frame.documentDate;
    return today && today.length === 10 ? { date: today, inferred: true } : undefined;
  }
  const year = day.year ?? yearOf(findings, day, sentence);
  if (year === undefined) return undefined;
  return { date: isoDay(year, day.month, day.day), inferred: day.year === undefined };
}

/** A day with no year lies in the document's year, or at the end of the year before it. */
function yearOf(findings: Findings, day: Day, sentence: Span): number | undefined {
  const posted = headerDay(findings);
  // What is posted was held before, or at most announced a few weeks ahead.
  if (posted) return day.month > posted.month + 1 ? posted.year - 1 : posted.year;
  const [year, month, date] = (findings.frame.documentDate ?? '').split('-').map(Number);
  // The document's date may be this very day with a year worked out from the whole text: the sentence itself knows better.
  const sameDay = month === day.month && date === day.day;
  if (year && !sameDay) return month && day.month > month + 1 ? year - 1 : year;
  const told = yearToldBy(findings, day.month, sentence);
  if (told !== undefined) return told;
  if (year) return year;
  const period = findings.frame.period?.match(/^(\d{4})(?!\/)/u)?.[1];
  if (period) return Number(period);
  let latest: number | undefined;
  for (const written of [
    ...yearsOf(findings, [0, findings.text.words.count]),
    ...findings.dates.map(({ year }) => year),
  ])
    if (written !== undefined && !(written <= (latest ?? 0))) latest = written;
  return latest;
}
