import type { Span } from './words.ts';

/** The name that the style sheet knows them by: ::highlight(because). */
const NAME = 'because';

/**
 * Marks words of the drawn text lightly, without drawing it again. Where the browser has no such marks the words stand in
 * the line that says why. Answers what takes the marks away.
 */
export function markWords(root: HTMLElement | null, spans: readonly Span[]): (() => void) | undefined {
  if (!root || spans.length === 0 || typeof Highlight === 'undefined') return undefined;
  const ranges = spans.flatMap((span) => rangesOf(root, span));
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return () => CSS.highlights.delete(NAME);
}

/** One range a piece: every piece of text is drawn in an element that carries its offset. */
function rangesOf(root: HTMLElement, [start, end]: Span): Range[] {
  const ranges: Range[] = [];
  for (const piece of root.querySelectorAll<HTMLElement>('span[data-s]')) {
    const from = Number(piece.dataset.s);
    const node = piece.firstChild;
    const length = node?.textContent?.length ?? 0;
    if (!node || from + length <= start) continue;
    if (from >= end) break;
    const range = new Range();
    range.setStart(node, Math.max(0, start - from));
    range.setEnd(node, Math.min(length, end - from));
    ranges.push(range);
  }
  return ranges;
}
