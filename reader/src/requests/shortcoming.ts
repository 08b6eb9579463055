import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { cueAt, TURN } from './cues.ts';
import type { Scene, Stretch } from './scene.ts';
import {
  BEST_LOW,
  DEGREE,
  FORM_AT,
  HOWEVER,
  LISTED,
  MAY_TURN,
  MENDED,
  SHORT,
  STILL,
  TURNS,
  TURNS_BY_THE_WAY,
  TURNS_FAR,
} from './shortcoming-words.ts';

/** All places of a text where words of a shortcoming stand, whatever stands around them: where each starts and ends. */
export interface Worded {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** `short` are the words that may begin one. */
export function wordedIn(words: Words, short: readonly number[]): Worded {
  const worded = { starts: [] as number[], ends: [] as number[] };
  for (const at of short) {
    const end = wordedEnd(words, at);
    if (end < 0) continue;
    worded.starts.push(at);
    worded.ends.push(end);
  }
  return worded;
}

/** Behind which word the words of a shortcoming end that start at `at`; else -1. */
function wordedEnd(words: Words, at: number): number {
  const form = FORM_AT.get(words.code.charCodeAt(at));
  const end = form ? form.endAt(words, at) : -1;
  return end >= 0 ? end : stillEnd(words, at);
}

/** "vẫn còn ở mức |thấp": words of degree stand between, and one of them may be the last word itself ("còn nhiều"). */
function stillEnd(words: Words, at: number): number {
  let next = STILL.endAt(words, at);
  if (next > at && NOT.startBefore(words, at) >= 0) return -1;
  let end = -1;
  while (next > at) {
    const short = SHORT.endAt(words, words.code[next] === '“' ? next + 1 : next);
    if (short > next) end = short;
    next = DEGREE.endAt(words, next);
  }
  return end;
}

const NOT = wordList('không');
const LOW = wordList('thấp');
const AFFECTS = wordList('ảnh hưởng|tác động');

/** Where a clause words a shortcoming, as the word it starts at; -1 where it does not. */
export function shortAt(scene: Scene, from: number, to: number): number {
  for (let found = firstWorded(scene, from, to); found; found = firstWorded(scene, found[1], to))
    if (isShort(scene, from, to, found)) return found[0];
  return -1;
}

/** A clause is read no further back than this; a table without full stops is one endless sentence. */
const CLAUSE = 160;

/** Not "khắc phục |khó khăn", "|tồn đọng| đã được giải quyết", nor of a rate that is best low. */
function isShort({ words }: Scene, start: number, to: number, [at, end]: Stretch): boolean {
  const from = Math.max(start, at - CLAUSE);
  if (isTurned(words, from, at)) return false;
  const mended = MENDED.endAt(words, end);
  if (mended > end && mended <= to) return false;
  return LOW.firstIn(words, at, end) < 0 || BEST_LOW.firstIn(words, from, at) < 0;
}

/** The words of the first shortcoming in a stretch, whatever stands around them. */
export function firstWorded({ worded: { starts, ends } }: Scene, from: number, to: number): Stretch | undefined {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  for (; low < starts.length && (starts[low] as number) < to; low++) {
    const end = ends[low] as number;
    if (end <= to) return [starts[low] as number, end];
  }
  return undefined;
}

/** Whether what stands before the words in their clause makes them no shortcoming: backwards from them. */
function isTurned(words: Words, from: number, at: number): boolean {
  let near = true;
  // "trong bối cảnh thế giới, khu vực bất ổn, |ảnh hưởng đến| xuất khẩu": what affects goes on with what stands before.
  const affects = AFFECTS.endAt(words, at) > at;
  for (let i = at - 1; i >= from; i--) {
    if (!(cueAt(words, i) & TURN)) continue;
    const one = words.code[i];
    if (one === ';' || HOWEVER.endAt(words, i) > i) return false;
    if (one === ',') near &&= affects || LISTED.endAt(words, i) > i;
    else if (near && TURNS.endAt(words, i) > i) return true;
    else if (MAY_TURN.mayBegin(words, i)) {
      if (TURNS_FAR.endAt(words, i) > i || (near && TURNS_BY_THE_WAY.endAt(words, i) > i)) return true;
    }
  }
  return false;
}

/** Whether a clause admits a shortcoming. */
export const shortcoming = (scene: Scene, from: number, to: number): boolean => shortAt(scene, from, to) >= 0;
