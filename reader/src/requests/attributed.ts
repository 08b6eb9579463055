import type { Sentence } from '../structure.ts';
import { afterModal, bodyToAct, headAt, modalIn, skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { attribution, quotedIn } from './quotes.ts';
import { shortcoming } from './shortcoming.ts';
import { speakerBefore } from './speaker.ts';
import { behindShortcoming } from './stressed.ts';
import { NOBODY, type Talk } from './talk.ts';

/** "…", Thủ tướng nhấn mạnh: what is said first, who says it after. */
export function attributed(talk: Talk, sentence: Sentence, aside: boolean): boolean {
  const { scene } = talk;
  if (announcedBy(talk, sentence)) return true;
  const said = attribution(scene, sentence, aside);
  if (!said) return false;
  const speaker = said.speaker === 'same' ? talk.turn.speaker : said.speaker;
  talk.turn = { ...NOBODY, speaker, mode: said.verb === 'tell' ? 'tell' : 'stress', block: sentence.block };
  if (said.verb === 'tell') return true;
  const [first, last] = quotedIn(scene, said.words);
  // “Mong Nhà nước sớm |kéo điện|”, trưởng thôn đề nghị.
  if (
    said.verb === 'ask' &&
    /^(?:rất )?(?:mong|kiến nghị|đề nghị|đề xuất)(?!\p{L})/u.test(scene.lower.slice(first, first + 20))
  ) {
    talk.add('recommendation', [first, last], { speaker, to: undefined }, aside);
    return true;
  }
  if (!talk.leads(speaker)) return false;
  const before = talk.items.length;
  for (const piece of pieces(scene, first, last)) {
    const start = skipConnectives(scene, ...piece);
    // "Con số này quá ít, huyện nên |xem lại|", Bí thư nói.
    if (shortcoming(scene, start, piece[1]) && behindShortcoming(talk, start, piece[1], speaker)) continue;
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

/** "Đó là một trong những chỉ đạo của Bí thư Tỉnh ủy tại …": the sentences behind it are what was said. */
const ANNOUNCED =
  /^(?:đó|đây) (?:cũng )?là (?:một trong )?(?:những |các )?(?:chỉ đạo|yêu cầu|ý kiến|nội dung|khẳng định|lưu ý|phát biểu|thông điệp|đề nghị)(?!\p{L})[^,.;]{0,40}? của (?=\p{L})/u;
function announcedBy(talk: Talk, { start, end, block }: Sentence): boolean {
  const { scene } = talk;
  const words = scene.lower.slice(start, Math.min(end, start + 320));
  const found = ANNOUNCED.exec(words);
  if (!found) return false;
  const at = start + found[0].length;
  const stop = /[,.;]|(?: (?:tại|trong|khi|đối với|với) )/u.exec(words.slice(found[0].length));
  const speaker = speakerBefore(scene, at, stop ? at + stop.index : start + words.length);
  if (!speaker || speaker === 'same' || !talk.leads(speaker)) return false;
  talk.turn = { ...NOBODY, speaker, mode: 'stress', block };
  return true;
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
