import type { ErasePerson, PersonDocument } from './contract.ts';

/** What is chosen to be erased: documents, and in each of them all places, or those that begin at these offsets. */
export type Picked = ReadonlyMap<string, readonly number[] | null>;

export const startsOf = ({ occurrences }: PersonDocument): number[] => occurrences.map(({ span }) => span[0]);

/** Whether single places can be chosen: not where some are not shown, and not where there is but one. */
export const severable = ({ occurrences, counts }: PersonDocument): boolean =>
  occurrences.length > 1 && occurrences.length === counts.text;

export function withDocument(picked: Picked, id: string, chosen: boolean): Picked {
  const next = new Map(picked);
  if (chosen) next.set(id, null);
  else next.delete(id);
  return next;
}

/** One place chosen or not; all of them are the document, and none of them is nothing of it. */
export function withPlace(picked: Picked, document: PersonDocument, start: number, chosen: boolean): Picked {
  const all = startsOf(document);
  const was = picked.has(document.id) ? (picked.get(document.id) ?? all) : [];
  const starts = all.filter((each) => (each === start ? chosen : was.includes(each)));
  if (starts.length === 0) return withDocument(picked, document.id, false);
  return new Map(picked).set(document.id, starts.length === all.length ? null : starts);
}

export const wantedOf = (documents: readonly PersonDocument[], picked: Picked): ErasePerson['documents'] =>
  documents
    .filter(({ id }) => picked.has(id))
    .map(({ id, version }) => ({ id, version, occurrences: picked.get(id)?.slice() ?? null }));

/** What erasing will change, as far as it can be said before. */
export function sumOf(documents: readonly PersonDocument[], picked: Picked) {
  const sum = { documents: 0, text: 0, drafts: 0, ledger: 0, steps: 0, titles: 0, files: 0 };
  for (const { id, counts, originalRemovedAt } of documents) {
    if (!picked.has(id)) continue;
    sum.documents += 1;
    sum.text += picked.get(id)?.length ?? counts.text;
    for (const name of ['drafts', 'ledger', 'steps'] as const) sum[name] += counts[name];
    sum.titles += Number(counts.title) + Number(counts.fileName);
    sum.files += originalRemovedAt === null ? 1 : 0;
  }
  return sum;
}
