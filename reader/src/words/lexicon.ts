import { CLASSES, inCodes, willName } from './dictionary.ts';
import type { Words } from './words.ts';

/** A phrase of a table, found in a text: what the table says of it, and the word at which it ends or starts. */
export interface Told<T> {
  readonly says: T;
  readonly at: number;
}

/** Phrases between bars, written as patterns write words ("giảm còn|lên đến", "N tháng"), and what all of them say. */
export type Table<T> = readonly (readonly [says: T, phrases: string])[];

/** The longest phrase of a table at a word; none reads beyond `limit`. */
export type Reads<T> = (words: Words, at: number, limit: number) => Told<T> | undefined;

/** Reads forward from the word `at`, up to the word `limit` and not with it. */
export function phrasesAt<T>(table: Table<T>): Reads<T> {
  let grown: Tree<T> | undefined;
  tell(table);
  return ({ code }, at, limit) => {
    grown ??= grow(table, false);
    const tree = grown;
    let found: Told<T> | undefined;
    let node = 0;
    for (let i = at; i < limit; i++) {
      const next = tree.next.get(node * WIDE + code.charCodeAt(i));
      if (next === undefined) break;
      node = next;
      const says = tree.says[node];
      if (says !== undefined) found = { says, at: i + 1 };
    }
    return found;
  };
}

/** Reads backward from before the word `at`, down to the word `limit` and with it. */
export function phrasesBefore<T>(table: Table<T>): Reads<T> {
  let grown: Tree<T> | undefined;
  tell(table);
  return ({ code }, at, limit) => {
    grown ??= grow(table, true);
    const tree = grown;
    let found: Told<T> | undefined;
    let node = 0;
    for (let i = at - 1; i >= limit; i--) {
      const next = tree.next.get(node * WIDE + code.charCodeAt(i));
      if (next === undefined) break;
      node = next;
      const says = tree.says[node];
      if (says !== undefined) found = { says, at: i };
    }
    return found;
  };
}

function tell<T>(table: Table<T>): void {
  for (const [, phrases] of table) willName(phrases);
}

const WIDE = 0x10000;

interface Tree<T> {
  readonly next: Map<number, number>;
  readonly says: (T | undefined)[];
}

function grow<T>(table: Table<T>, backwards: boolean): Tree<T> {
  const tree: Tree<T> = { next: new Map(), says: [undefined] };
  for (const [says, phrases] of table) {
    for (const phrase of inCodes(phrases).split('|')) {
      const pieces = [...phrase].map(codesOf);
      if (backwards) pieces.reverse();
      let nodes = [0];
      for (const codes of pieces) nodes = nodes.flatMap((node) => codes.map((code) => branch(tree, node, code)));
      for (const node of nodes) tree.says[node] = says;
    }
  }
  return tree;
}

function branch<T>(tree: Tree<T>, node: number, code: number): number {
  const known = tree.next.get(node * WIDE + code);
  if (known !== undefined) return known;
  const made = tree.says.push(undefined) - 1;
  tree.next.set(node * WIDE + code, made);
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
