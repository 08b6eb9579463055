import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { MAY_BE_SHORT } from './shortcoming-words.ts';
import { ASKING, FAULTS, HEADS, ORDERING, STRESSING, SUBORDINATES, TELLING } from './words.ts';

/**
 * What the words of a sentence may begin, told by one look into a table: most sentences hold no word of asking, of speaking
 * or of shortcoming at all, and no rule about those looks at them.
 */
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
  filled = true;
}

/** What the word `at` may begin. */
export const cueAt = ({ code }: Words, at: number): number => table[code.charCodeAt(at)] as number;

/** What a text may say where: of each word its cue, gone through once. */
export interface Cues {
  /** The words that may ask or speak, and those that may tell a shortcoming, in text order. */
  readonly speaking: readonly number[];
  readonly short: readonly number[];
  /** What the words within `[from, to)` may begin, all together. */
  readonly within: (from: number, to: number) => number;
}

export function cuesOf(words: Words): Cues {
  if (!filled) fill();
  const { code, count } = words;
  const cues = new Uint16Array(count);
  const speaking: number[] = [];
  const short: number[] = [];
  for (let at = 0; at < count; at++) {
    const cue = table[code.charCodeAt(at)] as number;
    cues[at] = cue;
    if (cue & (ASKS | SAYS)) speaking.push(at);
    if (cue & SHORT) short.push(at);
  }
  const within = (from: number, to: number) => {
    let all = 0;
    for (let at = from; at < to; at++) all |= cues[at] as number;
    return all;
  };
  return { speaking, short, within };
}
