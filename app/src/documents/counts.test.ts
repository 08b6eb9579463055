import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { loadCatalogue, observationLedger } from '../indicators/store.server.ts';
import { clock } from '../platform/clock.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { letIn, office, testDatabase } from '../platform/testing.server.ts';
import type { DocumentDetail, DocumentList } from './contract.ts';
import { documentRoutes } from './routes.server.ts';
import { countsOf } from './rules.ts';

/** A list tells of each document how many of its facts are decided without looking at them: whatever was done, in any order. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const app = createApp({ log: silent, maxUpload: 10_000, ready: async () => {} });
app.route(
  '/',
  documentRoutes({
    ...{ database, ledger: 'dondoc', clock, maxUpload: 10_000, ledgers: [observationLedger], permit: letIn },
    extract: (bytes) =>
      Promise.resolve({ text: new TextDecoder().decode(bytes), mediaType: 'text/plain', extractor: 'plain 1' }),
    indicatorOf: () => null,
  }),
);
beforeAll(async () => {
  await database.write('dondoc', office, loadAreas);
  await database.write('dondoc', office, loadCatalogue);
});

const ask = async <Body>(path: string, body?: unknown): Promise<Body> => {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  return (await app.request(`http://127.0.0.1${path}`, init)).json() as Promise<Body>;
};
const detail = (id: string) => ask<DocumentDetail>(`/documents/${id}`);

/** Steps over one document; what is refused where it stands changes nothing. */
const steps = {
  accept: (_: DocumentDetail, id: string) => [
    'facts',
    { edits: [{ edit: 'decide', ids: [id], decision: 'accepted' }] },
  ],
  reject: (_: DocumentDetail, id: string) => [
    'facts',
    { edits: [{ edit: 'decide', ids: [id], decision: 'rejected' }] },
  ],
  undo: () => ['undo', {}],
  place: ({ places }: DocumentDetail) => {
    const [{ place = '', candidates = [] } = {}] = places;
    return ['places', { place, areaId: candidates[0]?.id }];
  },
  confirm: () => ['confirm', {}],
} satisfies Record<string, (document: DocumentDetail, factId: string) => readonly [string, object] | unknown[]>;

it('are those of the facts after every step', async () => {
  let n = 0;
  const seen = { rejected: 0, recorded: 0, open: 0 };
  const kind = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(kind, fc.nat(9)), { minLength: 4, maxLength: 12 }), async (taken) => {
      n += 1;
      const text = `BÁO CÁO số ${n}\n\nNăm 2025, huyện Xín Mần thu ngân sách ${n} tỷ đồng; trồng ${n} ha rừng; tỷ lệ hộ nghèo còn ${n}%.`;
      const { id } = (await ask<{ document: DocumentDetail }>('/documents', { text })).document;
      for (const [name, at] of taken) {
        const now = await detail(id);
        const fact = now.facts[at % Math.max(1, now.facts.length)];
        const [path, body] = steps[name](now, fact?.id ?? '') as [string, object];
        await ask(`/documents/${id}/${path}`, { version: now.version, ...body });
        const after = await detail(id);
        const [listed] = (await ask<DocumentList>(`/documents?q=so%20${n}`)).items.filter((each) => each.id === id);
        expect(listed?.counts).toEqual(countsOf(after.facts));
        expect(after.counts).toEqual(listed?.counts);
        seen.rejected += after.facts.length - after.counts.total;
        seen.recorded += after.counts.recorded;
        seen.open += after.counts.open;
      }
    }),
    { numRuns: 8 },
  );
  // That the steps were taken at all.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
