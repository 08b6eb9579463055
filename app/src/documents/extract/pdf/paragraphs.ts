import { listMark } from '../list-mark.ts';
import { centreOf, leftOf, type Row, rightOf, wordsOf } from './page.ts';

/** How the text is set: where its lines begin and end, how far they are apart. */
export interface Setting {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

export interface Block {
  words: string;
  /** No blank line before it. */
  close: boolean;
  /** The last row that went into it. */
  last: Row;
  table: boolean;
}

export function settingOf(pages: readonly (readonly Row[])[]): Setting {
  const lines = pages.flat().filter(({ segments }) => segments.length === 1);
  const long = lines.filter((row) => wordsOf(row).length > 40);
  const of = long.length > 0 ? long : lines;
  const pitches = pages.flatMap((rows) => rows.slice(1).map((row, index) => row.y - (rows[index] as Row).y));
  return {
    left: quantile(of.map(leftOf), 0.1),
    right: quantile(of.map(rightOf), 0.9),
    pitch:
      quantile(
        pitches.filter((pitch) => pitch > 0),
        0.4,
      ) || 18,
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Puts one more row to the blocks: as a row of a table, as the next line of the paragraph before, or as a new paragraph. */
export function addRow(blocks: Block[], row: Row, setting: Setting): void {
  const before = blocks.at(-1);
  const words = wordsOf(row);
  if (before?.table && !before.last.cells && !row.cells && wrapsInCell(before.last, row)) {
    before.words = intoCells(before, row);
    return;
  }
  const table = row.segments.length > 1;
  if (!table && before && !before.table && goesOn(before, row, setting)) {
    before.words += ` ${words}`;
    before.last = row;
    return;
  }
  blocks.push({ words, close: table && Boolean(before?.table), last: row, table });
}

function goesOn(block: Block, row: Row, { left, right, pitch }: Setting): boolean {
  const { last } = block;
  const em = row.size;
  const words = wordsOf(row);
  if (Math.abs(last.size - em) > 0.12 * em) return false;
  const nextPage = row.page !== last.page;
  if (!nextPage && row.y - last.y > 1.6 * pitch) return false;
  if (!nextPage && isCentred(last, row) && /^[\p{Ll}(]/u.test(words) && !/[.;:!?]$/.test(block.words)) return true;
  // A line is full where the first word of the next would not have fitted behind it.
  const first = words.split(' ', 1)[0] ?? '';
  const wordWidth = ((rightOf(row) - leftOf(row)) / Math.max(words.length, 1)) * first.length;
  if (rightOf(last) + wordWidth + 0.25 * em < right - 0.5 * em) return false;
  const begins = Math.min(leftOf(last), Math.max(left, leftOf(last) - 6 * em));
  if (leftOf(row) > Math.max(begins, left) + 0.8 * em && leftOf(row) > leftOf(last) + 0.8 * em) return false;
  const closed = /[.;:!?…][”"’»)]*$/u.test(block.words);
  if (
    leftOf(row) > left + 0.8 * em &&
    leftOf(row) > leftOf(last) - 0.8 * em &&
    (closed || listMark.test(words)) &&
    !hangs(block, row)
  )
    return false;
  if (closed && listMark.test(words)) return false;
  if (nextPage) return !closed || /^\p{Ll}/u.test(words);
  return !(closed && row.y - last.y > 1.25 * pitch);
}

/** Two lines of a title, one under the other. */
function isCentred(last: Row, row: Row): boolean {
  const [above, below] = [last, row].map((line) => centreOf({ left: leftOf(line), right: rightOf(line) })) as [
    number,
    number,
  ];
  return Math.abs(above - below) < 0.5 * row.size && Math.abs(leftOf(last) - leftOf(row)) > row.size;
}

/** The lines of an item that hang under its first word: "- Trồng rừng …". */
function hangs(block: Block, row: Row): boolean {
  return listMark.test(block.words) && !listMark.test(wordsOf(row)) && /\p{L}$|,$/u.test(block.words);
}

/** "lâm nghiệp" under "Giá trị sản xuất nông": goes on in small letters within the column of one cell of the row before. */
function wrapsInCell(last: Row, row: Row): boolean {
  if (row.page !== last.page || row.y - last.y > 1.6 * row.size || row.segments.length >= last.segments.length)
    return false;
  return row.segments.every((segment) => /^[\p{Ll}(]/u.test(segment.words) && cellOf(last, segment) >= 0);
}

function cellOf(last: Row, { left, right }: { left: number; right: number }): number {
  return last.segments.findIndex((cell, index) => {
    const [from, to] = [
      last.segments[index - 1]?.right ?? 0,
      last.segments[index + 1]?.left ?? Number.POSITIVE_INFINITY,
    ];
    return left >= from && right <= to && left < cell.right && right > cell.left;
  });
}

function intoCells(block: Block, row: Row): string {
  const cells = block.words.split('\t');
  for (const segment of row.segments) {
    const cell = cellOf(block.last, segment);
    cells[cell] = `${cells[cell]} ${segment.words}`;
  }
  block.last = { ...block.last, y: row.y };
  return cells.join('\t');
}
