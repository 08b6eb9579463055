import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { xlsxOf } from '../src/documents/extract/testing/workbook-of.ts';
import { journey, openPage } from './browser.ts';
import { kind, reading } from './clerk.ts';
import { startProgram } from './start-program.ts';

const rows = [
  ['UBND XÃ NÀ MÒN'],
  ['BIỂU SỐ 02. KẾT QUẢ SẢN XUẤT NĂM 2024'],
  ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2024', 'Thực hiện năm 2024', 'TH/KH (%)'],
  [1, 'Diện tích lúa', 'ha', 240, 252, 105],
  [2, 'Sản lượng lúa', 'tấn', 1320.5, 1399.7, 96],
];

journey('a workbook', () => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    const { program } = await startProgram();
    ({ page, complaints } = await openPage());
    await page.goto(`${program.url}/documents/new`);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.getByLabel('Chọn tệp…').setInputFiles({ name: 'Biểu 02.xlsx', mimeType, buffer: xlsxOf(rows) });
    await reading(page);
  });

  it('shows each number of its rows as a figure of its own, told by row and column', async () => {
    await kind(page, 'Số liệu').click();
    const marks = page.locator('.document-text [data-f].on-figure');
    expect(await marks.allTextContents()).toEqual(['240', '252', '105', '1320,5', '1399,7', '96']);
    await marks.nth(3).click();
    const held = page.locator('.facts [data-held]');
    await expect.poll(() => held.textContent()).toContain('1.320,5 tấn');
    expect(await held.textContent()).toContain('sản lượng lúa');
  });

  it('says which row does not agree with itself, and leads to its cells', async () => {
    await kind(page, 'Kiểm tra').click();
    expect(await kind(page, 'Kiểm tra').textContent()).toMatch(/^Kiểm tra \d+ · 1 không khớp$/);
    const [first] = await page.locator('.checks button').all();
    expect(await first?.textContent()).toMatch(/^không khớp.*96/iu);
    await first?.click();
    const active = page.locator('.document-text [data-active]');
    await expect.poll(() => active.allTextContents()).toEqual(['1399,7']);
    expect(complaints).toEqual([]);
  });
});
