import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../fact.ts';
import { areaNames } from '../places/area-names.ts';
import { read } from '../read.ts';
import { misprints } from './testing/planting.ts';

const folder = process.env.DONDOC_SHARED;
const folders = folder ? ['seeds', 'news'].map((name) => join(folder, name)).filter(existsSync) : [];
const why = folders.length ? '' : ' (skipped: DONDOC_SHARED names no folder of real texts)';

const texts = folders.flatMap((path) =>
  readdirSync(path)
    .filter((file) => /^\d.*\.txt$/.test(file))
    .map((file) => readFileSync(join(path, file), 'utf8')),
);
const isDoubted = ({ status }: Check): boolean => status === 'inconsistent' || status === 'incomplete';

/**
 * Each figure of a check that closes, told wrong. A bound leaves the arithmetic open ("trên 24 nghìn vụ việc"), and rates
 * need not add up to the rate of the whole.
 */
function* planted(text: string): Generator<string> {
  const { facts, checks } = read(text, { areaNames });
  const figures = new Map(facts.flatMap((fact) => (fact.type === 'figure' ? [[fact.id, fact] as const] : [])));
  const isClosed = ({ rule, status, facts }: Check): boolean => {
    const told = facts.flatMap((id) => figures.get(id) ?? []);
    const bounded = told.some(({ bound = 'exact' }) => bound !== 'exact');
    return status === 'consistent' && !bounded && !(rule === 'parts-of-total' && told[0]?.unit === '%');
  };
  const resting = new Set(checks.filter(isClosed).flatMap((check) => check.facts));
  for (const fact of figures.values()) {
    if (!resting.has(fact.id)) continue;
    const [start, end] = fact.span;
    for (const words of misprints(text.slice(start, end))) yield text.slice(0, start) + words + text.slice(end);
  }
}

describe.skipIf(!folders.length)(`errors planted in real texts${why}`, () => {
  it('are found where a rule covers the figure', () => {
    let [all, found] = [0, 0];
    for (const text of texts) {
      const before = read(text, { areaNames }).checks.filter(isDoubted).length;
      for (const wrong of planted(text)) {
        all++;
        if (read(wrong, { areaNames }).checks.filter(isDoubted).length > before) found++;
        else if (process.env.DONDOC_PRINT) {
          const at = [...wrong].findIndex((letter, index) => letter !== text[index]);
          console.log(`missed: ${wrong.slice(Math.max(0, at - 120), at + 120)}`);
        }
      }
    }
    console.log(`errors planted in ${texts.length} real texts: found ${found}/${all}`);
    expect(found / all).toBeGreaterThanOrEqual(0.9);
  }, 60_000);
});
