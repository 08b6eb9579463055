import type { SourceText } from '../source-text.ts';
import type { Form } from '../words/scan.ts';

/** A time of day as written, ISO 8601 ("T08:30"); parts of the day as TIMEX3 names them ("TMO"), which ISO does not. */
export interface TimeMention {
  readonly words: readonly [from: number, to: number];
  /** Absent where no clock shows it ("25h30"). */
  readonly value?: string;
}

export interface TimeForm extends Form {
  readonly read: (text: SourceText, from: number, to: number) => string | undefined;
}
