import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Verb } from './asking-words.ts';
import { bodyAt, headAt, skipMarks } from './clauses.ts';
import { skipTime } from './content.ts';
import type { Passage, Scene } from './scene.ts';
import { type Speaker, speakerBefore } from './speaker.ts';
import { firstFrom, type Speech } from './speeches.ts';
import { WEAK } from './words.ts';

/** A word of asking, ordering or speaking, and who it is said by. */
export interface Saying {
  readonly verb: Verb;
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | 'same';
}

/** The two kinds of words that sentences are searched for. */
type Kind = 'asked' | 'said';
export const kindOf = (verb: Verb): Kind => (verb === 'order' || verb === 'ask' ? 'asked' : 'said');

/** The asking words of a sentence that somebody is seen to say, in order. */
export const asks = (scene: Scene, { from, to }: Passage): Saying[] => sayings(scene, from, to, 'asked');

/** The first word of speaking in a sentence with its speaker. */
export function says(scene: Scene, from: number, to: number, loose = false): Saying | undefined {
  const found = sayings(scene, from, Math.min(to, from + 110), 'said', loose);
  if (found.length === 0) return accordingTo(scene, from, to);
  // "Phân tích cơ cấu …, Thủ tướng |cho rằng": the one that has a speaker.
  return found.find((saying) => saying.speaker !== 'same') ?? found[0];
}

const ACCORDING = wordList('theo');
/** Whether a sentence may begin "Theo Giám đốc Sở Tài chính, …". */
export const mayAccord = ({ words }: Scene, from: number): boolean => ACCORDING.endAt(words, from) > from;

/** "Theo Giám đốc Sở Tài chính Lò Văn A, |huyện nên …": the opinion of a person is said like one stressed. */
function accordingTo(scene: Scene, from: number, to: number): Saying | undefined {
  if (!mayAccord(scene, from)) return undefined;
  const comma = scene.code.indexOf(',', from);
  if (comma < 0 || comma >= to || comma - from > 24) return undefined;
  const speaker = speakerBefore(scene, from + 1, comma);
  if (!speaker || speaker === 'same' || !speaker.person) return undefined;
  // "Theo ông A, Giám đốc Sở Tài chính, |huyện nên": his office stands between commas.
  const next = scene.code.indexOf(',', comma + 1);
  const office = next > 0 && next < to && next - comma < 16 ? speakerBefore(scene, comma + 1, next) : undefined;
  const end = office && office !== 'same' && office.person ? next : comma;
  return { verb: 'stress', start: from, end: end + 1, speaker };
}

/** "đề xuất, kiến nghị", "đề nghị và mong muốn": one word of asking. */
const TIED = pattern(',? (?:và|cũng|đồng thời)?');
const NEEDS_MARK = wordList('chia sẻ|trao đổi|thông tin|tâm sự|phản ánh|thảo luận|thống nhất|tiếp thu');
const MARKED = pattern('[: , “ " rằng tại với]');

function sayings(scene: Scene, start: number, end: number, kind: Kind, loose = false): Saying[] {
  const { words, speeches } = scene;
  const found: Saying[] = [];
  let from = start;
  for (let i = firstFrom(speeches, start); i < speeches.length; i++) {
    const speech = speeches[i] as Speech;
    if (speech.at >= end) break;
    if (kindOf(speech.verb) !== kind || speech.end > end) continue;
    const last = found.at(-1);
    if (last && (last.end === speech.at || TIED.endAt(words, last.end) === speech.at)) {
      found[found.length - 1] = { ...last, end: speech.end };
      continue;
    }
    const speaker = speech.noun ? undefined : sayingSpeaker(scene, speech, start, from, end, loose);
    if (!speaker) continue;
    found.push({ verb: speech.verb, start: speech.at, end: speech.end, speaker });
    from = speech.end;
  }
  return found;
}

/** Who says a word of asking or speaking; undefined where nobody is seen to. */
function sayingSpeaker(
  scene: Scene,
  { at, end: after, verb }: Speech,
  start: number,
  from: number,
  end: number,
  loose: boolean,
): Speaker | 'same' | undefined {
  const { words } = scene;
  const asks = kindOf(verb) === 'asked';
  if (!asks && !loose && NEEDS_MARK.endAt(words, at) === after && MARKED.endAt(words, after) < 0) return undefined;
  const before = speakerBefore(scene, clauseStart(scene, from, at), at);
  // "Bí thư đánh giá cao kết quả của các ban, các xã |và đề nghị": he asks who spoke first.
  const first = asks && before && before !== 'same' && !before.person ? secondVerb(scene, start, at) : undefined;
  const speaker =
    (first?.person ? first : before) ??
    (asks
      ? (secondVerb(scene, start, at) ?? (verb === 'ask' && asksOn(scene, at, after, end) ? 'same' : undefined))
      : undefined);
  if (!speaker) return undefined;
  return WEAK.endAt(words, at) === after && !ordersSomebody(scene, at, speaker, after, end) ? undefined : speaker;
}

const MUST = wordList('cần|phải');
const GIVE = wordList('giao');
const DONE = wordList('đã');

function ordersSomebody(scene: Scene, at: number, speaker: Speaker | 'same', after: number, end: number): boolean {
  const { words, code } = scene;
  // "UBND huyện đã giao phòng tham mưu" tells what was done.
  if (speaker !== 'same' && !speaker.person && (GIVE.endAt(words, at) < 0 || DONE.startBefore(words, at) >= 0))
    return false;
  const next = skipMarks(scene, skipTime(scene, skipMarks(scene, after, end), end), end);
  const capital = words.shape[next] === 'A' || words.shape[next] === 'U';
  if (bodyAt(scene, next) || (capital && !headAt(scene, next))) return true;
  if (MUST.endAt(words, after) > after) return true;
  if (speaker === 'same' || !speaker.person) return false;
  // "Thường trực HĐND tỉnh chỉ đạo |tiếp tục chuẩn bị kỳ họp; hoàn thiện báo cáo": a list of what is to be done.
  if (headAt(scene, next) && DONE.startBefore(words, at) < 0 && code.slice(after, end).includes(';')) return true;
  for (let i = after; i < Math.min(end, after + 14); i++) {
    if (code[i] === ':') return true;
    if (code[i] === '.' || code[i] === ';') return false;
  }
  return false;
}

/** "Hiện xã còn thiếu áo phao, |mong| tỉnh sớm hỗ trợ": the subject stands at the head of the sentence. */
const asksOn = (scene: Scene, at: number, after: number, end: number) =>
  scene.code[at - 1] === ',' && bodyAt(scene, skipMarks(scene, after, end));

const AND_THEN = pattern(',? (?:và|nhưng|song)|,|, đồng thời|, cùng với đó');

/** "Các xã đã báo cáo làm rõ khó khăn và |đề xuất|": the subject of the first verb asks with the second. */
function secondVerb(scene: Scene, start: number, at: number): Speaker | undefined {
  if (at - start > 90 || AND_THEN.startBefore(scene.words, at) < 0) return undefined;
  const first = sayings(scene, clauseStart(scene, start, at), at, 'said', true).at(-1);
  return first === undefined || first.speaker === 'same' ? undefined : first.speaker;
}

const CLAUSE_MARKS = ';:“”"';

/** Behind the last semicolon, colon or quote: a subject does not reach over them. */
function clauseStart({ code }: Scene, from: number, at: number): number {
  // No subject stands further from its verb than speakerBefore reads.
  const far = Math.max(from, at - 110);
  for (let i = at - 1; i >= far; i--) if (CLAUSE_MARKS.includes(code[i] as string)) return i + 1;
  return from;
}
