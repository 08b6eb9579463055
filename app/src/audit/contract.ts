import { z } from '@hono/zod-openapi';
import { plainText } from '../platform/plain-text.ts';
import { actionNames, actions, type RecordKind } from './rules.ts';

/** Shapes of requests and answers about the audit. Times are ISO instants, days ISO days in Hanoi. */

const action = z.enum(actionNames as readonly [string, ...string[]]);
const kind = z.enum(Object.keys(actions) as [RecordKind, ...RecordKind[]]);
const day = z
  .literal('')
  .or(
    z.iso
      .date()
      .regex(/^(?!0000)/)
      .openapi({ format: 'date' }),
  )
  .optional();

/** What the list and the export are narrowed by; empty is as good as absent. */
export const AuditFilters = z.object({
  actor: plainText().trim().max(120).optional().openapi({ description: 'An account’s id, or a part of its name.' }),
  action: z.literal('').or(action).optional(),
  kind: z.literal('').or(kind).optional(),
  record: plainText().trim().max(120).optional().openapi({ description: 'The id of a record.' }),
  area: z.literal('').or(z.uuid()).optional(),
  from: day,
  to: day,
});
export type AuditFilters = z.infer<typeof AuditFilters>;

const stated = z.record(z.string(), z.unknown()).nullable();

export const AuditEntry = z
  .object({
    id: z.uuid(),
    at: z.string(),
    /** Who acted; the name is the account's of today, null where there is no such account. */
    actor: z.object({ id: z.string(), name: z.string().nullable() }),
    /** For whom it was done, where the actor's own roles did not reach. */
    for: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
    from: z.string().nullable(),
    /** Of those in `actions`, unless a later version told of it. */
    action: z.string(),
    record: z.string(),
    recordId: z.string(),
    /** What the record is called, where the reader may see it. */
    recordName: z.string().nullable(),
    area: z.object({ id: z.string(), name: z.string() }).nullable(),
    before: stated,
    after: stated,
    /** The place in its chain; null until it is chained. */
    seq: z.number().int().nullable(),
  })
  .openapi('AuditEntry');
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditList = z.object({ items: z.array(AuditEntry), next: z.string().nullable() }).openapi('AuditList');
export type AuditList = z.infer<typeof AuditList>;

/** How many entries the reader may see of what is asked for, how many of them wait to be chained, and when the newest was made. */
export const AuditState = z
  .object({ entries: z.number().int(), unchained: z.number().int(), newest: z.string().nullable() })
  .openapi('AuditState');
export type AuditState = z.infer<typeof AuditState>;
