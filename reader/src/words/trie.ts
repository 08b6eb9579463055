import { kindOf } from './letters.ts';

/**
 * A dense trie over words: `next[state << WIDTH | letter]` is the next state, 0 where no word goes on so. One look into
 * `units` tells of a code unit both its kind and its letter, which a small and a capital letter share.
 */
export interface Trie {
  /** By code unit: the kind of letters.ts above the lowest eight bits, the letter in them; 0 until `unitOf` was asked. */
  readonly units: Uint16Array;
  readonly letters: ReadonlyMap<string, number>;
  readonly next: Uint16Array;
  /** The code of the word that ends at a state, or 0. */
  readonly ends: Uint16Array;
}

export const WIDTH = 7;
const MOST_LETTERS = 1 << WIDTH;

export function trieOf(codes: ReadonlyMap<string, number>): Trie {
  const spellings = [...codes].flatMap(([word, code]): [string, number][] => {
    const old = oldPlacement(word);
    return old
      ? [
          [word, code],
          [old, code],
        ]
      : [[word, code]];
  });
  const letters = new Map<string, number>();
  let states = 1;
  for (const [word] of spellings) {
    states += word.length;
    for (const letter of word) if (!letters.has(letter)) letters.set(letter, letters.size + 1);
  }
  if (letters.size >= MOST_LETTERS) throw new RangeError('The patterns name more letters than the trie has room for.');
  const next = new Uint16Array(states << WIDTH);
  const ends = new Uint16Array(states);
  let last = 0;
  for (const [word, code] of spellings) {
    let state = 0;
    for (const letter of word) {
      const slot = (state << WIDTH) | (letters.get(letter) as number);
      if (!next[slot]) next[slot] = ++last;
      state = next[slot] as number;
    }
    ends[state] = code;
  }
  return { units: new Uint16Array(0x10000), letters, next, ends };
}

/** The kind and the letter of a code unit, remembered. */
export function unitOf({ units, letters }: Trie, unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  const told = (kindOf(unit) << 8) | (letters.get(small) ?? 0);
  units[unit] = told;
  return told;
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
