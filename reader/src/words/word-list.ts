import { compile } from './pattern.ts';
import type { Words } from './words.ts';

/**
 * Phrases, looked up by the word they begin or end with: a long list costs no more than a short one. Written with bars or
 * line breaks between them; of two that begin (or end) alike the longer is read.
 */
export class WordList {
  readonly #phrases: readonly string[];
  #byFirst: Map<number, readonly string[]> | undefined;
  #byLast: Map<number, readonly string[]> | undefined;

  constructor(phrases: string) {
    this.#phrases = phrases
      .split(/[|\n]/)
      .map(compile)
      .filter(Boolean)
      .sort((a, b) => b.length - a.length);
  }

  /** Behind which word a phrase ends that starts at the word `at`; else -1. */
  endAt({ code }: Words, at: number): number {
    this.#byFirst ??= grouped(this.#phrases, (phrase) => phrase.charCodeAt(0));
    const known = this.#byFirst.get(code.charCodeAt(at));
    if (known) for (const phrase of known) if (code.startsWith(phrase, at)) return at + phrase.length;
    return -1;
  }

  /** At which word a phrase starts that ends right before the word `at`; else -1. */
  startBefore({ code }: Words, at: number): number {
    this.#byLast ??= grouped(this.#phrases, (phrase) => phrase.charCodeAt(phrase.length - 1));
    const known = this.#byLast.get(code.charCodeAt(at - 1));
    if (known) for (const phrase of known) if (code.endsWith(phrase, at)) return at - phrase.length;
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

  /** The words that a phrase begins with. */
  get firsts(): readonly number[] {
    return this.#phrases.map((phrase) => phrase.charCodeAt(0));
  }
}

export const wordList = (phrases: string): WordList => new WordList(phrases);

function grouped(phrases: readonly string[], key: (phrase: string) => number): Map<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const phrase of phrases) {
    const one = key(phrase);
    const group = groups.get(one);
    if (group) group.push(phrase);
    else groups.set(one, [phrase]);
  }
  return groups;
}
