import { sql } from 'drizzle-orm';
import {
  boolean,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  type PgColumn,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { area } from '../areas/table.server.ts';
import type { Counts, FactBody } from './contract.ts';

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** A report as it was handed in, with the text that spans point into. */
export const document = pgTable(
  'document',
  {
    /** The area id of the province, or of the country, that owned the record when it was made; never updated. */
    provinceId: uuid('province_id')
      .notNull()
      .references(() => area.id),
    id: uuid().notNull(),
    title: text().notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    sha256: text().notNull(),
    text: text().notNull(),
    /** What made the text, with its version: "pdfjs-dist 5.6.205". */
    extractor: text().notNull(),
    reader: text().notNull(),
    /** As precise as the text gives it: "2023-05-29", "2023-12". */
    documentDate: text('document_date'),
    /** Whose report it is, once known. */
    areaId: uuid('area_id').references(() => area.id),
    /** The area's id and those above it, as they stood when it was chosen; by it row-level security knows who sees the document. */
    line: uuid().array().notNull().default(sql`'{}'`),
    /** Of which sectors it states something in the ledger. */
    sectors: text().array().notNull().default(sql`'{}'`),
    receivedAt: at('received_at').notNull(),
    receivedBy: text('received_by').notNull(),
    /** The account. */
    receivedById: text('received_by_id'),
    /** From when on it is known to everybody who is signed in; null while it is not published. */
    publishedAt: at('published_at'),
    publishedBy: text('published_by'),
    state: text({ enum: ['open', 'confirmed', 'withdrawn', 'replaced'] }).notNull(),
    stateReason: text('state_reason'),
    stateAt: at('state_at'),
    stateBy: text('state_by'),
    /** The document that this one corrects; that one is replaced when this one is confirmed. */
    replacesId: uuid('replaces_id'),
    /** Its facts by decision, counted anew with each change, so that a list of documents need not look at facts. */
    counts: jsonb().$type<Counts>().notNull().default({ total: 0, accepted: 0, recorded: 0, open: 0 }),
    /** Grows with every change to the document or its facts; a writer says which version it saw. */
    version: integer().notNull(),
    /** When a person's data made the bytes handed in go; `text` then has marks where the name stood. Null while they are here. */
    originalRemovedAt: at('original_removed_at'),
    originalRemovedBy: text('original_removed_by'),
    /** By which law: `bases` in persons/rules.ts. */
    originalRemovedBasis: text('original_removed_basis'),
    originalRemovedReason: text('original_removed_reason'),
    /** Title and file name, folded, for search without accents. */
    searchKey: text('search_key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.id] }),
    uniqueIndex('document_bytes').on(t.provinceId, t.sha256).where(sql`state <> 'withdrawn'`),
    index('document_id').on(t.id),
    index('document_received').on(t.receivedAt, t.id),
    index('document_sha256').on(t.sha256),
    uniqueIndex('document_corrected').on(t.provinceId, t.replacesId).where(sql`state IN ('confirmed', 'replaced')`),
    index('document_corrects').on(t.provinceId, t.replacesId),
    index('document_area').on(t.areaId),
    foreignKey({
      name: 'document_replaces',
      columns: [t.provinceId, t.replacesId],
      foreignColumns: [t.provinceId, t.id],
    }),
  ],
);

/** The bytes handed in, apart from the text so that lists never read them. */
export const documentFile = pgTable(
  'document_file',
  { provinceId: uuid('province_id').notNull(), documentId: uuid('document_id').notNull(), bytes: bytea().notNull() },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.documentId] }),
    foreignKey({
      name: 'document_file_document',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/** What a reading proposes and a person decides: the draft between the text and the ledger. */
export const fact = pgTable(
  'fact',
  {
    provinceId: uuid('province_id').notNull(),
    id: uuid().notNull(),
    documentId: uuid('document_id').notNull(),
    type: text().$type<FactBody['type']>().notNull(),
    spanStart: integer('span_start').notNull(),
    spanEnd: integer('span_end').notNull(),
    body: jsonb().$type<FactBody>().notNull(),
    inferred: text().array().notNull(),
    /** Who made it: the reader, or a person from selected words. */
    origin: text({ enum: ['reader', 'person'] }).notNull(),
    decision: text({ enum: ['open', 'accepted', 'rejected'] }).notNull(),
    /** A person changed what the reader proposed. */
    changed: boolean().notNull(),
    /** The catalogue's indicator, proposed or chosen; figures only. */
    indicatorId: uuid('indicator_id'),
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
    /** Already in the ledger: from then on only withdrawing or replacing the document changes it. */
    recorded: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.id] }),
    index('fact_document').on(t.provinceId, t.documentId, t.spanStart),
    foreignKey({
      name: 'fact_document_fk',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/** Every step of a person over the facts of a document, for undo and for "who confirmed it, when". Append-only but for `undone`. */
export const factChange = pgTable(
  'fact_change',
  {
    provinceId: uuid('province_id').notNull(),
    documentId: uuid('document_id').notNull(),
    /** UUIDv7, so its order is the order of the steps. */
    id: uuid().notNull(),
    by: text().notNull(),
    at: at('at').notNull(),
    /** Whole rows of `fact` before and after; null where the fact did not exist. */
    steps: jsonb().$type<{ before: unknown; after: unknown }[]>().notNull(),
    undone: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.documentId, t.id] }),
    foreignKey({
      name: 'fact_change_document',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/** Which area a place named in a document is, by a person's choice. */
export const documentPlace = pgTable(
  'document_place',
  {
    provinceId: uuid('province_id').notNull(),
    documentId: uuid('document_id').notNull(),
    /** The place as facts name it: "huyện Pác Nặm". */
    place: text().notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => area.id),
    decidedBy: text('decided_by').notNull(),
    decidedAt: at('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.documentId, t.place] }),
    foreignKey({
      name: 'document_place_document',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/** Arithmetic of the confirmed facts of a document, made at confirmation. */
export const documentCheck = pgTable(
  'document_check',
  {
    provinceId: uuid('province_id').notNull(),
    documentId: uuid('document_id').notNull(),
    ordinal: integer().notNull(),
    areaId: uuid('area_id').references(() => area.id),
    rule: text().notNull(),
    status: text({ enum: ['consistent', 'inconsistent', 'incomplete', 'derived'] }).notNull(),
    factIds: uuid('fact_ids').array().notNull(),
    computation: text().notNull(),
    message: text().notNull(),
    messageEn: text('message_en').notNull(),
    knownFrom: at('known_from').notNull(),
    knownTo: at('known_to').notNull().default('infinity'),
  },
  (t) => [
    primaryKey({ columns: [t.provinceId, t.documentId, t.ordinal, t.knownFrom] }),
    index('document_check_area').on(t.areaId),
    foreignKey({
      name: 'document_check_document',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/**
 * What stands of a document, counted by area, and its figures by sector besides, so that the overview looks at a few rows of each
 * document and not at all that it states. Made from the ledger by tally.server.ts; a document that was superseded has none.
 */
export const documentTally = pgTable(
  'document_tally',
  {
    provinceId: uuid('province_id').notNull(),
    documentId: uuid('document_id').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => area.id),
    /** Of which sector the figures are, 'none' where they are of none; empty where what is counted is no figure. */
    sector: text().notNull(),
    documentDate: text('document_date'),
    /** It is this area's document. */
    own: boolean().notNull(),
    observations: integer().notNull(),
    recommendations: integer().notNull(),
    directives: integer().notNull(),
    limitations: integer().notNull(),
    inconsistent: integer().notNull(),
    incomplete: integer().notNull(),
    /** The first of the figures that counts targets. */
    attainmentFactId: uuid('attainment_fact_id'),
  },
  (t) => [
    primaryKey({ name: 'document_tally_pk', columns: [t.provinceId, t.documentId, t.areaId, t.sector] }),
    foreignKey({
      name: 'document_tally_document',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/**
 * Two documents that state one thing of an area and a period and have no value in common, each by one of its figures. Found when the
 * second is confirmed; row-level security shows it while both stand.
 */
export const contradiction = pgTable(
  'contradiction',
  {
    provinceId: uuid('province_id').notNull(),
    documentId: uuid('document_id').notNull(),
    factId: uuid('fact_id').notNull(),
    otherProvinceId: uuid('other_province_id').notNull(),
    otherDocumentId: uuid('other_document_id').notNull(),
    otherFactId: uuid('other_fact_id').notNull(),
    areaId: uuid('area_id')
      .notNull()
      .references(() => area.id),
    /** The indicator's; null where it is in none. */
    sector: text(),
  },
  (t) => [
    primaryKey({ name: 'contradiction_pk', columns: [t.provinceId, t.factId, t.otherFactId] }),
    index('contradiction_of').on(t.provinceId, t.documentId),
    index('contradiction_with').on(t.otherDocumentId),
    index('contradiction_area').on(t.areaId),
    foreignKey({
      name: 'contradiction_document_fk',
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ],
);

/** Columns of every ledger table: whose, from which words of which document, known from when until when, confirmed by whom. */
export const provenance = {
  provinceId: uuid('province_id').notNull(),
  id: uuid().notNull(),
  documentId: uuid('document_id').notNull(),
  factId: uuid('fact_id').notNull(),
  areaId: uuid('area_id')
    .notNull()
    .references(() => area.id),
  spanStart: integer('span_start').notNull(),
  spanEnd: integer('span_end').notNull(),
  /** The words of the span. */
  words: text().notNull(),
  confirmedBy: text('confirmed_by').notNull(),
  knownFrom: at('known_from').notNull(),
  /** When it was superseded; 'infinity' while it stands. */
  knownTo: at('known_to').notNull().default('infinity'),
  supersededReason: text('superseded_reason'),
};

type ProvenanceColumns = { [K in 'provinceId' | 'id' | 'documentId' | 'factId' | 'areaId']: PgColumn };

/** Keys of a ledger table over its provenance: one row a fact, and the way back to the document. */
export function provenanceKeys(table: string, t: ProvenanceColumns) {
  return [
    primaryKey({ columns: [t.provinceId, t.id] }),
    unique(`${table}_fact`).on(t.provinceId, t.factId),
    index(`${table}_document`).on(t.provinceId, t.documentId),
    index(`${table}_area`).on(t.areaId),
    foreignKey({
      name: `${table}_document_fk`,
      columns: [t.provinceId, t.documentId],
      foreignColumns: [document.provinceId, document.id],
    }),
  ];
}

/** Documents that a report rests on, as far as it names them. */
export const documentReference = pgTable(
  'document_reference',
  {
    ...provenance,
    number: text(),
    kind: text(),
    date: text(),
    issuer: text(),
    title: text(),
  },
  (t) => provenanceKeys('document_reference', t),
);
