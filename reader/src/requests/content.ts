import type { Span } from '../fact.ts';
import { nounBy } from './asking.ts';
import { bodyAt, headAt, modalIn, skipBlank, skipConnectives, verbAfterBody } from './clauses.ts';
import { sticky } from './patterns.ts';
import type { Scene } from './scene.ts';
import { ASKING, ORDERING, or, WEAK } from './words.ts';

/** What is asked, and of whom, as far as the words behind the asking word say. */
export interface Content {
  readonly start: number;
  readonly to: string | undefined;
}

/** "trong thời gian tới, ", "từ nay đến cuối năm, ": when, between the asking word and what is asked. */
const TIME =
  /(?:trong (?:thời gian|những|các|quá trình|quý|năm|giai đoạn|tháng|nhiệm kỳ|bối cảnh)|thời gian|từ nay|trước mắt|sau (?:hội nghị|buổi)|ngay sau|những tháng|năm 20|tại|đến (?:hết|cuối|năm|tháng)|bên cạnh|trên cơ sở|để )[^,;:.]{0,120}, /uy;
/** "một số nội dung", "các nhiệm vụ trọng tâm sau": things announced, not said. */
const ANNOUNCED =
  /(?:(?:với|đến|tới|về|vào|thêm|tốt|làm rõ|thực hiện|thực hiện tốt|quan tâm|tập trung|triển khai) )*(?:(?:một số|một vài|nhiều|các|những|mấy|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám) )(?:nhóm )?(?:nội dung|vấn đề|nhiệm vụ|giải pháp|kiến nghị|đề xuất|việc|công việc|ý kiến|điểm|công tác)(?!\p{L})/uy;
const ASK_WORDS = new RegExp(`(?:${or([...ASKING, ...ORDERING])})(?!\\p{L})`, 'uy');
const MODAL_WORD = /(?:cần phải|cần|phải|nên|hãy)(?!\p{L}) */uy;
/** Before a colon: nothing but words that announce a list ("nghiên cứu, xem xét:", "một số nội dung sau:"). */
const OPENS_LIST =
  /(?:như(?: sau)?|sau|sau đây|gồm|là|cụ thể|xem xét|quan tâm|nghiên cứu|giải quyết|nhiệm vụ|giải pháp|nội dung|vấn đề|trọng tâm|trên|đó|này|rằng|tập trung|thực hiện|tốt|cần)\s*$/u;

/** Reads on from behind an asking word; undefined where nothing is said ("đề nghị một số nội dung về đầu tư."). */
export function contentAfter(scene: Scene, from: number, to: number): Content | undefined {
  let at = skipBlank(scene, from, to);
  at = skipWords(scene, at, to, /(?:rằng|là|thêm|đến|với|tới)(?!\p{L}) */uy);
  for (let after = sticky(TIME, scene.lower, at); after > at && after < to; after = sticky(TIME, scene.lower, at))
    at = after;
  const colon = colonIn(scene, at, to);
  let addressee: string | undefined;
  if (bodyAt(scene, at) || (/\p{Lu}/u.test(scene.view[at] ?? '') && !headAt(scene, at) && scene.view[from] !== ':')) {
    const modal = modalIn(scene, at, to);
    const verb = verbAfterBody(scene, at, to);
    const end = modal && (verb < 0 || modal.word[0] <= verb) ? modal.word[0] : verb;
    if (end > at) {
      const listed = /^\s*:/u.test(scene.view.slice(from, from + 3));
      addressee = scene.view
        .slice(at, end)
        .replace(/[\s,:]+$/u, '')
        .replace(/^(?:với|cho|đối với)\s+/u, '');
      // "Huyện kiến nghị: |Tỉnh xem xét …" keeps its subject, "đề nghị tỉnh |xem xét …" does not.
      if (!listed) at = skipBlank(scene, modal && end === modal.word[0] ? modal.word[1] : end, to);
    }
  }
  at = skipWords(scene, at, to, MODAL_WORD);
  if (colon > at && (OPENS_LIST.test(scene.lower.slice(at, colon)) || sticky(ANNOUNCED, scene.lower, at) > at)) {
    return { start: skipConnectives(scene, colon + 1, to), to: addressee };
  }
  const announced = sticky(ANNOUNCED, scene.lower, at);
  if (announced > at) {
    const such = /(?<!\p{L})như(?: sau)?(?!\p{L})[:\s]*/u.exec(
      scene.lower.slice(announced, Math.min(to, announced + 200)),
    );
    if (!such) return undefined;
    at = announced + such.index + such[0].length;
  }
  return at < to ? { start: skipBlank(scene, at, to), to: addressee } : undefined;
}

/** A colon that opens a list close behind the asking word, before any semicolon or full stop. */
function colonIn(scene: Scene, from: number, to: number): number {
  const ahead = /^[^;:]*?:(?!\d)/u.exec(scene.lower.slice(from, Math.min(to, from + 240)));
  return ahead ? from + ahead[0].length - 1 : -1;
}

function skipWords(scene: Scene, from: number, to: number, words: RegExp): number {
  const after = sticky(words, scene.lower, from);
  return after > from && after < to ? after : from;
}

