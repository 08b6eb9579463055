import { z } from '@hono/zod-openapi';
import { plainText } from '../platform/plain-text.ts';
import { documentSteps } from './steps.ts';

/** Shapes of handing in, reading, confirming and withdrawing a document. Spans are half-open, in UTF-16 code units of `text`. */

export const factTypes = [
  'figure',
  'person',
  'meeting',
  'document-reference',
  'place',
  'recommendation',
  'directive',
  'limitation',
] as const;
export const FactType = z.enum(factTypes);
export type FactType = z.infer<typeof FactType>;

export const Decimal = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?$/)
  .openapi({ description: 'An exact decimal in full, with a point: "28757000000", "61.21".' });
/** "2023-02-29" and "2023-13" are none. */
const isInCalendar = (date: string) =>
  date > '0001' && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
export const Period = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
  .refine((period) => period.split('/').every(isInCalendar), {
    params: { vi: 'Không có ngày, tháng này trong lịch.', en: 'There is no such day or month.' },
  })
  .openapi({ description: 'ISO 8601 day, month, year or interval: "2023", "2022-01/2022-08", "2021/2025".' });
const Words = plainText().trim().min(1).max(2000);

export const FigureBody = z.object({
  type: z.literal('figure'),
  indicator: Words,
  attribute: z.enum(['level', 'percent-of-plan', 'over-plan', 'growth', 'change', 'share', 'count', 'rank']),
  value: z.union([Decimal, z.tuple([Decimal, Decimal])]),
  unit: plainText().trim().max(100).optional(),
  of: Decimal.optional(),
  bound: z.enum(['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'about']).default('exact'),
  role: z.enum(['actual', 'estimate', 'target', 'baseline', 'proposed']).default('actual'),
  place: plainText().trim().max(300).optional(),
  period: Period.optional(),
  group: plainText().max(40).optional(),
});
export const PersonBody = z.object({
  type: z.literal('person'),
  name: Words,
  positions: z.array(Words).max(20),
  roles: z.array(z.enum(['chair', 'attendee', 'speaker', 'reporter', 'author', 'recipient'])).max(6),
});
export const MeetingBody = z.object({
  type: z.literal('meeting'),
  kind: z.enum(['working-session', 'conference', 'session', 'other']),
  date: Period.optional(),
  host: Words.optional(),
  chair: Words.optional(),
});
export const DocumentReferenceBody = z.object({
  type: z.literal('document-reference'),
  number: plainText().trim().max(100).nullable(),
  kind: Words.optional(),
  date: Period.optional(),
  issuer: Words.optional(),
  title: Words.optional(),
});
export const PlaceBody = z.object({ type: z.literal('place'), name: Words, level: plainText().max(30).optional() });
export const RecommendationBody = z.object({
  type: z.literal('recommendation'),
  from: Words.optional(),
  to: Words.optional(),
});
export const DirectiveBody = z.object({
  type: z.literal('directive'),
  speaker: Words.optional(),
  to: Words.optional(),
});
export const LimitationBody = z.object({ type: z.literal('limitation') });

export const FactBody = z.discriminatedUnion('type', [
  FigureBody,
  PersonBody,
  MeetingBody,
  DocumentReferenceBody,
  PlaceBody,
  RecommendationBody,
  DirectiveBody,
  LimitationBody,
]);
export type FactBody = z.infer<typeof FactBody>;

export const Span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);
export const Decision = z.enum(['open', 'accepted', 'rejected']);
export type Decision = z.infer<typeof Decision>;

export const DocumentFact = z
  .object({
    id: z.uuid(),
    span: Span,
    body: FactBody,
    /** Fields of the body that the text does not write. */
    inferred: z.array(z.string()),
    origin: z.enum(['reader', 'person']),
    decision: Decision,
    changed: z.boolean(),
    recorded: z.boolean(),
    indicatorId: z.uuid().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
  })
  .openapi('DocumentFact');
export type DocumentFact = z.infer<typeof DocumentFact>;

export const DocumentCheck = z
  .object({
    rule: z.string(),
    status: z.enum(['consistent', 'inconsistent', 'incomplete', 'derived']),
    factIds: z.array(z.uuid()),
    computation: z.string(),
    message: z.string(),
    messageEn: z.string(),
    /** The figure of another document that this check compares with. */
    elsewhere: z.object({ documentId: z.uuid(), documentTitle: z.string(), factId: z.uuid() }).optional(),
  })
  .openapi('DocumentCheck');
export type DocumentCheck = z.infer<typeof DocumentCheck>;

/** One open piece of arithmetic of a confirmed document, on the board of its area. */
export const AreaCheck = DocumentCheck.extend({
  documentId: z.uuid(),
  documentTitle: z.string(),
  documentDate: z.string().nullable(),
}).openapi('AreaCheck');
export type AreaCheck = z.infer<typeof AreaCheck>;
/** Checks that do not close: documents that contradict each other, then inconsistent and incomplete ones, newest document first. */
export const AreaChecks = z
  .object({ items: z.array(AreaCheck), next: z.string().nullable(), total: z.number().int() })
  .openapi('AreaChecks');
export type AreaChecks = z.infer<typeof AreaChecks>;

/** What the first screen asks: whether there is a demonstration, whether this ledger holds anything, how large a file may be. */
export const Status = z
  .object({
    version: z.string(),
    demonstration: z.boolean(),
    documents: z.number().int(),
    /** Bytes. */
    maxUpload: z.number().int(),
  })
  .openapi('Status');
export type Status = z.infer<typeof Status>;

/** An area as a choice: enough to tell it from its namesakes ("huyện Hà Quảng, tỉnh Cao Bằng, đến 30/6/2025"). */
export const AreaChoice = z
  .object({
    id: z.uuid(),
    level: z.enum(['country', 'province', 'district', 'commune']),
    type: z.string(),
    name: z.string(),
    /** Names with types of the areas above it, nearest first, without the country. */
    within: z.array(z.string()),
    validFrom: z.string(),
    validTo: z.string().nullable(),
  })
  .openapi('AreaChoice');
export type AreaChoice = z.infer<typeof AreaChoice>;

/**
 * A place that facts of the document are of, the areas that it may be, best first, and the person's choice. Facts that name
 * none are of the document's own place, which is the one most named; where the text names none at all, `place` is ''.
 */
export const DocumentPlace = z
  .object({
    place: z.string(),
    /** How many facts name it. */
    facts: z.number().int(),
    candidates: z.array(AreaChoice),
    chosen: AreaChoice.nullable(),
    /** More than one area is meant as likely: a person must choose before it enters the ledger. */
    needsChoice: z.boolean(),
  })
  .openapi('DocumentPlace');
export type DocumentPlace = z.infer<typeof DocumentPlace>;

export const DocumentState = z.enum(['open', 'confirmed', 'withdrawn', 'replaced']);
export type DocumentState = z.infer<typeof DocumentState>;

/** Facts by decision, rejected ones left out of `total`. */
const Counts = z.object({
  total: z.number().int(),
  accepted: z.number().int(),
  recorded: z.number().int(),
  open: z.number().int(),
});
export type Counts = z.infer<typeof Counts>;

export const DocumentSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    byteSize: z.number().int(),
    documentDate: z.string().nullable(),
    area: AreaChoice.nullable(),
    receivedAt: z.string(),
    receivedBy: z.string(),
    /** Since when everybody who is signed in may see it; null while it is not published. */
    publishedAt: z.string().nullable(),
    state: DocumentState,
    stateReason: z.string().nullable(),
    stateAt: z.string().nullable(),
    stateBy: z.string().nullable(),
    replacesId: z.uuid().nullable(),
    /** The document that corrects this one, once there is one. */
    replacedById: z.uuid().nullable(),
    version: z.number().int(),
    /** When the file was removed, since a person was erased from the document, by whom and why; null while it is here. */
    originalRemovedAt: z.string().nullable(),
    originalRemovedBy: z.string().nullable(),
    originalRemovedReason: z.string().nullable(),
    counts: Counts,
  })
  .openapi('DocumentSummary');
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const DocumentDetail = DocumentSummary.extend({
  text: z.string(),
  extractor: z.string(),
  facts: z.array(DocumentFact),
  /** Recomputed from the facts as they stand, rejected ones left out, and against what other documents state of the same. */
  checks: z.array(DocumentCheck),
  places: z.array(DocumentPlace),
  /** Whether there is a step to undo. */
  canUndo: z.boolean(),
  /** What whoever asked may do with this very document now. */
  may: z.array(z.enum(documentSteps)),
  /** Names of those for whom it would be done, where the own roles do not reach. */
  standsInFor: z.array(z.string()),
}).openapi('DocumentDetail');
export type DocumentDetail = z.infer<typeof DocumentDetail>;

