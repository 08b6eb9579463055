import type { SourceText } from '../source-text.ts';
import type { Cell, Row } from './grids.ts';
import { cellWords, ROW_MARK } from './table-head.ts';
import { bracketedUnit, type TableUnit, unitFrom, withoutUnit } from './table-unit.ts';

/** What a row is of. */
export interface RowName {
  /** With the row that it is a part of before it: "tổng diện tích gieo trồng - lúa". */
  readonly name: string;
  readonly cell: Cell;
  readonly unit?: TableUnit;
  /** "Tổng cộng", "Toàn huyện": the sum of other rows. */
  readonly total: boolean;
  /** How deep it stands below others: 0 for "I.", 3 for "- Lúa". */
  readonly depth: number;
  /** Its own name, without those above. */
  readonly own: string;
}

const LEAD =
  /^\s*(?:[-–—+*•]+\s*|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)](?!\d)\s*|\d{1,2}(?:\.\d{1,2}){1,3}\s+)/u;
/** "Nông sản chính, trong đó:" */
const OPENS = /\s*[,;]?\s*\(?(?:trong đó|gồm|bao gồm|chia ra)\s*:?\)?$/iu;
const FOOTNOTE = /\s*\(?\*+\)?$/u;
const DASH = /^[-–—+*•]+\s*/u;
const TOTAL =
  /^(?:tổng|cộng|tổng cộng|tổng số|toàn (?:tỉnh|huyện|xã|thành phố|thị xã|phường))(?:\s*(?:cộng|số|chung))?\s*:?$/iu;
const OF_WHICH = /^(?:trong đó|gồm|bao gồm|chia ra|cụ thể|tr\.\s?đó)\s*[:：]?\s*/iu;

/** The names of the rows of a body, in order; undefined for a row without one. */
export function rowNames(
  text: SourceText,
  body: readonly Row[],
  nameColumn: number,
  markColumn: number,
): (RowName | undefined)[] {
  // The last row at each depth: what "- Lúa" is a part of.
  const above: ({ mark: string; own: string; unit: TableUnit | undefined } | undefined)[] = [];
  let inside = false;
  // Which of "-" and "+" came first under a row.
  let outer = '';
  return body.map((row) => {
    // A line without columns, and a mark merged with its name, head what follows: "I. KINH TẾ".
    const cell = row.cells.length === 1 ? row.cells[0] : row.cells[nameColumn];
    const words = cellWords(text, cell).replace(/\s+/gu, ' ');
    if (!cell || words === '') return undefined;
    const mark = markColumn < 0 || row.cells.length === 1 ? '' : cellWords(text, row.cells[markColumn]);
    const lead = LEAD.exec(words)?.[0] ?? '';
    const ofWhich = OF_WHICH.exec(words.slice(lead.length))?.[0] ?? '';
    // "Trong đó: - Ngô", "Chia ra: + Ngô".
    const dash = ofWhich === '' ? '' : (DASH.exec(words.slice(lead.length + ofWhich.length))?.[0] ?? '');
    const said = words.slice(lead.length + ofWhich.length + dash.length).replace(FOOTNOTE, '');
    const label = said.replace(OPENS, '');
    if (ofWhich) inside = true;
    // A unit where a name should be: the cells of this row have slipped.
    if (label === '' || (label.length <= 6 && unitFrom(label))) return undefined;
    const marked = ROW_MARK.test(mark) ? mark : (dash || lead).trim();
    const depth = depthOf(marked, inside, outer);
    if (marked !== '' && depth < 3 && !ofWhich) inside = false;
    if (label !== said) inside = true;
    if (depth < 3) outer = '';
    else if (DASH.test(marked)) outer ||= signOf(marked);
    const own = withoutUnit(label);
    above.length = depth;
    if (isOfAnother(marked, above[1]?.mark)) above[1] = undefined;
    const parent = depth >= 2 ? above.findLast((one) => one !== undefined) : undefined;
    // "Diện tích lúa (ha)" over "- Vụ xuân".
    const unit = bracketedUnit(label) ?? parent?.unit;
    const name = partOf(parent?.own, lowerFirst(own));
    if (hasNumbers(row)) above[depth] = { mark: marked, own: lowerFirst(own), unit };
    return { name, cell, own, depth, total: TOTAL.test(own), ...(unit && { unit }) };
  });
}

const signOf = (mark: string): string => (mark.startsWith('+') ? '+' : '-');

/** I, A: 0; 1: 1; 1.1: 2; a: 2; "-" or "+", and a row under "Trong đó": 3; of the two that which came second: 4. */
function depthOf(mark: string, inside: boolean, outer: string): number {
  if (DASH.test(mark)) return outer === '' || outer === signOf(mark) ? 3 : 4;
  if (/^\d+(?:\.\d+)+/.test(mark)) return 1 + Math.min(mark.split('.').filter((part) => /\d/.test(part)).length - 1, 2);
  if (/^[a-zđ][.)]?$/u.test(mark)) return 2;
  if (/^\d/.test(mark)) return 1;
  if (/^[IVXA-Z]/.test(mark)) return 0;
  return inside ? 3 : 1;
}

/** "2.1" is no part of "1". */
const isOfAnother = (mark: string, above = ''): boolean =>
  /^\d/.test(mark) && /^\d/.test(above) && Number.parseInt(mark, 10) !== Number.parseInt(above, 10);

const hasNumbers = (row: Row): boolean => row.cells.length > 1;

/** "sản lượng lương thực - thóc"; a name that says it already stays: "thu nội địa" of "thu". */
function partOf(parent: string | undefined, name: string): string {
  if (!parent || name.startsWith(parent)) return name;
  return `${parent} - ${name}`;
}

/** "Thu ngân sách" as it would stand in a sentence; "GRDP" and "BHYT" stay. */
export function lowerFirst(words: string): string {
  if (/^\p{Lu}[\p{Lu}\d]/u.test(words))
    return /^[\p{Lu}\s\d,.()-]+$/u.test(words) && words.includes(' ') ? words.toLowerCase() : words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
