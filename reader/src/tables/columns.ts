import type { FigureRole } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { writtenNumber } from './cell-number.ts';
import type { Row } from './grids.ts';
import { cellWords, type Headed, type Header } from './table-head.ts';
import { unitFrom, unitOfColumn } from './table-unit.ts';
import { type Values, valuesOf, word } from './values-column.ts';

/** What a column holds, by the words that head it. */
export type Column =
  | Values
  | { readonly header: Header; readonly kind: 'row-mark' | 'name' | 'unit' | 'area' | 'other' };
/** Under a cell: the same again. */
export const DITTO = /^(?:["“”″'-]{1,3}|nt|như trên)$/iu;

const ROW_MARKS = /^(?:tt|stt|số tt|số thứ tự|thứ tự|#)$/u;
const UNIT = /^(?:đvt|đ\.v\.t\.?|đơn vị tính|đv tính|đơn vị|đv)$/u;
const AREA =
  /^(?:tên )?(?:xã|phường|thị trấn|huyện|thành phố|tp|thị xã|đơn vị|địa phương|địa bàn|thôn|bản|tỉnh|đơn vị hành chính|khu vực)(?:[ ,/-]+(?:xã|phường|thị trấn|huyện|thành phố|tp|tỉnh|thị xã|tổ dân phố|bản|thôn|đặc khu))*$/u;
const NAME =
  /^(?:tên|chỉ tiêu|nội dung|các chỉ tiêu|danh mục|diễn giải|hạng mục|tiêu chí|ngành|lĩnh vực|nguồn vốn|loại|nhiệm vụ|chương trình|dự án|khoản mục|mục|chỉ số|cây trồng|vật nuôi|sản phẩm|mặt hàng)/u;
const OTHER = new RegExp(
  `^(?:ghi chú|nguồn số liệu|mã|số hiệu|ngày|thời gian|số quyết định|văn bản|người|cơ quan)|${word('ghi chú|điện thoại|mã số')}`,
  'u',
);

/** What each column holds; null where the rows have no name or no column is known to measure anything. */
export function columnsOf(text: SourceText, { headers, body }: Headed): Column[] | null {
  const roughly = headers.map((header, column): Column => {
    const { lower } = header;
    if (ROW_MARKS.test(lower)) return { header, kind: 'row-mark' };
    const numbers = share(text, body, column);
    if (UNIT.test(lower) && holdsUnits(text, body, column)) return { header, kind: 'unit' };
    if (AREA.test(lower) && numbers < 0.5) return { header, kind: 'area' };
    if (OTHER.test(lower)) return { header, kind: 'other' };
    if (numbers < 0.5) return { header, kind: NAME.test(lower) ? 'name' : 'other' };
    return valuesOf(header) ?? { header, kind: 'other' };
  });
  const columns = withName(text, body, roughly);
  if (!columns.some(({ kind }) => kind === 'name' || kind === 'area')) return null;
  const values = columns.filter((column) => column.kind === 'values');
  const told = (role: FigureRole) =>
    values.some((column) => column.role === role && column.attribute === 'level' && column.measure === '');
  const compares = told('target') && (told('actual') || told('estimate'));
  const settled = columns.map((column, at): Column => {
    if (!isBareRate(column)) return column;
    return compares
      ? { ...column, attribute: 'percent-of-plan', measure: '' }
      : { ...column, measure: rateOf(columns[at - 1]) };
  });
  return settled.some(({ kind }) => kind === 'values') ? settled : null;
}

/** "Tỷ lệ (%)" beside a plan and a result is the one over the other. */
const isBareRate = (column: Column): column is Values =>
  column.kind === 'values' && /^(?:tỷ lệ|tỉ lệ|so sánh|đạt)? ?\(?%\)?$/u.test(column.header.lower);

/** Behind "Số hộ nghèo" a bare "Tỷ lệ (%)" is that of "hộ nghèo". */
function rateOf(before: Column | undefined): string {
  const counted = before?.kind === 'values' ? before.measure.replace(/^(?:tổng )?số (?:lượng )?/u, '') : '';
  return `tỷ lệ ${counted}`.trim();
}

/** The part of a column's filled cells that are numbers. */
function share(text: SourceText, body: readonly Row[], column: number): number {
  let [all, numbers] = [0, 0];
  for (const { cells } of body) {
    const words = cellWords(text, cells[column]);
    if (words === '' || /^[-–x…./]+$/u.test(words)) continue;
    all += 1;
    if (writtenNumber(words)) numbers += 1;
  }
  return all === 0 ? 0 : numbers / all;
}

function holdsUnits(text: SourceText, body: readonly Row[], column: number): boolean {
  const words = body
    .map(({ cells }) => cellWords(text, cells[column]))
    .filter((cell) => cell !== '' && !DITTO.test(cell));
  const units = words.filter((cell) => unitFrom(cell) ?? (cell.length <= 12 && unitOfColumn(cell)));
  return units.length * 2 > words.length && words.some((cell) => unitFrom(cell));
}

/** Where no header says which column names the rows, the first of words does. */
function withName(text: SourceText, body: readonly Row[], columns: readonly Column[]): Column[] {
  if (columns.some(({ kind }) => kind === 'name' || kind === 'area')) return [...columns];
  const named = columns.findIndex(
    ({ kind, header }, column) =>
      kind === 'other' &&
      !OTHER.test(header.lower) &&
      body.some(({ cells }) => /\p{L}{2}/u.test(cellWords(text, cells[column]))),
  );
  return columns.map((column, index) => (index === named ? { header: column.header, kind: 'name' } : column));
}
