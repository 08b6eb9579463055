import { convertLegacy } from './encodings/convert-legacy.ts';
import { mayBeLegacy } from './encodings/find-legacy.ts';
import type { Span } from './fact.ts';
import { type Piece, replacePieces } from './offsets.ts';
import { lowerCase } from './vietnamese.ts';
import { kindOf, MARK } from './words/letters.ts';
import { type Words, wordsOf } from './words/words.ts';

/**
 * A text as it was received, and the view that the finders read. The view is NFC, out of its old encoding (TCVN3, VNI),
 * with the look-alikes of damaged text mended letter for letter (U+00D0 "Ð" for "Đ", OCR "ƣ" for "ư") and odd spaces made
 * plain; `lower` has the view's length, in lower case with tones at their new place. Finders give offsets into the view; `received` maps them back.
 */
export interface SourceText {
  readonly original: string;
  readonly view: string;
  readonly lower: string;
  /** The view before odd blanks are made plain, of the same length: tabs part the cells of a row. */
  readonly asSet: string;
  /** The view cut into words, numbers and marks, which most rules read. */
  readonly words: Words;
  /** The same text with a view of the same length, as when line breaks inside a phrase are made blanks. */
  readonly viewedAs: (view: string) => SourceText;
  /** The span of the text as received that a span of the view came from. */
  readonly received: (span: Span) => Span;
  /** Whether spans of the view and of the text as received are the same. */
  readonly alike: boolean;
}

class ViewedText implements SourceText {
  #lower: string | undefined;
  #words: Words | undefined;

  constructor(
    readonly original: string,
    readonly view: string,
    readonly asSet: string,
    readonly alike: boolean,
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

  viewedAs = (view: string): SourceText => new ViewedText(this.original, view, this.asSet, this.alike, this.received);
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
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

/** What a code unit asks of the view; most ask nothing. */
const PLAIN = 1;
const MENDED = 2;
const SHORTENED = 4;
const OLD = 8;
const asked = new Uint8Array(0x10000);

function askedBy(unit: number): number {
  const letter = String.fromCharCode(unit);
  let asks = PLAIN;
  if (LOOK_ALIKES[letter] !== undefined) asks |= MENDED;
  // What NFC joins to the letter before it, or writes otherwise; and letters of no width.
  if (
    kindOf(unit) === MARK ||
    (unit >= 0x1160 && unit <= 0x11ff) ||
    INVISIBLE.test(letter) ||
    letter.normalize('NFC') !== letter
  )
    asks |= SHORTENED;
  if (mayBeLegacy(letter)) asks |= OLD;
  asked[unit] = asks;
  return asks;
}

/** One look at each code unit: what any of them asks for. */
function asks(text: string): number {
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    all |= (asked[unit] as number) || askedBy(unit);
  }
  return all;
}

export function sourceText(original: string): SourceText {
  const first = asks(original);
  const legacy = first & OLD ? convertLegacy(original) : null;
  const text = legacy?.text ?? original;
  const asked = legacy ? asks(text) : first;
  const composed = asked & SHORTENED ? replacePieces(text, shortened(text)) : undefined;
  const asSet = composed?.text ?? text;
  const view = asked & MENDED ? asSet.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter) : asSet;
  const maps = [composed?.received, legacy?.received].filter((map) => map !== undefined);
  return maps.length
    ? new ViewedText(original, view, asSet, false, (span) => maps.reduce((at, map) => map(at), span))
    : new ViewedText(original, view, asSet, true, (span) => span);
}

/** The letters that NFC makes shorter, and what nobody sees. */
function* shortened(text: string): Generator<Piece> {
  for (const { 0: piece, index } of text.matchAll(CLUSTER)) {
    const becomes = INVISIBLE.test(piece) ? '' : piece.normalize('NFC');
    if (becomes.length !== piece.length) yield { start: index, end: index + piece.length, becomes };
  }
}
