import type { DateMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';

export function findDates(_text: SourceText): DateMention[] {
  return [];
}
