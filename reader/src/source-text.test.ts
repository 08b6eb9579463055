import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourceText } from './source-text.ts';

const syllables = fc.constantFrom(
  'Ủy',
  'Uỷ',
  'hoà',
  'đồng',
  'huyện',
  'Nặm',
  '721',
  ' ',
  ', ',
  '\n',
  'Ð',
  'ƣ',
  '\u00a0',
  '\u00ad',
  'ế',
  '😀',
);
const text = fc.array(syllables, { maxLength: 30 }).map((parts) => parts.join(''));

it('keeps view and lower of one length', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('NFC', 'NFD'), (words, form) => {
      const { view, lower } = sourceText(words.normalize(form));
      expect(lower.length).toBe(view.length);
      expect(view).toBe(view.normalize('NFC'));
    }),
  );
});

it('maps every word of the view back to its own letters in the text as received', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('NFC', 'NFD'), (words, form) => {
      const original = words.normalize(form);
      const source = sourceText(original);
      for (const match of source.view.matchAll(/[\p{L}\p{N}]+/gu)) {
        const [start, end] = source.received([match.index, match.index + match[0].length]);
        const received = sourceText(original.slice(start, end));
        expect(received.view.trim()).toBe(match[0]);
      }
    }),
  );
});

it('leaves no half letter at an end', () => {
  const original = 'huyện Pác Nặm đạt 721 tỷ'.normalize('NFD');
  const source = sourceText(original);
  const at = source.view.indexOf('Nặm');
  expect(original.slice(...source.received([at, at + 3])).normalize('NFC')).toBe('Nặm');
});
