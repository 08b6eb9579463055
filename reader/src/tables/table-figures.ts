import type { Decimal, FigureRole, Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { negate, shift, subtract } from '../numbers/decimal.ts';
import type { Unsettled } from '../settle/settle.ts';
import { startingIn } from '../stretches.ts';
import { readDigits, writtenNumber } from './cell-number.ts';
import { type Column, DITTO } from './columns.ts';
import type { Table } from './find-tables.ts';
import type { Cell, Row } from './grids.ts';
import { lowerFirst, type RowName } from './row-names.ts';
import { cellWords } from './table-head.ts';
import { periodIn, periodOfHeader, yearBefore, yearOf } from './table-period.ts';
import { type TableUnit, unitFrom, unitOfColumn } from './table-unit.ts';
import type { Values } from './values-column.ts';

type UnsettledFigure = Extract<Unsettled, { type: 'figure' }>;

/** When a column's numbers are of, and whether the table says so. */
interface When {
  readonly period?: string;
  readonly written: boolean;
}

/** A figure for each cell that holds one: the row says what is measured, the column which aspect of it and when. */
export function tableFigures(findings: Findings): Unsettled[] {
  return findings.tables.flatMap((table, index) => {
    const whens = periodsOf(findings, table);
    const units = unitsOfRows(findings, table);
    return table.body.flatMap((row, line) =>
      rowFigures(findings, table, { row, line, group: `t${index + 1}r${line + 1}`, unit: units[line] }, whens),
    );
  });
}

function rowFigures(
  findings: Findings,
  table: Table,
  { row, line, group, unit: ownUnit }: { row: Row; line: number; group: string; unit: TableUnit | undefined },
  whens: readonly When[],
): UnsettledFigure[] {
  const name = table.names[line];
  if (!name) return [];
  const { text } = findings;
  const unit = ownUnit ?? name.unit;
  const where = placeOfRow(findings, table, row, name);
  return table.columns.flatMap((column, at) => {
    const cell = row.cells[at];
    if (column.kind !== 'values' || !cell) return [];
    const written = writtenNumber(cellWords(text, cell));
    if (!written) return [];
    const behind = written.unit.trim() === '' ? undefined : unitFrom(written.unit);
    if (written.unit.trim() !== '' && !behind) return [];
    const rate = column.attribute !== 'level' && column.attribute !== 'change';
    const indicator = indicatorOf(table, column, name);
    const used =
      behind ??
      (rate
        ? column.unit
        : (unit ?? column.unit ?? table.units.get(column.measure) ?? namedUnit(column, indicator) ?? table.unit));
    const digits = readDigits(written.digits, table.styles[at] ?? 'vi');
    if (digits === undefined) return [];
    const value = valueIn(digits, written.negative, column, used);
    const of = written.of === undefined ? undefined : readDigits(written.of, table.styles[at] ?? 'vi');
    if (written.of !== undefined && of === undefined) return [];
    const when = whens[at] ?? { written: false };
    const inferred = [...(where.written ? [] : ['place']), ...(when.written ? [] : ['period'])];
    const end = behind ? cell.end : cell.start + written.length;
    const figure: UnsettledFigure = {
      type: 'figure',
      span: [cell.start, end],
      indicator,
      attribute: of === undefined ? column.attribute : 'count',
      value,
      ...(used && { unit: used.unit }),
      ...(of !== undefined && { of }),
      ...(roleOf(column, table) !== 'actual' && { role: roleOf(column, table) }),
      ...(where.place && { place: where.place }),
      ...(when.period && { period: when.period }),
      group: [group, column.measure, column.about].filter(Boolean).join(' '),
      inferred: inferred.filter((field) => (field === 'place' ? where.place : when.period)),
      why: () => ({ rule: `figure.${column.attribute}`, words: wordsBehind(name, column) }),
    };
    return [figure];
  });
}

function valueIn(digits: Decimal, negative: boolean, column: Values, unit: TableUnit | undefined): Decimal {
  const value = shift(negative ? negate(digits) : digits, unit?.power ?? 0);
  return column.index ? subtract(value, '100') : value;
}

/** What a percentage of its plan is of an estimate is an estimate, too. */
function roleOf(column: Values, { columns }: Table): FigureRole {
  if (column.attribute === 'level') return column.role;
  const results = columns.filter(
    (one): one is Values =>
      one.kind === 'values' && one.attribute === 'level' && one.role !== 'target' && one.role !== 'baseline',
  );
  return results.length > 0 && results.every(({ role }) => role === 'estimate') ? 'estimate' : column.role;
}

/** Rows of areas are measured by what the column names; other rows name it themselves: "lúa" under "diện tích". */
function indicatorOf({ columns }: Table, { measure, about, header }: Values, name: RowName): string {
  const named = columns.some(({ kind }) => kind === 'name');
  return [lowerFirst(measure), ...(named ? [name.name] : []), about].filter(Boolean).join(' ') || header.lower;
}

/** "Số hộ nghèo" counts hộ, "Tỷ lệ hộ nghèo" is a percentage. */
function namedUnit({ measure }: Values, indicator: string): TableUnit | undefined {
  if (/^(?:tỷ lệ|tỉ lệ|tốc độ|cơ cấu|tỷ trọng|tỉ trọng)/u.test(measure || indicator)) return { unit: '%', power: 0 };
  const counted = /^(?:tổng )?số (?:lượng )?(?<noun>.+)$/u.exec(measure || indicator)?.groups?.noun;
  if (counted === undefined) return undefined;
  const words = counted.split(' ');
  for (let length = Math.min(words.length, 3); length > 0; length -= 1) {
    const unit = unitFrom(words.slice(0, length).join(' '));
    if (unit) return unit;
  }
  return undefined;
}

/** What the column of units says of each row; a ditto mark repeats the one above. */
function unitsOfRows({ text }: Findings, { columns, body }: Table): (TableUnit | undefined)[] {
  const at = columns.findIndex(({ kind }) => kind === 'unit');
  if (at < 0) return [];
  let last: TableUnit | undefined;
  return body.map(({ cells }) => {
    const words = cellWords(text, cells[at]);
    if (!DITTO.test(words)) last = unitOfColumn(words);
    return last;
  });
}

function placeOfRow(
  findings: Findings,
  { columns, caption }: Table,
  row: Row,
  name: RowName,
): { place?: string; written: boolean } {
  const at = columns.findIndex(({ kind }) => kind === 'area');
  const cell = at < 0 ? undefined : row.cells[at];
  const frame = findings.frame.place;
  if (cell && cell.end > cell.start && !name.total) {
    return { place: areaOf(findings, columns[at] as Column, cell), written: true };
  }
  const told = startingIn(findings.places, caption.start, caption.end).findLast(
    ({ level }) => level && level !== 'thôn',
  );
  if (told) return { place: `${told.level} ${told.name}`, written: true };
  return { ...(frame && { place: frame }), written: false };
}

const LEVEL_WORD = /^(?:xã|huyện|phường|thị trấn|thị xã|thành phố|tỉnh|thôn|quận|đặc khu)\s/iu;

/** "Nà Mòn" in a column "Xã" is "xã Nà Mòn"; under "Đơn vị" the list of areas says what it is. */
function areaOf({ text, places }: Findings, { header }: Column, cell: Cell): string {
  const name = cellWords(text, cell)
    .replace(/^\d+[.)]\s*/, '')
    .replace(/\s+/gu, ' ');
  const written = LEVEL_WORD.exec(name)?.[0];
  if (written) return written.toLowerCase() + name.slice(written.length);
  const level = /^(?:tên )?(xã|huyện|phường|thị trấn|thôn)$/u.exec(header.lower)?.[1];
  if (level) return `${level} ${name}`;
  const mention = startingIn(places, cell.start, cell.end).at(-1);
  return mention?.level && mention.name === name ? `${mention.level} ${name}` : name;
}

