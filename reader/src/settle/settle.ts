import type { Because, Fact } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { oneFactTwice } from './one-fact-twice.ts';

/** Why a fact was read, worked out only where somebody asks; spans are into the view. */
export type Why = () => Because;
type Explained<T> = T extends unknown ? Omit<T, 'because'> & { readonly why: Why } : never;
/** A fact that has its number, and can say why. */
export type Settled = Explained<Fact>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A fact before it has its number; spans are into the view. */
export type Unsettled = WithoutId<Settled>;

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
export function settle(unsettled: readonly Unsettled[], findings: Findings): Settled[] {
  let facts = unsettled;
  for (const settler of settlers) facts = settler(facts, findings);
  return [...facts]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map((fact, index) => ({ ...fact, id: `f${index + 1}` }));
}
