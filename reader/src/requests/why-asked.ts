import type { Because } from '../fact.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { askingEnd } from './asking-words.ts';
import type { Direction } from './direction.ts';
import type { Passage, Scene, Stretch } from './scene.ts';
import { MODAL, STRESSING, TELLING } from './words.ts';

const SECTION = wordList('kiến nghị|đề xuất|đề nghị|ý kiến chỉ đạo|ý kiến kết luận|chỉ đạo|kết luận|nhiệm vụ');
/** Sentences further back than this are no longer what is gone on with. */
const BACK = 12;

type EndAt = (words: Words, at: number) => number;

/** The words that told a request or an order: those that ask in its sentence, else in one before, else the heading. */
export function whyAsked(scene: Scene, kind: Direction, words: Stretch): Because {
  const { passages } = scene;
  const index = Math.max(
    0,
    passages.findLastIndex((passage) => passage.from <= words[0]),
  );
  const { from, to } = passages[index] as Passage;
  const because = (rule: Because['rule'], found: Stretch): Because => ({ rule, words: [scene.span(found)] });
  const asking = last(scene.words, askingEnd, from, words[0]) ?? last(scene.words, askingEnd, words[1], to);
  if (asking) return because(`${kind}.asking-word`, asking);
  const must = (text: Words, at: number) => MODAL.endAt(text, at);
  const modal =
    kind === 'directive' ? (last(scene.words, must, from, words[0]) ?? last(scene.words, must, ...words)) : undefined;
  if (modal) return because('directive.must-word', modal);
  for (let at = index - 1; at >= 0 && at >= index - BACK; at--) {
    const before = passages[at] as Passage;
    const heads = before.kind === 'heading' || before.kind === 'title';
    const section: EndAt = (text, i) => SECTION.endAt(text, i);
    const found = last(scene.words, heads ? section : askingEnd, before.from, before.to);
    if (found) return because(`${kind}.${heads ? 'section' : 'goes-on'}`, found);
  }
  const saying: EndAt = (text, i) => Math.max(STRESSING.endAt(text, i), TELLING.endAt(text, i));
  return because(`${kind}.goes-on`, last(scene.words, saying, from, words[0]) ?? words);
}

function last(words: Words, endAt: EndAt, from: number, to: number): Stretch | undefined {
  for (let at = to - 1; at >= from; at--) {
    const end = endAt(words, at);
    if (end > at && end <= to) return [at, end];
  }
  return undefined;
}
