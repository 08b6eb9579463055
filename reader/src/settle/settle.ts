import type { Fact } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { oneFactTwice } from './one-fact-twice.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A fact before it has its number; spans are into the view. */
export type Unsettled = WithoutId<Fact>;

type Settler = (facts: readonly Unsettled[], findings: Findings) => readonly Unsettled[];
const settlers: readonly Settler[] = [oneFactTwice];

const ORDER = [
  'meeting',
  'person',
  'place',
  'document-reference',
  'figure',
  'recommendation',
  'directive',
  'limitation',
];

/** Runs the settlers, then puts the facts in text order and numbers them. */
export function settle(unsettled: readonly Unsettled[], findings: Findings): Fact[] {
  let facts = unsettled;
  for (const settler of settlers) facts = settler(facts, findings);
  return [...facts]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map((fact, index) => ({ ...fact, id: `f${index + 1}` }));
}
