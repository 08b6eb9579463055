import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { pattern } from '../words/pattern.ts';

type Seen = Pick<Findings, 'text' | 'periods'>;

const LOOKS_BACK = pattern('tổng kết|kết quả|đánh giá');
const LOOKS_AHEAD = pattern('nhiệm vụ|kế hoạch|phương hướng|triển khai|dự toán');
const PLANS = pattern('(?:nhiệm vụ|kế hoạch|phương hướng|dự toán)(?:công tác|trọng tâm)?');
const within = (at: number, [from, to]: Span): boolean => at >= from && at < to;
const PART_OF_YEAR = pattern('tháng[đầu cuối]năm|quý');

/** The year that the sentence's own periods tell: in December a plan is for the next year, in January a review of the last. */
export function yearToldBy(seen: Seen, month: number, sentence: Span): number | undefined {
  const years = yearsOf(seen, sentence);
  if (years.length === 0) return undefined;
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (first !== last) return month <= 6 ? last : first;
  const { words } = seen.text;
  if (PART_OF_YEAR.isIn(words, ...sentence)) return first;
  const ahead = LOOKS_AHEAD.isIn(words, ...sentence);
  // "tổng kết công tác; triển khai nhiệm vụ |năm 2018": the year is of the tasks alone.
  const planned = seen.periods.some(
    ({ words: [at], iso }) => within(at, sentence) && iso && PLANS.endsBefore(words, at),
  );
  const back = LOOKS_BACK.isIn(words, ...sentence) && !planned;
  if (month <= 2 && back && !ahead) return first + 1;
  return month === 12 && ahead && !back ? first - 1 : first;
}

const SHORT = new Set(['months', 'quarter', 'year', 'month', 'until']);

/** Years of the short periods that a stretch of words speaks of; a term or a programme says nothing of the day. */
export function yearsOf({ periods }: Pick<Seen, 'periods'>, [from, to]: Span): number[] {
  const years: number[] = [];
  for (const { words, kind, iso } of periods) {
    const year = words[0] >= from && words[1] <= to && SHORT.has(kind) ? Number(iso?.slice(0, 4)) : 0;
    if (year > 0) years.push(year);
  }
  return years;
}
