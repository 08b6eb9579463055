import { codeOf } from './dictionary.ts';
import type { Words } from './words.ts';

/** Words of one kind, told apart by one look into a table. */
export class WordSet {
  readonly #codes = new Uint8Array(0x10000);

  constructor(words: Iterable<string>) {
    for (const word of words) this.#codes[codeOf(word)] = 1;
  }

  has({ code }: Words, at: number): boolean {
    return at < code.length && this.#codes[code.charCodeAt(at)] === 1;
  }
}

export const wordSet = (table: string): WordSet => new WordSet(table.split(/[\s|]+/u).filter(Boolean));
