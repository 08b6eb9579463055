import { asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { auditEntry } from '../audit/table.server.ts';
import { directiveLedger } from '../directives/store.server.ts';
import type { DocumentDetail, FactEdit, HandedIn } from '../documents/contract.ts';
import { referenceLedger } from '../documents/references.server.ts';
import { documentRoutes } from '../documents/routes.server.ts';
import { checkStoredFiles } from '../documents/stored-files.server.ts';
import { document, documentPlace } from '../documents/table.server.ts';
import { loadCatalogue, matchIndicator, observationLedger } from '../indicators/store.server.ts';
import { limitationLedger } from '../limitations/store.server.ts';
import { meetingLedger } from '../meetings/store.server.ts';
import { clock } from '../platform/clock.ts';
import { rows, unlimited } from '../platform/database.server.ts';
import { withClient } from '../platform/engine.server.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { office, testDatabase } from '../platform/testing.server.ts';
import { recommendationLedger } from '../recommendations/store.server.ts';
import type { PersonErased, PersonFound } from './contract.ts';
import { eraseFrom } from './erase.server.ts';
import { personRoutes } from './routes.server.ts';
import { columnsThatHold } from './testing.server.ts';

/** A person in every place where a name may come to stand, and after the erasing in none. */

const database = await testDatabase({ ledgers: ['dondoc', 'demo'] });
const app = createApp({ log: silent, maxUpload: 100_000, ready: async () => {} });
const clerk = unlimited('clerk', 'Lý Thị Dua');
const setting = { database, ledger: 'dondoc', permit: async () => ({ ...clerk, as: () => clerk }) } as const;
app.route(
  '/',
  documentRoutes({
    ...{ ...setting, clock, maxUpload: 100_000 },
    extract: async (bytes) => ({
      text: new TextDecoder().decode(bytes),
      mediaType: 'text/plain',
      extractor: 'plain 1',
    }),
    indicatorOf: (body) => (body.type === 'figure' ? (matchIndicator(body)?.id ?? null) : null),
    ledgers: [
      ...[observationLedger, meetingLedger, recommendationLedger],
      ...[directiveLedger, limitationLedger, referenceLedger],
    ],
  }),
);
app.route('/', personRoutes(setting));
beforeAll(async () => {
  await database.write('dondoc', office, loadAreas);
  await database.write('dondoc', office, loadCatalogue);
});

const ask = async <Answer>(path: string, body?: unknown) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1${path}`, body === undefined ? {} : init);
  return { status: response.status, body: (await response.json()) as Answer };
};

const name = 'Nguyễn Văn An';
let count = 0;
/** A report in which he is named in every way, and others of nearly his name. */
const report = () => `BÁO CÁO SỐ ${++count}
Kết quả buổi làm việc của đồng chí Nguyễn Văn An với huyện Pác Nặm

Ngày 16/8/2022, đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, chủ trì buổi làm việc với Ban Thường vụ Huyện ủy Pác Nặm. Dự có đồng chí Nguyễn Văn Anh, Phó Chủ tịch UBND tỉnh; đồng chí Lê Thị Hòa, Chủ tịch UBND huyện.

Năm 2022, thu ngân sách huyện Pác Nặm đạt 12,5 tỷ đồng; quỹ học bổng Nguyễn Văn An hỗ trợ 40 học sinh.

Phát biểu kết luận, đồng chí NGUYỄN VĂN AN yêu cầu huyện Pác Nặm hoàn thành 300 ha rừng trước ngày 30/9/2022; giao UBND huyện báo cáo đồng chí ${name.normalize('NFD')} kết quả.

Huyện đề nghị đồng chí Nguyễn Văn
An xem xét bố trí 5 tỷ đồng làm đường. Việc đồng chí Nguyễn  Văn An nêu về giải ngân chậm là hạn chế của huyện.

Thực hiện Thông báo số 12-TB/TU ngày 02/8/2022 về kết luận của đồng chí Nguyễn Văn An.
`;

const detailOf = async (id: string) => (await ask<DocumentDetail>(`/documents/${id}`)).body;

/** Facts that say him in every field that has words; each with a span that lies on his name or beside it. */
function factsByHand(text: string): FactEdit[] {
  const span = (words: string): [number, number] => {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`the report does not say ${words}`);
    return [at, at + words.length];
  };
  return [
    { edit: 'add', span: span(', Bí thư Tỉnh ủy'), body: { type: 'directive', speaker: name, to: `đồng chí ${name}` } },
    // A span that begins in the middle of the name.
    {
      ...{ edit: 'add', span: span('Văn An, Bí thư Tỉnh ủy, chủ trì') },
      body: { type: 'meeting', kind: 'working-session', date: '2022-08-16', host: `Văn phòng ${name}`, chair: name },
    },
    { edit: 'add', span: span('Huyện đề nghị'), body: { type: 'recommendation', from: 'huyện', to: name } },
    {
      edit: 'add',
      span: span('quỹ học bổng Nguyễn Văn An hỗ trợ 40'),
      body: {
        ...{ type: 'figure', indicator: `quỹ học bổng ${name}`, attribute: 'count', value: '40', unit: 'học sinh' },
        ...{ bound: 'exact', role: 'actual', place: `thôn ${name}`, period: '2022' },
      },
    },
    {
      edit: 'add',
      span: span('Thông báo số 12-TB/TU'),
      body: { type: 'document-reference', number: '12-TB/TU', issuer: name, title: `kết luận của ${name}` },
    },
    {
      edit: 'add',
      span: span('Nguyễn Văn An, Bí thư Tỉnh ủy'),
      body: { type: 'person', name, positions: ['Bí thư Tỉnh ủy', `nơi ${name} ở`], roles: ['chair'] },
    },
    { edit: 'add', span: span('Việc đồng chí Nguyễn  Văn An nêu'), body: { type: 'limitation' } },
  ];
}

/** Handed in, with all of it in the ledger, steps to undo, and then withdrawn for a reason that names him. */
async function everywhere(state: 'confirmed' | 'withdrawn' = 'confirmed') {
  const text = report();
  const title = `Báo cáo với đồng chí ${name}`;
  const { id } = (await ask<HandedIn>('/documents', { text, title })).body.document;
  const edited = await ask<DocumentDetail>(`/documents/${id}/facts`, { version: 1, edits: factsByHand(text) });
  expect(edited.status).toBe(200);
  let detail = edited.body;
  const ids = detail.facts.map((fact) => fact.id);
  const edits = [{ edit: 'decide', ids, decision: 'accepted' }];
  detail = (await ask<DocumentDetail>(`/documents/${id}/facts`, { version: detail.version, edits })).body;
  for (const { place, needsChoice } of detail.places)
    if (needsChoice || place.includes(name)) {
      const areaId = detail.area?.id;
      const { version } = detail;
      detail = (await ask<DocumentDetail>(`/documents/${id}/places`, { version, place, areaId })).body;
    }
  const confirmed = await ask<DocumentDetail>(`/documents/${id}/confirm`, { version: detail.version });
  expect(confirmed.status).toBe(200);
  if (state === 'withdrawn') {
    const { version } = confirmed.body;
    const withdrawn = await ask(`/documents/${id}/withdraw`, { version, reason: `Theo ý kiến của đồng chí ${name}` });
    expect(withdrawn.status).toBe(200);
  }
  await database.erase('dondoc', office, (tx) =>
    tx
      .update(document)
      .set({
        fileName: 'BC_Nguyen-Van-An_2022.txt',
        searchKey: 'bao cao voi dong chi nguyen van an bc_nguyen-van-an_2022.txt',
      })
      .where(eq(document.id, id)),
  );
  return { id, text };
}

const find = async (forms: string[] = []) => (await ask<PersonFound>('/persons/find', { name, forms })).body;
const why = { basis: 'law-91-2025', reason: 'Đơn yêu cầu số 7, ngày 20/11/2026' };
const erase = async (documents: object[], more: object = {}) =>
  (await ask<PersonErased>('/persons/erase', { name, documents, ...why, ...more })).body.items;

describe('erasing', () => {
  it('leaves the name in no column of any table, and every span at its words', async () => {
    const first = await everywhere();
    const second = await everywhere('withdrawn');
    // The test would see it: before, it stands in all of these.
    const before = await columnsThatHold(database, name);
    expect(before).toEqual(
      expect.arrayContaining([
        ...[
          'directive.speaker',
          'directive.to_text',
          'document.file_name',
          'document.search_key',
          'document.state_reason',
        ],
        ...[
          'document.text',
          'document.title',
          'document_file.bytes',
          'document_place.place',
          'document_reference.issuer',
        ],
        ...[
          'document_reference.title',
          'fact.body',
          'fact_change.steps',
          'meeting.chair',
          'meeting.host',
          'observation.phrase',
        ],
        ...['participant.name', 'participant.positions', 'recommendation.to_text', 'directive.superseded_reason'],
        ...['limitation.words', 'observation.words', 'participant.words'],
      ]),
    );
    const wasRead = await Promise.all([first, second].map(({ id }) => detailOf(id)));

    const found = await find();
    expect(found.total?.documents).toBe(2);
    expect(found.items[0]?.counts).toMatchObject({ text: 8, title: true, fileName: true });
    const erased = await erase(found.items.map(({ id, version }) => ({ id, version })));
    expect(erased.map(({ outcome, occurrences }) => [outcome, occurrences])).toEqual([
      ['erased', 8],
      ['erased', 8],
    ]);

    expect(await columnsThatHold(database, name)).toEqual([]);
    expect((await find()).total).toEqual({ documents: 0, occurrences: 0 });
    for (const [at, { id }] of [first, second].entries()) {
      const detail = await detailOf(id);
      const was = wasRead[at] as DocumentDetail;
      expect(detail.text).toHaveLength(was.text.length);
      expect(detail.text.split('\n')).toHaveLength(was.text.split('\n').length);
      // Whoever is called nearly so stays.
      expect(detail.text).toContain('đồng chí Nguyễn Văn Anh, Phó Chủ tịch');
      expect(detail.text.replace(/█/g, '')).toBe(
        was.text
          .replace(/Nguyễn\s+Văn\s+An(?!\p{L}|\p{M})|NGUYỄN VĂN AN/gu, (words) => words.replace(/[^\n]/g, ''))
          .replaceAll(name.normalize('NFD'), ''),
      );
      expect(detail.facts.map(({ id, span }) => [id, span])).toEqual(was.facts.map(({ id, span }) => [id, span]));
      expect(detail.fileName).toBe('BC_█████████████_2022.txt');
      expect(detail.version).toBe(was.version + 1);
    }
    const words = await database.read('dondoc', office, (tx) =>
      rows<{ words: string; cut: string }>(
        tx,
        sql`SELECT p.words, substring(d.text FROM p.span_start + 1 FOR p.span_end - p.span_start) AS cut
          FROM participant p JOIN document d ON d.id = p.document_id UNION ALL
          SELECT m.words, substring(d.text FROM m.span_start + 1 FOR m.span_end - m.span_start) FROM meeting m JOIN document d ON d.id = m.document_id`,
      ),
    );
    expect(words.length).toBeGreaterThan(4);
    expect(words.filter(({ words, cut }) => words !== cut)).toEqual([]);
    expect(words.map(({ words }) => words)).toContain('██████, Bí thư Tỉnh ủy, chủ trì');
  });

  it('removes the file, and says so to who asks for it, to the doctor and on the document', async () => {
    const { id } = await everywhere();
    const { version } = await detailOf(id);
    await erase([{ id, version }]);
    const file = await ask<{ code: string; detail: string }>(`/documents/${id}/file`);
    expect([file.status, file.body.code]).toEqual([410, 'original-removed']);
    expect(file.body.detail).toMatch(/Tệp gốc của văn bản này đã được gỡ ngày \d\d\/\d\d\/\d{4}/);
    expect(await detailOf(id)).toMatchObject({
      ...{ originalRemovedBy: 'Lý Thị Dua', originalRemovedReason: why.reason, version: version + 1 },
      originalRemovedAt: expect.stringMatching(/^\d{4}-/),
    });
    const finding = await withClient(database.owner, (client) => checkStoredFiles(client, ['dondoc', 'demo']));
    expect(finding).toMatchObject({ state: 'good', says: { vi: expect.stringMatching(/trừ \d+ tệp đã gỡ/) } });
  });

  it('is told to the audit by numbers and by which law, without a name or a word', async () => {
    const { id } = await everywhere();
    const { version } = await detailOf(id);
    await erase([{ id, version }], { forms: ['ông An'] });
    const told = await database.read('dondoc', office, (tx) =>
      tx.select().from(auditEntry).where(eq(auditEntry.recordId, id)).orderBy(asc(auditEntry.id)),
    );
    const entry = told.filter(({ action }) => action === 'document.erase-person');
    expect(entry).toHaveLength(1);
    expect(entry[0]).toMatchObject({
      ...{ actor: 'clerk', before: { version, original: true } },
      after: { version: version + 1, original: false, basis: 'law-91-2025', occurrences: 8 },
    });
    const all = JSON.stringify(await database.read('dondoc', office, (tx) => tx.select().from(auditEntry)));
    expect(all).not.toMatch(/Nguyễn|An"|Đơn yêu cầu|ông/);
  });

  it('does nothing twice, and nothing to a document that was changed since it was seen', async () => {
    const { id } = await everywhere();
    const { version } = await detailOf(id);
    expect(await erase([{ id, version: version - 1 }])).toMatchObject([{ outcome: 'changed' }]);
    expect((await detailOf(id)).text).toContain(name);
    expect(await erase([{ id, version }])).toMatchObject([{ outcome: 'erased' }]);
    expect(await erase([{ id, version }])).toMatchObject([{ outcome: 'nothing' }]);
    expect((await detailOf(id)).version).toBe(version + 1);
    const nowhere = '00000000-0000-7000-8000-000000000000';
    expect(await erase([{ id: nowhere, version: 1 }])).toMatchObject([{ outcome: 'not-found' }]);
  });

  it('is whole or not at all where the transaction is cut off', async () => {
    const { id } = await everywhere();
    const { version } = await detailOf(id);
    const before = await snapshot(id);
    const cut = database.erase('dondoc', clerk, async (tx) => {
      const done = await eraseFrom(tx, clerk, { id, version, occurrences: null }, [name], {
        ...{ basis: 'other', reason: 'thử', at: clock.now().toISOString() },
      });
      expect(done.outcome).toBe('erased');
      throw new Error('cut off');
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await snapshot(id)).toEqual(before);
    expect(await erase([{ id, version }])).toMatchObject([{ outcome: 'erased' }]);
  });

  it('takes of two persons of one name the one that was picked', async () => {
    const text = `Báo cáo ${++count}: đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, dự. Ông Nguyễn Văn An, trưởng thôn Nà Pồng, phát biểu.`;
    const { id } = (await ask<HandedIn>('/documents', { text })).body.document;
    const seen = (await find()).items.find((each) => each.id === id);
    expect(seen?.occurrences.map(({ after }) => after.slice(0, 10))).toEqual([', Bí thư T', ', trưởng t']);
    const [, second] = seen?.occurrences ?? [];
    const wanted = { id, version: 1, occurrences: [second?.span[0]] };
    expect(await erase([wanted])).toMatchObject([{ outcome: 'erased', occurrences: 1 }]);
    const after = await detailOf(id);
    expect(after.text).toContain('đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy');
    expect(after.text).toContain('Ông █████████████, trưởng thôn');
    expect((await find()).items.find((each) => each.id === id)?.occurrences).toHaveLength(1);
    // What was picked is gone: nobody of that name stands there any more.
    expect(await erase([{ ...wanted, version: 2 }])).toMatchObject([{ outcome: 'nothing' }]);
  });

  it('takes what else the person is called, as somebody says', async () => {
    const text = `Báo cáo ${++count}: đồng chí Nguyễn Văn An dự. Sau đó ông An, Bí thư An và bà Anh làm việc.`;
    const { id } = (await ask<HandedIn>('/documents', { text })).body.document;
    expect(await erase([{ id, version: 1 }], { forms: ['ông An', 'Bí thư An'] })).toMatchObject([{ occurrences: 3 }]);
    expect((await detailOf(id)).text).toMatch(/: đồng chí █+ dự\. Sau đó █+, █+ và bà Anh làm việc\.$/);
  });

  it('refuses a reason that names the person, and saves nothing', async () => {
    const { id } = await everywhere();
    const { version } = await detailOf(id);
    const refused = await ask<{ code: string }>('/persons/erase', {
      ...{ name, documents: [{ id, version }], basis: 'other', reason: 'Đơn của NGUYỄN VĂN AN' },
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'reason-names-person']);
    expect((await detailOf(id)).version).toBe(version);
  });

  it('recognises the same bytes afterwards, so that the name does not come back by itself', async () => {
    const text = `Báo cáo ${++count}: đồng chí Nguyễn Văn An dự.`;
    const { id } = (await ask<HandedIn>('/documents', { text })).body.document;
    await erase([{ id, version: 1 }]);
    const again = (await ask<HandedIn>('/documents', { text })).body;
    expect(again).toMatchObject({ recognised: true, document: { id } });
  });
});

/** All that is kept of a document, as PostgreSQL writes it. */
async function snapshot(id: string): Promise<unknown> {
  return database.read('dondoc', office, async (tx) => {
    const places = await tx.select().from(documentPlace).where(eq(documentPlace.documentId, id));
    const tables = ['fact', 'fact_change', 'document_file', 'observation', 'meeting', 'participant', 'directive'];
    const found = [];
    for (const table of tables)
      found.push(
        await rows(
          tx,
          sql`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${sql.identifier(table)} t WHERE document_id = ${id}`,
        ),
      );
    return { places, found, document: await tx.select().from(document).where(eq(document.id, id)) };
  });
}
