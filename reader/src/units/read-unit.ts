import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber, SMALL } from '../words/dictionary.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import type { Words } from '../words/words.ts';
import { CANONICAL_NOUNS, COUNTED_NOUNS } from './counted-nouns.ts';
import { MEASURES, PER, PER_CANONICAL, SPANS_OF_TIME } from './measures.ts';
import { CURRENCIES, SCALES } from './money.ts';

export type UnitKind = 'percent' | 'money' | 'measure' | 'times' | 'count';

/** What stands behind a number: its unit, and the power of ten between them ("tỷ đồng": đồng, 9). */
export interface ReadUnit {
  /** Canonical: "đồng/người/năm", "ha", "hộ". */
  readonly unit: string;
  readonly kind: UnitKind;
  readonly power: number;
  /** The unit's own first word, behind the scale ("ngàn |thành viên"). */
  readonly from: number;
  /** Behind the unit's last word. */
  readonly to: number;
  /** "2 nghìn rưỡi", "3 triệu rưỡi đồng": half of the scale more. */
  readonly half?: true;
}

interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
}

const kindOf = (unit: string): UnitKind => {
  if (unit === 'lần') return 'times';
  return unit === '%' || unit === 'điểm phần trăm' ? 'percent' : 'measure';
};
const scales = new PhraseTable(Object.entries(SCALES));
/** Of one spelling in two tables the later one here is meant: "đồng" is money, "điểm" a score. */
const UNITS: readonly (readonly [string, Unit])[] = [
  ...COUNTED_NOUNS.map((noun) => [noun, { unit: CANONICAL_NOUNS[noun] ?? noun, kind: 'count' }] as const),
  ...Object.entries(MEASURES).map(([written, unit]) => [written, { unit, kind: kindOf(unit) }] as const),
  ...Object.entries(CURRENCIES).map(([written, unit]) => [written, { unit, kind: 'money' }] as const),
];
const units = new PhraseTable<Unit>(UNITS);
/** With what measures time and age, which no figure is in: "45 ngày", "trên 80 tuổi". */
const allUnits = new PhraseTable<Unit>([
  ...Object.entries(SPANS_OF_TIME).map(([written, unit]) => [written, { unit, kind: 'measure' }] as const),
  ...UNITS,
]);
const pers = new PhraseTable(PER.map((per) => [per, PER_CANONICAL[per] ?? per]));

const [PERCENT, SLASH, COMMA] = [0x25, 0x2f, 0x2c];
const PEOPLE = codeOf('dân');
const HALF = codeOf('rưỡi');
const LENGTHS = new Set(['m', 'km', 'cm', 'dm', 'mm'].map(codeOf));

/** The unit that begins at the word `at`, or undefined where no known one does. */
export function readUnit(text: SourceText, at: number): ReadUnit | undefined {
  return unitFrom(units, text, at);
}

/** "công trình, |dự án": whether a unit begins at the word `at`, with no scale before it. */
export const isUnitWord = (words: Words, at: number): boolean => units.longestAt(words, at) !== undefined;

/** As readUnit, also spans of time and age, and a scale with nothing behind it ("2 vạn"), whose unit is empty. */
export function readAnyUnit(text: SourceText, at: number): ReadUnit | undefined {
  const found = unitFrom(allUnits, text, at);
  if (found) return found;
  const scale = scales.longestAt(text.words, at);
  if (!scale) return undefined;
  const half = text.words.code.charCodeAt(at + scale.length) === HALF;
  const to = at + scale.length + (half ? 1 : 0);
  return { unit: '', kind: 'count', power: scale.value, from: to, to, ...(half && { half }) };
}

function unitFrom(table: PhraseTable<Unit>, text: SourceText, at: number): ReadUnit | undefined {
  const { words } = text;
  const { code } = words;
  const first = code.charCodeAt(at);
  if (first === PERCENT) return compound(text, { unit: '%', kind: 'percent', power: 0, from: at, to: at + 1 });
  // "7,3,%": a comma slipped in.
  if (first === COMMA) {
    const percent = code.charCodeAt(at + 1) === PERCENT && words.starts[at + 1] === words.ends[at];
    return percent ? compound(text, { unit: '%', kind: 'percent', power: 0, from: at + 1, to: at + 2 }) : undefined;
  }
  const scale = scales.longestAt(words, at);
  const power = scale?.value ?? 0;
  let from = scale ? at + scale.length : at;
  // "2 nghìn |rưỡi"
  const half = scale && code.charCodeAt(from) === HALF ? true : undefined;
  if (half) from++;
  const found = table.longestAt(words, from);
  if (found) {
    const { unit, kind } = found.value;
    const to = from + found.length;
    const raised = found.length === 1 && LENGTHS.has(code.charCodeAt(from)) ? raisedAt(text, to) : '';
    const whole = { unit: raised ? unit + raised : unit, kind, power, from, to: raised ? to + 1 : to };
    return compound(text, half ? { ...whole, half } : whole);
  }
  // "ước đạt 2.915 tỷ", "thu nhập đạt 64 triệu": the đồng is understood.
  if (!scale || power < 6) return undefined;
  return compound(text, { unit: 'đồng', kind: 'money', power, from, to: from, ...(half && { half }) });
}

/** "m2", "km2", "m3": the figure is a word of its own; "30 m 2 vẫn" lost that it was raised, "rộng 5 m 2 làn" did not. */
function raisedAt(text: SourceText, at: number): string {
  const { view, words } = text;
  const gap = (words.starts[at] as number) - (words.ends[at - 1] as number);
  if (words.code.charCodeAt(at) !== SMALL || gap > 1 || (gap === 1 && unitFrom(units, text, at + 1))) return '';
  const figure = view.slice(words.starts[at], words.ends[at]);
  return figure === '2' || figure === '3' ? figure : '';
}

/** With what stands behind slashes, "đồng/người/năm", and the half of "2 năm rưỡi". */
function compound(text: SourceText, one: ReadUnit): ReadUnit {
  const { code } = text.words;
  let { unit, to } = one;
  while (code.charCodeAt(to) === SLASH) {
    const per = perAt(text, to + 1);
    if (!per) break;
    unit += `/${per.unit}`;
    to = per.to;
  }
  if (code.charCodeAt(to) === HALF) return { ...one, unit, to: to + 1, half: true };
  return to === one.to ? one : { ...one, unit, to };
}

function perAt(text: SourceText, at: number): { unit: string; to: number } | undefined {
  const { words, view } = text;
  // "bác sĩ/10.000 dân"
  if (isNumber(words.code.charCodeAt(at))) {
    if (words.code.charCodeAt(at + 1) !== PEOPLE) return undefined;
    return { unit: `${view.slice(words.starts[at], words.ends[at])} dân`, to: at + 2 };
  }
  const per = pers.longestAt(words, at);
  if (!per) return undefined;
  const to = at + per.length;
  const raised = per.length === 1 && LENGTHS.has(words.code.charCodeAt(at)) ? raisedAt(text, to) : '';
  return { unit: per.value + raised, to: raised ? to + 1 : to };
}
