import type { Block, Sentence } from '../structure.ts';
import { bodyActs, isResult } from './acts.ts';
import { afterModal, bodyAt, bodyToAct, headAt, modalIn, skipConnectives } from './clauses.ts';
import { pieces } from './content.ts';
import type { Scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import { behindShortcoming } from './stressed.ts';
import type { Talk } from './talk.ts';

/** A sentence that only goes on with what somebody asks: "Tập trung …", "Huyện cần …", an item of a list. */
export function goesOn(talk: Talk, sentence: Sentence): boolean {
  const { scene, turn, section } = talk;
  const { end } = sentence;
  const kind = turn.kind ?? (turn.mode === 'stress' ? 'directive' : section?.kind);
  if (!kind || (turn.mode === 'tell' && !section)) return false;
  // What a unit asks for does not reach over its paragraph, what a leader orders does.
  const near = turn.block === sentence.block || turn.list || section?.kind === kind;
  if (kind === 'recommendation' && !near) return false;
  const start = skipConnectives(scene, sentence.start, end);
  const head = headAt(scene, start);
  // "Rà soát nhiệm vụ chưa hoàn thành" orders; "Triển khai dự án còn chậm" admits.
  const orders = head && !/(?<!\p{L})(?:còn|vẫn)(?!\p{L})/u.test(scene.lower.slice(start, end));
  if (!orders && shortcoming(scene, sentence.start, end)) {
    return behindShortcoming(talk, sentence.start, end, turn.speaker);
  }
  const listed = turn.list || section !== undefined;
  const running = turn.mode === 'asked' || listed;
  const modal = modalIn(scene, start, end);
  const bare = running && head && !isResult(scene, start, end);
  const item = listed && (scene.findings.structure.blocks[sentence.block] as Block).kind === 'item';
  const must =
    modal !== undefined && (running || modal.subject[1] <= modal.subject[0] || bodyAt(scene, modal.subject[0]));
  const acts = running && !named(scene, start) && (bodyActs(scene, start, end) || isCondition(scene, start, end));
  if (!bare && !item && !(must && !isRule(scene, start)) && !acts) return false;
  for (const [i, piece] of pieces(scene, start, end, true).entries()) {
    const who = { speaker: turn.speaker, to: bodyToAct(scene, skipConnectives(scene, ...piece), piece[1]) ?? turn.to };
    talk.add(kind, i === 0 && modal && !bare ? afterModal(scene, modal, start, piece[1]) : piece, who);
  }
  talk.turn = { ...turn, kind, mode: 'asked', block: kind === 'directive' ? sentence.block : turn.block };
  return true;
}

/** "Đồng chí Lò Văn A kiểm tra thực địa": tells what one person did. */
const named = (scene: Scene, start: number) =>
  /^(?:[Đđ]ồng chí|[Đđ]\/c|Ông|Bà) \p{Lu}/u.test(scene.view.slice(start, start + 12));
/** "Bình quân mỗi xã phải tiếp dân một lần": tells a rule. */
const isRule = (scene: Scene, start: number) =>
  /^(?:bình quân|trung bình)(?!\p{L})/u.test(scene.lower.slice(start, start + 12));

/** "Dự án nào giải ngân chậm thì tiếp tục điều chuyển vốn". */
const isCondition = (scene: Scene, start: number, end: number) =>
  /^[^,;.]{3,80} nào [^,;.]{3,80} thì(?!\p{L})/u.test(scene.lower.slice(start, end));
