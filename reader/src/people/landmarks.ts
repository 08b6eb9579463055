import type { PlaceMention } from '../findings.ts';
import type { Words } from '../words/words.ts';

/** What is known of a text's words before names are looked for. */
export interface Landmarks {
  /** Behind which word the place that starts at a word ends; 0 where none does. */
  readonly placeEnd: Int32Array;
  /** Behind which word the place or office ends that a word stands in; 0 where it stands in none. */
  readonly covered: Int32Array;
}

export function landmarksOf(words: Words, places: readonly PlaceMention[]): Landmarks {
  const placeEnd = new Int32Array(words.count + 1);
  const covered = new Int32Array(words.count + 1);
  for (const { span } of places) {
    const from = words.at(span[0]);
    const to = words.at(span[1] - 1) + 1;
    if (!placeEnd[from]) placeEnd[from] = to;
    cover(covered, from, to);
  }
  return { placeEnd, covered };
}

/** Spans may nest: a word is covered to the end of the widest. */
export function cover(covered: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) if ((covered[at] as number) < to) covered[at] = to;
}
