import type { Check, Figure } from '../fact.ts';
import { compare, exact, isPositive, over } from './decimal.ts';
import { type Quantity, quantity, samePlace } from './quantity.ts';
import { indicatorWords } from './same-indicator.ts';
import { isSlip } from './slip.ts';
import { difference, report } from './verdict.ts';
import { amount, bare, named, number, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'magnitude';

/** About a thousand times: no year and no plan does that to a sum of money, a missing "nghìn" or "triệu" does. */
const [LEAST, MOST] = [exact(400), exact(2500)];

/** "tổng mức bán lẻ … 2.417,6 tỷ đồng … năm 2024 phấn đấu 2,6 tỷ đồng": one indicator, a thousand times apart. */
export function magnitude(sheet: Worksheet): Check[] {
  const parts = new Set(sheet.listings.flatMap(({ parts }) => parts));
  const seen = new Map<string, Figure>();
  return sheet.figures.flatMap((figure) => {
    if (figure.attribute !== 'level' || !figure.unit?.startsWith('đồng') || parts.has(figure)) return [];
    const key = `${figure.unit}|${indicatorWords(figure)}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, figure);
      return [];
    }
    return (samePlace(first, figure) && one(first, figure, sheet)) || [];
  });
}

function one(first: Figure, other: Figure, sheet: Worksheet): Check | undefined {
  const [a, b] = [quantity(first, sheet), quantity(other, sheet)];
  if (!a || !b || !isPositive(a.value) || !isPositive(b.value)) return undefined;
  const [large, small] = compare(a.value, b.value) > 0 ? [a, b] : [b, a];
  const times = over(large.value, small.value);
  if (compare(times, LEAST) < 0 || compare(times, MOST) > 0) return undefined;
  // The same digits under two magnitudes are for the rule on what is said twice.
  return isSlip(String(first.value), String(other.value)) && first.period === other.period
    ? undefined
    : apart(large, small, times);
}

function apart(large: Quantity, small: Quantity, times: Quantity['value']): Check {
  return report(RULE, 'inconsistent', [large, small], () => {
    const { unit } = large.figure;
    const [a, b, by] = [stated(large), stated(small), number(times, 0)];
    const gap = amount(difference(large.value, small.value), unit, large.scale, 3);
    const computation = `${bare(large)}/${bare({ ...small, scale: large.scale })}≈${number(times, 0).en.replaceAll(',', '')}`;
    return {
      computation,
      vi: `${named(large.figure)}: ${a.vi} và ${b.vi} hơn kém nhau khoảng ${by.vi} lần, có thể thiếu một đơn vị đếm (nghìn, triệu); chênh lệch ${gap.vi}.`,
      en: `${named(large.figure)}: ${a.en} and ${b.en} are about ${by.en} times apart, a word such as thousand or million may be missing; they differ by ${gap.en}.`,
    };
  });
}
