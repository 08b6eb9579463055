import type { Findings } from '../findings.ts';
import type { Item } from './talk.ts';

/** A lead, a title or a caption says what the body says again: the words of the body stay. */
export function dropRepeated({ text, structure }: Findings, items: readonly Item[]): Item[] {
  const opening = openingEnd(structure.blocks);
  const isAside = (item: Item) => item.aside || item.span[0] < opening;
  const bag = (item: Item) => {
    const words = text.lower.slice(...item.span).match(/[\p{L}\d]+/gu) ?? [];
    return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
  };
  const body = items.filter((item) => !isAside(item)).map(bag);
  return items.filter((item) => {
    if (!isAside(item)) return true;
    const pairs = [...bag(item)];
    return !body.some((other) => pairs.filter((pair) => other.has(pair)).length >= 0.45 * pairs.length);
  });
}

/** Where the title and the first paragraph, an article's lead, end. */
function openingEnd(blocks: Findings['structure']['blocks']): number {
  const title = blocks.findIndex((block) => block.kind === 'title');
  if (title < 0) return 0;
  const lead = blocks.slice(title + 1, title + 4).find((block) => block.kind === 'paragraph');
  return lead && blocks.some((block) => block.start > lead.end && block.kind === 'paragraph') ? lead.end : 0;
}
