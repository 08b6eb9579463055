import { type SheetCell, wordsOfCell } from './workbook-cell.ts';

/** Rows of cells; both lists have holes where nothing is. */
export type SheetRows = readonly (readonly (SheetCell | undefined)[] | undefined)[];

/** A row that holds something, the words of its cells by column. */
interface Filled {
  readonly at: number;
  readonly cells: ReadonlyMap<number, string>;
}

export class TooLong extends Error {}

/**
 * The rows of a sheet line by line, cells apart by a tab, as from a table of a document: columns that are empty all the way
 * are left out, so that those that hold something stay aligned; a merged cell stands in its first place. A cell alone in its
 * row is a line of its own: a title, "ĐVT: triệu đồng".
 */
export function linesOfSheet(rows: SheetRows, limit: number): string {
  const filled = filledRows(rows, limit);
  const columns = [...new Set(filled.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  if (filled.length * columns.length > limit * 4) throw new TooLong('more cells than characters are allowed');
  const table = filled.slice(0, filled.findIndex(({ cells }) => cells.size > 2) + 1);
  const body = table.findLastIndex(({ cells }) => cells.size === 1) + 1;
  const lines = filled.map(({ at, cells }, index) => {
    const gap = index > 0 && at > (filled[index - 1]?.at ?? at) + 1 ? '\n' : '';
    // "UBND XÃ NÀ MÒN" beside "CỘNG HÒA XÃ HỘI …" over the title: two columns of a head, no row of the table below.
    if (index < body || cells.size === 1) return gap + [...cells.values()].join('\n');
    return gap + columns.map((column) => cells.get(column) ?? '').join('\t');
  });
  return lines.join('\n').replace(/\t+$/gm, '');
}

function filledRows(rows: SheetRows, limit: number): Filled[] {
  const filled: Filled[] = [];
  let length = 0;
  rows.forEach((row, at) => {
    const cells = new Map<number, string>();
    row?.forEach((cell, column) => {
      const words = cell ? wordsOfCell(cell) : '';
      if (words === '') return;
      length += words.length + 1;
      if (length > limit) throw new TooLong(`more than ${limit} characters`);
      cells.set(column, words);
    });
    if (cells.size > 0) filled.push({ at, cells });
  });
  return filled;
}
