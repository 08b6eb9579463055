import { centreOf, leftOf, type Page, type Row, rightOf, type Segment } from './page.ts';

/** Rows that stand in two columns and are read one column after the other. */
export interface Columns {
  /** Place of the first row and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

const motto = /cộng h(?:òa|oà) xã hội|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam/iu;
const recipients = /^nơi (?:nhận|gửi)\s*:?/iu;
const longestHead = 14;

/** The head of an official document: who writes and the number on the left, the motto and the date on the right. */
export function headOf(rows: readonly Row[], page: Page): Columns | null {
  const at = rows
    .slice(0, longestHead)
    .findIndex(({ segments }) => segments.some(({ words }) => motto.test(words.normalize('NFC'))));
  const segment = rows[at]?.segments.find(({ words }) => motto.test(words.normalize('NFC')));
  const middle = page.width / 2;
  if (!segment || segment.left < page.width * 0.3) return null;
  const boundary = boundaryOf(rows.slice(0, longestHead), segment.left);
  const right = centreOf(segment);
  let to = 0;
  for (; to < Math.min(rows.length, longestHead); to += 1) {
    const row = rows[to] as Row;
    if (row.cells) break;
    if (row.segments.some(({ left, right }) => left < boundary - row.size && right > boundary + row.size)) break;
    // "BÁO CÁO" stands in the middle of the page, not of a column.
    const centre = centreOf({ left: leftOf(row), right: rightOf(row) });
    if (
      row.segments.length === 1 &&
      to > at &&
      Math.abs(centre - middle) < Math.abs(centre - right) &&
      centre > boundary
    )
      break;
    if (row.segments.length === 1 && to > at && Math.abs(centre - middle) < page.width * 0.06) break;
  }
  return to <= at ? null : { from: 0, to, rows: inColumns(rows.slice(0, to), boundary) };
}

/** The end of an official document: the recipients on the left, who signs on the right. */
export function signaturesOf(rows: readonly Row[], page: Page): Columns | null {
  const from = rows.findIndex(({ segments }) => segments.some(({ words }) => recipients.test(words.normalize('NFC'))));
  if (from < 0) return null;
  const boundary = boundaryOf(rows.slice(from), page.width * 0.45);
  const spans = (row: Row) =>
    row.cells ||
    row.segments.some(({ left, right }) => left < boundary - 3 * row.size && right > boundary + 3 * row.size);
  const end = rows.slice(from).findIndex(spans);
  const to = end < 0 ? rows.length : from + end;
  return to <= from ? null : { from, to, rows: inColumns(rows.slice(from, to), boundary) };
}

/** The middle of the gap between the columns, from the rows that have both; a place near `guess` where none has. */
function boundaryOf(rows: readonly Row[], guess: number): number {
  const pairs = rows
    .filter(({ segments }) => segments.length === 2)
    .map(({ segments }) => segments as [Segment, Segment]);
  const around = pairs.filter(([left, right]) => left.right < guess + 40 && right.left > guess - 80);
  if (around.length === 0) return guess - 6;
  const [from, to] = [
    Math.max(...around.map(([left]) => left.right)),
    Math.min(...around.map(([, right]) => right.left)),
  ];
  return from < to ? (from + to) / 2 : guess - 6;
}

function inColumns(rows: readonly Row[], boundary: number): Row[] {
  const column = (wanted: boolean) =>
    rows.flatMap((row) => {
      const segments = row.segments.filter(
        (one) => centreOf(one) < boundary === wanted && /[\p{L}\p{N}]/u.test(one.words),
      );
      return segments.length === 0 ? [] : [{ ...row, segments: [joined(segments)] }];
    });
  return [...column(true), ...column(false)];
}

function joined(segments: readonly Segment[]): Segment {
  return {
    words: segments.map(({ words }) => words).join(' '),
    left: segments[0]?.left ?? 0,
    right: segments.at(-1)?.right ?? 0,
  };
}
