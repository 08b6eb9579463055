/**
 * How high the words of a body or an office stand, from a voter (0) to the Government (4). Who stands higher orders,
 * who stands lower asks; a department (sở) stands between its province and the districts.
 */
const RANKS: readonly (readonly [rank: number, words: RegExp])[] = [
  [
    4,
    /(?<!\p{L})(?:trung ương|t\.ư|tw|chính phủ|thủ tướng|chủ tịch nước|tổng bí thư|bộ chính trị|chủ tịch quốc hội|quốc hội|nhà nước)(?!\p{L})/u,
  ],
  [
    3.7,
    /(?<!\p{L})(?:bộ trưởng|thứ trưởng|tổng cục|các bộ|liên bộ|bộ (?:công|nông|tài|kế|giáo|y|xây|giao|nội|tư|khoa|văn|thông|lao|quốc|ngoại|dân|tài nguyên)[ \p{L}]*|ủy ban dân tộc|cấp có thẩm quyền|cấp thẩm quyền|cấp trên)(?!\p{L})/u,
  ],
  [3, /(?<!\p{L})(?:tỉnh ủy|tỉnh|đại biểu quốc hội|đbqh)(?!\p{L})/u],
  [2.5, /(?<!\p{L})(?:thành ủy|thành phố|tp)(?!\p{L})/u],
  [2.45, /(?<!\p{L})(?:sở|cục|ngành chức năng|cơ quan chức năng)(?!\p{L})/u],
  [2, /(?<!\p{L})(?:huyện ủy|huyện|quận ủy|quận|thị ủy|thị xã)(?!\p{L})/u],
  [1.7, /(?<!\p{L})(?:phòng|chi cục)(?!\p{L})/u],
  [1, /(?<!\p{L})(?:xã|phường|thị trấn|đảng ủy|cơ sở|đặc khu)(?!\p{L})/u],
  [0.5, /(?<!\p{L})(?:thôn|bản|tổ dân phố|chi bộ|ấp|buôn|xóm)(?!\p{L})/u],
  [
    0,
    /(?<!\p{L})(?:cử tri|người dân|nhân dân|hộ dân|doanh nghiệp|hợp tác xã|công ty|bà con|giáo viên|hội viên|nông dân)(?!\p{L})/u,
  ],
];
/** Membership says nothing of whom one speaks for: "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy" speaks for the district. */
const MEMBERSHIP =
  /(?:(?:nguyên|phó) )?(?:ủy viên|tỉnh ủy viên|uv|tuv|huyện ủy viên)[^,;()–-]*[,;–-]?\s*|(?:trưởng |phó |phó trưởng )?đoàn (?:đại biểu quốc hội|đbqh)[^,;]*/gu;

/** The rank of words in lower case; undefined where they name no level. */
export function rankOf(lower: string): number | undefined {
  const office = lower.replace(MEMBERSHIP, '');
  return highest(office) ?? highest(lower);
}

function highest(lower: string): number | undefined {
  // "đại hội đảng toàn quốc", "đảng bộ các cấp" say no level; "xã hội" is no commune.
  const words = lower.replace(/xã hội|hợp tác xã|thị xã hội|cơ sở hạ tầng/gu, (found) =>
    found === 'hợp tác xã' ? 'doanh nghiệp' : ' ',
  );
  return RANKS.find(([, pattern]) => pattern.test(words))?.[0];
}
