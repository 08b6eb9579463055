import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';

/** What stands between two semicolons or bars of one sentence; one observation is told in it. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Index of the sentence that it is part of. */
  readonly sentence: number;
}

/** Blocks that no figure is read from: the page around the text, and who wrote it. */
const SILENT = new Set(['chrome', 'byline']);

/** No clause that a person wrote is longer: a page that lost its marks is cut where it may be. */
const LONGEST = 4000;

export function clauses(text: SourceText, structure: Structure): Clause[] {
  const found: Clause[] = [];
  structure.sentences.forEach((sentence, index) => {
    if (SILENT.has(structure.blocks[sentence.block]?.kind ?? '')) return;
    let start = sentence.start;
    let depth = 0;
    // A row of a table: the unit of a number may stand in another column, and is not guessed from the next cell.
    const row = rowOf(text, sentence);
    for (let at = sentence.start; at < sentence.end; at++) {
      const mark = text.view[at];
      if (mark === '(') depth++;
      else if (mark === ')') depth = Math.max(0, depth - 1);
      else if (
        (mark === ';' && depth === 0) ||
        mark === '|' ||
        (mark === ' ' && row && isTab(text, at)) ||
        (mark === ' ' && at - start > LONGEST)
      ) {
        found.push({ start, end: at, sentence: index });
        start = at + 1;
      }
    }
    if (start < sentence.end) found.push({ start, end: sentence.end, sentence: index });
  });
  return found;
}

/** Whether two tabs or more part the sentence into cells; the view has blanks for them. */
function rowOf(text: SourceText, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return text.original.slice(...text.received([start, end])).split('\t', 3).length > 2;
}

function isTab(text: SourceText, at: number): boolean {
  return text.original[text.received([at, at + 1])[0]] === '\t';
}
