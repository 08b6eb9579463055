import { bodyNameEnd } from '../people/bodies.ts';
import { capitalEnd, isCapital, isGlued } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** What the name of a body, or of the unit that stands for it, begins with. */
const BODY_START = pattern(
  `[ban bộ tỉnh thành huyện thị quận đảng tw ubnd hđnd btv bch sở liên xã phường cục hội đoàn trường viện phòng tp tx đồn tand vksnd ubmttq
  mttq bhxh lđlđ ngành bđbp bql bcđ khối chqs trạm hạt tổ cụm]|chính phủ|quốc hội|ủy ban|trung ương|tiểu ban|t\\.ư|t\\.w|thủ tướng|thường trực|văn phòng
  |đại hội|đặc khu|mặt trận|chủ tịch|chi [cục bộ nhánh đoàn hội]|tổng [cục công liên]|công [an ty đoàn]|tòa án|kho bạc|bệnh viện|trung tâm|tập đoàn|ngân hàng|học viện
  |bảo hiểm|thanh tra|kiểm toán|cơ quan|hiệp hội|đại sứ quán|chương trình phát triển|quân khu|lữ đoàn|sư đoàn|trung đoàn|viễn thông|điện lực|hợp tác xã|liên minh`,
);
/** Names of officials by whom a document is named as by a body: "Quyết định của Thủ tướng". */
const OFFICIAL = pattern('thủ tướng|chủ tịch|bộ trưởng|đại hội|đại biểu');
/** What may stand inside a name: "HĐND |2 huyện Nà Mòn, Khe Đá", "Đảng bộ |(ĐHĐB) huyện". */
const INSIDE = pattern('số? I(?=huyện|xã|tỉnh|phường|thị|hđnd|hội)|\\([W&]{1,3}\\)(?=W)');
/** Names of two halves are parted by a dash: "tỉnh Bà Rịa - Vũng Tàu", "Thừa Thiên - Huế". */
const HALVED = pattern('rịa[-–](?=vũng)|thiên[-–](?=huế)|rang[-–](?=tháp)');
/** Proper names whose second syllable is written small: "Ngân hàng Thế giới". */
const SMALL_NAMES = pattern('thế giới|liên [hợp hiệp] quốc|châu [á âu phi]');

/** Behind which word a body's name ends that starts at a word: "[Ban Thường vụ Tỉnh ủy] (khóa XII)"; the word itself if none does. */
export function issuerEnd(words: Words, start: number, limit = words.count): number {
  if (start >= limit || BODY_START.endAt(words, start) < 0) return start;
  let end = start;
  for (let at = start; at < limit; ) {
    const next = pieceEnd(words, at);
    if (next < 0 || next > limit) break;
    end = next;
    at = Math.max(end, INSIDE.endAt(words, end), HALVED.endAt(words, end - 1), gluedDash(words, end));
  }
  return end;
}

function pieceEnd(words: Words, at: number): number {
  const body = bodyNameEnd(words, at);
  const capital = capitalEnd(words, at);
  const small = SMALL_NAMES.endAt(words, at);
  const official = OFFICIAL.endAt(words, at);
  return Math.max(body, capital, small, official);
}

const DASH = 0x2d;

/** "Bà Rịa-Vũng Tàu": a dash with no blanks between two capitals. */
function gluedDash(words: Words, at: number): number {
  const glued =
    words.code.charCodeAt(at) === DASH && isGlued(words, at) && isGlued(words, at + 1) && isCapital(words, at + 1);
  return glued ? at + 1 : -1;
}
