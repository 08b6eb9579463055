import { kindOf } from './letters.ts';

/**
 * The words that have a code, found by a number that each letter of a word is mixed into (a hash). The table is small and
 * asked once a word: a trie that is asked once a letter is ten times as large and waits for memory at every step.
 */
export interface KnownWords {
  /** By code unit: the kind of letters.ts above the lowest eight bits, the letter in them; 0 until `unitOf` was asked. */
  readonly units: Uint16Array;
  readonly letters: ReadonlyMap<string, number>;
  /** By hash: the place of a word, one more; 0 where there is none. */
  readonly slots: Uint16Array;
  /** Of each word the code, and where its letters begin; they end where those of the next begin. */
  readonly codes: Uint16Array;
  readonly starts: Uint16Array;
  readonly spelled: Uint8Array;
}

const MOST_LETTERS = 0xff;
/** An odd number that spreads the letters over all bits. */
export const MIX = 0x9e3779b1;
export const slotOf = (hash: number, slots: Uint16Array): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

export function knownWordsOf(codeOf: ReadonlyMap<string, number>): KnownWords {
  const spellings: [word: string, code: number][] = [];
  for (const [word, code] of codeOf) {
    spellings.push([word, code]);
    const old = oldPlacement(word);
    if (old) spellings.push([old, code]);
  }
  const letters = new Map<string, number>();
  let length = 0;
  for (const [word] of spellings) {
    length += word.length;
    for (const letter of word) if (!letters.has(letter)) letters.set(letter, letters.size + 1);
  }
  if (letters.size > MOST_LETTERS || length > 0xffff) throw new RangeError('The patterns name too many words.');
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(4 * spellings.length + 1)));
  const codes = new Uint16Array(spellings.length);
  const starts = new Uint16Array(spellings.length + 1);
  const spelled = new Uint8Array(length);
  let end = 0;
  spellings.forEach(([word, code], place) => {
    codes[place] = code;
    starts[place] = end;
    let hash = 0;
    for (const letter of word) {
      const told = letters.get(letter) as number;
      spelled[end++] = told;
      hash = (Math.imul(hash, MIX) + told) | 0;
    }
    let slot = slotOf(hash, slots);
    while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  });
  starts[spellings.length] = end;
  return { units: new Uint16Array(0x10000), letters, slots, codes, starts, spelled };
}

/** The code of the word that stands in `view` from `start` to `end`, or 0; `hash` is that of its letters. */
export function codeIn(known: KnownWords, view: string, start: number, end: number, hash: number): number {
  const { slots, codes, starts, spelled, units } = known;
  for (let slot = slotOf(hash, slots); ; slot = (slot + 1) & (slots.length - 1)) {
    const place = (slots[slot] as number) - 1;
    if (place < 0) return 0;
    const from = starts[place] as number;
    if ((starts[place + 1] as number) - from !== end - start) continue;
    let at = start;
    while (at < end && ((units[view.charCodeAt(at)] as number) & 0xff) === spelled[from + at - start]) at++;
    if (at === end) return codes[place] as number;
  }
}

/** The kind and the letter of a code unit, remembered. */
export function unitOf({ units, letters }: KnownWords, unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  const told = (kindOf(unit) << 8) | (letters.get(small) ?? 0);
  units[unit] = told;
  return told;
}

const OLD_PLACEMENT: Readonly<Record<string, string>> = {
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
  const old = OLD_PLACEMENT[word.slice(-2)];
  return old && word.slice(0, -2) + old;
}
