import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { journey, openPage } from './browser.ts';
import { kind, paste } from './clerk.ts';
import { startProgram } from './start-program.ts';

const report = `Báo cáo xã Bản Mới năm 2023
Thu ngân sách đạt 84,2 tỷ đồng, bằng 105% kế hoạch.
Công tác giải ngân còn chậm.
`;

journey('why a fact was read', () => {
  let page: Page;
  let complaints: string[];
  const why = () => page.locator('.facts [data-held] .fact-why');
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('because') ?? [])].map((range) => String(range)));
  beforeAll(async () => {
    const { program } = await startProgram();
    ({ page, complaints } = await openPage());
    await page.goto(`${program.url}/documents/new`);
    await paste(page, report);
  });

  it('says of the fact in hand which words led to it, and marks them in the text', async () => {
    await kind(page, 'Số liệu').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => why().textContent()).toMatch(/^Vì sao: Tỷ lệ so với kế hoạch: .*“kế hoạch”/u);
    expect(await marked()).toContain('kế hoạch');
    await page.keyboard.press('k');
    await expect.poll(() => why().textContent()).toContain('Giá trị của chỉ tiêu');
    expect(await marked()).not.toContain('kế hoạch');
  });

  it('says so in English, and on a phone', async () => {
    await page.context().addCookies([{ name: 'dondoc-language', value: 'en', url: page.url() }]);
    await page.setViewportSize({ width: 375, height: 800 });
    await page.reload();
    await page.locator('.document-text [data-f].on-limitation').first().click();
    const line = page.locator('.foot-card .fact-why');
    await expect.poll(() => line.textContent()).toBe('Why: Words of a shortcoming: “còn chậm”');
    expect(await marked()).toEqual(['còn chậm']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(complaints).toEqual([]);
    const folder = process.env.DONDOC_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/why-phone.png` });
  });
});
