import type { Figure, Span } from '../fact.ts';
import type { Worksheet } from './worksheet.ts';

/** The place of a sentence in its list, by an offset into the view; -1 outside of all. */
export function sentenceAt({ structure: { sentences } }: Worksheet, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && found.start <= offset ? low : -1;
}

export function inOneSentence(sheet: Worksheet, a: Figure, b: Figure): boolean {
  const at = sentenceAt(sheet, a.span[0]);
  return at >= 0 && at === sentenceAt(sheet, b.span[0]);
}

/** How many paragraphs lie from the one of `a` to that of `b`: 0 in one, 1 in neighbours. */
export function paragraphsApart(sheet: Worksheet, a: Figure, b: Figure): number {
  const { sentences } = sheet.structure;
  const first = sentences[sentenceAt(sheet, a.span[0])]?.block;
  const second = sentences[sentenceAt(sheet, b.span[0])]?.block;
  return first === undefined || second === undefined ? Number.POSITIVE_INFINITY : Math.abs(first - second);
}

/** The figures that start in [from, to). Figures stand in text order, so a long report is not walked through for each. */
export function within(figures: readonly Figure[], from: number, to: number): Figure[] {
  const first = placeOf(figures, from);
  let end = first;
  while (end < figures.length && (figures[end]?.span[0] ?? to) < to) end++;
  return figures.slice(first, end);
}

/** The index of the first figure that starts at `from` or behind it. */
export function placeOf(figures: readonly Figure[], from: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.span[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The figures of the sentence that a figure stands in. */
export function inSentenceOf(figures: readonly Figure[], figure: Figure, sheet: Worksheet): Figure[] {
  const sentence = sheet.structure.sentences[sentenceAt(sheet, figure.span[0])];
  return sentence ? within(figures, sentence.start, sentence.end) : [];
}

/** The figures of the paragraph that a figure stands in. */
export function inParagraphOf(figures: readonly Figure[], figure: Figure, sheet: Worksheet): Figure[] {
  const { blocks, sentences } = sheet.structure;
  const block = blocks[sentences[sentenceAt(sheet, figure.span[0])]?.block ?? -1];
  return block ? within(figures, block.start, block.end) : [];
}

/** The words between two figures in lower case; empty where they overlap. */
export function wordsBetween({ text }: Worksheet, a: Figure, b: Figure): string {
  const [first, second] = a.span[0] <= b.span[0] ? [a, b] : [b, a];
  return text.lower.slice(first.span[1], second.span[0]);
}

/** No base of a figure is told farther behind it, in letters. */
const FARTHEST = 400;

/** From the end of a span to the first of `closing` marks, at most to the end of its sentence. */
export function wordsAfter(sheet: Worksheet, span: Span, closing: RegExp): string {
  const sentence = sheet.structure.sentences[sentenceAt(sheet, span[0])];
  const rest = sheet.text.lower.slice(span[1], Math.min(sentence?.end ?? span[1], span[1] + FARTHEST));
  const close = rest.search(closing);
  return close < 0 ? rest : rest.slice(0, close);
}

/** The figure behind another in text order, and the one before it. */
export function next(figures: readonly Figure[], figure: Figure): Figure | undefined {
  return figures[placeOf(figures, figure.span[0] + 1)];
}
export function previous(figures: readonly Figure[], figure: Figure): Figure | undefined {
  return figures[placeOf(figures, figure.span[0]) - 1];
}

/** The words before an offset, back to the mark that their clause begins behind, at most so many letters. */
export function clauseBefore({ lower }: { readonly lower: string }, offset: number, most: number): string {
  let from = offset;
  while (from > 0 && offset - from < most && !MARKS.includes(lower[from - 1] as string)) from--;
  return lower.slice(from, offset);
}
const MARKS = ';,.:()\n';
