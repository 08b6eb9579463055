import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from './areas/contract.ts';
import type { DocumentDetail, DocumentList, Status } from './documents/contract.ts';
import type { Configuration } from './platform/configuration.server.ts';
import { silent } from './platform/log.server.ts';
import { createServer, type RunningServer } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'dondoc-server-'));
const config: Configuration = {
  port: 0,
  host: '127.0.0.1',
  publicUrl: undefined,
  provider: undefined,
  dataFolder: join(folder, 'data'),
  databaseUrl: undefined,
  databaseOwnerUrl: undefined,
  demonstration: true,
  maxUpload: 1024 * 1024,
  backup: undefined,
  logLevel: 'silent',
};
let server: RunningServer;
const get = async <Body>(path: string) => (await (await fetch(server.url + path)).json()) as Body;
beforeAll(async () => {
  await chmod(folder, 0o755);
  server = await createServer(config, silent);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the server on an empty folder', () => {
  it('shows the demonstration beside an empty ledger', async () => {
    expect(await get<Status>('/api/status')).toMatchObject({
      demonstration: true,
      documents: 0,
      maxUpload: 1024 * 1024,
    });
    const { items } = await get<DocumentList>('/demo/api/documents');
    expect(items.length).toBeGreaterThanOrEqual(8);
    expect(items.map(({ state, title }) => [state, title]).filter(([state]) => state !== 'confirmed')).toEqual([]);
    const overview = await get<Overview>('/demo/api/overview');
    expect(overview.items.map(({ area }) => `${area.type} ${area.name}`).sort()).toEqual(
      expect.arrayContaining(['Huyện Chiêm Hóa', 'Huyện Hà Quảng', 'Huyện Pác Nặm', 'Huyện Si Ma Cai']),
    );
    expect((await get<Overview>('/api/overview')).items).toEqual([]);
    const detail = await get<DocumentDetail>(`/demo/api/documents/${items[0]?.id}`);
    expect(detail.facts.every(({ recorded }) => recorded)).toBe(true);
  });

  it('describes itself', async () => {
    const { paths } = await get<{ paths: Record<string, object> }>('/api/openapi.json');
    for (const path of ['/documents', '/documents/{id}/facts', '/areas/{id}/observations', '/overview', '/status']) {
      expect(paths).toHaveProperty([path]);
    }
    const page = await fetch(`${server.url}/api`, { headers: { 'accept-language': 'en' } });
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toMatch(/\/api\/documents\/\{id\}\/confirm/);
    expect((await fetch(`${server.url}/api/style.css`)).headers.get('content-type')).toMatch(/^text\/css/);
  });

  it('answers problems at addresses that are not there', async () => {
    for (const path of ['/api/nothing', '/demo/api/nothing', '/nothing.js', '/..%2f..%2fpackage.json']) {
      const answer = await fetch(server.url + path);
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json',
      ]);
    }
  });

  it('is found again by the next start, and stays away once it was dropped', async () => {
    await server.stop();
    server = await createServer(config, silent);
    const documents = (await get<DocumentList>('/demo/api/documents')).total;
    expect(documents).toBeGreaterThanOrEqual(8);
    expect((await fetch(`${server.url}/api/demonstration`, { method: 'DELETE' })).status).toBe(204);
    expect(await get<Status>('/api/status')).toMatchObject({ demonstration: false });
    expect(await get('/demo/api/documents')).toMatchObject({ code: 'demonstration-absent', status: 404 });
    await server.stop();
    server = await createServer(config, silent);
    expect(await get<Status>('/api/status')).toMatchObject({ demonstration: false });
  });
});
