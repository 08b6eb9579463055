import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { askingEnd, isNounBy } from './asking-words.ts';
import { bodyAt, headAt, isWord, modalIn, skipConnectives, skipMarks, verbAfterBody } from './clauses.ts';
import type { Scene, Stretch } from './scene.ts';
import { WEAK } from './words.ts';

/** What is asked, and of whom, as far as the words behind the asking word say. */
export interface Content {
  readonly start: number;
  readonly to: Stretch | undefined;
}

/** "trong thời gian tới, ", "từ nay đến cuối năm, ": when, between the asking word and what is asked. */
const TIME = pattern(
  '(?:trong [thời những các quá quý năm giai tháng nhiệm bối dịp mùa khi đợt lúc]|thời gian|từ nay|trước mắt|sau [hội buổi]|ngay sau|những tháng|năm Y|tại|đến [hết cuối năm tháng]|bên cạnh|trên cơ sở|để) [^,;:.]{0,26} ,',
);
/** "một số nội dung", "các nhiệm vụ trọng tâm sau": things announced, not said. */
const ANNOUNCED = pattern(
  '(?:với|đến|tới|về|vào|thêm|tốt|làm rõ|thực hiện tốt|thực hiện|quan tâm|tập trung|triển khai)* (?:một số|một vài|nhiều|các|những|mấy|D|hai|ba|bốn|năm|sáu|bảy|tám) nhóm? (?:nội dung|vấn đề|nhiệm vụ|giải pháp|kiến nghị|đề xuất|việc|công việc|ý kiến|điểm|công tác)',
);
/** Behind "trong thời gian tới, " and the like. */
export function skipTime({ words }: Scene, from: number, to: number): number {
  let at = from;
  for (let after = TIME.endAt(words, at); after > at && after < to; after = TIME.endAt(words, at)) at = after;
  return at;
}

const TIED = wordList('rằng|là|thêm|đến|với|tới');
const MODAL_WORD = wordList('cần phải|cần|phải|nên|hãy');
/** Before a colon: nothing but words that announce a list ("nghiên cứu, xem xét:", "một số nội dung sau:"). */
const OPENS_LIST = wordList(
  'như|như sau|sau|sau đây|gồm|là|cụ thể|xem xét|quan tâm|nghiên cứu|giải quyết|nhiệm vụ|giải pháp|nội dung|vấn đề|trọng tâm|trên|đó|này|rằng|tập trung|thực hiện|tốt|cần',
);
/** "đề nghị UBND xã |trước ngày 30/4| công khai …": the time is part of what is asked. */
const WHEN = wordList(
  'trước ngày|trước tháng|chậm nhất|muộn nhất|trong tháng|trong quý|ngay trong|định kỳ|hằng tháng|hằng quý|hằng tuần|hàng tháng|hàng quý|hàng tuần|đến hết|từ nay|trong thời gian|thời gian tới|trong năm|trong những',
);
/** "kiến nghị với tỉnh |về| một số vấn đề như: …" */
const ABOUT = wordList('về|một số|các nội dung|các vấn đề|như sau|như');
const SUCH = pattern('như sau? :?');
/** "kiến nghị |với cấp trên những giải pháp|", "kiến nghị |về tình trạng ô nhiễm|", "kiến nghị |tại buổi tiếp xúc cử tri|.": a matter or an occasion, and nothing asked. */
const NAMES_NOTHING = pattern(
  '(?:với|tới|lên|đến)? (?:các)? (?:cơ quan|cấp|ngành|chính quyền|trung ương|ubnd? [tỉnh huyện]) (?:có thẩm quyền|chức năng|trên|nhà nước)* (?:những|các|một số|nhiều|D) (?:biện pháp|giải pháp|nội dung|vấn đề|khó khăn|vướng mắc|kiến nghị) (?![^.;:\\n]{0,10} :)|(?:về|đến|tới)? (?:tình trạng|thực trạng|hiện tượng|tình hình|các vấn đề|những vấn đề|một số vấn đề) (?![^.;:\\n]{0,10} :)|tại (?:buổi|hội nghị|kỳ họp|cuộc|phiên) [^,;:.\\n]{0,24} (?:[.|]|$|\\n)',
);
/** "đề nghị |với| tỉnh": no part of the name. */
const TOWARDS = wordList('với|cho|đối với');

