import { expect, it } from 'vitest';
import { clock } from '../platform/clock.ts';
import { createApp } from '../platform/http.server.ts';
import { silent } from '../platform/log.server.ts';
import { letIn, testDatabase } from '../platform/testing.server.ts';
import { extract } from './extract.server.ts';
import { documentRoutes } from './routes.server.ts';

/** Over the interface: a mark of secrecy in the text, and in what is said beside it. */

const database = await testDatabase({ ledgers: ['dondoc'] });
const app = createApp({ log: silent, maxUpload: 100_000, ready: async () => {} });
const setting = { database, ledger: 'dondoc', permit: letIn, clock, maxUpload: 100_000, extract, ledgers: [] } as const;
app.route('/', documentRoutes({ ...setting, indicatorOf: () => null }));

const text = 'Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng.';
const ask = async (path: string, init?: RequestInit) => {
  const response = await app.request(`http://127.0.0.1${path}`, init);
  return { status: response.status, body: (await response.json()) as { code?: string; total?: number } };
};
const paste = (body: object) =>
  ask('/documents', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...body }),
  });
const upload = (name: string, fields: Record<string, string> = {}) => {
  const form = new FormData();
  form.set('file', new File([text], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return ask('/documents', { method: 'POST', body: form });
};

it('refuses the mark wherever it is said, and stores nothing', async () => {
  const refused = [
    ...[
      { text: `UBND XÃ\nM Ậ T\n${text}` },
      { title: 'TỐI MẬT' },
      { title: 'Độ mật: Mật' },
      { reason: 'T U Y Ệ T  M Ậ T' },
      { title: 'TỐI MẬT', replaces: '00000000-0000-7000-8000-000000000000' },
    ],
  ].map(paste);
  const uploaded = [upload('BC 15 (MẬT).txt'), upload('15-BC-UBND(TM).txt'), upload('a.txt', { title: 'TUYET MAT' })];
  for (const { status, body } of await Promise.all([...refused, ...uploaded]))
    expect([status, body.code]).toEqual([422, 'secret-document']);
  expect((await ask('/documents')).body.total).toBe(0);
});
