import type { Span } from './fact.ts';

/** A capitalised syllable, with the apostrophes of highland names: "H'leo", "M’Drắk", "K' Dang". */
const SYLLABLE = /\p{Lu}[\p{L}\p{M}]*(?:['’] ?\p{L}[\p{L}\p{M}]*)*/uy;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** The capitalised syllable that starts at an offset, if one does. */
export function capitalAt(view: string, at: number): Span | undefined {
  if (at > 0 && LETTER.test(view[at - 1] as string)) return undefined;
  SYLLABLE.lastIndex = at;
  const match = SYLLABLE.exec(view);
  if (!match) return undefined;
  const end = at + match[0].length;
  // "A1", "B4" are codes, not syllables of a name.
  return end < view.length && /\p{N}/u.test(view[end] as string) ? undefined : [at, end];
}

/** "UBND", "HĐND", "TP": two capitals or more and nothing else. A one-letter name ("Y", "A") is a syllable. */
export function isAcronym(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** The syllables of the run of capitals that starts at an offset: "[Hoàng] [Duy] [Chinh] làm việc". */
export function capitalRun(view: string, at: number, most = 8): Span[] {
  const run: Span[] = [];
  let next = at;
  while (run.length < most) {
    const syllable = capitalAt(view, next);
    if (!syllable) break;
    run.push(syllable);
    next = syllable[1];
    while (view[next] === ' ' && next - syllable[1] < 2) next++;
    if (next === syllable[1]) break;
  }
  return run;
}

/** Offsets at which maximal runs of capitals start, from left to right. */
export function* capitalRuns(view: string): Generator<Span[]> {
  const start = /\p{Lu}/gu;
  for (let match = start.exec(view); match; match = start.exec(view)) {
    const run = capitalRun(view, match.index, 40);
    const last = run.at(-1);
    if (!last) continue;
    yield run;
    start.lastIndex = last[1];
  }
}

/** "PÁC NẶM" of a headline gives "Pác Nặm"; other names stay as they are written. */
export function properCase(name: string): string {
  if (name.length < 3 || name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
