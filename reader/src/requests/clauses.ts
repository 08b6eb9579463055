import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { CUT, cueAt, HEAD, MUST, SUBORDINATE } from './cues.ts';
import type { Scene, Stretch } from './scene.ts';
import {
  BODIES,
  BODY_BEFORE,
  BODY_LEAD,
  BODY_VERBS,
  BODY_WORDS,
  CONNECTIVE,
  ENUMERATION,
  HEADS,
  MODAL,
  NO_MODAL_BEHIND,
  NOUN_BEFORE,
  SUBORDINATES,
} from './words.ts';

/** Marks that no clause begins with. */
const LOOSE = ',:“"”‘’\'–-';
/** A clause is read no further than this many words. */
const REACH = 60;

/** Skips "Trong đó, ", "Một là, " and marks. */
export function skipConnectives(scene: Scene, from: number, to: number): number {
  const { words } = scene;
  let at = skipMarks(scene, from, to);
  // A row of a table whose number is glued to its words: "12Nâng cấp đường".
  if (words.shape[at] === '0' && words.shape[at + 1] === 'A' && words.ends[at] === words.starts[at + 1]) at++;
  for (;;) {
    const after = connectiveEnd(words, at);
    if (after < 0) return at;
    const next = skipMarks(scene, after, to, `${LOOSE}.`);
    if (next >= to) return at;
    at = next;
  }
}

/** What ENUMERATION may begin with but for digits and brackets. */
const COUNTED = wordList('một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|thứ|a|b|c|d|đ|e|g|h|i|k|l|m');

function connectiveEnd(words: Words, at: number): number {
  const end = CONNECTIVE.endAt(words, at);
  if (end >= 0) return end;
  return words.shape[at] === '0' || words.code[at] === '(' || COUNTED.mayBegin(words, at)
    ? ENUMERATION.endAt(words, at)
    : -1;
}

export function skipMarks({ code }: Pick<Scene, 'code'>, from: number, to: number, marks = LOOSE): number {
  let at = from;
  while (at < to && marks.includes(code[at] as string)) at++;
  return at;
}

/** Whether what is asked begins here: a verb or an adverb before one, no noun. */
export const headAt = (scene: Pick<Scene, 'words'>, at: number): boolean => headEnd(scene, at) >= 0;

/** "cấp điện", "cấp bù" are verbs; "cấp ủy", "cấp huyện" are not. */
const GRANT = pattern(
  'cấp(?! (?:ủy|huyện|xã|tỉnh|ngành|trên|dưới|cơ sở|phường|trung ương|có thẩm|thôn|hội|nào|độ|bách|quốc|đảng|thành|chính|lãnh)|,)',
);
const GRANTS = wordList('cấp');
/** "tham gia |liên quan", "tuyên truyền |viên": no verb. */
const NO_HEAD = wordList('liên quan|của|viên');

function headEnd({ words }: Pick<Scene, 'words'>, at: number): number {
  if (!(cueAt(words, at) & HEAD)) return -1;
  let end = HEADS.endAt(words, at);
  if (end < 0) end = GRANTS.mayBegin(words, at) ? GRANT.endAt(words, at) : -1;
  if (end < 0 || NO_HEAD.endAt(words, end) > end) return -1;
  return isNominal(words, at) ? -1 : end;
}

/** "Phòng Tài chính - |Kế hoạch|": the end of a name. */
const PLANNING = pattern('[- và , phòng sở] kế hoạch');
/** "Ban Quản lý dự án |phối hợp"; but "Ban Quản lý dự án |đầu tư" goes on with its name. */
const BOARD = pattern('quản lý các? dự án');
const NOT_NOUN_BEHIND = wordList('dân|quân|nhân|hình|thời');
/** "môi |trường|", "chi |bộ|": no body of its own. */
const NOT_BODY_BEHIND = wordList('chi|đảng|liên|môi|thị|nông|lâm|hiện');

