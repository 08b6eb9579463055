import { checkFacts } from '@dondoc/reader';
import type { Admitted } from '../accounts/contract.ts';
import type { ReadTransaction } from '../platform/database.server.ts';
import type { DocumentCheck, DocumentDetail, DocumentFact } from './contract.ts';
import { contradictionsOf } from './contradictions.server.ts';
import type { DraftFact } from './edits.ts';
import { placesInHand } from './places.server.ts';
import { factForChecks } from './rules.ts';
import { standsInFor, stepsFor } from './steps.ts';
import { canUndo, documentById, factsOf } from './store.server.ts';
import { summaryOf } from './summary.server.ts';

/** Everything that the reading screen shows of a document, and what whoever reads it may do with it. */
export async function documentDetail(tx: ReadTransaction, id: string, as: Admitted['as']): Promise<DocumentDetail> {
  const row = await documentById(tx, id);
  const facts = await factsOf(tx, row);
  const inHand = await placesInHand(tx, row, facts);
  const [summary, across, undoable] = await Promise.all([
    summaryOf(tx, id),
    contradictionsOf(tx, row, facts, inHand),
    canUndo(tx, row, facts),
  ]);
  return {
    ...summary,
    text: row.text,
    extractor: row.extractor,
    facts: facts.map(shown),
    checks: [...across, ...checksOf(row.text, facts)],
    places: inHand.places,
    canUndo: undoable,
    may: stepsFor(as, row),
    standsInFor: standsInFor(as, row),
  };
}

const shown = ({ spanStart, spanEnd, ...fact }: DraftFact): DocumentFact => ({ ...fact, span: [spanStart, spanEnd] });

/** The arithmetic of the facts as they stand; what was rejected takes no part. */
export function checksOf(text: string, facts: readonly DraftFact[]): DocumentCheck[] {
  const kept = facts.filter(({ decision }) => decision !== 'rejected');
  return checkFacts(
    text,
    kept.map((fact) => factForChecks(shown(fact))),
  ).map(({ facts: factIds, ...check }) => ({ ...check, factIds: [...factIds] }));
}
