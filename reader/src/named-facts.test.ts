import { readdirSync, readFileSync } from 'node:fs';
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
