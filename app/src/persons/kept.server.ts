import { fold } from '@dondoc/reader';
import { and, asc, eq, or } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { directive } from '../directives/table.server.ts';
import {
  document,
  documentCheck,
  documentPlace,
  documentReference,
  fact,
  factChange,
} from '../documents/table.server.ts';
import { observation } from '../indicators/table.server.ts';
import { limitation } from '../limitations/table.server.ts';
import { meeting, participant } from '../meetings/table.server.ts';
import { anyOf, type ReadTransaction } from '../platform/database.server.ts';
import { recommendation } from '../recommendations/table.server.ts';
import { type Eraser, type Erasing, eraserOf, markedBody, markedFileName, type Span } from './rules.ts';

/**
 * Where the words of a document are kept: the document, its draft, the steps over it, and what it brought into the ledger. Which columns
 * of these hold words is said here once; a test holds every column of the schema against it.
 */

type Row = Readonly<Record<string, unknown>>;
type Table = PgTable & { readonly provinceId: PgColumn; readonly documentId: PgColumn };

interface Place {
  readonly name: string;
  readonly table: Table;
  /** The primary key, beside the province. */
  readonly key: readonly string[];
  /** Properties that hold words of no known place. `words`, which are those of a span, are dealt with apart. */
  readonly said: readonly string[];
}

const ledgerOf = (name: string, table: Table, said: readonly string[]): Place => ({
  ...{ name, table, key: ['id'], said: ['supersededReason', ...said] },
});
/** Tables of the ledger: their rows know their span and its words. */
export const ledgerPlaces: readonly Place[] = [
  ledgerOf('document_reference', documentReference, ['number', 'kind', 'issuer', 'title']),
  ledgerOf('observation', observation, ['phrase', 'unit', 'groupKey']),
  ledgerOf('meeting', meeting, ['host', 'chair']),
  ledgerOf('participant', participant, ['name', 'positions']),
  ledgerOf('recommendation', recommendation, ['from', 'to']),
  ledgerOf('directive', directive, ['speaker', 'to']),
  ledgerOf('limitation', limitation, []),
];
const places: readonly Place[] = [
  ...ledgerPlaces,
  { name: 'document_place', table: documentPlace, key: ['documentId', 'place'], said: ['place'] },
  {
    ...{ name: 'document_check', table: documentCheck, key: ['documentId', 'ordinal', 'knownFrom'] },
    said: ['computation', 'message', 'messageEn'],
  },
];
const draft = { name: 'fact', table: fact as Table, key: ['id'] };
const steps = { name: 'fact_change', table: factChange as Table, key: ['documentId', 'id'] };

export type DocumentRow = typeof document.$inferSelect;
type Fact = typeof fact.$inferSelect;

/** A document with all that is kept of its words. */
export interface Kept {
  readonly document: DocumentRow;
  readonly facts: readonly Fact[];
  readonly steps: readonly (typeof factChange.$inferSelect)[];
  readonly rows: readonly { readonly place: Place; readonly row: Row }[];
}

/** What is kept of some documents, in one query a table. */
export async function keptOf(tx: ReadTransaction, documents: readonly DocumentRow[]): Promise<Kept[]> {
  if (!documents.length) return [];
  const provinces = [...new Set(documents.map(({ provinceId }) => provinceId))];
  const ids = documents.map(({ id }) => id);
  const of = ({ provinceId, documentId }: Table) => and(anyOf(provinceId, provinces), anyOf(documentId, ids));
  const facts = await tx.select().from(fact).where(of(fact)).orderBy(asc(fact.spanStart), asc(fact.id));
  const changes = await tx.select().from(factChange).where(of(factChange)).orderBy(asc(factChange.id));
  const rows: { place: Place; row: Row }[] = [];
  for (const place of places) {
    const found = (await tx
      .select()
      .from(place.table as typeof limitation)
      .where(of(place.table))) as Row[];
    rows.push(...found.map((row) => ({ place, row })));
  }
  return documents.map((each) => ({
    document: each,
    facts: facts.filter(({ documentId }) => documentId === each.id),
    steps: changes.filter(({ documentId }) => documentId === each.id),
    rows: rows.filter(({ row }) => row.documentId === each.id),
  }));
}

/** A row that is written anew, and which of its columns. */
export interface Change {
  readonly name: string;
  readonly table: Table;
  readonly where: ReturnType<typeof and>;
  readonly set: Row;
}

type DocumentWords = Pick<DocumentRow, 'text' | 'title' | 'fileName' | 'searchKey' | 'stateReason'>;
export interface Plan {
  readonly eraser: Eraser;
  /** Of the document itself, what differs. */
  readonly document: Partial<DocumentWords>;
  readonly changes: readonly Change[];
}

