import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { MAY_BE_SHORT, TURNING } from './shortcoming-words.ts';
import { ASKING, FAULTS, HEADS, ORDERING, STRESSING, SUBORDINATES, TELLING } from './words.ts';

/**
 * What the words of a sentence may begin, told by one look into a table: most sentences hold no word of asking, of speaking
 * or of shortcoming at all, and no rule about those looks at them.
 */
/** Of a sentence: it holds words of asking, of speaking, that are no nouns. */
export const ASKS = 1;
export const SAYS = 2;
export const MUST = 4;
export const FAULT = 8;
export const QUOTE = 16;
export const HEAD = 32;
export const COLON = 64;
/** Of a clause that orders nothing: "vì", "nếu". */
export const SUBORDINATE = 128;
/** A mark that ends what a modal's subject is looked for in: comma, colon, semicolon, opening quote. */
export const CUT = 256;
/** Of words that tell a shortcoming. */
export const SHORT = 512;
/** What may make words of a shortcoming none, before them in their clause. */
export const TURN = 1024;

const table = new Uint16Array(0x10000);
let filled = false;

function fill(): void {
  const mark = (cue: number, firsts: readonly number[]) => {
    for (const code of firsts) table[code] = (table[code] as number) | cue;
  };
  mark(ASKS, [...ASKING.firsts, ...ORDERING.firsts]);
  mark(SAYS, [...STRESSING.firsts, ...TELLING.firsts]);
  mark(MUST, wordList('cần|phải|nên|hãy|không').firsts);
  mark(FAULT, wordList(FAULTS).firsts);
  mark(HEAD, HEADS.firsts);
  mark(
    QUOTE,
    [...'“”"'].map((quote) => quote.charCodeAt(0)),
  );
  mark(COLON, [':'.charCodeAt(0)]);
  mark(
    CUT,
    [...',:;“'].map((one) => one.charCodeAt(0)),
  );
  mark(SUBORDINATE, SUBORDINATES.firsts);
  mark(SHORT, MAY_BE_SHORT.firsts);
  mark(TURN, [...TURNING.flatMap((list) => list.firsts), ...[...',;'].map((one) => one.charCodeAt(0))]);
  filled = true;
}

/** What the word `at` may begin. */
export const cueAt = ({ code }: Words, at: number): number => table[code.charCodeAt(at)] as number;

/** What a text may say where. */
export interface Cues {
  /** The words that may begin a word of asking or speaking, and those that may tell a shortcoming, in text order. */
  readonly speaking: readonly number[];
  readonly short: readonly number[];
  /** What the words of each stretch may begin, all together, but for words of asking and speaking. */
  readonly within: readonly number[];
}

/** The cues of a text and of stretches of it, which stand in text order. */
export function cuesOf(
  { code, count }: Words,
  stretches: readonly { readonly from: number; readonly to: number }[],
): Cues {
  if (!filled) fill();
  const speaking: number[] = [];
  const short: number[] = [];
  const within: number[] = [];
  let at = 0;
  const readTo = (to: number): number => {
    let all = 0;
    for (; at < to; at++) {
      const cue = table[code.charCodeAt(at)] as number;
      all |= cue;
      if (cue & (ASKS | SAYS)) speaking.push(at);
      if (cue & SHORT) short.push(at);
    }
    return all & ~(ASKS | SAYS);
  };
  for (const { from, to } of stretches) {
    readTo(from);
    within.push(readTo(to));
  }
  readTo(count);
  return { speaking, short, within };
}
