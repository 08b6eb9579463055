import type { Span } from './fact.ts';
import { lowerCase } from './vietnamese.ts';
import { type Words, wordsOf } from './words/words.ts';

/**
 * A text as it was received, and the view that the finders read. The view is NFC, with the look-alikes of damaged
 * text mended letter for letter (U+00D0 "Ð" for "Đ", OCR "ƣ" for "ư") and odd spaces made plain; `lower` has the view's
 * length, in lower case with tones at their new place. Finders give offsets into the view; `received` maps them back.
 */
export interface SourceText {
  readonly original: string;
  readonly view: string;
  readonly lower: string;
  /** The view cut into words, numbers and marks, which most rules read. */
  readonly words: Words;
  /** The same text with a view of the same length, as when line breaks inside a phrase are made blanks. */
  readonly viewedAs: (view: string) => SourceText;
  /** The span of the text as received that a span of the view came from. */
  readonly received: (span: Span) => Span;
}

class ViewedText implements SourceText {
  #lower: string | undefined;
  #words: Words | undefined;

  constructor(
    readonly original: string,
    readonly view: string,
    readonly received: (span: Span) => Span,
  ) {}

  get lower(): string {
    this.#lower ??= lowerCase(this.view);
    return this.#lower;
  }

  get words(): Words {
    this.#words ??= wordsOf(this.view);
    return this.#words;
  }

  viewedAs = (view: string): SourceText => new ViewedText(this.original, view, this.received);
}

const LOOK_ALIKES: Record<string, string> = {
  Ð: 'Đ',
  ƣ: 'ư',
  Ƣ: 'Ư',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\r': ' ',
  '\u2028': '\n',
};
const LOOK_ALIKE = /[ÐƣƢ\u00a0\u2007\u202f\t\r\u2028]/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
/** A letter and the combining marks on it: the piece that NFC may shorten. */
const CLUSTER = /[^\p{M}]\p{M}+|[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

export function sourceText(original: string): SourceText {
  const simple = original === original.normalize('NFC') && !INVISIBLE.test(original);
  const mend = (text: string) => text.replace(LOOK_ALIKE, (c) => LOOK_ALIKES[c] ?? c);
  if (simple) return new ViewedText(original, mend(original), (span) => span);
  // Pieces that change length are listed once; offsets between them move by a constant.
  const viewStarts: number[] = [0];
  const originalStarts: number[] = [0];
  let view = '';
  let from = 0;
  for (const match of original.matchAll(CLUSTER)) {
    const composed = INVISIBLE.test(match[0]) ? '' : match[0].normalize('NFC');
    if (composed.length === match[0].length) continue;
    view += original.slice(from, match.index);
    viewStarts.push(view.length);
    originalStarts.push(match.index);
    view += composed;
    from = match.index + match[0].length;
    viewStarts.push(view.length);
    originalStarts.push(from);
  }
  view = mend(view + original.slice(from));
  const at = (offset: number, end: boolean): number => {
    let low = 0;
    let high = viewStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = viewStarts[middle] as number;
      if (end ? start < offset : start <= offset) low = middle;
      else high = middle - 1;
    }
    const next = originalStarts[low + 1] ?? original.length;
    const moved = (originalStarts[low] as number) + offset - (viewStarts[low] as number);
    // An end inside a shortened piece takes the whole piece with it: never half a letter.
    return end && offset === viewStarts[low + 1] ? next : Math.min(moved, next);
  };
  return new ViewedText(original, view, ([start, end]) => [
    at(start, false),
    Math.max(at(start, false), at(end, true)),
  ]);
}
