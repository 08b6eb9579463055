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
import type { LimitationItem, LimitationList } from './contract.ts';
import { limitation } from './table.server.ts';

export const limitationLedger: Ledger = {
  types: ['limitation'],
  record: (tx, facts) =>
    inChunks(
      facts.flatMap((fact) => (fact.body.type === 'limitation' ? [{ ...provenanceOf(fact) }] : [])),
      (rows) => tx.insert(limitation).values(rows),
    ),
  supersede: (tx, from) => closeStanding(tx, limitation, from),
};

const PAGE = 50;

/** What stands of an area, newest document first. */
export async function limitationsOf(tx: ReadTransaction, areaId: string, after?: string): Promise<LimitationList> {
  const standing = standingOf(limitation, areaId);
  const found = await tx
    .select({ id: limitation.id, source: sourceColumns(limitation) })
    .from(limitation)
    .innerJoin(document, itsDocument(limitation))
    .where(and(standing, behind(limitation, after)))
    .orderBy(...newestFirst(limitation))
    .limit(PAGE + 1);
  const items = found
    .slice(0, PAGE)
    .map(({ id, source }): LimitationItem => ({ id, content: source.words as string, source: sourceOf(source) }));
  return { items, next: cursorOf(found, PAGE), total: await tx.$count(limitation, standing) };
}

/** How many stand of each area, for the overview. */
export async function limitationTally(tx: ReadTransaction) {
  return new Map([...(await countStanding(tx, limitation))].map(([areaId, limitations]) => [areaId, { limitations }]));
}
