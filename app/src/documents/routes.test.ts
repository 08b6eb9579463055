import { beforeAll, describe, expect, it } from 'vitest';
import { areaRoutes } from '../areas/routes.server.ts';
import { loadAreas } from '../areas/store.server.ts';
import { directiveLedger } from '../directives/store.server.ts';
import { indicatorRoutes } from '../indicators/routes.server.ts';
import { loadCatalogue, matchIndicator, observationLedger } from '../indicators/store.server.ts';
import { limitationLedger } from '../limitations/store.server.ts';
import { meetingRoutes } from '../meetings/routes.server.ts';
import { meetingLedger } from '../meetings/store.server.ts';
import { clock } from '../platform/clock.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { letIn, office, testDatabase } from '../platform/testing.server.ts';
import { recommendationRoutes } from '../recommendations/routes.server.ts';
import { recommendationLedger } from '../recommendations/store.server.ts';
import type { DocumentDetail, FactEdit, HandedIn } from './contract.ts';
import { referenceLedger } from './references.server.ts';
import { documentRoutes } from './routes.server.ts';
import { standingByArea } from './tally.server.ts';

const database = await testDatabase({ ledgers: ['dondoc'] });
const app = createApp({ log: silent, maxUpload: 100_000, ready: async () => {} });
app.route(
  '/',
  documentRoutes({
    database,
    ledger: 'dondoc',
    permit: letIn,
    clock,
    maxUpload: 100_000,
    extract: async (bytes) => ({
      text: new TextDecoder().decode(bytes),
      mediaType: 'text/plain',
      extractor: 'plain 1',
    }),
    indicatorOf: (body) => (body.type === 'figure' ? (matchIndicator(body)?.id ?? null) : null),
    ledgers: [
      observationLedger,
      meetingLedger,
      recommendationLedger,
      directiveLedger,
      limitationLedger,
      referenceLedger,
    ],
  }),
);
app.route('/', indicatorRoutes({ database, ledger: 'dondoc', permit: letIn }));
app.route('/', areaRoutes({ database, ledger: 'dondoc', permit: letIn }, standingByArea));
app.route('/', meetingRoutes({ database, ledger: 'dondoc', permit: letIn }));
app.route('/', recommendationRoutes({ database, ledger: 'dondoc', permit: letIn }));
beforeAll(async () => {
  await database.write('dondoc', office, loadAreas);
  await database.write('dondoc', office, loadCatalogue);
});

