import type { PlaceLevel } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import { wordSet } from '../words/word-set.ts';

/** What a word for a level says of the name behind it. */
export interface LevelWord {
  readonly level: PlaceLevel;
  /**
   * "short": means a level only where a list of units confirms it ("H. Nà Mòn", but "P. Chủ tịch"). "body": the body's own
   * name says the level of the unit behind it ("Huyện ủy Nà Mòn"). "city": names the unit itself ("TP.HCM").
   */
  readonly kind: 'plain' | 'short' | 'body' | 'city';
}

const TABLE: Readonly<Record<LevelWord['kind'], Partial<Record<PlaceLevel, string>>>> = {
  plain: {
    tỉnh: 'tỉnh',
    'thành phố': 'thành phố|tp|tp.|t.p',
    huyện: 'huyện',
    quận: 'quận',
    'thị xã': 'thị xã|tx|tx.',
    xã: 'xã',
    phường: 'phường',
    'thị trấn': 'thị trấn|ttnt',
    'đặc khu': 'đặc khu',
    thôn: 'thôn|bản|buôn|bon|plei|ấp|xóm|khóm|làng|khu phố|tổ dân phố',
  },
  short: { tỉnh: 't.', huyện: 'h.', quận: 'q.', xã: 'x.', phường: 'p.', 'thị trấn': 'tt|tt.' },
  body: {
    tỉnh: 'tỉnh ủy|tỉnh đoàn',
    'thành phố': 'thành ủy|thành đoàn',
    huyện: 'huyện ủy|huyện đoàn',
    quận: 'quận ủy|quận đoàn',
    'thị xã': 'thị ủy|thị đoàn',
  },
  city: { 'thành phố': 'tp hcm|tp. hcm|tphcm|tp hồ chí minh|tp. hồ chí minh|thành phố hồ chí minh' },
};
const entries = Object.entries(TABLE).flatMap(([kind, levels]) =>
  Object.entries(levels).flatMap(([level, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, { level, kind } as LevelWord] as const),
  ),
);

/** Words that stand before the name of a unit. */
export const LEVEL_WORDS = new PhraseTable<LevelWord>(entries);
/** The words that they begin with. */
export const LEVEL_STARTS = wordSet(entries.map(([phrase]) => phrase.split(/[ .]/u)[0]).join(' '));

/** What may stand between the level and the name: "huyện vùng cao Nà Mòn", "thành phố Cảng …", "xã nông thôn mới Nà Mòn". */
export const BETWEEN = pattern(
  `(?:vùng cao|vùng sâu|vùng biên|vùng [i ii iii]|vùng|miền núi|biên giới|hải đảo|đảo|nghèo|cảng|ven biển|ven đô|bãi ngang|trung du
  |đặc biệt khó khăn|khó khăn|nông thôn mới(?:nâng cao|kiểu mẫu)?|anh hùng|trọng điểm|nông trường|lúa|trẻ)?`,
);

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
