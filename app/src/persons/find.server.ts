import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { areaChoice, choiceColumns } from '../areas/table.server.ts';
import { document, fact, factChange } from '../documents/table.server.ts';
import { cursorParts, readCursor, writeCursor } from '../platform/cursor.server.ts';
import {
  type Actor,
  anyOf,
  type Database,
  type LedgerName,
  type ReadTransaction,
} from '../platform/database.server.ts';
import type { PersonDocument, PersonFact, PersonFound } from './contract.ts';
import { countsOf, isNothing, type Kept, keptOf, type Plan, planOf } from './kept.server.ts';
import { around, roughly, roughlyInFileName } from './rules.ts';

/** Where a person is named. */

const PAGE = 20;
/** Documents that one statement looks through. */
const LOOKED_AT = 500;
/** Occurrences of one document that a page shows; an export has all. */
export const SHOWN = 200;

const Cursor = z.tuple([cursorParts.instant, cursorParts.id]);
type Place = z.infer<typeof Cursor>;

/**
 * Whoever manages personal data sees, of the documents of those areas and in every state, what is said of a person. That is no
 * right to read them: what is found is words around a name, and the audit is told.
 */
export const seeing = (actor: Actor): Actor => ({ ...actor, reads: actor.areas });

/** The next documents, the last received first, and which of them may name the person. */
async function lookOn(tx: ReadTransaction, forms: readonly string[], from: Place | null) {
  const behind: SQL | undefined = from
    ? or(
        sql`${document.receivedAt} < ${from[0]}`,
        and(eq(document.receivedAt, from[0]), sql`${document.id} < ${from[1]}`),
      )
    : undefined;
  const pattern = roughly(forms);
  const files = roughlyInFileName(forms);
  const within = (table: typeof fact | typeof factChange, words: SQL) =>
    sql`EXISTS (SELECT FROM ${table} WHERE ${table.provinceId} = ${document.provinceId} AND ${table.documentId} = ${document.id} AND ${words})`;
  // What the reader found is said by the text; what a person typed may be said nowhere else.
  const typed = sql`(${fact.changed} OR ${fact.origin} = 'person') AND ${fact.body}::text ~ ${pattern}`;
  const hit = sql<boolean>`(${document.text} ~ ${pattern} OR ${document.title} ~ ${pattern} OR ${document.fileName} ~ ${pattern}
    OR coalesce(${document.stateReason}, '') ~ ${pattern} OR ${files !== '' ? sql`${document.searchKey} ~ ${files}` : sql`false`}
    OR ${within(fact, typed)} OR ${within(factChange, sql`${factChange.steps}::text ~ ${pattern}`)})`;
  return tx
    .select({ id: document.id, receivedAt: document.receivedAt, hit })
    .from(document)
    .where(behind)
    .orderBy(desc(document.receivedAt), desc(document.id))
    .limit(LOOKED_AT);
}

interface Hit {
  readonly kept: Kept;
  readonly plan: Plan;
}

/** Of some documents those that name the person, in the order of the ids. */
async function named(tx: ReadTransaction, ids: readonly string[], forms: readonly string[]): Promise<Hit[]> {
  const order = new Map(ids.map((id, at) => [id, at]));
  const found: Hit[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    const rows = await tx
      .select()
      .from(document)
      .where(anyOf(document.id, ids.slice(at, at + PAGE)));
    for (const kept of await keptOf(tx, rows)) {
      const plan = planOf(kept, { forms, chosen: null });
      if (!isNothing(plan)) found.push({ kept, plan });
    }
  }
  const placeOf = ({ kept }: Hit) => order.get(kept.document.id) ?? 0;
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

/** A page of them, in one snapshot; `total` only where it was asked from the beginning. */
export async function personPage(
  tx: ReadTransaction,
  forms: readonly string[],
  after: string | undefined,
): Promise<PersonFound> {
  const items: Hit[] = [];
  const total = { documents: 0, occurrences: 0 };
  let from = readCursor(Cursor, after);
  const counting = from === null;
  for (;;) {
    const looked = await lookOn(tx, forms, from);
    const hits = await named(
      tx,
      looked.filter(({ hit }) => hit).map(({ id }) => id),
      forms,
    );
    total.documents += hits.length;
    for (const { plan } of hits) total.occurrences += plan.eraser.meant.length;
    // One more than the page says whether there is another.
    items.push(...hits.slice(0, PAGE + 1 - items.length));
    const last = looked.at(-1);
    if (looked.length < LOOKED_AT || !last || (!counting && items.length > PAGE)) break;
    from = [last.receivedAt, last.id];
  }
  const shown = items.slice(0, PAGE);
  const end = items.length > PAGE ? shown.at(-1)?.kept.document : undefined;
  return {
    total: counting ? total : null,
    items: await toldOf(tx, shown, SHOWN),
    next: end ? writeCursor([end.receivedAt, end.id]) : null,
  };
}

/** Every document that names the person, a page at a time, with all occurrences. */
export async function* everyPage(
  database: Database,
  ledger: LedgerName,
  actor: Actor,
  forms: readonly string[],
): AsyncGenerator<PersonDocument[]> {
  let from: Place | null = null;
  for (;;) {
    const place: Place | null = from;
    const { looked, items } = await database.read(ledger, seeing(actor), async (tx) => {
      const looked = await lookOn(tx, forms, place);
      const ids = looked.filter(({ hit }) => hit).map(({ id }) => id);
      return { looked, items: await toldOf(tx, await named(tx, ids, forms), Number.POSITIVE_INFINITY) };
    });
    yield items;
    const last = looked.at(-1);
    if (looked.length < LOOKED_AT || !last) return;
    from = [last.receivedAt, last.id];
  }
}

async function toldOf(tx: ReadTransaction, hits: readonly Hit[], shown: number): Promise<PersonDocument[]> {
  const areas = [...new Set(hits.flatMap(({ kept }) => kept.document.areaId ?? []))];
  const known = areas.length ? await tx.select(choiceColumns).from(areaChoice).where(anyOf(areaChoice.id, areas)) : [];
  return hits.map(({ kept, plan }) => {
    const { id, title, fileName, documentDate, state, version, originalRemovedAt, areaId, text } = kept.document;
    return {
      ...{ id, title, fileName, documentDate, state, version, originalRemovedAt },
      area: known.find((area) => area.id === areaId) ?? null,
      occurrences: plan.eraser.meant.slice(0, shown).map((span) => ({ span: [...span], ...around(text, span) })),
      facts: factsOf(kept, plan),
      counts: countsOf(plan),
    };
  });
}

/** What was read of the person: facts whose fields name them, and directives and requests whose words do. */
function factsOf({ facts, document: { text } }: Kept, { eraser }: Plan): PersonFact[] {
  return facts.flatMap((each): PersonFact[] => {
    const { body, spanStart, spanEnd } = each;
    const words = text.slice(spanStart, spanEnd);
    const said = JSON.stringify(body);
    const spoken = (body.type === 'directive' || body.type === 'recommendation') && eraser.mark(words) !== words;
    if (eraser.mark(said) === said && !spoken) return [];
    const own = body.type === 'person' ? body : { positions: [], roles: [] };
    return [
      {
        ...{ factId: each.id, type: body.type, span: [spanStart, spanEnd], words },
        ...{ positions: own.positions, roles: own.roles, date: body.type === 'meeting' ? (body.date ?? null) : null },
        ...{ decision: each.decision, recorded: each.recorded },
      },
    ];
  });
}
