import type { Check, Figure } from '../fact.ts';
import { yearBefore } from '../tables/table-period.ts';
import { isPositive, minus } from './decimal.ts';
import { grewBy } from './grown.ts';
import { inTable } from './in-table.ts';
import { subtract } from './interval.ts';
import { isResult, quantity } from './quantity.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'table-growth';

/** What is measured in prices, or by an index of its own, may have grown by other prices than those of its columns. */
const IN_PRICES = /giá trị|grdp|gdp|tổng sản phẩm|chỉ số|doanh thu|tổng mức|kim ngạch/iu;

/** "Năm 2022 | Năm 2023 | So sánh (%)": the last column of a row is how the second grew from the first. */
export function tableGrowth(sheet: Worksheet): Check[] {
  return sheet.groups.flatMap((row) =>
    row[0] && inTable(row[0], sheet)
      ? row.filter(({ attribute }) => attribute === 'growth').flatMap((told) => one(told, row, sheet) ?? [])
      : [],
  );
}

/** A result and the level a year before it, which growth in this row may be between. */
export const yearPairs = (row: readonly Figure[]): { from: Figure; to: Figure }[] => {
  const levels = row.filter(({ attribute, of }) => attribute === 'level' && of === undefined);
  return levels
    .filter(isResult)
    .flatMap((to) =>
      levels.flatMap((from) =>
        from.unit === to.unit && from.period && to.period && from.period === yearBefore(to.period)
          ? [{ from, to }]
          : [],
      ),
    );
};

/** Of several pairs ("Tháng 6", "6 tháng") one that fits agrees, and none is doubted. */
function one(told: Figure, row: readonly Figure[], sheet: Worksheet): Check | undefined {
  const growth = quantity(told, sheet);
  if (!growth) return undefined;
  const checks = yearPairs(row).flatMap(({ from, to }) => {
    const [before, after] = [quantity(from, sheet), quantity(to, sheet)];
    if (!before || !after || !isPositive(before.value)) return [];
    const moved = {
      value: minus(after.value, before.value),
      rounded: subtract(after.rounded, before.rounded),
      possible: subtract(after.possible, before.possible),
    };
    return [grewBy(RULE, { from: before, to: after, growth, moved, facts: [before, after, growth] }, sheet)];
  });
  const fits = checks.find((check) => check?.status === 'consistent');
  return fits ?? (checks.length === 1 && !IN_PRICES.test(told.indicator) ? checks[0] : undefined);
}
