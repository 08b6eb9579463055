import { z } from '@hono/zod-openapi';
import { bases } from '../accounts/rules.ts';
import { AreaChoice, Decision, DocumentState, FactType, Span } from '../documents/contract.ts';
import { plainText } from '../platform/plain-text.ts';

/** Shapes of what is kept of a person, and of erasing it. Names go in bodies, never in addresses, which are kept on the way. */

const form = plainText()
  .trim()
  .min(2)
  .max(120)
  .refine((words) => /\p{L}.*\p{L}/u.test(words), {
    params: { vi: 'Cần ít nhất hai chữ cái.', en: 'At least two letters are needed.' },
  });

/** A person as texts name one: the name, and further words for the same person ("ông An", "đồng chí Bí thư An"). */
const named = { name: form, forms: z.array(form).max(20).default([]) };
export const FindPerson = z.object({ ...named, after: z.string().max(500).optional() }).openapi('FindPerson');
export type FindPerson = z.infer<typeof FindPerson>;
export const ExportPerson = z
  .object({ ...named, format: z.enum(['json', 'csv']).default('json') })
  .openapi('ExportPerson');

const Occurrence = z.object({ span: Span, before: z.string(), words: z.string(), after: z.string() });

/** Something that was read from a document about the person: a post, a meeting, what was said. */
export const PersonFact = z
  .object({
    factId: z.uuid(),
    type: FactType,
    span: Span,
    words: z.string(),
    positions: z.array(z.string()),
    roles: z.array(z.string()),
    date: z.string().nullable(),
    decision: Decision,
    /** It is in the ledger. */
    recorded: z.boolean(),
  })
  .openapi('PersonFact');
export type PersonFact = z.infer<typeof PersonFact>;

export const PersonDocument = z
  .object({
    id: z.uuid(),
    title: z.string(),
    fileName: z.string(),
    documentDate: z.string().nullable(),
    area: AreaChoice.nullable(),
    state: DocumentState,
    version: z.number().int(),
    /** When the bytes handed in were removed; null while they are kept. */
    originalRemovedAt: z.string().nullable(),
    /** Where the text names the person: the first two hundred, in a file all of them. */
    occurrences: z.array(Occurrence),
    facts: z.array(PersonFact),
    /** What erasing would change. */
    counts: z.object({
      text: z.number().int(),
      title: z.boolean(),
      fileName: z.boolean(),
      drafts: z.number().int(),
      ledger: z.number().int(),
      steps: z.number().int(),
      other: z.number().int(),
    }),
  })
  .openapi('PersonDocument');
export type PersonDocument = z.infer<typeof PersonDocument>;

export const PersonFound = z
  .object({
    /** How many there are in all, on the first page only. */
    total: z.object({ documents: z.number().int(), occurrences: z.number().int() }).nullable(),
    items: z.array(PersonDocument),
    next: z.string().nullable(),
  })
  .openapi('PersonFound');
export type PersonFound = z.infer<typeof PersonFound>;

/** Documents that are meant, each as it was seen. Each is erased whole or not at all. */
export const ErasePerson = z
  .object({
    ...named,
    documents: z
      .array(
        z.object({
          id: z.uuid(),
          version: z.number().int(),
          /** Where the occurrences begin that are meant; null: all. */
          occurrences: z.array(z.number().int().min(0)).max(5000).nullable().default(null),
        }),
      )
      .min(1)
      .max(20),
    basis: z.enum(bases),
    reason: plainText().trim().min(3).max(1000),
  })
  .openapi('ErasePerson');
export type ErasePerson = z.infer<typeof ErasePerson>;

export const PersonErased = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        /** `changed`: somebody changed the document since it was seen, nothing of it was erased. `nothing`: the name is not there any more. */
        outcome: z.enum(['erased', 'changed', 'nothing', 'not-found']),
        occurrences: z.number().int(),
        rows: z.number().int(),
      }),
    ),
  })
  .openapi('PersonErased');
export type PersonErased = z.infer<typeof PersonErased>;