/** What is written anew when a person is erased from a document; nothing where the document does not name the person. */
export function planOf(kept: Kept, erasing: Erasing): Plan {
  const { document: row } = kept;
  const eraser = eraserOf(row.text, erasing);
  // Where some namesakes are meant and others are not, and none of those meant is here, nothing of the document is.
  const nobody = erasing.chosen !== null && eraser.meant.length === 0;
  if (nobody) return { eraser, document: {}, changes: [] };
  const { mark } = eraser;
  const title = mark(row.title);
  const fileName = markedFileName(row.fileName, erasing.forms);
  const named = title !== row.title || fileName !== row.fileName.normalize('NFC');
  const words: DocumentWords = {
    text: eraser.text,
    title,
    fileName: named ? fileName : row.fileName,
    searchKey: named ? fold(`${title} ${fileName}`) : row.searchKey,
    stateReason: row.stateReason && mark(row.stateReason),
  };
  const changes: Change[] = [];
  const add = (place: Pick<Place, 'name' | 'table' | 'key'>, of: Row, set: Row) => {
    const differs = Object.entries(set).filter(([name, value]) => !same(of[name], value));
    if (!differs.length) return;
    const { name, table, key } = place;
    const columns = table as unknown as Record<string, PgColumn>;
    const where = and(...['provinceId', ...key].map((each) => eq(columns[each] as PgColumn, of[each])));
    changes.push({ name, table, where, set: Object.fromEntries(differs) });
  };
  const bodyOf = <Body extends Fact['body']>(body: Body, span: Span) =>
    eraser.concerns(span) ? markedBody(body, mark) : body;
  for (const each of kept.facts) add(draft, each, { body: bodyOf(each.body, [each.spanStart, each.spanEnd]) });
  for (const each of kept.steps) {
    const told = (side: unknown) => {
      const whole = side as Fact | null;
      return whole && { ...whole, body: bodyOf(whole.body, [whole.spanStart, whole.spanEnd]) };
    };
    add(steps, each, {
      steps: each.steps.map((step) => ({ ...step, before: told(step.before), after: told(step.after) })),
    });
  }
  const taken = new Set(kept.rows.flatMap(({ row }) => (typeof row.place === 'string' ? [row.place] : [])));
  for (const { place, row: of } of kept.rows) {
    const span = [of.spanStart, of.spanEnd] as unknown as Span;
    const tied = typeof of.words === 'string';
    const concerned = !tied || eraser.concerns(span);
    const set = Object.fromEntries(
      place.said.map((each) => [each, concerned ? markedValue(of[each], mark) : of[each]]),
    );
    if (tied) {
      // The words of a span are cut out of the text anew: a span may begin in the middle of a name.
      const cut = row.text.slice(...span) === of.words;
      set.words = cut ? eraser.text.slice(...span) : mark(of.words as string);
    }
    // Two spellings of one name as a place come to the same mark, and a place stands once in a document.
    if (place.table === documentPlace && set.place !== of.place) {
      while (taken.has(set.place as string)) set.place = `${set.place}█`;
      taken.add(set.place as string);
    }
    add(place, of, set);
  }
  const differing = Object.entries(words).filter(([name, value]) => value !== row[name as keyof DocumentWords]);
  return { eraser, document: Object.fromEntries(differing), changes };
}

const markedValue = (value: unknown, mark: (words: string) => string): unknown => {
  if (typeof value === 'string') return mark(value);
  return Array.isArray(value) ? value.map((each) => markedValue(each, mark)) : value;
};
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

export const isNothing = ({ document, changes }: Plan): boolean =>
  Object.keys(document).length === 0 && changes.length === 0;

/** How many rows of which kind a plan writes anew. */
export function countsOf({ eraser, document, changes }: Plan) {
  const ledgers = new Set(ledgerPlaces.map(({ name }) => name));
  const count = (of: (name: string) => boolean) => changes.filter(({ name }) => of(name)).length;
  return {
    text: eraser.meant.length,
    title: document.title !== undefined,
    fileName: document.fileName !== undefined,
    drafts: count((name) => name === 'fact'),
    ledger: count((name) => ledgers.has(name)),
    steps: count((name) => name === 'fact_change'),
    other: count((name) => name === 'document_place' || name === 'document_check') + (document.stateReason ? 1 : 0),
  };
}

/** Of documents by their ids. */
export const documentsOf = (tx: ReadTransaction, ids: readonly string[]) =>
  ids.length
    ? tx
        .select()
        .from(document)
        .where(or(...ids.map((id) => eq(document.id, id))))
    : [];
