import { convertLegacy } from './encodings/convert-legacy.ts';
import type { Span } from './fact.ts';
import { type Piece, replacePieces } from './offsets.ts';
import { lowerCase } from './vietnamese.ts';
import { type Words, wordsOf } from './words/words.ts';

/**
 * A text as it was received, and the view that the finders read. The view is NFC, out of its old
 * encoding (TCVN3, VNI), with the look-alikes of damaged text mended letter for letter (U+00D0 "Ð" for "Đ", OCR "ƣ" for "ư") and odd spaces made plain; `lower` has the view's
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
  const legacy = convertLegacy(original);
  const text = legacy?.text ?? original;
  const composed =
    text === text.normalize('NFC') && !INVISIBLE.test(text) ? null : replacePieces(text, shortened(text));
  const view = (composed?.text ?? text).replace(LOOK_ALIKE, (c) => LOOK_ALIKES[c] ?? c);
  const maps = [composed?.received, legacy?.received].filter((map) => map !== undefined);
  return new ViewedText(original, view, (span) => maps.reduce((at, map) => map(at), span));
}

/** The letters that NFC makes shorter, and what nobody sees. */
function* shortened(text: string): Generator<Piece> {
  for (const { 0: piece, index } of text.matchAll(CLUSTER)) {
    const becomes = INVISIBLE.test(piece) ? '' : piece.normalize('NFC');
    if (becomes.length !== piece.length) yield { start: index, end: index + piece.length, becomes };
  }
}
