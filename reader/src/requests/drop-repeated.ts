import { UNNAMED } from '../words/dictionary.ts';
import type { Scene } from './scene.ts';
import type { Item } from './talk.ts';

/** A lead, a title or a caption says what the body says again: the words of the body stay. */
export function dropRepeated(scene: Scene, items: readonly Item[]): readonly Item[] {
  const opening = openingEnd(scene);
  const isAside = (item: Item) => item.aside || item.words[0] < opening;
  if (!items.some(isAside)) return items;
  const body = items.filter((item) => !isAside(item));
  const holding = new Map<number, Item[]>();
  for (const item of body) {
    for (const pair of pairsIn(scene, item)) {
      const others = holding.get(pair);
      if (others) others.push(item);
      else holding.set(pair, [item]);
    }
  }
  return items.filter((item) => !isAside(item) || !(body.length > 0 && isHeld(pairsIn(scene, item), holding)));
}

/** Whether one item of the body holds nearly half of the pairs. */
function isHeld(pairs: ReadonlySet<number>, holding: ReadonlyMap<number, readonly Item[]>): boolean {
  const enough = 0.45 * pairs.size;
  const held = new Map<Item, number>();
  for (const pair of pairs) {
    for (const item of holding.get(pair) ?? []) {
      const count = (held.get(item) ?? 0) + 1;
      if (count >= enough) return true;
      held.set(item, count);
    }
  }
  return pairs.size === 0;
}

/** Two words side by side, as one number; a word that has no code of its own by how it is written. */
function pairsIn({ words, view }: Scene, { words: [from, to] }: Item): Set<number> {
  const found = new Set<number>();
  let before = 0;
  for (let at = from; at < to; at++) {
    const code = words.code.charCodeAt(at);
    const own = code < UNNAMED ? code : hash(view.slice(words.starts[at], words.ends[at]));
    if (at > from) found.add(before * 0x200000 + own);
    before = own;
  }
  return found;
}

function hash(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (sum * 31 + word.charCodeAt(i)) & 0xfffff;
  return sum + 0x100000;
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
