import { CLASSES, codeOf, willName } from './dictionary.ts';
import type { Words } from './words.ts';

/**
 * A pattern over words, written as a regular expression in which each Vietnamese word is one letter: "đạt (?:được|mức)? N"
 * is the word đạt, perhaps one of two others, and a number. Blanks mean nothing; marks stand for themselves; "[đạt là]" is
 * one of two words, "W" any word, "N" any number, "I" one of digits alone, "D" one of one or two digits, "Y" a year,
 * "P" one with points or commas.
 * Word edges need no care, as a word has no inside, and case and tone placement do not matter.
 * It is translated when it is first asked: a text asks few of the patterns that there are.
 */
export class WordPattern {
  readonly #written: string;
  #source: string | undefined;
  #here: RegExp | undefined;
  #before: RegExp | undefined;
  #behind: RegExp | undefined;
  #anywhere: RegExp | undefined;
  #last: RegExp | undefined;

  constructor(written: string) {
    this.#written = written;
    willName(written);
  }

  /** As a regular expression over `code`. A mistake throws here. */
  get source(): string {
    this.#source ??= `(?:${compile(this.#written)})`;
    return this.#source;
  }

  /** Behind which word it ends if it starts at the word `at`; else -1. */
  endAt({ code }: Words, at: number): number {
    this.#here ??= new RegExp(this.source, 'y');
    this.#here.lastIndex = at;
    return this.#here.test(code) ? this.#here.lastIndex : -1;
  }

  /** At which word it starts if it ends right before the word `at`; else -1. */
  startBefore({ code }: Words, at: number): number {
    this.#before ??= new RegExp(`(?<=(${this.source}))`, 'y');
    this.#before.lastIndex = at;
    const match = this.#before.exec(code);
    return match ? at - (match[1] as string).length : -1;
  }

  /** Whether it ends right before the word `at`. */
  endsBefore({ code }: Words, at: number): boolean {
    this.#behind ??= new RegExp(`(?<=${this.source})`, 'y');
    this.#behind.lastIndex = at;
    return this.#behind.test(code);
  }

  /** The first one within `[from, to)`. The index is into the words of the text, as are lengths of groups. */
  firstIn({ code }: Words, from: number, to: number): RegExpExecArray | undefined {
    this.#anywhere ??= new RegExp(this.source, 'g');
    this.#anywhere.lastIndex = 0;
    const match = this.#anywhere.exec(code.slice(from, to));
    if (match) match.index += from;
    return match ?? undefined;
  }

  /** Whether it stands within `[from, to)`. */
  isIn({ code }: Words, from: number, to: number): boolean {
    this.#anywhere ??= new RegExp(this.source, 'g');
    this.#anywhere.lastIndex = 0;
    return this.#anywhere.test(code.slice(from, to));
  }

  /** The last one within `[from, to)`, as the words where it starts and ends. */
  lastIn({ code }: Words, from: number, to: number): { readonly start: number; readonly end: number } | undefined {
    this.#last ??= new RegExp(`^([^]*)(?:${this.source})`);
    const match = this.#last.exec(code.slice(from, to));
    return match ? { start: from + (match[1] as string).length, end: from + match[0].length } : undefined;
  }

  /** All within `[from, to)`, from left to right, none overlapping another. */
  *allIn({ code }: Words, from: number, to: number): Generator<RegExpExecArray> {
    this.#anywhere ??= new RegExp(this.source, 'g');
    const part = from === 0 && to >= code.length ? code : code.slice(from, to);
    let next = 0;
    for (;;) {
      this.#anywhere.lastIndex = next;
      const match = this.#anywhere.exec(part);
      if (!match) return;
      next = match.index + (match[0].length || 1);
      match.index += from;
      yield match;
    }
  }
}

export const pattern = (source: string): WordPattern => new WordPattern(source);

/** A name of a group or an escape; a word, with the raised figure of "m²"; a class named by a capital. */
const PIECE = /\(\?<[A-Za-z]+>|\\n|[a-z²³ß-ỹ]+|[A-Z]/g;
const BLANKS = /\s+/g;
/** An escape, or a digit that does not count how often something stands ("{1,2}"). */
const MISTAKE = /\\[A-Za-mo-z]|(?<!\{[\d,]*)\d/;

/** The regular expression over `code` that a pattern stands for. */
export function compile(source: string): string {
  const mistake = MISTAKE.exec(source);
  if (mistake) throw new SyntaxError(`${mistake[0]} says nothing about words: ${source}`);
  return source.replace(PIECE, compiled).replace(BLANKS, '');
}

function compiled(piece: string, at: number, source: string): string {
  const letter = piece.charCodeAt(0);
  if (letter >= 0x61) return String.fromCharCode(codeOf(piece));
  if (letter < 0x41 || letter > 0x5a) return piece;
  const inside = CLASSES[piece];
  if (!inside) throw new SyntaxError(`No class of words is named ${piece}: ${source}`);
  return source.lastIndexOf('[', at) > source.lastIndexOf(']', at) ? inside : `[${inside}]`;
}
