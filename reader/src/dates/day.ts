import type { SourceText } from '../source-text.ts';
import { isNumber, PARTED, SMALL, YEAR } from '../words/dictionary.ts';
import type { Words } from '../words/words.ts';
import { daysIn } from './calendar.ts';
import type { WrittenDay } from './form.ts';

/** A day in digits as patterns write it: "16/8", "18 / 3 / 2021", "26-12", "29.7". */
export const DAY = '(?:D[/.–-]D(?:[/.–-]Y)?|P)';

const SLASH = '/';
const SEPARATORS = '/.-–';
const POINTED = /^(\d{1,2})\.(\d{1,2})(?:\.((?:19|20)\d\d))?$/;

/** The number of one or two digits, or the year, that is the word `at`. */
export function numberAt({ view, words }: SourceText, at: number): number {
  let value = 0;
  for (let i = words.starts[at] as number; i < (words.ends[at] as number); i++)
    value = value * 10 + view.charCodeAt(i) - 0x30;
  return value;
}

/** Whether nothing stands between the word and the one before it. */
export const glued = ({ starts, ends }: Words, at: number): boolean => at > 0 && starts[at] === ends[at - 1];

/** The day in digits that starts at the word `at`; none inside of a longer number, none that no calendar has. */
export function dayAt(text: SourceText, at: number): WrittenDay | undefined {
  const { code } = text.words;
  if (inNumber(text.words, at)) return undefined;
  if (code.charCodeAt(at) === PARTED) return pointed(text, at);
  const separator = code[at + 1] as string;
  if (code.charCodeAt(at) !== SMALL || code.charCodeAt(at + 2) !== SMALL || !SEPARATORS.includes(separator))
    return undefined;
  const withYear = code[at + 3] === separator && code.charCodeAt(at + 4) === YEAR;
  // "1/2/34", "5/10-2024": a longer number.
  if (!withYear && code[at + 3] === SLASH && isNumber(code.charCodeAt(at + 4))) return undefined;
  return real(
    numberAt(text, at),
    numberAt(text, at + 2),
    withYear ? numberAt(text, at + 4) : undefined,
    at,
    at + (withYear ? 5 : 3),
  );
}

/** "29.7", "18.3.2021": one number to the eye. */
function pointed({ view, words }: SourceText, at: number): WrittenDay | undefined {
  const parts = POINTED.exec(view.slice(words.starts[at], words.ends[at]));
  if (!parts) return undefined;
  return real(Number(parts[1]), Number(parts[2]), parts[3] ? Number(parts[3]) : undefined, at, at + 1);
}

/** "|2/3" of "1/2/3". */
export function inNumber(words: Words, at: number): boolean {
  if (!glued(words, at)) return false;
  return '/.,-'.includes(words.code[at - 1] as string);
}

/** A day that the calendar has; "31/02/2024" is none. */
export function real(
  day: number,
  month: number,
  year: number | undefined,
  from: number,
  to: number,
): WrittenDay | undefined {
  if (day < 1 || day > daysIn(month, year)) return undefined;
  return { day, month, ...(year !== undefined && { year }), from, to };
}
