import type { Sentence } from '../structure.ts';
import { asks, type Saying, says } from './asking.ts';
import { bodyToAct, endsInColon, skipConnectives } from './clauses.ts';
import { contentAfter, pieces } from './content.ts';
import { direction } from './direction.ts';
import type { Scene } from './scene.ts';
import type { Talk } from './talk.ts';

/** "Bí thư Tỉnh ủy đề nghị huyện …", "Huyện kiến nghị: …". */
export function asked(talk: Talk, sentence: Sentence, aside: boolean): boolean {
  const { scene } = talk;
  const found = asks(scene, sentence);
  if (found.length === 0) return false;
  const before = talk.items.length;
  found.forEach((saying, i) => {
    // A comma splits no request: ", đồng thời đề nghị …" belongs to what is asked before it.
    if (
      talk.items.length > before &&
      !/;[^;]{0,40}$/u.test(scene.lower.slice(Math.max(sentence.start, saying.start - 41), saying.start))
    )
      return;
    const next = found.slice(i + 1, i + 9).find((other) => opensClause(scene, other.start));
    const end = next && isSeparate(scene, saying, next) ? clauseBefore(scene, next.start) : sentence.end;
    ask(talk, saying, sentence, end, aside);
  });
  return talk.items.length > before || !aside;
}

function ask(talk: Talk, saying: Saying, sentence: Sentence, end: number, aside: boolean): void {
  const { scene } = talk;
  const speaker = saying.speaker === 'same' ? inherited(talk, saying, sentence) : saying.speaker;
  if (aside && !speaker) return;
  const content = contentAfter(scene, saying.end, end);
  const silent = saying.speaker === 'same' && !speaker;
  const kind = silent && talk.section ? talk.section.kind : direction(scene, saying, speaker, content?.to);
  const list = endsInColon(scene, sentence);
  talk.turn = { speaker, kind, mode: 'asked', block: sentence.block, to: content?.to, list };
  if (!content || content.start >= end) return;
  const topic = saying.speaker === 'same' ? topicBefore(scene, sentence.start, saying.start) : undefined;
  const who = { speaker, to: content.to };
  for (const [i, piece] of pieces(scene, content.start, end, true).entries()) {
    if (i === 0 && topic !== undefined) talk.addWhole(kind, [topic, piece[1]], who, aside);
    else {
      const own = bodyToAct(scene, skipConnectives(scene, ...piece), piece[1]);
      talk.add(kind, piece, own === undefined ? who : { speaker, to: own }, aside);
    }
  }
}

/** "Bí thư ghi nhận kết quả; đồng thời |đề nghị": the subject of the sentence, else of the one before. */
function inherited(talk: Talk, saying: Saying, sentence: Sentence) {
  const own = says(talk.scene, { start: sentence.start, end: saying.start }, true);
  return own && own.speaker !== 'same' ? own.speaker : talk.turn.speaker;
}

/** Words behind a later asking word belong to it where a semicolon parts them or the first one asks for nothing. */
function isSeparate(scene: Scene, saying: Saying, next: Saying): boolean {
  return (
    /;[^;]{0,60}$/u.test(scene.lower.slice(Math.max(saying.end, next.start - 61), next.start)) ||
    contentAfter(scene, saying.end, next.start) === undefined
  );
}

/** "…|; cử tri Nguyễn Văn A |kiến nghị": the subject behind the semicolon belongs to what comes. */
function clauseBefore(scene: Scene, at: number): number {
  const semicolon = scene.lower.lastIndexOf(';', at);
  return semicolon >= 0 && at - semicolon <= 61 ? semicolon : at;
}

/** "…; đề nghị", "…, đồng thời yêu cầu": the asking word opens a clause. */
function opensClause(scene: Scene, at: number): boolean {
  const before = scene.lower.slice(Math.max(0, at - 40), at);
  return (
    /[;.]\s*(?:[\p{L} ]{0,30})$/u.test(before) ||
    /(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra),?(?: [\p{L} ]{0,24})?\s*$/u.test(before)
  );
}

/** "Đối với …, |đề nghị": a topic with nobody named between it and the asking word. */
function topicBefore(scene: Scene, from: number, asking: number): number | undefined {
  const start = skipConnectives(scene, from, asking);
  const topic = /^(?:đối với|về|riêng)(?!\p{L})[^;:]{3,260}, (?:cần )?$/u;
  return asking - start < 300 && topic.test(scene.lower.slice(start, asking)) ? start : undefined;
}
