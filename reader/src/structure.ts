import type { SourceText } from './source-text.ts';

/** What a stretch of text is on the page. Chrome is the web page around the text: counters, menus, log-in boxes. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'caption' | 'byline' | 'chrome';

/** Offsets are into the view, half-open, without surrounding white space. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
}
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

export function structure(text: SourceText): Structure {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const match of text.view.matchAll(/[^\n]+/g)) {
    const trimmed = match[0].trim();
    if (!trimmed) continue;
    const start = match.index + match[0].indexOf(trimmed);
    const block = blocks.push({ start, end: start + trimmed.length, kind: 'paragraph' }) - 1;
    sentences.push({ start, end: start + trimmed.length, block });
  }
  return { blocks, sentences };
}
