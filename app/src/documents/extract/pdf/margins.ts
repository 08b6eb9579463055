import { type Page, type Row, wordsOf } from './page.ts';

/** Parts of the page's height in which a header or a footer stands. */
const edge = 0.12;
const pageNumber = /^[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–—.\s]*$/iu;

/** Takes away page numbers and what each page repeats at its edge, since they would cut the sentences that go on there. */
export function withoutMargins(pages: readonly Page[], rows: readonly Row[][]): { body: Row[][]; margins: Row[] } {
  const offsets = new Map<number, number>();
  const repeats = new Map<string, number>();
  const edges = rows.map((page, index) => edgeRows(page, pages[index] as Page));
  for (const [index, page] of edges.entries()) {
    for (const offset of new Set(page.map((row) => offsetOf(row, pages[index] as Page)))) {
      if (offset !== undefined) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
    for (const words of new Set(page.map(patternOf))) repeats.set(words, (repeats.get(words) ?? 0) + 1);
  }
  const isMargin = (row: Row, page: Page) => {
    const offset = offsetOf(row, page);
    if (offset !== undefined && (offset === 0 || (offsets.get(offset) ?? 0) >= 2)) return true;
    return pages.length >= 3 && (repeats.get(patternOf(row)) ?? 0) >= Math.max(3, pages.length / 2);
  };
  const margins = edges.flatMap((page, index) => page.filter((row) => isMargin(row, pages[index] as Page)));
  const gone = new Set(margins);
  return { body: rows.map((page) => page.filter((row) => !gone.has(row))), margins };
}

/** At most two rows at either edge; the head of a table that goes on over the page is no header. */
function edgeRows(rows: readonly Row[], page: Page): Row[] {
  const top = rows.slice(0, 2).filter(({ y, cells }) => y < page.height * edge && !cells);
  const bottom = rows.slice(-2).filter(({ y, cells }) => y > page.height * (1 - edge) && !cells);
  return [...new Set([...top, ...bottom])];
}

/** How far the number on a page is from the place of the page in the file; undefined for a row that is no number. */
function offsetOf(row: Row, page: Page): number | undefined {
  const number = pageNumber.exec(wordsOf(row))?.[1];
  return number === undefined ? undefined : Number(number) - page.number;
}

/** "Xã Bản Lũng | Trang 3/14" repeats "… | Trang 4/14"; "Phụ lục 1" and "Phụ lục 2" are two titles. */
function patternOf(row: Row): string {
  return wordsOf(row).replace(/(trang\s*|[|·•\t]\s*)\d{1,4}(?:\s*\/\s*\d{1,4})?$/iu, '$1#');
}
