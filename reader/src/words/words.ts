import { knownWords, ODD, PARTED, SMALL, UNNAMED, WHOLE, YEAR } from './dictionary.ts';
import { codeIn, MIX, unitOf } from './known-words.ts';
import { BLANK, DIGIT, kindOf, LOWER, MARK, UPPER } from './letters.ts';

/**
 * A text cut into words, numbers and marks, in one pass. Rules read `code`, in which each of these is one letter, so that
 * a pattern over a sentence looks at thirty letters instead of a hundred and fifty and no word has an inside.
 */
export interface Words {
  readonly count: number;
  /** One code unit a word: its own where a pattern names it, else UNNAMED; numbers by form; marks and line ends as they are. */
  readonly code: string;
  /** Of each word how it is written: "a" small, "A" with a capital, "U" in capitals, "0" a number; marks as they are. */
  readonly shape: string;
  /** Where each word starts and ends in the view. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The first word that ends behind an offset of the view: the one it stands in, or the next. */
  readonly at: (offset: number) => number;
}

const SMALL_SHAPE = 0x61;
const CAPITAL_SHAPE = 0x41;
const CAPITALS_SHAPE = 0x55;
const NUMBER_SHAPE = 0x30;

/** Where a text is cut before what is found is copied; kept from text to text, as most are alike in length. */
let codes = new Uint16Array(0x4000);
let shapes = new Uint16Array(0x4000);
let starts = new Int32Array(0x4000);
let ends = new Int32Array(0x4000);

function room(length: number): void {
  if (codes.length >= length) return;
  codes = new Uint16Array(length);
  shapes = new Uint16Array(length);
  starts = new Int32Array(length);
  ends = new Int32Array(length);
}

export function wordsOf(view: string): Words {
  const length = view.length;
  const known = knownWords();
  const { units } = known;
  room(length);
  let count = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    const unit = view.charCodeAt(at);
    const told = (units[unit] as number) || unitOf(known, unit);
    const kind = told >> 8;
    at++;
    if (kind === BLANK) continue;
    let code = unit;
    let shape = unit;
    if (kind >= LOWER && kind <= MARK) {
      let hash = told & 0xff;
      let capitals = kind === UPPER ? 1 : 0;
      for (; at < length; at++) {
        const one = view.charCodeAt(at);
        const more = (units[one] as number) || unitOf(known, one);
        const moreKind = more >> 8;
        if (moreKind < LOWER || moreKind > MARK) break;
        if (moreKind === UPPER) capitals++;
        hash = (Math.imul(hash, MIX) + (more & 0xff)) | 0;
      }
      code = codeIn(known, view, start, at, hash) || UNNAMED;
      shape = kind !== UPPER ? SMALL_SHAPE : capitals > 1 && capitals === at - start ? CAPITALS_SHAPE : CAPITAL_SHAPE;
    } else if (kind === DIGIT) {
      at = numberEnd(view, start);
      code = numberCode(view, start, at);
      shape = NUMBER_SHAPE;
    } else if (unit >= 0x4e00) {
      code = ODD;
      shape = ODD;
    }
    codes[count] = code;
    shapes[count] = shape;
    starts[count] = start;
    ends[count] = at;
    count++;
  }
  const ending = ends.slice(0, count);
  return {
    count,
    code: stringOf(codes, count),
    shape: stringOf(shapes, count),
    starts: starts.slice(0, count),
    ends: ending,
    at: (offset) => firstBehind(ending, offset),
  };
}

/** "1.234,5", "16": digits and the points and commas between digits. */
function numberEnd(view: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (kindOf(view.charCodeAt(at)) === DIGIT) at++;
    const mark = view.charCodeAt(at);
    if ((mark !== 0x2c && mark !== 0x2e) || kindOf(view.charCodeAt(at + 1)) !== DIGIT) return at;
    at++;
  }
}

function numberCode(view: string, start: number, end: number): number {
  const length = end - start;
  if (length <= 2) return SMALL;
  for (let i = start; i < end; i++) if (kindOf(view.charCodeAt(i)) !== DIGIT) return PARTED;
  const century = view.charCodeAt(start) * 256 + view.charCodeAt(start + 1);
  return length === 4 && (century === 0x3139 || century === 0x3230) ? YEAR : WHOLE;
}

const PIECE = 8192;

function stringOf(units: Uint16Array, count: number): string {
  let text = '';
  for (let at = 0; at < count; at += PIECE)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(count, at + PIECE)) as unknown as number[]);
  return text;
}

/** The first of the words that ends behind an offset. */
export function firstBehind(ends: Int32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
