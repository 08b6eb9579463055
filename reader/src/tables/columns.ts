import type { Attribute, FigureRole } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { LETTERS, latin } from '../vietnamese.ts';
import { writtenNumber } from './cell-number.ts';
import type { Row } from './grids.ts';
import { cellWords, type Headed, type Header } from './table-head.ts';
import { bracketedUnit, statedUnit, type TableUnit, unitFrom, unitOfColumn, withoutUnit } from './table-unit.ts';

/** What a column holds, by the words that head it. */
export type Column =
  | Values
  | { readonly header: Header; readonly kind: 'row-mark' | 'name' | 'unit' | 'area' | 'other' };
/** A column of numbers. */
export interface Values {
  readonly header: Header;
  readonly kind: 'values';
  readonly attribute: Attribute;
  readonly role: FigureRole;
  /** "So với cùng kỳ (%)": 108,3 is a growth by 8,3. */
  readonly index: boolean;
  /** What the column measures where its header names that itself: "Diện tích (ha)"; '' where the row does. */
  readonly measure: string;
  /** What else it says of what the row measures: "Vụ đông xuân" over "2023" and "2024". */
  readonly about: string;
  readonly unit?: TableUnit;
}

/** Under a cell: the same again. */
export const DITTO = /^(?:["“”″'-]{1,3}|nt|như trên)$/iu;

const word = (words: string) => `(?<![${LETTERS}])(?:${words})(?![${LETTERS}])`;
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

// "DT giao" is a "dự toán", "DT gieo trồng" a "diện tích".
const PLAN = word(
  'kế hoạch|kh|dự toán|dt(?! (?:gieo|trồng|thu hoạch|cấy|đất|nuôi|rừng|canh tác|tự nhiên|cho))|mục tiêu|nghị quyết|nq|chỉ tiêu giao|được giao|giao',
);
const EARLIER = word('cùng kỳ|c\\. ?kỳ|ck|năm trước|năm ngoái|kỳ trước');
const OF_PLAN = new RegExp(
  [
    // "% so với KH", "So sánh (%)" over "KH năm"
    `(?:%|tỷ lệ|tỉ lệ|so sánh|so với|so|mức độ)[^%]*${PLAN}`,
    // "TH/KH (%)"
    `${word('th|thực hiện|kết quả')} ?/ ?${PLAN}`,
    // "Tỷ lệ giải ngân", "% hoàn thành", "Đạt (%)"
    `(?:%|tỷ lệ|tỉ lệ|mức độ) ?(?:\\(%\\) ?)?${word('đạt|hoàn thành|thực hiện|th|giải ngân')}`,
    `${word('đạt|hoàn thành')} ?(?:tỷ lệ|tỉ lệ)? ?\\(?%`,
  ].join('|'),
  'u',
);
const OF_EARLIER = new RegExp(
  `(?:%|so sánh|so với|so|tỷ lệ|tỉ lệ)[^%]*(?:${EARLIER}|${word('th|thực hiện|năm')} ?(?:năm )?(?:19|20)\\d\\d)|${EARLIER}.*%|(?:19|20)\\d\\d ?[/:] ?(?:th ?)?(?:19|20)\\d\\d|tốc độ (?:tăng|phát triển)|tăng trưởng`,
  'u',
);
const MOVES = new RegExp(word('tăng|giảm|tăng trưởng|tốc độ tăng'), 'u');
const SHARE = new RegExp(word('cơ cấu|tỷ trọng|tỉ trọng|thị phần'), 'u');
/** "% so sánh", "So với": against what only a line that is not there says. */
const COMPARES = new RegExp(word('so sánh|so với|ss'), 'u');
const CHANGE = new RegExp(`${word('chênh lệch|tăng|giảm')}|\\(?\\+ ?[/,]? ?[-–]\\)?`, 'u');
const ESTIMATE = new RegExp(word('ước|ước th|ước thực hiện|ước đạt'), 'u');
const ACTUAL = new RegExp(
  word('thực hiện|th|kết quả|đạt|đạt được|giải ngân|quyết toán|số liệu|hiện trạng|lũy kế|luỹ kế'),
  'u',
);
const PLANNED = new RegExp(PLAN, 'u');
const BEFORE = new RegExp(EARLIER, 'u');
/** Headers that name a thing to be measured: "Diện tích", "Số hộ nghèo", "Tỷ lệ (%)". */
const MEASURE = latin(
  /^(?:số|tổng|diện tích|dân số|sản lượng|năng suất|vốn|kinh phí|giá trị|thu|chi|tỷ lệ|tỉ lệ|mức|hộ|thu nhập|chiều dài|quy mô|lượng|khối lượng|nợ|doanh thu|dư nợ|đàn|trồng|lao động|học sinh|nhân khẩu|ngân sách|gieo|cấy|dt)(?![\p{L}])/u,
);
const YEARS = /(?<!\d)(?:19|20)\d\d(?!\d)/u;

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
    return valuesOf(header);
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

function valuesOf(header: Header): Column {
  const { lower } = header;
  const unit = bracketedUnit(lower) ?? statedUnit(lower);
  const { measure, about } = toldBy(header.lines);
  const values = (attribute: Attribute, role: FigureRole = 'actual', measured = measure, index = false): Column => ({
    header,
    kind: 'values',
    attribute,
    role,
    index,
    measure: measured,
    about,
    ...(attribute === 'level' || attribute === 'change' ? unit && { unit } : { unit: { unit: '%', power: 0 } }),
  });
  if (OF_PLAN.test(lower)) return values('percent-of-plan');
  if (OF_EARLIER.test(lower)) return values('growth', 'actual', measure, !MOVES.test(lower));
  if (SHARE.test(lower)) return values('share');
  if (CHANGE.test(lower) && !ACTUAL.test(lower)) return values(lower.includes('%') ? 'growth' : 'change');
  if (COMPARES.test(lower) && header.lines.length > 1) return { header, kind: 'other' };
  if (ESTIMATE.test(lower)) return values('level', 'estimate');
  if (BEFORE.test(lower)) return values('level', 'baseline');
  if (PLANNED.test(lower)) return values('level', 'target');
  if (ACTUAL.test(lower)) return values('level');
  if (measure !== '' || unit) return values('level', 'actual', measure || about || withoutUnit(lower));
  return YEARS.test(lower) ? values('level') : { header, kind: 'other' };
}

const STATE = new RegExp(
  `\\s*${word('thực hiện|th|kế hoạch|kh|dự toán|ước thực hiện|ước|cùng kỳ|kết quả|trong đó|năm trước')}(?:\\s+năm)?(?:\\s+(?:19|20)\\d\\d)?.*$`,
  'u',
);
/** "Tổng số" under "Chia ra" is of what the group is. */
const ALL = /^(?:tổng(?: số| cộng)?|cộng|ts|chung)$/u;
const DATED = /\s*(?:(?:đến|tại|năm|tháng|quý|ngày|t)\s*)*\d[\d/.-]*(?:\s*(?:tháng|đầu|năm|[/-])(?:\s*\d+)?)*$/u;
const LEADS = /^(?:chia ra|trong đó|gồm|bao gồm|phân theo|so sánh)\s*:?\s*/u;
const RATE = new RegExp(`${OF_PLAN.source}|${OF_EARLIER.source}`, 'u');
const STATES = new RegExp(
  [PLAN, EARLIER, ESTIMATE.source, ACTUAL.source, OF_PLAN.source, OF_EARLIER.source, '%'].join('|'),
  'u',
);

/**
 * "số hộ nghèo (hộ)" over "thực hiện" measures "số hộ nghèo"; "thực hiện năm 2024" measures nothing by itself; "vụ đông
 * xuân" over "2024" tells what of it.
 */
function toldBy(lines: readonly string[]): { measure: string; about: string } {
  const plain = lines.map((line) => withoutUnit(line).replace(DATED, '').replace(LEADS, '').trim());
  const measures = plain.map((words, at) =>
    MEASURE.test(words) && !ALL.test(words) && !RATE.test(lines[at] as string) ? words.replace(STATE, '').trim() : '',
  );
  const abouts = plain.map((words, at) =>
    lines.length > 1 && measures[at] === '' && /\p{L}{2}/u.test(words) && !STATES.test(words) && !ALL.test(words)
      ? words
      : '',
  );
  const join = (words: readonly string[]) => words.filter(Boolean).join(' ');
  return { measure: join(measures), about: join(abouts) };
}
