import { apiAddress, query, request } from '../ui/request.ts';
import type { DocumentDetail, DocumentList, FactEdit, HandedIn, Status, SuggestedFact } from './contract.ts';

/** What the screens ask of documents. */

export const documentKey = (id: string) => ['document', id] as const;

export interface Filters {
  readonly q: string;
  readonly state: string;
  readonly area: string;
  readonly after: string;
}

export const getStatus = () => request<Status>('status');
export const getDocuments = (filters: Filters) => request<DocumentList>(`documents${query({ ...filters })}`);
export const getDocument = (id: string) => request<DocumentDetail>(`documents/${id}`);
export const fileAddress = (id: string) => apiAddress(`documents/${id}/file`);

export interface Pasted {
  readonly text: string;
  readonly title?: string;
  readonly replaces?: string;
  readonly reason?: string;
}
export const paste = (body: Pasted) => request<HandedIn>('documents', { method: 'POST', body });

/** One step of a person over a document, at the version that the screen shows. */
export type Step =
  | { readonly kind: 'facts'; readonly edits: readonly FactEdit[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'places'; readonly place: string; readonly areaId: string }
  | { readonly kind: 'confirm' | 'publish' | 'unpublish' }
  | { readonly kind: 'withdraw'; readonly reason: string };

export function postStep(id: string, { kind, ...values }: Step, version: number) {
  return request<Partial<DocumentDetail>>(`documents/${id}/${kind}`, { method: 'POST', body: { ...values, version } });
}

/** What selected words may say, to start a new fact from. */
export const suggest = (id: string, span: readonly [number, number]) =>
  request<SuggestedFact>(`documents/${id}/suggest`, { method: 'POST', body: { span } });
