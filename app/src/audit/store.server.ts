import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { account } from '../accounts/table.server.ts';
import { areaChoice } from '../areas/table.server.ts';
import { document } from '../documents/table.server.ts';
import { cursorParts, readCursor, writeCursor } from '../platform/cursor.server.ts';
import { anyOf, atMost, type ReadTransaction, rows } from '../platform/database.server.ts';
import { havingWords } from '../platform/search.server.ts';
import type { AuditEntry, AuditFilters, AuditState } from './contract.ts';
import type { Written } from './formats.ts';
import { saying } from './seal.server.ts';
import { auditEntry } from './table.server.ts';

const PAGE = 50;
const Cursor = z.tuple([cursorParts.instant, cursorParts.id]);

/** `actors` are the ids that the filter of that name stands for; undefined without one. */
export interface AuditAsked extends Omit<AuditFilters, 'actor'> {
  readonly actors: readonly string[] | undefined;
}

function matching({ actors, action, kind, record, area, from, to }: AuditAsked): SQL | undefined {
  return and(
    actors && anyOf(auditEntry.actor, actors),
    action ? eq(auditEntry.action, action) : undefined,
    kind ? eq(auditEntry.record, kind) : undefined,
    record ? eq(auditEntry.recordId, record) : undefined,
    area ? sql`${area}::uuid = ANY(${auditEntry.line})` : undefined,
    from ? sql`${auditEntry.at} >= ${from}::date` : undefined,
    to ? sql`${auditEntry.at} < ${to}::date + 1` : undefined,
  );
}

const behind = (at: string, id: string) =>
  or(sql`${auditEntry.at} < ${at}`, and(sql`${auditEntry.at} = ${at}`, sql`${auditEntry.id} < ${id}`));
const newestFirst = [desc(auditEntry.at), desc(auditEntry.id)] as const;

type Row = Omit<AuditEntry, 'actor' | 'for'> & { readonly actor: string; readonly for: readonly string[] };

/** Entries, the newest first; names of accounts are not among what a transaction of the ledger may read. */
export async function auditPage(
  tx: ReadTransaction,
  asked: AuditAsked,
  after: string | undefined,
): Promise<{ items: Row[]; next: string | null }> {
  const ended = readCursor(Cursor, after);
  const found = await tx
    .select()
    .from(auditEntry)
    .where(and(matching(asked), ended ? behind(...ended) : undefined))
    .orderBy(...newestFirst)
    .limit(atMost(PAGE + 1));
  const page = found.slice(0, PAGE);
  const last = found.length > PAGE ? page.at(-1) : undefined;
  const documents = page.flatMap(({ record, recordId }) => (record === 'document' && isId(recordId) ? recordId : []));
  const [titles, areas] = [
    await titlesOf(tx, documents),
    await areasOf(
      tx,
      page.flatMap(({ line }) => line[0] ?? []),
    ),
  ];
  const items = page.map(({ provinceId: _, previousHash: _previous, hash: _hash, line, before, after, ...row }) => ({
    ...row,
    recordName: titles.get(row.recordId) ?? null,
    area: areas.get(line[0] ?? '') ?? null,
    before: before as AuditEntry['before'],
    ...told(after),
  }));
  return { items, next: last ? writeCursor([last.at, last.id]) : null };
}

/** What an entry says of after, and for whom it was done, which stands in the same value. */
function told(after: unknown): Pick<Row, 'after' | 'for'> {
  const { for: others, ...rest } = (after ?? {}) as { for?: readonly string[] };
  return { after: after === null ? null : rest, for: Array.isArray(others) ? others : [] };
}

export const isId = (text: string) => z.uuid().safeParse(text).success;

async function titlesOf(tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map();
  const found = await tx
    .select({ id: document.id, title: document.title })
    .from(document)
    .where(anyOf(document.id, new Set(ids)));
  return new Map(found.map(({ id, title }) => [id, title]));
}

async function areasOf(tx: ReadTransaction, ids: readonly string[]) {
  if (!ids.length) return new Map<string, { id: string; name: string }>();
  const found = await tx
    .select({ id: areaChoice.id, type: areaChoice.type, name: areaChoice.name })
    .from(areaChoice)
    .where(anyOf(areaChoice.id, new Set(ids)));
  return new Map(found.map(({ id, type, name }) => [id, { id, name: `${type} ${name}` }]));
}

/** A page of the export: every value as it went into the hash. */
export async function exportPage(
  tx: ReadTransaction,
  asked: AuditAsked,
  last: Written | undefined,
): Promise<Written[]> {
  const where = and(matching(asked), last && behind(last.at, last.id)) ?? sql`true`;
  const found = await rows<Omit<Written, 'seq'> & { seq: string | null }>(
    tx,
    sql`SELECT ${sql.raw(saying)}, seq, previous_hash AS "previousHash", hash FROM audit_entry WHERE ${where}
      ORDER BY ${sql.join([...newestFirst], sql`, `)} LIMIT ${EXPORT_PAGE}`,
  );
  return found.map((row) => ({ ...row, seq: row.seq === null ? null : Number(row.seq) }));
}
export const EXPORT_PAGE = 1000;

export async function auditState(tx: ReadTransaction, asked: AuditAsked): Promise<AuditState> {
  const [found] = await tx
    .select({
      entries: sql`count(*)`.mapWith(Number),
      unchained: sql`count(*) FILTER (WHERE ${auditEntry.hash} IS NULL)`.mapWith(Number),
      newest: sql<string | null>`max(${auditEntry.at})`,
    })
    .from(auditEntry)
    .where(matching(asked));
  return found ?? { entries: 0, unchained: 0, newest: null };
}

/** The ids that words in the field for who acted may stand for: an id, or a part of a name. */
export async function accountsNamed(tx: ReadTransaction, words: string): Promise<string[]> {
  const found = await tx
    .select({ id: account.id })
    .from(account)
    .where(havingWords(words, [account.name, account.username]))
    .limit(500);
  return [words, ...found.map(({ id }) => id)];
}

export async function namesOf(tx: ReadTransaction, ids: readonly string[]): Promise<Map<string, string>> {
  const accounts = [...new Set(ids)].filter(isId);
  if (!accounts.length) return new Map();
  const found = await tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(anyOf(account.id, accounts));
  return new Map(found.map(({ id, name }) => [id, name]));
}