/** Cuts at semicolons outside brackets and quotes, and before the marks of an enumeration inside a paragraph. */
export function pieces(scene: Scene, from: number, to: number, objects = false): Span[] {
  const found: Span[] = [];
  let start = from;
  let depth = 0;
  const topics = objects && governs(scene, from);
  const cut = (end: number) => {
    if (end > start) found.push([start, end]);
    start = end;
  };
  for (let at = from; at < to; at++) {
    const letter = scene.view[at] as string;
    if ('([“'.includes(letter)) depth++;
    else if (')]”'.includes(letter)) depth = Math.max(0, depth - 1);
    else if (
      letter === ';' &&
      depth === 0 &&
      !continues(scene, at + 1, to) &&
      !(objects && isObject(scene, at + 1, to)) &&
      !(topics && !asksAnew(scene, skipConnectives(scene, at + 1, to), to))
    ) {
      cut(at);
      start = at + 1;
    } else if (letter === '(' || depth > 0) continue;
  }
  cut(to);
  return found;
}

/** "…; là trọng điểm kinh tế" goes on with what stands before the semicolon. */
const CONTINUATION = /\s*(?:là|như|gồm|bao gồm|nhất là|trong đó có|để|nhằm|bởi|vì|góp phần|qua đó|từ đó)(?!\p{L})/uy;
const continues = (scene: Scene, at: number, to: number) => {
  const end = sticky(CONTINUATION, scene.lower, at);
  return end > at && end < to;
};

/** "…; dự án đường Quốc lộ 27" is one more object of the verb before the semicolon. */
const OBJECT =
  /(?:(?:các|những|một số|hai|ba|\d{1,2}) )?(?:dự án|công trình|tuyến|đường|đoạn|hạng mục|cầu|quốc lộ|tỉnh lộ|trạm|trường|hồ|đập|khu|cụm|trụ sở|chương trình|đề án|hệ thống|nhà máy|luật|nghị định|nghị quyết|thông tư|chỉ thị)(?!\p{L})/uy;
function isObject(scene: Scene, from: number, to: number): boolean {
  const start = skipConnectives(scene, from, to);
  return sticky(OBJECT, scene.lower, start) > start && !modalIn(scene, start, to);
}

/** "đặc biệt lưu ý |công tác giáo dục; công tác tiếp dân; an sinh xã hội|": one asking word, a list of its objects. */
function governs(scene: Scene, from: number): boolean {
  const noun = /^(?:công tác|việc|vấn đề|lĩnh vực|tình hình|chất lượng|tiến độ)(?!\p{L})/u;
  return noun.test(scene.lower.slice(from, from + 24)) && !/[:\n]\s*$/u.test(scene.view.slice(from - 3, from));
}

const asksAnew = (scene: Scene, at: number, to: number) =>
  headAt(scene, at) ||
  bodyAt(scene, at) ||
  modalIn(scene, at, to) !== undefined ||
  sticky(ASK_WORDS, scene.lower, at) > at;

/** The words of one item without "đồng thời", "yêu cầu huyện", "cần" at its head and without closing marks. */
export function trimItem(scene: Scene, [from, to]: Span): Span | undefined {
  let start = skipConnectives(scene, from, to);
  // "1. Đối với tỉnh: |xem xét …"
  const whom = /^(?:đối với|về phía|với) [^,;.:]{2,60}:\s+/u.exec(scene.lower.slice(start, Math.min(to, start + 90)));
  if (whom && bodyAt(scene, start)) start = skipConnectives(scene, start + whom[0].length, to);
  const asked = sticky(ASK_WORDS, scene.lower, start);
  const verb = asked > start && asked < to && !nounBy(scene, start, asked);
  if (verb && (!WEAK.test(scene.lower.slice(start, asked)) || bodyAt(scene, skipBlank(scene, asked, to)))) {
    const content = contentAfter(scene, asked, to);
    if (!content) return undefined;
    start = content.start;
  } else if (!headAt(scene, start)) {
    // "…; MTTQ cần |đẩy mạnh": after its modal; "…; MTTQ đẩy mạnh" keeps its subject.
    const modal = modalIn(scene, start, to);
    if (modal && modal.subject[0] === start && bodyAt(scene, start)) start = skipBlank(scene, modal.word[1], to);
  }
  start = skipWords(scene, start, to, MODAL_WORD);
  return closed(scene, [start, to]);
}

/** Without closing marks; undefined where hardly a word is left. */
export function closed(scene: Scene, [start, to]: Span): Span | undefined {
  let end = to;
  while (end > start && /[\s.;,:…/!?”"’–-]/u.test(scene.view[end - 1] as string)) end--;
  end = closeQuote(scene, start, end, to);
  return end - start >= 8 && /\s/u.test(scene.view.slice(start, end)) ? [start, end] : undefined;
}

/** Takes a closing quote back that belongs to one opened inside the item. */
function closeQuote(scene: Scene, start: number, end: number, to: number): number {
  const words = scene.view.slice(start, end);
  const open = (words.match(/“/gu)?.length ?? 0) - (words.match(/”/gu)?.length ?? 0);
  return open > 0 && end < to && /^[.…]*”/u.test(scene.view.slice(end, to)) ? scene.view.indexOf('”', end) + 1 : end;
}

/** A promise ("tỉnh sẽ tiếp tục …"), or a target that is a figure ("phấn đấu tăng trưởng đạt 14%"): nothing asked. */
export function asksNothing(scene: Scene, [from, to]: Span): boolean {
  const modal = modalIn(scene, from, to);
  const words = scene.lower.slice(modal ? skipBlank(scene, modal.word[1], to) : from, to);
  if (/^(?:[\p{L}]+ ){0,4}sẽ /u.test(words)) return true;
  return (
    /^(?:nỗ lực |quyết tâm |tiếp tục )*(?:phấn đấu|đạt|tăng trưởng)(?!\p{L})/u.test(words) &&
    /\d\s?(?:%|tỷ|triệu|nghìn|ha(?!\p{L})|tấn|hộ|tiêu chí)/u.test(words)
  );
}
