import { z } from '@hono/zod-openapi';
import { Provenance } from '../documents/contract.ts';

export const Sector = z.enum(['economy', 'society', 'security', 'party']);
export type Sector = z.infer<typeof Sector>;

export const Indicator = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    nameEn: z.string(),
    unit: z.string(),
    sector: Sector,
    synonyms: z.array(z.string()),
  })
  .openapi('Indicator');
export type Indicator = z.infer<typeof Indicator>;
export const IndicatorList = z.object({ items: z.array(Indicator) }).openapi('IndicatorList');
export type IndicatorList = z.infer<typeof IndicatorList>;

export const Observation = z
  .object({
    id: z.uuid(),
    indicator: Indicator.omit({ synonyms: true }).nullable(),
    phrase: z.string(),
    attribute: z.enum(['level', 'percent-of-plan', 'over-plan', 'growth', 'change', 'share', 'count', 'rank']),
    value: z.string(),
    valueHigh: z.string().nullable(),
    unit: z.string().nullable(),
    of: z.string().nullable(),
    bound: z.enum(['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'about']),
    role: z.enum(['actual', 'estimate', 'target', 'baseline', 'proposed']),
    period: z.string().nullable(),
    inferred: z.array(z.string()),
    source: Provenance,
  })
  .openapi('Observation');
export type Observation = z.infer<typeof Observation>;

/** One line of the board: the aspects of one indicator, place and period, from one document. */
export const BoardRow = z
  .object({
    key: z.string(),
    indicator: Indicator.omit({ synonyms: true }).nullable(),
    phrase: z.string(),
    period: z.string().nullable(),
    role: Observation.shape.role,
    /** Each aspect once: level, percent of plan, growth … */
    aspects: z.array(Observation),
  })
  .openapi('BoardRow');
export type BoardRow = z.infer<typeof BoardRow>;

export const AreaObservations = z
  .object({
    rows: z.array(BoardRow),
    /** Counts of targets in classes, "22 of 54 met or passed", newest document first. */
    attainment: z.array(Observation),
    /** Money disbursed, with the share of plan where it is stated. */
    disbursed: z.array(BoardRow),
    next: z.string().nullable(),
  })
  .openapi('AreaObservations');
export type AreaObservations = z.infer<typeof AreaObservations>;
