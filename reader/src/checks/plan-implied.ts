import type { Check, Figure } from '../fact.ts';
import { approximate, exact, isPositive, isZero, over, powerOfTen, printed } from './decimal.ts';
import { asPart, levelFor, near, printLike, ratio } from './implied.ts';
import { inTable } from './in-table.ts';
import { divide, scaled } from './interval.ts';
import { wordsBetween } from './passage.ts';
import { isResult, type Quantity, quantity } from './quantity.ts';
import { statedBase, valueOfPlan } from './stated-base.ts';
import { isShareOf, statedWholes, type WholeOfPart } from './stated-whole.ts';
import { difference, report, verdict } from './verdict.ts';
import { bare, named, percent, points, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'plan-implied';
const HUNDREDTH = exact('0.01');

/** A value and its percentage of a plan give the plan; a plan that the text states must be that one. */
export function planImplied(sheet: Worksheet): Check[] {
  const wholeOfPart = statedWholes(sheet);
  return sheet.groups.flatMap((group) =>
    group
      .filter(({ attribute, role }) => attribute === 'percent-of-plan' && role !== 'baseline')
      .flatMap((share) => one(share, group, wholeOfPart, sheet) ?? []),
  );
}

function one(percentage: Figure, group: readonly Figure[], wholeOfPart: WholeOfPart, sheet: Worksheet) {
  // The row of a table that has a column for its plan is compared with it by a rule of its own.
  if (group.some(({ role }) => role === 'target') && inTable(percentage, sheet)) return undefined;
  const told = levelFor(percentage, group);
  const before = told && valueOfPlan(told, sheet);
  const level = before ?? told;
  const value = level && quantity(level, sheet);
  const share = quantity(percentage, sheet);
  if (!value || !share || !isPositive(share.value) || isZero(value.value)) return undefined;
  const whole = wholeOfPart(value.figure);
  if (whole && isShareOf(whole, value, share, sheet)) return undefined;
  const stated =
    (before ? told : undefined) ??
    group.find((f) => isPlanOf(f, value.figure, percentage, sheet)) ??
    (value.figure.span[0] < percentage.span[0] ? statedBase(percentage, value.figure.unit, sheet) : undefined);
  const plan = stated && isResult(value.figure) ? quantity(stated, sheet) : undefined;
  return plan ? comparedWithPlan(RULE, value, share, plan) : derived(value, share, sheet);
}

/** The plan told in the same breath ("đạt 105% kế hoạch (80 tỷ đồng)"), not what is aimed at for the next year. */
const isPlanOf = (plan: Figure, value: Figure, percentage: Figure, sheet: Worksheet): boolean =>
  plan.role === 'target' &&
  plan.attribute === 'level' &&
  plan.unit === value.unit &&
  (!plan.period || !value.period || plan.period === value.period) &&
  /^[^;.]{0,60}$/u.test(wordsBetween(sheet, percentage, plan));

/** "31,264 tỷ đồng (đạt 46%)": the plan was about 67,97 tỷ đồng. */
function derived(value: Quantity, share: Quantity, sheet: Worksheet): Check {
  return report(RULE, 'derived', [value, share], () => {
    const { unit } = value.figure;
    const plan = over(value.value, asPart(share.value));
    const print = printLike(value);
    const range = near([value, share], (of) => divide(of(value), scaled(of(share), HUNDREDTH)), value, sheet);
    const [said, part] = [stated(value), stated(share)];
    const worked = approximate(over(plan, powerOfTen(value.scale)), unit);
    return {
      computation: `${bare(value)}/${printed(asPart(share.value), 8)}=${worked}`,
      vi: `${named(value.figure)}: ${said.vi} bằng ${part.vi} kế hoạch nên kế hoạch khoảng ${print(plan).vi}${range.vi}.`,
      en: `${named(value.figure)}: ${said.en} is ${part.en} of the plan, so the plan is about ${print(plan).en}${range.en}.`,
    };
  });
}

/** "624 tỷ đồng, đạt 104% kế hoạch (600 tỷ đồng)": the three must agree. */
export function comparedWithPlan(rule: string, value: Quantity, share: Quantity, plan: Quantity): Check | undefined {
  if (!isPositive(plan.value)) return undefined;
  const worked = ratio(value, plan);
  const status = verdict(worked, share);
  if (!status) return undefined;
  const agrees = status === 'consistent';
  const [done, aim, part, whole] = [stated(value), stated(plan), percent(worked.value), stated(share)];
  const gap = points(difference(worked.value, share.value));
  const computation = `${bare(value)}/${bare(plan)}=${printed(worked.value, 2)}%${agrees ? '≈' : '≠'}${bare(share)}%`;
  return report(rule, status, [value, plan, share], () => ({
    computation,
    vi: `${named(value.figure)}: ${done.vi} trên kế hoạch ${aim.vi} là ${part.vi}, ${agrees ? `khớp với ${whole.vi} văn bản nêu` : `văn bản nêu ${whole.vi}, chênh lệch ${gap.vi}`}.`,
    en: `${named(value.figure)}: ${done.en} of the planned ${aim.en} is ${part.en}; ${agrees ? `this agrees with the ${whole.en} stated` : `the text states ${whole.en}, a difference of ${gap.en}`}.`,
  }));
}
