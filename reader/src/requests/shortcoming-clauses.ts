import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { bodyAt, skipConnectives, skipMarks } from './clauses.ts';
import { closed } from './content.ts';
import type { Scene, Stretch } from './scene.ts';
import { shortAt, shortcoming } from './shortcoming.ts';

const FAULT =
  '(?:hạn chế|tồn tại|(?<!đặc biệt|xã|thôn|bản|vùng|hoàn cảnh|hộ) khó khăn|bất cập|yếu kém|khuyết điểm|vướng mắc|thiếu sót)';
const ANNOUNCES = pattern(
  `${FAULT} (?! lớn? nhất)((?:(?!chưa|chậm|thấp)[^.;:\\n]){0,26}?)(?:(?:(?<!cũng|hầu|gần|dường)như sau|(?<!cũng|hầu|gần|dường)như|sau đây|đó là|cụ thể là|cụ thể|dẫn đến|(?<!vẫn|nhất|biệt)là) :?|:)`,
);
const WAYS_OUT = wordList(
  'một số giải pháp|các giải pháp|những giải pháp|nhiều giải pháp|một số biện pháp|các biện pháp|những biện pháp|nhiều biện pháp|một số nhiệm vụ|các nhiệm vụ|những nhiệm vụ|nhiều nhiệm vụ|kiến nghị|đề xuất|đề nghị',
);
const MENDS = pattern('(?:khắc phục|tháo gỡ|giải quyết|vượt qua|xử lý) (?:những|các|kịp thời)*');
/** "khó khăn trong quyết toán một số |dự án như:|": examples of what has them. */
const EXAMPLES = pattern('(?:dự án|công trình|đơn vị|địa phương|lĩnh vực) như :?');
const NAMES = pattern('(?:còn|những|một số|các|nhiều|chỉ ra|nêu|bộc lộ|về) (?:W ,?){0,3}');

/** Behind "những hạn chế … như:": where what is listed begins; undefined where nothing is listed. */
export function announced({ words }: Scene, from: number, to: number): number | undefined {
  const found = ANNOUNCES.firstIn(words, from, to);
  if (!found) return undefined;
  const { index } = found;
  // "làm rõ khó khăn và đề xuất một số giải pháp như: …" lists the ways out.
  const end = index + found[0].length;
  if (EXAMPLES.endsBefore(words, end)) return undefined;
  if (MENDS.startBefore(words, index) >= from || WAYS_OUT.firstIn(words, index, end) >= 0) return undefined;
  if (index > from && NAMES.startBefore(words, index) < from) return undefined;
  return to - end > 1 ? end : undefined;
}

/** What begins no clause of its own behind a comma. */
const SAME_SUBJECT = wordList(
  'chưa|còn|vẫn|không|trong đó|nhất là|đặc biệt|dẫn đến|do|vì|ảnh hưởng|gây|làm|nên|thậm chí|có|để|nhằm|chậm|thiếu|yếu|kém|như|và|hoặc|hay|bị|chỉ|thấp|khó|rất|mới',
);
/** "…, |tăng 3,4 tỷ đồng": says more of the same subject. */
const SAME_FIGURE = pattern('(?:đạt|bằng|chiếm|tăng|giảm|còn) (?:trên|hơn|gần|khoảng|thêm|xuống|còn|ước)* N');
const FIGURE_PREDICATE = pattern(
  '(?:chiếm|đạt|tăng|giảm|còn|bằng) [^,;\\n]*N|(?:gia tăng|tăng|giảm) [cao mạnh sâu nhanh]? (?=[,;.]|$)',
);
/** A clause is no longer than this; a table without full stops is one endless sentence. */
const REACH = 90;
const TELLS = wordList('đã|đạt|hiện có|được|hoàn thành|tăng|giảm|gồm|bị');
const HAS = pattern('có N');

const PARTS = wordList(
  'công trình|dự án|khu dân cư|khu|cụm|tuyến|hộ dân|người dân|xã|phường|thị trấn|huyện|sở|ngành|ban|phòng|thôn|bản|ấp|cơ quan|đơn vị|địa phương|cán bộ|công chức|viên chức|đảng viên|kinh tế|văn hóa|xã hội|cấp|cấp ủy|chính quyền|tổ chức|cá nhân|chương trình|kế hoạch|đề án|thủ tục|hồ sơ|doanh nghiệp|hợp tác xã|lĩnh vực|đoàn thể|thị xã|thành phố',
);
/** Behind "nhưng" no subject stands: "|đến nay chưa xong"; "|vẫn còn 12 hộ chưa nhận đất" has one. */
export const NO_SUBJECT_HERE = pattern(
  '(?:cho đến nay|đến nay|tới nay|hiện nay|hiện|vẫn|chưa|còn|chỉ|mới|không|lại)(?! còn (?:N|một số|nhiều|những|không ít|tình trạng))(?! N|một số|nhiều|những|không ít|tình trạng)',
);
const YET = wordList('nhưng|song|mà');
/** "…, |nhưng| đến nay chưa xong" goes on with the clause before it. */
const turnsOn = (words: Words, comma: number) =>
  YET.mayBegin(words, comma + 1) && NO_SUBJECT_HERE.endAt(words, comma + 2) > comma;
