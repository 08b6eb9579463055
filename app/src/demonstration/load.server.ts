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
  const untouched = names.filter((name) => {
    const known = present.get(name);
    return !known || (known.state === 'open' && known.version === 1);
  });
  // Files are read on threads of their own: a few at a time.
  for (let at = 0; at < untouched.length; at += AT_ONCE) {
    const some = untouched.slice(at, at + AT_ONCE);
    const ids = await Promise.all(some.map((name) => present.get(name)?.id ?? handIn(ask, folder, name)));
    for (const id of ids) await confirmAll(ask, id);
  }
}

const AT_ONCE = 3;

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
