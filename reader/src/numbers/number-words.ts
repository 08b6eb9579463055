import type { Decimal } from '../fact.ts';
import { CodeSet } from '../words/code-set.ts';
import { codeOf } from '../words/dictionary.ts';
import type { Words } from '../words/words.ts';
import { decimal, shift } from './decimal.ts';

/** A number in words: "hai mươi mốt", "một nghìn hai trăm", "hai phẩy năm tỷ", "ba triệu rưỡi". */
export interface NumberWords {
  readonly value: Decimal;
  /** Behind its last word. */
  readonly to: number;
  /** The power of ten of its last scale: 9 of "hai tỷ". */
  readonly power: number;
}

type Table = ReadonlyMap<number, number>;
const table = (words: Readonly<Record<string, number>>): Table =>
  new Map(Object.entries(words).map(([word, value]) => [codeOf(word), value]));

const ONES = table({ một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 });
const LATER = { một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 };
/** Behind "mươi" and "mười"; "năm" means years there ("hai mươi |năm"). */
const LAST = table({ ...LATER, mốt: 1 });
/** Behind "linh" and "phẩy" any digit may stand. */
const DIGITS = table({ ...LATER, mốt: 1, không: 0, năm: 5 });
const SCALES = table({ chục: 1, nghìn: 3, ngàn: 3, vạn: 4, triệu: 6, tỷ: 9, tỉ: 9 });
const LINH = table({ linh: 0, lẻ: 0 });
const TEN = table({ mười: 10 });
const TENS = table({ mươi: 10 });
const HUNDRED = table({ trăm: 100 });
const ZERO = table({ không: 0 });
const HALF = table({ rưỡi: 0 });
const POINT = table({ phẩy: 0 });
const FIVE = codeOf('năm');
/** Above this whole numbers of the machine are not exact. */
const TOO_LARGE = 9e15;

const STARTS = new CodeSet([...ONES.keys(), ...TEN.keys()]);
/** Whether a number in words may start with the word of this code. */
export const startsNumber = (word: number): boolean => STARTS.has(word);

class Walk {
  constructor(
    readonly code: string,
    public at: number,
  ) {}

  /** Steps over the next word if the table has it, and gives its value. */
  take(words: Table): number | undefined {
    const value = words.get(this.code.charCodeAt(this.at));
    if (value !== undefined) this.at++;
    return value;
  }
}

/** The number in words that starts at the word `at`. Whether "năm" alone is five or a year is for the reader of it to say. */
export function numberWordsAt({ code }: Words, at: number): NumberWords | undefined {
  const walk = new Walk(code, at);
  const parts: Part[] = [];
  let power = 0;
  for (;;) {
    const start = walk.at;
    const later = parts.length > 0;
    const value = upToThousand(walk, later);
    if (value === undefined) break;
    if (!later) {
      const fraction = fractionBehind(walk);
      if (fraction) return scaled(walk, decimal(String(value), fraction));
    }
    let scale = walk.take(SCALES);
    if (scale === undefined) {
      if (later && code.charCodeAt(start) === FIVE && walk.at === start + 1) walk.at = start;
      // "một triệu |hai": a digit alone behind a scale is a tenth of it.
      else parts.push({ value: later && walk.at === start + 1 ? value * 10 ** (power - 1) : value, power: 0 });
      break;
    }
    let sum = value;
    for (; scale !== undefined; scale = walk.take(SCALES)) {
      // "hai nghìn ba trăm |tỷ", "ba trăm nghìn |tỷ": a greater scale takes all that is smaller before it.
      while (parts.length && (parts.at(-1) as Part).power < scale) sum += (parts.pop() as Part).value;
      sum *= 10 ** scale;
      power = scale;
    }
    parts.push({ value: sum, power });
    if (walk.take(HALF) !== undefined) {
      parts.push({ value: 10 ** power / 2, power: 0 });
      break;
    }
  }
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (parts.length === 0 || total > TOO_LARGE) return undefined;
  // "hai rưỡi", where no scale says of what it is the half.
  if (parts.length === 1 && power === 0 && total < 10 && walk.take(HALF) !== undefined)
    return { value: `${total}.5`, to: walk.at, power };
  return { value: String(total), to: walk.at, power };
}

interface Part {
  readonly value: number;
  readonly power: number;
}

/** "ba trăm linh năm", "hai mươi mốt", "mười lăm", "bảy"; inside a number also "không trăm linh ba", "linh ba". */
function upToThousand(walk: Walk, later: boolean): number | undefined {
  if (later && walk.take(LINH) !== undefined) return walk.take(DIGITS);
  const start = walk.at;
  const one = walk.take(ONES) ?? (later ? walk.take(ZERO) : undefined);
  if (one === undefined) return upToHundred(walk);
  if (walk.take(HUNDRED) === undefined) {
    walk.at = start;
    return upToHundred(walk);
  }
  const hundreds = one * 100;
  const behind = walk.at;
  if (walk.take(LINH) !== undefined) {
    const last = walk.take(DIGITS);
    if (last === undefined) walk.at = behind;
    return hundreds + (last ?? 0);
  }
  if (walk.take(HALF) !== undefined) return hundreds + 50;
  const rest = upToHundred(walk);
  // "hai trăm |ba" is two hundred and thirty; in "hai trăm |năm" years begin.
  if (rest !== undefined && rest < 10 && walk.at === behind + 1) {
    if (walk.code.charCodeAt(behind) !== FIVE) return hundreds + rest * 10;
    walk.at = behind;
    return hundreds;
  }
  return hundreds + (rest ?? 0);
}

function upToHundred(walk: Walk): number | undefined {
  if (walk.take(TEN) !== undefined) return 10 + (walk.take(LAST) ?? 0);
  const one = walk.take(ONES);
  if (one === undefined || one === 1 || walk.take(TENS) === undefined) return one;
  return one * 10 + (walk.take(LAST) ?? 0);
}

/** "hai |phẩy không năm" is .05, "|phẩy hai mươi lăm" .25. */
function fractionBehind(walk: Walk): string {
  const start = walk.at;
  if (walk.take(POINT) === undefined) return '';
  const behind = walk.at;
  const tens = upToHundred(walk);
  if (tens !== undefined && tens >= 10) return String(tens);
  walk.at = behind;
  let digits = '';
  for (let digit = walk.take(DIGITS); digit !== undefined && digits.length < 6; digit = walk.take(DIGITS))
    digits += digit;
  if (!digits) walk.at = start;
  return digits;
}

function scaled(walk: Walk, number: Decimal): NumberWords {
  let value = number;
  let power = 0;
  for (let scale = walk.take(SCALES); scale !== undefined; scale = walk.take(SCALES)) {
    value = shift(value, scale);
    power = scale;
  }
  return { value, to: walk.at, power };
}
