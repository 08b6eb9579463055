import type { SourceText } from '../source-text.ts';
import { claimed, Scan } from '../words/scan.ts';
import { colonHours, hours, shortHours } from './clock.ts';
import { dayPart } from './day-part.ts';
import type { TimeForm, TimeMention } from './form.ts';

const FORMS: readonly TimeForm[] = [shortHours, hours, colonHours, dayPart];
const scan = new Scan(FORMS);

/** Times of day in text order. */
export function findTimes(text: SourceText): TimeMention[] {
  return claimed(scan, text.words, (form, from, to) => {
    const value = form.read(text, from, to);
    return [{ words: [from, to], ...(value && { value }) }];
  });
}
