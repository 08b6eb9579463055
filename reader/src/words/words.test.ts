import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pattern } from './pattern.ts';
import { wordsOf } from './words.ts';

const told = (source: string, view: string) => {
  const one = pattern(source);
  const words = wordsOf(view);
  return [...one.allIn(words, 0, words.count)].map(({ index, 0: found }) =>
    view.slice(words.starts[index], words.ends[index + found.length - 1]),
  );
};

describe('a pattern over words', () => {
  it('names words, numbers and marks', () => {
    expect(told('đạt (?:trên|hơn)? N', 'Thu ngân sách đạt trên 14,6 tỷ đồng; ĐẠT 5 xã, đạt được 3')).toEqual([
      'đạt trên 14,6',
      'ĐẠT 5',
    ]);
    expect(told('năm Y', 'năm 2024, năm 5, năm  1998')).toEqual(['năm 2024', 'năm  1998']);
    expect(told('[huyện xã] W(?! xã)', 'huyện Nà, xã Pù xã Lùng')).toEqual(['huyện Nà', 'xã Lùng']);
    expect(told('kinh tế - xã hội', 'Kinh tế- xã hội')).toEqual(['Kinh tế- xã hội']);
  });

  it('takes either placement of the tone and either case', () => {
    expect(told('ủy ban|hòa bình', 'Uỷ ban, ỦY BAN, hoà bình, HÒA BÌNH')).toHaveLength(4);
  });

  it('never finds a word inside another', () => {
    expect(told('thu', 'thuế, Thu, thung, thu')).toEqual(['Thu', 'thu']);
  });

  it('reads backwards from a word and forwards from a word', () => {
    const words = wordsOf('ước đạt trên 14,6 tỷ');
    expect(pattern('đạt trên?').startBefore(words, 3)).toBe(1);
    expect(pattern('trên').startBefore(words, 2)).toBe(-1);
    expect(pattern('trên N').endAt(words, 2)).toBe(4);
    expect(pattern('trên N').endAt(words, 1)).toBe(-1);
  });

  it('refuses what says nothing about words', () => {
    expect(() => pattern('\\p{L}+').source).toThrow(SyntaxError);
    expect(() => pattern('năm 2024').source).toThrow(SyntaxError);
    expect(() => pattern('X').source).toThrow(SyntaxError);
  });
});

describe('a text cut into words', () => {
  it('keeps every letter that is no blank, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (view) => {
        const words = wordsOf(view);
        let end = 0;
        for (let i = 0; i < words.count; i++) {
          const [start, stop] = [words.starts[i] as number, words.ends[i] as number];
          expect(view.slice(end, start).trim()).toBe('');
          expect(stop).toBeGreaterThan(start);
          expect(words.at(start)).toBe(i);
          expect(words.at(stop - 1)).toBe(i);
          end = stop;
        }
        expect(view.slice(end).trim()).toBe('');
        expect(words.code).toHaveLength(words.count);
        expect(words.shape).toHaveLength(words.count);
      }),
    );
  });

  it('says how a word is written', () => {
    expect(wordsOf('Bí thư UBND 5 xã, Y Nhan').shape).toBe('AaU0a,AA');
  });
});
