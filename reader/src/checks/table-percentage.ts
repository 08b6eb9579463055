import type { Check, Figure } from '../fact.ts';
import { isPositive } from './decimal.ts';
import { ratio } from './implied.ts';
import { inTable } from './in-table.ts';
import { comparedWithPlan } from './plan-implied.ts';
import { isResult, quantity } from './quantity.ts';
import { verdict } from './verdict.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'table-percentage';

/** "Kế hoạch | Thực hiện | Đạt (%)": the last column of a row is the second over the first. */
export function tablePercentage(sheet: Worksheet): Check[] {
  return sheet.groups.flatMap((row) =>
    row[0] && inTable(row[0], sheet)
      ? row.filter(({ attribute }) => attribute === 'percent-of-plan').flatMap((told) => one(told, row, sheet) ?? [])
      : [],
  );
}

/**
 * A row may hold several plans ("Tỉnh giao", "Huyện giao") and results ("6 tháng", "Ước cả năm"): then any two that fit
 * agree, and none is doubted.
 */
function one(told: Figure, row: readonly Figure[], sheet: Worksheet): Check | undefined {
  const share = quantity(told, sheet);
  if (!share) return undefined;
  const levels = row.filter(({ attribute, of }) => attribute === 'level' && of === undefined);
  const quantities = (figures: readonly Figure[]) => figures.flatMap((figure) => quantity(figure, sheet) ?? []);
  const plans = quantities(levels.filter(({ role }) => role === 'target')).filter(({ value }) => isPositive(value));
  const results = quantities(levels.filter(isResult));
  const pairs = results.flatMap((value) =>
    plans.flatMap((plan) => (plan.figure.unit === value.figure.unit ? [{ value, plan }] : [])),
  );
  const fits = pairs.find(({ value, plan }) => verdict(ratio(value, plan), share) === 'consistent');
  const pair = fits ?? (pairs.length === 1 ? pairs[0] : undefined);
  return pair && comparedWithPlan(RULE, pair.value, share, pair.plan);
}
