import type { Fact, Figure } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { type Listing, listings } from './listings.ts';
import type { Quantity } from './quantity.ts';

/** What the rules calculate on: the figures of a text in text order, and what is worked out once for all rules. */
export interface Worksheet extends Findings {
  readonly figures: readonly Figure[];
  /** The figures of each group. */
  readonly groups: readonly (readonly Figure[])[];
  readonly listings: readonly Listing[];
  /** What quantity.ts has worked out so far. */
  readonly quantities: Map<Figure, Quantity>;
  /** The same of the m of n/m. */
  readonly wholes: Map<Figure, Quantity>;
}

export function worksheet(facts: readonly Fact[], findings: Findings): Worksheet {
  // A reading has its facts in text order; those that a person added may stand at its end.
  const figures = facts.filter((fact) => fact.type === 'figure').sort((a, b) => a.span[0] - b.span[0]);
  let listed: Listing[] | undefined;
  const sheet: Worksheet = {
    ...findings,
    figures,
    groups: groups(figures),
    quantities: new Map(),
    wholes: new Map(),
    get listings() {
      listed ??= listings(sheet);
      return listed;
    },
  };
  return sheet;
}

/** In text order. */
function groups(figures: readonly Figure[]): Figure[][] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.group === undefined) continue;
    const members = found.get(figure.group);
    if (members) members.push(figure);
    else found.set(figure.group, [figure]);
  }
  return [...found.values()];
}
