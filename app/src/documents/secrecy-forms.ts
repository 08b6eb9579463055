/** How marks of secrecy are written: what a stamp, a field and a number look like, and what only looks like one. */

/** A stamp may be written "T U Y Ệ T  M Ậ T" or "M-Ậ-T". */
const GAP = '[\\s._–-]*';
const spaced = (...letters: string[]) => letters.join(GAP);
/** With its accents, with the circumflex alone (seen from OCR) or with none: "TUYET MAT". "MẮT", "MẶT", "MẤT" never. */
export const degree = `(?:(?:${spaced('t', 'u', 'y', '[ệêe]', 't')}|${spaced('t', '[ốôo]', 'i')})${GAP})?${spaced('m', '[ậâa]', '[tṭ]')}(?![\\p{L}\\p{M}])`;
export const alone = new RegExp(`^(?<mark>${degree})$`, 'iu');
export const anywhere = new RegExp(`(?<![\\p{L}\\p{M}])${degree}`, 'giu');
/** Letters set apart stand for a stamp also where they are small. */
export const setApart = /^\p{L}(?:[\s._–-]+\p{L})+$/u;
/** A scan takes one tone for another; in capitals only: "TUYỆT MẶT", "TỔI MẬT". "TỐI MẶT" is a face. */
export const scanned = /^(?<mark>TUY[ỆÊEẸẾỂ]T[\s._-]*M[ẬÂAẶẤẮĂÃẪẦ]T|T[ỐÔOỔÓỒỖỎÒ]I[\s._-]*MẬT)$/u;

const urgent = '(?:hỏa tốc|hoả tốc|hoa toc|thượng khẩn|thuong khan|khẩn|khan|hẹn giờ|hen gio)';
/** "MẬT - HỎA TỐC", "KHẨN/MẬT", "MẬT (Thời hạn bảo vệ: 10 năm)", "MẬT Bản số: 01", and what was printed twice to look bold. */
export const accompanied = new RegExp(
  `^(?:${urgent}[\\s\\-–/,.;+&(]*)?(?<mark>${degree})(?:\\s+${degree})?` +
    `(?:[\\s\\-–/,.;:+&(]*(?:${urgent}|(?:thời hạn|thoi han|bản số|ban so)(?!\\p{L}).*))?$`,
  'iu',
);
/** "TỐI MẬT - KHÔNG SAO CHỤP", "Tuyệt mật, chỉ người có tên mới được bóc bì"; "Mật - không có" is about honey. */
export const ordered = new RegExp(
  `^(?<mark>${degree})\\s*[-–,.(:]+\\s*(?:không|khong|chỉ|chi|cấm|cam|lưu hành|luu hanh)(?!\\p{L})`,
  'iu',
);

const behindField = '(?=$|[.,;"”\'’)\\]|\\t]|\\s{2}|\\s+(?:số|độ|mức|ngày)(?!\\p{L}))';
const fieldName =
  '(?:^|[\\t|(\\[]|\\s{2})[\\s\\-–+*•]*(?:(?:\\d{1,2}|[a-zđ])[.)]\\s*)?' +
  '(?:(?:mức|muc|cấp|cap|dấu|dau|dấu chỉ|ký hiệu|ky hieu)\\s+)?[đd][ộôo]\\s+(?:bảo\\s+)?m[ậâa]t(?![\\p{L}\\p{M}])';
/**
 * "Độ mật: Tối mật", "DO MAT - TOI MAT", a form's "Độ mật	Mật". The mark ends the field: "Độ mật: Mật 12 văn bản" counts
 * documents.
 */
export const field = new RegExp(`${fieldName}[\\s:：=.…\\-–|"“'‘(]+(?<mark>${degree})${behindField}`, 'iu');
/** "Độ mật: TM", and the letters that stand for the degrees on an envelope: A is the highest. */
export const fieldLetter = new RegExp(`${fieldName}\\s*[:：]\\s*["“]?(?<mark>A|B|C|M|TM|TuM)${behindField}`, 'iu');

