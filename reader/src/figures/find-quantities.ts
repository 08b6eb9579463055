import type { Decimal, Span } from '../fact.ts';
import { compare, shift } from '../numbers/decimal.ts';
import type { WrittenNumber } from '../numbers/find-numbers.ts';
import { NUMBER_WORDS, numberFromWords } from '../numbers/number-words.ts';
import { parseNumber } from '../numbers/parse-number.ts';
import { type ReadUnit, readUnit } from '../units/read-unit.ts';
import { denied, isScale, measuresNothing } from './no-figures.ts';
import { openNoun } from './open-noun.ts';
import type { Quantity } from './quantity.ts';

const SLASH = /\s?\/\s?/y;
const OF_ALL = /\s(?:trên|trong)(?: tổng)? (?:số )?/y;
const AND = /(?: và |, |; )/y;
const RATE_TOLD =
  /(?<![\p{L}\p{M}])(?:tỷ lệ|tỉ lệ|tốc độ tăng)(?![\p{L}\p{M}])[^,;.:()\d]*(?:là|đạt|còn|chiếm|bằng)(?: trên| hơn| gần| khoảng)? $/u;
const TO = /\s?[-–—]\s?(?:-\s?)?|\s(?:đến|tới)\s/y;

interface Half {
  readonly number: WrittenNumber;
  readonly unit?: ReadUnit;
  /** Where the number, with its unit if it has one, ends. */
  readonly end: number;
}

/** Joins numbers with their units: n/m, ranges, money, rates and counts; numbers that measure nothing are left out. */
export function findQuantities(lower: string, numbers: readonly WrittenNumber[], taken: readonly Span[]): Quantity[] {
  const free = outside(numbers, taken);
  const byStart = new Map(free.map((number, index) => [number.start, index]));
  const quantities: Quantity[] = [];
  for (let i = 0; i < free.length; i++) {
    const first = withRate(lower, half(lower, free[i] as WrittenNumber), (from) => {
      AND.lastIndex = from;
      const joint = AND.exec(lower);
      const index = joint ? byStart.get(from + joint[0].length) : undefined;
      return index === undefined ? undefined : half(lower, free[index] as WrittenNumber);
    });
    const next = (pattern: RegExp, from: number): Half | undefined => {
      pattern.lastIndex = from;
      const joint = pattern.exec(lower);
      const index = joint ? byStart.get(from + joint[0].length) : undefined;
      return index === undefined ? undefined : half(lower, free[index] as WrittenNumber);
    };
    const whole =
      next(SLASH, first.end) ?? next(SLASH, first.number.end) ?? (first.unit ? next(OF_ALL, first.end) : undefined);
    const high = whole ? undefined : (next(TO, first.number.end) ?? (first.unit ? next(TO, first.end) : undefined));
    const quantity =
      (whole && ratio(lower, first, whole)) ?? (high && range(lower, first, high)) ?? single(lower, first);
    if (!quantity) continue;
    quantities.push(quantity);
    while (i + 1 < free.length && (free[i + 1] as WrittenNumber).start < quantity.end) i++;
  }
  return withWords(lower, quantities, taken);
}

function half(lower: string, number: WrittenNumber): Half {
  const unit = readUnit(lower, number.end);
  return { number, ...(unit && { unit }), end: unit?.end ?? number.end };
}

/** "lần lượt là |7,4 và 6,1%": the unit is written once; "tỷ lệ lấp đầy là |88,15.": or not at all. */
function withRate(lower: string, one: Half, next: (from: number) => Half | undefined): Half {
  if (one.unit || !one.number.written.includes(',')) return one;
  let last = next(one.number.end);
  for (let more = 0; last && !last.unit && more < 5; more++) last = next(last.number.end);
  if (last?.unit && last.unit.kind !== 'count') return { ...one, unit: { ...last.unit, end: one.number.end } };
  const before = lower.slice(Math.max(0, one.number.start - 90), one.number.start);
  if (!RATE_TOLD.test(before) || !/^\s*(?:[.,;)]|$)/u.test(lower.slice(one.number.end, one.number.end + 3))) return one;
  return { ...one, unit: { unit: '%', kind: 'percent', power: 0, start: one.number.end, end: one.number.end } };
}

function decimal({ number, unit }: Half, other?: ReadUnit): Decimal | undefined {
  const of = unit ?? other;
  const value = parseNumber(number.written, of?.kind === 'count' && of.power === 0);
  return value && shift(value, of?.power ?? 0);
}

