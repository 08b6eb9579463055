import type { SourceText } from '../source-text.ts';
import { isNumber, PARTED } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { Scan } from '../words/scan.ts';

/** What is written as a day or a month: "ngày 32 tháng 4", "31/02/2024", "ngày 30/2", "tháng 13/2024". */
const scan = new Scan([
  { pattern: pattern('ngày D tháng D(?:(?:,? năm|/)Y)?|ngày D[/.-]D(?:[/.-]Y)?') },
  { pattern: pattern('(?<![/])(?:D/D/Y|D-D-Y|P)') },
  { pattern: pattern('(?<!N)tháng D(?:[/.-]| năm)Y') },
]);

/** "31.02.2024", of all numbers with points. */
const POINTED = /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/;

/** Days and months that are written and that no calendar has: those that nothing has `taken`. The span is the numbers'. */
export function findImpossibleDays(
  { view, words }: SourceText,
  taken: Uint8Array,
): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  let free = 0;
  scan.in(words, (_, at, to) => {
    let from = at;
    while (!isNumber(words.code.charCodeAt(from))) from++;
    if (words.code.charCodeAt(from) === PARTED && !POINTED.test(view.slice(words.starts[from], words.ends[from])))
      return;
    if (from < free || taken.subarray(from, to).includes(1)) return;
    found.push([from, to]);
    free = to;
  });
  return found;
}
