import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { everybodyIn } from './accounts/testing.server.ts';
import { loadAreas } from './areas/store.server.ts';
import type { DocumentDetail, HandedIn, SuggestedFact } from './documents/contract.ts';
import type { AreaObservations } from './indicators/contract.ts';
import { loadCatalogue } from './indicators/store.server.ts';
import { createMeasured } from './measured.server.ts';
import { readConfiguration } from './platform/configuration.server.ts';
import { theProgram } from './platform/database.server.ts';
import { silent } from './platform/log.server.ts';
import type { ProblemDetails } from './platform/problem.ts';
import { testDatabase } from './platform/testing.server.ts';
import { accessTo, createWeb } from './server.ts';

/** What no screen of ours sends, and what two people do to one document: an answer that says what to do, never a fault of the program. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const config = readConfiguration({ DONDOC_DEMO: '0', DONDOC_MAX_UPLOAD: '300000' });
const app = createWeb(
  database,
  config,
  silent,
  '/nowhere',
  createMeasured('test'),
  everybodyIn(await accessTo(database, config)),
);
beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  await database.write('dondoc', theProgram, loadCatalogue);
});

const request = (path: string, init?: RequestInit) => app.request(`http://127.0.0.1/api${path}`, init);
async function ask<Body = ProblemDetails>(path: string, body?: unknown, type = 'application/json') {
  const init = { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) };
  const answer = await request(path, body === undefined ? undefined : init);
  return { status: answer.status, body: (await answer.json()) as Body };
}
const handIn = async (text: string, more: object = {}) =>
  (await ask<HandedIn>('/documents', { text, ...more })).body.document;
const detailOf = async (id: string) => (await ask<DocumentDetail>(`/documents/${id}`)).body;
const report = (households: number) =>
  `Báo cáo kết quả năm 2024 của huyện Pác Nặm\n\nNgày 12/12/2024, huyện Pác Nặm báo cáo số hộ nghèo là ${households} hộ.\n`;

/** Everything accepted, each place its first proposal, and into the ledger. */
async function confirm(id: string) {
  let now = await detailOf(id);
  const ids = now.facts.flatMap((fact) => (fact.recorded ? [] : [fact.id]));
  const decide = [{ edit: 'decide', ids, decision: 'accepted' }];
  now = (await ask<DocumentDetail>(`/documents/${id}/facts`, { version: now.version, edits: decide })).body;
  for (const { place, candidates } of now.places.filter(({ needsChoice }) => needsChoice)) {
    const choice = { version: now.version, place, areaId: candidates[0]?.id };
    now = (await ask<DocumentDetail>(`/documents/${id}/places`, choice)).body;
  }
  return ask<ProblemDetails & DocumentDetail>(`/documents/${id}/confirm`, { version: now.version });
}

describe('letters that no text has', () => {
  it('are left out of what is stored', async () => {
    const { id, title } = await handIn(report(101), { title: 'Báo\u0000 cáo \ud800' });
    expect(title).toBe('Báo cáo \uFFFD');
    const { facts, version } = await detailOf(id);
    const figure = facts.find(({ body }) => body.type === 'figure');
    const body = { ...figure?.body, indicator: 'Số\u0000 hộ nghèo\udc00' };
    const edits = [{ edit: 'change', id: figure?.id, body }];
    const { body: after } = await ask<DocumentDetail>(`/documents/${id}/facts`, { version, edits });
    const changed = after.facts.find((fact) => fact.id === figure?.id);
    expect(changed?.body).toMatchObject({ indicator: 'Số hộ nghèo\uFFFD' });
    const withdrawn = await ask<DocumentDetail>(`/documents/${id}/withdraw`, {
      version: after.version,
      reason: 'Nộp\u0000 nhầm',
    });
    expect(withdrawn.body.stateReason).toBe('Nộp nhầm');
  });

  it('are left out of a search, and of the name of a file with its folders', async () => {
    expect((await ask('/documents?q=%00bao%00')).status).toBe(200);
    expect((await ask('/areas?query=%00')).status).toBe(200);
    const form = new FormData();
    form.set('file', new File([report(102)], "../../bao\u0001 cao (1)'s.txt"));
    const handed = await request('/documents', { method: 'POST', body: form });
    const { document } = (await handed.json()) as HandedIn;
    expect(document.fileName).toBe("bao cao (1)'s.txt");
    const file = await request(`/documents/${document.id}/file`);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''bao%20cao%20%281%29%27s.txt");
  });
});

const forged = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

it.each([
  ['of documents', '/documents', forged('2026-99-99T00:00:00Z', '-'.repeat(36))],
  ['of an older form', '/documents', '2026-01-01T00:00:00Z~------------------------------------'],
  ['of directives', `/areas/${randomUUID()}/directives`, forged('a\u0000', randomUUID(), 1e300, randomUUID())],
  ['of checks', `/areas/${randomUUID()}/checks`, forged('2023', '-'.repeat(36), 1)],
])('a forged cursor %s asks for the first page', async (_, path, after) => {
  expect((await ask(`${path}?after=${encodeURIComponent(after)}`)).status).toBe(200);
});