/** "22/54 chỉ tiêu", "41xã/70 xã", "38.210/31.500 tỷ đồng", "17.586 vụ việc trên tổng số 28.843 vụ việc". */
function ratio(lower: string, part: Half, whole: Half): Quantity | undefined {
  if (isScale(lower.slice(part.number.start, whole.number.end))) return undefined;
  if (part.unit && whole.unit && part.unit.kind !== whole.unit.kind) return undefined;
  const before = lower.slice(Math.max(0, part.number.start - 40), part.number.start);
  const after = lower.slice(whole.number.end, whole.number.end + 40);
  const unit = whole.unit ?? part.unit;
  const noun = unit ? undefined : openNoun(' có ', after);
  if (!unit && !noun) return undefined;
  if (measuresNothing(before, after, unit && unit.kind !== 'count' ? 'measure' : 'count')) return undefined;
  const value = decimal(part, whole.unit);
  const of = decimal(whole, part.unit);
  if (!value || !of || of === '0') return undefined;
  const counts = unit === undefined || unit.kind === 'count';
  if (value === of && denied(before)) return undefined;
  // "12/3 hộ" is no part of a whole; of money the result may well pass the plan.
  if (counts && compare(value, of) > 0) return undefined;
  const end = Math.max(whole.end, noun ? whole.number.end + 1 + noun.length : 0);
  const name = unit?.unit ?? noun;
  return {
    start: part.number.start,
    end,
    value,
    of,
    unit: name,
    kind: unit?.kind ?? 'count',
    ...(counts && { noun: name }),
  };
}

/** "5 - 7%", "từ 6,5% đến 7,2%", "48.000 - 52.000 tỷ đồng"; "đến" joins only behind "từ". */
function range(lower: string, low: Half, high: Half): Quantity | undefined {
  const unit = high.unit;
  if (!unit || (low.unit && low.unit.unit !== unit.unit)) return undefined;
  const joint = lower.slice(low.end, high.number.start);
  if (
    /đến|tới/.test(joint) &&
    !/(?:^|[^\p{L}])từ\s$/u.test(lower.slice(Math.max(0, low.number.start - 4), low.number.start))
  )
    return undefined;
  const from = decimal(low, unit);
  const to = decimal(high);
  if (!from || !to || compare(from, to) >= 0) return undefined;
  const before = lower.slice(Math.max(0, low.number.start - 40), low.number.start);
  const after = lower.slice(high.number.end, high.number.end + 40);
  if (measuresNothing(before, after, unit.kind === 'count' ? 'count' : 'measure')) return undefined;
  return {
    start: low.number.start,
    end: high.end,
    value: [from, to],
    unit: unit.unit,
    kind: unit.kind,
    ...(unit.kind === 'count' && { noun: lower.slice(unit.start, high.end).trim() }),
  };
}

function single(lower: string, one: Half): Quantity | undefined {
  const { number, unit } = one;
  const before = lower.slice(Math.max(0, number.start - 40), number.start);
  const after = lower.slice(number.end, number.end + 40);
  const counted = !unit || unit.kind === 'count';
  // "…/|500" is half of something that was no ratio.
  if (before.endsWith('/')) return undefined;
  if (measuresNothing(before, after, !unit ? 'none' : counted ? 'count' : 'measure')) return undefined;
  const value = decimal(one);
  if (!value) return undefined;
  // "giá trị sản xuất trên |1 ha": what another number is measured by.
  if (value === '1' && !counted && /(?:trên|mỗi|của|bình quân) $/u.test(before)) return undefined;
  if (unit) {
    const noun = unit.kind === 'count' ? lower.slice(unit.start, unit.end).trim() : undefined;
    return { start: number.start, end: unit.end, value, unit: unit.unit, kind: unit.kind, ...(noun && { noun }) };
  }
  const noun = value.includes('.') ? undefined : openNoun(before, after);
  if (!noun) return undefined;
  return { start: number.start, end: number.end + 1 + noun.length, value, unit: noun, kind: 'count', noun };
}

const IN_WORDS = new RegExp(`(?<=(?:có|còn|gồm|được|với|gần|hơn|trên|khoảng|đạt) )${NUMBER_WORDS}(?= \\p{L})`, 'gu');

/** "hiện có hai doanh nghiệp", "gần một nghìn tỷ đồng": words count only behind a verb and before a known unit. */
function withWords(lower: string, quantities: readonly Quantity[], taken: readonly Span[]): Quantity[] {
  const words: WrittenNumber[] = [];
  for (const match of lower.matchAll(IN_WORDS))
    words.push({ start: match.index, end: match.index + match[0].length, written: match[0] });
  const found = [...quantities];
  for (const number of outside(
    words,
    [...taken, ...quantities.map(({ start, end }): Span => [start, end])].sort((a, b) => a[0] - b[0]),
  )) {
    const unit = readUnit(lower, number.end);
    const value = numberFromWords(number.written);
    if (!unit || !value || (unit.kind !== 'count' && unit.kind !== 'money') || (value === '1' && unit.power < 3))
      continue;
    if (
      measuresNothing(
        lower.slice(Math.max(0, number.start - 40), number.start),
        lower.slice(number.end, number.end + 40),
        'count',
      )
    )
      continue;
    const noun = unit.kind === 'count' ? lower.slice(unit.start, unit.end).trim() : undefined;
    found.push({
      start: number.start,
      end: unit.end,
      value: shift(value, unit.power),
      unit: unit.unit,
      kind: unit.kind,
      ...(noun && { noun }),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Those that no span of `taken` (in text order) touches. */
function outside(numbers: readonly WrittenNumber[], taken: readonly Span[]): WrittenNumber[] {
  let at = 0;
  return numbers.filter(({ start, end }) => {
    while (at < taken.length && (taken[at] as Span)[1] <= start) at++;
    return at >= taken.length || (taken[at] as Span)[0] >= end;
  });
}
