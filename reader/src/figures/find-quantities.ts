import type { Quantity as Found } from '../quantities/quantity.ts';
import type { SourceText } from '../source-text.ts';
import { denied, isScale, measuresNothing } from './no-figures.ts';
import { openNoun } from './open-noun.ts';
import type { Quantity } from './quantity.ts';

const RATE_TOLD =
  /(?<![\p{L}\p{M}])(?:tỷ lệ|tỉ lệ|tốc độ tăng)(?![\p{L}\p{M}])[^,;.:()\d]*(?:là|đạt|còn|chiếm|bằng)(?: trên| hơn| gần| khoảng)? $/u;
const VERB_BEFORE = /(?:có|còn|gồm|được|với|gần|hơn|trên|khoảng|đạt) $/u;

/** Of all numbers those that measure something, with the noun they count. */
export function measuring(text: SourceText, all: readonly Found[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (const one of all) {
    const quantity = one.inWords ? said(text, one) : written(text, one);
    if (quantity) quantities.push(quantity);
  }
  return quantities;
}

function written({ words, lower, view }: SourceText, one: Found): Quantity | undefined {
  const start = words.starts[one.from] as number;
  const numberEnd = words.ends[one.numberTo - 1] as number;
  const before = lower.slice(Math.max(0, start - 40), start);
  const after = lower.slice(numberEnd, numberEnd + 40);
  const { value, of, form } = one;
  const unit =
    one.unit ?? (form === 'single' ? rate(view.slice(start, numberEnd), lower, start, numberEnd) : undefined);
  if (form === 'range' && !unit) return undefined;
  if (form === 'ratio' && isScale(lower.slice(start, numberEnd))) return undefined;
  // "…/|500" is half of something that was no ratio.
  if (form === 'single' && before.endsWith('/')) return undefined;
  const counted = !unit || unit.kind === 'count';
  const known = !unit && form === 'single' ? 'none' : counted ? 'count' : 'measure';
  if (measuresNothing(before, after, known)) return undefined;
  if (value === of && denied(before)) return undefined;
  // "giá trị sản xuất trên |1 ha": what another number is measured by.
  if (form === 'single' && value === '1' && !counted && /(?:trên|mỗi|của|bình quân) $/u.test(before)) return undefined;
  const whole = typeof value === 'string' && !value.includes('.');
  const open = unit
    ? undefined
    : form === 'ratio'
      ? openNoun(' có ', after)
      : whole
        ? openNoun(before, after)
        : undefined;
  if (!unit && !open) return undefined;
  const noun = counted
    ? unit
      ? form === 'ratio'
        ? unit.unit
        : lower.slice(words.starts[unit.from], words.ends[unit.to - 1])
      : open
    : undefined;
  return {
    start,
    end: open ? numberEnd + 1 + open.length : (words.ends[one.to - 1] as number),
    value,
    unit: unit?.unit ?? (open as string),
    kind: unit?.kind ?? 'count',
    ...(of !== undefined && { of }),
    ...(noun && { noun }),
  };
}

/** "tỷ lệ lấp đầy là |88,15.": a rate with no sign behind it is in hundredths. */
function rate(number: string, lower: string, start: number, end: number) {
  if (!number.includes(',')) return undefined;
  if (!RATE_TOLD.test(lower.slice(Math.max(0, start - 90), start))) return undefined;
  if (!/^\s*(?:[.,;)]|$)/u.test(lower.slice(end, end + 3))) return undefined;
  return { unit: '%', kind: 'percent', power: 0, from: 0, to: 0 } as const;
}

/** "hiện có hai doanh nghiệp", "gần một nghìn tỷ đồng": words count only behind a verb and before a known unit. */
function said({ words, lower }: SourceText, one: Found): Quantity | undefined {
  const { unit, value } = one;
  if (!unit || (unit.kind !== 'count' && unit.kind !== 'money') || value === '1') return undefined;
  const start = words.starts[one.from] as number;
  const before = lower.slice(Math.max(0, start - 40), start);
  const numberEnd = words.ends[one.numberTo - 1] as number;
  if (!VERB_BEFORE.test(before) || measuresNothing(before, lower.slice(numberEnd, numberEnd + 40), 'count'))
    return undefined;
  const noun = unit.kind === 'count' ? lower.slice(words.starts[unit.from], words.ends[unit.to - 1]) : undefined;
  const end = words.ends[one.to - 1] as number;
  return { start, end, value, unit: unit.unit, kind: unit.kind, ...(noun && { noun }) };
}
