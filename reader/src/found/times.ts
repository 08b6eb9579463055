import { findRelativeDays } from '../dates/relative-day.ts';
import { type Resolved, resolveDay, resolveRelativeDay } from '../dates/resolve-day.ts';
import type { Finding } from '../finding.ts';
import type { DateMention, PeriodMention } from '../findings.ts';
import { resolvePeriod } from '../periods/resolve-period.ts';
import type { SourceText } from '../source-text.ts';
import { findTimes } from '../times/find-times.ts';
import { pattern } from '../words/pattern.ts';
import { spanOf } from '../words/spans.ts';

type Words = readonly [from: number, to: number];

/** A finding and the words that it claims from numbers. */
export interface Claim {
  readonly finding: Finding;
  readonly words: Words;
}

const TO_DAY = pattern(',? (?:ngày|cùng ngày|hôm|của ngày)?');

/** Days, times of day and stretches of time, against the reference date where there is one. */
export function timesIn(
  text: SourceText,
  dates: readonly DateMention[],
  periods: readonly PeriodMention[],
  reference: string | undefined,
): Claim[] {
  const { words } = text;
  const days = new Map<number, { readonly to: number; readonly day: Resolved }>();
  const claims: Claim[] = [];
  const claim = (kind: Finding['kind'], [from, to]: Words, resolved: Resolved) =>
    claims.push({ finding: { kind, span: spanOf(words, from, to), ...resolved }, words: [from, to] });

  for (const date of dates) {
    const day = resolveDay(date, reference);
    days.set(date.words[0], { to: date.words[1], day });
    claim('date', date.words, day);
  }
  for (const one of findRelativeDays(text)) {
    if (days.has(one.words[0])) continue;
    const day = resolveRelativeDay(one, reference);
    // The day of "chiều |qua" is told by its second word.
    for (const at of [one.words[0], one.words[1] - 1]) days.set(at, { to: one.words[1], day });
    claim('date', one.words, day);
  }
  for (const { words: at, value } of findTimes(text)) {
    const behind = days.get(at[1]) ?? days.get(TO_DAY.endAt(words, at[1]));
    if (!value) {
      const finding = { kind: 'time', span: spanOf(words, ...at), written: true, impossible: true } as const;
      claims.push({ finding, words: at });
    } else if (!behind) claim('time', at, { value, written: true });
    else if (!behind.day.value) claim('time', [at[0], behind.to], { value, written: true });
    else claim('time', [at[0], behind.to], { value: behind.day.value + value, written: behind.day.written });
  }
  const inDate = new Int32Array(words.count + 1);
  for (const { words: at } of dates) inDate.fill(at[1], ...at);
  for (const period of periods) {
    // "ngày 5 tháng 7 |năm 2024": a part of the day.
    if ((inDate[period.words[0]] as number) >= period.words[1]) continue;
    claim('period', period.words, resolvePeriod(period, reference));
  }
  return claims;
}
