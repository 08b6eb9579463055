import type { Decimal } from '../fact.ts';

/**
 * Arithmetic on exact decimals as strings: "31.264" with nine places moved is "31264000000". Binary floats never
 * carry a figure: 0.1 + 0.2 would not be 0.3.
 */

/** Digits before and behind the point, without the zeros that say nothing: ("007", "50") is "7.5". */
export function decimal(whole: string, fraction = ''): Decimal {
  let from = 0;
  while (from < whole.length - 1 && whole.charCodeAt(from) === ZERO) from++;
  let to = fraction.length;
  while (to > 0 && fraction.charCodeAt(to - 1) === ZERO) to--;
  const digits = from ? whole.slice(from) : whole || '0';
  return to ? `${digits}.${fraction.slice(0, to)}` : digits;
}

const ZERO = 0x30;

/** Multiplied by ten to the power: shift("31.264", 9) is "31264000000". */
export function shift(number: Decimal, power: number): Decimal {
  if (number.startsWith('-')) return negate(shift(number.slice(1), power));
  const [whole, fraction] = parts(number);
  if (power === 0) return decimal(whole, fraction);
  if (power > 0) {
    const moved = fraction.padEnd(power, '0');
    return decimal(whole + moved.slice(0, power), moved.slice(power));
  }
  const moved = whole.padStart(1 - power, '0');
  return decimal(moved.slice(0, power), moved.slice(power) + fraction);
}

export function negate(number: Decimal): Decimal {
  if (number.startsWith('-')) return number.slice(1);
  return number === '0' ? number : `-${number}`;
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(parts(a)[1].length, parts(b)[1].length);
  const difference = BigInt(shift(a, places)) - BigInt(shift(b, places));
  return shift(String(difference), -places);
}

export const add = (a: Decimal, b: Decimal): Decimal => subtract(a, negate(b));

/** Negative, zero or positive, as a sort wants it. */
export function compare(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  if (a.startsWith('-') || b.startsWith('-')) {
    if (a.startsWith('-') && b.startsWith('-')) return compare(b.slice(1), a.slice(1));
    return a.startsWith('-') ? -1 : 1;
  }
  const [whole, fraction] = parts(a);
  const [otherWhole, otherFraction] = parts(b);
  if (whole.length !== otherWhole.length) return whole.length - otherWhole.length;
  if (whole !== otherWhole) return whole < otherWhole ? -1 : 1;
  return fraction < otherFraction ? -1 : 1;
}

function parts(number: Decimal): readonly [whole: string, fraction: string] {
  const point = number.indexOf('.');
  return point < 0 ? [number, ''] : [number.slice(0, point), number.slice(point + 1)];
}
