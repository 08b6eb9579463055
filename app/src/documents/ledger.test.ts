import { beforeAll, expect, it } from 'vitest';
import { AreaSummary } from '../areas/contract.ts';
import { overview } from '../areas/overview.server.ts';
import { loadAreas, searchAreas } from '../areas/store.server.ts';
import { directiveLedger } from '../directives/store.server.ts';
import { isAttainment } from '../indicators/rules.ts';
import { observationLedger, standingObservations } from '../indicators/store.server.ts';
import { limitationLedger, limitationsOf } from '../limitations/store.server.ts';
import { meetingLedger, meetingsOf } from '../meetings/store.server.ts';
import { newId } from '../platform/identifier.ts';
import { office, testDatabase } from '../platform/testing.server.ts';
import { recommendationLedger, recommendationsOf } from '../recommendations/store.server.ts';
import { checksOfArea, closeChecks, recordChecks } from './checks.server.ts';
import type { FactBody } from './contract.ts';
import type { ConfirmedFact } from './ledger.server.ts';
import { document } from './table.server.ts';
import { countDocument, standingByArea } from './tally.server.ts';

/** What every ledger shares: pages without a gap, the way back to the words, and closing what was superseded. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const read = <T>(fn: Parameters<typeof database.read<T>>[2]) => database.read('dondoc', office, fn);
const write = <T>(fn: Parameters<typeof database.write<T>>[2]) => database.write('dondoc', office, fn);
let areaId: string;
let otherId: string;
beforeAll(async () => {
  await write(loadAreas);
  const idOf = async (query: string) => (await read((tx) => searchAreas(tx, { query })))[0]?.id as string;
  [areaId, otherId] = [await idOf('huyện Pác Nặm'), await idOf('huyện Si Ma Cai')];
});

let count = 0;
async function newDocument(documentDate: string | null, area = areaId) {
  const id = newId();
  await write((tx) =>
    tx.insert(document).values({
      provinceId: area,
      id,
      title: `Báo cáo ${++count}`,
      fileName: 'a.txt',
      mediaType: 'text/plain',
      byteSize: 1,
      sha256: id,
      text: '',
      extractor: '',
      reader: '',
      documentDate,
      areaId: area,
      receivedAt: '2026-01-01T00:00:00Z',
      receivedBy: 'Văn phòng',
      state: 'confirmed',
      version: 1,
      searchKey: '',
    }),
  );
  return id;
}
/** As at the end of each confirmation. */
const countAll = () =>
  write(async (tx) => {
    for (const { provinceId, id } of await tx.select().from(document))
      await countDocument(tx, { provinceId, documentId: id });
  });
const AT = '2026-01-02T03:04:05.678Z';
const confirmed = (documentId: string, spanStart: number, body: FactBody, area = areaId): ConfirmedFact => ({
  provinceId: area,
  documentId,
  factId: newId(),
  areaId: area,
  spanStart,
  spanEnd: spanStart + 4,
  words: `words at ${spanStart}`,
  body,
  inferred: [],
  indicatorId: null,
  sector: null,
  confirmedBy: 'Văn phòng',
  knownFrom: AT,
});

it('pages through what stands without a gap, newest document first, in text order', async () => {
  const [older, newer, undated] = [
    await newDocument('2022-08-16'),
    await newDocument('2023-12'),
    await newDocument(null),
  ];
  const asked = (id: string, count: number) =>
    Array.from({ length: count }, (_, i) => confirmed(id, i * 10, { type: 'recommendation', to: 'Tỉnh ủy' }));
  await write((tx) =>
    recommendationLedger.record(tx, [...asked(older, 60), ...asked(undated, 30), ...asked(newer, 45)]),
  );

  const seen: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    const page = await read((tx) => recommendationsOf(tx, areaId, after));
    expect(page.total).toBe(135);
    for (const { content, to, source } of page.items) {
      expect([content, to]).toEqual([source.words, 'Tỉnh ủy']);
      seen.push(`${source.documentId} ${String(source.span[0]).padStart(4, '0')}`);
    }
    after = page.next ?? undefined;
    pages += 1;
  } while (after);
  expect(pages).toBe(3);
  const inOrder = [newer, older, undated].flatMap((id) => seen.filter((key) => key.startsWith(id)).sort());
  expect(seen).toEqual(inOrder);
  expect(new Set(seen).size).toBe(135);
  expect((await read((tx) => recommendationsOf(tx, areaId, 'not a cursor'))).items).toHaveLength(50);
});

