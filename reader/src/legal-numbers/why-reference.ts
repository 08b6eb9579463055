import type { Because, Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { lowerCase } from '../vietnamese.ts';

/** The words that told a document: its kind where that is written, and its number. */
export function whyReference({ lower }: SourceText, span: Span, kind: string, number: string | null): Because {
  const words = lower.slice(...span);
  const spans: Span[] = [];
  if (words.startsWith(lowerCase(kind))) spans.push([span[0], span[0] + kind.length]);
  const at = number === null ? -1 : words.indexOf(lowerCase(number), kind.length * spans.length);
  if (number !== null && at >= 0) spans.push([span[0] + at, span[0] + at + number.length]);
  return {
    rule: number === null ? 'reference.title' : 'reference.number',
    words: spans.length > 0 && (number === null || at >= 0) ? spans : [span],
  };
}
