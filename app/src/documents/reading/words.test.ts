import { describe, expect, it } from 'vitest';
import { moveEnd, moveStart, trimmed, wordAfter, wordsWithin } from './words.ts';

const text = 'Thu ngân sách đạt 1.234,5 tỷ đồng, bằng 102% kế hoạch';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const of = ([start, end]: readonly [number, number]) => text.slice(start, end);

describe('edges of words', () => {
  it('keeps a number whole', () => {
    expect(wordsWithin(text, at('đạt 1.234,5 tỷ')).map(of)).toEqual(['đạt', '1.234,5', 'tỷ']);
  });
  it('moves an edge by a word, and never past the other', () => {
    expect(of(moveStart(text, at('1.234,5 tỷ'), -1))).toBe('đạt 1.234,5 tỷ');
    expect(of(moveStart(text, at('1.234,5 tỷ'), 1))).toBe('tỷ');
    expect(of(moveEnd(text, at('1.234,5 tỷ'), 1))).toBe('1.234,5 tỷ đồng');
    expect(of(moveEnd(text, at('1.234,5 tỷ'), -1))).toBe('1.234,5');
    expect(of(moveEnd(text, at('102%'), -1))).toBe('102%');
  });
  it('trims, and finds the next word', () => {
    expect(trimmed('  a ', [0, 4])).toEqual([2, 3]);
    expect(trimmed('  ', [0, 2])).toBeNull();
    expect(of(wordAfter(text, at('sách')[1]) ?? [0, 0])).toBe('đạt');
  });
});
