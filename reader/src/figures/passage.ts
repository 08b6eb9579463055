import type { Findings, PeriodMention, PlaceMention } from '../findings.ts';
import { startingIn } from '../stretches.ts';
import type { Clause } from './clauses.ts';
import { periodsTold, type ToldPeriod } from './period-told.ts';
import { placesTold, type ToldPlace } from './place-told.ts';

/** A clause in its sentence, with the times and units that the sentence tells. */
export interface Passage {
  readonly findings: Findings;
  readonly clause: Clause;
  readonly periods: readonly ToldPeriod[];
  readonly places: readonly ToldPlace[];
}

/** The passages of a text, asked for in text order: what a sentence tells is read once for all its clauses. */
export function passages(findings: Findings): (clause: Clause) => Passage {
  let sentence = -1;
  let periods: readonly ToldPeriod[] = [];
  let places: readonly ToldPlace[] = [];
  return (clause) => {
    const { start, end } = findings.structure.sentences[clause.sentence] as { start: number; end: number };
    if (clause.sentence !== sentence) {
      sentence = clause.sentence;
      const mentioned = <T extends PeriodMention | PlaceMention>(all: readonly T[]): T[] =>
        startingIn<T>(all, start, end);
      periods = periodsTold(findings.text.words, clause.opens, mentioned(findings.periods));
      places = placesTold(findings.text.words, clause.opens, mentioned(findings.places));
    }
    return { findings, clause, periods, places };
  };
}
