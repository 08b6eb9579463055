import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Overview } from '../src/areas/contract.ts';
import type { DocumentDetail, DocumentList } from '../src/documents/contract.ts';
import type { AreaObservations } from '../src/indicators/contract.ts';
import { journey, openPage } from './browser.ts';
import { acceptEverything, clickBack, documentId, kind, openBoard, paste, reading, record } from './clerk.ts';
import { signedIn } from './program.ts';
import { startProgram } from './start-program.ts';

/** A real report where there is one, else a sample of ours. */
const seeds = process.env.DONDOC_SHARED && join(process.env.DONDOC_SHARED, 'seeds');
const seed = seeds && readdirSync(seeds).find((name) => name.startsWith('002_'));
const { file, area } = seed
  ? { file: join(seeds, seed), area: 'Pác Nặm' }
  : { file: fileURLToPath(new URL('../samples/ha-quang-2023-05-29-lam-viec.txt', import.meta.url)), area: 'Hà Quảng' };
const report = readFileSync(file, 'utf8');

journey('the whole job on an empty folder', () => {
  let started: Awaited<ReturnType<typeof startProgram>>;
  let page: Page;
  let complaints: string[];
  let id = '';
  let recorded = 0;
  const detail = () => started.program.get<DocumentDetail>(`/api/documents/${id}`);
  const held = () => page.locator('.facts [data-held]');
  const decided = (decision: string) => page.locator(`.facts [data-row][data-decision="${decision}"]`);
  beforeAll(async () => {
    started = await startProgram();
    ({ page, complaints } = await openPage());
  });

  it('opens on an empty ledger that says what to do', async () => {
    await page.goto(started.program.url);
    await page.getByText('Sổ còn trống.').waitFor();
    await page.locator('main').getByRole('link', { name: 'Nộp văn bản' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nộp văn bản' }).waitFor();
  });

  it('takes pasted words and shows what they say', async () => {
    await paste(page, report);
    id = documentId(page);
    const { facts, counts, text } = await detail();
    expect(counts.total).toBeGreaterThan(10);
    expect(await page.locator('.facts [data-row]').count()).toBe(facts.length);
    expect(await page.locator('.facts .kind-figure').count()).toBeGreaterThan(5);
    const drawn = await page.locator('.document-text p').evaluateAll((lines) => lines.map((line) => line.textContent));
    expect(drawn.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('is worked through with the keyboard: next, back, accept, reject, undo', async () => {
    await kind(page, 'Số liệu').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await held().getAttribute('data-row');
    await page.keyboard.press('k');
    const first = (await held().getAttribute('data-row')) ?? '';
    expect(first).not.toBe(second);
    expect(await page.locator(`.document-text [data-active][data-f~="${first}"]`).count()).toBeGreaterThan(0);
    // What is inferred asks for an Enter of its own.
    await page.keyboard.press('Enter');
    if (await page.locator('.fact-pane .ask').count()) await page.keyboard.press('Enter');
    await expect.poll(() => decided('accepted').count()).toBe(1);
    expect(await page.locator(`[data-row="${first}"]`).getAttribute('data-decision')).toBe('accepted');
    // The next undecided one is in hand now.
    expect(await held().getAttribute('data-row')).toBe(second);
    await page.keyboard.press('x');
    await expect.poll(() => decided('rejected').count()).toBe(1);
    await page.keyboard.press('u');
    await page.getByText('Đã hoàn tác bước vừa rồi').waitFor();
    expect([await decided('accepted').count(), await decided('rejected').count()]).toEqual([1, 0]);
    const { facts } = await detail();
    expect(facts.filter(({ decision }) => decision !== 'open').map((fact) => fact.id)).toEqual([first]);
  });

  it('accepts all of a kind at once, and leaves out what a person rejects', async () => {
    await kind(page, 'Người').click();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await expect.poll(() => decided('rejected').count()).toBe(1);
    await acceptEverything(page);
    await expect.poll(async () => (await detail()).counts.open).toBe(0);
    expect((await detail()).facts.filter(({ decision }) => decision === 'rejected')).toHaveLength(1);
  });

  it('makes a fact that the reader missed from words selected with the mouse', async () => {
    const words = await selectWords(page);
    await page.keyboard.press('n');
    const editor = page.getByRole('form', { name: 'Dữ kiện mới từ phần chữ đang chọn' });
    expect(await editor.locator('blockquote').textContent()).toBe(words);
    await editor.getByLabel('Loại dữ kiện').selectOption('limitation');
    await editor.getByRole('button', { name: 'Thêm vào' }).click();
    await editor.waitFor({ state: 'detached' });
    await expect.poll(async () => (await detail()).facts.filter(({ origin }) => origin === 'person').length).toBe(1);
    const { facts, text } = await detail();
    const added = facts.find(({ origin }) => origin === 'person');
    expect(added).toMatchObject({ body: { type: 'limitation' }, decision: 'accepted' });
    expect(text.slice(...(added?.span ?? [0, 0]))).toBe(words);
  });

  it('enters what was accepted into the ledger, once', async () => {
    recorded = await record(page);
    const { facts, state, counts, version } = await detail();
    expect(state).toBe('confirmed');
    expect(counts.recorded).toBe(recorded);
    expect(facts.filter((fact) => fact.recorded)).toHaveLength(facts.length - 1);
    const before = await ledger();
    const again = await fetch(`${started.program.url}/api/documents/${id}/confirm`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: signedIn.cookie },
      body: JSON.stringify({ version }),
    });
    expect(again.status).toBe(200);
    expect(await ledger()).toEqual(before);
    expect((await detail()).version).toBe(version);
  });

  it('shows the board of the area, each number a click from its words', async () => {
    await openBoard(page, area);
    const numbers = page.locator('.board-table .cited .to-words');
    const count = await numbers.count();
    expect(count).toBeGreaterThan(5);
    for (const at of [0, Math.floor(count / 2), count - 1]) {
      await clickBack(page, numbers.nth(at));
      await page.goBack();
      await page.locator('.board-table').waitFor();
    }
    expect(page.url()).toMatch(/\/areas\//);
  });

  it('stands after the page is loaded again', async () => {
    await page.reload();
    const number = page.locator('.board-table .cited .to-words').first();
    const words = await clickBack(page, number);
    await page.reload();
    await page.locator('.document-text [data-active]').first().waitFor();
    expect((await page.locator('.document-text [data-active]').allTextContents()).join('')).toBe(words);
    expect((await detail()).counts.recorded).toBe(recorded);
  });

  it('recognises the same report handed in again', async () => {
    await page.getByRole('link', { name: 'Nộp văn bản' }).first().click();
    await paste(page, report);
    await page.getByText('Văn bản này đã được nộp trước đây; đây là văn bản đó.').waitFor();
    expect(documentId(page)).toBe(id);
    expect((await started.program.get<DocumentList>('/api/documents')).total).toBe(1);
  });

  it('withdraws it with a reason, and the board stands empty', async () => {
    await reading(page);
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await dialog.getByText('Nêu lý do, ít nhất 3 ký tự.').waitFor();
    await dialog.getByLabel('Lý do').fill('Nộp nhầm bản chưa ký');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByText(/Đã thu hồi .*Lý do: Nộp nhầm bản chưa ký/).waitFor();
    expect(await detail()).toMatchObject({ state: 'withdrawn', stateReason: 'Nộp nhầm bản chưa ký' });
    await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
    await page.getByText('Sổ còn trống.').waitFor();
    expect((await ledger()).rows).toEqual([]);
  });

  it('never complained to the console', () => expect(complaints).toEqual([]));

  let board = '';
  async function ledger(): Promise<AreaObservations> {
    board ||= (await started.program.get<Overview>('/api/overview')).items[0]?.area.id ?? '';
    return started.program.get<AreaObservations>(`/api/areas/${board}/observations`);
  }
});

/** Drags the mouse over the first words that no fact covers; answers them. */
async function selectWords(page: Page): Promise<string> {
  await page.locator('.text-pane').evaluate((pane) => pane.scrollTo(0, 0));
  const { words, from, to } = await page.locator('.document-text').evaluate((root) => {
    for (const piece of root.querySelectorAll('span[data-s]:not([data-f])')) {
      const node = piece.firstChild as Text;
      const found = /(?<=\s)\p{L}+ \p{L}+ \p{L}+(?=\s)/u.exec(node?.data ?? '');
      if (!found) continue;
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const [line, ...others] = range.getClientRects();
      if (!line || others.length) continue;
      const middle = line.top + line.height / 2;
      return { words: found[0], from: { x: line.left + 0.5, y: middle }, to: { x: line.right - 0.5, y: middle } };
    }
    throw new Error('every word is covered');
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  return words;
}
