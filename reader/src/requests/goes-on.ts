import type { Block, Sentence } from '../structure.ts';
import { afterModal, bodyAt, headAt, modalIn, skipConnectives, verbAfterBody } from './clauses.ts';
import { pieces } from './content.ts';
import type { Scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import { behindShortcoming } from './stressed.ts';
import type { Talk } from './talk.ts';

const DONE = /(?<!\p{L})(?:đã|đang|sẽ|từng|vừa)(?!\p{L})/u;
const WAS_DONE =
  /^[^,;]{0,80}(?<!\p{L})được (?:\p{L}+ ){0,2}(?:triển khai|thực hiện|giữ vững|quan tâm|nâng lên|duy trì|chú trọng)/u;

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
  if (!bare && !item && !must && !(running && (bodyActs(scene, start, end) || isCondition(scene, start, end)))) {
    return false;
  }
  for (const [i, piece] of pieces(scene, start, end, true).entries()) {
    talk.add(kind, i === 0 && modal && !bare ? afterModal(scene, modal, start, piece[1]) : piece, turn);
  }
  talk.turn = { ...turn, kind, mode: 'asked', block: kind === 'directive' ? sentence.block : turn.block };
  return true;
}

/** "Các sở, ban, ngành |quan tâm …", "Với phương châm …, huyện |tiếp tục …". */
function bodyActs(scene: Scene, start: number, end: number): boolean {
  const topic = /^(?:với|về|đối với|để|cùng với|trên cơ sở|trong)(?!\p{L})[^;.]*?,\s+(?=\p{L})/u;
  const led = topic.exec(scene.lower.slice(start, Math.min(end, start + 240)));
  let at = start;
  if (led && !bodyAt(scene, start)) {
    at = start + led[0].length;
    if (headAt(scene, at)) return !isResult(scene, at, end);
  }
  const verb = verbAfterBody(scene, at, Math.min(end, at + 140));
  return verb > at && headAt(scene, verb) && !DONE.test(scene.lower.slice(at, verb)) && !isResult(scene, verb, end);
}

/** "Dự án nào giải ngân chậm thì tiếp tục điều chuyển vốn". */
const isCondition = (scene: Scene, start: number, end: number) =>
  /^[^,;.]{3,80} nào [^,;.]{3,80} thì(?!\p{L})/u.test(scene.lower.slice(start, end));

/** "Tập trung … đã đạt", "… được giữ vững": what was done, not what is to be done. */
function isResult(scene: Scene, from: number, to: number): boolean {
  const head = scene.lower.slice(from, Math.min(to, from + 90));
  return DONE.test(head) || /^(?:kết quả|tổng|đạt)(?!\p{L})/u.test(head) || WAS_DONE.test(head);
}
