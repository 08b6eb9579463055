import type { Bound, Decimal } from '../fact.ts';
import type { UnitKind } from '../units/read-unit.ts';
import type { Phrase } from './phrase.ts';

/** A number with its unit, or a word of order, before it is known what it measures. */
export interface Quantity {
  /** Offsets into the view. */
  readonly start: number;
  readonly end: number;
  /** Its words, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly value: Decimal | readonly [low: Decimal, high: Decimal];
  /** The whole of n/m. */
  readonly of?: Decimal;
  /** Canonical; a rank has none. */
  readonly unit?: string;
  readonly kind: UnitKind | 'rank';
  /** The counted noun as written ("hộ" in "4.608 hộ nghèo"). */
  readonly noun?: Phrase;
  /** What the words of a rank say themselves ("tốp 10": at most the tenth). */
  readonly bound?: Bound;
}
