import type { PeriodMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';

export function findPeriods(_text: SourceText): PeriodMention[] {
  return [];
}
