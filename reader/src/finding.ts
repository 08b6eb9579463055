import type { Decimal, Span } from './fact.ts';

/**
 * The layer below facts: what a text names, before anybody asked what it says of it. Offsets are half-open, in UTF-16 code
 * units, into the text as it was received.
 */

export const FINDING_KINDS = [
  'number',
  'ordinal',
  'percentage',
  'ratio',
  'range',
  'money',
  'quantity',
  'date',
  'time',
  'period',
  'document-reference',
  'place',
  'body',
  'position',
  'person',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that a text names, with its value in one form whatever the way it is written. */
export interface Finding {
  readonly kind: FindingKind;
  readonly span: Span;
  /**
   * Exact decimals as strings, money scaled to its currency, "26/58" for a ratio, both ends of a range; ISO 8601 for days,
   * times and periods, with "XXXX" for a year that is not written; names as the text has them. Absent where the text leaves
   * the value open ("đến nay" without a reference date) and where none can be ("ngày 31/02/2024": see `impossible`).
   */
  readonly value?: string | readonly [low: Decimal, high: Decimal];
  /** "%", "đồng", "ha", "đồng/người/năm". */
  readonly unit?: string;
  /** False where part of the value is inferred, such as a year from the reference date. */
  readonly written: boolean;
  /** Other values that the same words may have: "1.234" may be 1.234 thousandths in English writing. */
  readonly alternatives?: readonly string[];
  /** The words name what cannot be: a day that no calendar has, an hour beyond the day. */
  readonly impossible?: true;
}
