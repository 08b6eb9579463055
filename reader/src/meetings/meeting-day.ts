import { daysIn } from '../dates/calendar.ts';
import type { Span } from '../fact.ts';
import type { DateMention, Findings } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import { isNumber } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

export type Day = Pick<DateMention, 'day' | 'month' | 'year'>;

/** A day behind these words bounds a stretch of time, or is that of a document or of a jubilee; it is not the meeting's. */
const BOUND = pattern(
  '(?:tính đến|đến|từ|kể từ|trước|hết|sau|thành lập|truyền thống|kỷ niệm|ngày sinh|giải phóng)ngày?\\(?ngày?',
);
/** "Sáng nay (12/9)", "hôm nay, 12-9": a day in brackets needs no other word that it is one. */
const TODAY_IS = pattern('[sáng chiều trưa tối hôm][nay qua],?\\(?ngày?(?<day>D)[-–/.](?<month>D)(?![-–/%.]D)');
/** "|Sáng 12/6": what is told with its part of the day is when somebody met. */
const PART_OF_DAY = pattern('[sáng chiều trưa tối][ngày hôm]?(?:thứ?[hai ba tư năm sáu bảy],?|chủ nhật,?)?\\(?');
/** "Kế hoạch số 10-KH/HU[ ngày ]05/01/2024": the day of a document. */
const OF_REFERENCE = pattern(',?\\(?(?:của[^,;.\\n]{1,8}|ban hành|ký)?,?ngày?');
const HEADS_A_RANGE = pattern('(?:trong)?từ ngày?D');
const TO = pattern('[^,\\n]{0,10}đến');
/** "[14 và ]15/8", "[ngày 3/6 đến ngày ]5/6": a meeting of several days is of its first. */
const EARLIER = pattern(
  '(?:[ngày sáng chiều tối từ]|\\()(?<day>D)(?:[-/.](?<month>D)(?:[-/.](?<year>Y))?)?(?:và ngày?|,|[-–]|đến ngày?)',
);
const ISOLATED_DAY = /\d+/g;

/** The day that a sentence tells a meeting in it may be of: the first it names, and of several days the first. */
export function dayTold(findings: Findings, [from, to]: Span): Day | undefined {
  const { words, view } = findings.text;
  const first = firstDay(findings, from, to);
  if (first) return earliest(findings, from, first);
  const today = TODAY_IS.firstIn(words, from, to);
  if (today) {
    const numbers = view
      .slice(words.starts[today.index], words.ends[today.index + today[0].length - 1])
      .match(ISOLATED_DAY);
    const [day = 0, month = 0] = (numbers ?? []).map(Number);
    if (isDay(day, month)) return { day, month };
  }
  return firstOfRange(findings, from, to);
}

const isDay = (day: number, month: number, year?: number) =>
  day >= 1 && month >= 1 && month <= 12 && day <= daysIn(month, year);

/** "Trong 2 ngày [14] và 15/8/2025": the day before the one that carries the month. */
function earliest({ text: { view, words } }: Findings, from: number, date: DateMention): Day {
  const start = EARLIER.startBefore(words, numberIn(words, date.words));
  if (start < from) return date;
  const written = view.slice(words.starts[start], date.span[0]).match(ISOLATED_DAY) ?? [];
  const [day = 0, month = date.month, year = date.year] = written.map(Number);
  if (!isDay(day, month, year)) return date;
  return { day, month, ...(year !== undefined && { year }) };
}

/** Where the day itself stands in a mention that may begin with "ngày", "sáng". */
function numberIn({ code }: Words, [from, to]: Span): number {
  for (let at = from; at < to; at++) if (isNumber(code.charCodeAt(at))) return at;
  return from;
}

/** "Từ ngày 3/6 đến ngày 5/6/2024, Ban … tổ chức": at the head of the sentence a stretch of days is the meeting's. */
function firstOfRange(findings: Findings, from: number, to: number): Day | undefined {
  const { words } = findings.text;
  if (HEADS_A_RANGE.endAt(words, from) < 0) return undefined;
  const within = daysOf(findings, from, Math.min(to, from + 16));
  const last = within.at(-1);
  if (!last || TO.endAt(words, from) < 0 || TO.endAt(words, from) > last.words[1]) return undefined;
  const [first] = within;
  const year = first?.year ?? last.year;
  if (first && first !== last) return { ...first, ...(year !== undefined && { year }) };
  return earliest(findings, from, last);
}

function daysOf({ dates, text: { words } }: Findings, from: number, to: number): DateMention[] {
  return startingIn(dates, words.starts[from] as number, words.ends[to - 1] as number);
}

function firstDay(findings: Findings, from: number, to: number): DateMention | undefined {
  const { words } = findings.text;
  let first: DateMention | undefined;
  for (const date of daysOf(findings, from, to)) {
    const [at, end] = date.words;
    if (end > to || BOUND.startBefore(words, at) >= from || ofReference(findings, at)) continue;
    if (PART_OF_DAY.endAt(words, at) >= 0 || PART_OF_DAY.startBefore(words, at) >= from) return date;
    // "kỷ niệm ngày truyền thống (19/8/1945 - 19/8/2025), ngày 18/8": what stands in brackets is said beside.
    if (!first || (inBrackets(words, first) && !inBrackets(words, date))) first = date;
  }
  return first;
}

const OPENING = 0x28;
const CLOSING = 0x29;
const inBrackets = ({ code }: Words, { words: [from, to], year }: DateMention): boolean =>
  year !== undefined && (code.charCodeAt(from - 1) === OPENING || code.charCodeAt(to) === CLOSING);

/** No reference with what stands behind it, up to its day, is longer. */
const LONGEST_REFERENCE = 500;

function ofReference({ references, text: { words } }: Findings, at: number): boolean {
  const start = words.starts[at] as number;
  return startingIn(references, start - LONGEST_REFERENCE, start + 1).some(({ span }) => {
    if (start - span[1] > 48) return false;
    return start < span[1] || OF_REFERENCE.endAt(words, words.at(span[1])) >= at;
  });
}
