import type { Item, Page, Row, Segment } from './page.ts';

/** Parts of an em: two words, two columns, the offset of "²" from its base line. */
const wordGap = 0.12;
const columnGap = 1.1;
const sameLine = 0.4;

/** The rows of a page from top to bottom, whatever the order in which the PDF draws; in a cell a lone sign is a word too. */
export function rowsOf(page: Page, inCell = false): Row[] {
  const items = page.items.filter(({ words }) => /\S/.test(words)).sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { y: number; size: number; items: Item[] }[] = [];
  for (const item of items) {
    const line = lines.at(-1);
    if (line && Math.abs(item.y - line.y) <= sameLine * Math.max(item.size, line.size)) {
      line.items.push(item);
      if (item.size > line.size) Object.assign(line, { y: item.y, size: item.size });
    } else lines.push({ y: item.y, size: item.size, items: [item] });
  }
  const rows: Row[] = lines
    .map(({ y, size, items }) => ({ page: page.number, y, size, segments: segmentsOf(items, size) }))
    .filter((row) => inCell || hasWords(row));
  return page.tables ? [...rows, ...page.tables].sort((a, b) => a.y - b.y) : rows;
}

/** A row of dashes or dots is a rule drawn with letters. */
function hasWords(row: Row): boolean {
  return row.segments.some(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

function segmentsOf(items: readonly Item[], size: number): Segment[] {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const gaps = sorted.slice(1).map((item, index) => item.x - endOf(sorted[index] as Item));
  const split = isStretched(gaps, size) ? Number.POSITIVE_INFINITY : columnGap * size;
  const segments: { words: string; left: number; right: number }[] = [];
  for (const [index, item] of sorted.entries()) {
    const last = segments.at(-1);
    const gap = gaps[index - 1] ?? 0;
    if (!last || gap > split) segments.push({ words: item.words.trimStart(), left: item.x, right: endOf(item) });
    else {
      const apart = gap > wordGap * size && !/\s$/.test(last.words) && !/^\s/.test(item.words);
      last.words += (apart ? ' ' : '') + item.words;
      last.right = Math.max(last.right, endOf(item));
    }
  }
  return withMark(segments.map((segment) => ({ ...segment, words: segment.words.replace(/\s+/g, ' ').trim() })));
}

/** Blanks at the end of an item take room of their own, which would hide a column behind it. */
function endOf(item: Item): number {
  const letters = item.words.length;
  const blanks = letters - item.words.trimEnd().length;
  return item.x + item.width * (blanks === 0 ? 1 : 1 - blanks / (letters * 2));
}

/** A line that justification has torn apart has the same gap everywhere; columns never do. */
function isStretched(gaps: readonly number[], size: number): boolean {
  const wide = gaps.filter((gap) => gap > wordGap * size);
  if (wide.length < 3) return false;
  const [least, most] = [Math.min(...wide), Math.max(...wide)];
  return least > 0.5 * size && most < least * 1.3;
}

/** "-" or "1." that a tab sets off from its words is their mark, not a column. */
function withMark(segments: Segment[]): Segment[] {
  const [mark, words] = segments;
  if (segments.length !== 2 || !mark || !words) return segments;
  if (!/^(?:[-–+*•▪●○\uF0B7\uF02D]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]|\d{1,2}\.\d{1,2}\.?)$/u.test(mark.words))
    return segments;
  return [
    { words: `${mark.words.replace(/[\uF0B7\uF02D]/, '-')} ${words.words}`, left: mark.left, right: words.right },
  ];
}
