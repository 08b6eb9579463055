import { CANONICAL_NOUNS, COUNTED_NOUNS } from './counted-nouns.ts';
import { MEASURES, PER } from './measures.ts';
import { CURRENCIES, SCALES } from './money.ts';

export type UnitKind = 'percent' | 'money' | 'measure' | 'times' | 'count';

/** What stands behind a number: its unit, and the power of ten between them ("tỷ đồng": đồng, 9). */
export interface ReadUnit {
  /** Canonical: "đồng/người/năm", "ha", "hộ". */
  readonly unit: string;
  readonly kind: UnitKind;
  readonly power: number;
  /** Where the unit's own word begins, behind the scale ("ngàn |thành viên"). */
  readonly start: number;
  /** Where the unit ends in the text. */
  readonly end: number;
}

const longestFirst = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
const EDGE = '(?![\\p{L}\\p{N}\\p{M}])';
const SCALE = new RegExp(`\\s{0,2}(${longestFirst(Object.keys(SCALES))})${EDGE}`, 'uy');
const CURRENCY = new RegExp(`\\s{0,2}(${longestFirst(Object.keys(CURRENCIES))})${EDGE}`, 'uy');
const PERCENT = /\s{0,2},?%/uy;
const MEASURE = new RegExp(`\\s{0,2}(${longestFirst(Object.keys(MEASURES).filter((m) => m !== '%'))})${EDGE}`, 'uy');
const COUNTED = new RegExp(`\\s{0,2}(${longestFirst(COUNTED_NOUNS)})${EDGE}`, 'uy');
const SLASH = new RegExp(`\\s?/\\s?(${PER})${EDGE}`, 'uy');

const PER_CANONICAL: Record<string, string> = { 'héc-ta': 'ha', 'héc ta': 'ha', 'km²': 'km2', 'm²': 'm2', 'm³': 'm3' };

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

/** The unit that begins at `index` of a lower-cased text, or undefined where no known one does. */
export function readUnit(lower: string, index: number): ReadUnit | undefined {
  const percent = at(PERCENT, lower, index);
  if (percent)
    return compound(lower, { unit: '%', kind: 'percent', power: 0, start: index, end: index + percent[0].length });
  const scale = at(SCALE, lower, index);
  const from = scale ? index + scale[0].length : index;
  const power = scale ? (SCALES[scale[1] as string] ?? 0) : 0;
  const currency = at(CURRENCY, lower, from);
  const counted = at(COUNTED, lower, from);
  // "37 đồng chí" and "6 đ/c" count comrades, no money: the longer word wins.
  if (currency && !(counted && counted[0].length > currency[0].length)) {
    const unit = CURRENCIES[currency[1] as string] as string;
    return compound(lower, { unit, kind: 'money', power, start: from, end: from + currency[0].length });
  }
  // "15 điểm trường" counts sites, "68,5 điểm" is a score: the longer word wins.
  const measure = at(MEASURE, lower, from);
  if (measure && (!counted || measure[0].length >= counted[0].length)) {
    const unit = MEASURES[measure[1] as string] as string;
    const kind = unit === 'lần' ? 'times' : unit === '%' || unit === 'điểm phần trăm' ? 'percent' : 'measure';
    return compound(lower, { unit, kind, power, start: from, end: from + measure[0].length });
  }
  if (counted) {
    const noun = counted[1] as string;
    const unit = CANONICAL_NOUNS[noun] ?? noun;
    return compound(lower, { unit, kind: 'count', power, start: from, end: from + counted[0].length });
  }
  // "ước đạt 2.915 tỷ", "thu nhập đạt 64 triệu": the đồng is understood.
  if (scale && power >= 6) return compound(lower, { unit: 'đồng', kind: 'money', power, start: from, end: from });
  return undefined;
}

function compound(lower: string, unit: ReadUnit): ReadUnit {
  let { unit: name, end } = unit;
  let slash = at(SLASH, lower, end);
  while (slash) {
    const per = slash[1] as string;
    name += `/${PER_CANONICAL[per] ?? per}`;
    end += slash[0].length;
    slash = at(SLASH, lower, end);
  }
  return { ...unit, unit: name, end };
}
