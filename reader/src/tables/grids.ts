import type { SourceText } from '../source-text.ts';

/** What stands between two tabs or bars of a row, without surrounding blanks; an empty one has no length. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}
export interface Row {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
}
/** Lines that follow each other and are set in columns. */
export interface Grid {
  readonly rows: readonly Row[];
  readonly start: number;
  readonly end: number;
}

/** "-----|-----", "|:---|---:|": the rule below a header. */
const RULE = /^[\s|+:–—=-]*-{3}[\s|+:–—=-]*$/u;
/** No report has wider tables; a line of a thousand bars is none. */
const MOST_COLUMNS = 80;

/** The stretches of a text that are set in columns, by tabs or by bars. Most texts have neither. */
export function grids({ asSet }: SourceText): Grid[] {
  if (!asSet.includes('\t') && !asSet.includes('|')) return [];
  const found: Grid[] = [];
  let rows: Row[] = [];
  const close = () => {
    const last = rows.findLastIndex(({ cells }) => cells.length > 1);
    const kept = rows.slice(0, last + 1);
    if (kept.length >= 2) found.push({ rows: kept, start: (kept[0] as Row).start, end: (kept.at(-1) as Row).end });
    rows = [];
  };
  for (let start = 0; start <= asSet.length; ) {
    const newline = asSet.indexOf('\n', start);
    const end = newline < 0 ? asSet.length : newline;
    const row = rowOf(asSet, start, end);
    if (row === null) close();
    else if (row !== 'rule') {
      // A line without columns inside a table heads what follows: "I. KINH TẾ". Three of them are text again.
      if (row.cells.length === 1 && (rows.length === 0 || rows.slice(-2).every(({ cells }) => cells.length === 1)))
        close();
      else rows.push(row);
    }
    start = end + 1;
  }
  close();
  return found;
}

/** Null for a blank line. */
function rowOf(text: string, start: number, end: number): Row | 'rule' | null {
  const line = text.slice(start, end);
  if (line.trim() === '') return null;
  if (line.includes('---') && RULE.test(line)) return 'rule';
  const mark = line.includes('\t') ? '\t' : '|';
  const cells: Cell[] = [];
  let from = start;
  while (from <= end && cells.length < MOST_COLUMNS) {
    const next = text.indexOf(mark, from);
    const to = next < 0 || next > end ? end : next;
    cells.push(trimmed(text, from, to));
    from = to + 1;
  }
  // "| Thu | 120 |" has bars around it, too.
  if (mark === '|' && line.trimStart().startsWith('|')) cells.shift();
  if (mark === '|' && cells.length > 1 && line.trimEnd().endsWith('|')) cells.pop();
  return { start, end, cells };
}

function trimmed(text: string, start: number, end: number): Cell {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return { start: start + Math.min(lead, words.length), end: start + Math.min(lead, words.length) + length };
}
