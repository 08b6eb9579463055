import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DocumentDetail, DocumentList } from '../src/documents/contract.ts';
import { journey, openPage } from './browser.ts';
import { acceptEverything, clickBack, documentId, openBoard, reading, record } from './clerk.ts';
import { signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

const sample = (name: string) => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));
const files = [
  ['ha-quang-2023-05-29-lam-viec.txt', 'Hà Quảng', 'text/plain'],
  ['chiem-hoa-2024-07-08-hoi-nghi.html', 'Chiêm Hóa', 'text/html'],
  ['si-ma-cai-2024-ket-qua-chi-tieu.docx', 'Si Ma Cai', 'wordprocessingml'],
  ['pac-nam-2023-12-12-hoi-nghi.pdf', 'Pác Nặm', 'application/pdf'],
] as const;

journey('a report of each format, by the file picker and by drag and drop', () => {
  let started: Awaited<ReturnType<typeof startProgram>>;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    started = await startProgram();
    ({ page, complaints } = await openPage());
  });

  it.each(files)('%s', async (name, area, mediaType) => {
    const file = sample(name);
    await page.goto(`${started.program.url}/documents/new`);
    if (mediaType === 'text/html') await drop(page, file);
    else await page.getByLabel('Chọn tệp…').setInputFiles(file);
    await reading(page);
    const id = documentId(page);
    const detail = await started.program.get<DocumentDetail>(`/api/documents/${id}`);
    expect(detail).toMatchObject({ fileName: name, mediaType: expect.stringContaining(mediaType) });
    const original = await fetch(`${started.program.url}/api/documents/${id}/file`, {
      headers: { cookie: signedIn.cookie },
    });
    expect(Buffer.from(await original.arrayBuffer()).equals(readFileSync(file))).toBe(true);
    await acceptEverything(page);
    expect(await record(page)).toBe(detail.counts.total);
    await openBoard(page, area);
    const numbers = page.locator('.board-table .cited .to-words');
    await clickBack(page, numbers.first());
    expect(documentId(page)).toBe(id);
  });

  it('takes several at once, and knows those that it has', async () => {
    await page.goto(`${started.program.url}/documents/new`);
    await page.getByLabel('Chọn tệp…').setInputFiles([sample(files[0][0]), sample('si-ma-cai-2024-lam-viec.txt')]);
    const arrivals = page.locator('.arrivals');
    await arrivals.getByText('đã nộp trước đây, không lưu lại lần nữa').waitFor();
    await arrivals.getByText(/đã đọc: \d+ dữ kiện/).waitFor();
    expect((await started.program.get<DocumentList>('/api/documents')).total).toBe(files.length + 1);
  });

  it('never complained to the console', () => expect(complaints).toEqual([]));
});

/** Drops a file as a file manager does. */
async function drop(page: Page, file: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64 as string), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name as string));
      return data;
    },
    [basename(file), readFileSync(file).toString('base64')],
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.locator('.drop').dispatchEvent(type, { dataTransfer: transfer });
}
