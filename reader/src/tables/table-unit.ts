import { sourceText } from '../source-text.ts';
import { readUnit } from '../units/read-unit.ts';

/** A unit of a cell, a header or a caption, and the power of ten that the numbers are printed in. */
export interface TableUnit {
  readonly unit: string;
  readonly power: number;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(?:tr\.? ?đ(?:ồng)?|trđ|triệu ?đ)(?![\p{L}])/u, 'triệu đồng'],
  [/^(?:tỷ|tỉ)\.? ?đ(?![\p{L}])/u, 'tỷ đồng'],
  [/^(?:ng(?:hìn|àn)?\.?|1\.?000) ?đ(?:ồng)?(?![\p{L}])/u, 'nghìn đồng'],
  [/^1[.,]?000[.,]?000 ?(?=\p{L})/u, 'triệu '],
  [/^1[.,]?000 ?(?=\p{L})/u, 'nghìn '],
];

/** "triệu đồng", "Tr.đ", "1.000 tấn", "ha", "Hộ", "%": all of the words are the unit. */
export function unitFrom(words: string): TableUnit | undefined {
  let lower = words
    .toLowerCase()
    .trim()
    .replace(/[.,;:]+$/u, '');
  for (const [short, full] of SHORT) lower = lower.replace(short, full);
  if (lower === '' || lower.length > 40 || /^\d/.test(lower)) return undefined;
  if (lower === '%') return { unit: '%', power: 0 };
  // Units are read behind a number.
  const behind = sourceText(`5 ${lower}`);
  const read = readUnit(behind, 1);
  return read && read.to >= behind.words.count ? { unit: read.unit, power: read.power } : undefined;
}

/** As `unitFrom`, and any few words where a column says that it holds units: "USD/tấn", "xã/phường". */
export function unitOfColumn(words: string): TableUnit | undefined {
  const known = unitFrom(words);
  if (known) return known;
  const plain = words.trim().toLowerCase();
  return /^[\p{L}%‰][\p{L}\d%‰²³/., -]{0,24}$/u.test(plain) ? { unit: plain, power: 0 } : undefined;
}

/** The unit in brackets or behind a comma of a name or header: "Diện tích rừng (ha)", "Tổng thu, triệu đồng", "Số hộ (hộ)". */
export function bracketedUnit(words: string): TableUnit | undefined {
  for (const [, inside = ''] of words.matchAll(/\(([^()]{1,40})\)/gu)) {
    const found = unitFrom(inside.replace(/^(?:đvt|đơn vị(?: tính)?)\s*[:：]?\s*/iu, ''));
    if (found) return found;
  }
  const behind = /[,;]\s*([^,;()]{1,20})$/u.exec(words)?.[1];
  return behind === undefined ? undefined : unitFrom(behind);
}

const STATED = /(?:đ\.?v\.?t|đơn vị(?: tính)?|đv tính)\s*[:：](?<said>[^|\t\n]{1,120})/iu;

/** "ĐVT: triệu đồng", "Đơn vị tính: ha": what a caption, or a header, says of the whole table. */
export function statedUnit(words: string): TableUnit | undefined {
  const said = /^\s*\(?([^()]{1,40})/u.exec(STATED.exec(words)?.groups?.said ?? '')?.[1];
  return said === undefined ? undefined : (unitFrom(said) ?? unitFrom(said.split(/[,;]/u)[0] ?? ''));
}

/** "Đơn vị tính: Lượng (1.000 tấn); Giá trị (triệu USD)", "Lượng: tấn, Giá trị: đồng": by what is measured. */
export function unitsByMeasure(words: string): ReadonlyMap<string, TableUnit> {
  const said = STATED.exec(words)?.groups?.said ?? '';
  const units = new Map<string, TableUnit>();
  for (const [, measure = '', unit = ''] of said.matchAll(/(\p{L}[\p{L} ]{1,30}?)\s*[(=:]\s*([^;,()=:]{1,20})\)?/gu)) {
    const found = unitFrom(unit);
    if (found) units.set(measure.toLowerCase(), found);
  }
  return units;
}

/** Where a caption states units: its numbers count nothing. */
export function unitStatement(words: string): readonly [number, number] | undefined {
  const found = STATED.exec(words);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

/** A name or header without the unit in its brackets. */
export function withoutUnit(words: string): string {
  return words
    .replace(/\s*\(([^()]{1,40})\)/gu, (all, inside: string) =>
      unitFrom(inside.replace(/^(?:đvt|đơn vị(?: tính)?)\s*[:：]?\s*/iu, '')) ? '' : all,
    )
    .replace(/[,;]\s*([^,;()]{1,20})$/u, (all, behind: string) => (unitFrom(behind) ? '' : all))
    .trim();
}
