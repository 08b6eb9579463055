import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaNames } from '../places/area-names.ts';
import { type ReadOptions, read } from '../read.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly options?: ReadOptions;
  readonly facts: readonly { readonly type: string; readonly words: string }[];
}

const TYPES = ['recommendation', 'directive', 'limitation'];
const folder = new URL('../../cases/', import.meta.url);

// Stricter than the runner of all cases: of these three types nothing else may be read either.
for (const file of readdirSync(folder).filter((name) => /^(?:requests|limitations|structure).*\.json$/.test(name))) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
  describe(file, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { text, options, facts }) => {
      const seen = read(text, { areaNames, ...options })
        .facts.filter((fact) => TYPES.includes(fact.type))
        .map((fact) => `${fact.type}: ${text.slice(...fact.span)}`);
      const expected = facts.filter((fact) => TYPES.includes(fact.type)).map((fact) => `${fact.type}: ${fact.words}`);
      expect(seen.sort()).toEqual(expected.sort());
    });
  });
}

it('reads any words without failing, each item inside the text and apart from the others of its type', () => {
  const word = fc.constantFrom(
    ...'đề nghị|yêu cầu|kiến nghị|huyện|tỉnh|Bí thư Tỉnh ủy|xã Bản Sen|cần|phải|tập trung|giữ rừng|;|,|:|.|“|”|"|- |\n|\n\n|còn hạn chế|chưa đạt|như|một số nội dung|nhấn mạnh|đồng thời|Một là|đối với|giao|các sở|'.split(
      '|',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), (words) => {
      const text = words.join(' ');
      for (const type of TYPES) {
        let last = 0;
        for (const { span } of read(text).facts.filter((fact) => fact.type === type)) {
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          last = span[1];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});
