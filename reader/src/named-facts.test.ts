import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { areaNames } from './places/area-names.ts';
import { type ReadOptions, read } from './read.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly options?: ReadOptions;
  readonly facts: readonly (Record<string, unknown> & { readonly type: string; readonly words: string })[];
}

const TYPES: Record<string, Fact['type']> = {
  people: 'person',
  places: 'place',
  references: 'document-reference',
  meetings: 'meeting',
};
const folder = new URL('../cases/', import.meta.url);

// Stricter than the runner of all cases: of the type that a file is named after nothing else may be read.
for (const file of readdirSync(folder)) {
  const type = TYPES[file.match(/^[a-z]+/)?.[0] ?? ''];
  if (!type) continue;
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
  describe(file, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { text, options, facts }) => {
      const seen = read(text, { areaNames, ...options }).facts.filter((fact) => fact.type === type);
      const expected = facts.filter((fact) => fact.type === type);
      expect(seen.map((fact) => text.slice(...fact.span))).toEqual(expected.map(({ words }) => words));
      seen.forEach((fact, index) => {
        const { words: _words, ...fields } = expected[index] as (typeof expected)[number];
        expect(fact).toMatchObject(fields);
      });
    });
  });
}

const PIECES = [
  ...[
    'Nguyễn',
    'Văn',
    'Thử',
    'Y',
    'H’',
    'Giàng A',
    'NGUYỄN',
    'Đồng chí',
    'ông',
    'các đồng chí:',
    'Bí thư',
    'Chủ tịch UBND',
  ],
  ...[
    'xã',
    'các huyện',
    'TP.',
    'Huyện ủy',
    'Hà Nội',
    'Nà Lũng',
    'thôn',
    'phường 1',
    'Bà Rịa - Vũng Tàu',
    'Ảnh:',
    'Sáng 16/8,',
  ],
  ...[
    'Nghị quyết số',
    '22-NQ/TU',
    '12/',
    'ngày 32/4/2021',
    'của',
    'Luật Đất đai',
    'Đại hội',
    'làm việc với',
    'tổ chức hội nghị',
  ],
  ...[',', ';', '.', '-', '–', '(', ')', '"', '\n', '\n\n', '  ', 'và', 'về', 'Ủy', 'Uỷ', 'e\u0301', '\u200b', '…'],
];

it('reads anything without a throw, every name where its span says', () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  );
  const plain = (words: string) =>
    words
      .normalize('NFC')
      .replace(/[\s\u200b]+/gu, ' ')
      .toLowerCase();
  fc.assert(
    fc.property(texts, (text) => {
      for (const fact of read(text, { areaNames }).facts) {
        const [start, end] = fact.span;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (fact.type === 'person') expect(plain(text.slice(start, end))).toBe(plain(fact.name));
      }
    }),
    { numRuns: 300 },
  );
});
