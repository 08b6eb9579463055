import { daysIn } from '../dates/calendar.ts';
import type { Span } from '../fact.ts';
import type { DateMention, Findings } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import { headerDay } from './header-day.ts';

const TODAY = /(?:sáng|chiều|trưa|tối) nay|hôm nay/u;
/** A day behind these words bounds a stretch of time, it is not the meeting's. */
const BOUND = /(?:tính đến|đến|từ|kể từ|trước|hết) (?:ngày )?$/u;

/** "Sáng nay (12/9)", "hôm nay, 12-9": a day in brackets needs no other word that it is one. */
const TODAY_IS =
  /(?:sáng|chiều|trưa|tối|hôm) nay,? ?\(?(?<day>[0-3]?\d)\s?[/.-]\s?(?<month>0?[1-9]|1[0-2])(?!\d|[%/.-]\d)/u;
/** "[14 và ]15/8", "[ngày 3/6 đến ngày ]5/6": a meeting of several days is of its first. */
const EARLIER =
  /(?<![\d/.,-])(?<day>[0-3]?\d)(?:[/.-](?<month>0?[1-9]|1[0-2])(?:[/.-](?<year>(?:19|20)\d\d))?)?(?: và (?:ngày )?|, ?| ?[-–] ?| đến (?:ngày )?)$/u;
const ITEM_OF_DAYS = /(?:ngày|sáng|chiều|tối|từ) $/u;

type Day = Pick<DateMention, 'day' | 'month' | 'year'>;

/** The meeting's day, ISO: the first day that its sentence names; the year from there, else from the text. */
export function meetingDate(findings: Findings, sentence: Span): { date: string; inferred: boolean } | undefined {
  const { text, frame } = findings;
  const day = dayTold(findings, sentence);
  if (!day) {
    const today = TODAY.test(text.lower.slice(...sentence)) && frame.documentDate;
    return today && today.length === 10 ? { date: today, inferred: true } : undefined;
  }
  const year = day.year ?? yearOf(findings, day, sentence);
  if (year === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: `${year}-${two(day.month)}-${two(day.day)}`, inferred: day.year === undefined };
}

/** Whether a sentence tells a day that a meeting in it may be of. */
export const tellsDay = (findings: Findings, sentence: Span): boolean => dayTold(findings, sentence) !== undefined;

function dayTold(findings: Findings, sentence: Span): Day | undefined {
  const { lower } = findings.text;
  const first = firstDay(findings, sentence);
  if (first) return earliest(lower, sentence[0], first);
  const today = TODAY_IS.exec(lower.slice(...sentence))?.groups;
  if (today && Number(today.day) <= daysIn(Number(today.month)))
    return { day: Number(today.day), month: Number(today.month) };
  return firstOfRange(findings, sentence);
}

/** "Trong 2 ngày [14] và 15/8/2025": the day before the one that carries the month. */
function earliest(lower: string, from: number, date: DateMention): Day {
  const before = lower.slice(Math.max(from, date.span[0] - 28), date.span[0]);
  const match = EARLIER.exec(before);
  const { day, month = String(date.month), year } = match?.groups ?? {};
  if (!day || !ITEM_OF_DAYS.test(before.slice(0, match?.index)) || Number(day) > daysIn(Number(month), date.year))
    return date;
  return { day: Number(day), month: Number(month), ...((year ?? date.year) && { year: Number(year ?? date.year) }) };
}

/** "Từ ngày 3/6 đến ngày 5/6/2024, Ban … tổ chức": at the head of the sentence a stretch of days is the meeting's. */
function firstOfRange({ dates, text }: Findings, [start, end]: Span): Day | undefined {
  if (!/^(?:trong )?từ (?:ngày )?\d/u.test(text.lower.slice(start, start + 18))) return undefined;
  const within = startingIn(dates, start, Math.min(end, start + 48));
  const last = within.at(-1);
  if (!last || !/^[^,]* đến /u.test(text.lower.slice(start, last.span[0]))) return undefined;
  const [first] = within;
  if (first && first !== last) return { ...first, ...((first.year ?? last.year) && { year: first.year ?? last.year }) };
  return earliest(text.lower, start, last);
}

function firstDay({ dates, references, text }: Findings, [start, end]: Span): DateMention | undefined {
  return startingIn(dates, start, end).find(
    ({ span }) =>
      span[1] <= end &&
      !BOUND.test(text.lower.slice(Math.max(start, span[0] - 16), span[0])) &&
      !references.some(
        (reference) => span[0] >= reference.span[0] && ofReference(text.lower, reference.span[1], span[0]),
      ),
  );
}

/** "Kế hoạch số 10-KH/HU[ ngày ]05/01/2024": the day of a document. */
function ofReference(lower: string, end: number, day: number): boolean {
  return (
    day < end ||
    (day - end < 48 && /^,? ?\(?(?:của [^,;.]{2,36}|ban hành|ký)?,? ?(?:ngày )?$/u.test(lower.slice(end, day)))
  );
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
  const whole = [
    ...yearsOf(findings, [0, findings.text.view.length]),
    ...findings.dates.flatMap((date) => date.year ?? []),
  ];
  return whole.length > 0 ? Math.max(...whole) : undefined;
}

const LOOKS_BACK = /tổng kết|kết quả|đánh giá/u;
const LOOKS_AHEAD = /nhiệm vụ|kế hoạch|phương hướng|triển khai|dự toán/u;

/** The year that the sentence's own periods tell: in December a plan is for the next year, in January a review of the last. */
function yearToldBy(findings: Findings, day: Day, sentence: Span): number | undefined {
  const years = yearsOf(findings, sentence);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (first !== last) return day.month <= 6 ? last : first;
  const words = findings.text.lower.slice(...sentence);
  const parts = /tháng (?:đầu|cuối) năm|quý/u.test(words);
  if (!parts && day.month <= 2 && LOOKS_BACK.test(words) && !LOOKS_AHEAD.test(words)) return first + 1;
  if (!parts && day.month === 12 && LOOKS_AHEAD.test(words) && !LOOKS_BACK.test(words)) return first - 1;
  return first;
}

/** Years of the short periods that a stretch of text speaks of; a term or a programme says nothing of the day. */
function yearsOf({ periods }: Findings, [start, end]: Span): number[] {
  return periods
    .filter(
      ({ span, kind }) =>
        span[0] >= start && span[1] <= end && ['months', 'quarter', 'year', 'month', 'until'].includes(kind),
    )
    .map(({ iso }) => Number(iso?.slice(0, 4)))
    .filter((year) => year > 0);
}
