import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a clerk does at the screens, by the words that stand on them. */

/** Pastes a report and waits for its reading. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Nội dung báo cáo').fill(text);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await reading(page);
}

/** The reading screen, with what was found. */
export async function reading(page: Page): Promise<void> {
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/);
  await page.locator('.fact-pane [data-row]').first().waitFor({ state: 'attached' });
}

export const documentId = (page: Page) => /documents\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** A chip of the filter: "Số liệu 31". */
export const kind = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Lọc theo loại' }).getByRole('button', { name: new RegExp(`^${name} `) });

const kinds = ['Số liệu', 'Kiến nghị', 'Chỉ đạo', 'Hạn chế', 'Người', 'Cuộc họp', 'Địa danh', 'Văn bản dẫn'];

/** Accepts all that is undecided, kind by kind, with Shift+A and Enter. */
export async function acceptEverything(page: Page): Promise<void> {
  for (const name of kinds) {
    await kind(page, name).click();
    if ((await page.locator('.facts [data-row][data-decision="open"]').count()) === 0) continue;
    await page.keyboard.press('Shift+A');
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-autofocus]:focus').waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }
  await kind(page, 'Tất cả').click();
}

/** "Ghi vào sổ", with the first proposal for each place that is asked for: ready for the last click. */
export async function readyToRecord(page: Page): Promise<{ button: Locator; count: number }> {
  await page.locator('.reading-head').getByRole('button', { name: 'Ghi vào sổ' }).click();
  const dialog = page.getByRole('dialog');
  const asked = dialog.locator('fieldset.needed');
  for (let left = await asked.count(); left > 0; left = await asked.count()) {
    await asked.first().getByRole('radio').first().check();
    await expect.poll(() => asked.count()).toBeLessThan(left);
  }
  const button = dialog.getByRole('button', { name: /^Ghi \d+ dữ kiện vào sổ/ });
  return { button, count: Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]) };
}

/** Answers how many facts went into the ledger. */
export async function record(page: Page): Promise<number> {
  const { button, count } = await readyToRecord(page);
  await button.click();
  await page.getByText(`Đã ghi ${count} dữ kiện vào sổ.`).waitFor();
  return count;
}

/** From the screen in hand to the board of an area, by the overview. */
export async function openBoard(page: Page, area: RegExp | string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Tổng quan' }).click();
  await page.locator('.area-link').filter({ hasText: area }).first().click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: area }).waitFor();
  await page.locator('.board-table').waitFor();
}

/** Clicks a number of the board; the words it leads to hold that very number. */
export async function clickBack(page: Page, number: Locator): Promise<string> {
  const digits = /\d[\d.,]*\d|\d/.exec((await number.textContent()) ?? '')?.[0] ?? 'no number';
  await number.click();
  await page.waitForURL(/#fact-/);
  const words = page.locator('.document-text [data-active]');
  await words.first().waitFor();
  const said = (await words.allTextContents()).join('');
  expect(said).toContain(digits);
  expect(await isInView(words.first())).toBe(true);
  return said;
}

/** Whether an element lies within the window, as a person sees it. */
function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight + 1;
  });
}
