import { describe, expect, it } from 'vitest';
import { codeOf, SMALL } from './dictionary.ts';
import { firstWords } from './first-words.ts';
import { pattern } from './pattern.ts';
import { claimed, Scan } from './scan.ts';
import { wordsOf } from './words.ts';

const first = (source: string) => [...firstWords(pattern(source).source)].sort((a, b) => a - b);
const codes = (...words: string[]) => words.map(codeOf).sort((a, b) => a - b);

describe('the words that a pattern starts with', () => {
  it('are those of each alternative, and what follows a word that may be left out', () => {
    expect(first('tính? [đến tới] nay|hiện nay')).toEqual(codes('tính', 'đến', 'tới', 'hiện'));
    expect(first('(?:quý|tuần){0,2} năm+ nay')).toEqual(codes('quý', 'tuần', 'năm'));
    expect(first('(?<!N[(])D tháng')).toEqual([SMALL]);
    expect(first('[-–] năm')).toEqual([0x2d, 0x2013]);
  });

  it('are asked for in vain where any word or none will do', () => {
    expect(() => first('W tháng')).toThrow(SyntaxError);
    expect(() => first('năm?')).toThrow(SyntaxError);
    expect(() => first('[^năm]')).toThrow(SyntaxError);
  });
});

it('finds many patterns in one pass, and gives a word to the earlier of two', () => {
  const view = 'từ năm 2021 đến nay, năm 2022 và đến nay';
  const scan = new Scan([
    { pattern: pattern('từ năm Y đến nay') },
    { pattern: pattern('đến nay') },
    { pattern: pattern('năm Y') },
  ]);
  const words = wordsOf(view);
  const found = claimed(scan, words, (_, from, to) => [{ words: [from, to] as const }]);
  expect(found.map((one) => view.slice(words.starts[one.words[0]], words.ends[one.words[1] - 1]))).toEqual([
    'từ năm 2021 đến nay',
    'năm 2022',
    'đến nay',
  ]);
});
