import type { Locator, Page, Request } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { journey, openPage } from './browser.ts';
import { startProgram } from './start-program.ts';

const report = `Báo cáo xã Bản Mới năm 2023
Thu ngân sách đạt 84,2 tỷ đồng, bằng 105% kế hoạch.
Tỷ lệ hộ nghèo giảm từ 12,4% xuống còn 9,8% (giảm 3,1%).
Xã đề nghị huyện hỗ trợ kinh phí sửa đường.
Đồng chí Nguyễn Văn Thử, Bí thư Huyện ủy yêu cầu xã đẩy nhanh tiến độ giải ngân.
Công tác giải ngân còn chậm.
`;

/** A paste, and then letters typed behind it while it is read: what nine frames of ten took at most, in milliseconds. */
const frameTime = (box: Locator, words: string) =>
  box.evaluate(async (element, long) => {
    const area = element as HTMLTextAreaElement;
    let last = performance.now();
    const times: number[] = [];
    for (let frame = 0; frame < 90; frame += 1) {
      if (frame % 10 === 0) {
        area.setRangeText(frame === 0 ? long : 'a', area.value.length, area.value.length, 'end');
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - last);
      last = performance.now();
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? 0;
  }, words);

journey('reading while a person types', () => {
  let page: Page;
  let complaints: string[];
  const asked: Request[] = [];
  const box = () => page.getByLabel('Nội dung báo cáo');
  const count = (type: string) => page.locator(`[data-count="${type}"] b`).textContent();
  beforeAll(async () => {
    const { program } = await startProgram();
    ({ page, complaints } = await openPage());
    page.on('request', (request) => asked.push(request));
    await page.goto(`${program.url}/documents/new`);
    await box().waitFor();
  });

  it('loads no reader before there is something to read', () => {
    expect(asked.filter((request) => /read\.worker|live-panel/.test(request.url()))).toEqual([]);
  });

  it('says at once what a pasted text holds and what in it does not agree', async () => {
    await box().fill(report);
    await page.locator('[data-count="figure"]').waitFor();
    expect(await Promise.all(['figure', 'recommendation', 'directive', 'limitation', 'person'].map(count))).toEqual([
      '5',
      '1',
      '1',
      '1',
      '1',
    ]);
    expect(await page.locator('.live-checks').textContent()).toContain('Số liệu không khớp (1)');
    const marks = page.locator('.live-text mark.live-figure');
    expect(await marks.first().textContent()).toBe('84,2 tỷ đồng');
    expect(await marks.first().getAttribute('title')).toContain('“Thu ngân sách”');
  });

  it('follows what is typed', async () => {
    await box().fill(`${report}Trồng mới 25 ha rừng.`);
    await expect.poll(() => count('figure')).toBe('6');
    await box().fill('Xã Bản Mới có 12 thôn.');
    await expect.poll(() => count('figure')).toBe('1');
    await expect.poll(() => page.locator('.live-text').textContent()).toBe('Xã Bản Mới có 12 thôn.');
    await box().fill('');
    await page.locator('.live').waitFor({ state: 'detached' });
  });

  it('tells a mark of secrecy at once and shows nothing of the text', async () => {
    await box().fill(`TUYỆT MẬT\n\n${report}`);
    await page.getByRole('alert').filter({ hasText: 'Tuyệt mật' }).waitFor();
    expect(await page.locator('.live-text').count()).toBe(0);
    await box().fill(report);
    await page.locator('.live-text').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('stays smooth with a text of 200 kB, and shows all of it to who scrolls', async () => {
    const times = Math.ceil(200_000 / Buffer.byteLength(report));
    const long = report.repeat(times);
    await box().fill('');
    const { page: plain } = await openPage();
    await plain.setContent('<textarea rows="10" style="width: 40rem"></textarea>');
    const usual = await frameTime(plain.locator('textarea'), long);
    // A busy machine takes its time over the box alone; the reading must not add to that what a person notices.
    expect(await frameTime(box(), long)).toBeLessThan(3 * usual + 500);
    await expect.poll(() => count('limitation'), { timeout: 30_000 }).toBe(String(times));
    const pane = page.locator('.live-text');
    const drawn = await pane.locator('p').count();
    expect(drawn).toBeLessThan(200);
    await pane.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => pane.locator('p').count()).toBeGreaterThan(drawn);
    await box().fill(report);
  });

  it('is reached and read on a phone', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    await box().fill(report);
    await page.locator('.live-text').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });

  it('sends nothing of it before it is handed in', () => {
    expect(asked.filter((request) => request.method() !== 'GET').map((request) => request.url())).toEqual([]);
    expect(asked.filter((request) => request.url().length > 300)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