/** Reads on from behind an asking word; undefined where nothing is said ("đề nghị một số nội dung về đầu tư."). */
export function contentAfter(scene: Scene, from: number, to: number): Content | undefined {
  const { words, code } = scene;
  let at = skipMarks(scene, from, to);
  at = skip(TIED.endAt(words, at), at, to);
  at = skipTime(scene, at, to);
  if (NAMES_NOTHING.endAt(words, at) > at) return undefined;
  const colon = colonIn(scene, at, to);
  let addressee: Stretch | undefined;
  const capital = words.shape[at] === 'A' || words.shape[at] === 'U';
  if (bodyAt(scene, at) || (capital && !headAt(scene, at) && code[from] !== ':')) {
    const modal = modalIn(scene, at, to);
    const verb = verbAfterBody(scene, at, to);
    const end = modal && (verb < 0 || modal.word[0] <= verb) ? modal.word[0] : verb;
    if (end > at) {
      const towards = TOWARDS.endAt(words, at);
      const about = ABOUT.firstIn(words, at, end);
      const when = WHEN.firstIn(words, at, end);
      addressee = [towards > at && towards < end ? towards : at, about > at ? about : when > at ? when : end];
      // "Huyện kiến nghị: |Tỉnh xem xét …" keeps its subject, "đề nghị tỉnh |xem xét …" does not.
      const behind = modal && end === modal.word[0] ? modal.word[1] : when > at ? when : end;
      if (code[from] !== ':') at = skipMarks(scene, behind, to);
    }
  }
  at = skip(MODAL_WORD.endAt(words, at), at, to);
  const announced = ANNOUNCED.endAt(words, at);
  if (colon > at && (OPENS_LIST.startBefore(words, colon) >= at || announced > at))
    return { start: skipConnectives(scene, colon + 1, to), to: addressee };
  if (announced > at) {
    const such = SUCH.firstIn(words, announced, Math.min(to, announced + 40));
    if (!such) return undefined;
    at = such.index + such[0].length;
  }
  return at < to ? { start: skipMarks(scene, at, to), to: addressee } : undefined;
}

const skip = (after: number, at: number, to: number) => (after > at && after < to ? after : at);

/** A colon that opens a list close behind the asking word, before any semicolon. */
function colonIn({ code, words }: Scene, from: number, to: number): number {
  const limit = Math.min(to, from + 50);
  for (let at = from; at < limit; at++) {
    if (code[at] === ';') return -1;
    // "8:30" is a time.
    if (code[at] === ':') return words.shape[at + 1] === '0' && words.ends[at] === words.starts[at + 1] ? -1 : at;
  }
  return -1;
}

/** Cuts at semicolons outside brackets and quotes. */
export function pieces(scene: Scene, from: number, to: number, objects = false): Stretch[] {
  const { code } = scene;
  const found: Stretch[] = [];
  let start = from;
  let depth = 0;
  let topics: boolean | undefined;
  for (let at = from; at < to; at++) {
    const one = code.charCodeAt(at);
    if (one >= 0x4e00) continue;
    const mark = code[at] as string;
    if (mark === '(' || mark === '[' || mark === '“') depth++;
    else if (mark === ')' || mark === ']' || mark === '”') depth = Math.max(0, depth - 1);
    else if (mark === ';' && depth === 0 && at + 1 < to && !goesOn(scene, at + 1, to)) {
      if (objects) {
        const next = skipConnectives(scene, at + 1, to);
        topics ??= governs(scene, from);
        if (isObject(scene, next, to) || (topics && !asksAnew(scene, next, to))) continue;
      }
      if (at > start) found.push([start, at]);
      start = at + 1;
    }
  }
  if (to > start) found.push([start, to]);
  return found;
}

/** "…; là trọng điểm kinh tế" goes on with what stands before the semicolon. */
const GOES_ON = wordList('là|như|gồm|bao gồm|nhất là|trong đó có|để|nhằm|bởi|vì|góp phần|qua đó|từ đó');
function goesOn(scene: Scene, at: number, to: number): boolean {
  const end = GOES_ON.endAt(scene.words, at);
  return end > at && end < to;
}

/** "…; dự án đường Quốc lộ 6" is one more object of the verb before the semicolon. */
const OBJECT = pattern(
  '(?:các|những|một số|hai|ba|D)? (?:dự án|công trình|tuyến|đường|đoạn|hạng mục|cầu|quốc lộ|tỉnh lộ|trạm|trường|hồ|đập|khu|cụm|trụ sở|chương trình|đề án|hệ thống|nhà máy|luật|nghị định|nghị quyết|thông tư|chỉ thị)',
);
const isObject = (scene: Scene, start: number, to: number) =>
  OBJECT.endAt(scene.words, start) > start && !modalIn(scene, start, to);

/** "đặc biệt lưu ý |công tác giáo dục; công tác tiếp dân; an sinh xã hội|": one asking word, a list of its objects. */
const TOPIC = wordList('công tác|việc|vấn đề|lĩnh vực|tình hình|chất lượng|tiến độ');
const governs = ({ words, code }: Scene, from: number) =>
  TOPIC.endAt(words, from) > from && code[from - 1] !== ':' && code[from - 1] !== '\n';

