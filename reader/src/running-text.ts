import type { SourceText } from './source-text.ts';
import type { Structure } from './structure.ts';

/**
 * The text with the line breaks inside a block made blanks: a page or a mail breaks "huyện / Nà Mòn" in two. Lengths
 * stay, so spans do. What stands between two blocks keeps its line break: no rule reads across it unawares.
 */
export function runningText(text: SourceText, { blocks }: Structure): SourceText {
  const broken = blocks.filter(({ start, end }) => text.view.slice(start, end).includes('\n'));
  if (broken.length === 0) return text;
  return text.viewedAs(joined(text.view, broken));
}

function joined(whole: string, blocks: Structure['blocks']): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of blocks) {
    pieces.push(whole.slice(from, start), whole.slice(start, end).replaceAll('\n', ' '));
    from = end;
  }
  return pieces.join('') + whole.slice(from);
}
