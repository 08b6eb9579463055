import type { Span } from './fact.ts';

/** Maps a span of a changed text back to the text that it was made from. */
export type SpanMap = (span: Span) => Span;

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** A text with pieces of it replaced, in order, and the map back. Pieces are listed once; offsets between them move by a constant. */
export function replacePieces(original: string, pieces: Iterable<Piece>): { text: string; received: SpanMap } {
  const starts: number[] = [0];
  const originalStarts: number[] = [0];
  let text = '';
  let from = 0;
  for (const { start, end, becomes } of pieces) {
    text += original.slice(from, start);
    if (becomes.length !== end - start) {
      starts.push(text.length, text.length + becomes.length);
      originalStarts.push(start, end);
    }
    text += becomes;
    from = end;
  }
  text += original.slice(from);
  const at = (offset: number, end: boolean): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = starts[middle] as number;
      if (end ? start < offset : start <= offset) low = middle;
      else high = middle - 1;
    }
    const next = originalStarts[low + 1] ?? original.length;
    const moved = (originalStarts[low] as number) + offset - (starts[low] as number);
    // An end inside a shortened piece takes the whole piece with it: never half a letter.
    return end && offset === starts[low + 1] ? next : Math.min(moved, next);
  };
  const received: SpanMap = ([start, end]) => [at(start, false), Math.max(at(start, false), at(end, true))];
  return { text, received };
}
