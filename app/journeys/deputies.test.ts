import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { NewAccountMade } from '../src/accounts/contract.ts';
import type { HandedIn } from '../src/documents/contract.ts';
import { journey, openPage } from './browser.ts';
import { reading } from './clerk.ts';
import { person, signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

const deputy = { username: 'trieu.son', name: 'Triệu Văn Sơn', position: 'Phó Chánh Văn phòng' };
const ill = { username: 'ly.mai', name: 'Lý Thị Mai' };
const text = 'BÁO CÁO\nNăm 2026, xã Bằng Thành trồng 41,5 ha rừng, thu ngân sách đạt 12 tỷ đồng.\n';
const password = 'bốn từ chẳng liên quan';
/** As people write it, so many days from today in Hanoi. */
const day = (ahead: number) =>
  new Date(Date.now() + (7 + 24 * ahead) * 3_600_000).toISOString().slice(0, 10).split('-').reverse().join('/');

/** Somebody goes away for a week, a colleague works in that one’s place, and gives it back. */
journey('a deputy', () => {
  let url = '';
  let documentId = '';
  let mine: Page;
  let theirs: Page;
  const own = { complaints: [] as string[] };
  beforeAll(async () => {
    const { program } = await startProgram();
    url = program.url;
    const post = async <Body>(path: string, body: object, cookie = signedIn.cookie) => {
      const headers = { 'content-type': 'application/json', cookie };
      const response = await fetch(`${url}/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { body: (await response.json()) as Body, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    };
    documentId = (await post<HandedIn>('documents', { text })).body.document.id;
    const away = (await post<NewAccountMade>('accounts', { ...ill, areaId: null })).body.account.id;
    await post(`accounts/${away}/roles`, { role: 'clerk', areaId: null });
    const made = (await post<NewAccountMade>('accounts', { ...deputy, areaId: null })).body;
    await post('link/use', { token: made.link.url.split('#')[1], password }, '');
    const { page, complaints } = await openPage();
    [mine, own.complaints] = [page, complaints];
    const lender = signedIn.cookie;
    signedIn.cookie = (await post('sign-in', { username: deputy.username, password }, '')).cookie;
    theirs = (await openPage({ viewport: { width: 375, height: 720 } })).page;
    signedIn.cookie = lender;
  });
  const menuOf = (page: Page, name: string) => page.getByRole('button', { name: `Tài khoản của ${name}` });

  it('sees nothing before', async () => {
    await theirs.goto(`${url}/documents/${documentId}`);
    await theirs.getByText('Các vai trò của bạn không cho làm việc này').waitFor();
  });

  it('is named with the keyboard, and what is wrong is said', async () => {
    await mine.goto(`${url}/documents`);
    await menuOf(mine, person.name).click();
    await mine.getByRole('link', { name: 'Ủy quyền xử lý thay' }).click();
    await mine.getByText('Chưa ủy quyền cho ai.').waitFor();
    await mine.getByRole('button', { name: 'Ủy quyền', exact: true }).focus();
    await mine.keyboard.press('Enter');
    const dialog = mine.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    for (const said of ['Hãy chọn một người', 'Hãy điền cả hai ngày', 'Cần ghi lý do'])
      await dialog.getByText(said).waitFor();
    await dialog.getByRole('combobox', { name: 'Người được ủy quyền' }).focus();
    await mine.keyboard.type('son');
    await mine.getByRole('option', { name: /Triệu Văn Sơn.*Phó Chánh Văn phòng/ }).waitFor();
    await mine.keyboard.press('Enter');
    await dialog.getByLabel('Đến hết ngày').fill(day(-1));
    await dialog.getByLabel('Lý do').fill('Đi công tác');
    // An administrator’s role is not among them.
    await expect.poll(() => dialog.getByRole('checkbox').count()).toBe(1);
    await dialog.getByLabel('Lý do').press('Enter');
    await dialog.getByText('kết thúc trước khi bắt đầu').waitFor();
    await dialog.getByLabel('Đến hết ngày').fill(day(6));
    await dialog.getByLabel('Lý do').press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await mine.getByText(`từ ${day(0)} đến hết ${day(6)}`).waitFor();
    await mine.getByText('Đang hiệu lực').waitFor();
  });

  it('works in the place of who is away, and is told so on the way', async () => {
    await theirs.goto(`${url}/documents/${documentId}`);
    await reading(theirs);
    await theirs.getByText('Bạn xử lý văn bản này thay Nguyễn Thị Vân.').waitFor();
    await menuOf(theirs, deputy.name).click();
    await theirs.getByText(`Xử lý thay Nguyễn Thị Vân đến hết ${day(6)}`).waitFor();
    // Also where the screen has a use of its own for the key.
    await theirs.keyboard.press('Escape');
    await theirs.locator('.reading-head').getByRole('button', { name: 'Thu hồi' }).click();
    const dialog = theirs.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Nộp nhầm bản nháp');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await theirs
      .getByText(/Đã thu hồi/)
      .first()
      .waitFor();
    // Nothing is left to do with it, and no button says otherwise.
    await expect.poll(() => theirs.locator('.reading-head button').count()).toBe(0);
    await mine.goto(`${url}/audit`);
    const row = mine.locator('tbody tr', { hasText: 'Thu hồi văn bản' });
    await row.getByText(deputy.name).waitFor();
    await row.getByText('xử lý thay Nguyễn Thị Vân').waitFor();
    // A day stands there as it is written in an office.
    const lent = mine.locator('tbody tr', {
      has: mine.getByRole('cell', { name: 'Ủy quyền xử lý thay', exact: true }),
    });
    await lent.first().getByRole('button', { name: 'Xem' }).click();
    await mine.getByRole('row', { name: /^Đến hết ngày – \d{2}\/\d{2}\/\d{4}$/ }).waitFor();
  });

  it('is one no more once either ends it, and the other is told; an administrator names one for who is ill', async () => {
    await mine.goto(`${url}/me`);
    await mine.getByRole('button', { name: `Kết thúc: ${deputy.name}` }).waitFor();
    await theirs.goto(`${url}/me`);
    await theirs.getByRole('button', { name: `Kết thúc: ${person.name}` }).click();
    await theirs.getByRole('dialog').getByRole('button', { name: 'Kết thúc ủy quyền' }).click();
    await theirs.getByText('Đã kết thúc', { exact: true }).waitFor();
    await theirs.goto(`${url}/documents/${documentId}`);
    await theirs.getByText('Các vai trò của bạn không cho làm việc này').waitFor();
    await mine.getByRole('button', { name: `Kết thúc: ${deputy.name}` }).click();
    await mine.getByRole('dialog').getByRole('button', { name: 'Kết thúc ủy quyền' }).click();
    await mine.getByText('đã kết thúc trước đó').waitFor();
    await mine.keyboard.press('Escape');
    await mine.getByText(`${deputy.name} kết thúc lúc`).waitFor();
    // Whoever fell ill cannot do it: an administrator does, of the same form.
    await mine.goto(`${url}/accounts`);
    await mine.getByRole('link', { name: ill.name }).click();
    await mine.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    const dialog = mine.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Người được ủy quyền' }).fill('son');
    await mine.getByRole('option', { name: /Triệu Văn Sơn/ }).click();
    await dialog.getByLabel('Đến hết ngày').fill(day(2));
    await dialog.getByLabel('Lý do').fill('Nghỉ ốm');
    await dialog.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await mine.getByText('Lý do: Nghỉ ốm · Nguyễn Thị Vân (quản trị) lập').waitFor();
    await mine.goto(`${url}/accounts`);
    await mine.locator('tbody tr', { hasText: deputy.name }).getByText(`Xử lý thay ${ill.name}`).waitFor();
    // The refusal was meant; nothing else went wrong.
    expect(own.complaints.filter((each) => !/422|409/.test(each))).toEqual([]);
  });
});
