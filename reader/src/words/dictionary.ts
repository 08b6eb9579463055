import { lowerCase } from '../vietnamese.ts';
import { kindOf, UPPER } from './letters.ts';

/**
 * The words that patterns speak of, each with a code unit of its own. Vietnamese writes syllable by syllable, so that a
 * few thousand words are all that rules ever name: a text becomes a string in which one letter is one word.
 */
const FIRST_CODE = 0x4e00;
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
};

const codes = new Map<string, number>();
let grown = true;

/** The code of a word in lower case, whichever way its tone is placed ("hòa", "hoà"); a new word gets the next one. */
export function codeOf(word: string): number {
  const key = lowerCase(word.normalize('NFC'));
  const known = codes.get(key);
  if (known !== undefined) return known;
  const code = FIRST_CODE + codes.size;
  if (code > LAST_CODE) throw new RangeError('The patterns name more words than there are codes.');
  codes.set(key, code);
  grown = true;
  return code;
}

/** A dense trie over the known words: from a state and the class of a letter to the next state. */
export interface Trie {
  /** 0 for a letter that no known word has. */
  readonly classes: Uint8Array;
  readonly width: number;
  readonly next: Uint16Array;
  /** The code of the word that ends at a state, or 0. */
  readonly ends: Uint16Array;
}

let trie: Trie | undefined;

/** The trie of all words named so far; patterns made after a text was cut into words make a new one. */
export function knownWords(): Trie {
  if (trie && !grown) return trie;
  grown = false;
  trie = build();
  return trie;
}

function build(): Trie {
  const classes = new Uint8Array(0x10000);
  let width = 1;
  const spellings: [string, number][] = [];
  for (const [word, code] of codes) {
    spellings.push([word, code]);
    const old = oldPlacement(word);
    if (old) spellings.push([old, code]);
  }
  let letters = 1;
  for (const [word] of spellings) {
    letters += word.length;
    for (const letter of word) {
      const unit = letter.charCodeAt(0);
      if (classes[unit]) continue;
      classes[unit] = width;
      const capital = letter.toUpperCase();
      if (capital.length === 1 && kindOf(capital.charCodeAt(0)) === UPPER) classes[capital.charCodeAt(0)] = width;
      width++;
    }
  }
  const next = new Uint16Array(letters * width);
  const ends = new Uint16Array(letters);
  let states = 1;
  for (const [word, code] of spellings) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const slot = state * width + (classes[word.charCodeAt(i)] as number);
      if (!next[slot]) next[slot] = states++;
      state = next[slot] as number;
    }
    ends[state] = code;
  }
  return { classes, width, next: next.slice(0, states * width), ends: ends.slice(0, states) };
}

const NEW_PLACEMENT = /([òóỏõọ])([ae])$|([ùúủũụ])(y)$/u;
const TONES: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  ỏe: 'oẻ',
  õe: 'oẽ',
  ọe: 'oẹ',
  ùy: 'uỳ',
  úy: 'uý',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};

/** "hòa" is also written "hoà"; a word that has one way only gives nothing. */
function oldPlacement(word: string): string | undefined {
  if (!NEW_PLACEMENT.test(word)) return undefined;
  const old = TONES[word.slice(-2)];
  return old && word.slice(0, -2) + old;
}
