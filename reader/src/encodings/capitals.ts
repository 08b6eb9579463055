import type { Span } from '../fact.ts';
import type { Piece } from '../offsets.ts';
import { fromTcvn3 } from './tcvn3.ts';

/** Whether the letters around the bytes that know no case are capitals: "B¸O", "ñY", and "Uû" between "BAN" and "X·". */
const SMALL = /[a-zăâđêôơư]/u;
const CAPITAL = /[A-ZĂÂĐÊÔƠƯ]/gu;

/**
 * Words of TCVN3, whose bytes with a tone are small letters and capitals alike: a word of capitals has all of its letters
 * large, "B¸O C¸O" is "BÁO CÁO", and so has a short one beside it, "Uû" in "Uû BAN".
 */
export function withCapitals(text: string, words: readonly Span[]): Piece[] {
  return words.map(([start, end]) => {
    const word = text.slice(start, end);
    const becomes = fromTcvn3(word);
    return { start, end, becomes: allCapitals(text, word, start, end) ? becomes.toUpperCase() : becomes };
  });
}

function allCapitals(text: string, word: string, start: number, end: number): boolean {
  if (/[a-z]/.test(word)) return false;
  const plain = fromTcvn3(word.replace(/[^A-Za-z¡-¦§¨©ª«¬®\u00AD]/gu, ''));
  if (SMALL.test(plain)) return false;
  const capitals = plain.match(CAPITAL)?.length ?? 0;
  if (capitals >= 2 || (capitals === 1 && !/^[A-ZĂÂĐÊÔƠƯ]/u.test(fromTcvn3(word)))) return true;
  // A short word with one capital at its head, or none: its neighbours in the line say.
  return (
    isLarge(/[^\s\d.,;:()-]+(?=[ \t]*$)/u.exec(text.slice(Math.max(0, start - 12), start))?.[0]) ||
    isLarge(/^[ \t]*([^\s\d.,;:()-]+)/u.exec(text.slice(end, end + 12))?.[1])
  );
}

function isLarge(neighbour: string | undefined): boolean {
  return (
    neighbour !== undefined &&
    /[A-Z].*[A-Z]/u.test(neighbour) &&
    !SMALL.test(fromTcvn3(neighbour.replace(/[^A-Za-z]/g, '')))
  );
}
