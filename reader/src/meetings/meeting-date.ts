import type { Span } from '../fact.ts';
import type { DateMention, Findings } from '../findings.ts';

const TODAY = /(?:sáng|chiều|trưa|tối) nay|hôm nay/u;
/** A day behind these words bounds a stretch of time, it is not the meeting's. */
const BOUND = /(?:tính đến|đến|từ|kể từ|trước|hết) (?:ngày )?$/u;

/** The meeting's day, ISO: the first day that its sentence names; the year from there, else from the text. */
export function meetingDate(findings: Findings, sentence: Span): { date: string; inferred: boolean } | undefined {
  const { text, frame } = findings;
  const day = firstDay(findings, sentence);
  if (!day) {
    const today = TODAY.test(text.lower.slice(...sentence)) && frame.documentDate;
    return today && today.length === 10 ? { date: today, inferred: true } : undefined;
  }
  const year = day.year ?? yearOf(findings, day, sentence);
  if (year === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return { date: `${year}-${two(day.month)}-${two(day.day)}`, inferred: day.year === undefined };
}

export function firstDay({ dates, references, text }: Findings, [start, end]: Span): DateMention | undefined {
  return dates.find(
    ({ span }) =>
      span[0] >= start &&
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
function yearOf(findings: Findings, day: DateMention, sentence: Span): number | undefined {
  const [year, month, date] = (findings.frame.documentDate ?? '').split('-').map(Number);
  // The document's date may be this very day with a year worked out from the whole text: the sentence itself knows better.
  const sameDay = month === day.month && date === day.day;
  if (year && !sameDay) return month && day.month > month + 1 ? year - 1 : year;
  const told = yearToldBy(findings, day, sentence);
  if (told !== undefined) return told;
  if (year) return year;
  const period = findings.frame.period?.match(/^(\d{4})(?!\/)/u)?.[1];
  if (period) return Number(period);
  const whole = yearsOf(findings, [0, findings.text.view.length]);
  return whole.length > 0 ? Math.max(...whole) : undefined;
}

const LOOKS_BACK = /tổng kết|kết quả|đánh giá/u;
const LOOKS_AHEAD = /nhiệm vụ|kế hoạch|phương hướng|triển khai|dự toán/u;

/** The year that the sentence's own periods tell: in December a plan is for the next year, in January a review of the last. */
function yearToldBy(findings: Findings, day: DateMention, sentence: Span): number | undefined {
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
