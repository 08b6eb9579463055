import { and, eq, sql } from 'drizzle-orm';
import type { Basis } from '../accounts/rules.ts';
import { record } from '../audit/record.server.ts';
import { document, documentFile } from '../documents/table.server.ts';
import type { Actor, WriteTransaction } from '../platform/database.server.ts';
import type { ErasePerson, PersonErased } from './contract.ts';
import { countsOf, documentsOf, isNothing, keptOf, planOf } from './kept.server.ts';

type Wanted = ErasePerson['documents'][number];
type Erased = PersonErased['items'][number];

export interface Why {
  readonly basis: Basis;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

/**
 * Takes a person out of one document, in one transaction: its text, its draft, the steps over it, what it brought into the ledger,
 * and the bytes as they were handed in. Doing it again finds nothing to do.
 */
export async function eraseFrom(
  tx: WriteTransaction,
  actor: Actor,
  { id, version, occurrences }: Wanted,
  forms: readonly string[],
  { basis, reason, at }: Why,
): Promise<Erased> {
  const outcome = (outcome: Erased['outcome']): Erased => ({ id, outcome, occurrences: 0, rows: 0 });
  const [row] = await documentsOf(tx, [id]);
  if (!row) return outcome('not-found');
  const [kept] = await keptOf(tx, [row]);
  if (!kept) return outcome('not-found');
  const plan = planOf(kept, { forms, chosen: occurrences });
  if (isNothing(plan)) return outcome('nothing');
  if (row.version !== version) return outcome('changed');
  for (const { table, set, where } of plan.changes) await tx.update(table).set(set).where(where);
  const removed = row.originalRemovedAt === null && {
    ...{ originalRemovedAt: at, originalRemovedBy: actor.name },
    ...{ originalRemovedBasis: basis, originalRemovedReason: reason },
  };
  await tx
    .update(document)
    .set({ ...plan.document, ...removed, version: sql`${document.version} + 1` })
    .where(and(eq(document.provinceId, row.provinceId), eq(document.id, id)));
  await tx
    .delete(documentFile)
    .where(and(eq(documentFile.provinceId, row.provinceId), eq(documentFile.documentId, id)));
  const { text, drafts, ledger, steps } = countsOf(plan);
  const { provinceId, line } = row;
  await record(tx, actor, {
    ...{ record: 'document', action: 'document.erase-person', recordId: id, provinceId, line },
    before: { version, original: row.originalRemovedAt === null },
    after: { version: version + 1, original: false, basis, occurrences: text, drafts, ledger, steps },
  });
  return { id, outcome: 'erased', occurrences: text, rows: plan.changes.length };
}
