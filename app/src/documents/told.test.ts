import { asc, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { auditEntry } from '../audit/table.server.ts';
import { loadCatalogue, matchIndicator, observationLedger } from '../indicators/store.server.ts';
import { clockOf } from '../platform/clock.ts';
import { rows, unlimited } from '../platform/database.server.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { office, testDatabase } from '../platform/testing.server.ts';
import type { DocumentDetail, HandedIn } from './contract.ts';
import { documentRoutes } from './routes.server.ts';

/** What the audit is told of documents, over the routes. */

const database = await testDatabase({ ledgers: ['dondoc'] });
let now = new Date('2026-11-26T05:10:00Z');
let visitor = unlimited('lan', 'Nguyễn Thị Lan', '10.0.0.7');
const newApp = () => {
  const app = createApp({ log: silent, maxUpload: 100_000, ready: async () => {} });
  const routes = documentRoutes({
    ...{ database, ledger: 'dondoc', clock: clockOf(() => now), maxUpload: 100_000, ledgers: [observationLedger] },
    permit: async (_, route) => ({ ...visitor, permission: route['x-permission'], as: () => visitor }),
    extract: async (bytes) => ({
      text: new TextDecoder().decode(bytes),
      mediaType: 'text/plain',
      extractor: 'plain 1',
    }),
    indicatorOf: (body) => (body.type === 'figure' ? (matchIndicator(body)?.id ?? null) : null),
  });
  return app.route('/', routes);
};
const app = newApp();
beforeAll(async () => {
  await database.write('dondoc', office, loadAreas);
  await database.write('dondoc', office, loadCatalogue);
});

const entries = (action?: string) =>
  database.read('dondoc', office, (tx) =>
    tx
      .select()
      .from(auditEntry)
      .where(action ? sql`${auditEntry.action} = ${action}` : undefined)
      .orderBy(asc(auditEntry.id)),
  );
const ask = async <Answer>(path: string, body?: unknown) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1${path}`, body === undefined ? {} : init);
  return { status: response.status, body: (await response.json()) as Answer };
};
let count = 0;
const handIn = async (replaces?: string) => {
  const text = `Báo cáo số ${++count} của huyện Pác Nặm\n\nNăm 2023, thu ngân sách huyện Pác Nặm đạt 12,5 tỷ đồng.`;
  return (await ask<HandedIn>('/documents', { text, ...(replaces && { replaces, reason: 'Sửa số thu' }) })).body
    .document;
};
const step = (id: string, name: string, body: object) => ask<DocumentDetail>(`/documents/${id}/${name}`, body);
const accepted = async (id: string, version = 1) => {
  const { body } = await ask<DocumentDetail>(`/documents/${id}`);
  const ids = body.facts.map((fact) => fact.id);
  return step(id, 'facts', { version, edits: [{ edit: 'decide', ids, decision: 'accepted' }] });
};

it('is told of every step, with who took it from where, and what it changed', async () => {
  const { id } = await handIn();
  await accepted(id);
  await step(id, 'undo', { version: 2 });
  await accepted(id, 3);
  const { body: confirmed } = await step(id, 'confirm', { version: 4 });
  expect(confirmed.state).toBe('confirmed');
  // Again, which changes nothing, and refused, which changes nothing either.
  expect((await step(id, 'confirm', { version: 4 })).status).toBe(200);
  expect((await step(id, 'publish', { version: 1 })).status).toBe(409);
  await step(id, 'publish', { version: 5 });
  await step(id, 'unpublish', { version: 6 });
  const corrected = await handIn(id);
  await accepted(corrected.id);
  await step(corrected.id, 'confirm', { version: 2 });
  await step(corrected.id, 'withdraw', { version: 3, reason: 'Nhầm văn bản' });

  const told = (await entries()).filter(({ action }) => action !== 'document.read');
  expect(told.map(({ action, recordId }) => `${action} ${recordId === id ? 'first' : 'second'}`)).toEqual([
    ...['document.hand-in first', 'document.edit first', 'document.undo first', 'document.edit first'],
    ...['document.confirm first', 'document.publish first', 'document.unpublish first', 'document.hand-in second'],
    ...['document.edit second', 'document.replace first', 'document.confirm second', 'document.withdraw second'],
  ]);
  expect(told.every(({ actor, from }) => actor === 'lan' && from === '10.0.0.7')).toBe(true);
  expect(told[4]).toMatchObject({
    before: { state: 'open', published: false, version: 4 },
    after: { state: 'confirmed', published: false, version: 5, recorded: confirmed.counts.recorded },
    line: [confirmed.area?.id, told[0]?.provinceId],
  });
  expect(told[5]).toMatchObject({ before: { published: false }, after: { published: true } });
  expect(told[9]?.after).toMatchObject({ state: 'replaced', replacedBy: corrected.id });
  // By reference: no name of a person, no word of a text, no reason that somebody typed.
  expect(JSON.stringify(await entries())).not.toMatch(/Lan|Pác Nặm|Sửa số thu|Nhầm/);
});

it('is told of who reads what is not published, once in an hour, and of no other reading', async () => {
  const { id } = await handIn();
  const reads = async () => (await entries('document.read')).filter(({ recordId }) => recordId === id);
  const read = (at: string, path = '') => {
    now = new Date(`2026-11-26T${at}Z`);
    return ask(`/documents/${id}${path}`);
  };
  await read('06:00:00');
  await read('06:20:00');
  await newApp().request(`http://127.0.0.1/documents/${id}/file`);
  expect(await reads()).toHaveLength(1);
  await read('07:00:00');
  visitor = unlimited('minh', 'Minh', '10.0.0.8');
  expect((await app.request(`http://127.0.0.1/documents/${id}/file`)).status).toBe(200);
  expect((await reads()).map(({ actor }) => actor)).toEqual(['lan', 'lan', 'minh']);
  await accepted(id);
  await step(id, 'confirm', { version: 2 });
  await step(id, 'publish', { version: 3 });
  visitor = unlimited('hoa', 'Hoa');
  await read('08:00:00');
  expect(await reads()).toHaveLength(3);
  // Every way to its words: a selection, and the answer to a step that changes nothing.
  const other = (await handIn()).id;
  await step(other, 'suggest', { span: [0, 5] });
  visitor = unlimited('tam', 'Tâm');
  expect((await step(other, 'unpublish', { version: 1 })).status).toBe(200);
  const told = (await entries('document.read')).filter(({ recordId }) => recordId === other);
  expect(told.map(({ actor }) => actor)).toEqual(['hoa', 'tam']);
});

it('refuses a reading that cannot be told of', async () => {
  const { id } = await handIn();
  visitor = { ...unlimited('kien', 'Kiên'), id: 'kien' };
  const whole = database.write;
  const refusing = createApp({ log: silent, maxUpload: 1000, ready: async () => {} });
  const routes = documentRoutes({
    ...{ ledger: 'dondoc', clock: clockOf(() => now), maxUpload: 1000, ledgers: [], indicatorOf: () => null },
    // Somebody else's name in front of the same database: its policy refuses the entry.
    database: { ...database, write: (ledger, _, fn) => whole(ledger, unlimited('lan', 'Lan'), fn) },
    permit: async () => ({ ...visitor, as: () => visitor }),
    extract: () => Promise.reject(new Error('not asked')),
  });
  refusing.route('/', routes);
  expect((await refusing.request(`http://127.0.0.1/documents/${id}`)).status).toBe(500);
  const found = await database.read('dondoc', office, (tx) =>
    rows(tx, sql`SELECT FROM audit_entry WHERE actor = 'kien'`),
  );
  expect(found).toEqual([]);
});
