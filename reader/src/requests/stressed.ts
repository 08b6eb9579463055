import type { Sentence } from '../structure.ts';
import { bodyActs } from './acts.ts';
import { says } from './asking.ts';
import { afterModal, bodyAt, bodyToAct, endsInColon, headAt, modalIn, skipBlank, skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import { shortcoming } from './shortcoming.ts';
import type { Speaker } from './speaker.ts';
import { NOBODY, type Talk } from './talk.ts';

/** "nhấn mạnh một số nhiệm vụ trọng tâm xã cần tập trung triển khai ngay:" */
const ANNOUNCES =
  /(?<!\p{L})(?:nội dung|nhiệm vụ|giải pháp|vấn đề)(?!\p{L})[^;.]{0,80}?(?:như(?: sau)?|sau|sau đây)?\s*:/u;

/** "Bí thư nhấn mạnh, huyện cần …": speaking turns into ordering at its modal. */
export function stressed(talk: Talk, sentence: Sentence): boolean {
  const { scene } = talk;
  const { lower } = scene;
  const saying = says(scene, sentence);
  if (!saying) return false;
  const speaker = saying.speaker === 'same' ? talk.turn.speaker : saying.speaker;
  if (!speaker) return saying.speaker !== 'same';
  const leads = saying.verb === 'stress' && talk.leads(speaker);
  talk.turn = { ...NOBODY, speaker, mode: leads ? 'stress' : 'tell', block: sentence.block };
  if (!leads) return true;
  if (shortcoming(scene, saying.end, sentence.end)) {
    behindShortcoming(talk, saying.end, sentence.end, speaker);
    return true;
  }
  const announced = ANNOUNCES.exec(lower.slice(saying.end, Math.min(sentence.end, saying.end + 240)));
  const list = endsInColon(scene, sentence);
  if (announced) talk.turn = { ...talk.turn, kind: 'directive', mode: 'asked', list };
  // "Chủ tịch UBND huyện kết luận như sau:": all that follows is what was concluded, headings and all.
  if (list && /(?<!\p{L})kết luận(?!\p{L})/u.test(lower.slice(saying.start, sentence.end))) {
    talk.section = { kind: 'directive', level: 0, speaker };
    talk.turn = { ...talk.turn, kind: 'directive', mode: 'asked', list: true };
  }
  const behind = announced ? saying.end + announced.index + announced[0].length : saying.end;
  for (const piece of pieces(scene, skipBlank(scene, behind, sentence.end), sentence.end, true)) {
    const at = skipConnectives(scene, ...piece);
    const modal = modalIn(scene, at, piece[1]);
    const acts = headAt(scene, at) || bodyActs(scene, at, piece[1]);
    if (!modal && !(talk.turn.mode === 'asked' && acts)) continue;
    talk.add('directive', afterModal(scene, modal, at, piece[1]), { speaker, to: bodyToAct(scene, at, piece[1]) });
    talk.turn = { ...talk.turn, kind: 'directive', mode: 'asked' };
  }
  return true;
}

/** "…, tiến độ chưa đạt yêu cầu, nhà thầu phải |tăng ca": behind the shortcoming a body must do something. */
export function behindShortcoming(talk: Talk, from: number, to: number, speaker: Speaker | undefined): boolean {
  const { scene } = talk;
  const comma = (at: number) => scene.lower.indexOf(', ', at);
  for (let at = comma(from); at >= 0 && at < Math.min(to, from + 1200); at = comma(at + 2)) {
    if (!shortcoming(scene, from, at) || shortcoming(scene, at, to)) continue;
    const start = skipConnectives(scene, at + 1, to);
    const modal = modalIn(scene, start, to);
    if (!modal || modal.subject[0] !== start || (modal.subject[1] > start && !bodyAt(scene, start))) continue;
    talk.add('directive', afterModal(scene, modal, start, to), { speaker, to: bodyToAct(scene, start, to) });
    return true;
  }
  return false;
}
