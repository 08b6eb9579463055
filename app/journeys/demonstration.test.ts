import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Overview } from '../src/areas/contract.ts';
import type { DocumentList, Status } from '../src/documents/contract.ts';
import { journey, openPage } from './browser.ts';
import { startProgram } from './start-program.ts';

journey('the demonstration', () => {
  let started: Awaited<ReturnType<typeof startProgram>>;
  let page: Page;
  let complaints: string[];
  const own = () => started.program.get<DocumentList>('/api/documents');
  const banner = () => page.getByText('Đây là bản trình diễn với văn bản mẫu');
  beforeAll(async () => {
    started = await startProgram({ DONDOC_DEMO: '1' });
    ({ page, complaints } = await openPage());
  });

  it('is what the first start shows', async () => {
    await page.goto(started.program.url);
    await page.waitForURL(/\/demo\/$/);
    await banner().waitFor();
    for (const area of ['Pác Nặm', 'Hà Quảng', 'Chiêm Hóa', 'Si Ma Cai'])
      await page.locator('.area-link').filter({ hasText: area }).first().waitFor();
    await page.locator('.area-link').filter({ hasText: 'Pác Nặm' }).first().click();
    await page.locator('.board-table .to-words').first().click();
    await page.waitForURL(/\/demo\/documents\/.*#fact-/);
    await page.locator('.document-text [data-active]').first().waitFor();
  });

  it('leaves the ledger of the office empty', async () => {
    expect((await started.program.get<DocumentList>('/demo/api/documents')).total).toBeGreaterThanOrEqual(8);
    expect((await own()).total).toBe(0);
    expect((await started.program.get<Overview>('/api/overview')).items).toEqual([]);
    await page.goto(`${started.program.url}/demo/`);
    await page.getByRole('link', { name: 'Mở sổ của cơ quan' }).click();
    await page.getByText('Sổ còn trống.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await banner().count()).toBe(0);
    await page.getByRole('link', { name: 'Xem bản trình diễn' }).click();
    await banner().waitFor();
  });

  it('is not loaded twice by the next start', async () => {
    const before = await started.program.get<DocumentList>('/demo/api/documents');
    await started.program.send('SIGTERM');
    await started.again();
    expect(await started.program.get<DocumentList>('/demo/api/documents')).toEqual(before);
  });

  it('is asked about, then dropped with one click', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Bỏ bản trình diễn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Giữ lại' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await started.program.get<Status>('/api/status')).toMatchObject({ demonstration: true });
    await page.getByRole('button', { name: 'Bỏ bản trình diễn' }).click();
    await dialog.getByRole('button', { name: 'Bỏ bản trình diễn' }).click();
    await page.getByText('Sổ còn trống.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByText('Xem bản trình diễn').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('stays away after the next start', async () => {
    await started.program.send('SIGTERM');
    await started.again();
    expect(await started.program.get<Status>('/api/status')).toMatchObject({ demonstration: false, documents: 0 });
    expect((await fetch(`${started.program.url}/demo/api/documents`)).status).toBe(404);
    await page.goto(started.program.url);
    await page.getByText('Sổ còn trống.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

journey('without the demonstration', () => {
  it('leads to the empty ledger where DONDOC_DEMO=0', async () => {
    const { program } = await startProgram({ DONDOC_DEMO: '0' });
    expect(await program.get<Status>('/api/status')).toMatchObject({ demonstration: false });
    expect((await fetch(`${program.url}/demo/api/documents`)).status).toBe(404);
    const { page } = await openPage();
    await page.goto(program.url);
    await page.getByText('Sổ còn trống.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.getByText('Xem bản trình diễn').count()).toBe(0);
  });
});
