import type { Language } from '../platform/language.ts';
import { fractionLength, shiftPoint } from './decimal.ts';

/** "1.234,5" in Vietnamese, "1,234.5" in English. */
export function formatDecimal(value: string, language: Language): string {
  const [whole = '0', fraction] = value.replace(/^-/, '').split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value.startsWith('-') ? '−' : ''}${grouped}${fraction ? point + fraction : ''}`;
}

const scales = [
  { places: 9, vi: 'tỷ', en: 'billion' },
  { places: 6, vi: 'triệu', en: 'million' },
] as const;

export interface Quantity {
  /** For reading: "721 tỷ đồng". Never rounded: a sum that no scale shows within three places stands in full. */
  readonly short: string;
  /** In full: "721.000.000.000 đồng". */
  readonly full: string;
}

/** A value with its unit. Money ("đồng", "đồng/ha") is scaled for reading; "%" stands close to its number. */
export function formatQuantity(value: string, unit: string | null | undefined, language: Language): Quantity {
  const number = formatDecimal(value, language);
  if (!unit) return { short: number, full: number };
  if (unit === '%') return { short: `${number}%`, full: `${number}%` };
  const full = `${number} ${unit}`;
  const scale = MONEY.test(unit) ? scales.find(({ places }) => isShort(value, places)) : undefined;
  if (!scale) return { short: full, full };
  return { short: `${formatDecimal(shiftPoint(value, -scale.places), language)} ${scale[language]} ${unit}`, full };
}

/** "Bao nhiêu trên bao nhiêu": "29/34 chỉ tiêu", "28,757/35 tỷ đồng". */
export function formatCount(value: string, of: string, unit: string | null | undefined, language: Language): Quantity {
  const both = [value, of];
  const written = (numbers: readonly string[], ...words: readonly (string | null | undefined)[]) =>
    [numbers.map((number) => formatDecimal(number, language)).join('/'), ...words].filter(Boolean).join(' ');
  const full = written(both, unit);
  const scale = MONEY.test(unit ?? '') && scales.find(({ places }) => both.every((each) => isShort(each, places)));
  if (!scale) return { short: full, full };
  return {
    short: written(
      both.map((each) => shiftPoint(each, -scale.places)),
      scale[language],
      unit,
    ),
    full,
  };
}

const MONEY = /^(đồng|USD)(\/|$)/;

/** Whether a sum is shown within three places by a scale. */
const isShort = (value: string, places: number): boolean =>
  (value.replace(/^-/, '').split('.')[0]?.length ?? 0) > places && fractionLength(shiftPoint(value, -places)) <= 3;

/** A computation as a check writes it, "52.42-49.74=2.68", in the way of the language and with room to read. */
export function formatComputation(text: string, language: Language): string {
  return text
    .replace(/\d+(?:\.\d+)?/g, (number) => formatDecimal(number, language))
    .replace(/(?<=[\d%)])\s*([-+*/=≠<>≤≥≈])\s*(?=[\d(])/gu, (_, sign) => ` ${SIGNS[sign] ?? sign} `);
}

const SIGNS: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷' };

/** Counts of the interface itself: "1.204". */
export function formatInteger(value: number, language: Language): string {
  return formatDecimal(String(value), language);
}

/** "1,4 MB" of bytes. */
export function formatBytes(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1024 ? [bytes, 'B'] : bytes < 1048576 ? [bytes / 1024, 'kB'] : [bytes / 1048576, 'MB'];
  const text = value >= 10 || unit === 'B' ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '');
  return `${formatDecimal(text, language)} ${unit}`;
}
