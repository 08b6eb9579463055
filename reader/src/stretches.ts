/** Finding among stretches that stand in text order, by halving: a text of ten megabytes has a hundred thousand of them. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Index of the last one that starts at or before `at`; -1 where none does. */
export function lastFrom(starts: ReadonlyArray<{ readonly start: number }>, at: number): number {
  let low = -1;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as Stretch).start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The block or sentence that `at` stands in. */
export function stretchAt<T extends Stretch>(stretches: readonly T[], at: number): T | undefined {
  const found = stretches[lastFrom(stretches, at)];
  return found && at < found.end ? found : undefined;
}

/** Those whose span starts in `[from, to)`. */
export function startingIn<T extends { readonly span: readonly [number, number] }>(
  mentions: readonly T[],
  from: number,
  to: number,
): T[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as T).span[0] < from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < mentions.length && (mentions[i] as T).span[0] < to; i++) found.push(mentions[i] as T);
  return found;
}
