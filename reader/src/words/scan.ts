import { CodeSet } from './code-set.ts';
import { firstWords } from './first-words.ts';
import type { WordPattern } from './pattern.ts';
import type { Words } from './words.ts';

/** Anything that is told by a pattern over words. */
export interface Form {
  readonly pattern: WordPattern;
}

/**
 * Many patterns over a text in one pass. At each word only those are tried that can start with it, and those together
 * first: most words start none of them.
 */
export class Scan<F extends Form> {
  #byWord: Map<number, Gate> | undefined;
  #starts = new CodeSet([]);

  constructor(readonly forms: readonly F[]) {}

  #gates(): Map<number, Gate> {
    const byWord = new Map<number, Gate>();
    this.forms.forEach(({ pattern }, index) => {
      for (const code of firstWords(pattern.source)) {
        const gate = byWord.get(code);
        if (gate) gate.forms.push(index);
        else byWord.set(code, { forms: [index] });
      }
    });
    this.#starts = new CodeSet(byWord.keys());
    return byWord;
  }

  /** Tells each place where a form stands: its index in `forms`, its first word, and behind its last. */
  in(words: Words, tell: (form: number, from: number, to: number) => void): void {
    const { code } = words;
    this.#byWord ??= this.#gates();
    for (let at = 0; at < code.length; at++) {
      const unit = code.charCodeAt(at);
      if (!this.#starts.has(unit)) continue;
      const gate = this.#byWord.get(unit) as Gate;
      gate.any ??= anyOf(gate.forms.map((form) => (this.forms[form] as F).pattern.source));
      gate.any.lastIndex = at;
      if (!gate.any.test(code)) continue;
      for (const form of gate.forms) {
        const to = (this.forms[form] as F).pattern.endAt(words, at);
        if (to >= 0) tell(form, at, to);
      }
    }
  }
}

/** What was found, with its first word and the one behind its last. */
interface Found {
  readonly words: readonly [from: number, to: number];
}

/** What a scan finds, each word claimed once: where two overlap, that of the earlier form is kept. In text order. */
export function claimed<F extends Form, M extends Found>(
  scan: Scan<F>,
  words: Words,
  read: (form: F, from: number, to: number) => readonly M[],
): M[] {
  const places: number[][] = scan.forms.map(() => []);
  scan.in(words, (form, from, to) => (places[form] as number[]).push(from, to));
  const taken = new Uint8Array(words.count);
  const found: M[] = [];
  places.forEach((place, form) => {
    for (let i = 0; i < place.length; i += 2) {
      for (const one of read(scan.forms[form] as F, place[i] as number, place[i + 1] as number)) {
        if (claim(taken, one.words)) found.push(one);
      }
    }
  });
  return found.sort((a, b) => a.words[0] - b.words[0]);
}

function claim(taken: Uint8Array, [from, to]: Found['words']): boolean {
  for (let at = from; at < to; at++) if (taken[at]) return false;
  taken.fill(1, from, to);
  return true;
}

/** The forms that may start with one word. */
interface Gate {
  readonly forms: number[];
  any?: RegExp;
}

const anyOf = (sources: readonly string[]) => new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'y');