const ask = async <Answer = Record<string, unknown>>(path: string, init?: RequestInit) => {
  const response = await app.request(`http://127.0.0.1${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
};
const post = <Answer = DocumentDetail>(path: string, body: unknown) =>
  ask<Answer>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

let count = 0;
/** A report that nobody handed in before: a number makes its bytes new. */
const report = (place = 'huyện Pác Nặm') =>
  `Báo cáo số ${++count} của ${place}\n\nTrong năm 2023, tổng giá trị sản xuất của ${place} ước đạt 640 tỷ đồng, đạt 104% kế hoạch. ` +
  `Thu ngân sách đạt 12,5 tỷ đồng. Toàn huyện trồng rừng được 300ha. Có 20/25 chỉ tiêu đạt kế hoạch.`;
const handIn = async (text = report()) => (await post<HandedIn>('/documents', { text })).body.document;
const detailOf = async (id: string) => (await ask<DocumentDetail>(`/documents/${id}`)).body;
/** Makes facts of words, so that these tests do not depend on what the reader finds. */
const figure = (text: string, words: string, value: string, more: object = {}): FactEdit => ({
  edit: 'add',
  span: [text.indexOf(words), text.indexOf(words) + words.length],
  body: {
    type: 'figure',
    indicator: 'thu ngân sách',
    attribute: 'level',
    value,
    unit: 'đồng',
    bound: 'exact',
    role: 'actual',
    place: 'huyện Pác Nặm',
    period: '2023',
    ...more,
  },
});
/** A document with one accepted figure of its own and nothing else. */
async function drafted(text = report()) {
  const { id } = await handIn(text);
  const { facts, version } = await detailOf(id);
  const edits: FactEdit[] = [figure(text, '12,5 tỷ đồng', '12500000000.0')];
  if (facts.length) edits.unshift({ edit: 'decide', ids: facts.map((fact) => fact.id), decision: 'rejected' });
  const { status, body } = await post(`/documents/${id}/facts`, { version, edits });
  expect(status).toBe(200);
  return body;
}
const areaOf = (detail: DocumentDetail) => detail.places[0]?.chosen?.id as string;
const boardOf = async (areaId: string) => {
  const { body } = await ask<{ rows: { aspects: { value: string; source: { documentId: string } }[] }[] }>(
    `/areas/${areaId}/observations`,
  );
  return body.rows.flatMap((row) => row.aspects);
};

describe('handing in', () => {
  it('titles a report without a heading by its beginning, cut between words', async () => {
    const opening =
      'Sáng 12/12, Ban Chấp hành Đảng bộ huyện Nà Mòn tổ chức hội nghị đánh giá kết quả thực hiện nhiệm vụ năm 2023';
    const { body } = await post<HandedIn>('/documents', {
      text: `${opening}, triển khai nhiệm vụ năm 2024. Dự có lãnh đạo các xã.`,
    });
    expect(body.document.title).toMatch(/^Sáng 12\/12, .*\p{L}…$/u);
    expect(body.document.title.length).toBeLessThanOrEqual(121);
  });

  it('reads, keeps the bytes, and waits for a person', async () => {
    const text = report();
    const { status, body } = await post<HandedIn>('/documents', { text, title: '  Báo cáo   năm ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ recognised: false, document: { title: 'Báo cáo năm', state: 'open', version: 1 } });
    const detail = await detailOf(body.document.id);
    expect(detail.text).toBe(text);
    for (const { span, decision } of detail.facts) {
      expect(decision).toBe('open');
      expect(text.slice(...span).length).toBeGreaterThan(0);
    }
    const file = await app.request(`http://127.0.0.1/documents/${body.document.id}/file`);
    expect(await file.text()).toBe(text);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toMatch(/^sandbox/);
  });

  it('recognises the same bytes, also when two hand them in at once', async () => {
    const text = report();
    const both = await Promise.all([1, 2, 3, 4].map(() => post<HandedIn>('/documents', { text })));
    expect(new Set(both.map(({ body }) => body.document.id)).size).toBe(1);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
  });

  it('takes a file in a form', async () => {
    const form = new FormData();
    form.set('file', new File([report()], 'Báo cáo tháng.txt', { type: 'text/plain' }));
    const { status, body } = await ask<HandedIn>('/documents', { method: 'POST', body: form });
    expect(status).toBe(201);
    expect(body.document.fileName).toBe('Báo cáo tháng.txt');
  });

  it.each([
    ['no file', () => ({ method: 'POST', body: new FormData() }), 422, 'file-missing'],
    [
      'no words',
      () => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":""}' }),
      422,
      'invalid-request',
    ],
    [
      'no JSON',
      () => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
      400,
      'malformed-request',
    ],
    [
      'no form',
      () => ({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }),
      400,
      'malformed-request',
    ],
    [
      'too large a file',
      () => {
        const form = new FormData();
        form.set('file', new File(['x'.repeat(100_001)], 'a.txt'));
        return { method: 'POST', body: form };
      },
      413,
      'file-too-large',
    ],
  ])('refuses %s', async (_, init, status, code) => {
    expect(await ask('/documents', init())).toMatchObject({ status, body: { code } });
  });
});

