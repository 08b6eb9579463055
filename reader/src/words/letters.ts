/** What a UTF-16 code unit is in a text, told by one look into a table: the scan over a text asks it of every letter. */

export const BLANK = 1;
export const BREAK = 2;
export const DIGIT = 3;
export const LOWER = 4;
export const UPPER = 5;
/** A combining mark that NFC could not compose; it goes on with its word. */
export const MARK = 6;
const OTHER = 7;
const UNKNOWN = 0;

const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}|\p{Lt}/u;
const COMBINING = /\p{M}/u;
const NUMERAL = /\p{N}/u;
const SPACE = /\s/;

/** Above them Roman numerals and letters in circles have two cases as well; below, a mark alone. */
const TWO_CASES = 0x2000;
const IOTA_BELOW = 0x345;

const kinds = new Uint8Array(0x10000);

/** The kind of a code unit; a half of a surrogate pair is OTHER. */
export function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  return known === UNKNOWN ? learn(unit) : known;
}

function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  const small = letter.toLowerCase();
  let kind = OTHER;
  // Most letters have two cases: the classes of all scripts take milliseconds to make.
  if (unit < TWO_CASES && small !== letter.toUpperCase() && unit !== IOTA_BELOW)
    kind = letter === small ? LOWER : UPPER;
  else if (unit === 0x0a) kind = BREAK;
  else if (SPACE.test(letter)) kind = BLANK;
  else if (unit >= 0x30 && unit <= 0x39) kind = DIGIT;
  else if (unit < 0x80) kind = OTHER;
  else if (CAPITAL.test(letter)) kind = UPPER;
  else if (LETTER.test(letter) || NUMERAL.test(letter)) kind = LOWER;
  else if (COMBINING.test(letter)) kind = MARK;
  kinds[unit] = kind;
  return kind;
}
