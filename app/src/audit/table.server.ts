import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/** What was done: added with the change that it tells of, chained afterwards, never changed again. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    /** The province of the record; the nil id for what belongs to none, such as an account of the whole system. */
    provinceId: uuid('province_id').notNull(),
    id: uuid().notNull(),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    /** The account's id, or "program"; never a name. */
    actor: text().notNull(),
    /** The network address that the request came from. */
    from: text('from_address'),
    /** "document.confirm": see `actions` in rules.ts. */
    action: text().notNull(),
    /** What kind of record, and which. */
    record: text().notNull(),
    recordId: text('record_id').notNull(),
    /** The areas in which the record lies; by them row-level security knows who sees the entry. */
    line: uuid().array().notNull().default(sql`'{}'`),
    /** What changed: ids, states and numbers, no names of persons and no words of a text. */
    before: jsonb(),
    after: jsonb(),
    /** The place in the chain of the province, from 1; null until it is chained. */
    seq: bigint({ mode: 'number' }),
    previousHash: text('previous_hash'),
    /** SHA-256 over all of the above. */
    hash: text(),
  },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.id] }),
    unique('audit_entry_seq').on(t.provinceId, t.seq),
    check(
      'audit_entry_chained_whole',
      sql`(${t.seq} IS NULL) = (${t.hash} IS NULL) AND (${t.seq} IS NULL) = (${t.previousHash} IS NULL)`,
    ),
    index('audit_entry_unchained').on(t.id).where(sql`${t.hash} IS NULL`),
    index('audit_entry_newest').on(t.at, t.id),
    index('audit_entry_record').on(t.recordId, t.at),
    index('audit_entry_actor').on(t.actor, t.at),
    uniqueIndex('audit_entry_reading')
      .on(t.provinceId, t.actor, t.recordId, sql`date_trunc('hour', ${t.at} AT TIME ZONE 'UTC')`)
      .where(sql`${t.action} = 'document.read'`),
  ],
);

/** Where the chain of a province ends, so that an end that was cut off is found. */
export const auditHead = pgTable('audit_head', {
  provinceId: uuid('province_id').primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
});
