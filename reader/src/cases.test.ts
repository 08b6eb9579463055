import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { areaNames } from './places/area-names.ts';
import { type ReadOptions, read } from './read.ts';

/**
 * reader/cases/*.json: a text and what it must be read into. `words` is the exact text of a fact's span; of the other
 * fields only those written are compared. `not` names fact types, or words, that no fact may have.
 */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly options?: ReadOptions;
  readonly facts?: readonly (Partial<Fact> & { readonly words?: string })[];
  readonly not?: readonly string[];
}

const folder = new URL('../cases/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const cases: readonly Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  describe(file, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { text, options, facts = [], not = [] }) => {
      const read_ = read(text, { areaNames, ...options }).facts.map((fact) => ({
        ...fact,
        words: text.slice(...fact.span),
      }));
      for (const wanted of facts) {
        const near = read_.filter(
          (fact) => fact.words === wanted.words || (wanted.words === undefined && fact.type === wanted.type),
        );
        const found = near.find((fact) =>
          Object.entries(wanted).every(([key, value]) => same(value, fact[key as keyof typeof fact])),
        );
        if (!found) expect(near.length ? near : read_).toContainEqual(expect.objectContaining(wanted));
      }
      for (const unwanted of not) {
        expect(read_.filter((fact) => fact.type === unwanted || fact.words === unwanted)).toEqual([]);
      }
    });
  });
}

/** null stands for a field that must be absent. */
function same(wanted: unknown, found: unknown): boolean {
  return wanted === null ? found === undefined || found === null : JSON.stringify(wanted) === JSON.stringify(found);
}
