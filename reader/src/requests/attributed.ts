import type { Sentence } from '../structure.ts';
import { afterModal, bodyToAct, headAt, modalIn, skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { attribution, quotedIn } from './quotes.ts';
import { NOBODY, type Talk } from './talk.ts';

/** "…", Thủ tướng nhấn mạnh: what is said first, who says it after. */
export function attributed(talk: Talk, sentence: Sentence, aside: boolean): boolean {
  const { scene } = talk;
  const said = attribution(scene, sentence, aside);
  if (!said) return false;
  const speaker = said.speaker === 'same' ? talk.turn.speaker : said.speaker;
  talk.turn = { ...NOBODY, speaker, mode: said.verb === 'tell' ? 'tell' : 'stress', block: sentence.block };
  if (said.verb === 'tell') return true;
  if (!talk.leads(speaker)) return false;
  const before = talk.items.length;
  for (const piece of pieces(scene, ...quotedIn(scene, said.words))) {
    const start = skipConnectives(scene, ...piece);
    const modal = modalIn(scene, start, piece[1]);
    // What somebody only stresses may be praise: "Tập trung mới thành công", Bí thư nói.
    if (!modal && !(headAt(scene, start) && (said.verb !== 'stress' || aside))) continue;
    talk.add(
      'directive',
      afterModal(scene, modal, start, piece[1]),
      { speaker, to: bodyToAct(scene, start, piece[1]) },
      aside,
    );
  }
  return talk.items.length > before;
}

/** "Các đồng chí phải …. Ai chậm …" - Bí thư nhấn mạnh: who speaks stands behind the last sentence of the quote. */
export function openQuote(talk: Talk, index: number): void {
  const { view, findings } = talk.scene;
  const { sentences } = findings.structure;
  const first = sentences[index] as Sentence;
  if (!/^[“"][^”"]*$/u.test(view.slice(first.start, first.end))) return;
  for (const sentence of sentences.slice(index + 1, index + 7)) {
    if (sentence.block !== first.block) return;
    if (!/[”"]/u.test(view.slice(sentence.start, sentence.end))) continue;
    const said = attribution(talk.scene, sentence, false);
    if (!said || said.verb === 'tell') return;
    const speaker = said.speaker === 'same' ? talk.turn.speaker : said.speaker;
    if (talk.leads(speaker)) talk.turn = { ...NOBODY, speaker, mode: 'stress', block: first.block };
    return;
  }
}
