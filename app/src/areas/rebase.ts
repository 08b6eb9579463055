import { add, compare, divide, divideOutwards } from '../ui/decimal.ts';
import { type DatedArea, type Lineage, reachOn } from './through-time.ts';

/** Figures of the areas of one time, for the areas of another. Exact decimals as strings; pure. */

/** How figures of areas make the figure of all of them together. */
export type Aggregation = 'sum' | 'ratio-of-sums' | 'weighted-mean' | 'maximum' | 'last' | 'none';

/** An end that is null is not known: "trên 11,3 tỷ" is from 11.3 to null. */
export interface Interval {
  readonly lower: string | null;
  readonly upper: string | null;
}

export interface Observed extends Interval {
  /** By which it is found again: where its words are. */
  readonly id: string;
  readonly areaId: string;
  /** The period that it is of, and its last day. */
  readonly period: string;
  readonly on: string;
  /** Of a ratio or a mean: what is above and below the line (the weighted sum, the weights). */
  readonly over?: { readonly numerator: Interval; readonly denominator: Interval };
}

export type Reason =
  /** Nothing says which areas of the other time these are. */
  | 'no-lineage'
  /** None of the areas that it was has a figure. */
  | 'no-figure'
  /** An area was divided, and the figure may be negative: a part of it may be larger than the whole. */
  | 'signed-and-divided'
  /** A rate of several areas is no sum or mean of their rates. */
  | 'no-numerator-and-denominator'
  /** What is below the line may be nothing. */
  | 'denominator-may-be-zero'
  /** Figures of this kind of several areas say nothing of all of them. */
  | 'no-aggregation';

export interface RebasedFrom {
  readonly id: string;
  readonly areaId: string;
  /** The area was divided, and only a part of it went in. */
  readonly part: boolean;
}

/** It always says that it was re-based, from which figures, and by whose lineage. */
export type Rebased = { readonly period: string; readonly rebased: boolean; readonly from: readonly RebasedFrom[] } & (
  | (Interval & {
      readonly kind: 'exact' | 'interval';
      /** Areas that went in, wholly or in part, and have no figure. */
      readonly missing: readonly string[];
      readonly approximate: boolean;
      readonly lineage: readonly string[];
    })
  | { readonly kind: 'impossible'; readonly reason: Reason }
);

export interface Asked {
  /** The areas that are asked for together: one, or a union of several. All are of one day. */
  readonly targets: ReadonlySet<string>;
  /** The day whose areas they are. */
  readonly day: string;
  readonly aggregation: Aggregation;
  /** The figure may be less than nothing: a balance, a change. */
  readonly signed?: boolean;
}

/** The series of a union of areas: one number a period, or why there is none, in the order of the periods' last days. */
export function rebaseSeries(lineage: Lineage, observed: readonly Observed[], asked: Asked): Rebased[] {
  const groups = new Map<string, { figures: Observed[]; day: string; level: DatedArea['level'] }>();
  for (const figure of observed) {
    const area = lineage.areas.get(figure.areaId);
    if (!area) continue;
    // The areas of its own time: a figure of 2025 may be of a unit that ended in June, or of one that began in July.
    const { level, validFrom, validTo } = area;
    const day = figure.on < validFrom ? validFrom : validTo !== null && figure.on > validTo ? validTo : figure.on;
    const key = `${figure.period} ${day} ${level}`;
    const known = groups.get(key);
    if (known) known.figures.push(figure);
    else groups.set(key, { figures: [figure], day, level });
  }
  const rounds = new Map<string, Round>();
  const best = new Map<string, { on: string; result: Rebased }>();
  for (const { figures, day, level } of groups.values()) {
    const key = `${day} ${level}`;
    const round = rounds.get(key) ?? roundOf(lineage, asked, day, level);
    rounds.set(key, round);
    const { period, on } = figures[0] as Observed;
    const result = rebaseOne(round, figures, asked);
    const known = best.get(period);
    if (!known || closeness(result) < closeness(known.result)) best.set(period, { on, result });
  }
  return [...best.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ result }) => result);
}

