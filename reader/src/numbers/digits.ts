import type { Decimal } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { isNumber, isWord, PARTED, SMALL, YEAR } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { decimal } from './decimal.ts';
import { parseNumber } from './parse-number.ts';

/** "đạt 1. 204 tỷ" is one number with a stray blank; in "năm 2014. 204 hộ" the full stop ends a sentence. */
const STRAY = pattern('(?<=[đạt là được trên hơn gần khoảng])D \\. I [tỷ tỉ triệu]');
const [COMMA, POINT, COLON, HYPHEN, UNDERSCORE] = [0x2c, 0x2e, 0x3a, 0x2d, 0x5f];

/**
 * Behind which word the number in digits ends that starts at the word `at`; else -1. A number never starts inside a
 * number, a word or a code: none starts at "725" of "ĐT725", at "30" of "8:30" or at "19" of "Covid-19".
 */
export function digitsEnd(words: Words, at: number): number {
  const { code, starts, ends } = words;
  if (!isNumber(code.charCodeAt(at))) return -1;
  if (at > 0 && ends[at - 1] === starts[at]) {
    const glued = code.charCodeAt(at - 1);
    if (isWord(glued) || glued === UNDERSCORE) return -1;
    const joined = at > 1 && ends[at - 2] === starts[at - 1] ? code.charCodeAt(at - 2) : 0;
    if (glued === HYPHEN && isWord(joined)) return -1;
    if ((glued === COLON || glued === POINT || glued === COMMA) && isNumber(joined)) return -1;
  }
  if (code.charCodeAt(at + 1) === POINT && code.charCodeAt(at) === SMALL && STRAY.endAt(words, at) >= 0) {
    const together = ends[at] === starts[at + 1] && (starts[at + 2] as number) - (ends[at + 1] as number) === 1;
    if (together && (ends[at + 2] as number) - (starts[at + 2] as number) === 3) return at + 3;
  }
  return at + 1;
}

/** The value of the digits of the words `[at, to)`, as digitsEnd found them. */
export function digitsValue({ view, words }: SourceText, at: number, to: number, counted = false): Decimal | undefined {
  const code = words.code.charCodeAt(at);
  const written = view.slice(words.starts[at], words.ends[to - 1]);
  if (to - at > 1) return parseNumber(written.replace(/\s/g, ''), counted);
  if (code === PARTED) return parseNumber(written, counted);
  if (code === YEAR) return written;
  return written.length > 30 ? undefined : decimal(written);
}
