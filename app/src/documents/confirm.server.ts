import { and, eq, inArray, ne } from 'drizzle-orm';
import { type Actor, theProgram, type WriteTransaction } from '../platform/database.server.ts';
import { closeChecks, recordChecks } from './checks.server.ts';
import type { AreaChoice } from './contract.ts';
import { findContradictions, forgetContradictions, type Look } from './contradictions.server.ts';
import { checksOf } from './detail.server.ts';
import { documentProblems as problems } from './document-problems.ts';
import type { DraftFact } from './edits.ts';
import type { ConfirmedFact, Ledger } from './ledger.server.ts';
import { placesInHand } from './places.server.ts';
import { placeOf } from './rules.ts';
import type { DocumentsSetting } from './setting.server.ts';
import {
  changeDocument,
  checkVersion,
  type DocumentRow,
  documentById,
  documentFor,
  factsOf,
  markRecorded,
  placed,
  requireWithin,
  sectorsOf,
} from './store.server.ts';
import { document } from './table.server.ts';
import { countDocument, forgetCounts } from './tally.server.ts';
import { told } from './told.server.ts';

/**
 * What is accepted and not yet in the ledger enters it, all at once or not at all. Confirming again changes nothing, whatever
 * version the one who asks saw. What this document corrects is superseded with it. `look` sees what was confirmed before.
 */
export async function confirmDocument(
  tx: WriteTransaction,
  { database, ledger, ledgers, clock }: DocumentsSetting,
  actor: Actor,
  id: string,
  version: number,
  look: Look = (fn) => database.read(ledger, theProgram, fn),
): Promise<{ recorded: number } | undefined> {
  const row = await documentFor('confirm', tx, id, actor);
  const facts = await factsOf(tx, row);
  const fresh = facts.filter((fact) => fact.decision === 'accepted' && !fact.recorded);
  if (!fresh.length && row.state === 'confirmed') return undefined;
  checkVersion(row, version);
  if (!fresh.length) throw problems['nothing-accepted']();
  await requireOnlyCorrection(tx, row);

  const at = clock.now().toISOString();
  const { areaOf, own } = await areas(tx, row, facts, fresh);
  const sectors = await sectorsOf(tx, fresh);
  // First of all writes: of two who confirm at once one waits here, starts again, and finds nothing left to do.
  await markRecorded(tx, row);
  await changeDocument(tx, row, {
    ...(own !== row.areaId && (await placed(tx, actor, own))),
    sectors: [...new Set([...row.sectors, ...sectors.values()])].sort(),
    ...{ state: 'confirmed', stateAt: at, stateBy: actor.name },
  });
  const known = { by: actor.name, at };
  const confirmed = fresh.map((fact) => {
    const sector = sectors.get(fact.indicatorId ?? '') ?? null;
    return confirmedFact(row, fact, { areaId: areaOf(fact), sector, ...known });
  });
  for (const { types, record } of ledgers) {
    const theirs = confirmed.filter(({ body }) => types.includes(body.type));
    if (theirs.length) await record(tx, theirs);
  }
  const standing = facts.filter(({ decision }) => decision === 'accepted');
  const { provinceId } = row;
  // A document that was never in the ledger has none kept there, and looking for them would hold up others who confirm.
  if (row.state !== 'open') await closeChecks(tx, { provinceId, documentId: id, at });
  await recordChecks(tx, { provinceId, documentId: id, areaId: own, at }, checksOf(row.text, standing));
  await findContradictions(tx, look, row);
  await countDocument(tx, { provinceId, documentId: id });
  if (row.state === 'open') await replaceCorrected(tx, ledgers, row, { by: actor, at });
  return { recorded: fresh.length };
}

/** The area of each fact; a problem that lists the places where a person must choose first. */
async function areas(tx: WriteTransaction, row: DocumentRow, facts: DraftFact[], fresh: readonly DraftFact[]) {
  const { main, places } = await placesInHand(tx, row, facts);
  const chosen = new Map<string, AreaChoice | null>(places.map((place) => [place.place, place.chosen]));
  const needed = [...new Set([main, ...fresh.map((fact) => placeOf(fact) || main)])].filter((place) =>
    chosen.has(place),
  );
  const missing = needed.filter((place) => !chosen.get(place));
  if (missing.length) {
    const listed = (unnamed: string) => missing.map((place) => place || unnamed).join('; ');
    throw problems['place-needs-choice']({
      places: { vi: listed('địa bàn của văn bản'), en: listed('the area of the document') },
    });
  }
  return {
    areaOf: (fact: DraftFact) => (chosen.get(placeOf(fact) || main) as AreaChoice).id,
    own: chosen.get(main)?.id ?? row.areaId,
  };
}

function confirmedFact(
  row: DocumentRow,
  fact: DraftFact,
  { by, at, ...placed }: { areaId: string; sector: string | null; by: string; at: string },
): ConfirmedFact {
  const { id: factId, spanStart, spanEnd, body, inferred, indicatorId } = fact;
  return {
    provinceId: row.provinceId,
    documentId: row.id,
    factId,
    ...placed,
    spanStart,
    spanEnd,
    words: row.text.slice(spanStart, spanEnd),
    body,
    inferred,
    indicatorId,
    confirmedBy: by,
    knownFrom: at,
  };
}

/** Two corrections of one document would both stand, and every figure count twice. */
async function requireOnlyCorrection(tx: WriteTransaction, { provinceId, id, replacesId }: DocumentRow): Promise<void> {
  if (!replacesId) return;
  const [other] = await tx
    .select({ title: document.title })
    .from(document)
    .where(
      and(
        eq(document.provinceId, provinceId),
        eq(document.replacesId, replacesId),
        ne(document.id, id),
        inArray(document.state, ['confirmed', 'replaced']),
      ),
    );
  if (other) throw problems['replaced-already']({ title: other.title });
}

async function replaceCorrected(
  tx: WriteTransaction,
  ledgers: readonly Ledger[],
  row: DocumentRow,
  { by, at }: { by: Actor; at: string },
) {
  if (!row.replacesId) return;
  const corrected = await documentById(tx, row.replacesId);
  if (corrected.state !== 'confirmed') return;
  const reason = row.stateReason ?? `Đính chính bằng văn bản “${row.title}”`;
  requireWithin(by, corrected);
  await told(tx, by, 'document.replace', corrected.id, async () => {
    await supersede(tx, ledgers, corrected, at, reason);
    await changeDocument(tx, corrected, { state: 'replaced', stateReason: reason, stateAt: at, stateBy: by.name });
    return { replacedBy: row.id };
  });
}

/** Takes a document back, with what it brought into the ledger. */
export async function withdrawDocument(
  tx: WriteTransaction,
  { ledgers, clock }: DocumentsSetting,
  actor: Actor,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<undefined> {
  const row = await documentFor('withdraw', tx, id, actor);
  checkVersion(row, version);
  const at = clock.now().toISOString();
  if (row.state === 'confirmed') await supersede(tx, ledgers, row, at, reason);
  await changeDocument(tx, row, { state: 'withdrawn', stateReason: reason, stateAt: at, stateBy: actor.name });
  return undefined;
}

async function supersede(
  tx: WriteTransaction,
  ledgers: readonly Ledger[],
  { provinceId, id: documentId }: DocumentRow,
  at: string,
  reason: string,
): Promise<void> {
  for (const ledger of ledgers) await ledger.supersede(tx, { provinceId, documentId, at, reason });
  await closeChecks(tx, { provinceId, documentId, at });
  await forgetContradictions(tx, { provinceId, documentId });
  await forgetCounts(tx, { provinceId, documentId });
}
