import { readdirSync, readFileSync } from 'node:fs';
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
for (const file of readdirSync(folder).filter((name) => /^(?:requests|limitations).*\.json$/.test(name))) {
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
