import { z } from '@hono/zod-openapi';
import { AreaChoice } from '../../documents/contract.ts';
import { plainText } from '../../platform/plain-text.ts';
import { Assignment } from '../contract.ts';

/** Shapes of requests and answers about who stands in for whom. Days are ISO days in Hanoi, both ends included. */

const person = z.object({ id: z.string(), name: z.string(), position: z.string().nullable() });
const lentRole = Assignment.pick({ id: true, role: true, area: true, sectors: true });

export const Deputation = z
  .object({
    id: z.string(),
    /** Whose roles they are, and who acts with them. */
    account: person,
    deputy: person,
    roles: z.array(
      lentRole.extend({
        /** It is no longer that account's, and gives nothing. */
        over: z.boolean(),
      }),
    ),
    reason: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    state: z.enum(['ahead', 'running', 'over']),
    /** The administrator who lent them; null where the account did itself. */
    givenBy: z.string().nullable(),
    /** Who ended it early, and when. */
    endedBy: z.string().nullable(),
    endedAt: z.string().nullable(),
  })
  .openapi('Deputation');
export type Deputation = z.infer<typeof Deputation>;

/** Who stands in for an account, for whom it stands in, the last begun first; and what it may lend. */
export const Deputations = z
  .object({ given: z.array(Deputation), taken: z.array(Deputation), mayLend: z.array(Assignment) })
  .openapi('Deputations');
export type Deputations = z.infer<typeof Deputations>;

/** Somebody who can be named as a deputy. */
export const Candidate = person.extend({ area: AreaChoice.nullable() }).openapi('Candidate');
export type Candidate = z.infer<typeof Candidate>;
export const Candidates = z.object({ items: z.array(Candidate) }).openapi('Candidates');
export type Candidates = z.infer<typeof Candidates>;

const day = z.iso.date();
export const Deputise = z
  .object({
    deputyId: z.uuid(),
    /** Of those in `mayLend`; left out: all of them. */
    roleIds: z.array(z.uuid()).min(1).max(50).optional(),
    validFrom: day,
    validTo: day,
    reason: plainText().trim().min(3).max(500),
  })
  .openapi('Deputise');
export type Deputise = z.infer<typeof Deputise>;
