import { pgTable, text } from 'drizzle-orm/pg-core';
import { provenance, provenanceKeys } from '../documents/table.server.ts';

/** One thing that a lower unit asked of a higher one. */
export const recommendation = pgTable(
  'recommendation',
  { ...provenance, from: text('from_text'), to: text('to_text') },
  (t) => provenanceKeys('recommendation', t),
);
