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
import type { DirectiveItem, DirectiveList } from './contract.ts';
import { directive } from './table.server.ts';

export const directiveLedger: Ledger = {
  types: ['directive'],
  record: (tx, facts) =>
    inChunks(
      facts.flatMap((fact) =>
        fact.body.type === 'directive'
          ? [{ ...provenanceOf(fact), speaker: fact.body.speaker ?? null, to: fact.body.to ?? null }]
          : [],
      ),
      (rows) => tx.insert(directive).values(rows),
    ),
  supersede: (tx, from) => closeStanding(tx, directive, from),
};

const PAGE = 50;

/** What stands of an area, newest document first. */
export async function directivesOf(tx: ReadTransaction, areaId: string, after?: string): Promise<DirectiveList> {
  const standing = standingOf(directive, areaId);
  const found = await tx
    .select({ id: directive.id, speaker: directive.speaker, to: directive.to, source: sourceColumns(directive) })
    .from(directive)
    .innerJoin(document, itsDocument(directive))
    .where(and(standing, behind(directive, after)))
    .orderBy(...newestFirst(directive))
    .limit(PAGE + 1);
  const items = found.slice(0, PAGE).map(
    ({ id, speaker, to, source }): DirectiveItem => ({
      id,
      content: source.words as string,
      speaker,
      to,
      source: sourceOf(source),
    }),
  );
  return { items, next: cursorOf(found, PAGE), total: await tx.$count(directive, standing) };
}

/** How many stand of each area, for the overview. */
export async function directiveTally(tx: ReadTransaction) {
  return new Map([...(await countStanding(tx, directive))].map(([areaId, directives]) => [areaId, { directives }]));
}
