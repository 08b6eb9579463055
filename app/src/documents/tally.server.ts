import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { AreaSummary } from '../areas/contract.ts';
import { directive } from '../directives/table.server.ts';
import { TARGETS } from '../indicators/rules.ts';
import { observation } from '../indicators/table.server.ts';
import { limitation } from '../limitations/table.server.ts';
import { type ReadTransaction, rows, type WriteTransaction } from '../platform/database.server.ts';
import { recommendation } from '../recommendations/table.server.ts';
import { contradictionsByArea } from './contradictions.server.ts';
import type { LedgerTable } from './ledger.server.ts';
import { documentCheck, documentTally } from './table.server.ts';

/** Which document: its row's key. */
interface Of {
  readonly provinceId: string;
  readonly documentId: string;
}

const isOf = (table: { provinceId: unknown; documentId: unknown }, { provinceId, documentId }: Of) =>
  sql`${table.provinceId} = ${provinceId} AND ${table.documentId} = ${documentId}`;

/** Counts what stands of a document, once all that a confirmation changes is written. */
export async function countDocument(tx: WriteTransaction, of: Of): Promise<void> {
  await forgetCounts(tx, of);
  const standing = (table: LedgerTable, kind: string) => sql`
    SELECT ${table.areaId}, '', ${kind}, NULL::uuid, 0 FROM ${table} WHERE ${isOf(table, of)} AND ${table.knownTo} = 'infinity'`;
  await tx.execute(sql`
    INSERT INTO document_tally (province_id, document_id, area_id, sector, document_date, own, observations, recommendations,
      directives, limitations, inconsistent, incomplete, attainment_fact_id)
    SELECT d.province_id, d.id, s.area_id, s.sector, d.document_date, bool_or(kind = 'own'), ${sql.join(counts, sql`, `)},
      (array_agg(attained ORDER BY span_start, attained) FILTER (WHERE attained IS NOT NULL))[1]
    FROM document d, (
      SELECT area_id, '' AS sector, 'own' AS kind, NULL::uuid AS attained, 0 AS span_start FROM document
        WHERE province_id = ${of.provinceId} AND id = ${of.documentId} AND area_id IS NOT NULL
      UNION ALL SELECT area_id, coalesce(sector, 'none'), 'observations', CASE WHEN ${attainment} THEN fact_id END, span_start
        FROM observation WHERE ${isOf(observation, of)} AND known_to = 'infinity'
      UNION ALL ${standing(recommendation, 'recommendations')}
      UNION ALL ${standing(directive, 'directives')}
      UNION ALL ${standing(limitation, 'limitations')}
      UNION ALL SELECT area_id, '', status, NULL, 0 FROM document_check
        WHERE ${isOf(documentCheck, of)} AND known_to = 'infinity' AND area_id IS NOT NULL AND status IN ('inconsistent', 'incomplete')
    ) s
    WHERE d.province_id = ${of.provinceId} AND d.id = ${of.documentId}
    GROUP BY d.province_id, d.id, s.area_id, s.sector`);
}

/** The columns that are numbers of something, by the names that they have in the overview as well. */
const kinds = ['observations', 'recommendations', 'directives', 'limitations', 'inconsistent', 'incomplete'] as const;
const counts = kinds.map((kind) => sql`count(*) FILTER (WHERE kind = ${kind})`);

/** The figures that `isAttainment` of indicators/rules.ts is true of. */
const attainment: SQL = sql`attribute = 'count' AND of_value IS NOT NULL AND role NOT IN ('target', 'proposed')
  AND coalesce(unit, phrase) ~ ${TARGETS.source}`;

/** What was superseded is counted no more. */
export async function forgetCounts(tx: WriteTransaction, { provinceId, documentId }: Of): Promise<void> {
  await tx
    .delete(documentTally)
    .where(and(eq(documentTally.provinceId, provinceId), eq(documentTally.documentId, documentId)));
}

type Line = Omit<AreaSummary, 'area'>;
interface TallyRow extends Record<(typeof kinds)[number], number> {
  readonly areaId: string;
  readonly documents: number;
  readonly lastDocumentDate: string | null;
  readonly phrase: string | null;
  readonly value: string;
  readonly of: string;
  readonly latest: string | null;
}

/**
 * What stands in each area, for the overview: documents of its own and the date of the last, what is told of it in any document, its
 * latest count of targets, and what does not close, in one document or between two. `latest` sorts as `newestFirst` does, and ends in
 * the figure's key; each area's is looked up for itself (OFFSET 0), since all figures in a hash take longer than all the rest.
 */
export async function standingByArea(tx: ReadTransaction): Promise<Map<string, Line>> {
  const sums = kinds.map((kind) => sql`sum(${sql.identifier(kind)})::integer AS ${sql.identifier(kind)}`);
  const counted = rows<TallyRow>(
    tx,
    sql`SELECT t.*, o.phrase, o.value, o.of_value AS "of" FROM (
      SELECT area_id AS "areaId", (count(*) FILTER (WHERE own))::integer AS documents,
        max(document_date COLLATE "C") FILTER (WHERE own) AS "lastDocumentDate", ${sql.join(sums, sql`, `)},
        max((coalesce(document_date, '') || ' ' || document_id || province_id || attainment_fact_id) COLLATE "C")
          FILTER (WHERE attainment_fact_id IS NOT NULL) AS latest
      FROM document_tally GROUP BY area_id) t
    LEFT JOIN LATERAL (SELECT phrase, value, of_value FROM observation
      WHERE province_id = left(right(latest, 72), 36)::uuid AND fact_id = right(latest, 36)::uuid OFFSET 0) o ON true`,
  );
  const [lines, between] = await Promise.all([counted, contradictionsByArea(tx)]);
  return new Map(
    lines.map(({ areaId, phrase, value, of, inconsistent, latest: _, ...line }) => [
      areaId,
      {
        ...line,
        inconsistent: inconsistent + (between.get(areaId) ?? 0),
        attainment: phrase === null ? null : { phrase, value, of },
      },
    ]),
  );
}
