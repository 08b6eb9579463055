import { fold } from '@dondoc/reader';
import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { areaChoice, choiceColumns } from '../areas/table.server.ts';
import { cursorParts, readCursor, writeCursor } from '../platform/cursor.server.ts';
import { atMost, type ReadTransaction } from '../platform/database.server.ts';
import type { DocumentList, DocumentState, DocumentSummary } from './contract.ts';
import { documentProblems as problems } from './document-problems.ts';
import { document } from './table.server.ts';

const summaryColumns = {
  provinceId: document.provinceId,
  id: document.id,
  title: document.title,
  fileName: document.fileName,
  mediaType: document.mediaType,
  byteSize: document.byteSize,
  documentDate: document.documentDate,
  receivedAt: document.receivedAt,
  receivedBy: document.receivedBy,
  publishedAt: document.publishedAt,
  state: document.state,
  stateReason: document.stateReason,
  stateAt: document.stateAt,
  stateBy: document.stateBy,
  replacesId: document.replacesId,
  replacedById: sql<string | null>`(SELECT later.id FROM document later WHERE later.province_id = ${document.provinceId}
    AND later.replaces_id = ${document.id} AND later.state <> 'withdrawn' ORDER BY later.id DESC LIMIT 1)`,
  version: document.version,
  originalRemovedAt: document.originalRemovedAt,
  originalRemovedBy: document.originalRemovedBy,
  originalRemovedReason: document.originalRemovedReason,
  area: choiceColumns,
  counts: document.counts,
};

async function summaries(tx: ReadTransaction, where: SQL | undefined, limit: number): Promise<DocumentSummary[]> {
  const found = await tx
    .select(summaryColumns)
    .from(document)
    .leftJoin(areaChoice, eq(areaChoice.id, document.areaId))
    .where(where)
    .orderBy(desc(document.receivedAt), desc(document.id))
    .limit(atMost(limit));
  return found.map(({ provinceId: _, area, ...row }) => ({ ...row, area: area?.id ? area : null }));
}

export async function summaryOf(tx: ReadTransaction, id: string): Promise<DocumentSummary> {
  const [found] = await summaries(tx, eq(document.id, id), 1);
  if (!found) throw problems['document-not-found']();
  return found;
}

export interface DocumentsAsked {
  readonly q?: string | undefined;
  readonly state?: DocumentState | undefined;
  readonly area?: string | undefined;
  readonly after?: string | undefined;
}

const PAGE = 50;

/** Documents, the last received first. */
export async function documentList(tx: ReadTransaction, asked: DocumentsAsked): Promise<DocumentList> {
  const words = fold(asked.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 20);
  const matching = and(
    ...words.map((word) => sql`${document.searchKey} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
    asked.state && eq(document.state, asked.state),
    asked.area ? eq(document.areaId, asked.area) : undefined,
  );
  const [found, total] = await Promise.all([
    summaries(tx, and(matching, behind(asked.after)), PAGE + 1),
    tx.$count(document, matching),
  ]);
  const items = found.slice(0, PAGE);
  const last = found.length > PAGE ? items.at(-1) : undefined;
  return {
    items,
    next: last ? writeCursor([last.receivedAt, last.id]) : null,
    total,
  };
}

const Cursor = z.tuple([cursorParts.instant, cursorParts.id]);

function behind(cursor: string | undefined): SQL | undefined {
  const ended = readCursor(Cursor, cursor);
  if (!ended) return undefined;
  const [at, id] = ended;
  return or(sql`${document.receivedAt} < ${at}`, and(eq(document.receivedAt, at), sql`${document.id} < ${id}`));
}
