import { and, eq, or } from 'drizzle-orm';
import { type AreaCandidate, dayOf, proposeAreas, readPlace } from '../areas/rules.ts';
import { areaChoice, areaLineage, choiceColumns } from '../areas/table.server.ts';
import { dayInHanoi } from '../platform/clock.ts';
import { type Actor, anyOf, type ReadTransaction, type WriteTransaction } from '../platform/database.server.ts';
import type { AreaChoice, DocumentPlace } from './contract.ts';
import { documentProblems as problems } from './document-problems.ts';
import type { DraftFact } from './edits.ts';
import { latestPeriod, mainPlace, placeOf, placesOf } from './rules.ts';
import { changeDocument, type DocumentRow, placed } from './store.server.ts';
import { documentPlace } from './table.server.ts';

const candidateColumns = { ...choiceColumns, nameKey: areaChoice.nameKey, line: areaChoice.line };

/** Areas that have the name of one of the places. */
function namesakes(tx: ReadTransaction, places: readonly string[]): Promise<AreaCandidate[]> {
  const keys = [...new Set(places.map((place) => readPlace(place).key))];
  return tx.select(candidateColumns).from(areaChoice).where(anyOf(areaChoice.nameKey, keys));
}

/** The area, what is above it, and what those were before or became. */
async function homeOf(tx: ReadTransaction, areaId: string | null): Promise<ReadonlySet<string>> {
  const [own] = areaId ? await tx.select(candidateColumns).from(areaChoice).where(eq(areaChoice.id, areaId)) : [];
  if (!own) return new Set();
  const kin = await tx
    .select({ from: areaLineage.predecessorId, to: areaLineage.successorId })
    .from(areaLineage)
    .where(or(anyOf(areaLineage.predecessorId, own.line), anyOf(areaLineage.successorId, own.line)));
  return new Set([...own.line, ...kin.flatMap(({ from, to }) => [from, to])]);
}

export interface Proposed {
  readonly areaId: string | null;
  /** The area's own id and those above it. */
  readonly line: readonly string[];
  readonly provinceId: string | null;
}

/** Whose report a reading seems to be, and the province above. */
export async function proposeArea(tx: ReadTransaction, place: string, day: string | null): Promise<Proposed> {
  const named = place ? await namesakes(tx, [place]) : [];
  const [best] = proposeAreas(place, day, named).candidates;
  return { areaId: best?.id ?? null, line: best?.line ?? [], provinceId: best?.line.at(-1) ?? null };
}

/** Whose report it is: by what was recorded, once that says so, since facts that are added later do not make it another's. */
function standingPlace(kept: readonly DraftFact[], title: string): string {
  const recorded = kept.filter((fact) => fact.recorded && placeOf(fact));
  return mainPlace(recorded.length ? recorded : kept, title);
}

/** The places of a document's facts, and `main`, of which all facts are that name none. */
export async function placesInHand(
  tx: ReadTransaction,
  document: DocumentRow,
  facts: readonly DraftFact[],
): Promise<{ main: string; places: DocumentPlace[] }> {
  const kept = facts.filter(({ decision }) => decision !== 'rejected');
  const main = standingPlace(kept, document.title);
  const counts = placesOf(kept, main);
  if (!counts.size) return { main, places: [] };
  const [named, home, chosen] = await Promise.all([
    namesakes(tx, [...counts.keys()]),
    homeOf(tx, document.areaId),
    chosenOf(tx, document),
  ]);
  const day = dayOf(document.documentDate ?? latestPeriod(kept), dayInHanoi(new Date(document.receivedAt)));
  const places = [...counts].map(([place, count]): DocumentPlace => {
    const proposal = proposeAreas(place, day, named, home);
    const byPerson = chosen.get(place);
    const candidates = proposal.candidates.slice(0, 12).map(asChoice);
    if (byPerson && !candidates.some(({ id }) => id === byPerson.id)) candidates.unshift(byPerson);
    const only = proposal.needsChoice ? null : (candidates[0] ?? null);
    const settled = byPerson ?? only;
    return { place, facts: count, candidates, chosen: settled, needsChoice: settled === null };
  });
  return { main, places };
}

const asChoice = ({ nameKey: _key, line: _line, ...choice }: AreaCandidate): AreaChoice => choice;

const ofDocument = ({ provinceId, id }: DocumentRow) =>
  and(eq(documentPlace.provinceId, provinceId), eq(documentPlace.documentId, id));

async function chosenOf(tx: ReadTransaction, row: DocumentRow): Promise<Map<string, AreaChoice>> {
  const found = await tx
    .select({ place: documentPlace.place, area: choiceColumns })
    .from(documentPlace)
    .innerJoin(areaChoice, eq(areaChoice.id, documentPlace.areaId))
    .where(ofDocument(row));
  return new Map(found.map(({ place, area }) => [place, area]));
}

/** A person says which area a place is. The main place is the document's own. */
export async function choosePlace(
  tx: WriteTransaction,
  actor: Actor,
  document: DocumentRow,
  facts: readonly DraftFact[],
  { place, areaId, at }: { place: string; areaId: string; at: string },
): Promise<void> {
  const kept = facts.filter(({ decision }) => decision !== 'rejected');
  const main = standingPlace(kept, document.title);
  if (!placesOf(kept, main).has(place)) throw problems['place-not-named']({ place });
  if (
    placesOf(
      kept.filter(({ recorded }) => recorded),
      main,
    ).has(place)
  )
    throw problems['fact-recorded']();
  const [area] = await tx.select({ id: areaChoice.id }).from(areaChoice).where(eq(areaChoice.id, areaId));
  if (!area) throw problems['area-not-found']();
  const { provinceId, id: documentId } = document;
  const decided = { areaId, decidedBy: actor.name, decidedAt: at };
  await tx
    .insert(documentPlace)
    .values({ provinceId, documentId, place, ...decided })
    .onConflictDoUpdate({
      target: [documentPlace.provinceId, documentPlace.documentId, documentPlace.place],
      set: decided,
    });
  await changeDocument(tx, document, place === main ? await placed(tx, actor, areaId) : {});
}
