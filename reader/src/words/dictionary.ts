import { lowerCase } from '../vietnamese.ts';
import { type KnownWords, knownWordsOf } from './known-words.ts';

/**
 * The words that patterns speak of, each with a code unit of its own. Vietnamese writes syllable by syllable, so that a
 * few thousand words are all that rules ever name: a text becomes a string in which one letter is one word.
 */
export const FIRST_CODE = 0x4e00;
const LAST_CODE = 0xd7ff;

/** Words that no pattern names, numbers by their form, and what has no code unit of its own. */
export const UNNAMED = 0xe000;
/** "5", "16", "08": up to two digits. */
export const SMALL = 0xe010;
/** "1945", "2024". */
export const YEAR = 0xe011;
/** "258", "20000". */
export const WHOLE = 0xe012;
/** "1.234", "4,5", "1.234,5". */
export const PARTED = 0xe013;
export const ODD = 0xe0ff;

/** Whether a code is that of a number in digits. */
export const isNumber = (code: number): boolean => code >= SMALL && code <= PARTED;
/** Whether a code is that of a word, named by a pattern or not. */
export const isWord = (code: number): boolean => (code >= FIRST_CODE && code <= LAST_CODE) || code === UNNAMED;

/** Classes that patterns name by a capital letter, as the inside of a character class. */
export const CLASSES: Readonly<Record<string, string>> = {
  /** Any word. */
  W: '\\u4e00-\\ud7ff\\ue000',
  /** Any number. */
  N: '\\ue010-\\ue013',
  /** A number of digits alone. */
  I: '\\ue010-\\ue012',
  /** One or two digits. */
  D: '\\ue010',
  /** A year. */
  Y: '\\ue011',
  /** A number with points or commas. */
  P: '\\ue013',
};

const codes = new Map<string, number>();
let grown = true;

/** What rules are made of, until the first text is cut: most rules are made at a start and asked much later, or never. */
let unread: string[] = [];
/** A word in small letters, with the raised figure of "m²". */
const WORD = /[a-z²³ß-ỹ]+/g;
const NO_WORD = /\(\?<[A-Za-z]+>|\\n/g;

/** Tells of a rule whose words have to have codes before a text is cut; it may take them apart when it is first asked. */
export function willName(source: string): void {
  unread.push(source);
}

function readWords(): void {
  const named = new Set(unread.join('\n').replace(NO_WORD, ' ').match(WORD));
  unread = [];
  for (const key of lowerCase([...named].join('\n').normalize('NFC')).split('\n')) if (key) codeOfKey(key);
}

/** The code of a word in lower case, whichever way its tone is placed ("hòa", "hoà"); a new word gets the next one. */
export function codeOf(word: string): number {
  return codes.get(word) ?? codeOfKey(lowerCase(word.normalize('NFC')));
}

function codeOfKey(key: string): number {
  const found = codes.get(key);
  if (found !== undefined) return found;
  const code = FIRST_CODE + codes.size;
  if (code > LAST_CODE) throw new RangeError('The patterns name more words than there are codes.');
  codes.set(key, code);
  grown = true;
  return code;
}

/** Phrases of a list in which each word is its code and all else stands for itself. */
export const inCodes = (phrases: string): string =>
  phrases.replace(WORD, (word) => String.fromCharCode(codeOf(word))).replace(/\s+/g, '');

let known: KnownWords | undefined;

/** All words named so far; patterns made after a text was cut into words make a new table of them. */
export function knownWords(): KnownWords {
  if (unread.length > 0) readWords();
  if (known && !grown) return known;
  grown = false;
  known = knownWordsOf(codes);
  return known;
}
