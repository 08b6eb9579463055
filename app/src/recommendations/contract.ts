import { z } from '@hono/zod-openapi';
import { Provenance } from '../documents/contract.ts';

export const RecommendationItem = z
  .object({
    id: z.uuid(),
    content: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    source: Provenance,
  })
  .openapi('Recommendation');
export type RecommendationItem = z.infer<typeof RecommendationItem>;
export const RecommendationList = z
  .object({ items: z.array(RecommendationItem), next: z.string().nullable(), total: z.number().int() })
  .openapi('RecommendationList');
export type RecommendationList = z.infer<typeof RecommendationList>;
