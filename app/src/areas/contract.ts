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

/** What lay in a unit on a day, in the units of that day. */
export const AreaTree = z
  .object({
    on: z.string(),
    of: AreaChoice,
    /** What it lay in, the country first. */
    path: z.array(AreaChoice),
    /** Where it was not there on the day: what it was, or became, by then. */
    otherwise: z.array(AreaChoice),
    /** Nothing of it lies elsewhere than in `otherwise`. */
    whole: z.boolean(),
    approximate: z.boolean(),
    lineageSources: z.array(z.string()),
    /** By name. */
    items: z.array(z.object({ code: z.string(), area: AreaChoice, beneath: z.number().int() })),
    next: z.string().nullable(),
    total: z.number().int(),
    /** How many units of each level there were in the country. */
    totals: z.object({ province: z.number().int(), district: z.number().int(), commune: z.number().int() }),
    /** Days from which another list holds. */
    changes: z.array(z.string()),
  })
  .openapi('AreaTree');
export type AreaTree = z.infer<typeof AreaTree>;

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
