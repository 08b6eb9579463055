import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { within } from '../accounts/rules.ts';
import { areaChoice } from '../areas/table.server.ts';
import { indicator } from '../indicators/table.server.ts';
import {
  type Actor,
  anyOf,
  insertRows,
  type ReadTransaction,
  type WriteTransaction,
} from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import { documentProblems as problems } from './document-problems.ts';
import type { DraftFact, Step } from './edits.ts';
import { type DocumentStep, isWithin, refusalOf } from './steps.ts';
import { document, fact, factChange } from './table.server.ts';

/** A document as the steps over it need it. */
export type DocumentRow = typeof document.$inferSelect;
type Key = Pick<DocumentRow, 'provinceId' | 'id'>;

export const isDocument = ({ provinceId, id }: Key) => and(eq(document.provinceId, provinceId), eq(document.id, id));
const isFactOf = ({ provinceId, id }: Key) => and(eq(fact.provinceId, provinceId), eq(fact.documentId, id));

/** A document by its id alone, which is all that an address has. */
export async function documentById(tx: ReadTransaction, id: string): Promise<DocumentRow> {
  const [row] = await tx.select().from(document).where(eq(document.id, id));
  if (!row) throw problems['document-not-found']();
  return row;
}

/** Refuses to change what lies elsewhere than the permission holds. */
export function requireWithin(actor: Actor, row: DocumentRow): void {
  if (!isWithin(actor, row)) throw problems['document-not-yours']();
}

/** Refuses a step that is not the actor's to take, or that the document is past. */
export function requireStep(step: DocumentStep, actor: Actor, row: DocumentRow): void {
  const refusal = refusalOf(step, actor, row);
  if (refusal) throw problems[refusal]();
}

/** What makes a document one of an area, refused where the permission does not hold there. */
export async function placed(tx: ReadTransaction, { areas }: Actor, areaId: string | null) {
  if (areaId === null) return { areaId, line: [] };
  const [found] = await tx.select({ line: areaChoice.line }).from(areaChoice).where(eq(areaChoice.id, areaId));
  if (!found) throw problems['area-not-found']();
  if (!within(areas, found.line)) throw problems['area-not-yours']();
  return { areaId, line: found.line };
}

/** The sector of each indicator that the facts are of. */
export async function sectorsOf(tx: ReadTransaction, facts: readonly DraftFact[]): Promise<Map<string, string>> {
  const ids = [...new Set(facts.flatMap(({ indicatorId }) => indicatorId ?? []))];
  if (!ids.length) return new Map();
  const found = await tx
    .select({ id: indicator.id, sector: indicator.sector })
    .from(indicator)
    .where(anyOf(indicator.id, ids));
  return new Map(found.map(({ id, sector }) => [id, sector]));
}

/** The document that somebody is about to change. */
export async function documentFor(
  step: DocumentStep,
  tx: ReadTransaction,
  id: string,
  actor: Actor,
): Promise<DocumentRow> {
  const row = await documentById(tx, id);
  requireStep(step, actor, row);
  return row;
}

/** Refuses who saw another version than the one that stands. */
export function checkVersion({ version }: DocumentRow, seen: number): void {
  if (version !== seen) throw problems['document-changed']({ current: version, seen });
}

type Changed =
  | ('areaId' | 'line' | 'sectors' | 'state' | 'stateReason' | 'stateAt' | 'stateBy')
  | ('publishedAt' | 'publishedBy');
type Changes = Partial<Pick<DocumentRow, Changed>>;

/** As `countsOf` counts what stands by now. */
const counted = sql`(SELECT json_build_object(
  'total', count(*) FILTER (WHERE f.decision <> 'rejected'), 'accepted', count(*) FILTER (WHERE f.decision = 'accepted'),
  'recorded', count(*) FILTER (WHERE f.recorded), 'open', count(*) FILTER (WHERE f.decision = 'open'))
  FROM fact f WHERE f.province_id = ${document.provinceId} AND f.document_id = ${document.id})`;

/** Changes a document, after its facts, and counts its version up. */
export async function changeDocument(tx: WriteTransaction, key: Key, changes: Changes = {}): Promise<void> {
  await tx
    .update(document)
    .set({ ...changes, counts: counted, version: sql`${document.version} + 1` })
    .where(isDocument(key));
}

