import { and, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { periodBounds } from '../indicators/rules.ts';
import { observation } from '../indicators/table.server.ts';
import { anyOf, insertRows, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import type { AreaCheck, DocumentCheck, DocumentPlace } from './contract.ts';
import { contradictions, differing, type Statement } from './contradictions.ts';
import type { DraftFact } from './edits.ts';
import { newestFirst } from './ledger.server.ts';
import { placeOf } from './rules.ts';
import type { DocumentRow } from './store.server.ts';
import { contradiction, document } from './table.server.ts';

/** The document of each figure, looked up by itself: how many figures there will be is not known when this is planned, and all documents in a hash take longer. */
const each = sql`LATERAL (SELECT d.id, d.title, d.document_date FROM document d
  WHERE d.province_id = ${observation.provinceId} AND d.id = ${observation.documentId} OFFSET 0) ${document}`;

const dated = { title: sql<string>`${document.title}`, date: sql<string | null>`${document.documentDate}` };

/** What stands in the ledger and has a period, newest document first. */
async function standing(tx: ReadTransaction, where: SQL | undefined) {
  const { provinceId, areaId, sector, indicatorId, documentId, factId, words, phrase, attribute, value, valueHigh } =
    observation;
  const { unit, of, bound, role, period } = observation;
  const own = {
    provinceId,
    areaId,
    sector,
    indicatorId,
    documentId,
    factId,
    words,
    phrase,
    attribute,
    value,
    valueHigh,
  };
  const rows = await tx
    .select({ ...own, unit, of, bound, role, period, ...dated })
    .from(observation)
    .innerJoin(each, sql`true`)
    .where(and(eq(observation.knownTo, 'infinity'), isNotNull(observation.period), where))
    .orderBy(...newestFirst(observation));
  return rows.map(({ phrase, value, valueHigh, unit, of, period, title, date, ...row }): Dated => {
    const { attribute, bound, role, ...kept } = row;
    return {
      ...kept,
      documentTitle: title,
      documentDate: date,
      body: {
        type: 'figure',
        indicator: phrase,
        value: valueHigh === null ? value : [value, valueHigh],
        ...(unit !== null && { unit }),
        ...(of !== null && { of }),
        ...(period !== null && { period }),
        ...{ attribute, bound, role },
      },
    };
  });
}
type Dated = Statement & {
  readonly provinceId: string;
  readonly sector: string | null;
  readonly documentDate: string | null;
};

/** Where the facts in hand and what stands from other documents are of one thing and differ. */
export async function contradictionsOf(
  tx: ReadTransaction,
  row: DocumentRow,
  facts: readonly DraftFact[],
  { main, places }: { main: string; places: readonly DocumentPlace[] },
): Promise<DocumentCheck[]> {
  if (row.state !== 'open' && row.state !== 'confirmed') return [];
  const chosen = new Map(places.map((place) => [place.place, place.chosen?.id]));
  const here = facts.flatMap((fact): Statement[] => {
    const { body, decision, id: factId, indicatorId } = fact;
    const areaId = chosen.get(placeOf(fact) || main);
    if (body.type !== 'figure' || decision === 'rejected' || !areaId || !body.period) return [];
    const words = row.text.slice(fact.spanStart, fact.spanEnd);
    return [{ documentId: row.id, documentTitle: row.title, factId, areaId, indicatorId, body, words }];
  });
  if (here.length === 0) return [];
  const starts = new Set(here.flatMap(({ body }) => periodBounds(body.period)?.start ?? []));
  const there = await standing(
    tx,
    and(
      anyOf(observation.areaId, new Set(here.map(({ areaId }) => areaId))),
      anyOf(observation.periodStart, starts),
      ne(observation.documentId, row.id),
      row.replacesId === null ? undefined : ne(observation.documentId, row.replacesId),
    ),
  );
  return contradictions(here, there);
}

/** A look at the ledger as the program sees it, beside the transaction that writes. */
export type Look = <T>(fn: (tx: ReadTransaction) => Promise<T>) => Promise<T>;

/**
 * Finds what of a document that is being confirmed contradicts what stands of other documents, whoever may see that, and keeps it
 * in the place of what was found before. Who confirms in an area waits for whoever does so at the moment; the look is taken beside the
 * transaction, since one that must hold until the end would have all who confirm at once run into each other.
 */
export async function findContradictions(
  tx: WriteTransaction,
  look: Look,
  { provinceId, id: documentId, replacesId }: DocumentRow,
): Promise<void> {
  await forgetContradictions(tx, { provinceId, documentId });
  const here = await standing(
    tx,
    and(eq(observation.provinceId, provinceId), eq(observation.documentId, documentId)) as SQL,
  );
  const starts = [...new Set(here.flatMap(({ body }) => periodBounds(body.period)?.start ?? []))];
  if (starts.length === 0) return;
  const areas = [...new Set(here.map(({ areaId }) => areaId))].sort();
  for (const areaId of areas) await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${areaId}, 0))`);
  const there = await look((reading) =>
    standing(
      reading,
      and(
        anyOf(observation.areaId, areas),
        anyOf(observation.periodStart, starts),
        ...[documentId, replacesId].flatMap((id) => (id ? ne(observation.documentId, id) : [])),
      ) as SQL,
    ),
  );
  const stated = new Map([...here, ...there].map((statement) => [statement.factId, statement]));
  const found = contradictions(here, there).flatMap(({ factIds: [factId = ''], elsewhere }) => {
    const [own, other] = [stated.get(factId), stated.get(elsewhere?.factId ?? '')];
    if (!own || !other) return [];
    const { areaId, sector } = own;
    const others = { otherProvinceId: other.provinceId, otherDocumentId: other.documentId, otherFactId: other.factId };
    return [{ provinceId, documentId, factId, ...others, areaId, sector }];
  });
  await insertRows(tx, contradiction, found);
}

/** What a document contradicts, or is contradicted by, is no longer kept. */
export async function forgetContradictions(
  tx: WriteTransaction,
  { provinceId, documentId }: { provinceId: string; documentId: string },
): Promise<void> {
  await tx
    .delete(contradiction)
    .where(and(eq(contradiction.provinceId, provinceId), eq(contradiction.documentId, documentId)));
  await tx.delete(contradiction).where(eq(contradiction.otherDocumentId, documentId));
}

/** How many contradictions between documents there are in each area, as its board lists them. */
export async function contradictionsByArea(tx: ReadTransaction): Promise<Map<string, number>> {
  const found = await tx
    .select({ areaId: contradiction.areaId, count: sql<string>`count(*)`.mapWith(Number) })
    .from(contradiction)
    .groupBy(contradiction.areaId);
  return new Map(found.map(({ areaId, count }) => [areaId, count]));
}

/** Where the documents of an area that stand contradict each other; each is told of the newer document, the newest first. */
export async function contradictionsOfArea(tx: ReadTransaction, areaId: string): Promise<AreaCheck[]> {
  const pairs = await tx
    .select({ one: contradiction.factId, other: contradiction.otherFactId })
    .from(contradiction)
    .where(eq(contradiction.areaId, areaId));
  if (pairs.length === 0) return [];
  const named = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  const statements = await standing(tx, and(eq(observation.areaId, areaId), anyOf(observation.factId, named)) as SQL);
  const order = new Map(statements.map(({ factId }, at) => [factId, at]));
  const place = (factId: string) => order.get(factId) ?? statements.length;
  return pairs
    .map(({ one, other }) => [place(one), place(other)].sort((a, b) => a - b) as [number, number])
    .sort(([a, b], [c, d]) => a - c || b - d)
    .flatMap(([newer, older]) => {
      const [own, theirs] = [statements[newer], statements[older]];
      const check = own && theirs && differing([own], [theirs]);
      return check
        ? [{ ...check, documentId: own.documentId, documentTitle: own.documentTitle, documentDate: own.documentDate }]
        : [];
    });
}
