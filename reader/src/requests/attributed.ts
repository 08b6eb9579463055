import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { afterModal, bodyToAct, headAt, modalIn, skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { ASKS, QUOTE, SAYS } from './cues.ts';
import { attribution, quotedIn } from './quotes.ts';
import type { Passage } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import { speakerBefore } from './speaker.ts';
import { behindShortcoming } from './stressed.ts';
import { NOBODY, type Talk } from './talk.ts';

const ASKS_FIRST = pattern('rất? (?:mong|kiến nghị|đề nghị|đề xuất)');

/** "…", Thủ tướng nhấn mạnh: what is said first, who says it after. */
export function attributed(talk: Talk, passage: Passage, aside: boolean): boolean {
  const { scene } = talk;
  if (announcedBy(talk, passage)) return true;
  if (!(passage.cues & (QUOTE | ASKS | SAYS))) return false;
  const said = attribution(scene, passage, aside);
  if (!said) return false;
  const speaker = said.speaker === 'same' ? talk.turn.speaker : said.speaker;
  talk.turn = { ...NOBODY, speaker, mode: said.verb === 'tell' ? 'tell' : 'stress', block: passage.block };
  if (said.verb === 'tell') return true;
  const [first, last] = quotedIn(scene, said.words);
  // “Mong Nhà nước sớm |kéo điện|”, trưởng thôn đề nghị.
  if (said.verb === 'ask' && ASKS_FIRST.endAt(scene.words, first) > first) {
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
const ANNOUNCED = pattern(
  '[đó đây] cũng? là (?:một trong)? (?:những|các)? (?:chỉ đạo|yêu cầu|ý kiến|nội dung|khẳng định|lưu ý|phát biểu|thông điệp|đề nghị) [^,.;\\n]{0,9}? của (?=W)',
);
const THAT = wordList('đó|đây');
const STOP = pattern('[, . ; tại trong khi với]|đối với');

function announcedBy(talk: Talk, { from, to, block }: Passage): boolean {
  const { scene } = talk;
  const at = THAT.mayBegin(scene.words, from) ? ANNOUNCED.endAt(scene.words, from) : -1;
  if (at < 0 || at >= to) return false;
  const speaker = speakerBefore(scene, at, STOP.firstIn(scene.words, at, Math.min(to, from + 70))?.index ?? to);
  if (!speaker || speaker === 'same' || !talk.leads(speaker)) return false;
  const before = scene.passages[scene.passages.findIndex((one) => one.from === from) - 1];
  const modal = before && before.kind === 'paragraph' ? modalIn(scene, before.from, before.to) : undefined;
  // "Từ nay đến cuối năm, |cần nỗ lực …. Đó là yêu cầu của …": the sentence before is what was asked.
  if (before && modal)
    talk.add('directive', afterModal(scene, modal, before.from, before.to), { speaker, to: undefined });
  talk.turn = { ...NOBODY, speaker, mode: 'stress', block };
  return true;
}

const OPENING = wordList('“|"');

/** "Các đồng chí phải …. Ai chậm …" - Bí thư nhấn mạnh: who speaks stands behind the last sentence of the quote. */
export function openQuote(talk: Talk, index: number): void {
  const { scene } = talk;
  const { passages, code } = scene;
  const first = passages[index] as Passage;
  if (OPENING.endAt(scene.words, first.from) < 0 || closes(code, first.from + 1, first.to)) return;
  for (const passage of passages.slice(index + 1, index + 7)) {
    if (passage.block !== first.block) return;
    if (!(passage.cues & QUOTE) || !closes(code, passage.from, passage.to)) continue;
    const said = attribution(scene, passage, false);
    if (!said || said.verb === 'tell') return;
    const speaker = said.speaker === 'same' ? talk.turn.speaker : said.speaker;
    if (talk.leads(speaker)) talk.turn = { ...NOBODY, speaker, mode: 'stress', block: first.block };
    return;
  }
}

function closes(code: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (code[at] === '”' || code[at] === '"') return true;
  return false;
}
