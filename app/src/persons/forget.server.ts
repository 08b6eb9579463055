import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { FORGOTTEN } from '../accounts/rules.ts';
import { record } from '../audit/record.server.ts';
import { auditEntry } from '../audit/table.server.ts';
import { document, documentPlace, fact, factChange } from '../documents/table.server.ts';
import type { limitation } from '../limitations/table.server.ts';
import {
  type Actor,
  anyOf,
  type Database,
  type LedgerName,
  type ReadTransaction,
  type WriteTransaction,
} from '../platform/database.server.ts';
import { seeing } from './find.server.ts';
import { ledgerPlaces } from './kept.server.ts';

/** Who worked on a document stands there by name. These columns hold such names and nothing else. */

interface Who {
  readonly accountId: string;
  readonly names: readonly string[];
  readonly namesakes: readonly string[];
  readonly basis: string;
}
type WorkTable = PgTable & { readonly provinceId: PgColumn; readonly documentId: PgColumn };
interface Work {
  readonly table: WorkTable;
  readonly by: PgColumn;
  readonly property: string;
}
const works: readonly Work[] = [
  { table: fact, by: fact.decidedBy, property: 'decidedBy' },
  { table: factChange, by: factChange.by, property: 'by' },
  { table: documentPlace, by: documentPlace.decidedBy, property: 'decidedBy' },
  ...ledgerPlaces.map(({ table }): Work => {
    const { confirmedBy } = table as unknown as { confirmedBy: PgColumn };
    return { table: table as WorkTable, by: confirmedBy, property: 'confirmedBy' };
  }),
];
const own = ['receivedBy', 'publishedBy', 'stateBy', 'originalRemovedBy'] as const;

/** Takes the name of an account out of what it worked on, document by document; what was done already is passed over. */
export const forgetOver =
  (database: Database, ledger: LedgerName) =>
  async (actor: Actor, who: Who): Promise<{ documents: number; left: number }> => {
    const ids = await database.read(ledger, seeing(actor), (tx) => workedOn(tx, who.names));
    const done = { documents: 0, left: 0 };
    for (const id of ids) {
      const outcome = await database.erase(ledger, actor, (tx) => forgetIn(tx, actor, id, who));
      if (outcome === 'forgotten') done.documents += 1;
      if (outcome === 'left') done.left += 1;
    }
    return done;
  };

async function workedOn(tx: ReadTransaction, names: readonly string[]): Promise<string[]> {
  const sought = [...names];
  const beside = works.map(
    ({ table, by }) =>
      sql`EXISTS (SELECT FROM ${table} WHERE ${table.provinceId} = ${document.provinceId} AND ${table.documentId} = ${document.id} AND ${anyOf(by, sought)})`,
  );
  const found = await tx
    .select({ id: document.id })
    .from(document)
    .where(or(...own.map((name) => anyOf(document[name], sought)), ...beside));
  return found.map(({ id }) => id);
}

type Outcome = 'forgotten' | 'left' | 'nothing';

async function forgetIn(tx: WriteTransaction, actor: Actor, id: string, who: Who): Promise<Outcome> {
  const names = [...who.names];
  const [row] = await tx.select().from(document).where(eq(document.id, id));
  if (!row) return 'nothing';
  const worked = await actorsOf(tx, id, [who.accountId, ...who.namesakes]);
  if (who.namesakes.some((each) => worked.has(each))) return worked.has(who.accountId) ? 'left' : 'nothing';
  let changed = 0;
  const set = Object.fromEntries(
    own.filter((name) => names.includes(row[name] ?? '')).map((name) => [name, FORGOTTEN]),
  );
  if (Object.keys(set).length) {
    const done = await tx
      .update(document)
      .set(set)
      .where(and(eq(document.provinceId, row.provinceId), eq(document.id, id)));
    changed += done.rowCount ?? 0;
  }
  const of = (table: WorkTable): SQL | undefined => and(eq(table.provinceId, row.provinceId), eq(table.documentId, id));
  for (const { table, by, property } of works) {
    const done = await tx
      .update(table as typeof limitation)
      .set({ [property]: FORGOTTEN })
      .where(and(of(table), anyOf(by, names)));
    changed += done.rowCount ?? 0;
  }
  for (const each of await tx.select().from(factChange).where(of(factChange))) {
    const steps = each.steps.map((step) => ({
      ...step,
      before: side(step.before, names),
      after: side(step.after, names),
    }));
    if (JSON.stringify(steps) === JSON.stringify(each.steps)) continue;
    await tx
      .update(factChange)
      .set({ steps })
      .where(and(of(factChange), eq(factChange.id, each.id)));
    changed += 1;
  }
  if (changed === 0) return 'nothing';
  const { provinceId, line } = row;
  const { accountId, basis } = who;
  await record(tx, actor, {
    ...{ record: 'document', action: 'document.erase-account', recordId: id, provinceId, line },
    after: { accountId, basis, rows: changed },
  });
  return 'forgotten';
}

const side = (fact: unknown, names: readonly string[]): unknown => {
  const told = fact as { decidedBy: string | null } | null;
  return told?.decidedBy != null && names.includes(told.decidedBy) ? { ...told, decidedBy: FORGOTTEN } : fact;
};

/** Which of some accounts did something to a document other than read it. */
async function actorsOf(tx: ReadTransaction, id: string, accounts: readonly string[]): Promise<Set<string>> {
  const found = await tx
    .selectDistinct({ actor: auditEntry.actor })
    .from(auditEntry)
    .where(and(eq(auditEntry.recordId, id), anyOf(auditEntry.actor, accounts), ne(auditEntry.action, 'document.read')));
  return new Set(found.map(({ actor }) => actor));
}
