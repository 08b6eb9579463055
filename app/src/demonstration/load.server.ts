import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentDetail, DocumentList, HandedIn } from '../documents/contract.ts';

/** How the loader reaches the demonstration's own interface, without a network. */
export type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;

const TAKEN = /\.(txt|docx?|pdf|html?)$/i;

/**
 * Puts the sample reports into the demonstration by the very way that a clerk goes: hand in, accept everything, take the
 * first proposal of each place, enter into the ledger. What is there already is left as it is, so a start that was cut off
 * is finished by the next one.
 */
export async function loadDemonstration(ask: Ask, folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => TAKEN.test(name)).sort();
  const { items, total } = await answer<DocumentList>(ask('/documents'));
  const present = new Map(items.map((item) => [item.fileName, item]));
  if (total >= names.length && names.every((name) => (present.get(name)?.state ?? 'open') !== 'open')) return;
  for (const name of names) {
    const known = present.get(name);
    if (known && (known.state !== 'open' || known.version > 1)) continue;
    await confirmAll(ask, known?.id ?? (await handIn(ask, folder, name)));
  }
}

async function handIn(ask: Ask, folder: string, name: string): Promise<string> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(await readFile(join(folder, name)))], name));
  return (await answer<HandedIn>(ask('/documents', { method: 'POST', body: form }))).document.id;
}

async function confirmAll(ask: Ask, id: string): Promise<void> {
  const step = (kind: string, body: object) =>
    answer<DocumentDetail>(
      ask(`/documents/${id}/${kind}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  let document = await answer<DocumentDetail>(ask(`/documents/${id}`));
  const ids = document.facts.map((fact) => fact.id);
  if (!ids.length) return;
  document = await step('facts', { version: document.version, edits: [{ edit: 'decide', ids, decision: 'accepted' }] });
  for (const { place, candidates } of document.places.filter(({ needsChoice }) => needsChoice)) {
    const area = candidates[0] ?? document.area;
    if (area) document = await step('places', { version: document.version, place, areaId: area.id });
  }
  await step('confirm', { version: document.version });
}

async function answer<Body>(asked: Response | Promise<Response>): Promise<Body> {
  const response = await asked;
  if (!response.ok) throw new Error(`the demonstration was not loaded: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}
