import { and, asc, desc, eq, type GetColumnData, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { cursorParts, readCursor, writeCursor } from '../platform/cursor.server.ts';
import { atMost, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import { newId } from '../platform/identifier.ts';
import type { FactBody, FactType, Provenance } from './contract.ts';
import { document, type provenance } from './table.server.ts';

/** A fact at the moment it enters the ledger: every place an area, every word tied. */
export interface ConfirmedFact {
  readonly provinceId: string;
  readonly documentId: string;
  readonly factId: string;
  readonly areaId: string;
  readonly spanStart: number;
  readonly spanEnd: number;
  /** The words of the span. */
  readonly words: string;
  readonly body: FactBody;
  readonly inferred: readonly string[];
  readonly indicatorId: string | null;
  /** The indicator's; null where it is not in the catalogue. */
  readonly sector: string | null;
  readonly confirmedBy: string;
  /** ISO instant, the same for all facts of one confirmation. */
  readonly knownFrom: string;
}

/** What stands from a document is closed at an instant, for a reason. */
export interface Superseding {
  readonly provinceId: string;
  readonly documentId: string;
  readonly at: string;
  readonly reason: string;
}

/** What a slice does with the confirmed facts that are its own. server.ts lists the ledgers; documents/ knows only this. */
export interface Ledger {
  readonly types: readonly FactType[];
  record(tx: WriteTransaction, facts: readonly ConfirmedFact[]): Promise<void>;
  /** Closes what stands from a document. */
  supersede(tx: WriteTransaction, from: Superseding): Promise<void>;
}

/** A table whose rows know the words that they come from. */
export type LedgerTable = PgTable & { readonly [Column in keyof typeof provenance]: PgColumn };

/** The columns of a new row that every ledger table has. */
export function provenanceOf(fact: ConfirmedFact) {
  const { provinceId, documentId, factId, areaId, spanStart, spanEnd, words, confirmedBy, knownFrom } = fact;
  return { provinceId, id: newId(), documentId, factId, areaId, spanStart, spanEnd, words, confirmedBy, knownFrom };
}

/** Closes the standing rows of a document in one table. */
export async function closeStanding(tx: WriteTransaction, table: LedgerTable, from: Superseding): Promise<void> {
  await tx
    .update(table)
    .set({ knownTo: from.at, supersededReason: from.reason } as never)
    .where(
      and(eq(table.provinceId, from.provinceId), eq(table.documentId, from.documentId), eq(table.knownTo, 'infinity')),
    );
}

/** What stands of an area. */
export const standingOf = (table: LedgerTable, areaId: string): SQL =>
  and(eq(table.areaId, areaId), eq(table.knownTo, 'infinity')) as SQL;

/** The row's document, to be joined. */
export const itsDocument = (table: LedgerTable): SQL =>
  and(eq(document.provinceId, table.provinceId), eq(document.id, table.documentId)) as SQL;

/** Columns of the way back to the words, to be selected beside a join of `itsDocument`. */
export const sourceColumns = (table: LedgerTable) => ({
  documentId: table.documentId,
  documentTitle: document.title,
  documentDate: document.documentDate,
  factId: table.factId,
  spanStart: table.spanStart,
  spanEnd: table.spanEnd,
  words: table.words,
  confirmedBy: table.confirmedBy,
  confirmedAt: table.knownFrom,
});
type SourceRow = { [Column in keyof ReturnType<typeof sourceColumns>]: unknown };

export function sourceOf({ spanStart, spanEnd, ...row }: SourceRow): Provenance {
  return { ...row, span: [spanStart, spanEnd] } as Provenance;
}

const dated = sql<string>`coalesce(${document.documentDate}, '')`;

/** Newest document first, in a document in text order. */
export const newestFirst = (table: LedgerTable) => [
  desc(dated),
  desc(table.documentId),
  asc(table.spanStart),
  asc(table.id),
];

/** Where a page of `newestFirst` ended; null when all was shown. */
export function cursorOf(rows: readonly { id: unknown; source: SourceRow }[], size: number): string | null {
  const last = rows.length > size ? rows[size - 1] : undefined;
  if (!last) return null;
  const { documentDate, documentId, spanStart } = last.source;
  return writeCursor([documentDate ?? '', documentId, spanStart, last.id]);
}

const Cursor = z.tuple([cursorParts.date, cursorParts.id, cursorParts.place, cursorParts.id]);

/** What comes behind a cursor; everything without one, and with one that is not ours. */
export function behind(table: LedgerTable, cursor: string | undefined): SQL | undefined {
  const at = readCursor(Cursor, cursor);
  if (!at) return undefined;
  const [date, documentId, spanStart, id] = at;
  const sameDocument = and(eq(dated, date), eq(table.documentId, documentId));
  return or(
    sql`${dated} < ${date}`,
    and(eq(dated, date), sql`${table.documentId} < ${documentId}`),
    and(sameDocument, sql`${table.spanStart} > ${spanStart}`),
    and(sameDocument, eq(table.spanStart, spanStart), sql`${table.id} > ${id}`),
  );
}

const PAGE = 50;

type Own<Columns extends Record<string, PgColumn>> = { [Name in keyof Columns]: GetColumnData<Columns[Name]> };

/** A page of what stands of an area, newest document first: a table's own columns beside the words and where they stand. */
export async function standingPage<Columns extends { id: PgColumn }>(
  tx: ReadTransaction,
  table: LedgerTable,
  columns: Columns & Record<string, PgColumn>,
  areaId: string,
  after: string | undefined,
) {
  const standing = standingOf(table, areaId);
  const page = tx
    .select({ own: columns, source: sourceColumns(table) })
    .from(table as PgTable)
    .innerJoin(document, itsDocument(table))
    .where(and(standing, behind(table, after)))
    .orderBy(...newestFirst(table))
    .limit(atMost(PAGE + 1));
  const [found, total] = await Promise.all([page, tx.$count(table, standing)]);
  const rows = found as unknown as { own: Own<Columns>; source: SourceRow }[];
  return {
    items: rows
      .slice(0, PAGE)
      .map(({ own, source }) => ({ ...own, content: source.words as string, source: sourceOf(source) })),
    next: cursorOf(
      rows.map(({ own, source }) => ({ id: own.id, source })),
      PAGE,
    ),
    total,
  };
}