export const DocumentList = z
  .object({ items: z.array(DocumentSummary), next: z.string().nullable(), total: z.number().int() })
  .openapi('DocumentList');
export type DocumentList = z.infer<typeof DocumentList>;

/** Handing in pasted words. A file goes as multipart/form-data: `file`, and `replaces`, `reason` for a correction. */
export const PastedDocument = z
  .object({
    text: z.string().min(1),
    title: plainText().trim().max(300).optional(),
    replaces: z.uuid().optional(),
    reason: plainText().trim().max(1000).optional(),
  })
  .openapi('PastedDocument');

export const HandedIn = z
  .object({
    document: DocumentSummary,
    /** The same bytes were handed in before: this is that document, nothing was stored. */
    recognised: z.boolean(),
  })
  .openapi('HandedIn');
export type HandedIn = z.infer<typeof HandedIn>;

/** Every change says which version of the document it saw; another version answers 409 with code document-changed. */
const version = z.number().int();

/** One change to facts. All of a request happen or none; one request is one step of undo. */
export const FactEdit = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('decide'), ids: z.array(z.uuid()).min(1).max(5000), decision: Decision }),
  z.object({
    edit: z.literal('change'),
    id: z.uuid(),
    body: FactBody,
    span: Span.optional(),
    indicatorId: z.uuid().nullable().optional(),
  }),
  z.object({ edit: z.literal('add'), span: Span, body: FactBody, indicatorId: z.uuid().nullable().optional() }),
  /** Cut at an offset of the text that lies inside of the span; both parts keep the body. */
  z.object({ edit: z.literal('split'), id: z.uuid(), at: z.number().int() }),
  /** The first in text order stays, with a span over all. */
  z.object({ edit: z.literal('merge'), ids: z.array(z.uuid()).min(2).max(50) }),
]);
export type FactEdit = z.infer<typeof FactEdit>;
export const EditFacts = z.object({ version, edits: z.array(FactEdit).min(1).max(100) }).openapi('EditFacts');
export const ChoosePlace = z.object({ version, place: plainText().max(300), areaId: z.uuid() }).openapi('ChoosePlace');
export const AtVersion = z.object({ version }).openapi('AtVersion');
export const Withdraw = z.object({ version, reason: plainText().trim().min(3).max(1000) }).openapi('Withdraw');

/** Words that a person selected, to be made a fact that the reader missed. */
export const SuggestFact = z.object({ span: Span }).openapi('SuggestFact');
/** A fact to look at and amend; nothing of it is stored. */
export const SuggestedFact = z.object({ body: FactBody, inferred: z.array(z.string()) }).openapi('SuggestedFact');
export type SuggestedFact = z.infer<typeof SuggestedFact>;

/** Where a row of the ledger comes from: the way back to the words. */
export const Provenance = z
  .object({
    documentId: z.uuid(),
    documentTitle: z.string(),
    documentDate: z.string().nullable(),
    factId: z.uuid(),
    span: Span,
    /** The words themselves. */
    words: z.string(),
    confirmedBy: z.string(),
    confirmedAt: z.string(),
  })
  .openapi('Provenance');
export type Provenance = z.infer<typeof Provenance>;
