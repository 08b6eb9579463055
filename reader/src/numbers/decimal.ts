import type { Decimal } from '../fact.ts';

/**
 * Arithmetic on exact decimals as strings: "28.757" with nine places moved is "28757000000". Binary floats never
 * carry a figure: 0.1 + 0.2 would not be 0.3.
 */

interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

function scaled(decimal: Decimal): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
}

function written({ units, places }: Scaled): Decimal {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sign}${whole}${fraction && `.${fraction}`}`;
}

/** Multiplied by ten to the power: shift("28.757", 9) is "28757000000". */
export function shift(decimal: Decimal, power: number): Decimal {
  const { units, places } = scaled(decimal);
  return power <= places
    ? written({ units, places: places - power })
    : written({ units: units * 10n ** BigInt(power - places), places: 0 });
}

export function negate(decimal: Decimal): Decimal {
  const { units, places } = scaled(decimal);
  return written({ units: -units, places });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const left = scaled(a);
  const right = scaled(b);
  const places = Math.max(left.places, right.places);
  const at = ({ units, places: own }: Scaled) => units * 10n ** BigInt(places - own);
  return written({ units: at(left) - at(right), places });
}

/** Negative, zero or positive, as a sort wants it. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = subtract(a, b);
  if (difference === '0') return 0;
  return difference.startsWith('-') ? -1 : 1;
}
