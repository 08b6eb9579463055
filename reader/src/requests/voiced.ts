import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { asks } from './asking.ts';
import { headAt, skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { COLON } from './cues.ts';
import type { Passage, Scene, Stretch } from './scene.ts';
import { speakerBefore } from './speaker.ts';
import { NOBODY, type Talk } from './talk.ts';

/** "cử tri xã Nà Mòn đã |nêu một số ý kiến, kiến nghị đến Tổ đại biểu như:|" */
const MANY = '(?:một số|nhiều|các|những|N|lượt)*';
const VOICED = pattern(
  `(?:(?:có|nêu|đưa ra|gửi|phản ánh) ${MANY} (?:(?:ý kiến|kiến nghị|đề xuất) [,và]*)+|(?:đề xuất|kiến nghị) (?:(?:với|đến|tới|về) [^.;:,\\n]{0,8}?)? ${MANY} (?:nội dung|vấn đề|ý kiến))
   [^.;:\\n]{0,20} ,? (?:như sau|như|sau|gồm|cụ thể|cụ thể như) :`,
);

const NEEDS = wordList('cần|nên|đề nghị|mong');

/** Where the voices told behind such a list begin. */
function listIn(scene: Scene, { from, to, cues }: Passage): { readonly at: number; readonly verb: number } | undefined {
  const found = cues & COLON ? VOICED.firstIn(scene.words, from, to) : undefined;
  const at = found && found.index + found[0].length;
  return at && at < to ? { at, verb: found.index } : undefined;
}

/** Whether words ask for something: by the verb at their head, or by what they say is needed. */
export function asksIn(scene: Scene, [from, to]: Stretch): boolean {
  return headAt(scene, skipConnectives(scene, from, to)) || NEEDS.firstIn(scene.words, from, to) >= 0;
}

/** The items of the list, and of each whether it asks for something or only complains. */
export function voicesIn(scene: Scene, passage: Passage): { readonly words: Stretch; readonly asks: boolean }[] {
  const list = listIn(scene, passage);
  if (!list) return [];
  return pieces(scene, list.at, passage.to, true).map((words) => ({ words, asks: asksIn(scene, words) }));
}

/** What voters and lower units put forward in a list of opinions: what asks for something is a request. */
export function voiced(talk: Talk, passage: Passage): boolean {
  const { scene } = talk;
  const list = listIn(scene, passage);
  if (!list) return false;
  const speaker = speakerBefore(scene, passage.from, list.verb);
  const who = speaker === 'same' ? talk.turn.speaker : speaker;
  // "…, cử tri đề xuất một số nội dung như: |cử tri xã Nà Mòn đề nghị …": each asks for himself.
  if (who?.person || asks(scene, { ...passage, from: list.at }).some((own) => own.speaker !== 'same')) return false;
  for (const voice of voicesIn(scene, passage))
    if (voice.asks) talk.add('recommendation', voice.words, { speaker: who, to: undefined });
  talk.turn = { ...NOBODY, speaker: who, kind: 'recommendation', mode: 'asked', block: passage.block };
  return true;
}
