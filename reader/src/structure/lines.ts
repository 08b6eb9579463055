import type { Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { BLANK, BREAK, DIGIT, kindOf, LOWER, UPPER } from '../words/letters.ts';

/** A line, or several joined, without surrounding white space. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
}

export function lines({ view }: SourceText): Line[] {
  const found: Line[] = [];
  let afterBlank = true;
  for (let from = 0; from <= view.length; ) {
    const stop = view.indexOf('\n', from);
    const until = stop < 0 ? view.length : stop;
    const [start, end] = trimmed(view, from, until);
    if (start < end) found.push({ start, end, afterBlank });
    afterBlank = start === end;
    from = until + 1;
  }
  return found;
}

/** A stretch of the view without the white space around it. */
export function trimmed(view: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(view.charCodeAt(start))) start++;
  while (end > start && isSpace(view.charCodeAt(end - 1))) end--;
  return [start, end];
}

const isSpace = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === BLANK || kind === BREAK;
};

/** "- ", "+ ", "• ", "a) ", "1. ", "1) ", "(1) ", "IV. ": what opens an item of a list. */
const ITEM_MARK =
  /^(?:[-–—+*•●▪◦·►➢✓]\s*|\(?\d{1,2}[.)]\s+|\d{1,2}\.\d{1,2}\.?\s+|\(?[a-zđ]\)\s*|[IVX]{1,5}[.)]\s+|\(\d{1,2}\)\s*)(?=\S)/u;
/** How many characters of a line its item mark has with the blanks behind it; most lines begin with a word and have none. */
export function itemMark(line: string): number {
  if (kindOf(line.charCodeAt(0)) === UPPER && kindOf(line.charCodeAt(1)) === LOWER) return 0;
  return ITEM_MARK.exec(line)?.[0].length ?? 0;
}
/** A mark that ends a sentence, a clause or a lead-in at the end of a line, with what may close behind it. */
const CLOSED = /[.!?:;…][”"'’»)\]]*$/;
export function isClosed(words: string): boolean {
  const unit = words.charCodeAt(words.length - 1);
  return unit === 0x2e || (!isWordUnit(unit) && CLOSED.test(words));
}
const isWordUnit = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === LOWER || kind === UPPER || kind === DIGIT;
};