/** Whether a verb that begins here is part of a noun: "công tác |xây dựng Đảng", "Ban |Chỉ đạo". */
export function isNominal(words: Words, at: number): boolean {
  const { code, shape } = words;
  const noun = nounStart(words, at);
  if (noun >= 0) {
    const named = shape[at - 2] === 'A' && PLANNING.startBefore(words, at) >= 0;
    const board = BOARD.startBefore(words, at) >= 0 && BODY_VERBS.endAt(words, at) < 0;
    if (!named && !board) return true;
  }
  const body = BODY_BEFORE.startBefore(words, at);
  if (body >= 0 && NOT_BODY_BEHIND.startBefore(words, body) < 0 && BODY_VERBS.endAt(words, at) > at) return true;
  const capital = shape[at] === 'A' || shape[at] === 'U';
  return (
    capital &&
    at > 0 &&
    ADVERB.startBefore(words, at) < 0 &&
    (isWord(words, at - 1) || code[at - 1] === ',' || code[at - 1] === '&')
  );
}

/** "đã |Yêu cầu|": a capital that slipped in. */
const ADVERB = wordList('đã|cũng');

function nounStart(words: Words, at: number): number {
  const direct = NOUN_BEFORE.startBefore(words, at);
  const tied = words.code[at - 1] === AND || words.code[at - 1] === THE ? NOUN_BEFORE.startBefore(words, at - 1) : -1;
  const noun = direct >= 0 ? direct : tied;
  return noun >= 0 && NOT_NOUN_BEHIND.startBefore(words, noun) < 0 ? noun : -1;
}
const [AND, THE] = ['và', 'các'].map((word) => String.fromCharCode(wordList(word).firsts[0] as number));

/** Whether a word stands here, no number and no mark. */
export function isWord({ shape }: Words, at: number): boolean {
  const one = shape[at];
  return one === 'a' || one === 'A' || one === 'U';
}

/** "đề nghị |ban hành quy định": a verb that begins like a body. */
const ISSUE = wordList('ban hành');
/** What BODY_LEAD may begin with. */
const LEAD_WORDS = wordList('tất|toàn|hai|cả|với|cho|đối|tới|đến|lên|phía|về|riêng|các|những|một|cấp');

/** Whether a body, an office or a place begins here. */
export const bodyAt = (scene: Scene, at: number): boolean => bodyWordsEnd(scene, at) > at;

/** Where the words "các sở", "đối với huyện" end that a body begins with; -1 where none does. */
function bodyWordsEnd(scene: Scene, at: number): number {
  const { words } = scene;
  if (ISSUE.endAt(words, at) >= 0) return -1;
  const led = LEAD_WORDS.mayBegin(words, at) ? BODY_LEAD.endAt(words, at) : at;
  for (let from = led; from >= at; from--) {
    const end = BODIES.endAt(words, from);
    if (end > from) return end;
  }
  return scene.placeAt(at) ? at + 1 : -1;
}

const STOPS = ';:.!?(“';
const ABBREVIATED = pattern('tp|tx|đ / c|t');
const NOT = pattern('không');

/** Where the name of a body ends and a verb follows it: "các sở, ban, ngành |quan tâm"; -1 where no verb does. */
export function verbAfterBody(scene: Scene, from: number, to: number): number {
  const known = bodyWordsEnd(scene, from);
  if (known <= from) return -1;
  const { words, code } = scene;
  const limit = Math.min(to, from + REACH);
  const named = Math.max(known, nameEnd(scene, from, limit));
  for (let at = known; at < limit; at++) {
    const one = code[at] as string;
    if (STOPS.includes(one) && ABBREVIATED.startBefore(words, at) < 0)
      return one === ':' ? at : unknownVerb(scene, named, at);
    // "các chủ đầu tư |cam kết tiến độ, …": a verb that no list knows.
    if (one === ',' && at > named && !bodyAt(scene, skipMarks(scene, at, limit))) return unknownVerb(scene, named, at);
    // "các thôn |không thu phí|": without its "không" the order would be its opposite.
    if (headAt(scene, at)) return NOT.startBefore(words, at) >= 0 ? at - 1 : at;
  }
  return unknownVerb(scene, named, limit);
}

