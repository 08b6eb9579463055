import type { Check } from '../fact.ts';
import { sameBase } from './base.ts';
import { approximate, exact, HUNDRED, isPositive, minus, over, plus, powerOfTen, printed } from './decimal.ts';
import { asFactor, asPart, levelFor, printLike } from './implied.ts';
import { add, point } from './interval.ts';
import { type Quantity, quantity } from './quantity.ts';
import { difference, report, verdict } from './verdict.ts';
import { bare, named, percent, points, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'over-plan';

/** What a plan was passed by gives the plan; where its percentage stands beside it, the two must agree. */
export function overPlan(sheet: Worksheet): Check[] {
  return sheet.groups.flatMap((group) =>
    group
      .filter(({ attribute }) => attribute === 'over-plan')
      .flatMap((excess) => {
        const share = group.find(({ attribute }) => attribute === 'percent-of-plan');
        const level = levelFor(excess, group);
        const [by, all, value] = [excess, share, level].map((f) => f && quantity(f, sheet));
        if (!by) return [];
        if (all && by.figure.unit === '%')
          return sameBase(all.figure, by.figure, sheet) ? (compared(all, by) ?? []) : [];
        return (value && derived(value, by)) ?? [];
      }),
  );
}

/** "đạt 106% kế hoạch, vượt 6%". "vượt 143%" may mean either 143% of the plan or 243%. */
function compared(all: Quantity, by: Quantity): Check | undefined {
  const shift = (value: typeof by.rounded) => add(value, point(HUNDRED));
  const passed = { value: plus(by.value, HUNDRED), rounded: shift(by.rounded), possible: shift(by.possible) };
  const [status, loosely] = [verdict(all, passed), verdict(all, by)];
  if (!status || (status === 'inconsistent' && loosely !== 'inconsistent')) return undefined;
  const agrees = status === 'consistent';
  const gap = points(difference(all.value, passed.value));
  const [whole, excess, worked] = [stated(all), stated(by), percent(minus(all.value, HUNDRED))];
  const computation = `${bare(all)}-100=${printed(minus(all.value, HUNDRED), 6)}${agrees ? '' : `≠${bare(by)}`}`;
  return report(RULE, status, [all, by], () => ({
    computation,
    vi: `${named(all.figure)}: đạt ${whole.vi} kế hoạch tức vượt ${worked.vi}${agrees ? ', đúng như văn bản nêu' : `, văn bản nêu vượt ${excess.vi}; chênh lệch ${gap.vi}`}.`,
    en: `${named(all.figure)}: ${whole.en} of the plan is ${worked.en} over it${agrees ? ', as the text states' : `; the text states ${excess.en} over, a difference of ${gap.en}`}.`,
  }));
}

function derived(value: Quantity, by: Quantity): Check | undefined {
  if (by.figure.unit === value.figure.unit && by.figure.unit !== '%') return plain(value, by);
  // A hundred percent below a plan, nothing was reached and no plan can be worked out.
  if (by.figure.unit !== '%' || !isPositive(asFactor(by.value))) return undefined;
  return value.figure.unit === '%' ? rate(value, by) : sumPassed(value, by);
}

/** "59%, vượt 9%": the plan was 50% in points, or 54,13% where the 9% is a part of the plan. Both readings are kept. */
function rate(value: Quantity, by: Quantity): Check | undefined {
  const points = minus(value.value, by.value);
  const relative = over(value.value, asFactor(by.value));
  if (!isPositive(points)) return undefined;
  const [said, excess] = [stated(value), stated(by)];
  const computation = `${bare(value)}-${bare(by)}=${printed(points, 6)}; ${bare(value)}/${printed(asFactor(by.value), 8)}=${printed(relative, 2)}`;
  return report(RULE, 'derived', [value, by], () => ({
    computation,
    vi: `${named(value.figure)}: ${said.vi}, vượt ${excess.vi} mục tiêu nên mục tiêu là ${percent(points).vi} (hiểu theo điểm phần trăm; hiểu theo tỷ lệ thì là ${percent(relative).vi}).`,
    en: `${named(value.figure)}: ${said.en}, ${excess.en} over the target, so the target is ${percent(points).en} (in percentage points; as a ratio it is ${percent(relative).en}).`,
  }));
}

/** "64 triệu đồng, vượt 6 triệu đồng". */
function plain(value: Quantity, by: Quantity): Check {
  return report(RULE, 'derived', [value, by], () => {
    const plan = minus(value.value, by.value);
    const print = printLike(value);
    const worked = approximate(over(plan, powerOfTen(value.scale)));
    return {
      computation: `${bare(value)}-${bare({ ...by, scale: value.scale })}=${worked}`,
      vi: `${named(value.figure)}: ${stated(value).vi}, vượt ${stated(by).vi} nên kế hoạch khoảng ${print(plan).vi}.`,
      en: `${named(value.figure)}: ${stated(value).en}, ${stated(by).en} over, so the plan is about ${print(plan).en}.`,
    };
  });
}

/** "84 tỷ đồng, vượt 12% kế hoạch"; above 100 the words may also mean so many percent of the plan. */
function sumPassed(value: Quantity, by: Quantity): Check {
  return report(RULE, 'derived', [value, by], () => {
    const factors = [asFactor(by.value), ...(by.value.n > 100n * by.value.d ? [asPart(by.value)] : [])];
    const plans = factors.map((factor) => over(value.value, factor));
    const print = printLike(value);
    const computation = factors
      .map(
        (f, i) => `${bare(value)}/${printed(f, 8)}=${approximate(over(plans[i] ?? exact(0), powerOfTen(value.scale)))}`,
      )
      .join('; ');
    const [plan, other] = plans.map(print);
    return {
      computation,
      vi: `${named(value.figure)}: ${stated(value).vi}, vượt ${stated(by).vi} kế hoạch nên kế hoạch khoảng ${plan?.vi}${other ? ` (nếu hiểu là bằng ${stated(by).vi} kế hoạch thì khoảng ${other.vi})` : ''}.`,
      en: `${named(value.figure)}: ${stated(value).en}, ${stated(by).en} over the plan, so the plan is about ${plan?.en}${other ? ` (if ${stated(by).en} of the plan is meant, about ${other.en})` : ''}.`,
    };
  });
}
