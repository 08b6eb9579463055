import { codeOf } from './dictionary.ts';
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
  readonly #root = new Map<number, Node<T>>();

  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) this.#add(phrase, value);
  }

  longestAt({ code }: Words, at: number): Entry<T> | undefined {
    let node = this.#root.get(code.charCodeAt(at));
    let longest: Entry<T> | undefined;
    for (let next = at + 1; node; next++) {
      longest = node.entry ?? longest;
      node = node.next?.get(code.charCodeAt(next));
    }
    return longest;
  }

  #add(phrase: string, value: T) {
    let level = this.#root;
    let node: Node<T> = {};
    let length = 0;
    for (const [word] of phrase.matchAll(PIECE)) {
      const code = /^[\p{L}\p{M}]/u.test(word) ? codeOf(word) : word.charCodeAt(0);
      node = level.get(code) ?? {};
      level.set(code, node);
      node.next ??= new Map();
      level = node.next;
      length++;
    }
    node.entry = { value, length };
  }
}

/** A word, with the raised figure of "m²"; or a mark. */
const PIECE = /[\p{L}\p{M}\p{No}]+|\S/gu;
