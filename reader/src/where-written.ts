import type { Span } from './fact.ts';
import { sourceText } from './source-text.ts';

/** What may not stand beside a whole word: "An" is not found in "Anh", "văn" not in "văn_bản2". */
const INSIDE = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Where words of one's own choosing are written, such as a person's name: whole words only, in small letters or capitals, with either
 * tone placement, composed or not, over any blanks and the end of a line. Spans are of the text as received, apart and in order.
 */
export function whereWritten(text: string, phrases: readonly string[]): Span[] {
  const sought = phrases.map(keyOf).filter((key) => key !== '');
  if (sought.length === 0) return [];
  const { lower, received } = sourceText(text);
  const found = sought.flatMap((key) =>
    [...lower.matchAll(new RegExp(`(?<!${INSIDE})${key}(?!${INSIDE})`, 'gu'))].map(({ 0: words, index }) =>
      received([index, index + words.length]),
    ),
  );
  return apart(found);
}

/** The words as an expression over the lower view: what stands between two of them may be any blank. */
const keyOf = (phrase: string): string =>
  sourceText(phrase)
    .lower.trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');

/** Spans that overlap made one: "Bí thư Nguyễn" and "Nguyễn Văn An" in "Bí thư Nguyễn Văn An". */
function apart(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const made: Span[] = [];
  for (const [start, end] of sorted) {
    const last = made.at(-1);
    if (last && start < last[1]) made[made.length - 1] = [last[0], Math.max(last[1], end)];
    else made.push([start, end]);
  }
  return made;
}
