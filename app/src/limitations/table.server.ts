import { pgTable } from 'drizzle-orm/pg-core';
import { provenance, provenanceKeys } from '../documents/table.server.ts';

/** One shortcoming that a report admits. */
export const limitation = pgTable('limitation', { ...provenance }, (t) => provenanceKeys('limitation', t));
