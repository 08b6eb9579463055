import { closeStanding, type Ledger, provenanceOf, standingPage } from '../documents/ledger.server.ts';
import { insertRows, type ReadTransaction } from '../platform/database.server.ts';
import type { RecommendationList } from './contract.ts';
import { recommendation } from './table.server.ts';

export const recommendationLedger: Ledger = {
  types: ['recommendation'],
  record: (tx, facts) =>
    insertRows(
      tx,
      recommendation,
      facts.flatMap((fact) =>
        fact.body.type === 'recommendation'
          ? [{ ...provenanceOf(fact), from: fact.body.from ?? null, to: fact.body.to ?? null }]
          : [],
      ),
    ),
  supersede: (tx, from) => closeStanding(tx, recommendation, from),
};

const columns = { id: recommendation.id, from: recommendation.from, to: recommendation.to };

/** What stands of an area, newest document first. */
export const recommendationsOf = (tx: ReadTransaction, areaId: string, after?: string): Promise<RecommendationList> =>
  standingPage(tx, recommendation, columns, areaId, after);
