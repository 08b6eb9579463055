import { and } from 'drizzle-orm';
import {
  behind,
  closeStanding,
  countStanding,
  cursorOf,
  inChunks,
  itsDocument,
  type Ledger,
  newestFirst,
  provenanceOf,
  sourceColumns,
  sourceOf,
  standingOf,
} from '../documents/ledger.server.ts';
import { document } from '../documents/table.server.ts';
import type { ReadTransaction } from '../platform/database.server.ts';
import type { RecommendationItem, RecommendationList } from './contract.ts';
import { recommendation } from './table.server.ts';

export const recommendationLedger: Ledger = {
  types: ['recommendation'],
  record: (tx, facts) =>
    inChunks(
      facts.flatMap((fact) =>
        fact.body.type === 'recommendation'
          ? [{ ...provenanceOf(fact), from: fact.body.from ?? null, to: fact.body.to ?? null }]
          : [],
      ),
      (rows) => tx.insert(recommendation).values(rows),
    ),
  supersede: (tx, from) => closeStanding(tx, recommendation, from),
};

const PAGE = 50;

/** What stands of an area, newest document first. */
export async function recommendationsOf(
  tx: ReadTransaction,
  areaId: string,
  after?: string,
): Promise<RecommendationList> {
  const standing = standingOf(recommendation, areaId);
  const found = await tx
    .select({
      id: recommendation.id,
      from: recommendation.from,
      to: recommendation.to,
      source: sourceColumns(recommendation),
    })
    .from(recommendation)
    .innerJoin(document, itsDocument(recommendation))
    .where(and(standing, behind(recommendation, after)))
    .orderBy(...newestFirst(recommendation))
    .limit(PAGE + 1);
  const items = found.slice(0, PAGE).map(
    ({ id, from, to, source }): RecommendationItem => ({
      id,
      content: source.words as string,
      from,
      to,
      source: sourceOf(source),
    }),
  );
  return { items, next: cursorOf(found, PAGE), total: await tx.$count(recommendation, standing) };
}

/** How many stand of each area, for the overview. */
export async function recommendationTally(tx: ReadTransaction) {
  return new Map(
    [...(await countStanding(tx, recommendation))].map(([areaId, recommendations]) => [areaId, { recommendations }]),
  );
}
