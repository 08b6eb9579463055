import type { Because } from '../fact.ts';
import { wordList } from '../words/word-list.ts';
import type { Passage, Scene, Stretch } from './scene.ts';
import { firstWorded } from './shortcoming.ts';
import { FAULTS } from './words.ts';

const SECTION = wordList(FAULTS);
/** A list of shortcomings is no longer than this. */
const BACK = 40;

/** The words that told a shortcoming: its own, else those of the heading or the sentence that lists it. */
export function whyShort(scene: Scene, words: Stretch): Because {
  const own = firstWorded(scene, ...words);
  if (own) return { rule: 'limitation.worded', words: [scene.span(own)] };
  const { passages } = scene;
  const index = passages.findLastIndex((passage) => passage.from <= words[0]);
  for (let at = index; at >= 0 && at >= index - BACK; at--) {
    const { from, to } = passages[at] as Passage;
    const found = SECTION.firstIn(scene.words, from, at === index ? words[0] : to);
    if (found >= 0)
      return { rule: 'limitation.section', words: [scene.span([found, SECTION.endAt(scene.words, found)])] };
  }
  return { rule: 'limitation.section', words: [scene.span(words)] };
}