/** The period of each column: its own, that of the caption, the report's; a plan is for its year, the same period a year back. */
function periodsOf(findings: Findings, { columns, caption }: Table): When[] {
  const { frame } = findings;
  const titled = periodIn(findings, caption.start, caption.end, frame.documentDate);
  const frames = titled ?? frame.period ?? frame.documentDate;
  const year = frames === undefined ? undefined : yearOf(frames);
  const own = columns.map(({ header }) => periodOfHeader(findings, header, year));
  const results = columns.flatMap((column, at) =>
    column.kind === 'values' &&
    column.attribute === 'level' &&
    column.role !== 'target' &&
    column.role !== 'baseline' &&
    own[at]
      ? [own[at]]
      : [],
  );
  const common = results.at(-1) ?? titled ?? frame.period;
  const written = results.length > 0 || titled !== undefined;
  return columns.map((column, at): When => {
    if (column.kind !== 'values') return { written: false };
    const period = own[at];
    if (column.attribute !== 'level') return { ...(common && { period: common }), written };
    if (
      column.role === 'baseline' &&
      common &&
      !period?.includes('-') &&
      /cùng kỳ|ck|năm trước/u.test(column.header.lower)
    )
      return { period: yearBefore(common), written: false };
    if (period) return { period, written: true };
    if (column.role === 'target' && common) return { period: yearOf(common), written: false };
    return { ...(common && { period: common }), written };
  });
}

function wordsBehind({ cell }: RowName, { header }: Values): Span[] {
  const spans = [...header.cells, cell].map(({ start, end }): Span => [start, end]);
  return spans.sort((a, b) => a[0] - b[0]);
}