const NO_VERB = wordList('là|có|đã|đang|sẽ|được|bị|đạt|còn|tại|với|về|trong|ở');
const unknownVerb = (scene: Scene, named: number, end: number) =>
  named < end && isWord(scene.words, named) && NO_VERB.endAt(scene.words, named) < 0 ? named : -1;

/** Where the words that make the name of a body end, a mark behind it skipped. */
function nameEnd(scene: Scene, from: number, to: number): number {
  const { words, code } = scene;
  let at = from;
  while (at < to) {
    const place = scene.placeAt(at);
    const one = words.shape[at];
    if (place && place.to <= to) at = place.to;
    else if (one === 'A' || one === 'U' || BODY_WORDS.endAt(words, at) >= 0) at++;
    else break;
    if (code[at] === ',' || code[at] === '.') at++;
  }
  return Math.min(at, to);
}

export const endsInColon = ({ code }: Scene, { to }: { readonly to: number }): boolean => code[to - 1] === ':';

export interface Modal {
  /** The word itself: "cần", "phải". */
  readonly word: Stretch;
  /** The last clause before it: "Về giáo dục, |huyện| cần …". */
  readonly subject: Stretch;
}

/** The first modal that makes an order of the clause it stands in. */
export function modalIn(scene: Scene, from: number, to: number): Modal | undefined {
  const { words, code } = scene;
  const limit = Math.min(to, from + REACH);
  let clause = from;
  let subordinate = false;
  for (let at = from; at < limit; at++) {
    const cue = cueAt(words, at);
    if (!(cue & (CUT | MUST | SUBORDINATE))) continue;
    if (cue & CUT) {
      if (code[at] === ';') return undefined;
      clause = at + 1;
      subordinate = false;
    } else if (!subordinate) {
      const end = cue & MUST && NO_MODAL_BEHIND.startBefore(words, at) < 0 ? MODAL.endAt(words, at) : -1;
      if (end > at) return { word: [at, end], subject: [skipMarks(scene, clause, at), at] };
      subordinate = (cue & SUBORDINATE) > 0 && SUBORDINATES.endAt(words, at) > at;
    }
  }
  return undefined;
}

/** "Tinh thần |phải|", "Các đồng chí |cần|". */
const SPOKEN = wordList('tinh thần|các đồng chí|chúng ta');

/** Where an item begins: behind "huyện cần", but with a topic before it ("Về giáo dục, huyện cần …"). */
export function afterModal(scene: Scene, modal: Modal | undefined, start: number, end: number): Stretch {
  if (!modal) return [start, end];
  const [from, to] = modal.subject;
  const spoken = SPOKEN.endAt(scene.words, from) === to;
  if ((to > from && !bodyAt(scene, from) && !spoken) || from > start) return [start, end];
  // "không được để lỡ hẹn" keeps its modal: without it the order would be its opposite.
  const keeps = NOT.endAt(scene.words, modal.word[0]) > 0;
  return [keeps ? modal.word[0] : skipMarks(scene, modal.word[1], end), end];
}

/** "Huyện |cũng| cần …" */
const ALSO = wordList('cũng|cũng như|luôn');

/** Who is to do it, where the sentence says so itself: "|Ban Chỉ đạo| cần …", "|Các sở, ban, ngành| quan tâm …". */
export function bodyToAct(scene: Scene, start: number, end: number): Stretch | undefined {
  const modal = modalIn(scene, start, end);
  const at = modal ? modal.subject[0] : start;
  if (!bodyAt(scene, at) || headAt(scene, at)) return undefined;
  const verb = modal ? modal.word[0] : verbAfterBody(scene, at, Math.min(end, at + 30));
  if (verb <= at || verb - at > 30) return undefined;
  const also = ALSO.startBefore(scene.words, verb);
  return [at, also > at ? also : verb];
}
