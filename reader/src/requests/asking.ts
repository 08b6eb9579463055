import { bodyAt, headAt, skipBlank } from './clauses.ts';
import { ASK, isNominal, SAY } from './patterns.ts';
import type { Scene } from './scene.ts';
import { type Speaker, speakerBefore } from './speaker.ts';
import { WEAK } from './words.ts';

/** A word of asking, ordering or speaking, and who it is said by. */
export interface Saying {
  readonly verb: 'order' | 'ask' | 'stress' | 'tell';
  /** The word as written, in lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | 'same';
}

/** Before one of these the word is a noun or passive: "các |kiến nghị", "theo |yêu cầu", "được |giao". */
const NOUN_BEFORE =
  /(?<!\p{L})(?:các|những|nhiều|một số|mọi|ý kiến|theo|đến|tới|đáp ứng|của|số|về|nội dung|vấn đề|giải quyết|được|đúng|mục đích|đạt|lượt|có|trước|từ|bị|với|và trả lời|tiếp thu|xét và|xét|hồ sơ|thủ tục|lập|bàn|trách nhiệm|sự|để|nhằm|lãnh đạo,|lãnh đạo và|chức năng,|ban|công tác|văn bản|trên cơ sở|tờ trình|điều hành,|chờ|không|chưa|hạn|thời gian|vốn|tham mưu,?|kế hoạch)\s+$/u;
/** After the word: it is a noun ("kiến nghị |của huyện") or another word ("giao |thông"). */
const NOUN_AFTER =
  /^\s+(?:của|này|trên|đó|nêu trên|tặng|trao tặng|khen|truy tặng|cao|bức thiết|thực tiễn|phát triển|chính đáng|nhiệm vụ trọng tâm|liên quan)(?!\p{L})|^\s*(?:\(|\d+(?!\d| (?:nhóm )?(?:nhiệm vụ|nội dung|vấn đề|giải pháp|việc|điểm|khâu|xã|huyện|phường|sở|thôn|đơn vị|địa phương)))/u;
/** "giao |thông", "giao |ban": another word; "giao |Ban Quản lý dự án" is a body. */
const GIAO_WORD = /^\s+(?:thông|ban(?! (?:quản|chỉ|dân|tổ|kinh|tuyên|nội|qlda))|lưu|dịch|khoán|mùa|cắt|điện)(?!\p{L})/u;

/** Whether a word of asking, from `start` to `after`, is a noun or another word by what follows it. */
export const nounBy = (scene: Scene, start: number, after: number): boolean =>
  NOUN_AFTER.test(scene.lower.slice(after, after + 60)) ||
  (scene.lower.slice(start, after).trim() === 'giao' && GIAO_WORD.test(scene.view.slice(after, after + 24)));

const NEEDS_MARK = /^(?:chia sẻ|trao đổi|thông tin|tâm sự|phản ánh|thảo luận|thống nhất|tiếp thu)$/u;

function ordersSomebody(scene: Scene, word: string, speaker: Speaker | 'same', after: number, end: number): boolean {
  if (speaker !== 'same' && !speaker.person && !/^giao/u.test(word)) return false;
  const at = skipBlank(scene, after, end);
  const colon = /^[^.;]{0,60}:/u.test(scene.lower.slice(after, end));
  const named = bodyAt(scene, at) || (/\p{Lu}/u.test(scene.view[at] ?? '') && !headAt(scene, at));
  return (
    named ||
    (colon && speaker !== 'same' && speaker.person) ||
    /^\s*(?:cần|phải)(?!\p{L})/u.test(scene.lower.slice(after, end))
  );
}

/** The asking words of a sentence that somebody is seen to say, in order. */
export function asks(scene: Scene, { start, end }: { readonly start: number; readonly end: number }): Saying[] {
  return sayings(scene, start, end, ASK, ['order', 'ask']);
}

/** The first word of speaking in a sentence with its speaker. */
export function says(
  scene: Scene,
  { start, end }: { readonly start: number; readonly end: number },
  loose = false,
): Saying | undefined {
  const found = sayings(scene, start, Math.min(end, start + 500), SAY, ['stress', 'tell'], loose);
  // "Phân tích cơ cấu …, Thủ tướng |cho rằng": the one that has a speaker.
  return found.find((saying) => saying.speaker !== 'same') ?? found[0];
}

function sayings(
  scene: Scene,
  start: number,
  end: number,
  pattern: RegExp,
  verbs: readonly [Saying['verb'], Saying['verb']],
  loose = false,
): Saying[] {
  const found: Saying[] = [];
  const words = scene.lower.slice(start, end);
  let from = start;
  for (const match of words.matchAll(pattern)) {
    const at = start + match.index;
    const after = at + match[0].length;
    const compound = found.at(-1);
    // "đề xuất, kiến nghị", "đề nghị và mong muốn": one word of asking.
    if (compound && /^(?:,? ?(?:và|cũng|đồng thời)?|,) ?$/u.test(scene.lower.slice(compound.end, at))) {
      found[found.length - 1] = { ...compound, end: after };
      continue;
    }
    const before = scene.lower.slice(Math.max(0, at - 24), at);
    // "Nhiều ý kiến |đề nghị| tăng …" asks, "theo ý kiến đề nghị" names.
    const opinion =
      /(?:nhiều|một số|các|có|cũng có) ý kiến $/u.test(before) && headAt(scene, skipBlank(scene, after, end));
    if ((NOUN_BEFORE.test(before) && !opinion) || nounBy(scene, at, after)) continue;
    if (isNominal(scene.view, scene.lower, at)) continue;
    const clause = clauseStart(scene, from, at);
    const speaker =
      speakerBefore(scene, clause, at) ??
      secondVerb(scene, start, at, verbs[1]) ??
      (asksOn(scene, at, after, end, match[1] === undefined ? verbs[1] : verbs[0]) ? 'same' : undefined);
    if (!speaker) continue;
    if (WEAK.test(match[0]) && !ordersSomebody(scene, match[0], speaker, after, end)) continue;
    if (
      verbs[1] === 'tell' &&
      !loose &&
      NEEDS_MARK.test(match[0]) &&
      !/^\s*(?:[:,“"]|rằng|tại|với)/u.test(words.slice(after - start))
    )
      continue;
    found.push({ verb: match[1] === undefined ? verbs[1] : verbs[0], word: match[0], start: at, end: after, speaker });
    from = after;
  }
  return found;
}

/** "Hiện xã còn thiếu áo phao, |mong| tỉnh sớm hỗ trợ": the subject stands at the head of the sentence. */
function asksOn(scene: Scene, at: number, after: number, end: number, verb: Saying['verb']): boolean {
  return verb === 'ask' && /,\s*$/u.test(scene.lower.slice(at - 3, at)) && bodyAt(scene, skipBlank(scene, after, end));
}

/** "Các xã đã báo cáo làm rõ khó khăn và |đề xuất|": the subject of the first verb asks with the second. */
function secondVerb(scene: Scene, start: number, at: number, verb: Saying['verb']): Speaker | undefined {
  if (
    verb !== 'ask' ||
    at - start > 400 ||
    !/(?: và|,|, đồng thời|, cùng với đó) $/u.test(scene.lower.slice(at - 20, at))
  )
    return undefined;
  const clause = clauseStart(scene, start, at);
  const first = sayings(scene, clause, at, SAY, ['stress', 'tell'], true).at(-1);
  return first === undefined || first.speaker === 'same' ? undefined : first.speaker;
}

/** Behind the last semicolon, colon or opening quote: a subject does not reach over them. */
function clauseStart(scene: Scene, from: number, at: number): number {
  // No subject stands further from its verb than speakerBefore reads.
  const far = Math.max(from, at - 500);
  const before = scene.lower.slice(far, at);
  const mark = Math.max(
    before.lastIndexOf(';'),
    before.lastIndexOf(':'),
    before.lastIndexOf('“'),
    before.lastIndexOf('”'),
    before.lastIndexOf('"'),
  );
  return mark < 0 ? from : far + mark + 1;
}
