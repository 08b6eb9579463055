import { joinBlocks } from '../list-mark.ts';
import { type Columns, headOf, signaturesOf } from './columns.ts';
import { withoutMargins } from './margins.ts';
import { type Page, type Row, wordsOf } from './page.ts';
import { addRow, type Block, settingOf } from './paragraphs.ts';
import { rowsOf } from './rows.ts';

/** The text of a PDF in reading order, and apart from it what its pages repeat at their edges. */
export function linesOfPages(pages: readonly Page[]): { text: string; margins: string } {
  const { body, margins } = withoutMargins(
    pages,
    pages.map((page) => rowsOf(page)),
  );
  const setting = settingOf(body);
  const blocks: Block[] = [];
  for (const [index, rows] of body.entries()) {
    const page = pages[index] as Page;
    const head = index === 0 ? headOf(rows, page) : null;
    const end = signaturesOf(rows.slice(head?.to ?? 0), page);
    const from = head?.to ?? 0;
    const to = end ? from + end.from : rows.length;
    if (head) addColumns(blocks, head);
    for (const row of rows.slice(from, to)) addRow(blocks, row, setting);
    if (end) addColumns(blocks, end);
    for (const row of end ? rows.slice(from + end.to) : []) addRow(blocks, row, setting);
  }
  return { text: joinBlocks(blocks), margins: margins.map(wordsOf).join('\n') };
}

/** Line by line, as the lines of a column are names and titles, not a paragraph. */
function addColumns(blocks: Block[], { rows }: Columns): void {
  for (const [index, row] of rows.entries())
    blocks.push({ words: wordsOf(row), close: index > 0, last: endOf(row), table: false });
}

/** A row that no other goes on from. */
function endOf(row: Row): Row {
  return { ...row, size: 0 };
}