/** Numbers before none, exact before intervals, those with both ends before others. */
const closeness = (result: Rebased): number =>
  result.kind === 'impossible'
    ? 4
    : result.kind === 'exact'
      ? 0
      : result.upper === null
        ? 3
        : result.missing.length > 0
          ? 2
          : 1;

/** The areas of a day of which the targets have something: whether each lies in them wholly. */
interface Round {
  readonly areas: ReadonlyMap<string, { readonly part: boolean }>;
  /** All of the targets lies in these. */
  readonly closed: boolean;
  readonly approximate: boolean;
  readonly lineage: readonly string[];
}

function roundOf(lineage: Lineage, { targets, day: to }: Asked, day: string, level: DatedArea['level']): Round {
  const areas = new Map<string, { part: boolean }>();
  const told = new Set<string>();
  let [closed, approximate] = [true, false];
  for (const target of targets) {
    const back = reachOn(lineage, target, day, level);
    closed &&= back.whole;
    approximate ||= back.approximate;
    for (const source of back.sources) told.add(source);
    for (const id of back.ends) {
      if (areas.has(id)) continue;
      const forth = reachOn(lineage, id, to, lineage.areas.get(target)?.level);
      areas.set(id, { part: !forth.whole || [...forth.ends].some((end) => !targets.has(end)) });
      approximate ||= forth.approximate;
      for (const source of forth.sources) told.add(source);
    }
  }
  return { areas, closed, approximate, lineage: [...told].sort() };
}

function rebaseOne(
  round: Round,
  figures: readonly Observed[],
  { targets, aggregation, signed = false }: Asked,
): Rebased {
  const { period } = figures[0] as Observed;
  const all = figures.filter(({ areaId }) => round.areas.has(areaId));
  const from = all.map(({ id, areaId }) => ({ id, areaId, part: round.areas.get(areaId)?.part ?? true }));
  const same = from.length > 0 && [...round.areas.keys()].every((id) => targets.has(id));
  const about = { period, rebased: !same || targets.size > 1, from };
  const no = (reason: Reason): Rebased => ({ ...about, kind: 'impossible', reason });
  if (round.areas.size === 0) return no('no-lineage');
  if (all.length === 0) return no('no-figure');
  const used = oneAnArea(all);

  const having = new Set(used.map(({ areaId }) => areaId));
  const missing = [...round.areas.keys()].filter((id) => !having.has(id));
  const known = missing.length === 0 && round.closed;
  const yes = ({ lower, upper }: Interval): Rebased => ({
    ...about,
    kind: lower !== null && lower === upper ? 'exact' : 'interval',
    ...{ lower, upper, missing, approximate: round.approximate, lineage: round.lineage },
  });
  const parts = used.map((figure) => ({ figure, part: round.areas.get(figure.areaId)?.part ?? true }));
  // One area that is what it was needs no adding up, whatever the figure is.
  const [only] = parts;
  if (only && parts.length === 1 && known && !only.part) return yes(plain(only.figure));

  switch (aggregation) {
    case 'sum': {
      const result = total(
        parts.map(({ figure, part }) => ({ ...plain(figure), part })),
        known,
        signed,
      );
      return result === null ? no('signed-and-divided') : yes(result);
    }
    case 'ratio-of-sums':
    case 'weighted-mean': {
      const over = parts.flatMap(({ figure, part }) => (figure.over ? [{ ...figure.over, part }] : []));
      if (over.length < parts.length) return no('no-numerator-and-denominator');
      const above = total(
        over.map(({ numerator, part }) => ({ ...plain(numerator), part })),
        known,
        signed,
      );
      const below = total(
        over.map(({ denominator, part }) => ({ ...plain(denominator), part })),
        known,
        false,
      );
      if (above === null || below === null) return no('signed-and-divided');
      if (below.lower === null || compare(below.lower, '0') <= 0) return no('denominator-may-be-zero');
      return yes(quotient(above, { lower: below.lower, upper: below.upper }));
    }
    case 'maximum': {
      // A part may be without the place where the maximum was: it says how much at most.
      const lowers = parts.flatMap(({ figure, part }) => (part || figure.lower === null ? [] : [figure.lower]));
      const uppers = parts.map(({ figure }) => figure.upper);
      const bounded = known && uppers.every((upper) => upper !== null);
      return yes({ lower: largest(lowers), upper: bounded ? largest(uppers as string[]) : null });
    }
    default:
      return no('no-aggregation');
  }
}

