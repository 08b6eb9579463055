import { beforeAll, expect, it } from 'vitest';
import { firstPage, type Weighed } from '../../bench/first-page.ts';
import { journey, openPage } from './browser.ts';
import { startProgram } from './start-program.ts';

/** 220 kB: what a page on a poor line may cost before it shows anything. */
const limit = 220_000;

journey('the first page', () => {
  let weighed: Weighed;
  let url = '';
  beforeAll(async () => {
    url = (await startProgram({ DONDOC_DEMO: '1' })).program.url;
  });

  it('loads little JavaScript', async () => {
    weighed = firstPage();
    expect(weighed.total).toBeGreaterThan(20_000);
    expect(weighed.total).toBeLessThanOrEqual(limit);
  });

  it('loads no more than the build says, and nothing from elsewhere', async () => {
    const { page } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${url}/demo/`);
    await page.locator('.area-link').first().waitFor();
    await page.waitForLoadState('networkidle');
    const scripts = asked.filter((address) => /\.js$/.test(address)).map((address) => new URL(address).pathname);
    expect(scripts.sort()).toEqual(weighed.files.map(({ path }) => path).sort());
    expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
  });
});
