import type { Decimal } from '../fact.ts';
import type { ReadUnit } from '../units/read-unit.ts';

/** Numbers with their unit, as the text writes them, before anybody asked what they measure. Indexes are of words. */
export interface Quantity {
  /** "5 tỷ đồng", "5 - 7%", "26/58 chỉ tiêu". */
  readonly form: 'single' | 'range' | 'ratio';
  /** From the first number … */
  readonly from: number;
  /** … to behind the last word, be it of the unit or of the number. */
  readonly to: number;
  /** Behind the first number, and behind the last one: there a noun may stand that no table of units has. */
  readonly firstTo: number;
  readonly numberTo: number;
  /** Scaled by "nghìn", "tỷ": the value of "31,264 tỷ đồng" is 31264000000. */
  readonly value: Decimal | readonly [low: Decimal, high: Decimal];
  /** The whole of n/m. */
  readonly of?: Decimal;
  readonly unit?: ReadUnit;
  /** The unit is written once behind a list ("lần lượt là |7,4 và 6,1%"), so that it does not stand behind this number. */
  readonly unitElsewhere?: true;
  /** Written in words: "hai doanh nghiệp". */
  readonly inWords?: true;
}
