import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DocumentList } from '../src/documents/contract.ts';
import { badFiles } from './bad-files.ts';
import { journey, openPage } from './browser.ts';
import { startProgram } from './start-program.ts';

const megabyte = 1024 * 1024;

journey('files that must not get in', () => {
  let started: Awaited<ReturnType<typeof startProgram>>;
  let page: Page;
  const stored = async () => (await started.program.get<DocumentList>('/api/documents')).total;
  beforeAll(async () => {
    started = await startProgram({ DONDOC_MAX_UPLOAD: '1MB' });
    ({ page } = await openPage());
    await page.goto(`${started.program.url}/documents/new`);
    await page.getByText('Tối đa 1 MB một tệp.').waitFor();
  });

  it('are refused by a sentence that says why, each, in the language in use', async () => {
    const files = badFiles.map(([name, buffer]) => ({ name, mimeType: '', buffer }));
    await page.getByLabel('Chọn tệp…').setInputFiles(files);
    const sentence = (name: string) =>
      page.locator('.arrivals li').filter({ hasText: name }).locator('.arrival-sentence');
    const said = () => Promise.all(badFiles.map(async ([name]) => [name, await sentence(name).textContent()]));
    await expect.poll(() => page.locator('.arrivals li.failed').count(), { timeout: 45_000 }).toBe(badFiles.length);
    expect(await said()).toEqual(badFiles.map(([name, , vi]) => [name, expect.stringMatching(vi)]));
    await page.getByRole('button', { name: 'English' }).click();
    expect(await said()).toEqual(badFiles.map(([name, , , en]) => [name, expect.stringMatching(en)]));
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    expect(await stored()).toBe(0);
  });

  it('are refused when they are pasted, with the words kept for mending', async () => {
    const field = page.getByLabel('Nội dung báo cáo');
    const read = page.getByRole('button', { name: 'Đọc văn bản' });
    await read.click();
    await page.getByText('Hãy dán nội dung báo cáo trước.').waitFor();
    await field.fill('UBND XÃ BẢN LŨNG\nTỐI MẬT\nBáo cáo: xã đã trồng 41,5 ha rừng.');
    await read.click();
    // Beside the field: a file of the test before was refused in the same words.
    await page.locator('.wrong', { hasText: /Văn bản có dấu độ “Tối mật” nên bị từ chối/ }).waitFor();
    expect(await field.inputValue()).toContain('41,5 ha');
    expect(await stored()).toBe(0);
  });

  it.each([true, false])('are refused at 200 MB before they are read, announced: %s', async (announced) => {
    const before = memory(started.program.pid);
    const { status, body, sent } = await send(started.program.url, 200 * megabyte, announced);
    expect([status, JSON.parse(body)]).toMatchObject([413, { code: 'request-too-large' }]);
    expect(JSON.parse(body).details.vi).toContain('1 MB');
    expect(sent).toBeLessThan(100 * megabyte);
    expect(memory(started.program.pid) - before).toBeLessThan(100 * megabyte);
    expect(await stored()).toBe(0);
  });

  it('leave a server that takes the next good one', async () => {
    await page.getByLabel('Nội dung báo cáo').fill('Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng.');
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
    expect(await stored()).toBe(1);
  });
});

/** Sends a file of this size as fast as it is taken, until there is an answer. */
function send(url: string, size: number, announced: boolean): Promise<{ status: number; body: string; sent: number }> {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
  const chunk = Buffer.alloc(megabyte, 'a');
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const headers: Record<string, string> = { 'content-type': 'multipart/form-data; boundary=x' };
    if (announced) headers['content-length'] = String(head.length + size + '\r\n--x--\r\n'.length);
    const outgoing = request(`${url}/api/documents`, { method: 'POST', headers }, async (incoming) => {
      answered = true;
      let body = '';
      for await (const part of incoming) body += part;
      outgoing.destroy();
      resolve({ status: incoming.statusCode ?? 0, body, sent });
    });
    // Cut off by the server once it has answered.
    outgoing.on('error', (error) => answered || reject(error));
    outgoing.write(head);
    const go = () => {
      while (!answered && sent < size) {
        sent += chunk.length;
        if (!outgoing.write(chunk)) return void outgoing.once('drain', go);
      }
      if (!answered) outgoing.end('\r\n--x--\r\n');
    };
    go();
  });
}

/** The most memory that a process has held so far, where the system tells. */
function memory(pid: number): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
