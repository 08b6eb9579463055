import type { SourceText } from '../source-text.ts';
import type { Sentence } from '../structure.ts';

/** What stands between two semicolons or bars of one sentence; one observation is told in it. Words `[from, to)`. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Index of the sentence that it is part of, and its words. */
  readonly sentence: number;
  readonly opens: number;
  readonly closes: number;
}

/** No clause that a person wrote is longer, in words: a page that lost its marks is cut where it may be. */
const LONGEST = 800;
const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const BAR = 0x7c;

/** The clauses of a sentence, in text order. */
export function clausesOf(text: SourceText, { start, end }: Sentence, sentence: number, tabs: boolean): Clause[] {
  const { words } = text;
  const opens = words.at(start);
  const closes = words.at(end);
  const found: Clause[] = [];
  let from = opens;
  let depth = 0;
  // A row of a table: the unit of a number may stand in another column, and is not guessed from the next cell.
  const row = tabs && rowOf(text, start, end);
  for (let at = opens; at < closes; at++) {
    const mark = words.code.charCodeAt(at);
    let next = at + 1;
    if (mark === OPEN) depth++;
    else if (mark === CLOSE) depth = Math.max(0, depth - 1);
    if (!((mark === SEMICOLON && depth === 0) || mark === BAR)) {
      if (!(row && at > from && tabBefore(text, at)) && at - from <= LONGEST) continue;
      next = at;
    }
    if (at > from) found.push({ from, to: at, sentence, opens, closes });
    from = next;
  }
  if (from < closes) found.push({ from, to: closes, sentence, opens, closes });
  return found;
}

/** Whether two tabs or more part the sentence into cells; the view has blanks for them. */
function rowOf(text: SourceText, start: number, end: number): boolean {
  return text.asSet.slice(start, end).split('\t', 3).length > 2;
}

function tabBefore(text: SourceText, word: number): boolean {
  return text.asSet.slice(text.words.ends[word - 1], text.words.starts[word]).includes('\t');
}
