import { z } from '@hono/zod-openapi';
import { Provenance } from '../documents/contract.ts';

export const MeetingItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(['working-session', 'conference', 'session', 'other']),
    date: z.string().nullable(),
    host: z.string().nullable(),
    chair: z.string().nullable(),
    source: Provenance,
    participants: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        positions: z.array(z.string()),
        roles: z.array(z.string()),
        source: Provenance,
      }),
    ),
  })
  .openapi('Meeting');
export type MeetingItem = z.infer<typeof MeetingItem>;
export const MeetingList = z
  .object({ items: z.array(MeetingItem), next: z.string().nullable() })
  .openapi('MeetingList');
export type MeetingList = z.infer<typeof MeetingList>;
