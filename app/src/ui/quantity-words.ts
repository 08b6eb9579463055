import type { Language, Text } from '../platform/language.ts';
import { formatCount, formatQuantity } from './number.ts';

/** The wording of measured values: aspect, bound and firmness, as Vietnamese reports put them. */

export type Aspect = 'level' | 'percent-of-plan' | 'over-plan' | 'growth' | 'change' | 'share' | 'count' | 'rank';
export type Bound = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'about';
export type Firmness = 'actual' | 'estimate' | 'target' | 'baseline' | 'proposed';

export const aspectNames: Readonly<Record<Aspect, Text>> = {
  level: { vi: 'giá trị', en: 'value' },
  'percent-of-plan': { vi: 'so với kế hoạch', en: 'of the plan' },
  'over-plan': { vi: 'vượt kế hoạch', en: 'above the plan' },
  growth: { vi: 'so cùng kỳ', en: 'on the same period' },
  change: { vi: 'thay đổi', en: 'change' },
  share: { vi: 'tỷ trọng', en: 'share' },
  count: { vi: 'số đạt trên tổng số', en: 'count of a whole' },
  rank: { vi: 'thứ hạng', en: 'rank' },
};

export const boundNames: Readonly<Record<Bound, Text>> = {
  exact: { vi: 'đúng bằng', en: 'exactly' },
  'at-least': { vi: 'từ … trở lên', en: 'at least' },
  'more-than': { vi: 'trên', en: 'more than' },
  'at-most': { vi: 'không quá', en: 'at most' },
  'less-than': { vi: 'dưới', en: 'less than' },
  about: { vi: 'khoảng', en: 'about' },
};

export const firmnessNames: Readonly<Record<Firmness, Text>> = {
  actual: { vi: 'thực hiện', en: 'actual' },
  estimate: { vi: 'ước thực hiện', en: 'estimate' },
  target: { vi: 'kế hoạch, mục tiêu', en: 'target' },
  baseline: { vi: 'mốc so sánh', en: 'baseline' },
  proposed: { vi: 'đề xuất', en: 'proposed' },
};

const signs: Readonly<Record<Bound, string>> = {
  exact: '',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
  about: '≈ ',
};

export interface Measured {
  readonly attribute: Aspect;
  readonly value: string;
  readonly valueHigh?: string | null | undefined;
  readonly unit?: string | null | undefined;
  readonly of?: string | null | undefined;
  readonly bound: Bound;
}

export interface Written {
  /** For a column: "> 11,3 tỷ đồng", "+8,3%". */
  readonly brief: string;
  /** For a sentence: "trên 11,3 tỷ đồng", "103% kế hoạch". */
  readonly long: string;
  /** The value in full: "11.300.000.000 đồng". */
  readonly full: string;
}

/** A measured value in words; the long form keeps the bound as the language says it. */
export function writeMeasured(measured: Measured, language: Language): Written {
  const { short, full } = bare(measured, language);
  const brief = signs[measured.bound] + short;
  return { brief, long: sentence(measured, bounded(measured.bound, short, language), language), full };
}

function bare({ attribute, value, valueHigh, unit, of }: Measured, language: Language) {
  if (attribute === 'rank') {
    const text = language === 'vi' ? `thứ ${value}` : `rank ${value}`;
    return { short: text, full: text };
  }
  if (of) return formatCount(value, of, unit, language);
  const signed = attribute === 'growth' || attribute === 'change' || attribute === 'over-plan';
  const sign = signed && !value.startsWith('-') && /[1-9]/.test(value) ? '+' : '';
  const points = attribute === 'change' && unit === '%' ? (language === 'vi' ? ' điểm %' : ' points') : null;
  const one = (each: string) =>
    points ? short(formatQuantity(each, null, language).short + points) : formatQuantity(each, unit, language);
  const low = one(value);
  if (!valueHigh) return { short: sign + low.short, full: sign + low.full };
  const high = one(valueHigh);
  const dash = language === 'vi' ? ' đến ' : ' to ';
  return { short: `${sign}${low.short}${dash}${high.short}`, full: `${sign}${low.full}${dash}${high.full}` };
}

const short = (text: string) => ({ short: text, full: text });

function bounded(bound: Bound, text: string, language: Language): string {
  if (bound === 'exact') return text;
  if (bound === 'at-least' && language === 'vi') return `từ ${text} trở lên`;
  return `${boundNames[bound][language]} ${text}`;
}

function sentence({ attribute }: Measured, text: string, language: Language): string {
  const vi = language === 'vi';
  if (attribute === 'percent-of-plan') return vi ? `${text} kế hoạch` : `${text} of the plan`;
  if (attribute === 'over-plan') return vi ? `vượt kế hoạch ${text.replace(/^\+/, '')}` : `${text} above the plan`;
  if (attribute === 'growth') return vi ? `${text} so cùng kỳ` : `${text} on the same period`;
  if (attribute === 'share') return vi ? `chiếm ${text}` : `${text} of the whole`;
  return text;
}
