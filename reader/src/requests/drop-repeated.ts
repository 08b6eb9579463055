import type { Scene } from './scene.ts';
import type { Item } from './talk.ts';

/** A lead, a title or a caption says what the body says again: the words of the body stay. */
export function dropRepeated(scene: Scene, items: readonly Item[]): readonly Item[] {
  const opening = openingEnd(scene);
  const isAside = (item: Item) => item.aside || item.words[0] < opening;
  if (!items.some(isAside)) return items;
  const pairsOf = ({ words: [from, to] }: Item) => {
    const found = new Set<string>();
    for (let at = from + 1; at < to; at++) found.add(scene.text(at - 1, at + 1).toLowerCase());
    return found;
  };
  const body = items.filter((item) => !isAside(item)).map(pairsOf);
  return items.filter((item) => {
    if (!isAside(item)) return true;
    const pairs = [...pairsOf(item)];
    return !body.some((other) => pairs.filter((pair) => other.has(pair)).length >= 0.45 * pairs.length);
  });
}

/** Behind which word the title and the first paragraph, an article's lead, end. */
function openingEnd({ findings, words }: Scene): number {
  const { blocks } = findings.structure;
  const title = blocks.findIndex((block) => block.kind === 'title');
  if (title < 0) return 0;
  const lead = blocks.slice(title + 1, title + 4).find((block) => block.kind === 'paragraph');
  const more = lead && blocks.some((block) => block.start > lead.end && block.kind === 'paragraph');
  return more ? words.at(lead.end) : 0;
}
