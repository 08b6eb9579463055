import { z } from '@hono/zod-openapi';
import { Provenance } from '../documents/contract.ts';

export const LimitationItem = z
  .object({
    id: z.uuid(),
    content: z.string(),
    source: Provenance,
  })
  .openapi('Limitation');
export type LimitationItem = z.infer<typeof LimitationItem>;
export const LimitationList = z
  .object({ items: z.array(LimitationItem), next: z.string().nullable(), total: z.number().int() })
  .openapi('LimitationList');
export type LimitationList = z.infer<typeof LimitationList>;
