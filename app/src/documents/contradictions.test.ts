import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../areas/contract.ts';
import { areaRoutes } from '../areas/routes.server.ts';
import { loadAreas } from '../areas/store.server.ts';
import { loadCatalogue, matchIndicator, observationLedger } from '../indicators/store.server.ts';
import { clock } from '../platform/clock.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { letIn, office, testDatabase } from '../platform/testing.server.ts';
import type { AreaChecks, DocumentDetail, FactEdit, HandedIn } from './contract.ts';
import { findContradictions } from './contradictions.server.ts';
import { documentRoutes } from './routes.server.ts';
import { contradiction, document, documentTally } from './table.server.ts';
import { countDocument, standingByArea } from './tally.server.ts';

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
    ledgers: [observationLedger],
  }),
);
app.route('/', areaRoutes({ database, ledger: 'dondoc', permit: letIn }, standingByArea));
beforeAll(async () => {
  await database.write('dondoc', office, loadAreas);
  await database.write('dondoc', office, loadCatalogue);
});

async function ask<Answer>(path: string, body?: unknown): Promise<Answer> {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await app.request(`http://127.0.0.1${path}`, body === undefined ? undefined : json);
  if (response.status >= 300) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

let count = 0;
/** A document that states nothing but one sum, of 2023 where nothing else is said; each test has a district of its own. */
async function stating(
  place: string,
  words: string,
  value: string,
  more: object = {},
  replaces?: string,
): Promise<DocumentDetail> {
  const text = `Báo cáo số ${++count} của ${place}\n\nThu ngân sách trên địa bàn của ${place} đạt ${words}.`;
  const { document } = await ask<HandedIn>('/documents', { text, ...(replaces && { replaces }) });
  const { facts, version } = await ask<DocumentDetail>(`/documents/${document.id}`);
  const start = text.indexOf(words.replace(/^\D+/, ''));
  const edits: FactEdit[] = [
    {
      edit: 'add',
      span: [start, text.length - 1],
      body: {
        type: 'figure',
        indicator: 'thu ngân sách',
        attribute: 'level',
        value,
        unit: 'đồng',
        bound: 'exact',
        role: 'actual',
        place,
        period: '2023',
        ...more,
      },
    },
  ];
  if (facts.length) edits.unshift({ edit: 'decide', ids: facts.map(({ id }) => id), decision: 'rejected' });
  const draft = await ask<DocumentDetail>(`/documents/${document.id}/facts`, { version, edits });
  const [named] = draft.places;
  // A district that was in two provinces is two areas: both documents are given the first.
  const areaId = named?.candidates.toSorted((a, b) => a.id.localeCompare(b.id))[0]?.id;
  return ask<DocumentDetail>(`/documents/${document.id}/places`, { version: draft.version, place, areaId });
}
const confirm = ({ id, version }: DocumentDetail) => ask<DocumentDetail>(`/documents/${id}/confirm`, { version });
const areaOf = ({ places }: DocumentDetail) => places[0]?.chosen?.id as string;
const across = ({ checks }: DocumentDetail) => checks.filter(({ rule }) => rule === 'across-documents');
const onBoard = async (area: string) => {
  const { items, total } = await ask<AreaChecks>(`/areas/${area}/checks`);
  expect(total).toBe(items.length);
  const { items: lines } = await ask<Overview>('/overview');
  const inconsistent = items.filter(({ status }) => status === 'inconsistent');
  expect(lines.find((line) => line.area.id === area)?.inconsistent ?? 0).toBe(inconsistent.length);
  return items.filter(({ rule }) => rule === 'across-documents');
};

describe('documents that state one indicator, area and period', () => {
  it('are held against each other where a person confirms, and on the board', async () => {
    const first = await confirm(await stating('huyện Pác Nặm', '817,8 tỷ đồng', '817800000000'));
    expect(across(first)).toEqual([]);
    const draft = await stating('huyện Pác Nặm', '871,8 tỷ đồng', '871800000000');
    const [check] = across(draft);
    expect(check).toMatchObject({
      status: 'inconsistent',
      computation: '871.8≠817.8',
      factIds: [draft.facts.find(({ decision }) => decision === 'accepted')?.id],
      elsewhere: { documentId: first.id, documentTitle: first.title },
    });
    expect(check?.message).toBe(
      `Thu ngân sách: văn bản này nêu 871,8 tỷ đồng, “${first.title}” nêu 817,8 tỷ đồng; chênh lệch 54 tỷ đồng.`,
    );
    expect(check?.messageEn).toContain('they differ by 54 billion đồng');
    expect(await onBoard(areaOf(draft))).toEqual([]);

    const second = await confirm(draft);
    const [told, ...more] = await onBoard(areaOf(second));
    expect(more).toEqual([]);
    expect([told?.documentId, told?.elsewhere?.documentId].sort()).toEqual([first.id, second.id].sort());
    expect(across(await ask<DocumentDetail>(`/documents/${first.id}`))).toMatchObject([
      { computation: '817.8≠871.8', elsewhere: { documentId: second.id } },
    ]);
  });

  it('no longer contradict each other once one is withdrawn', async () => {
    await confirm(await stating('huyện Si Ma Cai', '40 tỷ đồng', '40000000000'));
    const wrong = await confirm(await stating('huyện Si Ma Cai', '400 tỷ đồng', '400000000000'));
    expect(await onBoard(areaOf(wrong))).toHaveLength(1);
    await ask(`/documents/${wrong.id}/withdraw`, { version: wrong.version, reason: 'Gửi nhầm' });
    expect(await onBoard(areaOf(wrong))).toEqual([]);
  });

  it('are counted once for each pair that differs', async () => {
    const sums = [
      ['40 tỷ đồng', '40000000000'],
      ['45 tỷ đồng', '45000000000'],
      ['50 tỷ đồng', '50000000000'],
      ['50,0 tỷ đồng', '50000000000'],
    ] as const;
    let last: DocumentDetail | undefined;
    for (const [words, value] of sums) last = await confirm(await stating('huyện Ba Bể', words, value));
    expect(await onBoard(areaOf(last as DocumentDetail))).toHaveLength(5);
  });

  it.each([
    ['rounding', '817,84 tỷ đồng', '817840000000', {}],
    ['a bound', 'hơn 800 tỷ đồng', '800000000000', { bound: 'more-than' }],
    ['another period', '871,8 tỷ đồng', '871800000000', { period: '2022' }],
    ['no period', '871,8 tỷ đồng', '871800000000', { period: undefined }],
    ['a target beside a result', '871,8 tỷ đồng', '871800000000', { role: 'target' }],
    ['an estimate, which gives way', '871,8 tỷ đồng', '871800000000', { role: 'estimate', bound: 'about' }],
    ['another indicator', '871,8 tỷ đồng', '871800000000', { indicator: 'tổng mức bán lẻ hàng hóa' }],
    ['a range', '871 - 880 tỷ đồng', '871000000000', { value: ['871000000000', '880000000000'] }],
  ])('agree in spite of %s', async (_, words, value, more) => {
    await confirm(await stating('huyện Mèo Vạc', '817,8 tỷ đồng', '817800000000'));
    expect(across(await stating('huyện Mèo Vạc', words, value, more))).toEqual([]);
  });

  it('of another area say nothing about it', async () => {
    await confirm(await stating('huyện Mường Khương', '817,8 tỷ đồng', '817800000000'));
    expect(across(await stating('huyện Bắc Mê', '871,8 tỷ đồng', '871800000000'))).toEqual([]);
  });
});

it('end with the document that was corrected', async () => {
  await confirm(await stating('huyện Xín Mần', '40 tỷ đồng', '40000000000'));
  const wrong = await confirm(await stating('huyện Xín Mần', '400 tỷ đồng', '400000000000'));
  expect(await onBoard(areaOf(wrong))).toHaveLength(1);
  const right = await confirm(await stating('huyện Xín Mần', '40,0 tỷ đồng', '40000000000', {}, wrong.id));
  expect(await onBoard(areaOf(right))).toEqual([]);
});

it('are kept, as what is counted, as if it were found anew, whatever was confirmed, corrected and withdrawn before', async () => {
  const kept = () =>
    database.write('dondoc', office, async (tx) => {
      const pairs = (await tx.select().from(contradiction)).map(({ factId, otherFactId }) =>
        [factId, otherFactId].sort(),
      );
      const counts = await tx.select().from(documentTally).orderBy(documentTally.documentId, documentTally.sector);
      return { pairs: pairs.sort(), counts };
    });
  const before = await kept();
  expect(before.pairs.length).toBeGreaterThan(5);
  expect(before.counts.length).toBeGreaterThan(10);
  await database.write('dondoc', office, async (tx) => {
    await tx.delete(contradiction);
    await tx.delete(documentTally);
    for (const row of await tx.select().from(document).where(eq(document.state, 'confirmed'))) {
      await findContradictions(tx, (fn) => fn(tx), row);
      await countDocument(tx, { provinceId: row.provinceId, documentId: row.id });
    }
  });
  expect(await kept()).toEqual(before);
});
