import type { Because, Fact, FactType } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { oneFactTwice } from './one-fact-twice.ts';

/** Why a fact was read, worked out only where somebody asks; spans are into the view. */
export type Why = () => Because;
type Explained<T> = T extends unknown ? Omit<T, 'id' | 'because'> & { readonly why: Why } : never;
/** A fact before it has its number; spans are into the view. */
export type Unsettled = Explained<Fact>;

/** The facts of a text in its order, and beside each why it was read. */
export interface Settled {
  readonly facts: readonly Fact[];
  readonly whys: readonly Why[];
}

type Settler = (facts: readonly Unsettled[], findings: Findings) => readonly Unsettled[];
const settlers: readonly Settler[] = [oneFactTwice];

const ORDER: readonly FactType[] = [
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
export function settle(unsettled: readonly Unsettled[], findings: Findings): Settled {
  let kept = unsettled;
  for (const settler of settlers) kept = settler(kept, findings);
  const facts: Fact[] = [];
  const whys: Why[] = [];
  for (const { why, ...fact } of [...kept].sort(inTextOrder)) {
    whys.push(why);
    facts.push({ id: `f${whys.length}`, ...fact });
  }
  return { facts, whys };
}

const inTextOrder = (a: Unsettled, b: Unsettled): number =>
  a.span[0] - b.span[0] || b.span[1] - a.span[1] || ORDER.indexOf(a.type) - ORDER.indexOf(b.type);
