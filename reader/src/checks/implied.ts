import type { Figure } from '../fact.ts';
import { ceiling, compare, type Exact, floor, HUNDRED, over, plus, powerOfTen, times } from './decimal.ts';
import { divide, type Interval, scaled } from './interval.ts';
import { placeOf } from './passage.ts';
import { isMeasured, type Quantity } from './quantity.ts';
import type { Worked } from './verdict.ts';
import { amount, becauseBounded, spread, type Wording } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

/** Decimals of a worked-out value in a message: none for things counted one by one, two for the rest, more below a tenth. */
function places(value: Exact, unit: string | undefined, scale: number): number {
  if (!isMeasured(unit) && scale === 0) return 0;
  return compare(over(value, powerOfTen(scale)), powerOfTen(-1)) < 0 ? 4 : 2;
}

/** How a value worked out from `from` is printed: in the same unit and magnitude. */
export function printLike(from: Quantity): (value: Exact) => Wording {
  const { unit } = from.figure;
  return (value) => amount(value, unit, from.scale, places(value, unit, from.scale));
}

/** Of things that are counted only whole numbers are possible. */
function wholeNumbers(range: Interval, unit: string | undefined): Interval {
  if (isMeasured(unit)) return range;
  return {
    ...(range.low && { low: { at: ceiling(range.low.at), open: false } }),
    ...(range.high && { high: { at: floor(range.high.at), open: false } }),
  };
}

const HUNDREDTH = powerOfTen(-2);
/** 46 as 0.46. */
export const asPart = (percent: Exact): Exact => times(percent, HUNDREDTH);
/** 8.3 as 1.083. */
export const asFactor = (percent: Exact): Exact => plus(powerOfTen(0), asPart(percent));

/**
 * How far a worked-out value may lie from the one printed, in words: from its rounding, or from the bounds of what it was
 * worked out of. "khoảng" and "ước" give no ends to calculate with.
 */
export function near(
  quantities: readonly Quantity[],
  combine: (range: (of: Quantity) => Interval) => Interval,
  like: Quantity,
  sheet: Worksheet,
): Wording {
  const { unit } = like.figure;
  const because = becauseBounded(quantities, sheet);
  const vague = quantities.some(({ figure }) => figure.bound === 'about');
  const range = combine((of) => (because ? of.possible : of.rounded));
  return spread(because && vague ? {} : wholeNumbers(range, unit), printLike(like), because);
}

/** How many figures away the value may stand: a sentence that lost its marks may hold thousands in one group. */
const FARTHEST = 60;
const isLevel = ({ attribute, role = 'actual', of }: Figure): boolean =>
  attribute === 'level' && role !== 'baseline' && of === undefined;

/**
 * The value that a percentage of its group speaks of: the last result before it ("624 tỷ đồng, đạt 104% kế hoạch"), else
 * the first behind it ("đạt 57% kế hoạch (120 tỷ đồng)").
 */
export function levelFor(percent: Figure, group: readonly Figure[]): Figure | undefined {
  const from = placeOf(group, percent.span[0]);
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST); at--) {
    const before = group[at] as Figure;
    if (isLevel(before) && before.span[1] <= percent.span[0]) return before;
  }
  return group.slice(from, from + FARTHEST).find(isLevel);
}

/** What percentage `part` is of `whole`, which must be above zero. */
export function ratio(part: Worked, whole: Worked): Worked {
  return {
    value: times(over(part.value, whole.value), HUNDRED),
    rounded: scaled(divide(part.rounded, whole.rounded), HUNDRED),
    possible: scaled(divide(part.possible, whole.possible), HUNDRED),
  };
}
