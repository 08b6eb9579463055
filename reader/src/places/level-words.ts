import type { PlaceLevel } from '../fact.ts';

/** Words that stand before the name of a unit. */
export const LEVEL_WORDS: ReadonlyMap<string, PlaceLevel> = new Map<string, PlaceLevel>([
  ['tỉnh', 'tỉnh'],
  ['thành phố', 'thành phố'],
  ['tp', 'thành phố'],
  ['tp.', 'thành phố'],
  ['t.p', 'thành phố'],
  ['huyện', 'huyện'],
  ['quận', 'quận'],
  ['thị xã', 'thị xã'],
  ['tx', 'thị xã'],
  ['tx.', 'thị xã'],
  ['xã', 'xã'],
  ['phường', 'phường'],
  ['thị trấn', 'thị trấn'],
  ['đặc khu', 'đặc khu'],
  ['thôn', 'thôn'],
  ['bản', 'thôn'],
  ['buôn', 'thôn'],
  ['ấp', 'thôn'],
  ['xóm', 'thôn'],
  ['làng', 'thôn'],
]);

/** Short forms that mean a level only where a list of units confirms it: "H. Nà Mòn", but "P. Chủ tịch". */
export const SHORT_LEVELS: ReadonlyMap<string, PlaceLevel> = new Map<string, PlaceLevel>([
  ['t.', 'tỉnh'],
  ['h.', 'huyện'],
  ['q.', 'quận'],
  ['x.', 'xã'],
  ['p.', 'phường'],
  ['tt', 'thị trấn'],
  ['tt.', 'thị trấn'],
]);

/** Bodies whose own name says the level of the unit behind it: "Huyện ủy Nà Mòn" is of the huyện Nà Mòn. */
export const BODY_LEVELS: ReadonlyMap<string, PlaceLevel> = new Map<string, PlaceLevel>([
  ['tỉnh ủy', 'tỉnh'],
  ['tỉnh đoàn', 'tỉnh'],
  ['thành ủy', 'thành phố'],
  ['thành đoàn', 'thành phố'],
  ['huyện ủy', 'huyện'],
  ['huyện đoàn', 'huyện'],
  ['quận ủy', 'quận'],
  ['quận đoàn', 'quận'],
  ['thị ủy', 'thị xã'],
  ['thị đoàn', 'thị xã'],
]);

/** What may stand between the level and the name: "huyện vùng cao Nà Mòn", "thành phố Cảng …". */
export const BETWEEN = ['vùng cao', 'miền núi', 'biên giới', 'hải đảo', 'đảo', 'nghèo', 'cảng', 'ven biển', 'trung du'];

/** Levels from the widest down; of two readings of a bare name the wider is taken. */
export const WIDEST_FIRST: readonly PlaceLevel[] = [
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'thị trấn',
  'phường',
  'xã',
  'đặc khu',
  'thôn',
];

/** 0 for a province, 1 for what a province is made of before July 2025, 2 for a commune, 3 for a hamlet. */
export function tier(level: PlaceLevel): number {
  if (level === 'tỉnh') return 0;
  if (level === 'thôn') return 3;
  return ['xã', 'phường', 'thị trấn', 'đặc khu'].includes(level) ? 2 : 1;
}
