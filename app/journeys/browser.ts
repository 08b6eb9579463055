import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, describe } from 'vitest';
import { signedIn } from './program.ts';

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
const missing = !existsSync(executablePath);

/** Tests that need a browser: where there is none they are skipped and say so, but never on a build machine. */
export function journey(name: string, tests: () => void): void {
  if (missing && process.env.CI) throw new Error(`no browser at ${executablePath}; set CHROMIUM`);
  describe.skipIf(missing)(missing ? `${name} (skipped: no browser at ${executablePath}, set CHROMIUM)` : name, tests);
}

let browser: Promise<Browser> | undefined;
const pages: Page[] = [];

/** The one browser of a test file. */
function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({
    executablePath,
    // A build machine's /dev/shm is small, and the quiet flags keep it from calling home.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return browser;
}

/** A page in a profile of its own, and what it complained of: errors, and what the content security policy refused. */
export async function openPage(options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
  const context = await (await openBrowser()).newContext({
    locale: 'vi-VN',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const [name, value] = signedIn.cookie.split(/=(.*)/s);
  if (name && value) await context.addCookies([{ name, value, url: 'http://127.0.0.1' }]);
  const page = await context.newPage();
  pages.push(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const { url } = message.location();
    // Asked for by the browser itself where a page names no icon.
    if (!url.endsWith('/favicon.ico')) complaints.push(url ? `${message.text()} (${url})` : message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

/** With DONDOC_PICTURES, a folder, each page of a test that failed is left there as a picture. */
afterEach(async ({ task }) => {
  const folder = process.env.DONDOC_PICTURES;
  if (!folder || task.result?.state !== 'fail') return;
  const name = task.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
  const open = pages.filter((page) => !page.isClosed());
  await Promise.all(open.map((page, at) => page.screenshot({ path: join(folder, `${name}-${at + 1}.png`) })));
});

afterAll(async () => (await browser)?.close());
