import { apiAddress, problemOf, request, unreachable } from '../ui/request.ts';
import type { ErasePerson, FindPerson, PersonErased, PersonFound } from './contract.ts';

/** A person as asked for; never in the address. */
export interface Asked {
  readonly name: string;
  readonly forms: readonly string[];
}

export const findPerson = (asked: Asked, after: string) =>
  request<PersonFound>('persons/find', {
    method: 'POST',
    body: { ...asked, ...(after && { after }) } satisfies Asked & Pick<FindPerson, 'after'>,
  });

type Wanted = ErasePerson['documents'];
export type Why = Pick<ErasePerson, 'basis' | 'reason'>;

/** Some documents at a time; `left` is told how many are still to come. */
export async function erasePerson(
  asked: Asked,
  documents: Wanted,
  why: Why,
  left: (count: number) => void,
): Promise<PersonErased['items']> {
  const items: PersonErased['items'] = [];
  for (let at = 0; at < documents.length; at += 20) {
    left(documents.length - at);
    const body = { ...asked, documents: documents.slice(at, at + 20), ...why };
    items.push(...(await request<PersonErased>('persons/erase', { method: 'POST', body })).items);
  }
  return items;
}

/** Saves the answer as a file: a link cannot carry the name without showing it. */
export async function savePerson(asked: Asked, format: 'csv' | 'json'): Promise<void> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...asked, format }),
  };
  const response = await fetch(apiAddress('persons/export'), init).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw problemOf(response.status, await response.text());
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '');
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: named?.[1] ?? `person.${format}`,
  });
  link.click();
  URL.revokeObjectURL(address);
}
