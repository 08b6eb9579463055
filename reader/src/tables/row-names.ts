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
  /^\s*(?:[-–—+*•]+\s*|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]\s*|\d{1,2}(?:\.\d{1,2}){1,3}\s+)/u;
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
  const above: (string | undefined)[] = [];
  let inside = false;
  return body.map((row) => {
    // A line without columns, and a mark merged with its name, head what follows: "I. KINH TẾ".
    const cell = row.cells.length === 1 ? row.cells[0] : row.cells[nameColumn];
    const words = cellWords(text, cell).replace(/\s+/gu, ' ');
    if (!cell || words === '') return undefined;
    const mark = markColumn < 0 || row.cells.length === 1 ? '' : cellWords(text, row.cells[markColumn]);
    const lead = LEAD.exec(words)?.[0] ?? '';
    const ofWhich = OF_WHICH.exec(words.slice(lead.length))?.[0] ?? '';
    const label = words.slice(lead.length + ofWhich.length);
    if (ofWhich) inside = true;
    // A unit where a name should be: the cells of this row have slipped.
    if (label === '' || (label.length <= 6 && unitFrom(label))) return undefined;
    const marked = ROW_MARK.test(mark) ? mark : lead.trim();
    const depth = depthOf(marked, inside);
    if (marked !== '' && depth < 3 && !ofWhich) inside = false;
    const own = withoutUnit(label);
    const unit = bracketedUnit(label);
    above.length = depth;
    const parent = depth >= 2 ? above.findLast((one) => one !== undefined) : undefined;
    const name = partOf(parent, lowerFirst(own));
    if (hasNumbers(row)) above[depth] = lowerFirst(own);
    return { name, cell, own, depth, total: TOTAL.test(own), ...(unit && { unit }) };
  });
}

/** I, A: 0; 1: 1; 1.1: 2; a: 2; "-", or a row under "Trong đó": 3; "+": 4. */
function depthOf(mark: string, inside: boolean): number {
  if (/^[-–—*•]/u.test(mark)) return 3;
  if (mark.startsWith('+')) return 4;
  if (/^\d+(?:\.\d+)+/.test(mark)) return 1 + Math.min(mark.split('.').filter((part) => /\d/.test(part)).length - 1, 2);
  if (/^[a-zđ][.)]?$/u.test(mark)) return 2;
  if (/^\d/.test(mark)) return 1;
  if (/^[IVXA-Z]/.test(mark)) return 0;
  return inside ? 3 : 1;
}

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
