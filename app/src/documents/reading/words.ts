/** Edges of words of a text, for moving and cutting spans. A number with its marks ("1.234,5") is one word. */

const word = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}%/]|[.,](?=\p{N}))*/gu;

export type Span = readonly [number, number];

export function wordsWithin(text: string, [start, end]: Span): Span[] {
  return [...text.slice(start, end).matchAll(word)].map(
    (match) => [start + match.index, start + match.index + match[0].length] as const,
  );
}

const around = 400;

/** The start moved to the start of the word before (-1) or after (+1); it stays before the end. */
export function moveStart(text: string, [start, end]: Span, by: -1 | 1): Span {
  const starts = wordsWithin(text, [Math.max(0, start - around), Math.min(text.length, end + around)]).map(
    ([at]) => at,
  );
  const to = by < 0 ? starts.filter((at) => at < start).at(-1) : starts.find((at) => at > start);
  return to === undefined || to >= end ? [start, end] : [to, end];
}

/** The end moved to the end of the word before (-1) or after (+1); it stays behind the start. */
export function moveEnd(text: string, [start, end]: Span, by: -1 | 1): Span {
  const ends = wordsWithin(text, [Math.max(0, start - around), Math.min(text.length, end + around)]).map(
    ([, at]) => at,
  );
  const to = by < 0 ? ends.filter((at) => at < end).at(-1) : ends.find((at) => at > end);
  return to === undefined || to <= start ? [start, end] : [start, to];
}

/** A span without the white space at its ends; null where nothing is left. */
export function trimmed(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const length = words.trim().length;
  return length === 0 ? null : [start + lead, start + lead + length];
}

/** The first word behind an offset. */
export function wordAfter(text: string, at: number): Span | null {
  return wordsWithin(text, [at, Math.min(text.length, at + around)])[0] ?? null;
}
