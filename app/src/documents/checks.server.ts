import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cursorParts, readCursor, writeCursor } from '../platform/cursor.server.ts';
import { atMost, insertRows, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import type { AreaCheck, AreaChecks, DocumentCheck } from './contract.ts';
import { contradictionsOfArea } from './contradictions.server.ts';
import type { Superseding } from './ledger.server.ts';
import { document, documentCheck } from './table.server.ts';

/** Keeps the arithmetic of what was confirmed. */
export async function recordChecks(
  tx: WriteTransaction,
  of: { provinceId: string; documentId: string; areaId: string | null; at: string },
  checks: readonly DocumentCheck[],
): Promise<void> {
  const { provinceId, documentId, areaId, at: knownFrom } = of;
  await insertRows(
    tx,
    documentCheck,
    checks.map((check, ordinal) => ({ ...check, provinceId, documentId, ordinal, areaId, knownFrom })),
  );
}

export async function closeChecks(
  tx: WriteTransaction,
  { provinceId, documentId, at }: Omit<Superseding, 'reason'>,
): Promise<void> {
  await tx
    .update(documentCheck)
    .set({ knownTo: at })
    .where(
      and(
        eq(documentCheck.provinceId, provinceId),
        eq(documentCheck.documentId, documentId),
        eq(documentCheck.knownTo, 'infinity'),
      ),
    );
}

const unclosed = and(
  eq(documentCheck.knownTo, 'infinity'),
  inArray(documentCheck.status, ['inconsistent', 'incomplete']),
) as SQL;
const dated = sql<string>`coalesce(${document.documentDate}, '')`;
const PAGE = 50;

/** Checks of an area that do not close: on the first page the contradictions between documents, then newest document first. */
export async function checksOfArea(tx: ReadTransaction, areaId: string, after?: string): Promise<AreaChecks> {
  const standing = and(eq(documentCheck.areaId, areaId), unclosed) as SQL;
  const page = tx
    .select({
      rule: documentCheck.rule,
      status: documentCheck.status,
      factIds: documentCheck.factIds,
      computation: documentCheck.computation,
      message: documentCheck.message,
      messageEn: documentCheck.messageEn,
      documentId: documentCheck.documentId,
      documentTitle: document.title,
      documentDate: document.documentDate,
      ordinal: documentCheck.ordinal,
    })
    .from(documentCheck)
    .innerJoin(
      document,
      and(eq(document.provinceId, documentCheck.provinceId), eq(document.id, documentCheck.documentId)),
    )
    .where(and(standing, behind(after)))
    .orderBy(desc(dated), desc(documentCheck.documentId), asc(documentCheck.ordinal))
    .limit(atMost(PAGE + 1));
  const [found, across, kept] = await Promise.all([
    page,
    contradictionsOfArea(tx, areaId),
    tx.$count(documentCheck, standing),
  ]);
  const items = found.slice(0, PAGE);
  const last = found.length > PAGE ? items.at(-1) : undefined;
  return {
    items: [...(after ? [] : across), ...items.map(({ ordinal: _, ...check }): AreaCheck => check)],
    next: last ? writeCursor([last.documentDate ?? '', last.documentId, last.ordinal]) : null,
    total: across.length + kept,
  };
}

const Cursor = z.tuple([cursorParts.date, cursorParts.id, cursorParts.place]);

function behind(cursor: string | undefined): SQL | undefined {
  const ended = readCursor(Cursor, cursor);
  if (!ended) return undefined;
  const [date, id, ordinal] = ended;
  return or(
    sql`${dated} < ${date}`,
    and(eq(dated, date), sql`${documentCheck.documentId} < ${id}`),
    and(eq(dated, date), eq(documentCheck.documentId, id), sql`${documentCheck.ordinal} > ${ordinal}`),
  );
}
