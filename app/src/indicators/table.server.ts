import { sql } from 'drizzle-orm';
import { date, numeric, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { provenance, provenanceKeys } from '../documents/table.server.ts';

/** What can be measured: a reference table, filled from catalogue.ts. */
export const indicator = pgTable('indicator', {
  id: uuid().primaryKey(),
  /** A stable short name in ASCII: "budget-revenue". */
  code: text().notNull().unique(),
  name: text().notNull(),
  nameEn: text('name_en').notNull(),
  unit: text().notNull(),
  sector: text({ enum: ['economy', 'society', 'security', 'party'] }).notNull(),
  /** Whether more is better; null where neither is. */
  direction: text({ enum: ['up', 'down'] }),
});

/** Phrases by which reports name an indicator, with their folded keys. */
export const indicatorSynonym = pgTable(
  'indicator_synonym',
  {
    indicatorId: uuid('indicator_id')
      .notNull()
      .references(() => indicator.id),
    phrase: text().notNull(),
    key: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.indicatorId] })],
);

/** One confirmed figure. Append-only: a correction closes `knownTo` and adds another row. */
export const observation = pgTable(
  'observation',
  {
    ...provenance,
    indicatorId: uuid('indicator_id').references(() => indicator.id),
    /** The indicator's when it was confirmed: what an adviser of that sector sees. */
    sector: text({ enum: ['economy', 'society', 'security', 'party'] }),
    /** The indicator as the text names it. */
    phrase: text().notNull(),
    attribute: text({
      enum: ['level', 'percent-of-plan', 'over-plan', 'growth', 'change', 'share', 'count', 'rank'],
    }).notNull(),
    value: numeric().notNull(),
    /** The upper end where the text gives a range; `value` is then the lower end. */
    valueHigh: numeric('value_high'),
    unit: text(),
    of: numeric('of_value'),
    bound: text({ enum: ['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'about'] }).notNull(),
    role: text({ enum: ['actual', 'estimate', 'target', 'baseline', 'proposed'] }).notNull(),
    /** ISO 8601 as read: "2023", "2022-01/2022-08"; null where the text gives none. */
    period: text(),
    periodStart: date('period_start'),
    periodEnd: date('period_end'),
    /** Aspects of one observation share it, within one document. */
    groupKey: text('group_key'),
    inferred: text().array().notNull().default(sql`'{}'`),
  },
  (t) => provenanceKeys('observation', t),
);
