import type { Check, Figure } from '../fact.ts';
import type { Table } from '../tables/find-tables.ts';
import { compare, sum } from './decimal.ts';
import { addAll } from './interval.ts';
import { type Quantity, quantity } from './quantity.ts';
import { difference, report, verdict, type Worked } from './verdict.ts';
import { amount, bare, named, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'table-total';

/** "Tổng cộng" over or under a column is the sum of the rows of the table. */
export function tableTotal(sheet: Worksheet): Check[] {
  if (sheet.tables.length === 0) return [];
  const starting = new Map(sheet.figures.map((figure) => [figure.span[0], figure]));
  return sheet.tables.flatMap((table) =>
    table.columns.flatMap(({ kind }, column) => (kind === 'values' ? (one(table, column, starting, sheet) ?? []) : [])),
  );
}

/** Rates and averages of the parts do not add up to that of the whole. */
const NO_SUM = /bình quân|trung bình|năng suất|tỷ lệ|tỉ lệ|mật độ|đơn giá|thu nhập/u;
const adds = ({ attribute, of, unit, indicator }: Figure): boolean =>
  attribute === 'level' &&
  of === undefined &&
  unit !== undefined &&
  !unit.startsWith('%') &&
  !unit.includes('/') &&
  !NO_SUM.test(indicator);

function one(table: Table, column: number, starting: ReadonlyMap<number, Figure>, sheet: Worksheet): Check | undefined {
  const rows = table.body.map(({ cells }, line) => {
    const figure = starting.get(cells[column]?.start ?? -1);
    return { name: table.names[line], figure };
  });
  const [total, second] = rows.filter(({ name }) => name?.total);
  if (!total?.figure || second || !adds(total.figure)) return undefined;
  const others = rows.filter(({ name }) => name && !name.total);
  const top = Math.min(...others.map(({ name }) => name?.depth ?? 0));
  const parts = others.filter(({ name }) => name?.depth === top);
  const { unit } = total.figure;
  const measured = parts.flatMap(({ figure }) => (figure ? [figure] : []));
  const added = measured.flatMap((figure) => (figure.unit === unit ? (quantity(figure, sheet) ?? []) : []));
  const whole = quantity(total.figure, sheet);
  if (!whole || added.length < 2 || added.length < measured.length) return undefined;
  const status = verdict(addUp(added), whole);
  // Rows of things may stand under each other without a mark; areas side by side make up the whole, where each has a number.
  const areas = !table.columns.some(({ kind }) => kind === 'name') && parts.length === rows.length - 1;
  if (!status || (status === 'inconsistent' && !(areas && added.length === parts.length))) return undefined;
  return told(status, added, whole);
}

const addUp = (parts: readonly Quantity[]): Worked => ({
  value: sum(parts.map(({ value }) => value)),
  rounded: addAll(parts.map(({ rounded }) => rounded)),
  possible: addAll(parts.map(({ possible }) => possible)),
});

function told(status: 'consistent' | 'inconsistent', parts: readonly Quantity[], whole: Quantity): Check {
  return report(RULE, status, [whole, ...parts], () => {
    const { figure, scale } = whole;
    const added = addUp(parts).value;
    const [sums, all] = [amount(added, figure.unit, scale, 6), stated(whole)];
    const gap = amount(difference(added, whole.value), figure.unit, scale, 6);
    const exactly = compare(added, whole.value) === 0;
    const sign = exactly ? '' : `${status === 'consistent' ? '≈' : '≠'}${bare(whole)}`;
    const rows = {
      vi: `${parts.length} dòng của bảng cộng lại ${sums.vi}`,
      en: `${parts.length} rows of the table add up to ${sums.en}`,
    };
    const agrees = status === 'consistent';
    return {
      computation: `${parts.map((part) => bare({ ...part, scale })).join('+')}=${bare({ value: added, scale })}${sign}`,
      vi: `${named(figure)}: ${rows.vi}, ${agrees ? `khớp với dòng tổng ${all.vi}${exactly ? '' : ' trong phạm vi làm tròn'}` : `dòng tổng nêu ${all.vi}; chênh lệch ${gap.vi}`}.`,
      en: `${named(figure)}: ${rows.en}; ${agrees ? `this agrees with the total row of ${all.en}${exactly ? '' : ' within rounding'}` : `the total row states ${all.en}, a difference of ${gap.en}`}.`,
    };
  });
}
