import type { Bound } from '../fact.ts';
import { compare, type Exact, exact, isPositive, minus, over, plus, times, ZERO } from './decimal.ts';

/** One end of an interval; `open` where the end itself does not belong to it. No end at all is infinity. */
export interface End {
  readonly at: Exact;
  readonly open: boolean;
}

/** All that a printed number may stand for. "trên 18,3" has no upper end, "dưới 50" none below zero. */
export interface Interval {
  readonly low?: End;
  readonly high?: End;
}

const end = (at: Exact, open = false): End => ({ at, open });
export const point = (at: Exact): Interval => ({ low: end(at), high: end(at) });
export const between = (low: Exact, high: Exact): Interval => ({ low: end(low), high: end(high) });

/**
 * What was rounded to a printed number: half a unit of its last printed place to both sides. Both ends belong to it, since
 * texts round halves up, down and to even.
 */
export const rounding = (at: Exact, half: Exact): Interval => between(minus(at, half), plus(at, half));

/** "khoảng" promises no digits: a twentieth to both sides, or the rounding where that is wider. */
const ABOUT = exact('0.05');

/** A printed number under its bound word. A bound is meant as printed: "trên 65%" starts right above 65. */
export function bounded(at: Exact, half: Exact, bound: Bound = 'exact'): Interval {
  if (bound === 'more-than') return { low: end(at, true) };
  if (bound === 'at-least') return { low: end(at) };
  if (bound === 'less-than') return { high: end(at, true) };
  if (bound === 'at-most') return { high: end(at) };
  if (bound === 'exact') return rounding(at, half);
  const share = times(isPositive(at) ? at : minus(ZERO, at), ABOUT);
  return rounding(at, compare(share, half) > 0 ? share : half);
}

const join = (a: End | undefined, b: End | undefined, by: (x: Exact, y: Exact) => Exact): End | undefined =>
  a && b && end(by(a.at, b.at), a.open || b.open);

/** Leaves out ends that are not there, so that equal intervals are equal objects. */
function interval(low?: End, high?: End): Interval {
  if (low) return high ? { low, high } : { low };
  return high ? { high } : {};
}

export const add = (a: Interval, b: Interval): Interval =>
  interval(join(a.low, b.low, plus), join(a.high, b.high, plus));
export const subtract = (a: Interval, b: Interval): Interval =>
  interval(join(a.low, b.high, minus), join(a.high, b.low, minus));
export const addAll = (all: readonly Interval[]): Interval => all.reduce(add, point(ZERO));

/** Times a number above zero. */
export function scaled(a: Interval, by: Exact): Interval {
  const scale = (e: End | undefined) => e && end(times(e.at, by), e.open);
  return interval(scale(a.low), scale(a.high));
}

/** The products of two intervals above zero, times a number above zero. */
export function product(a: Interval, b: Interval, by: Exact): Interval {
  const multiply = (x: Exact, y: Exact) => times(times(x, y), by);
  return interval(join(a.low, b.low, multiply), join(a.high, b.high, multiply));
}

/**
 * The quotients of two intervals. The divisor is taken to be above zero (a plan, a whole, last year's sum); the part of it
 * at or below zero is left out, and where nothing is left the answer is the whole line.
 */
export function divide(a: Interval, b: Interval): Interval {
  if (b.high && !isPositive(b.high.at)) return {};
  const least = b.low && isPositive(b.low.at) ? b.low : undefined;
  return interval(lowQuotient(a.low, least, b.high), highQuotient(a.high, least, b.high));
}

function lowQuotient(low: End | undefined, least: End | undefined, most: End | undefined): End | undefined {
  if (!low) return undefined;
  // Nought divided by anything is nought, however the divisor ends.
  if (compare(low.at, ZERO) === 0) return end(ZERO, low.open);
  // The smallest quotient of a number not below zero is over the largest divisor; of one below zero over the smallest.
  if (isPositive(low.at)) return most ? join(low, most, over) : end(ZERO, true);
  return least && join(low, least, over);
}

function highQuotient(high: End | undefined, least: End | undefined, most: End | undefined): End | undefined {
  if (!high) return undefined;
  if (isPositive(high.at)) return least && join(high, least, over);
  if (compare(high.at, ZERO) === 0) return end(ZERO, high.open);
  return most ? join(high, most, over) : end(ZERO, true);
}

/** All of `a` lies below all of `b`. */
export function below(a: Interval, b: Interval): boolean {
  if (!a.high || !b.low) return false;
  const order = compare(a.high.at, b.low.at);
  return order < 0 || (order === 0 && (a.high.open || b.low.open));
}

/** The two have no number in common: no rounding and no bound makes them agree. */
export const apart = (a: Interval, b: Interval): boolean => below(a, b) || below(b, a);

export const holds = (a: Interval, value: Exact): boolean => !apart(a, point(value));
