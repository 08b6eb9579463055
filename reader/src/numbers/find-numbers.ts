import type { SourceText } from '../source-text.ts';

/** Digits as they stand, before it is known whether a dot in them parts thousands or decimals: the unit tells. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

/**
 * A number never starts inside a number, a word or a code: nothing is read in "22-NQ/TU" or "ĐT725". "đạt 1. 204 tỷ" is one
 * number with a stray space; in "năm 2014. 204 hộ" the full stop ends a sentence.
 */
const NUMBER =
  /(?<![\p{L}\p{M}\d_]|\d[.,:]|\p{L}-)\d+(?:(?:[.,]\d+)+|(?<=(?:đạt|là|được|trên|hơn|gần|khoảng) \d{1,3})\. \d{3}(?= (?:tỷ|tỉ|triệu)))?/gu;

export function findNumbers(text: SourceText): WrittenNumber[] {
  const numbers: WrittenNumber[] = [];
  for (const match of text.lower.matchAll(NUMBER)) {
    const [written] = match;
    numbers.push({ start: match.index, end: match.index + written.length, written });
  }
  return numbers;
}
