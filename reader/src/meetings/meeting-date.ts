import { isoDay } from '../dates/calendar.ts';
import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
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
  const told = yearToldBy(findings, day, sentence);
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

const LOOKS_BACK = pattern('tổng kết|kết quả|đánh giá');
const LOOKS_AHEAD = pattern('nhiệm vụ|kế hoạch|phương hướng|triển khai|dự toán');
const PART_OF_YEAR = pattern('tháng[đầu cuối]năm|quý');

/** The year that the sentence's own periods tell: in December a plan is for the next year, in January a review of the last. */
function yearToldBy(findings: Findings, day: Day, sentence: Span): number | undefined {
  const years = yearsOf(findings, sentence);
  if (years.length === 0) return undefined;
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (first !== last) return day.month <= 6 ? last : first;
  const { words } = findings.text;
  if (PART_OF_YEAR.isIn(words, ...sentence)) return first;
  const back = LOOKS_BACK.isIn(words, ...sentence);
  const ahead = LOOKS_AHEAD.isIn(words, ...sentence);
  if (day.month <= 2 && back && !ahead) return first + 1;
  return day.month === 12 && ahead && !back ? first - 1 : first;
}

const SHORT = new Set(['months', 'quarter', 'year', 'month', 'until']);

/** Years of the short periods that a stretch of words speaks of; a term or a programme says nothing of the day. */
function yearsOf({ periods }: Findings, [from, to]: Span): number[] {
  const years: number[] = [];
  for (const { words, kind, iso } of periods) {
    const year = words[0] >= from && words[1] <= to && SHORT.has(kind) ? Number(iso?.slice(0, 4)) : 0;
    if (year > 0) years.push(year);
  }
  return years;
}
