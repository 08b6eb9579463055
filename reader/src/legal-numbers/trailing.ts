import { daysIn, isoDay } from '../dates/calendar.ts';
import type { SourceText } from '../source-text.ts';
import { pattern } from '../words/pattern.ts';
import { textOf } from '../words/spans.ts';
import { issuerEnd } from './issuer.ts';

const DATE = pattern(
  ',?\\(?được?(?:ban hành|ký)?ngày?(?:(?<day>D)(?:[-–/.]|tháng)(?<month>D),?(?:[-–/.]|năm)(?<year>Y)|P)\\)?',
);
const POINTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)/;
const OF = pattern(',?(?:\\([^()\\n]{1,8}\\))?[của do]');

export interface Trailing {
  readonly date?: string;
  readonly issuer?: string;
  /** The word behind it. */
  readonly end: number;
}

/** What stands behind a number, from a word on: "ngày 18/3/2021 của Tỉnh ủy", in this order or the other. */
export function trailing({ view, words }: SourceText, from: number): Trailing {
  let end = from;
  let date: string | undefined;
  let issuer: string | undefined;
  for (let pass = 0; pass < 2; pass++) {
    const day = date ? -1 : DATE.endAt(words, end);
    const told = day < 0 ? undefined : dayIn(view.slice(words.starts[end], words.ends[day - 1]));
    if (told) {
      date = told.date;
      end = day;
    }
    const of = issuer ? -1 : OF.endAt(words, end);
    if (of < 0) continue;
    const until = issuerEnd(words, of);
    if (until <= of) continue;
    issuer = textOf(view, words, of, until);
    end = until;
  }
  return { end, ...(date && { date }), ...(issuer && { issuer }) };
}

/** Only a day that exists: "32/4/2021" gives none. A pointed number that is no day at all is not told. */
function dayIn(written: string): { readonly date: string | undefined } | undefined {
  const [day, month, year] =
    POINTED.exec(written)?.slice(1) ?? (/\d\.\d|\d,\d/.test(written) ? [] : (written.match(/\d+/g) ?? []));
  if (!day || !month || !year) return undefined;
  const real = Number(day) > 0 && Number(day) <= daysIn(Number(month), Number(year));
  return { date: real ? isoDay(year, Number(month), Number(day)) : undefined };
}
