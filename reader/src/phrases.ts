const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const WORD = /[\p{L}\p{N}\p{M}]+/uy;

/** A table of phrases that is asked at one offset for the longest phrase there. */
export interface Phrases {
  /** Where the longest phrase starting at the offset ends, or -1. `lower` is the lower-case view of a text. */
  readonly endAt: (lower: string, at: number) => number;
}

/** Reads a table of phrases, one a line or between bars; the text may have two blanks where a phrase has one. */
export function phrases(table: string): Phrases {
  const byFirstWord = new Map<string, string[][]>();
  for (const line of table.split(/[\n|]/u)) {
    const words = line.trim().split(/\s+/u).filter(Boolean);
    const first = words[0]?.match(/^[\p{L}\p{N}\p{M}]+/u)?.[0];
    if (!first) continue;
    const known = byFirstWord.get(first);
    if (known) known.push(words);
    else byFirstWord.set(first, [words]);
  }
  for (const known of byFirstWord.values())
    known.sort((a, b) => b.length - a.length || b.join().length - a.join().length);
  return {
    endAt(lower, at) {
      WORD.lastIndex = at;
      const first = WORD.exec(lower)?.[0];
      const known = first === undefined ? undefined : byFirstWord.get(first);
      if (!known) return -1;
      for (const words of known) {
        const end = matchEnd(lower, at, words);
        if (end >= 0) return end;
      }
      return -1;
    },
  };
}

function matchEnd(lower: string, at: number, words: readonly string[]): number {
  let next = at;
  for (const [index, word] of words.entries()) {
    if (index > 0) {
      if (lower[next] !== ' ') return -1;
      while (lower[next] === ' ') next++;
    }
    if (!lower.startsWith(word, next)) return -1;
    next += word.length;
  }
  return next < lower.length && WORD_CHARACTER.test(lower[next] as string) ? -1 : next;
}
