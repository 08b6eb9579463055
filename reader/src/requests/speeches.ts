import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { isNounBy, NOUN_BEHIND, type Verb, verbAt } from './asking-words.ts';
import { headAt, isNominal, skipMarks } from './clauses.ts';

/** A word of asking or speaking where it stands: "đề nghị", "nhấn mạnh". */
export interface Speech {
  readonly at: number;
  readonly end: number;
  readonly verb: Verb;
  /** By its neighbours it names something and says nothing: "các |kiến nghị| của xã". */
  readonly noun: boolean;
}

/** "Nhiều ý kiến |đề nghị| tăng …" asks, "theo ý kiến đề nghị" names. */
const OPINION = wordList('nhiều ý kiến|một số ý kiến|các ý kiến|có ý kiến');

/** "UBND xã |có tờ trình| đề nghị UBND huyện hỗ trợ …" asks, "thông qua Tờ trình đề nghị …" names. */
const BY_PAPER = wordList(
  'có tờ trình|có văn bản|có công văn|có báo cáo|gửi văn bản|gửi công văn|gửi tờ trình|ban hành văn bản|ban hành công văn',
);

/** Those of a text, in order; `maybe` are the words that may begin one. */
export function speechesIn(words: Words, maybe: readonly number[]): readonly Speech[] {
  const found: Speech[] = [];
  let read = 0;
  for (const at of maybe) {
    if (at < read || words.code[at - 1] === '/') continue;
    const said = verbAt(words, at);
    if (!said) continue;
    found.push({ at, ...said, noun: isNoun(words, at, said.end) });
    read = said.end;
  }
  return found;
}

function isNoun(words: Words, at: number, end: number): boolean {
  if (isNounBy(words, at, end) || isNominal(words, at)) return true;
  if (NOUN_BEHIND.startBefore(words, at) < 0 || BY_PAPER.startBefore(words, at) >= 0) return false;
  return OPINION.startBefore(words, at) < 0 || !headAt({ words }, skipMarks(words, end, words.count));
}

/** The index of the first that does not stand before a word. */
export function firstFrom(speeches: readonly Speech[], word: number): number {
  let low = 0;
  let high = speeches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speeches[middle] as Speech).at < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
