import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { asks, type Saying, says } from './asking.ts';
import { bodyToAct, endsInColon, skipConnectives } from './clauses.ts';
import { contentAfter, pieces } from './content.ts';
import { ASKS } from './cues.ts';
import { direction } from './direction.ts';
import type { Passage, Scene } from './scene.ts';
import { shortcoming } from './shortcoming.ts';
import type { Talk } from './talk.ts';
import { asksIn } from './voiced.ts';
import { WEAK } from './words.ts';

/** "Bí thư Tỉnh ủy đề nghị huyện …", "Huyện kiến nghị: …". */
export function asked(talk: Talk, passage: Passage, aside: boolean): boolean {
  const { scene } = talk;
  if (!(passage.cues & ASKS)) return false;
  const found = asks(scene, passage);
  if (found.length === 0) return false;
  const before = talk.items.length;
  const closing = quoteEnd(scene, passage);
  found.forEach((saying, i) => {
    // A comma splits no request: ", đồng thời đề nghị …" belongs to what is asked before it.
    if (talk.items.length > before && semicolonBefore(scene, saying.start, passage.from, 9) < 0) return;
    const next = found.slice(i + 1, i + 9).find((other) => opensClause(scene, other.start));
    if (next && opensList(scene, next.start, saying.end)) return;
    const end =
      next && isSeparate(scene, saying, next)
        ? clauseBefore(scene, next.start)
        : saying.end < closing
          ? closing
          : passage.to;
    ask(talk, saying, passage, end, aside);
  });
  return talk.items.length > before || !aside;
}

/** “Tôi yêu cầu các đồng chí kiểm tra ngay|”, đồng chí Bí thư chỉ đạo: what is asked ends with the quote. */
function quoteEnd({ code }: Scene, { from, to }: Passage): number {
  if (code[from] !== '“' && code[from] !== '"') return to;
  for (let at = from + 1; at < to; at++) if ((code[at] === '”' || code[at] === '"') && code[at + 1] === ',') return at;
  return to;
}

function ask(talk: Talk, saying: Saying, passage: Passage, end: number, aside: boolean): void {
  const { scene } = talk;
  const speaker = saying.speaker === 'same' ? inherited(talk, saying, passage) : saying.speaker;
  if (aside && !speaker) return;
  // "Huyện ủy đã lập tổ giúp việc; phân công các đồng chí …": everyday work that nobody orders here.
  if (!speaker && !talk.section && WEAK.endAt(scene.words, saying.start) === saying.end) return;
  const content = contentAfter(scene, saying.end, end);
  const silent = saying.speaker === 'same' && !speaker;
  const kind = silent && talk.section ? talk.section.kind : direction(scene, saying, speaker, content?.to);
  const list = endsInColon(scene, passage);
  talk.turn = { speaker, kind, mode: 'asked', block: passage.block, to: content?.to, list };
  if (!content || content.start >= end) return;
  const topic = saying.speaker === 'same' ? topicBefore(scene, passage.from, saying.start) : undefined;
  const who = { speaker, to: content.to };
  for (const [i, piece] of pieces(scene, content.start, end, true).entries()) {
    // "Cử tri kiến nghị |kênh bị tắc|": what is wrong, and nothing asked.
    if (kind === 'recommendation' && topic === undefined && !asksIn(scene, piece) && shortcoming(scene, ...piece))
      continue;
    if (i === 0 && topic !== undefined) talk.addWhole(kind, [topic, piece[1]], who, aside);
    else {
      const own = bodyToAct(scene, skipConnectives(scene, ...piece), piece[1]);
      talk.add(kind, piece, own === undefined ? who : { speaker, to: own }, aside);
    }
  }
}

/** "Bí thư ghi nhận kết quả; đồng thời |đề nghị": the subject of the sentence, else of the one before. */
function inherited(talk: Talk, saying: Saying, passage: Passage) {
  const own = says(talk.scene, passage.from, saying.start, true);
  return own && own.speaker !== 'same' ? own.speaker : talk.turn.speaker;
}

/** The last semicolon within so many words before a word; -1 where there is none. */
function semicolonBefore({ code }: Scene, at: number, from: number, words: number): number {
  const far = Math.max(from, at - words);
  for (let i = at - 1; i >= far; i--) if (code[i] === ';') return i;
  return -1;
}

/** "đề xuất một số nội dung như: |cử tri xã Nà Mòn| đề nghị": a subject of its own opens the list. */
function opensList({ code }: Scene, at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 9); i--) if (code[i] === ':') return true;
  return false;
}

/** Words behind a later asking word belong to it where a semicolon parts them or the first one asks for nothing. */
const isSeparate = (scene: Scene, saying: Saying, next: Saying) =>
  semicolonBefore(scene, next.start, saying.end, 14) >= 0 || contentAfter(scene, saying.end, next.start) === undefined;

/** "…|; cử tri Nguyễn Văn A |kiến nghị": the subject behind the semicolon belongs to what comes. */
function clauseBefore(scene: Scene, at: number): number {
  const semicolon = semicolonBefore(scene, at, 0, 14);
  return semicolon >= 0 ? semicolon : at;
}

const ALSO = pattern('(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra) ,? W{0,6}');
const AFTER_MARK = pattern('[; . :] W{0,7}');

/** "…; đề nghị", "…, đồng thời yêu cầu": the asking word opens a clause. */
const opensClause = ({ words }: Scene, at: number) =>
  AFTER_MARK.startBefore(words, at) >= 0 || ALSO.startBefore(words, at) >= 0;

const TOPIC = wordList('đối với|về|riêng');
const TOPIC_END = pattern(', cần?');

/** "Đối với …, |đề nghị": a topic with nobody named between it and the asking word. */
function topicBefore(scene: Scene, from: number, asking: number): number | undefined {
  const start = skipConnectives(scene, from, asking);
  if (asking - start > 62 || TOPIC.endAt(scene.words, start) < 0) return undefined;
  if (TOPIC_END.startBefore(scene.words, asking) < start) return undefined;
  for (let at = start; at < asking; at++) if (';:'.includes(scene.code[at] as string)) return undefined;
  return start;
}
