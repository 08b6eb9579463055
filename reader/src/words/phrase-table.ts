import { inCodes, willName } from './dictionary.ts';
import type { Words } from './words.ts';

/** What a phrase of a table stands for, and how many words it has. */
export interface Entry<T> {
  readonly value: T;
  readonly length: number;
}

interface Node<T> {
  next?: Map<number, Node<T>>;
  entry?: Entry<T>;
}

/** A table of phrases that is asked at one word for the longest phrase that starts there ("đồng chí", not "đồng"). */
export class PhraseTable<T> {
  readonly #phrases: readonly (readonly [phrase: string, value: T])[];
  #root: Map<number, Node<T>> | undefined;

  constructor(phrases: readonly (readonly [phrase: string, value: T])[]) {
    this.#phrases = phrases;
    willName(written(phrases));
  }

  longestAt({ code }: Words, at: number): Entry<T> | undefined {
    this.#root ??= grow(this.#phrases);
    let node = this.#root.get(code.charCodeAt(at));
    let longest: Entry<T> | undefined;
    for (let next = at + 1; node; next++) {
      longest = node.entry ?? longest;
      node = node.next?.get(code.charCodeAt(next));
    }
    return longest;
  }
}

function grow<T>(phrases: readonly (readonly [phrase: string, value: T])[]): Map<number, Node<T>> {
  const root = new Map<number, Node<T>>();
  const coded = inCodes(written(phrases)).split('|');
  phrases.forEach(([, value], index) => {
    const codes = coded[index] as string;
    let level = root;
    for (let at = 0; at < codes.length; at++) {
      const code = codes.charCodeAt(at);
      const node = level.get(code) ?? {};
      level.set(code, node);
      if (at === codes.length - 1) node.entry = { value, length: codes.length };
      else level = node.next ??= new Map();
    }
  });
  return root;
}

const written = (phrases: readonly (readonly [phrase: string, unknown])[]): string =>
  phrases
    .map(([phrase]) => phrase)
    .join('|')
    .toLowerCase();
