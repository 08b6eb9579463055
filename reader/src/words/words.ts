import { knownWords, ODD, PARTED, SMALL, UNNAMED, WHOLE, YEAR } from './dictionary.ts';
import { BLANK, BREAK, DIGIT, kindOf, LOWER, MARK, UPPER } from './letters.ts';

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

export function wordsOf(view: string): Words {
  const length = view.length;
  const { classes, width, next, ends: named } = knownWords();
  const codes = new Uint16Array(length);
  const shapes = new Uint16Array(length);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  let count = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    const unit = view.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === BLANK) {
      at++;
      continue;
    }
    let code = unit;
    let shape = unit;
    if (kind === LOWER || kind === UPPER || kind === MARK) {
      let state = 0;
      let capitals = 0;
      let smalls = 0;
      let alive = true;
      let one = unit;
      let oneKind = kind;
      do {
        if (oneKind === UPPER) capitals++;
        else if (oneKind === LOWER) smalls++;
        if (alive) {
          const letter = classes[one] as number;
          state = letter ? (next[state * width + letter] as number) : 0;
          alive = state !== 0;
        }
        one = ++at < length ? view.charCodeAt(at) : 0x20;
        oneKind = kindOf(one);
      } while (oneKind === LOWER || oneKind === UPPER || oneKind === MARK);
      code = (alive && named[state]) || UNNAMED;
      shape = kind !== UPPER ? SMALL_SHAPE : smalls === 0 && capitals > 1 ? CAPITALS_SHAPE : CAPITAL_SHAPE;
    } else if (kind === DIGIT) {
      at = numberEnd(view, at);
      code = numberCode(view, start, at);
      shape = NUMBER_SHAPE;
    } else {
      at++;
      if (unit >= 0x4e00 || kind === BREAK) {
        code = kind === BREAK ? unit : ODD;
        shape = code;
      }
    }
    codes[count] = code;
    shapes[count] = shape;
    starts[count] = start;
    ends[count] = at;
    count++;
  }
  const starting = starts.slice(0, count);
  const ending = ends.slice(0, count);
  return {
    count,
    code: stringOf(codes, count),
    shape: stringOf(shapes, count),
    starts: starting,
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

function firstBehind(ends: Int32Array, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
