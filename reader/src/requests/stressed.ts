import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { bodyActs } from './acts.ts';
import { mayAccord, says } from './asking.ts';
import { afterModal, bodyAt, bodyToAct, endsInColon, headAt, modalIn, skipConnectives, skipMarks } from './clauses.ts';
import { pieces } from './content.ts';
import { SAYS } from './cues.ts';
import type { Passage, Scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import type { Speaker } from './speaker.ts';
import { NOBODY, type Talk } from './talk.ts';

/** "nhấn mạnh một số nhiệm vụ trọng tâm xã cần tập trung triển khai ngay:" */
const ANNOUNCES = pattern('(?:nội dung|nhiệm vụ|giải pháp|vấn đề) [^;.:]{0,18} :');
const CONCLUDES = wordList('kết luận');

/** "Bí thư nhấn mạnh, huyện cần …": speaking turns into ordering at its modal. */
export function stressed(talk: Talk, passage: Passage): boolean {
  const { scene } = talk;
  const { words } = scene;
  if (!(passage.cues & SAYS) && !mayAccord(scene, passage.from)) return false;
  const saying = says(scene, passage.from, passage.to);
  if (!saying) return false;
  const speaker = saying.speaker === 'same' ? talk.turn.speaker : saying.speaker;
  if (!speaker) return saying.speaker !== 'same';
  const leads = saying.verb === 'stress' && talk.leads(speaker);
  talk.turn = { ...NOBODY, speaker, mode: leads ? 'stress' : 'tell', block: passage.block };
  if (!leads) return true;
  if (!mustAct(scene, saying.end, passage.to) && shortcoming(scene, saying.end, passage.to)) {
    behindShortcoming(talk, saying.end, passage.to, speaker);
    return true;
  }
  const announced = ANNOUNCES.firstIn(words, saying.end, Math.min(passage.to, saying.end + 50));
  const list = endsInColon(scene, passage);
  if (announced) talk.turn = { ...talk.turn, kind: 'directive', mode: 'asked', list };
  // "Chủ tịch UBND huyện kết luận như sau:": all that follows is what was concluded, headings and all.
  if (list && CONCLUDES.firstIn(words, saying.start, passage.to) >= 0) {
    talk.section = { kind: 'directive', level: 0, speaker };
    talk.turn = { ...talk.turn, kind: 'directive', mode: 'asked', list: true };
  }
  const behind = announced ? announced.index + announced[0].length : saying.end;
  for (const piece of pieces(scene, skipMarks(scene, behind, passage.to), passage.to, true)) {
    const at = skipConnectives(scene, ...piece);
    const modal = modalIn(scene, at, piece[1]);
    if (!modal && !(talk.turn.mode === 'asked' && (headAt(scene, at) || bodyActs(scene, at, piece[1])))) continue;
    talk.add('directive', afterModal(scene, modal, at, piece[1]), { speaker, to: bodyToAct(scene, at, piece[1]) });
    talk.turn = { ...talk.turn, kind: 'directive', mode: 'asked' };
  }
  return true;
}

/** "Giám đốc Sở cho rằng |huyện nên rà lại| các dự án chậm": the order stands first. */
function mustAct(scene: Scene, from: number, to: number): boolean {
  const start = skipConnectives(scene, from, to);
  const modal = bodyAt(scene, start) ? modalIn(scene, start, to) : undefined;
  return modal?.subject[0] === start && !shortcoming(scene, start, modal.word[0]);
}

/** "…, tiến độ chưa đạt yêu cầu, nhà thầu phải |tăng ca": behind the shortcoming a body must do something. */
export function behindShortcoming(talk: Talk, from: number, to: number, speaker: Speaker | undefined): boolean {
  const { scene } = talk;
  const limit = Math.min(to, from + 260);
  for (let at = from; at < limit; at++) {
    if (scene.code[at] !== ',' || !shortcoming(scene, from, at) || shortcoming(scene, at, to)) continue;
    const start = skipConnectives(scene, at + 1, to);
    const modal = modalIn(scene, start, to);
    if (!modal || modal.subject[0] !== start || (modal.subject[1] > start && !bodyAt(scene, start))) continue;
    talk.add('directive', afterModal(scene, modal, start, to), { speaker, to: bodyToAct(scene, start, to) });
    return true;
  }
  return false;
}
