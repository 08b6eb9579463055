import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everybodyIn } from './accounts/testing.server.ts';
import { loadAreas } from './areas/store.server.ts';
import type { BackupState } from './backup/contract.ts';
import type { HandedIn } from './documents/contract.ts';
import { loadCatalogue } from './indicators/store.server.ts';
import { createMeasured } from './measured.server.ts';
import { readConfiguration } from './platform/configuration.server.ts';
import { theProgram } from './platform/database.server.ts';
import { silent } from './platform/log.server.ts';
import { testDatabase } from './platform/testing.server.ts';
import { accessTo, createWeb } from './server.ts';

const measured = createMeasured('1.2.3');
afterAll(() => measured.stop());
const database = await testDatabase({ ledgers: ['dondoc'], measured: measured.transaction });
const config = readConfiguration({ DONDOC_DEMO: '0', DONDOC_MAX_UPLOAD: '300000' });
const app = createWeb(database, config, silent, '/nowhere', measured, everybodyIn(await accessTo(database, config)));
beforeAll(async () => {
  await database.write('dondoc', theProgram, loadAreas);
  await database.write('dondoc', theProgram, loadCatalogue);
});

const request = (path: string, init?: RequestInit) => app.request(`http://127.0.0.1${path}`, init);
const scraped = async () => (await request('/metrics')).text();
/** The value of one line; 0 where it is not there yet. */
const figureOf = (text: string, line: string) =>
  Number(
    text
      .split('\n')
      .find((found) => found.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? 0,
  );
const requests = (method: string, route: string, status: number) =>
  `dondoc_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`;
const handIn = (text: string, fileName = 'Biên bản của bà Lê Thị Mận.txt') => {
  const form = new FormData();
  form.set('file', new File([text], fileName));
  return request('/api/documents', { method: 'POST', body: form });
};

describe('/metrics', () => {
  it('counts requests by the pattern that answered them, and documents read', async () => {
    const text = 'Ngày 12/12/2024, huyện Pác Nặm báo cáo có 315 hộ nghèo.\nNgười ký: bà Lê Thị Mận.\n';
    const answer = await handIn(text);
    expect(answer.status).toBe(201);
    const { id } = ((await answer.json()) as HandedIn).document;
    for (const _ of [1, 2]) expect((await request(`/api/documents/${id}`)).status).toBe(200);
    expect((await request('/api/documents?search=M%E1%BA%ADn')).status).toBe(200);
    expect((await request('/api/documents/01980000-0000-7000-8000-000000000009')).status).toBe(404);
    expect((await request('/api/nothing/Mận')).status).toBe(404);
    expect((await handIn('MẬT\n\nBáo cáo.')).status).toBe(422);
    const told = await scraped();
    expect(figureOf(told, requests('POST', '/api/documents', 201))).toBe(1);
    expect(figureOf(told, requests('GET', '/api/documents/:id', 200))).toBe(2);
    expect(figureOf(told, requests('GET', '/api/documents/:id', 404))).toBe(1);
    expect(figureOf(told, 'dondoc_document_reading_duration_seconds_count{ledger="dondoc",outcome="read"}')).toBe(1);
    expect(figureOf(told, 'dondoc_document_reading_duration_seconds_count{ledger="dondoc",outcome="refused"}')).toBe(1);
    // Neither a document, nor a person, nor what was asked for.
    for (const secret of [id, '01980000', 'Mận', 'M%E1', 'Pác', 'nothing', 'txt', 'search']) {
      expect([secret, told.includes(secret)]).toEqual([secret, false]);
    }
  });

  it('counts transactions, those that were run again, and those that failed', async () => {
    const before = await scraped();
    const line = (what: string, labels: string) => `dondoc_database_transaction_${what}{ledger="dondoc",${labels}}`;
    const grown = async (of: string) => figureOf(await scraped(), of) - figureOf(before, of);
    let runs = 0;
    await database.write('dondoc', theProgram, async () => {
      if (++runs < 3) throw Object.assign(new Error('could not serialize access'), { code: '40001' });
    });
    await expect(
      database.read('dondoc', theProgram, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await grown(line('retries_total', 'mode="write"'))).toBe(2);
    expect(await grown(line('duration_seconds_count', 'mode="write",outcome="done"'))).toBe(1);
    expect(await grown(line('duration_seconds_count', 'mode="read",outcome="failed"'))).toBe(1);
  });

  it('tells of the process', async () => {
    const answer = await request('/metrics');
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const told = await answer.text();
    expect(told).toContain('dondoc_info{version="1.2.3",node="');
    expect(figureOf(told, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(figureOf(told, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    // The measurement goes from one beat to the next: one that is there, then the delay, then one that is late.
    const beat = () => new Promise((done) => setTimeout(done, 60));
    await beat();
    const end = performance.now() + 300;
    while (performance.now() < end);
    await beat();
    expect(figureOf(await scraped(), 'dondoc_event_loop_lag_seconds{quantile="1"}')).toBeGreaterThan(0.2);
    // Each line has the form that a collector takes, and each name is introduced once.
    const lines = told.trimEnd().split('\n');
    const form = /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="[^"\n]*",?)+\})? (-?[\d.]+(e[+-]?\d+)?))$/;
    expect(lines.filter((line) => !form.test(line))).toEqual([]);
    const types = lines.filter((line) => line.startsWith('# TYPE')).map((line) => line.split(' ')[2]);
    expect(types.length).toBe(new Set(types).size);
  });

  it('tells how old the newest backup is, and how backups stand', async () => {
    let stands: BackupState = 'good';
    let newest: Date | undefined = new Date('2026-03-01T19:00:00Z');
    const own = createMeasured('1');
    own.backups({ state: async () => stands, newest: async () => newest }, () => new Date('2026-03-01T20:30:00Z'));
    const first = await own.text();
    expect(first).toContain('\ndondoc_backup_age_seconds 5400\n');
    expect(first).toContain('dondoc_backup_state{state="good"} 1');
    expect(first).toContain('dondoc_backup_state{state="failed"} 0');
    [stands, newest] = ['failed', undefined];
    const second = await own.text();
    expect(second).not.toMatch(/^dondoc_backup_age_seconds/m);
    expect(second).toContain('dondoc_backup_state{state="failed"} 1');
    own.stop();
  });

  it('answers on this machine only', async () => {
    const foreign = await request('/metrics', { headers: { host: 'dondoc.example' } });
    expect(foreign.status).toBe(421);
    expect(await foreign.text()).not.toContain('dondoc_info');
    expect(figureOf(await scraped(), requests('GET', '/*', 421))).toBe(1);
    expect((await request('/metrics', { method: 'POST' })).status).toBe(404);
  });
});
