import { joinBlocks } from './list-mark.ts';

/**
 * word-extractor's text with paragraphs apart by a blank line and the rows of a table line by line, as from a .docx. A row comes
 * as cells that each end in a tab; a paragraph inside a cell ends in a line end.
 */
export function linesOfDoc(words: string): string {
  const lines = words
    // Where it has no letter for a byte (0x81, an optional hyphen) word-extractor writes the word that JavaScript has for nothing.
    .replaceAll('undefined', '')
    .replaceAll('\u001E', '\u2011')
    .replace(/\r\n?|[\v\f]/g, '\n')
    .split('\n');
  const blocks: { words: string; close: boolean; row: boolean }[] = [];
  for (const line of lines) {
    const row = /\t$/.test(line);
    const words = row ? line.replace(/\t$/, '') : line.trim();
    if (/\S/.test(words)) blocks.push({ words, close: row && Boolean(blocks.at(-1)?.row), row });
  }
  return joinBlocks(blocks);
}
