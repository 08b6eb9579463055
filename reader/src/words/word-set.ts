import { CodeSet } from './code-set.ts';
import { codeOf, willName } from './dictionary.ts';
import type { Words } from './words.ts';

/** Words of one kind, written with blanks or bars between them. */
export class WordSet {
  readonly #written: string;
  #codes: CodeSet | undefined;

  constructor(written: string) {
    this.#written = written;
    willName(written);
  }

  has({ code }: Words, at: number): boolean {
    this.#codes ??= new CodeSet(
      this.#written
        .split(/[\s|]+/u)
        .filter(Boolean)
        .map(codeOf),
    );
    return this.#codes.has(code.charCodeAt(at));
  }
}

export const wordSet = (written: string): WordSet => new WordSet(written);
