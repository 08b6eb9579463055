import { z } from '@hono/zod-openapi';
import { Provenance } from '../documents/contract.ts';

export const DirectiveItem = z
  .object({
    id: z.uuid(),
    content: z.string(),
    speaker: z.string().nullable(),
    to: z.string().nullable(),
    source: Provenance,
  })
  .openapi('Directive');
export type DirectiveItem = z.infer<typeof DirectiveItem>;
export const DirectiveList = z
  .object({ items: z.array(DirectiveItem), next: z.string().nullable(), total: z.number().int() })
  .openapi('DirectiveList');
export type DirectiveList = z.infer<typeof DirectiveList>;
