import { and, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { periodBounds } from '../indicators/rules.ts';
import { observation } from '../indicators/table.server.ts';
import type { ReadTransaction, WriteTransaction } from '../platform/database.server.ts';
import type { AreaCheck, DocumentCheck, DocumentPlace } from './contract.ts';
import { contradictions, contradictionsAmong, grouped, type Statement } from './contradictions.ts';
import type { DraftFact } from './edits.ts';
import { type ConfirmedFact, itsDocument, newestFirst } from './ledger.server.ts';
import { placeOf } from './rules.ts';
import type { DocumentRow } from './store.server.ts';
import { document } from './table.server.ts';

/** What stands in the ledger and has a period, newest document first. */
async function standing(tx: ReadTransaction, where: SQL | undefined) {
  const { areaId, indicatorId, documentId, factId, words, phrase, attribute, value, valueHigh } = observation;
  const { unit, of, bound, role, period } = observation;
  const own = { areaId, indicatorId, documentId, factId, words, phrase, attribute, value, valueHigh };
  const rows = await tx
    .select({ ...own, unit, of, bound, role, period, title: document.title, date: document.documentDate })
    .from(observation)
    .innerJoin(document, itsDocument(observation))
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
type Dated = Statement & { readonly documentDate: string | null };

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
      inArray(observation.areaId, [...new Set(here.map(({ areaId }) => areaId))]),
      inArray(observation.periodStart, [...starts]),
      ne(observation.documentId, row.id),
      row.replacesId === null ? undefined : ne(observation.documentId, row.replacesId),
    ),
  );
  return contradictions(here, there);
}

/** A look at the ledger as the program sees it, beside the transaction that writes. */
export type Look = <T>(fn: (tx: ReadTransaction) => Promise<T>) => Promise<T>;

type Told = Pick<ConfirmedFact, 'factId' | 'areaId' | 'documentId' | 'indicatorId' | 'body'>;

/**
 * The facts that tell another value than what stands of their area, period and kind, whoever may see that: of two that
 * contradict each other the one that was confirmed later, so that contradictions are looked for at these and not among all
 * figures in pairs. Who confirms in an area waits for whoever does so at the moment; the look is taken beside the
 * transaction, since one that must hold until the end would have all who confirm at once run into each other.
 */
export async function disputing(tx: WriteTransaction, look: Look, facts: readonly Told[]): Promise<Set<string>> {
  const dated = facts.flatMap((fact) => {
    if (fact.body.type !== 'figure') return [];
    const days = periodBounds(fact.body.period);
    return days ? [{ ...fact, body: fact.body, ...days }] : [];
  });
  if (dated.length === 0) return new Set();
  const areas = [...new Set(dated.map(({ areaId }) => areaId))].sort();
  for (const areaId of areas) await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${areaId}, 0))`);
  const { areaId, documentId, indicatorId, periodStart, periodEnd, attribute, role, value } = observation;
  const there = await look((reading) =>
    reading
      .select({ areaId, documentId, indicatorId, periodStart, periodEnd, attribute, role, value })
      .from(observation)
      .where(
        and(
          eq(observation.knownTo, 'infinity'),
          inArray(areaId, areas),
          inArray(periodStart, [...new Set(dated.map(({ start }) => start))]),
        ),
      ),
  );
  const standing = grouped(there, (row) =>
    kindOf(row.areaId, row.periodStart, row.periodEnd, row.attribute, row.role, row.indicatorId),
  );
  const differs = ({
    areaId,
    documentId,
    indicatorId,
    start,
    end,
    body: { attribute, role, value },
  }: (typeof dated)[0]) =>
    standing
      .get(kindOf(areaId, start, end, attribute, role, indicatorId))
      ?.some((row) => row.documentId !== documentId && row.value !== (typeof value === 'string' ? value : value[0]));
  return new Set(dated.filter(differs).map(({ factId }) => factId));
}

const kindOf = (...parts: readonly (string | null)[]) => parts.join('|');

/** Of one area, period and kind of figure: what a later document told another value of. */
const disputed = sql`(${observation.areaId}, ${observation.periodStart}, ${observation.periodEnd}, ${observation.attribute},
  ${observation.role}, coalesce(${observation.indicatorId}::text, '')) IN (
  SELECT area_id, period_start, period_end, attribute, role, coalesce(indicator_id::text, '') FROM observation
  WHERE disputes AND known_to = 'infinity')`;

/** How many contradictions between documents there are in each area, as its board lists them. */
export async function contradictionTally(tx: ReadTransaction): Promise<ReadonlyMap<string, number>> {
  const byArea = grouped(await standing(tx, disputed), ({ areaId }) => areaId);
  return new Map([...byArea].map(([areaId, statements]) => [areaId, contradictionsAmong(statements).length]));
}

/** Where the documents of an area that stand contradict each other; each is told of the newer document. */
export async function contradictionsOfArea(tx: ReadTransaction, areaId: string): Promise<AreaCheck[]> {
  const statements = await standing(tx, eq(observation.areaId, areaId));
  const documents = new Map(statements.map((statement) => [statement.documentId, statement]));
  return contradictionsAmong(statements).map((check) => {
    const { documentTitle, documentDate } = documents.get(check.documentId) as Dated;
    return { ...check, documentTitle, documentDate };
  });
}