/** "TÀI LIỆU TUYỆT MẬT", "TÀI LIỆU MẬT - KHÔNG PHỔ BIẾN", but not "TÀI LIỆU MẬT CỦA CƠ QUAN". */
export const named = new RegExp(`^(?:tài liệu|tai lieu|hồ sơ|ho so)\\s+(?<mark>${degree})(?=$|\\s*[-–.,:!(])`, 'iu');
/** Alone on its line: "VĂN BẢN MẬT", "ĐIỆN MẬT". */
export const paper = new RegExp(
  `^(?:văn bản|van ban|công văn|cong van|điện|dien|báo cáo|bao cao|kế hoạch|ke hoach|tờ trình|to trinh)\\s+(?<mark>${degree})$`,
  'iu',
);
/** "DANH MỤC" in the line before: a heading on secret papers, in two lines. */
export const aboutPapers =
  /(?:DANH MỤC|QUẢN LÝ|ĐĂNG KÝ|CÔNG TÁC|SỔ|SOẠN THẢO|TIẾP NHẬN|XỬ LÝ|BẢO VỆ|BẢO QUẢN|SỬ DỤNG|CÁC|LOẠI|THỐNG KÊ|VỀ)$/u;
/** A stamp that ran into its neighbour in the head: "MẬT Số: 15/BC-UBND", "TỐI MẬT Nà Hang, ngày 5 tháng 3". */
export const before = new RegExp(`^(?<mark>${degree})\\s+(?=số\\s*:|[^,]{2,40},\\s*ngày\\s)`, 'iu');
/** "Số: 15/BC-UBND MẬT", "… năm 2026 TỐI MẬT". */
export const after = new RegExp(`(?:số\\s*:\\s*\\S+|năm\\s+\\d{4}|hạnh phúc|việt nam)\\s+(?<mark>${degree})$`, 'iu');

const letters = '[Mm]|T[Mm]|T[Uu][Mm]|MẬT|[Mm]ật|TỐI MẬT|[Tt]ối mật|TUYỆT MẬT|[Tt]uyệt mật';
const symbol = '[\\p{Lu}\\d][\\p{Lu}\\d\\-/&.]*';
/** The document's own number with the degree behind it: "Số: 15/BC-UBND(M)", "Số: 07-TB/HU (TM)"; a table's "Số ô (m)" is none. */
export const ownNumber = new RegExp(
  `^S[ốôoỐÔO]\\s*:?\\s*[\\d….\\s]*[-/]${symbol}\\s*[([](?<mark>${letters})[)\\]]?$`,
  'u',
);
/** The same without its word, at the top of a paper: "15-BC/TU (Mật)". Further down it cites another one. */
export const bareNumber = new RegExp(`^\\d+[-/]${symbol}\\s*[([](?<mark>${letters})[)\\]]?$`, 'u');
/** The degree in brackets that stands below the number. */
export const belowNumber = new RegExp(`^[([](?<mark>${letters})[)\\]]$`, 'u');
export const numberLine = /^S[ốôoỐÔO]\s*:?\s*[\d….\s]*[-/][\p{Lu}\d][\p{Lu}\d\-/&.]*$/u;

/** What surrounds a stamp without being a word: brackets, quotes, rules, stars, boxes. */
const frame = '[\\s\\-–—=*_•.:;,"“”\'’‘()\\[\\]{}<>«»/\\\\■□▪●○◆◇▶►※★☆#~+]';
export const frameStart = new RegExp(`^${frame}+`, 'u');
export const frameEnd = new RegExp(`${frame}+$`, 'u');
/** What stands beside a stamp in the two columns of a document's head. */
export const headNeighbour =
  /ngày\s|ngay\s|số\s*:|so\s*:|cộng hòa|cộng hoà|độc lập|đảng cộng sản|ủy ban|uỷ ban|hội đồng|đảng bộ|tỉnh ủy|huyện ủy|đảng ủy|^(?:bản số|ban so|khẩn|khan|thượng khẩn|hỏa tốc|hoả tốc|hoa toc)(?!\p{L})/iu;
/** "QUY CHẾ BẢO VỆ BÍ" goes on in the next line with "MẬT": the last word of the line before makes it another word. */
export const wordGoesOn =
  /(?:^|[\s(“"])(?:BÍ|BẢO|CƠ|GIẢI|ĐỘ|DẤU|THÂN|ĐƯỜNG|TÚI|BI|BAO|GIAI|Bí|Bảo|Cơ|Giải|Độ|Thân|Đường|Túi)$/u;

/** Cyrillic letters that look like ours: "МẬТ" is no word of any language. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I' },
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', т: 't', м: 'm' },
};

/** One form for each letter, wide and narrow ones alike, and nothing that cannot be seen. */
export const clean = (words: string): string =>
  words
    .replace(/[\u0400-\u04ff]/g, (letter) => ALIKE[letter] ?? letter)
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .trim();
