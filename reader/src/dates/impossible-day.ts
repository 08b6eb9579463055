import type { SourceText } from '../source-text.ts';
import { isNumber, PARTED, YEAR } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { Scan } from '../words/scan.ts';
import { daysIn } from './calendar.ts';
import { numberAt } from './day.ts';

/** What is written as a day or a month: "ngày 32 tháng 4", "31/02/2024", "ngày 30/2", "tháng 13/2024". */
const scan = new Scan([
  { pattern: pattern('ngày D tháng D(?:(?:,? năm|/)Y)?|ngày D[/.-]D(?:[/.-]Y)?') },
  { pattern: pattern('(?<![/])(?:D/D/Y|D-D-Y|P)') },
  { pattern: pattern('(?<!N)tháng D(?:[/.-]| năm)Y') },
]);
/** "31.02.2024", of all numbers with points. */
const POINTED = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/;

/** Days and months that are written and that no calendar has, in what nothing has `taken`. The words are those of the numbers. */
export function findImpossibleDays(text: SourceText, taken: Uint8Array): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  let free = 0;
  scan.in(text.words, (_, at, to) => {
    let from = at;
    while (!isNumber(text.words.code.charCodeAt(from))) from++;
    if (from < free || taken.subarray(from, to).includes(1) || possible(text, from, to)) return;
    found.push([from, to]);
    free = to;
  });
  return found;
}

function possible(text: SourceText, from: number, to: number): boolean {
  const { view, words } = text;
  if (words.code.charCodeAt(from) === PARTED) {
    const parts = POINTED.exec(view.slice(words.starts[from], words.ends[from]))?.slice(1).map(Number);
    return !parts || isDay(parts);
  }
  const numbers: number[] = [];
  let year: number | undefined;
  for (let at = from; at < to; at++) {
    const code = words.code.charCodeAt(at);
    if (code === YEAR) year = numberAt(text, at);
    else if (isNumber(code)) numbers.push(numberAt(text, at));
  }
  const [first = 0, second] = numbers;
  return second === undefined ? first >= 1 && first <= 12 : isDay([first, second, year]);
}

const isDay = ([day = 0, month = 0, year]: readonly (number | undefined)[]): boolean =>
  day >= 1 && day <= daysIn(month, year);
