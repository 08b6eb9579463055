import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber, isWord } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { type Form, Scan } from '../words/scan.ts';
import type { Words } from '../words/words.ts';

/** What has digits and is no number: it names, dials or counts goals. */
const FORMS: readonly Form[] = [
  // "Quốc lộ 3B", "QL.279", "ĐT 257", "Km35+200", "đường số 4".
  `(?:quốc lộ|tỉnh lộ|huyện lộ|đường [tỉnh huyện xã số]|đường liên xã|(?:đường)? cao tốc|[ql tl đt hl đh] [.:\\-]?|lý trình|km)N(?:\\+N)?`,
  // "Điều 5", "khoản 2", "Phụ lục 01", "trang 12", "Chương trình 135", "Covid - 19".
  '(?:[điều khoản trang hình bảng biểu mẫu] (?:số)?|phụ lục (?:số)?|chương trình|ban chỉ đạo|covid -?)N',
  // "Khóm 4", "Trường Tiểu học số 2", "ngõ 15".
  '(?:[khóm hẻm ngõ ngách thửa bài]|khu phố|tổ dân phố|tiểu khu|(?:tiểu học|mầm non|trung học cơ sở|trung học phổ thông|[thcs thpt]|nhà) số)D',
  // "tỷ số 2 - 1", "thắng 3-0".
  '(?:[tỷ tỉ] số|[thắng thua hòa đè hạ dẫn])(?:chung cuộc|sít sao|đậm|đối phương|với)?(?:[tỷ tỉ] số)? D[-–:]D',
  // "điện thoại: 0209.3870.123", "Hotline 1900 6288", "số máy lẻ 12".
  '(?:điện thoại|[đt sđt tel fax hotline zalo phone]|đường dây nóng|số máy)(?:liên hệ|di động|bàn)?[.:]{0,2}\\(?\\+?N(?:[)]?[.\\-]? N){0,5}',
  // "mã số 0123", "MST: 47000123", "biển số 97A-123.45", "số tài khoản 123", "số hiệu 12".
  '(?:mã (?:số|bưu chính|hồ sơ|định danh|vùng|đơn vị)?|biển (?:kiểm soát|số)|căn cước|[cccd cmnd mst stk]|số (?:hiệu|tài khoản|định danh|căn cước|đăng ký|seri|sê-ri|thứ tự|nhà))(?:đăng ký|cá nhân|công dân|thuế|thủ tục)?[:.]? (?:N|W)(?:[.\\-]?N){0,3}',
  // "công nghiệp 4.0", "phiên bản 2.1", "24/7".
  '(?:cách mạng|công nghiệp|nông nghiệp|công nghệ|kinh tế|y tế|phiên bản|thế hệ)P',
].map((source) => ({ pattern: pattern(source) }));
const scan = new Scan(FORMS);

/** Marks the words of telephone numbers, roads, provisions, scores, codes and addresses of the web. */
export function markCodes(text: SourceText, taken: Uint8Array): void {
  const { words } = text;
  scan.in(words, (_, from, to) => taken.fill(1, from, to));
  for (let at = 0; at < words.count; at++) {
    const code = words.code.charCodeAt(at);
    if (isNumber(code)) {
      const to = telephoneEnd(text, at);
      if (to > at) {
        taken.fill(1, at, to);
        at = to - 1;
      } else if (partOfCode(words, at)) taken[at] = 1;
    } else if (code === AT_SIGN || WEB.has(code)) at = markAddress(words, at, taken);
  }
}

const AT_SIGN = 0x40;
const WEB = new Set(['http', 'https', 'www', 'vn', 'com'].map(codeOf));
const ZERO = 0x30;

/** "0912 345 678", "0281.3870.123": ten or eleven digits with a nought before them. */
function telephoneEnd({ view, words }: SourceText, at: number): number {
  const { code, starts, ends } = words;
  if (view.charCodeAt(starts[at] as number) !== ZERO) return -1;
  let digits = 0;
  let to = at;
  while (to < words.count && isNumber(code.charCodeAt(to)) && digits < 11) {
    for (let i = starts[to] as number; i < (ends[to] as number); i++) if (view.charCodeAt(i) >= ZERO) digits++;
    to++;
    if ('.-)'.includes(code[to] ?? '') && isNumber(code.charCodeAt(to + 1))) to++;
    else if (!isNumber(code.charCodeAt(to)) || (starts[to] as number) - (ends[to - 1] as number) > 1) break;
  }
  return digits === 10 || digits === 11 ? to : -1;
}

/** "|12A1", "|3B": a letter behind it that is no unit is for the reader of units to say; here only capitals count. */
function partOfCode({ code, shape, starts, ends }: Words, at: number): boolean {
  if (at + 1 >= code.length || starts[at + 1] !== ends[at] || !isWord(code.charCodeAt(at + 1))) return false;
  const short = (ends[at + 1] as number) - (starts[at + 1] as number) <= 2;
  return short && shape[at + 1] !== 'a' && isCode(code.charCodeAt(at + 1));
}

const UNITS = new Set(['m', 'ha', 'km', 'kg', 'kw', 'mw', 'kv', 'h', 'l', 'g', 'tr', 'đ'].map(codeOf));
const isCode = (word: number): boolean => !UNITS.has(word);

/** Marks all that hangs together with a word of a web address; gives its last word. */
function markAddress({ starts, ends, count }: Words, at: number, taken: Uint8Array): number {
  let from = at;
  while (from > 0 && starts[from] === ends[from - 1]) from--;
  let to = at + 1;
  while (to < count && starts[to] === ends[to - 1]) to++;
  if (to - from > 1) taken.fill(1, from, to);
  return to - 1;
}
