import type { SourceText } from './source-text.ts';
import { classify } from './structure/classify.ts';
import { cutCaptions } from './structure/cut-captions.ts';
import { joinLines } from './structure/join-lines.ts';
import { cutTitle, officialTitle } from './structure/official-title.ts';
import { sentenceSpans } from './structure/sentence-spans.ts';

/** What a stretch of text is on the page. Chrome is the web page around the text: counters, menus, log-in boxes. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'caption' | 'byline' | 'chrome';

/** Offsets are into the view, half-open, without surrounding white space; a block may run over several lines. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}
/** With its closing mark, without the mark of its list item ("- ", "1. ") or the agency's slug ("(GLO)- "). */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of its block. */
  readonly block: number;
}
export interface Structure {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Cuts a text into blocks and sentences: lines broken inside a phrase are joined, captions and bylines inside one are cut out. */
export function structure(text: SourceText): Structure {
  const title = officialTitle(text);
  const blocks = classify(text, cutTitle(text, joinLines(text), title), title?.start).flatMap((block) =>
    cutCaptions(text, block),
  );
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    for (const [start, end] of sentenceSpans(text, block.start, block.end))
      sentences.push({ start, end, block: index });
  });
  return { blocks, sentences };
}