/** The facts of a document's draft in text order. */
export async function factsOf(tx: ReadTransaction, key: Key): Promise<DraftFact[]> {
  const { provinceId: _province, documentId: _document, type: _type, ...columns } = factColumns;
  return tx
    .select(columns)
    .from(fact)
    .where(isFactOf(key))
    .orderBy(asc(fact.spanStart), asc(fact.spanEnd), asc(fact.id));
}
const factColumns = {
  provinceId: fact.provinceId,
  documentId: fact.documentId,
  id: fact.id,
  type: fact.type,
  spanStart: fact.spanStart,
  spanEnd: fact.spanEnd,
  body: fact.body,
  inferred: fact.inferred,
  origin: fact.origin,
  decision: fact.decision,
  changed: fact.changed,
  indicatorId: fact.indicatorId,
  decidedBy: fact.decidedBy,
  decidedAt: fact.decidedAt,
  recorded: fact.recorded,
};

export const insertFacts = (tx: WriteTransaction, { provinceId, id }: Key, facts: readonly DraftFact[]) =>
  insertRows(
    tx,
    fact,
    facts.map((row) => ({ ...row, provinceId, documentId: id, type: row.body.type })),
  );

/** Puts the facts of a step where those before it were. */
async function replaceFacts(tx: WriteTransaction, key: Key, steps: readonly Step[]): Promise<void> {
  const gone = steps.flatMap(({ before }) => (before ? [before.id] : []));
  if (gone.length) await tx.delete(fact).where(and(isFactOf(key), anyOf(fact.id, gone)));
  await insertFacts(
    tx,
    key,
    steps.flatMap(({ after }) => (after ? [after] : [])),
  );
}

/** Writes what edits came to, and the step itself, so that it can be undone and shows who did it. */
export async function saveStep(
  tx: WriteTransaction,
  key: Key,
  steps: readonly Step[],
  { by, at }: { by: string; at: string },
): Promise<void> {
  if (!steps.length) return;
  await requireIndicators(tx, steps);
  await replaceFacts(tx, key, steps);
  await changeDocument(tx, key);
  const { provinceId, id: documentId } = key;
  await tx.insert(factChange).values({ provinceId, documentId, id: newId(), by, at, steps: [...steps], undone: false });
}

/** Refuses what the ledger would refuse much later: an indicator that is none. */
async function requireIndicators(tx: ReadTransaction, steps: readonly Step[]): Promise<void> {
  const named = new Set(
    steps.flatMap(({ before, after }) =>
      after?.indicatorId && after.indicatorId !== before?.indicatorId ? [after.indicatorId] : [],
    ),
  );
  if (named.size && (await tx.$count(indicator, anyOf(indicator.id, named))) < named.size)
    throw problems['indicator-not-found']();
}

/** The last step that stands, unless what it touched is in the ledger by now. */
async function undoable(tx: ReadTransaction, key: Key, facts: readonly DraftFact[]) {
  const [last] = await tx
    .select({ id: factChange.id, steps: factChange.steps })
    .from(factChange)
    .where(
      and(eq(factChange.provinceId, key.provinceId), eq(factChange.documentId, key.id), eq(factChange.undone, false)),
    )
    .orderBy(desc(factChange.id))
    .limit(1);
  if (!last) return null;
  const steps = last.steps as Step[];
  const recorded = new Set(facts.filter((each) => each.recorded).map(({ id }) => id));
  return steps.some(({ after }) => after && recorded.has(after.id)) ? null : { id: last.id, steps };
}

export const canUndo = async (tx: ReadTransaction, key: Key, facts: readonly DraftFact[]): Promise<boolean> =>
  (await undoable(tx, key, facts)) !== null;

export async function undoStep(tx: WriteTransaction, key: Key): Promise<void> {
  const last = await undoable(tx, key, await factsOf(tx, key));
  if (!last) throw problems['nothing-to-undo']();
  await replaceFacts(
    tx,
    key,
    last.steps.map(({ before, after }) => ({ before: after, after: before })),
  );
  await tx
    .update(factChange)
    .set({ undone: true })
    .where(
      and(eq(factChange.provinceId, key.provinceId), eq(factChange.documentId, key.id), eq(factChange.id, last.id)),
    );
  await changeDocument(tx, key);
}

/** Marks what is accepted as entered into the ledger. */
export async function markRecorded(tx: WriteTransaction, key: Key): Promise<void> {
  await tx
    .update(fact)
    .set({ recorded: true })
    .where(and(isFactOf(key), eq(fact.decision, 'accepted'), eq(fact.recorded, false)));
}
