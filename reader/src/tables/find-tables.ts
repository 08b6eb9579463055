import type { Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { type NumberStyle, styleOf, writtenNumber } from './cell-number.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Grid, grids, type Row } from './grids.ts';
import { type RowName, rowNames } from './row-names.ts';
import { cellWords, headed } from './table-head.ts';
import { statedUnit, type TableUnit, unitStatement, unitsByMeasure } from './table-unit.ts';

/** Rows under headers that say what each column holds. */
export interface Table {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
  readonly body: readonly Row[];
  readonly names: readonly (RowName | undefined)[];
  /** How the numbers of each column are written. */
  readonly styles: readonly NumberStyle[];
  /** The lines before it that speak of it: "Bảng 2. Thu ngân sách năm 2024", "ĐVT: triệu đồng". */
  readonly caption: { readonly start: number; readonly end: number };
  /** The unit of all that has none of its own. */
  readonly unit?: TableUnit;
  /** The units of what the columns measure, where the caption tells one of each. */
  readonly units: ReadonlyMap<string, TableUnit>;
  /** Where the caption says so. */
  readonly unitTold?: Span;
}

/** The tables of a text whose columns are known; rows of others are left to those who read prose. */
export function findTables(text: SourceText): Table[] {
  const all = grids(text);
  return all.flatMap((grid, index) => tableOf(text, grid, all[index - 1]?.end ?? 0) ?? []);
}

function tableOf(text: SourceText, grid: Grid, after: number): Table | undefined {
  const found = headed(text, grid);
  if (!found) return undefined;
  const columns = columnsOf(text, found);
  if (!columns) return undefined;
  const { body } = found;
  const caption = captionOf(text, grid, after);
  const headerWords = found.headers.map(({ lower }) => lower).join('\n');
  const above = text.lower.slice(caption.start, caption.end);
  const unit = statedUnit(above) ?? statedUnit(headerWords);
  const told = unitStatement(above);
  const nameColumn = columns.findIndex(({ kind }) => kind === 'name');
  const named = nameColumn < 0 ? columns.findIndex(({ kind }) => kind === 'area') : nameColumn;
  const markColumn = columns.findIndex(({ kind }) => kind === 'row-mark');
  return {
    start: grid.start,
    end: grid.end,
    columns,
    body,
    names: rowNames(text, body, named, markColumn),
    styles: stylesOf(text, columns, body),
    caption,
    units: unitsByMeasure(above),
    ...(unit && { unit }),
    ...(told && { unitTold: [caption.start + told[0], caption.start + told[1]] }),
  };
}

/** By the column's own numbers, else by those of the table, else as Vietnamese writes them. */
function stylesOf(text: SourceText, columns: readonly Column[], body: readonly Row[]): NumberStyle[] {
  const digits = columns.map(({ kind }, column) =>
    kind === 'values' ? body.flatMap(({ cells }) => writtenNumber(cellWords(text, cells[column]))?.digits ?? []) : [],
  );
  const common = styleOf(digits.flat()) ?? 'vi';
  return digits.map((own) => styleOf(own) ?? common);
}

const CAPTION_LINES = 3;
const LONGEST_CAPTION = 400;

/** At most three lines, not over a paragraph: what stands between the table and the text before it. */
function captionOf({ view }: SourceText, grid: Grid, after: number): { start: number; end: number } {
  let start = grid.start;
  for (let lines = 0; lines < CAPTION_LINES; ) {
    const line = view.lastIndexOf('\n', start - 2) + 1;
    if (line >= start || line < after || grid.start - line > LONGEST_CAPTION) break;
    if (view.slice(line, start).trim() !== '') lines += 1;
    start = line;
  }
  return { start, end: grid.start };
}
