import type { Check, CheckStatus } from '../fact.ts';
import { absolute, type Exact, minus } from './decimal.ts';
import { apart, type Interval } from './interval.ts';
import type { Quantity } from './quantity.ts';
import type { Wording } from './wording.ts';

/** What a rule worked out: the value, and how far rounding and bounds leave it open. */
export interface Worked {
  readonly value: Exact;
  readonly rounded: Interval;
  readonly possible: Interval;
}

/**
 * Whether a worked-out value and a printed one agree. Inconsistent is what no rounding and no bound can bring together. A
 * bound that fits anything ("trên 65%") shows no agreement: then the printed numbers must agree, or nothing is said.
 */
export function verdict(worked: Worked, said: Worked): 'consistent' | 'inconsistent' | undefined {
  if (apart(worked.possible, said.possible)) return 'inconsistent';
  return apart(worked.rounded, said.rounded) ? undefined : 'consistent';
}

export const difference = (a: Exact, b: Exact): Exact => absolute(minus(a, b));

/** The arithmetic as printed, and its sentence in two languages. */
export interface Told extends Wording {
  readonly computation: string;
}

/** One finding of a rule, as it is reported. What it says is put into words when somebody asks for it. */
export function report(
  rule: string,
  status: CheckStatus,
  quantities: readonly Pick<Quantity, 'figure'>[],
  tell: () => Told,
): Check {
  let told: Told | undefined;
  const words = (): Told => {
    told ??= tell();
    return told;
  };
  return {
    rule,
    status,
    facts: [...new Set(quantities.map(({ figure }) => figure.id))],
    get computation() {
      return words().computation;
    },
    get message() {
      return words().vi;
    },
    get messageEn() {
      return words().en;
    },
  };
}
