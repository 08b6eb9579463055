import { pgTable, text } from 'drizzle-orm/pg-core';
import { provenance, provenanceKeys } from '../documents/table.server.ts';

/** One thing that a leader, or a conclusion, asked to be done. */
export const directive = pgTable('directive', { ...provenance, speaker: text(), to: text('to_text') }, (t) =>
  provenanceKeys('directive', t),
);