/** Two documents may say different things of one area and period: it lies between them, and is counted once. */
function oneAnArea(figures: readonly Observed[]): Observed[] {
  const areas = new Map<string, Observed>();
  for (const figure of figures) {
    const known = areas.get(figure.areaId);
    if (!known) {
      areas.set(figure.areaId, figure);
      continue;
    }
    const { over: one, ...rest } = known;
    const { over: other } = figure;
    const over = one &&
      other && {
        numerator: around(one.numerator, other.numerator),
        denominator: around(one.denominator, other.denominator),
      };
    areas.set(figure.areaId, { ...rest, ...around(known, figure), ...(over && { over }) });
  }
  return [...areas.values()];
}

const around = (a: Interval, b: Interval): Interval => ({
  lower: a.lower === null || b.lower === null ? null : compare(a.lower, b.lower) < 0 ? a.lower : b.lower,
  upper: a.upper === null || b.upper === null ? null : compare(a.upper, b.upper) > 0 ? a.upper : b.upper,
});

const plain = ({ lower, upper }: Interval): Interval => ({
  lower: lower === null ? null : add(lower, '0'),
  upper: upper === null ? null : add(upper, '0'),
});

const largest = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.reduce((a, b) => (compare(a, b) < 0 ? b : a));

/** A part of a quantity is from nothing to all of it; null where it may be less than nothing, so that nothing can be said. */
function total(parts: readonly (Interval & { part: boolean })[], known: boolean, signed: boolean): Interval | null {
  const negative = (value: string | null) => value !== null && compare(value, '0') < 0;
  const below = signed || parts.some(({ lower, upper }) => negative(lower) || negative(upper));
  if (below && parts.some(({ part }) => part)) return null;
  let lower: string | null = '0';
  let upper: string | null = '0';
  for (const each of parts) {
    // What is not negative and has no lower end begins at nothing.
    const from: string | null = each.part ? '0' : (each.lower ?? (below ? null : '0'));
    lower = lower === null || from === null ? null : add(lower, from);
    upper = upper === null || each.upper === null ? null : add(upper, each.upper);
  }
  // What is missing adds an unknown amount; of a balance it may take something away.
  if (!known) return { lower: below ? null : lower, upper: null };
  return { lower, upper };
}

function quotient(above: Interval, below: { lower: string; upper: string | null }): Interval {
  if (above.lower !== null && above.lower === above.upper && below.lower === below.upper) {
    const value = divide(above.lower, below.lower, 20);
    return { lower: value, upper: value };
  }
  // Divided by the end that leads further out; by one that is not known, it comes as near to nothing as one likes.
  const negative = (value: string) => compare(value, '0') < 0;
  const by = (value: string | null, inner: string | null, outer: string | null, way: 'down' | 'up') => {
    if (value === null) return null;
    const divisor = negative(value) === (way === 'down') ? inner : outer;
    return divisor === null ? '0' : divideOutwards(value, divisor, way);
  };
  return {
    lower: by(above.lower, below.lower, below.upper, 'down'),
    upper: by(above.upper, below.lower, below.upper, 'up'),
  };
}
