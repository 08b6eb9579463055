import type { Check, Figure } from '../fact.ts';
import { lowerCase } from '../vietnamese.ts';
import { quantityIn } from './quantity.ts';
import { difference, report, verdict } from './verdict.ts';
import { amount, bare, named, points, stated } from './wording.ts';

/** A figure as a document states it, with the words of its span and the document's title. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly words: string;
  readonly document: string;
}

/**
 * Two figures of two documents that the caller knows to be of one indicator, place and period. Rounding and bounds are
 * those of the words ("trên 817 tỷ đồng" agrees with "817,8 tỷ đồng"); undefined where one is a range, or a bound fits
 * anything. The check rests on the first figure alone: the other is a fact of another document.
 */
export function checkAcross(here: StatedFigure, there: StatedFigure): Check | undefined {
  const [a, b] = [here, there].map(({ figure, words }) => quantityIn(figure, lowerCase(words.normalize('NFC'))));
  const status = a && b && verdict(a, b);
  if (!a || !b || !status) return undefined;
  const agrees = status === 'consistent';
  const [own, other, apart] = [stated(a), stated(b), difference(a.value, b.value)];
  const { unit } = a.figure;
  const gap = unit?.startsWith('%') ? points(apart) : amount(apart, unit, a.scale, 6);
  const computation = `${bare(a)}${agrees ? '≈' : '≠'}${bare({ ...b, scale: a.scale })}`;
  return report('across-documents', status, [a], () => ({
    computation,
    vi: `${named(a.figure)}: văn bản này nêu ${own.vi}, “${there.document}” nêu ${other.vi}${agrees ? ', khớp nhau' : `; chênh lệch ${gap.vi}`}.`,
    en: `${named(a.figure)}: this document states ${own.en}, “${there.document}” states ${other.en}${agrees ? ', which agree' : `; they differ by ${gap.en}`}.`,
  }));
}