const asksAnew = (scene: Scene, at: number, to: number) =>
  headAt(scene, at) || bodyAt(scene, at) || modalIn(scene, at, to) !== undefined || askingEnd(scene.words, at) > at;

const KIND_OF_ASKING = pattern('(?:kiến nghị|đề xuất|ý kiến) (?:về|liên quan|khác)');

/** "1. Đối với tỉnh: |xem xét …" */
const WHOM = pattern('(?:đối với|về phía|với) [^,;.:\\n]{1,14} :');

/** The words of one item without "đồng thời", "yêu cầu huyện", "cần" at its head and without closing marks. */
export function trimItem(scene: Scene, [from, to]: Stretch): Stretch | undefined {
  const { words } = scene;
  let start = skipConnectives(scene, from, to);
  // "…; một số kiến nghị về vệ sinh an toàn thực phẩm": announced, not said.
  if (ANNOUNCED.endAt(words, start) > start && KIND_OF_ASKING.isIn(words, start, Math.min(to, start + 6)))
    return undefined;
  const whom = WHOM.endAt(words, start);
  if (whom > start && whom < to && bodyAt(scene, start)) start = skipConnectives(scene, whom, to);
  const asked = askingEnd(words, start);
  const verb = asked > start && asked < to && !isNounBy(words, start, asked);
  if (verb && (WEAK.endAt(words, start) !== asked || bodyAt(scene, skipMarks(scene, asked, to)))) {
    const content = contentAfter(scene, asked, to);
    if (!content) return undefined;
    start = content.start;
  } else if (!headAt(scene, start)) {
    // "…; MTTQ cần |đẩy mạnh": after its modal; "…; MTTQ đẩy mạnh" keeps its subject.
    const modal = modalIn(scene, start, to);
    if (modal && modal.subject[0] === start && bodyAt(scene, start)) start = skipMarks(scene, modal.word[1], to);
  }
  start = skip(MODAL_WORD.endAt(words, start), start, to);
  return closed(scene, [start, to]);
}

const CLOSING = '.;,:…/!?”"’–-';

/** Without closing marks; undefined where hardly a word is left. */
export function closed(scene: Scene, [start, to]: Stretch): Stretch | undefined {
  let end = to;
  while (end > start && CLOSING.includes(scene.code[end - 1] as string)) end--;
  end = closeQuote(scene, start, end, to);
  const { starts, ends } = scene.words;
  return end - start >= 2 && (ends[end - 1] as number) - (starts[start] as number) >= 8 ? [start, end] : undefined;
}

/** Takes a closing quote back that belongs to one opened inside the item. */
function closeQuote({ code }: Scene, start: number, end: number, to: number): number {
  let open = 0;
  let straight = 0;
  for (let at = start; at < end; at++) {
    if (code[at] === '“') open++;
    else if (code[at] === '”') open--;
    else if (code[at] === '"') straight++;
  }
  const closing = open > 0 ? '”' : straight % 2 === 1 ? '"' : '';
  if (!closing) return end;
  let at = end;
  while (at < to && (code[at] === '.' || code[at] === '…')) at++;
  return code[at] === closing && at < to ? at + 1 : end;
}

/** "thì có kiểm tra lại lần thứ hai |hay chưa": a question. */
const OR_NOT = pattern('hay [chưa không]');
/** "các đồng chí nên |xem xét lại": it says not what (decision 23 of the guide). */
const NO_OBJECT = pattern('(?:cần|nên)? (?:xem xét|xem|rà soát|nghiên cứu|suy nghĩ|cân nhắc|tính toán) lại');
const PROMISE = pattern('W{0,4} sẽ');
const ASKS_WHAT = pattern('như thế nào|ra sao|bao nhiêu|bao giờ|khi nào|thế nào|ở đâu|là gì|[nào gì] $');
const STRIVES = pattern('(?:nỗ lực|quyết tâm|tiếp tục)* (?:phấn đấu|đạt|tăng trưởng)');
const MEASURED = pattern('N (?:% |tỷ|triệu|nghìn|ha|tấn|hộ|tiêu chí)');

/** A promise ("tỉnh sẽ tiếp tục …"), a question, or a target that is a figure ("phấn đấu tăng trưởng đạt 14%"): nothing asked. */
export function asksNothing(scene: Scene, [from, to]: Stretch): boolean {
  const modal = modalIn(scene, from, to);
  const at = modal ? skipMarks(scene, modal.word[1], to) : from;
  const { words } = scene;
  if (scene.code[to] === '?' && ASKS_WHAT.isIn(words, from, to)) return true;
  if (OR_NOT.endsBefore(words, to) || NO_OBJECT.endAt(words, at) === to) return true;
  const promise = PROMISE.endAt(words, at);
  if (promise > at && promise <= to) return true;
  return isWord(words, at) && STRIVES.endAt(words, at) > at && MEASURED.isIn(words, at, to);
}
