import { CLASSES, inCodes, willName } from './dictionary.ts';
import type { Words } from './words.ts';

/** What a phrase of a table stands for, and how many words it has. */
export interface Entry<T> {
  readonly value: T;
  readonly length: number;
}

/** Written as patterns write words: "giảm còn", "N tháng". */
type Phrase<T> = readonly [phrase: string, value: T];

/**
 * A table of phrases that is asked at one word for the longest phrase that starts there ("đồng chí", not "đồng"), or that
 * ends right before it.
 */
export class PhraseTable<T> {
  readonly #phrases: readonly Phrase<T>[];
  #forward: Tree<T> | undefined;
  #backward: Tree<T> | undefined;

  constructor(phrases: readonly Phrase<T>[]) {
    this.#phrases = phrases;
    willName(phrases.map(([phrase]) => phrase).join('|'));
  }

  /** The same from lists of phrases with bars between them, all of which say one thing. */
  static of<T>(lists: readonly (readonly [value: T, phrases: string])[]): PhraseTable<T> {
    return new PhraseTable(lists.flatMap(([value, phrases]) => phrases.split('|').map((one) => [one, value] as const)));
  }

  /** Reads forward from the word `at`, up to the word `limit` and not with it. */
  longestAt({ code }: Words, at: number, limit = code.length): Entry<T> | undefined {
    this.#forward ??= grow(this.#phrases, false);
    const { next, entries } = this.#forward;
    let longest: Entry<T> | undefined;
    let node: number | undefined = 0;
    for (let i = at; i < limit; i++) {
      node = next.get(node * WIDE + code.charCodeAt(i));
      if (node === undefined) break;
      longest = entries[node] ?? longest;
    }
    return longest;
  }

  /** Reads backward from before the word `at`, down to the word `limit` and with it. */
  longestBefore({ code }: Words, at: number, limit = 0): Entry<T> | undefined {
    this.#backward ??= grow(this.#phrases, true);
    const { next, entries } = this.#backward;
    let longest: Entry<T> | undefined;
    let node: number | undefined = 0;
    for (let i = at - 1; i >= limit; i--) {
      node = next.get(node * WIDE + code.charCodeAt(i));
      if (node === undefined) break;
      longest = entries[node] ?? longest;
    }
    return longest;
  }
}

/** The phrases as branches: at `node * WIDE + code` the node that a word leads to. */
interface Tree<T> {
  readonly next: Map<number, number>;
  readonly entries: (Entry<T> | undefined)[];
}

const WIDE = 0x10000;

function grow<T>(phrases: readonly Phrase<T>[], backwards: boolean): Tree<T> {
  const tree: Tree<T> = { next: new Map(), entries: [undefined] };
  const coded = inCodes(phrases.map(([phrase]) => phrase).join('|')).split('|');
  phrases.forEach(([, value], index) => {
    const pieces = Array.from(coded[index] as string, codesOf);
    if (backwards) pieces.reverse();
    let nodes = [0];
    for (const codes of pieces) nodes = nodes.flatMap((node) => codes.map((code) => branch(tree, node, code)));
    for (const node of nodes) tree.entries[node] = { value, length: pieces.length };
  });
  return tree;
}

function branch<T>({ next, entries }: Tree<T>, node: number, code: number): number {
  const known = next.get(node * WIDE + code);
  if (known !== undefined) return known;
  const made = entries.push(undefined) - 1;
  next.set(node * WIDE + code, made);
  return made;
}

/** The codes that a piece stands for: of a word or mark its own, of a class of numbers all of them. */
function codesOf(piece: string): number[] {
  const code = piece.charCodeAt(0);
  if (!isCapital(code)) return [code];
  const [first, last] = [...(CLASSES[piece] ?? '').matchAll(/\\u([0-9a-f]{4})/g)].map(([, hex]) =>
    Number.parseInt(hex as string, 16),
  );
  if (first === undefined || piece === 'W') throw new SyntaxError(`No class of numbers is named ${piece}.`);
  return Array.from({ length: (last ?? first) - first + 1 }, (_, i) => first + i);
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
