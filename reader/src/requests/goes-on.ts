import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { bodyActs, isResult } from './acts.ts';
import { afterModal, bodyAt, bodyToAct, headAt, modalIn, skipConnectives, verbAfterBody } from './clauses.ts';
import { pieces } from './content.ts';
import { MUST } from './cues.ts';
import type { Direction } from './direction.ts';
import type { Passage, Scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import { behindShortcoming } from './stressed.ts';
import type { Talk } from './talk.ts';

const STILL = wordList('còn|vẫn');

/** A sentence that only goes on with what somebody asks: "Tập trung …", "Huyện cần …", an item of a list. */
export function goesOn(talk: Talk, passage: Passage): boolean {
  const { scene, turn, section } = talk;
  const { from, to: end } = passage;
  const kind = turn.kind ?? (turn.mode === 'stress' ? 'directive' : section?.kind);
  if (!kind || section?.told || (turn.mode === 'tell' && !section)) return false;
  // What a unit asks for does not reach over its paragraph, what a leader orders does.
  const near = turn.block === passage.block || turn.list || section?.kind === kind;
  if (kind === 'recommendation' && !near) return false;
  const start = skipConnectives(scene, from, end);
  if (addressed(talk, passage, start, kind) || entrusted(talk, start, end, kind)) return true;
  const head = headAt(scene, start);
  // "Rà soát các hộ chưa có điện" orders; "Triển khai dự án còn chậm" admits.
  const orders = head && STILL.firstIn(scene.words, start, end) < 0;
  const condition = isCondition(scene, start);
  if (!orders && !condition && shortcoming(scene, from, end)) return behindShortcoming(talk, from, end, turn.speaker);
  const listed = turn.list || section !== undefined;
  const running = turn.mode === 'asked' || listed;
  const modal = passage.cues & MUST ? modalIn(scene, start, end) : undefined;
  const bare = running && head && !isResult(scene, start, end);
  const item = listed && passage.kind === 'item';
  const must =
    modal !== undefined && (running || modal.subject[1] <= modal.subject[0] || bodyAt(scene, modal.subject[0]));
  const acts = running && !named(scene, start) && (condition || bodyActs(scene, start, end));
  if (!bare && !item && !(must && RULE.endAt(scene.words, start) < 0) && !acts) return false;
  for (const [i, piece] of pieces(scene, start, end, true).entries()) {
    const who = { speaker: turn.speaker, to: bodyToAct(scene, skipConnectives(scene, ...piece), piece[1]) ?? turn.to };
    talk.add(kind, i === 0 && modal && !bare ? afterModal(scene, modal, start, piece[1]) : piece, who);
  }
  talk.turn = { ...turn, kind, mode: 'asked', block: kind === 'directive' ? passage.block : turn.block };
  return true;
}

/** "2. Sở Xây dựng:" over a list: whom the items are for. */
function addressed(talk: Talk, { to, block }: Passage, start: number, kind: Direction): boolean {
  const { scene, turn } = talk;
  if (kind !== 'directive' || scene.code[to - 1] !== ':' || !bodyAt(scene, start)) return false;
  if (verbAfterBody(scene, start, to) !== to - 1) return false;
  talk.turn = { ...turn, kind, mode: 'asked', to: [start, to - 1], list: true, block };
  return true;
}

const ENTRUSTED = wordList('được giao nhiệm vụ|được giao|được phân công|được yêu cầu|được đề nghị');

/** "Sở Tài chính được giao |tham mưu …": what a body is given to do. */
function entrusted(talk: Talk, start: number, end: number, kind: Direction): boolean {
  const { scene, turn } = talk;
  if (kind !== 'directive' || !bodyAt(scene, start)) return false;
  const at = ENTRUSTED.firstIn(scene.words, start, Math.min(end, start + 20));
  const task = at < 0 ? -1 : ENTRUSTED.endAt(scene.words, at);
  if (task < 0 || !headAt(scene, task) || DONE.startBefore(scene.words, at) >= 0) return false;
  talk.add(kind, [task, end], { speaker: turn.speaker, to: [start, at] });
  return true;
}
const DONE = wordList('đã|đang|đều|từng');

const ADDRESS = wordList('đồng chí|đ/c|ông|bà');
/** "Đồng chí Lò Văn A kiểm tra thực địa": tells what one person did. */
function named({ words }: Scene, start: number): boolean {
  const name = ADDRESS.endAt(words, start);
  return name > start && words.shape[name] === 'A';
}
/** "Bình quân mỗi xã phải tiếp dân một lần": tells a rule. */
const RULE = wordList('bình quân|trung bình');

const CONDITION = pattern(
  '[^,;.\\n]{1,16} nào [^,;.\\n]{1,16} ,? thì|(?:những|các) [^;.\\n]{1,12} (?:chậm|không|chưa|thiếu|yếu|vi phạm|cố tình|vướng) [^,;.\\n]{0,12}? ,? thì',
);
/** "Dự án nào giải ngân chậm thì tiếp tục điều chuyển vốn". */
const isCondition = ({ words }: Scene, start: number) => CONDITION.endAt(words, start) > start;
