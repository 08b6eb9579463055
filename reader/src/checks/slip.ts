import type { Decimal } from '../fact.ts';

/** Fewer digits are alike by chance. */
const LEAST_DIGITS = 3;

/** Long enough to be told from another number by its digits. */
export const isLong = (value: Decimal): boolean => digits(value).length >= LEAST_DIGITS;

/**
 * Two numbers that may be one number with a slip of the pen: one digit is another, two neighbours changed places, or the
 * digits are the same and a magnitude is missing ("817,8 tỷ" and "871,8 tỷ", "2.417 tỷ" and "2.417 triệu").
 */
export function isSlip(a: Decimal, b: Decimal, leastDigits = LEAST_DIGITS): boolean {
  const [first, second] = [digits(a), digits(b)];
  if (first === second) return a !== b && first.length >= 2;
  // Zeros at the end tell how far both were written: 817800000000 and 871000000000 have one length.
  if (first.length < leastDigits || second.length < leastDigits - 1) return false;
  const [x, y] = aligned(a, b);
  if (x.length !== y.length) return false;
  const differing = [...x].flatMap((digit, index) => (digit === y[index] ? [] : [index]));
  const [i = 0, j = 0] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && j === i + 1 && x[i] === y[j] && x[j] === y[i];
}

const digits = (value: Decimal): string => value.replace(/\D/g, '').replace(/^0+|0+$/g, '');

/** All digits of both, written to the same last place. */
function aligned(a: Decimal, b: Decimal): [string, string] {
  const places = Math.max(...[a, b].map((value) => value.split('.')[1]?.length ?? 0));
  const written = (value: Decimal) => {
    const [whole = '', part = ''] = value.replace('-', '').split('.');
    return (whole + part.padEnd(places, '0')).replace(/^0+/, '');
  };
  return [written(a), written(b)];
}
