import type { Check, Fact } from '../fact.ts';
import type { Findings } from '../findings.ts';

/** The rules, in the order they are reported; each looks at all facts and answers with the checks it can make. */
export type Rule = (facts: readonly Fact[], findings: Findings) => Check[];
const rules: readonly Rule[] = [];

export function check(facts: readonly Fact[], findings: Findings): Check[] {
  return rules.flatMap((rule) => rule(facts, findings));
}
