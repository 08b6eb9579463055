import type { Decimal } from '../fact.ts';

/**
 * An exact number: a fraction of two whole numbers, `d` above zero. 31264000000 / 0.46 has no end as a decimal, so quotients
 * are kept as fractions and become decimals only where they are printed. The terms are the lowest only where they grew long:
 * looking for a common divisor costs more than all the rest of a calculation.
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const LONG = 1n << 96n;

function fraction(n: bigint, d: bigint): Exact {
  if (d < 0n) return fraction(-n, -d);
  return d < LONG ? { n, d } : reduced({ n, d });
}

function reduced({ n, d }: Exact): Exact {
  if (d === 1n) return { n, d };
  let [a, b] = [n < 0n ? -n : n, d];
  while (b) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}

/** "61.21" and "-2.75" and whole numbers; anything else is a mistake of the caller. */
export function exact(value: Decimal | number | bigint): Exact {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const [, sign, whole, part = ''] = match;
  const n = BigInt(`${whole}${part}`);
  return { n: sign ? -n : n, d: 10n ** BigInt(part.length) };
}

export const ZERO = exact(0);
export const ONE = exact(1);
export const HUNDRED = exact(100);

export const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? { n: a.n - b.n, d: a.d } : fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d);
/** A division by zero throws: whoever divides has looked first. */
export const over = (a: Exact, b: Exact): Exact => fraction(a.n * b.d, a.d * b.n);
export const absolute = (a: Exact): Exact => (a.n < 0n ? { n: -a.n, d: a.d } : a);
export const sum = (all: readonly Exact[]): Exact => all.reduce(plus, ZERO);

/** Below zero, zero or above it as `a` is less than, equal to or greater than `b`. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a.d === b.d) return a.n < b.n ? -1 : a.n > b.n ? 1 : 0;
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (a: Exact): boolean => a.n === 0n;
export const isPositive = (a: Exact): boolean => a.n > 0n;
export const isWhole = (a: Exact): boolean => a.n % a.d === 0n;

const power = (of: number): Exact => (of >= 0 ? { n: 10n ** BigInt(of), d: 1n } : { n: 1n, d: 10n ** BigInt(-of) });
const LEAST_POWER = -12;
const POWERS = Array.from({ length: 28 }, (_, index) => power(LEAST_POWER + index));

/** 10^of. */
export const powerOfTen = (of: number): Exact => POWERS[of - LEAST_POWER] ?? power(of);

export const floor = (a: Exact): Exact => ({ n: a.n / a.d - (a.n % a.d < 0n ? 1n : 0n), d: 1n });
export const ceiling = (a: Exact): Exact => ({ n: a.n / a.d + (a.n % a.d > 0n ? 1n : 0n), d: 1n });

/** Written out with at most `places` decimals, halves away from zero, without zeros at the end: 8.10526 to 2 is "8.11". */
export function printed(a: Exact, places: number): Decimal {
  const scale = 10n ** BigInt(places);
  const size = a.n < 0n ? -a.n : a.n;
  const rounded = (2n * size * scale + a.d) / (2n * a.d);
  const digits = String(rounded).padStart(places + 1, '0');
  const cut = digits.length - places;
  const part = digits.slice(cut).replace(/0+$/, '');
  return `${a.n < 0n && rounded ? '-' : ''}${digits.slice(0, cut)}${part && `.${part}`}`;
}

/** At most six significant digits and three decimals: 14070.747 is "14070.7", 62.51522 is "62.515". A percentage has two decimals. */
export function approximate(a: Exact, unit?: string): Decimal {
  if (unit?.startsWith('%')) return printed(a, 2);
  const whole = String((a.n < 0n ? -a.n : a.n) / a.d).length;
  return printed(a, Math.min(3, Math.max(0, 6 - whole)));
}
