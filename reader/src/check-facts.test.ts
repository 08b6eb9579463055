import { describe, expect, it } from 'vitest';
import { checkFacts } from './check-facts.ts';
import type { Figure } from './fact.ts';
import { read } from './read.ts';

const TEXT =
  'Đến nay, xã có 9/20 chỉ tiêu đạt kế hoạch. Trong đó, lĩnh vực kinh tế đạt 5 chỉ tiêu; văn hóa - xã hội đạt 4 chỉ tiêu.';

const figure = (id: string, text: string, words: string, value: string, of?: string): Figure => {
  const start = text.indexOf(words.normalize(text === text.normalize('NFC') ? 'NFC' : 'NFD'));
  const span = [start, start + words.normalize(text === text.normalize('NFC') ? 'NFC' : 'NFD').length] as const;
  const shape = of ? ({ attribute: 'count', of } as const) : ({ attribute: 'level' } as const);
  return { id, type: 'figure', span, indicator: 'chỉ tiêu', value, unit: 'chỉ tiêu', ...shape };
};
const facts = (text: string) => [
  figure('a', text, '9/20 chỉ tiêu', '9', '20'),
  figure('b', text, '5 chỉ tiêu', '5'),
  figure('c', text, '4 chỉ tiêu', '4'),
];

describe('checking facts as they stand', () => {
  it('answers what a reading answers of its own facts', () => {
    const reading = read(TEXT);
    expect(checkFacts(TEXT, reading.facts)).toEqual(reading.checks);
  });
  it.each(['NFC', 'NFD'] as const)('finds the same in %s, where offsets differ', (form) => {
    const text = TEXT.normalize(form);
    const checks = checkFacts(text, facts(text));
    expect(checks).toContainEqual(expect.objectContaining({ rule: 'parts-of-total', status: 'consistent' }));
  });
  it('follows what a person changed', () => {
    const [a, b, c] = facts(TEXT) as [Figure, Figure, Figure];
    expect(checkFacts(TEXT, [a, { ...b, value: '6' }, c])).toContainEqual(
      expect.objectContaining({ rule: 'parts-of-total', status: 'inconsistent' }),
    );
  });
});
