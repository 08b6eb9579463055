import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
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
  filled = true;
}

/** What the word `at` may begin. */
export const cueAt = ({ code }: Words, at: number): number => table[code.charCodeAt(at)] as number;

/** What the words within `[from, to)` may begin, all together. */
export function cuesIn({ code }: Words, from: number, to: number): number {
  if (!filled) fill();
  let cues = 0;
  for (let at = from; at < to; at++) cues |= table[code.charCodeAt(at)] as number;
  return cues;
}
