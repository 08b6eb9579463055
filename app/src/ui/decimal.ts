/** Exact decimals as strings ("28757000000", "-2.68"): money never passes through a binary float. */

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

function partsOf(value: string): Parts {
  const negative = value.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? value.slice(1) : value).split('.');
  return { negative, digits: whole + fraction, scale: fraction.length };
}

function join({ negative, digits, scale }: Parts): string {
  const padded = digits.padStart(scale + 1, '0');
  const whole = padded.slice(0, padded.length - scale).replace(/^0+(?=\d)/, '');
  const fraction = scale > 0 ? padded.slice(-scale).replace(/0+$/, '') : '';
  const text = fraction ? `${whole}.${fraction}` : whole;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Moves the point: `shiftPoint('721000000000', -9)` is "721"; `shiftPoint('11.3', 9)` is "11300000000". */
export function shiftPoint(value: string, places: number): string {
  const parts = partsOf(value);
  const scale = parts.scale - places;
  return scale >= 0
    ? join({ ...parts, scale })
    : join({ ...parts, digits: parts.digits + '0'.repeat(-scale), scale: 0 });
}

export function fractionLength(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

/** a ÷ b to so many significant digits, half away from zero; null where b is zero. */
export function divide(a: string, b: string, significant: number): string | null {
  const [n, d] = [partsOf(a), partsOf(b)];
  const numerator = BigInt(n.digits) * 10n ** BigInt(d.scale + 40);
  const denominator = BigInt(d.digits) * 10n ** BigInt(n.scale);
  if (denominator === 0n) return null;
  const quotient = (numerator / denominator).toString();
  const cut = Math.max(0, quotient.length - significant);
  const unit = 10n ** BigInt(cut);
  const rounded = ((BigInt(quotient) + unit / 2n) / unit) * unit;
  return join({ negative: n.negative !== d.negative, digits: rounded.toString(), scale: 40 });
}

/** -1, 0 or 1. */
export function compare(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const scale = Math.max(left.scale, right.scale);
  const whole = (p: Parts) => BigInt(p.digits + '0'.repeat(scale - p.scale)) * (p.negative ? -1n : 1n);
  const [x, y] = [whole(left), whole(right)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** a + b, exactly. */
export function add(a: string, b: string): string {
  const [left, right] = [partsOf(a), partsOf(b)];
  const scale = Math.max(left.scale, right.scale);
  const whole = (p: Parts) => BigInt(p.digits + '0'.repeat(scale - p.scale)) * (p.negative ? -1n : 1n);
  const sum = whole(left) + whole(right);
  return join({ negative: sum < 0n, digits: (sum < 0n ? -sum : sum).toString(), scale });
}

/** a ÷ b to twenty places, rounded down or up: the end of an interval never moves inwards. b is not zero. */
export function divideOutwards(a: string, b: string, way: 'down' | 'up'): string {
  const [n, d] = [partsOf(a), partsOf(b)];
  const numerator = BigInt(n.digits) * 10n ** BigInt(d.scale + 20) * (n.negative === d.negative ? 1n : -1n);
  const denominator = BigInt(d.digits) * 10n ** BigInt(n.scale);
  const cut = numerator / denominator;
  const inexact = numerator % denominator !== 0n;
  const below = inexact && numerator < 0n ? cut - 1n : cut;
  const value = way === 'up' && inexact ? below + 1n : below;
  return join({ negative: value < 0n, digits: (value < 0n ? -value : value).toString(), scale: 20 });
}
