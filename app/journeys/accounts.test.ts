import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { journey, openPage } from './browser.ts';
import { documentId, reading } from './clerk.ts';
import { type Program, signedIn } from './program.ts';
import { newFolder, newProgram } from './start-program.ts';

const report = readFileSync(
  fileURLToPath(new URL('../samples/ha-quang-2023-05-29-lam-viec.txt', import.meta.url)),
  'utf8',
);
const password = 'bốn từ chẳng liên quan';

/** From the first document of an office to a colleague who sees no more than is given. */
journey('accounts', () => {
  let program: Program;
  let page: Page;
  let link = '';
  const dialog = () => page.getByRole('dialog');
  beforeAll(async () => {
    signedIn.cookie = '';
    program = await newProgram(newFolder(), { DONDOC_DEMO: '1' }).started();
    ({ page } = await openPage());
  });

  it('begin with the first document, which goes on once the account is made', async () => {
    await page.goto(`${program.url}/documents/new`);
    await page.getByLabel('Nội dung báo cáo').fill(report);
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await dialog().getByText('Tạo tài khoản đầu tiên').first().waitFor();
    await dialog().getByRole('button', { name: 'Tạo tài khoản và tiếp tục' }).click();
    await dialog().getByText('Cần điền mục này.').waitFor();
    await dialog().getByLabel('Họ và tên').fill('Nguyễn Thị Hồng Vân');
    await dialog().getByLabel('Tên đăng nhập').fill('hong.van');
    await dialog().getByLabel('Mật khẩu', { exact: true }).fill('matkhau2026');
    await dialog().getByRole('button', { name: 'Tạo tài khoản và tiếp tục' }).click();
    await dialog().getByText('rất dễ bị đoán').waitFor();
    await dialog().getByLabel('Mật khẩu', { exact: true }).fill(password);
    await dialog().getByRole('button', { name: 'Tạo tài khoản và tiếp tục' }).click();
    // The report that was pasted before is handed in, without being asked for again.
    await reading(page);
    expect(documentId(page)).not.toBe('');
    await page.getByRole('button', { name: 'Tài khoản của Nguyễn Thị Hồng Vân' }).waitFor();
  });

  it('are made for others, whose link is shown once', async () => {
    await page.getByRole('button', { name: 'Tài khoản của Nguyễn Thị Hồng Vân' }).click();
    await page.getByRole('link', { name: 'Tài khoản', exact: true }).click();
    await page.getByRole('button', { name: 'Lập tài khoản' }).click();
    await dialog().getByLabel('Họ và tên').fill('Triệu Văn Sơn');
    await dialog().getByLabel('Tên đăng nhập').fill('trieu.son');
    // A place that was typed and not chosen is not the whole system, which an empty field is.
    const place = dialog().getByRole('combobox', { name: 'Nơi làm việc' });
    await place.pressSequentially('ha quang');
    await page
      .getByRole('option', { name: /Hà Quảng/ })
      .first()
      .waitFor();
    await place.press('Escape');
    await dialog().getByRole('button', { name: 'Lập', exact: true }).click();
    await dialog().getByText('Hãy chọn một mục trong danh sách, hoặc xóa chữ đã gõ.').waitFor();
    await place.fill('');
    await dialog().getByRole('button', { name: 'Lập', exact: true }).click();
    link = (await dialog().locator('.one-time-link').textContent()) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/link#[\w-]{32}$/);
    // Printed it is a slip of its own, and over http, where a page may not copy, it is ready to be copied.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Tài khoản', exact: true, includeHidden: true }).isVisible()).toBe(
      false,
    );
    expect(await dialog().locator('.one-time-link').isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await dialog().getByRole('button', { name: 'Sao chép' }).click();
    await dialog().getByText('hãy nhấn Ctrl+C').waitFor();
    expect(await page.evaluate(() => String(getSelection()))).toBe(link);
    await dialog().getByRole('button', { name: 'Đóng' }).last().click();
    await page.getByRole('link', { name: 'Triệu Văn Sơn' }).click();
    await page.getByText('Chưa có vai trò').waitFor();
    await page.locator('select').selectOption('viewer');
    await page.getByRole('combobox', { name: 'Địa bàn' }).fill('ha quang');
    await page
      .getByRole('option', { name: /Hà Quảng/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Giao', exact: true }).click();
    await page.getByText(/Người xem · .*Hà Quảng/).waitFor();
  });

  it('are not closed while whoever takes over is only half chosen', async () => {
    await page.getByRole('button', { name: 'Đóng tài khoản' }).click();
    const successor = dialog().getByRole('combobox', { name: 'Bàn giao cho' });
    await successor.pressSequentially('van');
    await page.getByRole('option', { name: 'Nguyễn Thị Hồng Vân' }).click();
    await successor.press('End');
    await successor.pressSequentially(' x');
    await successor.press('Escape');
    await dialog().getByRole('button', { name: 'Đóng tài khoản' }).click();
    await dialog().getByText('Hãy chọn một mục trong danh sách, hoặc xóa chữ đã gõ.').waitFor();
    await dialog().getByRole('button', { name: 'Hủy' }).click();
    await page.getByText('Đang dùng').or(page.getByText('Chưa đặt mật khẩu')).waitFor();
  });

  it('are entered by the link, and see what was given and no more', async () => {
    const { page: other } = await openPage();
    await other.goto(link);
    await other.getByText('Chào Triệu Văn Sơn').waitFor();
    await other.getByLabel('Mật khẩu mới').fill(password);
    await other.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await other.getByLabel('Tên đăng nhập').fill('trieu.son');
    await other.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await other.getByRole('button', { name: 'Đăng nhập' }).click();
    await other.getByRole('button', { name: 'Tài khoản của Triệu Văn Sơn' }).waitFor();
    // The report is not in the ledger yet: for a viewer there is nothing, and nothing to hand in with.
    await other.goto(`${program.url}/documents`);
    await other.getByText('Chưa có văn bản').first().waitFor();
    expect(await other.getByRole('link', { name: 'Nộp văn bản' }).count()).toBe(0);
    await other.goto(`${program.url}/documents/${documentId(page) || '00000000-0000-7000-8000-000000000000'}`);
    await other.getByText('Không tìm thấy văn bản').waitFor();
    await other.context().close();
  });

  it('are found by who comes back to an office in use, and not the demonstration', async () => {
    const { page: other } = await openPage();
    await other.goto(`${program.url}/`);
    await other.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    expect(new URL(other.url()).pathname).toBe('/');
    // The button of the page that is not shown asks for the sign-in again.
    await other.getByRole('button', { name: 'Đăng nhập' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await other.getByRole('link', { name: 'Văn bản', exact: true }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await other.getByRole('link', { name: 'Đăng nhập' }).click();
    await other.getByLabel('Tên đăng nhập').fill('trieu.son');
    await other.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await other.getByRole('button', { name: 'Đăng nhập' }).click();
    await other.getByRole('button', { name: 'Tài khoản của Triệu Văn Sơn' }).waitFor();
    expect(new URL(other.url()).pathname).toBe('/documents');
    await other.goto(`${program.url}/?own`);
    await other.getByText('Chưa có số liệu nào mà bạn được xem.').waitFor();
    // What is not for a viewer is not offered once more.
    await other.goto(`${program.url}/accounts`);
    await other.getByText('Các vai trò của bạn không cho làm việc này.').waitFor();
    expect(await other.getByRole('button', { name: 'Thử lại' }).count()).toBe(0);
    await other.context().close();
  });

  it('end with signing out; what is asked then waits for signing in, and goes on', async () => {
    await page.goto(`${program.url}/documents`);
    await page.locator('tbody tr').first().waitFor();
    await page.getByRole('button', { name: 'Tài khoản của Nguyễn Thị Hồng Vân' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await dialog().getByLabel('Tên đăng nhập').waitFor();
    await dialog().getByLabel('Tên đăng nhập').fill('hong.van');
    await dialog().getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu rồi');
    await dialog().getByRole('button', { name: 'Đăng nhập' }).click();
    await dialog().getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    await dialog().getByLabel('Mật khẩu', { exact: true }).fill(password);
    await dialog().getByRole('button', { name: 'Đăng nhập' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tài khoản của Nguyễn Thị Hồng Vân' }).waitFor();
  });
});
