import { codeOf, isNumber } from '../words/dictionary.ts';
import type { WordPattern } from '../words/pattern.ts';
import { pattern } from '../words/pattern.ts';
import type { PhraseTable } from '../words/phrase-table.ts';
import { Scan } from '../words/scan.ts';
import type { Words } from '../words/words.ts';

/** Offsets in the view at which an expression over letters is worth trying, told by the words that stand there. */

const BETWEEN = new Set(['(', ':', '.'].map((mark) => mark.charCodeAt(0)).concat(codeOf('số'), codeOf('sô')));

/** Kinds that a number follows, at once or behind "số": "Nghị quyết |số: 22", "Kế hoạch 217". */
export function kindsWithNumber(words: Words, kinds: PhraseTable<unknown>): number[] {
  const { code, starts } = words;
  const found: number[] = [];
  for (let at = 0; at < words.count; at++) {
    const kind = kinds.longestAt(words, at);
    if (!kind) continue;
    let next = at + kind.length;
    while (next < at + kind.length + 12 && BETWEEN.has(code.charCodeAt(next))) next++;
    if (isNumber(code.charCodeAt(next))) found.push(starts[at] as number);
  }
  return found;
}

const BAR = pattern('N (?:W)? [-–/]');
const bars = new Scan([{ pattern: BAR }]);

/** Numbers with a bar behind them, as in "22-NQ/TU". */
export function barredNumbers(words: Words): number[] {
  const found: number[] = [];
  bars.in(words, (_, at) => found.push(words.starts[at] as number));
  return found;
}

/** Where one of the patterns stands. */
export function standing(scan: Scan<{ readonly pattern: WordPattern }>, words: Words): number[] {
  const found: number[] = [];
  scan.in(words, (_, at) => {
    const start = words.starts[at] as number;
    if (found.at(-1) !== start) found.push(start);
  });
  return found;
}

/** The matches of a sticky expression at those offsets. */
export function* matchesAt(expression: RegExp, text: string, offsets: readonly number[]): Generator<RegExpExecArray> {
  for (const offset of offsets) {
    expression.lastIndex = offset;
    const match = expression.exec(text);
    if (match) yield match;
  }
}
