import { expect, it } from 'vitest';
import { numberFromWords } from './number-words.ts';

it.each([
  ['hai', '2'],
  ['mười lăm', '15'],
  ['hai mươi mốt', '21'],
  ['ba trăm', '300'],
  ['mười', '10'],
])('%s is %s', (words, value) => expect(numberFromWords(words)).toBe(value));
