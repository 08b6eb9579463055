import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { DocumentDetail } from '../src/documents/contract.ts';
import type { AreaObservations } from '../src/indicators/contract.ts';
import { journey, openPage } from './browser.ts';
import { acceptEverything, documentId, kind, paste, reading, readyToRecord } from './clerk.ts';
import { startProgram } from './start-program.ts';

const report = readFileSync(
  fileURLToPath(new URL('../samples/ha-quang-2023-05-29-lam-viec.txt', import.meta.url)),
  'utf8',
);

journey('two people on one document, and a server that dies', () => {
  let started: Awaited<ReturnType<typeof startProgram>>;
  let first: Page;
  let second: Page;
  let id = '';
  const detail = () => started.program.get<DocumentDetail>(`/api/documents/${id}`);
  const decisions = async () =>
    Object.fromEntries((await detail()).facts.map((fact) => [fact.id, fact.decision] as const));
  /** Takes the nth fact in hand by the mouse. */
  const take = async (page: Page, at: number) => {
    const row = page.locator('.facts [data-row]').nth(at);
    await row.locator('.fact-main').click();
    return (await row.getAttribute('data-row')) ?? '';
  };
  const decide = async (page: Page, at: number) => {
    const taken = await take(page, at);
    const answered = page.waitForResponse(/\/facts$/);
    await page.keyboard.press('x');
    return { taken, status: (await answered).status() };
  };
  beforeAll(async () => {
    started = await startProgram();
    ({ page: first } = await openPage());
    ({ page: second } = await openPage());
    await first.goto(`${started.program.url}/documents/new`);
    await paste(first, report);
    id = documentId(first);
    await second.goto(first.url());
    await reading(second);
  });

  it('tells the one who was later, shows what the other did, and loses nothing', async () => {
    const mine = await decide(first, 0);
    const late = await decide(second, 1);
    expect([mine.status, late.status]).toEqual([200, 409]);
    await second.getByText('Văn bản vừa được thay đổi ở nơi khác nên quyết định này chưa được ghi.').waitFor();
    const row = (fact: string) => second.locator(`.facts [data-row="${fact}"]`);
    await expect.poll(() => row(mine.taken).getAttribute('data-decision')).toBe('rejected');
    expect(await row(late.taken).getAttribute('data-decision')).toBe('open');
    expect(await decisions()).toMatchObject({ [mine.taken]: 'rejected', [late.taken]: 'open' });
    // Told, the same step goes through.
    expect((await decide(second, 1)).status).toBe(200);
    expect(await decisions()).toMatchObject({ [mine.taken]: 'rejected', [late.taken]: 'rejected' });
  });

  it('records once for two who both confirm', async () => {
    await first.reload();
    await reading(first);
    await acceptEverything(first);
    await expect.poll(async () => (await detail()).counts.open).toBe(0);
    const { button, count } = await readyToRecord(first);
    await second.reload();
    await reading(second);
    const other = await readyToRecord(second);
    await Promise.all([button.click(), other.button.click()]);
    for (const page of [first, second]) await page.getByText(`Đã ghi ${count} dữ kiện vào sổ.`).waitFor();
    expect((await detail()).counts.recorded).toBe(count);
    const area = (await detail()).area?.id;
    const { rows } = await started.program.get<AreaObservations>(`/api/areas/${area}/observations`);
    const facts = rows.flatMap(({ aspects }) => aspects.map(({ source }) => source.factId));
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts).size).toBe(facts.length);
  });

  it('keeps every answered decision when the server is killed, and tells of those that it did not answer', async () => {
    await first.goto(`${started.program.url}/documents/new`);
    await paste(first, `${report}\nBản thứ hai.`);
    id = documentId(first);
    await kind(first, 'Số liệu').click();
    const answered: string[] = [];
    for (const at of [0, 1, 2]) answered.push((await decide(first, at)).taken);
    const before = await decisions();
    await started.program.send('SIGKILL');
    const lost = await take(first, 3);
    await first.keyboard.press('x');
    await first.getByText(/Không kết nối được với máy chủ/).waitFor();
    await started.again();
    expect(await decisions()).toEqual(before);
    expect(answered.map((fact) => before[fact])).toEqual(['rejected', 'rejected', 'rejected']);
    expect(before[lost]).toBe('open');
    // The page that stayed open goes on where it was.
    expect(await first.locator(`.facts [data-row="${lost}"]`).getAttribute('data-decision')).toBe('open');
    expect((await decide(first, 3)).status).toBe(200);
    expect(await decisions()).toMatchObject({ ...before, [lost]: 'rejected' });
  });
});
