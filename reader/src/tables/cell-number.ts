import type { Decimal } from '../fact.ts';
import { shift } from '../numbers/decimal.ts';
import { parseNumber } from '../numbers/parse-number.ts';
import { latin } from '../vietnamese.ts';

/** Which mark parts decimals: "1.234,5" in Vietnamese, "1,234.5" in English, as some spreadsheets print it. */
export type NumberStyle = 'vi' | 'en';

/** A cell that is one number, with its sign, a part of a whole ("12/15") or a unit behind it. */
const NUMBER = latin(
  /^(?<sign>[-–−+])?\s?(?<digits>\d[\d.,]*(?: \d{3})*)(?:\s?\/\s?(?<of>\d[\d.,]*))?(?<unit>\s?[%\p{L}][\p{L}\d%²³ /.]{0,24})?$/u,
);

export interface WrittenNumber {
  readonly negative: boolean;
  readonly digits: string;
  readonly of?: string;
  /** What stands behind the number: "%", " ha". */
  readonly unit: string;
  /** Length of the number itself, with its sign. */
  readonly length: number;
}

export function writtenNumber(cell: string): WrittenNumber | undefined {
  if (cell.length > 50) return undefined;
  const groups = NUMBER.exec(cell)?.groups;
  const digits = groups?.digits;
  if (!groups || digits === undefined) return undefined;
  return {
    negative: groups.sign !== undefined && groups.sign !== '+',
    digits,
    ...(groups.of !== undefined && { of: groups.of }),
    unit: groups.unit ?? '',
    length: cell.length - (groups.unit ?? '').length,
  };
}

const VIETNAMESE = /^\d{1,3}(?:\.\d{3})+,\d|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,(?:\d{1,2}|\d{4,})$|^0,\d/;
const ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d|^\d{1,3}(?:,\d{3}){2,}$|^\d+\.(?:\d{1,2}|\d{4,})$|^0\.\d/;
const THOUSANDS = { vi: /^\d{1,3}\.\d{3}$/, en: /^\d{1,3},\d{3}$/ };

/** How the numbers of a table are written, by those that can be read in one way only; "12,345" alone says little. */
export function styleOf(numbers: readonly string[]): NumberStyle | undefined {
  const count = (pattern: RegExp) => numbers.filter((digits) => pattern.test(digits)).length;
  const [vietnamese, english] = [count(VIETNAMESE), count(ENGLISH)];
  if (vietnamese !== english) return vietnamese > english ? 'vi' : 'en';
  const [dotted, commas] = [count(THOUSANDS.vi), count(THOUSANDS.en)];
  if (vietnamese > 0 || dotted === commas) return undefined;
  if (dotted > commas) return 'vi';
  return commas >= 2 && dotted === 0 ? 'en' : undefined;
}

/** The value of digits in a style; undefined where they make no number. */
export function readDigits(digits: string, style: NumberStyle): Decimal | undefined {
  const plain = digits.replace(/\s/g, '').replace(/[.,]$/, '');
  const [thousands, decimal] = style === 'vi' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...more] = plain.split(decimal);
  const grouped = whole.split(thousands);
  const fits =
    more.length === 0 &&
    (fraction === undefined || /^\d+$/.test(fraction)) &&
    grouped.every((group, index) => (index === 0 ? /^\d+$/ : /^\d{3}$/).test(group)) &&
    (grouped.length === 1 || (grouped[0] ?? '').length <= 3) &&
    plain.length <= 30;
  if (fits) return shift(`${grouped.join('')}${fraction === undefined ? '' : `.${fraction}`}`, 0);
  return parseNumber(plain);
}
