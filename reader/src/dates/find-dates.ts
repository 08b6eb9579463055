import type { DateMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { claimed, Scan } from '../words/scan.ts';
import { bareDay } from './bare-day.ts';
import { dayInWords } from './day-in-words.ts';
import type { DateForm } from './form.ts';
import { fullDay } from './full-day.ts';
import { isoDay } from './iso-day.ts';
import { fromOrTo, ledDay } from './led-day.ts';

/** The forms in the order of their claim: where two overlap, the earlier one here is kept. */
const FORMS: readonly DateForm[] = [isoDay, ledDay, fullDay, dayInWords, fromOrTo];
const scan = new Scan(FORMS);
const wideScan = new Scan([...FORMS, bareDay]);

/** Days as written, in text order. A day that no calendar has ("32/4") is no date, and no other date is guessed from it. */
export function findDates(text: SourceText): DateMention[] {
  return datesOf(scan, text);
}

/** As findDates, with days that nothing but their numbers tells ("28/12"). */
export function findAllDates(text: SourceText): DateMention[] {
  return datesOf(wideScan, text);
}

function datesOf(forms: Scan<DateForm>, text: SourceText): DateMention[] {
  const { starts, ends } = text.words;
  return claimed(forms, text.words, (form, first, behind) =>
    form.read(text, first, behind).map(({ from, to, ...day }) => ({
      span: [starts[from] as number, ends[to - 1] as number],
      words: [from, to],
      ...day,
    })),
  );
}