describe('a fact that the ledger could not take is refused when it is written, not when it is confirmed', () => {
  it.each([
    ['a month that is none', { period: '2023-13' }, 'edits.0.body.period'],
    ['a day that is none', { period: '2023-01/2023-02-30' }, 'edits.0.body.period'],
    ['year nought', { period: '0000' }, 'edits.0.body.period'],
  ])('%s', async (_, wrong, path) => {
    const { id } = await handIn(report(103));
    const { facts, version } = await detailOf(id);
    const figure = facts.find(({ body }) => body.type === 'figure');
    const edits = [{ edit: 'change', id: figure?.id, body: { ...figure?.body, ...wrong } }];
    const refused = await ask(`/documents/${id}/facts`, { version, edits });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', issues: [{ message: { vi: expect.stringMatching(/lịch/) } }] },
    });
    expect(refused.body.detail).toContain(path);
  });

  it('an indicator that is not in the catalogue', async () => {
    const { id } = await handIn(report(104));
    const { facts, version } = await detailOf(id);
    const figure = facts.find(({ body }) => body.type === 'figure');
    const edits = [{ edit: 'change', id: figure?.id, body: figure?.body, indicatorId: randomUUID() }];
    const refused = await ask(`/documents/${id}/facts`, { version, edits });
    expect(refused).toMatchObject({ status: 422, body: { code: 'indicator-not-found' } });
    expect((await detailOf(id)).version).toBe(version);
  });
});

it('takes no day of year nought in a search for areas', async () => {
  expect((await ask('/areas?query=ha&on=0000-01-01')).body.code).toBe('invalid-request');
});

it('reads the type of a body in any case', async () => {
  expect((await ask('/documents', { text: report(105) }, 'Application/JSON; charset=utf-8')).status).toBe(201);
});

it('says how large a file may be, also below a megabyte', async () => {
  const refused = await ask('/documents', { text: 'a b '.repeat(80_000) });
  expect(refused).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
  expect(refused.body.detail).toContain('292 kB');
});

it('lets one correction of a document stand, not two', async () => {
  const first = await handIn(report(200));
  expect((await confirm(first.id)).body.state).toBe('confirmed');
  const [one, other] = [
    await handIn(report(201), { replaces: first.id, title: 'Bản đính chính thứ nhất' }),
    await handIn(report(202), { replaces: first.id }),
  ];
  expect((await confirm(one.id)).body.state).toBe('confirmed');
  const refused = await confirm(other.id);
  expect(refused).toMatchObject({ status: 409, body: { code: 'replaced-already' } });
  expect(refused.body.detail).toContain('Bản đính chính thứ nhất');
  expect((await detailOf(other.id)).state).toBe('open');
  const again = await detailOf(one.id);
  await ask(`/documents/${one.id}/withdraw`, { version: again.version, reason: 'Sai số liệu' });
  expect((await confirm(other.id)).body.state).toBe('confirmed');
});

it('answers at once what a selection of a whole long text may say', async () => {
  const { id } = await handIn(`${report(300)}${'Số hộ nghèo là 12 hộ, đạt 95% kế hoạch. '.repeat(400)}`);
  const { text } = await detailOf(id);
  const begun = performance.now();
  const suggested = await ask<SuggestedFact>(`/documents/${id}/suggest`, { span: [0, text.length] });
  expect(suggested).toMatchObject({ status: 200, body: { body: { type: 'figure' } } });
  expect(performance.now() - begun).toBeLessThan(1_000);
});

it('leaves a recorded document to its area, whatever is added to it later', async () => {
  const { id } = await handIn(report(400));
  const { body: recorded } = await confirm(id);
  expect(recorded.area?.name).toBe('Pác Nặm');
  const figure = { type: 'figure', attribute: 'level', value: '5', unit: 'hộ' };
  const add = (indicator: string, place?: string) => ({
    edit: 'add',
    span: [0, 10],
    body: { ...figure, indicator, ...(place && { place }) },
  });
  const edits = [
    ...Array.from({ length: 6 }, (_, i) => add(`hộ nghèo thôn ${i}`, 'huyện Chợ Đồn')),
    add('hộ cận nghèo của huyện'),
  ];
  await ask(`/documents/${id}/facts`, { version: recorded.version, edits });
  const { body: again } = await confirm(id);
  expect(again.area?.name).toBe('Pác Nặm');
  const board = await ask<AreaObservations>(`/areas/${recorded.area?.id}/observations`);
  expect(board.body.rows.map(({ phrase }) => phrase)).toContain('hộ cận nghèo của huyện');
});
