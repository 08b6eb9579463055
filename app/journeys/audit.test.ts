import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { AuditState } from '../src/audit/contract.ts';
import { journey, openPage } from './browser.ts';
import { signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

/** An administrator looks for who did what: narrows the list, sends the address on, and takes it out. */
journey('the audit', () => {
  let url = '';
  let page: Page;
  let complaints: readonly string[];
  const heading = { name: 'Nhật ký', level: 1 } as const;
  const rows = () => page.locator('tbody tr').count();
  const counted = async () => Number(/\d+/.exec((await page.getByText(/mục khớp bộ lọc/).textContent()) ?? '')?.[0]);
  beforeAll(async () => {
    const { program } = await startProgram();
    url = program.url;
    const text = 'BÁO CÁO\nNăm 2026, xã Bằng Thành trồng 41,5 ha rừng.\n';
    const headers = { 'content-type': 'application/json', cookie: signedIn.cookie };
    const handed = await fetch(`${url}/api/documents`, { method: 'POST', headers, body: JSON.stringify({ text }) });
    expect(handed.status).toBe(201);
    ({ page, complaints } = await openPage());
    await page.goto(`${url}/audit`);
    await page.getByRole('heading', heading).waitFor();
  });

  it('is narrowed by the kind of record, which leaves only what is done to such', async () => {
    await page.getByLabel('Loại hồ sơ').selectOption({ label: 'Văn bản' });
    await page.waitForURL(/kind=document/);
    await expect.poll(rows).toBe(1);
    expect(await counted()).toBe(1);
    const offered = await page.getByLabel('Việc', { exact: true }).locator('option').allTextContents();
    expect(offered).toContain('Nộp văn bản');
    expect(offered).not.toContain('Đăng nhập');
  });

  it('is narrowed by an area of any time, which the address keeps', async () => {
    const area = page.getByRole('combobox', { name: 'Địa bàn' });
    await area.fill('bang thanh');
    await page
      .getByRole('option', { name: /^Xã Bằng Thành.*Thái Nguyên/ })
      .first()
      .click();
    await page.waitForURL(/area=[0-9a-f-]{36}/);
    await expect.poll(counted).toBe(1);
    await page.reload();
    await page.getByRole('heading', heading).waitFor();
    await expect.poll(() => area.inputValue()).toBe('Xã Bằng Thành');
    expect(await page.getByLabel('Loại hồ sơ').inputValue()).toBe('document');
    const file = await page.getByRole('link', { name: 'Tải CSV' }).getAttribute('href');
    expect(file).toMatch(/kind=document.*area=[0-9a-f-]{36}/);
    const taken = await (await fetch(new URL(file as string, url), { headers: { cookie: signedIn.cookie } })).text();
    expect(taken.trim().split('\n')).toHaveLength(2);
  });

  it('says which filter leaves nothing, and clears it', async () => {
    await page.getByLabel('Người thực hiện').fill('không có ai');
    await page.getByText('Không có mục nào khớp bộ lọc.').waitFor();
    await page.getByText('Người thực hiện: không có ai · Loại hồ sơ: Văn bản · Địa bàn: Xã Bằng Thành').waitFor();
    await page.getByRole('link', { name: 'Bỏ bộ lọc' }).click();
    await expect.poll(rows).toBeGreaterThan(1);
    expect(await page.getByRole('combobox', { name: 'Địa bàn' }).inputValue()).toBe('');
    const all = await fetch(`${url}/api/audit/state`, { headers: { cookie: signedIn.cookie } });
    await page.getByText(`${((await all.json()) as AuditState).entries} mục trong phạm vi của bạn`).waitFor();
    expect(complaints).toEqual([]);
  });
});
