import type { PeriodMention } from '../findings.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { COUNT, countAt, type PeriodForm } from './form.ts';

type Unit = NonNullable<PeriodMention['shift']>['unit'];

const UNITS: ReadonlyMap<number, Unit> = new Map(
  (
    [
      ['tuần', 'week'],
      ['tháng', 'month'],
      ['quý', 'quarter'],
      ['năm', 'year'],
    ] as const
  ).map(([word, unit]) => [codeOf(word), unit]),
);
const BACK = new Set(['trước', 'ngoái', 'qua', 'rồi'].map(codeOf));
const AHEAD = new Set(['tới', 'sau'].map(codeOf));

/** "tuần này", "tháng trước", "quý tới", "năm ngoái", "tháng vừa qua": told from the day of the text. */
export const relative: PeriodForm = {
  pattern: pattern(
    '(?<!N)(?:[tuần tháng quý] (?:này|[trước tới sau qua]|vừa [qua rồi])|năm [này tới sau]|năm vừa [qua rồi])',
  ),
  read: ({ words: { code } }, from, to) => {
    const unit = UNITS.get(code.charCodeAt(from));
    const last = code.charCodeAt(to - 1);
    const by = BACK.has(last) ? -1 : AHEAD.has(last) ? 1 : 0;
    return unit && { kind: 'relative', shift: { by, unit } };
  },
};

/** "5 năm qua", "ba tháng tới", "2 tuần gần đây": as many up to the day of the text, or from it. */
export const lastOnes: PeriodForm = {
  pattern: pattern(`(?<!thứ)${COUNT} [tuần tháng quý năm] (?:[qua tới nay]|vừa qua|gần đây|trở lại đây)`),
  read: (text, from, to) => {
    const { code } = text.words;
    const [count, at] = countAt(text, from);
    const unit = UNITS.get(code.charCodeAt(at));
    if (!unit) return undefined;
    const ahead = AHEAD.has(code.charCodeAt(to - 1));
    return { kind: 'relative', shift: { by: ahead ? count : -count, unit, each: true } };
  },
};

const RECURRING: ReadonlyMap<number, string> = new Map(
  (
    [
      ['ngày', 'R/P1D'],
      ['tuần', 'R/P1W'],
      ['tháng', 'R/P1M'],
      ['quý', 'R/P3M'],
    ] as const
  ).map(([word, iso]) => [codeOf(word), iso]),
);

/** "hằng tháng", "mỗi quý": again and again, as ISO 8601 writes it. */
export const recurring: PeriodForm = {
  pattern: pattern('[hằng hàng mỗi] [ngày tuần tháng quý]'),
  read: ({ words }, _, to) => {
    const iso = RECURRING.get(words.code.charCodeAt(to - 1));
    return iso ? { kind: 'yearly', iso } : undefined;
  },
};
