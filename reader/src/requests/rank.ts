import { WordList, wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';

/**
 * How high the words of a body or an office stand, from a voter (0) to the Government (4). Who stands higher orders,
 * who stands lower asks; a department (sở) stands between its province and the districts.
 */
const RANKS = (
  [
    [
      4,
      'hội đồng dân tộc|trung ương|t.ư|tw|chính phủ|thủ tướng|chủ tịch nước|tổng bí thư|bộ chính trị|quốc hội|nhà nước',
    ],
    [
      3.7,
      'bộ trưởng|thứ trưởng|tổng cục|các bộ|liên bộ|bộ công|bộ nông|bộ tài|bộ kế|bộ giáo|bộ y|bộ xây|bộ giao|bộ nội|bộ tư|bộ khoa|bộ văn|bộ thông|bộ lao|bộ quốc|bộ ngoại|bộ dân|ủy ban dân tộc|cấp có thẩm quyền|cấp thẩm quyền|cấp trên',
    ],
    [3, 'tỉnh ủy|tỉnh|đại biểu quốc hội|đbqh'],
    [2.5, 'thành ủy|thành phố|tp'],
    [2.45, 'sở|cục|ngành chức năng|cơ quan chức năng'],
    [2, 'huyện ủy|huyện|quận ủy|quận|thị ủy|thị xã'],
    [1.7, 'phòng|chi cục'],
    [1, 'xã|phường|thị trấn|đảng ủy|cơ sở|đặc khu'],
    [0.5, 'thôn|bản|tổ dân phố|chi bộ|ấp|buôn|xóm'],
    [0, 'cử tri|người dân|nhân dân|hộ dân|doanh nghiệp|hợp tác xã|công ty|bà con|giáo viên|hội viên|nông dân'],
  ] as const
).map(([rank, words]) => ({ rank, words: wordList(words) }));
/** "xã hội" is no commune, nor "hợp tác xã"; "cơ sở hạ tầng" is no lower unit. */
const NO_UNIT = wordList('các bộ phận|bộ phận|xã hội|cơ sở hạ tầng');
const COOPERATIVE = wordList('hợp tác xã');
const NATIONAL_SESSION = wordList('đại biểu quốc hội|đbqh');
/** Membership says nothing of whom one speaks for: "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy" speaks for the district. */
const MEMBER = wordList('ủy viên|tỉnh ủy viên|uv|tuv|huyện ủy viên|đoàn đại biểu quốc hội|đoàn đbqh');

/** The words that any of these lists begins with: most words of a name are none. */
const TELLING = WordList.of(NO_UNIT, COOPERATIVE, NATIONAL_SESSION, MEMBER, ...RANKS.map(({ words }) => words));

/** The rank of the words within `[from, to)`; undefined where they name no level. */
export function rankOf(words: Words, from: number, to: number): number | undefined {
  const office = highest(words, from, to, true);
  const rank = office >= 0 ? office : highest(words, from, to, false);
  return rank < 0 ? undefined : rank;
}

function highest(words: Words, from: number, to: number, skipsMembership: boolean): number {
  let rank = -1;
  for (let at = from; at < to; at++) {
    if (!TELLING.mayBegin(words, at)) continue;
    if (skipsMembership && MEMBER.endAt(words, at) > at) {
      while (at < to && !',;()–-'.includes(words.code[at] as string)) at++;
      continue;
    }
    const none = NO_UNIT.endAt(words, at);
    if (none > at) {
      at = none - 1;
      continue;
    }
    const cooperative = COOPERATIVE.endAt(words, at);
    if (cooperative > at) {
      rank = Math.max(rank, 0);
      at = cooperative - 1;
      continue;
    }
    // A deputy of the National Assembly speaks for his province.
    const deputy = NATIONAL_SESSION.endAt(words, at);
    if (deputy > at) {
      rank = Math.max(rank, 3);
      at = deputy - 1;
      continue;
    }
    for (const known of RANKS) {
      if (known.rank <= rank) break;
      const end = known.words.endAt(words, at);
      if (end > at && end <= to) rank = known.rank;
    }
  }
  return rank;
}

const LEVEL_RANKS: Readonly<Record<string, number>> = {
  tỉnh: 3,
  'thành phố': 2.5,
  huyện: 2,
  quận: 2,
  'thị xã': 2,
  xã: 1,
  phường: 1,
  'thị trấn': 1,
  'đặc khu': 1,
  thôn: 0.5,
};
/** The rank of a unit by its level. */
export const rankOfLevel = (level: string): number | undefined => LEVEL_RANKS[level];
