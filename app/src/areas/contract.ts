import { z } from '@hono/zod-openapi';
import { AreaChoice } from '../documents/contract.ts';

/** An area with its line through time. */
export const AreaDetail = AreaChoice.extend({
  code: z.string(),
  parent: AreaChoice.nullable(),
  predecessors: z.array(AreaChoice.extend({ part: z.boolean() })),
  successors: z.array(AreaChoice.extend({ part: z.boolean() })),
  /** The source of the lineage is no legal text. */
  approximate: z.boolean(),
  /** Who says which unit went into which: a list, or a resolution. */
  lineageSources: z.array(z.string()),
}).openapi('AreaDetail');
export type AreaDetail = z.infer<typeof AreaDetail>;

export const AreaSearch = z.object({ items: z.array(AreaChoice) }).openapi('AreaSearch');
export type AreaSearch = z.infer<typeof AreaSearch>;

/** One line of the overview: an area that has something in the ledger. Absent numbers are unknown, not zero. */
export const AreaSummary = z
  .object({
    area: AreaChoice,
    documents: z.number().int(),
    lastDocumentDate: z.string().nullable(),
    /** The latest count of targets: how many of how many, with its words ("cơ bản đạt và vượt"). */
    attainment: z.object({ phrase: z.string(), value: z.string(), of: z.string() }).nullable(),
    observations: z.number().int(),
    recommendations: z.number().int(),
    directives: z.number().int(),
    limitations: z.number().int(),
    inconsistent: z.number().int(),
    incomplete: z.number().int(),
  })
  .openapi('AreaSummary');
export type AreaSummary = z.infer<typeof AreaSummary>;
export const Overview = z
  .object({ items: z.array(AreaSummary), next: z.string().nullable(), total: z.number().int() })
  .openapi('Overview');
export type Overview = z.infer<typeof Overview>;
