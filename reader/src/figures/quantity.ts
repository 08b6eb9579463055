import type { Bound, Decimal } from '../fact.ts';
import type { UnitKind } from '../units/read-unit.ts';

/** A number with its unit, or a word of order, before it is known what it measures. Offsets are into the view. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal | readonly [low: Decimal, high: Decimal];
  /** The whole of n/m. */
  readonly of?: Decimal;
  /** Canonical; a rank has none. */
  readonly unit?: string;
  readonly kind: UnitKind | 'rank';
  /** The counted noun as written, lower case ("hộ" in "5.012 hộ nghèo"). */
  readonly noun?: string;
  /** What the words of a rank say themselves ("tốp 10": at most the tenth). */
  readonly bound?: Bound;
}
