import { firstBehind, type Words } from '../words/words.ts';

/** No bracket that a person closed is longer, in words. */
const LONGEST = 80;
const OPEN = 0x28;
const CLOSE = 0x29;
const BREAK = 0x0a;

/** "37 đồng chí (nhiệm kỳ …) lên 39": the words of a text without what stands in closed brackets. */
export function outsideBrackets(words: Words): Words {
  const { code, shape, count } = words;
  let open = code.indexOf('(');
  if (open < 0) return words;
  let codes = '';
  let shapes = '';
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let kept = 0;
  let from = 0;
  const keep = (to: number) => {
    codes += code.slice(from, to);
    shapes += shape.slice(from, to);
    starts.set(words.starts.subarray(from, to), kept);
    ends.set(words.ends.subarray(from, to), kept);
    kept += to - from;
  };
  while (open >= 0) {
    const close = closing(code, open);
    if (close >= 0) {
      keep(open);
      from = close + 1;
    }
    open = code.indexOf('(', close >= 0 ? from : open + 1);
  }
  keep(count);
  const ending = ends.subarray(0, kept);
  return {
    count: kept,
    code: codes,
    shape: shapes,
    starts: starts.subarray(0, kept),
    ends: ending,
    at: (offset) => firstBehind(ending, offset),
  };
}

function closing(code: string, open: number): number {
  for (let i = open + 1; i < code.length && i < open + LONGEST; i++) {
    const unit = code.charCodeAt(i);
    if (unit === CLOSE) return i;
    if (unit === BREAK) return -1;
  }
  return -1;
}

/** Where the bracket around the word `at` opens, if it stands in one. */
export function openBracket({ code }: Words, from: number, at: number): number | undefined {
  for (let i = at - 1; i >= from && i > at - LONGEST; i--) {
    const unit = code.charCodeAt(i);
    if (unit === CLOSE) return undefined;
    if (unit === OPEN) return i;
  }
  return undefined;
}
