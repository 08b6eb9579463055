import { beforeAll, expect, it } from 'vitest';
import { loadAreas } from '../areas/store.server.ts';
import { clock } from '../platform/clock.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { letIn, office, testDatabase } from '../platform/testing.server.ts';
import type { DocumentDetail, HandedIn } from './contract.ts';
import { xlsxOf } from './extract/testing/workbook-of.ts';
import { extract } from './extract.server.ts';
import { documentRoutes } from './routes.server.ts';

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
    extract: (bytes, fileName) => extract(bytes, fileName),
    indicatorOf: () => null,
    ledgers: [],
  }),
);
beforeAll(() => database.write('dondoc', office, loadAreas));

it('shows the figures of a workbook that is handed in', async () => {
  const bytes = xlsxOf([
    ['UBND HUYỆN PÁC NẶM', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['BIỂU SỐ 02. THU NGÂN SÁCH NĂM 2024'],
    [null, null, null, 'ĐVT: triệu đồng'],
    ['TT', 'Chỉ tiêu', 'Kế hoạch năm 2024', 'Thực hiện năm 2024'],
    [1, 'Thu ngân sách', 120500, 66275.5],
    [2, 'Thu nội địa', 80000, 42000],
  ]);
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'Biểu 02.xlsx'));
  const answer = await app.request('http://127.0.0.1/documents', { method: 'POST', body: form });
  expect(answer.status).toBe(201);
  const { document } = (await answer.json()) as HandedIn;
  const detail = await app.request(`http://127.0.0.1/documents/${document.id}`);
  const { text, facts, mediaType } = (await detail.json()) as DocumentDetail;
  expect(mediaType).toContain('spreadsheetml');
  const figures = facts.flatMap(({ body, span }) =>
    body.type === 'figure' ? [[body.indicator, body.role, body.value, body.unit, text.slice(...span)]] : [],
  );
  expect(figures).toEqual([
    ['thu ngân sách', 'target', '120500000000', 'đồng', '120.500'],
    ['thu ngân sách', 'actual', '66275500000', 'đồng', '66.275,5'],
    ['thu nội địa', 'target', '80000000000', 'đồng', '80.000'],
    ['thu nội địa', 'actual', '42000000000', 'đồng', '42.000'],
  ]);
});