/** "các công trình|, |dự án", "xã|, |phường": the comma parts two nouns of one subject. */
const parts = (words: Words, comma: number) =>
  PARTS.startBefore(words, comma) >= 0 && PARTS.endAt(words, comma + 1) > comma + 1;

/** Cuts at a comma before a new subject with its own predicate: "công tác … còn hạn chế, |tình trạng … vẫn còn xảy ra". */
export function clausesOf(scene: Scene, [from, to]: Stretch, listed: boolean, cause = false): Stretch[] {
  const { words, code } = scene;
  const states = (a: number, b: number) => shortcoming(scene, a, b) || (listed && FIGURE_PREDICATE.isIn(words, a, b));
  const found: Stretch[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const mark = code[at];
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    if (mark !== ',' || depth > 0 || parts(words, at) || turnsOn(words, at)) continue;
    const right = skipMarks(scene, at + 1, to);
    const reach = Math.min(to, right + REACH);
    const before = shortAt(scene, right, reach);
    const subject = before - right >= 2 || (listed && states(right, reach));
    if (!subject) continue;
    const back = Math.max(start, at - REACH);
    const admits = states(back, at);
    if (!listed && !admits && (cause || TELLS.firstIn(words, back, at) >= 0 || HAS.isIn(words, back, at))) {
      // "Xã có 12 thôn, |đời sống còn gặp khó khăn": what stands before admits nothing.
      start = right;
    } else if (
      admits &&
      SAME_SUBJECT.endAt(words, right) < 0 &&
      SAME_FIGURE.endAt(words, right) < 0 &&
      (before >= 0 || listed)
    ) {
      found.push([start, at]);
      start = right;
    }
  }
  found.push([start, to]);
  return found;
}

/** "còn có những thách thức, khó khăn, đòi hỏi …": which ones is not said. */
const VAGUE_FAULT = '(?:khó khăn|hạn chế|tồn tại|bất cập|thách thức|vướng mắc|yếu kém)';
const VAGUE = pattern(
  `[còn vẫn gặp] (?:có|còn|gặp|phải|đối mặt|với)* (?:những|một số|không ít) ${VAGUE_FAULT} (?:[, và] ${VAGUE_FAULT})* (?=[,;.]|$|và|đòi hỏi|cần)`,
);
const SAYS_AGAIN = pattern('(?:đây|điều này|điều đó|đó|con số này) cũng? [là còn vẫn]');
const ONLY_NAMES = pattern(
  `(?:vẫn|cũng|đã|thì|còn|bộc lộ|có|gặp|tồn tại)* rất? (?:nhiều|một số|những|không ít|một vài) (?:(?:tồn tại|hạn chế|bất cập|khó khăn|yếu kém|khuyết điểm|vướng mắc|thách thức|trở ngại) [, và]?)+ (?:nhất định|cần sớm? khắc phục|đó là|như sau)? $`,
);
const NO_SUBJECT = wordList('tuy nhiên|song|tình hình|quá trình|việc thực hiện nhiệm vụ');
const THEN = wordList('thì');

/** "Nà Mòn còn nhiều bất cập, hạn chế": says that there are shortcomings, not which. */
export function onlyAnnounces(scene: Scene, [from, until]: Stretch): boolean {
  const { words, code } = scene;
  let to = until;
  while (to > from && '.…;:'.includes(code[to - 1] as string)) to--;
  // "Con số này còn quá ít": says again what was said before.
  if (SAYS_AGAIN.endAt(words, from) > from) return true;
  const vague = VAGUE.firstIn(words, from, to);
  if (vague && !shortcoming(scene, vague.index + vague[0].length, to) && !hasTopic(scene, from, vague.index))
    return true;
  const found = ONLY_NAMES.firstIn(words, from, to);
  return found !== undefined && !hasTopic(scene, from, found.index);
}

/** "|Công tác giải phóng mặt bằng| còn nhiều vướng mắc" says what is hard, "|Huyện| còn nhiều vướng mắc" does not. */
function hasTopic(scene: Scene, from: number, to: number): boolean {
  const { words, code } = scene;
  let at = from;
  for (let i = from; i < to; i++) if (code[i] === ',' || THEN.endAt(words, i) > i) at = i + 1;
  at = skipMarks(scene, at, to);
  return at < to && !bodyAt(scene, at) && NO_SUBJECT.endAt(words, from) <= from;
}

const LEAD = pattern(
  'vẫn? còn (?:một số|những|nhiều)? (?:hạn chế|tồn tại) [^,;:\\n]{0,4}? (?:dẫn đến|là|như) :?|(?:nhất là|như|là|đó là) :?',
);

export function trimShortcoming(scene: Scene, [from, to]: Stretch): Stretch | undefined {
  const start = skipConnectives(scene, from, to);
  const lead = LEAD.endAt(scene.words, start);
  return closed(scene, [lead > start && lead < to ? lead : start, to]);
}
