import type { SourceText } from '../source-text.ts';
import { latin } from '../vietnamese.ts';
import { writtenNumber } from './cell-number.ts';
import type { Cell, Grid, Row } from './grids.ts';

/** A column's header, from the group above it down: "Năm 2024" over "KH". */
export interface Header {
  readonly cells: readonly Cell[];
  /** The words of each cell in lower case, the group first: "năm 2024", "kh". */
  readonly lines: readonly string[];
  /** All of them: "năm 2024 kh". */
  readonly lower: string;
}
export interface Headed {
  readonly headers: readonly Header[];
  readonly body: readonly Row[];
}

const YEAR = /^(?:19|20)\d\d$/;
/** "6 tháng", "9 tháng/2023": when a column is of. */
const SPAN_OF_TIME = latin(/^\d{1,2} ?(?:tháng|năm|ngày)(?!\p{L})/iu);
/** "I", "1", "1.2", "a)": what counts a row. */
export const ROW_MARK = /^(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,3}|[A-Za-zĐđ]|[-–+*•])[.)]?$/u;
/** "A", "(1)", "3=2/1": the cells of a row that only counts the columns. */
const COLUMN_MARK = /^\(?(?:[A-Da-d]|\d{1,2})\)?(?:\s*=[\d()/:*x+%.\s-]+)?$/u;
const MOST_HEADER_ROWS = 4;

export const cellWords = (text: SourceText, cell: Cell | undefined): string =>
  cell ? text.view.slice(cell.start, cell.end) : '';

/** Cuts a grid into the headers of its columns and the rows under them; null where no row heads the others. */
export function headed(text: SourceText, grid: Grid): Headed | null {
  const { rows } = grid;
  let first = 0;
  while (first < rows.length && first <= MOST_HEADER_ROWS && isHeader(text, rows[first] as Row, first)) first += 1;
  if (first === 0 || first > MOST_HEADER_ROWS || first === rows.length) return null;
  const head = rows.slice(0, first);
  const body = rows.slice(first).filter((row) => !countsColumns(text, row));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headers = Array.from({ length: width }, (_, column) => headerOf(text, head, column));
  return { headers, body };
}

function isHeader(text: SourceText, row: Row, index: number): boolean {
  const words = row.cells.map((cell) => cellWords(text, cell));
  const filled = words.filter((word) => word !== '');
  if (filled.length < 2 && index > 0 && words.length > 0 && (words[0] !== '' || words[1] !== '')) return false;
  if (index > 0 && countsColumns(text, row)) return false;
  const numbers = filled.filter((word) => writtenNumber(word) && !SPAN_OF_TIME.test(word));
  if (numbers.some((word) => !YEAR.test(word))) return false;
  // "2022 | 2023 | 2024" heads columns, and so does nothing behind a row's mark.
  return !(index > 0 && ROW_MARK.test(words[0] ?? ''));
}

function countsColumns(text: SourceText, row: Row): boolean {
  const filled = row.cells.map((cell) => cellWords(text, cell)).filter((word) => word !== '');
  if (filled.length < 3 || !filled.every((word) => COLUMN_MARK.test(word))) return false;
  const numbers = filled.map((word) => Number.parseInt(word.replace(/\D*(\d*).*/, '$1'), 10)).filter((n) => n > 0);
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] as number) + 1);
}

/** A header that spans columns stands in the first of them; those that have a line of their own below belong under it. */
function headerOf(text: SourceText, head: readonly Row[], column: number): Header {
  const cells = head.flatMap((row, line) => {
    const own = filled(row, column);
    if (own) return [own];
    const under = head.slice(line + 1).some((below) => filled(below, column));
    if (!under) return [];
    for (let left = column - 1; left >= 0; left -= 1) {
      const group = filled(row, left);
      if (!group) continue;
      return head.slice(line + 1).some((below) => filled(below, left)) ? [group] : [];
    }
    return [];
  });
  const lines = cells.map((cell) => text.lower.slice(cell.start, cell.end));
  return { cells, lines, lower: lines.join(' ') };
}

function filled(row: Row, column: number): Cell | undefined {
  const cell = row.cells[column];
  return cell && cell.end > cell.start ? cell : undefined;
}
