import type { SourceText } from '../source-text.ts';

/** A line, or several joined, without surrounding white space. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

export function lines(text: SourceText): Line[] {
  const found: Line[] = [];
  let afterBlank = true;
  for (const match of text.view.matchAll(/[^\n]*(?:\n|$)/g)) {
    const trimmed = match[0].trim();
    if (!trimmed) {
      afterBlank = true;
      continue;
    }
    const start = match.index + match[0].indexOf(trimmed);
    found.push({ start, end: start + trimmed.length, afterBlank });
    afterBlank = false;
  }
  return found;
}

/** "- ", "+ ", "• ", "a) ", "1. ", "1) ", "(1) ", "IV. ": what opens an item of a list. */
export const ITEM_MARK =
  /^(?:[-–—+*•●▪◦·►➢✓]\s*|\(?\d{1,2}[.)]\s+|\d{1,2}\.\d{1,2}\.?\s+|\(?[a-zđ]\)\s*|[IVX]{1,5}[.)]\s+|\(\d{1,2}\)\s*)(?=\S)/u;
/** A mark that ends a sentence, a clause or a lead-in at the end of a line, with what may close behind it. */
export const CLOSED = /[.!?:;…][”"'’»)\]]*$/u;
