import type { Check, Fact, Figure } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { approximate, exact, isPositive, isZero, over, powerOfTen, printed } from './decimal.ts';
import { asFactor, levelFor, printLike, wholeNumbers } from './implied.ts';
import { add, divide, point, scaled } from './interval.ts';
import { groups } from './passage.ts';
import { isFigure, type Quantity, quantity } from './quantity.ts';
import { report } from './verdict.ts';
import { bare, becauseBounded, named, spread, stated } from './wording.ts';

const RULE = 'growth-implied';
const HUNDREDTH = exact('0.01');

/** A value and its growth give what it grew from: "721 tỷ đồng … tăng 8,3% so với cùng kỳ" was about 665,74 tỷ đồng. */
export function growthImplied(facts: readonly Fact[], findings: Findings): Check[] {
  return groups(facts.filter(isFigure)).flatMap((group) => {
    // Where the text says what it grew from, or by how much, the rule on differences compares them.
    const known = group.some(({ attribute, role }) => attribute === 'change' || role === 'baseline');
    const growths = group.filter(({ attribute }) => attribute === 'growth');
    return known ? [] : growths.flatMap((growth) => one(growth, group, findings) ?? []);
  });
}

function one(grown: Figure, group: readonly Figure[], findings: Findings): Check | undefined {
  const level = levelFor(grown, group);
  const value = level && quantity(level, findings);
  const growth = quantity(grown, findings);
  // A rate that "rises by 5%" may rise by points.
  if (!value || !growth || isZero(value.value) || value.figure.unit?.startsWith('%')) return undefined;
  const factor = asFactor(growth.value);
  return isPositive(factor) ? derived(value, growth, findings) : undefined;
}

function derived(value: Quantity, growth: Quantity, findings: Findings): Check {
  const { unit } = value.figure;
  const factor = asFactor(growth.value);
  const before = over(value.value, factor);
  const bound = becauseBounded([value, growth], findings);
  const [a, b] = bound ? [value.possible, growth.possible] : [value.rounded, growth.rounded];
  const range = divide(a, add(point(exact(1)), scaled(b, HUNDREDTH)));
  const print = printLike(value);
  const near = spread(wholeNumbers(range, unit), print, bound);
  const fell = growth.value.n < 0n;
  const size = stated({ ...growth, value: fell ? { n: -growth.value.n, d: growth.value.d } : growth.value });
  const said = stated(value);
  const worked = approximate(over(before, powerOfTen(value.scale)), unit);
  return report(RULE, 'derived', [value, growth], `${bare(value)}/${printed(factor, 8)}=${worked}`, {
    vi: `${named(value.figure)}: ${said.vi} sau khi ${fell ? 'giảm' : 'tăng'} ${size.vi} nên cùng kỳ năm trước khoảng ${print(before).vi}${near.vi}.`,
    en: `${named(value.figure)}: ${said.en} after a ${fell ? 'fall' : 'rise'} of ${size.en}, so the same period last year was about ${print(before).en}${near.en}.`,
  });
}