it('shows the way back to the words, and nothing that was superseded', async () => {
  const id = await newDocument('2024-03-01', otherId);
  const facts = [
    confirmed(
      id,
      0,
      { type: 'meeting', kind: 'working-session', date: '2024-03-01', chair: 'Bí thư Tỉnh ủy' },
      otherId,
    ),
    confirmed(id, 20, { type: 'person', name: 'Người A', positions: ['Bí thư'], roles: ['chair'] }, otherId),
  ];
  await write((tx) => meetingLedger.record(tx, facts));
  await write((tx) => limitationLedger.record(tx, [confirmed(id, 40, { type: 'limitation' }, otherId)]));
  const { items } = await read((tx) => meetingsOf(tx, otherId));
  expect(items).toMatchObject([
    { kind: 'working-session', chair: 'Bí thư Tỉnh ủy', host: null, participants: [{ name: 'Người A' }] },
  ]);
  expect(items[0]?.source).toMatchObject({ documentId: id, span: [0, 4], words: 'words at 0', confirmedAt: AT });

  const from = { provinceId: otherId, documentId: id, at: '2026-02-01T00:00:00.000Z', reason: 'Gửi nhầm' };
  await write((tx) => meetingLedger.supersede(tx, from));
  await write((tx) => limitationLedger.supersede(tx, from));
  expect((await read((tx) => meetingsOf(tx, otherId))).items).toEqual([]);
  expect(await read((tx) => limitationsOf(tx, otherId))).toEqual({ items: [], next: null, total: 0 });
});

it('lists checks that do not close, and sorts the overview by need', async () => {
  const id = await newDocument('2024-04-01', otherId);
  const check = (status: 'consistent' | 'inconsistent' | 'incomplete') => ({
    rule: 'delta',
    status,
    factIds: [newId()],
    computation: '1-2',
    message: 'vi',
    messageEn: 'en',
  });
  const of = { provinceId: otherId, documentId: id, areaId: otherId, at: AT };
  await write((tx) => recordChecks(tx, of, [check('consistent'), check('inconsistent'), check('incomplete')]));
  const found = await read((tx) => checksOfArea(tx, otherId));
  expect(found).toMatchObject({ total: 2, next: null, items: [{ status: 'inconsistent' }, { status: 'incomplete' }] });

  await countAll();
  const lines = await read((tx) => overview(tx, standingByArea));
  expect(lines.items.map(({ area }) => area.name)).toEqual(['Si Ma Cai', 'Pác Nặm']);
  // Nothing of the database's own making goes out with it.
  for (const line of lines.items) expect(AreaSummary.strict().parse(line)).toEqual(line);
  expect(lines.items[0]).toMatchObject({
    documents: 2,
    inconsistent: 1,
    incomplete: 1,
    lastDocumentDate: '2024-04-01',
  });
  expect(lines.items[1]).toMatchObject({ documents: 3, recommendations: 135, directives: 0, attainment: null });

  await write((tx) => directiveLedger.record(tx, [confirmed(id, 0, { type: 'directive' }, otherId)]));
  await write((tx) => closeChecks(tx, { ...of, at: '2026-01-03T00:00:00.000Z' }));
  expect((await read((tx) => checksOfArea(tx, otherId))).total).toBe(0);
});

it('shows in the overview the first count of targets of the newest document that has one', async () => {
  const [older, newer, newest] = [
    await newDocument('2023-06-01', otherId),
    await newDocument('2024-06-01', otherId),
    await newDocument('2024-07-01', otherId),
  ];
  const figure = (indicator: string, more: object = {}): FactBody => ({
    type: 'figure',
    indicator,
    attribute: 'count',
    value: '17',
    of: '40',
    bound: 'exact',
    role: 'actual',
    ...more,
  });
  const facts = [
    confirmed(older, 0, figure('chỉ tiêu đạt', { value: '9' }), otherId),
    confirmed(newer, 0, figure('thôn có điện', { unit: 'thôn' }), otherId),
    confirmed(newer, 10, figure('nhóm mục tiêu cần đạt', { role: 'target' }), otherId),
    confirmed(newer, 20, figure('hoàn thành', { unit: 'nhóm mục tiêu' }), otherId),
    confirmed(newer, 30, figure('chỉ tiêu chưa đạt', { value: '23' }), otherId),
    confirmed(newest, 0, figure('chỉ tiêu', { attribute: 'level' }), otherId),
    confirmed(newest, 10, figure('chỉ tiêu', { of: undefined }), otherId),
  ];
  await write((tx) => observationLedger.record(tx, facts));
  await countAll();
  const tally = await read(standingByArea);
  expect(tally.get(otherId)).toMatchObject({
    observations: facts.length,
    attainment: { phrase: 'hoàn thành', value: '17', of: '40' },
  });
  const standing = (await read((tx) => standingObservations(tx, otherId))).map(({ observation }) => observation);
  expect(standing.filter(isAttainment)[0]).toMatchObject({ phrase: 'hoàn thành' });
});
