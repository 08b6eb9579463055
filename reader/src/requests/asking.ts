import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { isNounBy, NOUN_BEHIND, type Verb } from './asking-words.ts';
import { bodyAt, headAt, isNominal, skipMarks } from './clauses.ts';
import { skipTime } from './content.ts';
import { ASKS, cueAt, SAYS } from './cues.ts';
import type { Passage, Scene } from './scene.ts';
import { type Speaker, speakerBefore } from './speaker.ts';
import { ASKING, ORDERING, STRESSING, TELLING, WEAK } from './words.ts';

/** A word of asking, ordering or speaking, and who it is said by. */
export interface Saying {
  readonly verb: Verb;
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker | 'same';
}

/** One of two kinds of words that sentences are searched for. */
interface Kind {
  readonly cue: number;
  readonly strong: typeof ORDERING;
  readonly weak: typeof ORDERING;
  readonly verbs: readonly [Verb, Verb];
}
const ASKED: Kind = { cue: ASKS, strong: ORDERING, weak: ASKING, verbs: ['order', 'ask'] };
const SAID: Kind = { cue: SAYS, strong: STRESSING, weak: TELLING, verbs: ['stress', 'tell'] };

/** The asking words of a sentence that somebody is seen to say, in order. */
export const asks = (scene: Scene, { from, to }: Passage): Saying[] => sayings(scene, from, to, ASKED);

/** The first word of speaking in a sentence with its speaker. */
export function says(scene: Scene, from: number, to: number, loose = false): Saying | undefined {
  const found = sayings(scene, from, Math.min(to, from + 110), SAID, loose);
  // "Phân tích cơ cấu …, Thủ tướng |cho rằng": the one that has a speaker.
  return found.find((saying) => saying.speaker !== 'same') ?? found[0];
}

/** "đề xuất, kiến nghị", "đề nghị và mong muốn": one word of asking. */
const TIED = pattern(',? (?:và|cũng|đồng thời)?');
/** "Nhiều ý kiến |đề nghị| tăng …" asks, "theo ý kiến đề nghị" names. */
const OPINION = wordList('nhiều ý kiến|một số ý kiến|các ý kiến|có ý kiến');
const NEEDS_MARK = wordList('chia sẻ|trao đổi|thông tin|tâm sự|phản ánh|thảo luận|thống nhất|tiếp thu');
const MARKED = pattern('[: , “ " rằng tại với]');

function sayings(scene: Scene, start: number, end: number, kind: Kind, loose = false): Saying[] {
  const { words, code } = scene;
  const found: Saying[] = [];
  let from = start;
  const { speaking } = scene;
  let read = start;
  for (let i = firstFrom(speaking, start); i < speaking.length; i++) {
    const at = speaking[i] as number;
    if (at >= end) break;
    if (at < read || !(cueAt(words, at) & kind.cue) || code[at - 1] === '/') continue;
    const strong = kind.strong.endAt(words, at);
    const after = strong >= 0 ? strong : kind.weak.endAt(words, at);
    if (after < 0 || after > end) continue;
    const verb = kind.verbs[strong >= 0 ? 0 : 1];
    const last = found.at(-1);
    if (last && (last.end === at || TIED.endAt(words, last.end) === at)) {
      found[found.length - 1] = { ...last, end: after };
      read = after;
      continue;
    }
    const speaker = sayingSpeaker(scene, { kind, verb, loose }, start, from, at, after, end);
    if (speaker) {
      found.push({ verb, start: at, end: after, speaker });
      from = after;
    }
    read = after;
  }
  return found;
}

/** The index of the first of some words, in text order, that is not before another. */
function firstFrom(sorted: readonly number[], word: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Who says a word of asking or speaking; undefined where nobody is seen to, or it is a noun. */
function sayingSpeaker(
  scene: Scene,
  { kind, verb, loose }: { readonly kind: Kind; readonly verb: Verb; readonly loose: boolean },
  start: number,
  from: number,
  at: number,
  after: number,
  end: number,
): Speaker | 'same' | undefined {
  const { words } = scene;
  const opinion = OPINION.startBefore(words, at) >= 0 && headAt(scene, skipMarks(scene, after, end));
  if ((NOUN_BEHIND.startBefore(words, at) >= 0 && !opinion) || isNounBy(words, at, after)) return undefined;
  if (isNominal(words, at)) return undefined;
  const speaker =
    speakerBefore(scene, clauseStart(scene, from, at), at) ??
    (kind === ASKED
      ? (secondVerb(scene, start, at) ?? (verb === 'ask' && asksOn(scene, at, after, end) ? 'same' : undefined))
      : undefined);
  if (!speaker) return undefined;
  if (WEAK.endAt(words, at) === after && !ordersSomebody(scene, at, speaker, after, end)) return undefined;
  if (kind === SAID && !loose && NEEDS_MARK.endAt(words, at) === after && MARKED.endAt(words, after) < 0)
    return undefined;
  return speaker;
}

const MUST = wordList('cần|phải');
const GIVE = wordList('giao');

function ordersSomebody(scene: Scene, at: number, speaker: Speaker | 'same', after: number, end: number): boolean {
  const { words, code } = scene;
  if (speaker !== 'same' && !speaker.person && GIVE.endAt(words, at) < 0) return false;
  const next = skipMarks(scene, skipTime(scene, skipMarks(scene, after, end), end), end);
  const capital = words.shape[next] === 'A' || words.shape[next] === 'U';
  if (bodyAt(scene, next) || (capital && !headAt(scene, next))) return true;
  if (MUST.endAt(words, after) > after) return true;
  if (speaker === 'same' || !speaker.person) return false;
  for (let i = after; i < Math.min(end, after + 14); i++) {
    if (code[i] === ':') return true;
    if (code[i] === '.' || code[i] === ';') return false;
  }
  return false;
}

/** "Hiện xã còn thiếu áo phao, |mong| tỉnh sớm hỗ trợ": the subject stands at the head of the sentence. */
const asksOn = (scene: Scene, at: number, after: number, end: number) =>
  scene.code[at - 1] === ',' && bodyAt(scene, skipMarks(scene, after, end));

const AND_THEN = pattern('và|,|, đồng thời|, cùng với đó');

/** "Các xã đã báo cáo làm rõ khó khăn và |đề xuất|": the subject of the first verb asks with the second. */
function secondVerb(scene: Scene, start: number, at: number): Speaker | undefined {
  if (at - start > 90 || AND_THEN.startBefore(scene.words, at) < 0) return undefined;
  const first = sayings(scene, clauseStart(scene, start, at), at, SAID, true).at(-1);
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
