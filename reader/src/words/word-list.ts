import { FIRST_CODE, inCodes, willName } from './dictionary.ts';
import type { Words } from './words.ts';

/**
 * Phrases, looked up by the word they begin or end with: a long list costs no more than a short one. Written with bars or
 * line breaks between them; of two that begin (or end) alike the longer is read.
 */
export class WordList {
  readonly #written: string;
  #compiled: readonly string[] | undefined;
  #byFirst: Index | undefined;
  #byLast: Index | undefined;

  constructor(written: string) {
    this.#written = written;
    willName(written);
  }

  /** The longest first. */
  get #phrases(): readonly string[] {
    this.#compiled ??= inCodes(this.#written.replaceAll('\n', '|'))
      .split('|')
      .filter(Boolean)
      .sort((a, b) => b.length - a.length);
    return this.#compiled;
  }

  /** Behind which word a phrase ends that starts at the word `at`; else -1. */
  endAt({ code }: Words, at: number): number {
    this.#byFirst ??= new Index(this.#phrases, (phrase) => phrase.charCodeAt(0));
    const known = this.#byFirst.of(code.charCodeAt(at));
    if (known)
      for (const phrase of known) if (phrase.length === 1 || code.startsWith(phrase, at)) return at + phrase.length;
    return -1;
  }

  /** At which word a phrase starts that ends right before the word `at`; else -1. */
  startBefore({ code }: Words, at: number): number {
    this.#byLast ??= new Index(this.#phrases, (phrase) => phrase.charCodeAt(phrase.length - 1));
    const known = this.#byLast.of(code.charCodeAt(at - 1));
    if (known)
      for (const phrase of known) if (phrase.length === 1 || code.endsWith(phrase, at)) return at - phrase.length;
    return -1;
  }

  /** The first one that stands within `[from, to)`, as the word it starts at; else -1. */
  firstIn(words: Words, from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const end = this.endAt(words, at);
      if (end > at && end <= to) return at;
    }
    return -1;
  }

  /** Whether a phrase may begin here: its first word stands here. */
  mayBegin({ code }: Words, at: number): boolean {
    this.#byFirst ??= new Index(this.#phrases, (phrase) => phrase.charCodeAt(0));
    return this.#byFirst.has(code.charCodeAt(at));
  }

  /** One list of the phrases of several. */
  static of(...lists: readonly WordList[]): WordList {
    return new WordList(lists.map((list) => list.#written).join('|'));
  }

  /** The words that a phrase begins with. */
  get firsts(): readonly number[] {
    return this.#phrases.map((phrase) => phrase.charCodeAt(0));
  }
}

export const wordList = (phrases: string): WordList => new WordList(phrases);

/** Phrases by one of their words. Most words begin no phrase of a list: that is told by one look into a table. */
class Index {
  readonly #known: Uint8Array;
  readonly #phrases = new Map<number, string[]>();
  /** Whether some phrase has a mark for its key: those stand in the map alone. */
  readonly #marks: boolean;

  constructor(phrases: readonly string[], key: (phrase: string) => number) {
    for (const phrase of phrases) {
      const group = this.#phrases.get(key(phrase));
      if (group) group.push(phrase);
      else this.#phrases.set(key(phrase), [phrase]);
    }
    const keys = [...this.#phrases.keys()];
    const words = keys.filter((code) => code >= FIRST_CODE);
    this.#marks = words.length < keys.length;
    this.#known = new Uint8Array(Math.max(FIRST_CODE, ...words) + 1 - FIRST_CODE);
    for (const code of words) this.#known[code - FIRST_CODE] = 1;
  }

  has(code: number): boolean {
    return code >= FIRST_CODE ? this.#known[code - FIRST_CODE] === 1 : this.#marks && this.#phrases.has(code);
  }

  of(code: number): readonly string[] | undefined {
    return this.has(code) ? this.#phrases.get(code) : undefined;
  }
}