describe('editing', () => {
  it('adds, changes, splits, merges and undoes, a step at a time', async () => {
    const first = await drafted();
    const own = first.facts.find(({ origin }) => origin === 'person');
    expect(own).toMatchObject({ decision: 'accepted', body: { value: '12500000000' }, changed: false });
    expect(own?.indicatorId).not.toBeNull();
    const id = own?.id as string;
    const before = await detailOf(first.id);

    const middle = (own?.span[0] as number) + 3;
    const split = await post(`/documents/${first.id}/facts`, {
      version: first.version,
      edits: [{ edit: 'split', id, at: middle }],
    });
    const parts = split.body.facts.filter(({ origin }) => origin === 'person');
    expect(parts.map(({ span }) => span)).toEqual([
      [own?.span[0], middle],
      [middle, own?.span[1]],
    ]);
    const merged = await post(`/documents/${first.id}/facts`, {
      version: split.body.version,
      edits: [{ edit: 'merge', ids: parts.map((part) => part.id) }],
    });
    expect(merged.body.facts.filter(({ origin }) => origin === 'person')).toMatchObject([{ id, span: own?.span }]);

    let version = merged.body.version;
    for (let step = 0; step < 2; step++) {
      const undone = await post(`/documents/${first.id}/undo`, { version });
      expect(undone.status).toBe(200);
      version = undone.body.version;
    }
    expect((await detailOf(first.id)).facts).toEqual(before.facts);
    const all = await post(`/documents/${first.id}/undo`, { version });
    expect(all.body.facts.filter(({ origin }) => origin === 'person')).toEqual([]);
    expect(all.body.canUndo).toBe(false);
    expect(await post(`/documents/${first.id}/undo`, { version: all.body.version })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-undo' },
    });
  });

  it('refuses who saw another version, and makes all edits of a request or none', async () => {
    const { id, facts, version } = await drafted();
    const fact = facts[0]?.id as string;
    const edits = [{ edit: 'decide', ids: [fact], decision: 'open' }];
    expect(await post(`/documents/${id}/facts`, { version: version - 1, edits })).toMatchObject({
      status: 409,
      body: { code: 'document-changed' },
    });
    const broken = [...edits, { edit: 'split', id: fact, at: 0 }];
    expect((await post(`/documents/${id}/facts`, { version, edits: broken })).status).toBe(422);
    expect((await detailOf(id)).facts).toEqual(facts);
    const outside = [{ edit: 'add', span: [0, 99_999], body: { type: 'limitation' } }];
    expect(await post(`/documents/${id}/facts`, { version, edits: outside })).toMatchObject({
      status: 422,
      body: { code: 'span-outside-text' },
    });
    expect((await post(`/documents/${id}/facts`, { version, edits: [{ edit: 'dance' }] })).status).toBe(422);
    expect((await ask('/documents/018f0000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await ask('/documents/none')).status).toBe(422);
  });

  it('lets one of two edits at once through', async () => {
    const { id, facts, version } = await drafted();
    const mine = facts.find(({ origin }) => origin === 'person')?.id;
    const edits = [{ edit: 'decide', ids: [mine], decision: 'rejected' }];
    const statuses = await Promise.all(
      [1, 2].map(async () => (await post(`/documents/${id}/facts`, { version, edits })).status),
    );
    expect(statuses.sort()).toEqual([200, 409]);
  });

  it('says what selected words may mean', async () => {
    const { id, text } = await drafted();
    const start = text.indexOf('300ha');
    const { status, body } = await post<{ body: unknown }>(`/documents/${id}/suggest`, { span: [start, start + 5] });
    expect(status).toBe(200);
    expect(body.body).toMatchObject({ type: 'figure', value: '300', unit: 'ha' });
  });
});

describe('confirming', () => {
  it('brings what is accepted to the board, with the way back to the words; a second time changes nothing', async () => {
    const draft = await drafted();
    const done = await post(`/documents/${draft.id}/confirm`, { version: draft.version });
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ state: 'confirmed', counts: { recorded: 1 }, area: { name: 'Pác Nặm' } });
    const mine = (await boardOf(areaOf(draft))).filter(({ source }) => source.documentId === draft.id);
    expect(mine).toMatchObject([
      {
        value: '12500000000',
        indicator: { code: 'budget-revenue' },
        source: { words: '12,5 tỷ đồng', documentTitle: draft.title, confirmedBy: 'Văn phòng' },
      },
    ]);
    const again = await post(`/documents/${draft.id}/confirm`, { version: draft.version });
    expect(again.status).toBe(200);
    expect(again.body.version).toBe(done.body.version);
    const after = await boardOf(areaOf(draft));
    expect(after.filter(({ source }) => source.documentId === draft.id)).toHaveLength(1);
    const edits = [{ edit: 'decide', ids: [draft.facts.at(-1)?.id], decision: 'rejected' }];
    const recorded = draft.facts.find(({ decision }) => decision === 'accepted')?.id as string;
    expect(
      await post(`/documents/${draft.id}/facts`, {
        version: again.body.version,
        edits: [{ ...edits[0], ids: [recorded] }],
      }),
    ).toMatchObject({ status: 409, body: { code: 'fact-recorded' } });
    expect(again.body.canUndo).toBe(false);
  });

  it('happens once when two confirm at once', async () => {
    const draft = await drafted();
    const both = await Promise.all(
      [1, 2].map(() => post(`/documents/${draft.id}/confirm`, { version: draft.version })),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const mine = (await boardOf(areaOf(draft))).filter(({ source }) => source.documentId === draft.id);
    expect(mine).toHaveLength(1);
  });

  it('asks which area is meant where a name fits several', async () => {
    const text = report('huyện Hà Quảng');
    const { id } = await handIn(text);
    const { facts, version } = await detailOf(id);
    const edits: FactEdit[] = [figure(text, '12,5 tỷ đồng', '12500000000', { place: 'huyện Hà Quảng' })];
    if (facts.length) edits.unshift({ edit: 'decide', ids: facts.map((fact) => fact.id), decision: 'rejected' });
    const draft = (await post(`/documents/${id}/facts`, { version, edits })).body;
    expect(draft.places).toMatchObject([{ place: 'huyện Hà Quảng', facts: 1, needsChoice: true, chosen: null }]);
    expect(await post(`/documents/${id}/confirm`, { version: draft.version })).toMatchObject({
      status: 422,
      body: { code: 'place-needs-choice' },
    });
    const district = draft.places[0]?.candidates.find(({ level }) => level === 'district')?.id;
    const chosen = await post(`/documents/${id}/places`, {
      version: draft.version,
      place: 'huyện Hà Quảng',
      areaId: district,
    });
    expect(chosen.body).toMatchObject({
      area: { id: district },
      places: [{ needsChoice: false, chosen: { id: district } }],
    });
    expect((await post(`/documents/${id}/confirm`, { version: chosen.body.version })).status).toBe(200);
    expect((await boardOf(district as string)).some(({ source }) => source.documentId === id)).toBe(true);
    expect(
      await post(`/documents/${id}/places`, {
        version: chosen.body.version + 1,
        place: 'xã Không Nêu',
        areaId: district,
      }),
    ).toMatchObject({ status: 422, body: { code: 'place-not-named' } });
  });

  it('is refused while nothing is accepted', async () => {
    const { id, version } = await handIn();
    expect(await post(`/documents/${id}/confirm`, { version })).toMatchObject({ body: { code: 'nothing-accepted' } });
  });
});

describe('taking back', () => {
  it('closes what a withdrawn document brought, with the reason, and takes the same bytes anew', async () => {
    const draft = await drafted();
    const { body } = await post(`/documents/${draft.id}/confirm`, { version: draft.version });
    const withdrawn = await post(`/documents/${draft.id}/withdraw`, { version: body.version, reason: 'Gửi nhầm bản' });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn', stateReason: 'Gửi nhầm bản' });
    expect((await boardOf(areaOf(draft))).some(({ source }) => source.documentId === draft.id)).toBe(false);
    expect(await post(`/documents/${draft.id}/confirm`, { version: withdrawn.body.version })).toMatchObject({
      status: 409,
      body: { code: 'document-closed' },
    });
    expect((await post<HandedIn>('/documents', { text: draft.text })).body.recognised).toBe(false);
  });

  it('puts a correction in the place of what it corrects, when it is confirmed', async () => {
    const draft = await drafted();
    const { body: old } = await post(`/documents/${draft.id}/confirm`, { version: draft.version });
    const text = report();
    const { body } = await post<HandedIn>('/documents', { text, replaces: old.id });
    const edits = [figure(text, '12,5 tỷ đồng', '12700000000')];
    const edited = await post(`/documents/${body.document.id}/facts`, { version: 1, edits });
    expect((await detailOf(old.id)).state).toBe('confirmed');
    expect((await detailOf(old.id)).replacedById).toBe(body.document.id);
    await post(`/documents/${body.document.id}/confirm`, { version: edited.body.version });
    expect((await detailOf(old.id)).state).toBe('replaced');
    const board = await boardOf(areaOf(draft));
    expect(board.some(({ source }) => source.documentId === old.id)).toBe(false);
    expect(board.some(({ source, value }) => source.documentId === body.document.id && value === '12700000000')).toBe(
      true,
    );
    expect(await post('/documents', { text: report(), replaces: old.id })).toMatchObject({
      status: 409,
      body: { code: 'replaced-not-confirmed' },
    });
  });
});

it('lists documents by words without accents, by state and by area, a page at a time', async () => {
  for (let i = 0; i < 52; i++) await handIn(`Báo cáo trang ${i} xã Kiểm Thử Trang`);
  const first = await ask<{ items: { id: string }[]; next: string; total: number }>('/documents?q=kiem%20thu%20trang');
  expect(first.body.total).toBe(52);
  const found = await ask<{ items: { id: string }[]; next: string; total: number }>(
    '/documents?q=bao%20cao%20trang&state=open',
  );
  expect(found.body.total).toBe(52);
  const rest = await ask<{ items: { id: string }[]; next: null }>(
    `/documents?q=bao%20cao%20trang&state=&area=&after=${encodeURIComponent(found.body.next)}`,
  );
  expect(rest.body.next).toBeNull();
  const ids = [...found.body.items, ...rest.body.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(52);
});
