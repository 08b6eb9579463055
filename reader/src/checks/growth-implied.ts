import type { Check, Figure } from '../fact.ts';
import { isPace } from './base.ts';
import { approximate, exact, isPositive, isZero, minus, ONE, over, powerOfTen, printed } from './decimal.ts';
import { grewBy } from './grown.ts';
import { asFactor, levelFor, near, printLike } from './implied.ts';
import { add, divide, type Interval, point, scaled, subtract } from './interval.ts';
import { wordsAfter } from './passage.ts';
import { type Quantity, quantity } from './quantity.ts';
import { statedBase } from './stated-base.ts';
import { yearPairs } from './table-growth.ts';
import { report, type Worked } from './verdict.ts';
import { bare, named, stated, type Wording } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'growth-implied';
const HUNDREDTH = exact('0.01');

/** A value and its growth give what it grew from: "624 tỷ đồng … tăng 6,4% so với cùng kỳ" was about 586,47 tỷ đồng. */
export function growthImplied(sheet: Worksheet): Check[] {
  return sheet.groups.flatMap((group) => {
    // Where the text says what it grew from, or by how much, the rule on differences compares them.
    const known =
      group.some(({ attribute, role }) => attribute === 'change' || role === 'baseline') || yearPairs(group).length > 0;
    const growths = group.filter((f) => f.attribute === 'growth' && f.unit === '%' && !isPace(f, sheet));
    return known ? [] : growths.flatMap((growth) => one(growth, group, sheet) ?? []);
  });
}

function one(grown: Figure, group: readonly Figure[], sheet: Worksheet): Check | undefined {
  const level = levelFor(grown, group);
  const value = level && quantity(level, sheet);
  const growth = quantity(grown, sheet);
  // A rate that "rises by 5%" may rise by points.
  if (!value || !growth || isZero(value.value) || value.figure.unit?.startsWith('%')) return undefined;
  const base = value.figure.span[0] < grown.span[0] ? statedBase(grown, value.figure.unit, sheet) : undefined;
  const from = base && quantity(base, sheet);
  if (from && isPositive(from.value)) return compared(from, value, growth, sheet);
  return isPositive(asFactor(growth.value)) ? derived(value, growth, sheet) : undefined;
}

/** "120 tỷ đồng, tăng 8% so với cùng kỳ (cùng kỳ đạt 111 tỷ đồng)": the three must agree. */
function compared(from: Quantity, to: Quantity, growth: Quantity, sheet: Worksheet): Check | undefined {
  const moved: Worked = {
    value: minus(to.value, from.value),
    rounded: subtract(to.rounded, from.rounded),
    possible: subtract(to.possible, from.possible),
  };
  return grewBy(RULE, { from, to, growth, moved, facts: [from, to, growth] }, sheet);
}

function derived(value: Quantity, growth: Quantity, sheet: Worksheet): Check {
  return report(RULE, 'derived', [value, growth], () => {
    const { unit } = value.figure;
    const factor = asFactor(growth.value);
    const before = over(value.value, factor);
    const print = printLike(value);
    const factors = (of: (q: Quantity) => Interval) => add(point(ONE), scaled(of(growth), HUNDREDTH));
    const range = near([value, growth], (of) => divide(of(value), factors(of)), value, sheet);
    const fell = growth.value.n < 0n;
    const size = stated({ ...growth, value: fell ? { n: -growth.value.n, d: growth.value.d } : growth.value });
    const said = stated(value);
    const base = comparedWith(growth, sheet);
    const worked = approximate(over(before, powerOfTen(value.scale)), unit);
    return {
      computation: `${bare(value)}/${printed(factor, 8)}=${worked}`,
      vi: `${named(value.figure)}: ${said.vi} sau khi ${fell ? 'giảm' : 'tăng'} ${size.vi} nên ${base.vi} khoảng ${print(before).vi}${range.vi}.`,
      en: `${named(value.figure)}: ${said.en} after a ${fell ? 'fall' : 'rise'} of ${size.en}, so ${base.en} was about ${print(before).en}${range.en}.`,
    };
  });
}

/** "so với đầu nhiệm kỳ", "so với năm 2020" are other bases than the usual one. */
function comparedWith(growth: Quantity, sheet: Worksheet): Wording {
  const words = wordsAfter(sheet, growth.figure.span, /[;.)]|, (?!so)/u);
  const other = /(?<!\p{L})so /u.test(words) && !/cùng kỳ|năm trước|năm ngoái/u.test(words);
  return other
    ? { vi: 'kỳ được so sánh', en: 'the period compared with' }
    : { vi: 'cùng kỳ năm trước', en: 'the same period last year' };
}
