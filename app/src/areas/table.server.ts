import { boolean, date, index, pgTable, pgView, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';

/**
 * An administrative unit with its validity. Codes are reused (01864 was Bộc Bố and is Bằng Thành), so the key is an id
 * and what identifies a unit is level, code and first day. A reference table: the same on every node.
 */
export const area = pgTable(
  'area',
  {
    id: uuid().primaryKey(),
    code: text().notNull(),
    level: text({ enum: ['country', 'province', 'district', 'commune'] }).notNull(),
    /** The unit's own word: Tỉnh, Thành phố, Huyện, Quận, Thị xã, Xã, Phường, Thị trấn, Đặc khu. */
    type: text().notNull(),
    name: text().notNull(),
    /** The name folded for search and matching: no accents, lower case, no type. */
    nameKey: text('name_key').notNull(),
    /** What it stood under on its last day, or stands under now. */
    parentId: uuid('parent_id'),
    /** The first day; 1900-01-01 where the lists do not know it, which is so for all units of before 1 July 2025. */
    validFrom: date('valid_from').notNull(),
    /** The last day; null while in force. */
    validTo: date('valid_to'),
    source: text().notNull(),
  },
  (t) => [
    unique('area_identity').on(t.level, t.code, t.validFrom),
    index('area_name_key').on(t.nameKey),
    index('area_parent').on(t.parentId),
  ],
);

/** Which area went into which. `part` where the old one was divided; `approximate` where the source is no legal text. */
export const areaLineage = pgTable(
  'area_lineage',
  {
    predecessorId: uuid('predecessor_id')
      .notNull()
      .references(() => area.id),
    successorId: uuid('successor_id')
      .notNull()
      .references(() => area.id),
    part: boolean().notNull(),
    approximate: boolean().notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.predecessorId, t.successorId] }), index('area_lineage_successor').on(t.successorId)],
);

/** An area as a choice: with what is above it. `line` has its own id and those above it, without the country. */
export const areaChoice = pgView('area_choice', {
  id: uuid().notNull(),
  code: text().notNull(),
  level: text({ enum: ['country', 'province', 'district', 'commune'] }).notNull(),
  type: text().notNull(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  parentId: uuid('parent_id'),
  within: text().array().notNull(),
  line: uuid().array().notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
}).existing();

/** What a choice shows. */
export const choiceColumns = {
  id: areaChoice.id,
  level: areaChoice.level,
  type: areaChoice.type,
  name: areaChoice.name,
  within: areaChoice.within,
  validFrom: areaChoice.validFrom,
  validTo: areaChoice.validTo,
};
