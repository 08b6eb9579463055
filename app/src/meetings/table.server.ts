import { pgTable, text } from 'drizzle-orm/pg-core';
import { provenance, provenanceKeys } from '../documents/table.server.ts';

/** A meeting that a report tells of. */
export const meeting = pgTable(
  'meeting',
  {
    ...provenance,
    kind: text({ enum: ['working-session', 'conference', 'session', 'other'] }).notNull(),
    /** ISO date where known. */
    date: text(),
    host: text(),
    chair: text(),
  },
  (t) => provenanceKeys('meeting', t),
);

/** Who took part in, or wrote of, the meeting of a document, in which posts. */
export const participant = pgTable(
  'participant',
  {
    ...provenance,
    name: text().notNull(),
    positions: text().array().notNull(),
    roles: text().array().notNull(),
  },
  (t) => provenanceKeys('participant', t),
);
