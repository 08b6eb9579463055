import type { SourceText } from '../source-text.ts';
import type { Form } from '../words/scan.ts';

/** A day as it stands in the text. */
export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** Its first word, and behind its last. */
  readonly from: number;
  readonly to: number;
}

/** One way to write days: its words, and which days they are ("28 và 29.7" are two); none where no calendar has them. */
export interface DateForm extends Form {
  readonly read: (text: SourceText, from: number, to: number) => readonly WrittenDay[];
}
