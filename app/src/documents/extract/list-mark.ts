/** "- ", "+ ", "1. ", "2.1. ", "a) ", "IV. ": how an item of a list begins; items follow each other without a blank line. */
export const listMark = /^(?:[-–+*•▪●○]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,5})[.)]|\d{1,2}\.\d{1,2}\.?)\s/u;

/** Lines as one text, a blank line between paragraphs, none between the rows of a table and the items of a list. */
export function joinBlocks(lines: readonly { readonly words: string; readonly close: boolean }[]): string {
  const parts = lines.map(({ words, close }, index) => {
    const previous = lines[index - 1];
    if (!previous) return words;
    return (close || (listMark.test(words) && listMark.test(previous.words)) ? '\n' : '\n\n') + words;
  });
  return parts.join('');
}
