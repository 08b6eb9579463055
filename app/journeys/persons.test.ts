import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { AuditList } from '../src/audit/contract.ts';
import type { DocumentDetail, DocumentList, HandedIn } from '../src/documents/contract.ts';
import type { PersonErased } from '../src/persons/contract.ts';
import { journey, openPage } from './browser.ts';
import { signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

/** A person is found, taken out and erased, at the screens; and the program is killed in the middle of it. */

const name = 'Lò Văn Khăm';
let started: Awaited<ReturnType<typeof startProgram>>;
const call = (path: string, body?: unknown) =>
  fetch(`${started.program.url}/api/${path}`, {
    headers: { 'content-type': 'application/json', cookie: signedIn.cookie },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
let count = 0;
const handIn = async (more = '') => {
  const text = `BÁO CÁO SỐ ${++count}\nNăm 2026, xã Bằng Thành trồng ${count},5 ha rừng. Đồng chí ${name}, Bí thư Đảng ủy xã, chủ trì cuộc họp ngày 5/3/2026. ${more}\n`;
  return ((await (await call('documents', { text })).json()) as HandedIn).document.id;
};
const detailOf = async (id: string) => (await (await call(`documents/${id}`)).json()) as DocumentDetail;
beforeAll(async () => {
  started = await startProgram();
});

journey('a person', () => {
  it('is found, taken out as a file, and erased with the keyboard alone', async () => {
    const kept = await handIn();
    const id = await handIn('Ông Khăm phát biểu.');
    const { page, complaints } = await openPage();
    await page.goto(`${started.program.url}/`);
    await page.getByRole('button', { name: /Tài khoản|Vân/ }).click();
    await page.getByRole('link', { name: 'Dữ liệu cá nhân' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dữ liệu cá nhân' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.insertText(name.toUpperCase());
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('ông Khăm');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Có ở 3 chỗ trong 2 văn bản' }).waitFor();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải CSV' }).click(),
    ]);
    const rows = readFileSync(await csv.path(), 'utf8');
    expect(rows).toContain('Bí thư Đảng ủy xã');
    expect(csv.suggestedFilename()).toMatch(/^du-lieu-ca-nhan-\d{4}-\d\d-\d\d\.csv$/);
    // The last handed in stands first.
    await page.getByRole('checkbox', { name: /^Chọn: BÁO CÁO SỐ 2/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Xóa tên ở văn bản đã chọn (1)' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 chỗ trong nội dung').waitFor();
    await dialog.getByText('Bản sao lưu đã làm trước đây vẫn còn tên').waitFor();
    await dialog.getByLabel('Lý do').fill(`Đơn của ${name}`);
    await dialog.getByRole('button', { name: 'Xóa tên' }).click();
    await dialog.getByText('Lý do được lưu cùng văn bản nên không được chứa họ tên').waitFor();
    await dialog.getByLabel('Lý do').fill('Đơn số 7, ngày 20/11/2026');
    await dialog.getByRole('button', { name: 'Xóa tên' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã xóa tên khỏi 1 văn bản.').waitFor();
    await page.getByRole('heading', { name: 'Có ở 1 chỗ trong 1 văn bản' }).waitFor();
    expect(page.url()).not.toMatch(/Kh|L%C3/);

    expect((await detailOf(kept)).text).toContain(name);
    const { text, facts } = await detailOf(id);
    expect(text + JSON.stringify(facts)).not.toMatch(/Khăm/i);
    expect((await call(`documents/${id}/file`)).status).toBe(410);
    await page.goto(`${started.program.url}/documents/${id}`);
    await page.getByText('Tệp gốc đã gỡ lúc').waitFor();
    expect(await page.getByRole('link', { name: 'Tệp gốc' }).count()).toBe(0);
    const { items } = (await (await call('audit?kind=document')).json()) as AuditList;
    expect(items.map(({ action }) => action)).toContain('document.erase-person');
    expect(JSON.stringify(items)).not.toMatch(/Khăm/i);
    expect(complaints.filter((each) => !/status of 422/.test(each))).toEqual([]);
  });
});

it('stands in each document whole or not at all after a kill in the middle, and the same request goes on', async () => {
  const ids: string[] = [];
  for (let each = 0; each < 20; each += 1) ids.push(await handIn('Đề nghị tỉnh quan tâm. '.repeat(200)));
  const documents = await Promise.all(ids.map(async (id) => ({ id, version: (await detailOf(id)).version })));
  const asked = { name, documents, basis: 'law-91-2025', reason: 'Đơn số 8' };
  const lost = call('persons/erase', asked).catch(() => null);
  // As soon as the first is done, the others are under way or wait.
  while ((await detailOf(ids[0] as string)).originalRemovedAt === null);
  await started.program.send('SIGKILL');
  await lost;
  await started.again();

  let erased = 0;
  const standing = async (id: string) => {
    const { text, facts, version, originalRemovedAt } = await detailOf(id);
    const { status } = await call(`documents/${id}/file`);
    const named = [text, JSON.stringify(facts)].map((words) => words.includes('Khăm'));
    return { named, version, removed: originalRemovedAt !== null, status };
  };
  const whole = { named: [true, true], version: 1, removed: false, status: 200 };
  const gone = { named: [false, false], version: 2, removed: true, status: 410 };
  for (const id of ids) {
    const found = await standing(id);
    if (found.removed) erased += 1;
    expect(found).toEqual(found.removed ? gone : whole);
  }
  expect(erased).toBeGreaterThan(0);
  const again = (await (await call('persons/erase', asked)).json()) as PersonErased;
  expect(again.items.filter(({ outcome }) => outcome === 'nothing')).toHaveLength(erased);
  expect(again.items.filter(({ outcome }) => outcome === 'erased')).toHaveLength(20 - erased);
  for (const id of ids) expect(await standing(id)).toEqual(gone);
  const all = (await (await call('documents')).json()) as DocumentList;
  expect(all.items.filter(({ originalRemovedAt }) => originalRemovedAt !== null).length).toBeGreaterThanOrEqual(20);
});
