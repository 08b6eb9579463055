import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProvider, type TestProvider } from '../src/accounts/testing-provider.server.ts';
import { journey, openPage } from './browser.ts';
import { reading } from './clerk.ts';
import { person, signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

/** Single sign-on as it is seen: at a real provider, which is another site to the browser. */
journey('single sign-on', () => {
  let there: TestProvider;
  let running: Awaited<ReturnType<typeof startProgram>>;
  let url = '';
  let cookie = '';
  beforeAll(async () => {
    there = await startProvider();
    running = await startProgram(there.environment);
    ({ url } = running.program);
    there.allowed.add(`${url}/api/sign-in/provider/callback`);
    ({ cookie } = signedIn);
  });
  afterAll(() => there.stop());

  const name = 'Cổng xác thực tỉnh';
  /** A page of somebody who is signed in nowhere. */
  const stranger = async () => {
    signedIn.cookie = '';
    const opened = await openPage();
    signedIn.cookie = cookie;
    return opened;
  };
  const atProvider = async (page: Page, login: string | null) => {
    await page.getByRole('heading', { name }).waitFor();
    expect(new URL(page.url()).origin).toBe(there.setting.issuer);
    if (login !== null) await page.getByLabel('Người dùng').fill(login);
    await page.getByRole('button', { name: login === null ? 'Hủy' : 'Vào' }).click();
  };
  /** From a page that asks for signing in, by the button beneath the form. */
  const begin = async (page: Page, path = '/documents?q=lan') => {
    await page.goto(url + path);
    await page.getByRole('button', { name: `Đăng nhập qua ${name}` }).click();
  };
  const isIn = (page: Page) => page.getByRole('button', { name: `Tài khoản của ${person.name}` }).waitFor();
  const told = (page: Page, words: RegExp) => page.getByRole('alert').filter({ hasText: words }).waitFor();
  /** Where the provider sends this browser back to, caught on the way. */
  const caught = (context: BrowserContext) =>
    new Promise<string>((resolve) =>
      context.on('request', (request) => {
        if (request.url().includes('/callback?')) resolve(request.url());
      }),
    );

  it('is set up in the own account, with the password, and signing in there anew', async () => {
    const { page, complaints } = await openPage();
    await page.goto(`${url}/me`);
    const part = page.locator('form', { has: page.getByRole('heading', { name: 'Đăng nhập một lần' }) });
    await part.getByText('Chưa liên kết.').waitFor();
    await part.getByRole('button', { name: `Liên kết với ${name}` }).click();
    await part.getByText('Cần điền mục này.').waitFor();
    await part.getByLabel('Mật khẩu hiện tại').fill(person.password);
    await part.getByRole('button', { name: `Liên kết với ${name}` }).click();
    await atProvider(page, 'van.nt');
    await part.getByText(`Đã liên kết với ${name}`).waitFor();
    // What the policy of the page held back would stand here.
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('leads back to the page that was left, and out again', async () => {
    const { page, complaints } = await stranger();
    await begin(page);
    await atProvider(page, 'van.nt');
    await isIn(page);
    expect(page.url()).toBe(`${url}/documents?q=lan`);
    await page.getByRole('button', { name: `Tài khoản của ${person.name}` }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: `Đăng nhập qua ${name}` })
      .waitFor();
    expect(complaints.filter((each) => !/status of 401/.test(each))).toEqual([]);
    await page.context().close();
  });

  it('says so to whom no account is linked to, who goes on by password', async () => {
    const { page } = await stranger();
    await begin(page);
    await atProvider(page, 'nguoi.la');
    await told(page, /chưa có tài khoản nào đang dùng ở đây liên kết/);
    await page.getByLabel('Tên đăng nhập').fill(person.username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(person.password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await isIn(page);
    expect(page.url()).toBe(`${url}/documents?q=lan`);
    await page.context().close();
  });

  it('says that it was cancelled, that a way back was used already, and that one is of another state', async () => {
    const { page } = await stranger();
    await begin(page);
    await atProvider(page, null);
    await told(page, /đã bị hủy/);
    const callback = caught(page.context());
    await page.getByRole('button', { name: `Đăng nhập qua ${name}` }).click();
    await atProvider(page, 'van.nt');
    await isIn(page);
    await page.context().clearCookies({ domain: '127.0.0.1' });
    await page.goto(await callback);
    await told(page, /đã dùng rồi/);
    await page.goto((await callback).replace(/state=[^&]+/, 'state=khac'));
    await told(page, /đã dùng rồi/);
    expect(await page.getByRole('button', { name: 'Đăng nhập', exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('lets nobody in by an answer with another nonce, or one that has run out', async () => {
    const { page } = await stranger();
    const asking = `${there.setting.issuer}/auth?**`;
    await page.route(asking, (route, request) =>
      route.continue({ url: request.url().replace(/nonce=[^&]+/, 'nonce=cua-ai-do') }),
    );
    await begin(page);
    await atProvider(page, 'van.nt');
    await told(page, /trả lời không đúng/);
    await page.unroute(asking);
    const now = Math.floor(Date.now() / 1000);
    there.tamper = { claims: (said) => ({ ...said, iat: now - 1200, exp: now - 600 }) };
    await page.getByRole('button', { name: `Đăng nhập qua ${name}` }).click();
    await told(page, /lệch nhau khoảng 20 phút/);
    there.tamper = null;
    await page.getByRole('button', { name: `Đăng nhập qua ${name}` }).click();
    await isIn(page);
    await page.context().close();
  });

  it('does not lose what is in hand where the session has ended: one signs in in another tab', async () => {
    const { page } = await openPage();
    await page.goto(`${url}/documents/new`);
    await page.getByLabel('Nội dung báo cáo').fill('Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .getByRole('dialog')
        .getByRole('link', { name: /Đăng nhập ở thẻ mới/ })
        .click(),
    ]);
    await tab.getByRole('button', { name: `Đăng nhập qua ${name}` }).click();
    await atProvider(tab, 'van.nt');
    await tab.getByText('Bạn đã đăng nhập.').waitFor();
    await tab.close();
    // A browser without a window does not tell a page that it is in front again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await reading(page);
    await page.context().close();
  });

  it('says that the provider is down, with which the program starts', async () => {
    await there.stop();
    await running.program.send('SIGTERM');
    await running.again();
    const { page } = await stranger();
    await begin(page);
    await told(page, /hiện không trả lời/);
    expect(page.url()).toBe(`${url}/documents?q=lan`);
    await there.start();
    await page.getByRole('button', { name: `Đăng nhập qua ${name}` }).click();
    await atProvider(page, 'van.nt');
    await isIn(page);
    await page.context().close();
  });

  it('is a way in without a password for whom an administrator hands a link', async () => {
    const headers = { 'content-type': 'application/json', cookie: signedIn.cookie };
    const body = JSON.stringify({ username: 'moi.den', name: 'Triệu Thị Mới', areaId: null });
    const made = await fetch(`${url}/api/accounts`, { method: 'POST', headers, body });
    const { account, link } = (await made.json()) as { account: { id: string }; link: { url: string } };
    const { page } = await stranger();
    await page.goto(link.url);
    await page.getByRole('button', { name: `Dùng ${name} thay mật khẩu` }).click();
    await atProvider(page, 'moi.den');
    await page.getByRole('button', { name: 'Tài khoản của Triệu Thị Mới' }).waitFor();
    await page.goto(`${url}/me`);
    await page.getByText('Tài khoản chưa có mật khẩu').waitFor();
    expect(await page.getByRole('heading', { name: 'Đổi mật khẩu' }).count()).toBe(0);

    const { page: keeper } = await openPage();
    await keeper.goto(`${url}/accounts/${account.id}`);
    await keeper.getByText('Có đăng nhập một lần').waitFor();
    await keeper.getByRole('button', { name: 'Bỏ liên kết cổng đăng nhập' }).click();
    await keeper.getByText('Đã bỏ liên kết với cổng và kết thúc mọi phiên.').waitFor();
    await keeper.getByText('Chưa đặt mật khẩu').waitFor();
    await page.goto(`${url}/me`);
    await page.getByRole('dialog').getByLabel('Tên đăng nhập').waitFor();
    await keeper.context().close();
    await page.context().close();
  });
});
