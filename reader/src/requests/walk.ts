import { PARTED } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { asked } from './asked.ts';
import { attributed, openQuote } from './attributed.ts';
import { COLON, MUST, QUOTE } from './cues.ts';
import { goesOn } from './goes-on.ts';
import type { Passage, Scene } from './scene.ts';
import { stressed } from './stressed.ts';
import { type Item, NOBODY, Talk } from './talk.ts';
import { voiced } from './voiced.ts';
import { COLLECTIVE, ENUMERATION } from './words.ts';

/** "V. KIẾN NGHỊ, ĐỀ XUẤT", "Ý kiến chỉ đạo": what a heading says of the paragraphs under it. */
const ASKS_BELOW = wordList('kiến nghị|đề xuất|đề nghị');
/** "Giám sát việc giải quyết kiến nghị của cử tri": what was done about requests. */
const HANDLES = wordList('giám sát|giải quyết|trả lời|tiếp thu|tổng hợp|tiếp xúc');
const ORDERS_BELOW = wordList('ý kiến chỉ đạo|ý kiến kết luận|chỉ đạo của|kết luận của');
/** "I. Đánh giá chung": what was concluded on what is done so far. */
const TELLS_BELOW = wordList('đánh giá|kết quả|tình hình|ưu điểm|tồn tại|hạn chế');
/** A heading is no longer than this many letters. */
const HEADING = 110;
/** A narrative that begins so has left what the leader said. */
const LEAVES = wordList(
  'tại buổi|tại hội nghị|tại cuộc|tại kỳ|tại phiên|theo báo cáo|theo đó đến nay|theo đó, đến nay|báo cáo|trước đó|cùng ngày|cũng trong|nhân dịp|tham dự|cùng dự|dự hội|dự buổi|kết quả|trong chương trình làm việc|trong khuôn khổ|đến nay|hiện nay|hiện|sau khi|sau hội nghị|sau buổi|sáng|chiều|trưa|tối|thay mặt|hội nghị|buổi làm việc|nguyên nhân',
);
/** An answer to what was asked, and the foot of an official text. */
const ANSWERS = wordList('trả lời|ý kiến trả lời|giải trình');
const ENDS = wordList(
  'nơi nhận|trên đây|thông báo này|quyết định này|công văn này|kết luận này|chỉ thị này|kế hoạch này|văn bản này',
);
/** What COLLECTIVE may begin with. */
const MEETS = wordList('sau|trên|tại|hội|kỳ|phiên|đại|cuộc|buổi|các|hđnd');
/** "PV: …" */
const REMARK = QUOTE | COLON;

/** Goes through the sentences in order, remembers who is speaking, and gathers what is asked and ordered. */
export function walk(scene: Scene): readonly Item[] {
  const talk = new Talk(scene);
  for (let index = 0; index < scene.passages.length; index++) step(talk, index);
  return talk.items;
}

function step(talk: Talk, index: number): void {
  const { scene } = talk;
  const { words } = scene;
  const passage = scene.passages[index] as Passage;
  const { from, kind } = passage;
  if (kind === 'chrome' || kind === 'byline') return;
  // "12Nâng cấp đường vào thôn": a row of a list of requests looks like a numbered heading.
  const row =
    (talk.turn.list || talk.section) &&
    words.shape[from] === '0' &&
    words.shape[from + 1] === 'A' &&
    words.ends[from] === words.starts[from + 1];
  if ((kind === 'heading' && !row) || (kind === 'title' && !(passage.cues & REMARK))) {
    openSection(talk, passage);
    return;
  }
  if (kind !== 'title' && kind !== 'caption' && voiced(talk, passage)) return;
  const collective = MEETS.mayBegin(words, from) && COLLECTIVE.endAt(words, from) > from;
  const ends = ENDS.endAt(words, from) > from;
  if (collective || ends || ANSWERS.endAt(words, from) > from) {
    // "Hội nghị đã thông qua nghị quyết. Đồng chí mong muốn …": the next sentence may still mean who spoke before.
    talk.turn = { ...NOBODY, speaker: collective ? talk.turn.speaker : undefined };
    if (ends) talk.section = undefined;
    return;
  }
  openQuote(talk, index);
  const aside = kind === 'title' || kind === 'caption';
  if (attributed(talk, passage, aside) || asked(talk, passage, aside)) return;
  if (aside || stressed(talk, passage) || tasksFollow(talk, index)) return;
  if (LEAVES.endAt(words, from) > from && !talk.turn.list) talk.turn = NOBODY;
  if (!goesOn(talk, passage)) talk.narrative(passage.block);
}

/** "Để khắc phục, cần tập trung thực hiện một số giải pháp sau:" */
const TASKS = pattern(
  '[cần phải] (?:tập trung|tiếp tục|chú trọng|quan tâm|thực hiện|triển khai|làm|tổ chức|đồng bộ|tốt|và|,)* (?:một số|các|những) (?:nhiệm vụ|giải pháp|biện pháp|nội dung|công việc|việc) [^;.:]{0,8} :?$',
);

/** Nobody is named, the text itself asks: "Một là, …", "Hai là, …" below are what must be done. */
function tasksFollow(talk: Talk, index: number): boolean {
  const { passages, words } = talk.scene;
  const { from, to, cues, block } = passages[index] as Passage;
  const next = passages[index + 1];
  if (!(cues & MUST) || !next || ENUMERATION.endAt(words, next.from) < 0 || !TASKS.isIn(words, from, to)) return false;
  talk.turn = { ...NOBODY, speaker: talk.turn.speaker, kind: 'directive', mode: 'asked', list: true, block };
  return true;
}

function openSection(talk: Talk, { from, to, block }: Passage): void {
  const { scene } = talk;
  const level = levelOfBlock(scene, block);
  const above = talk.section && level > talk.section.level ? talk.section : undefined;
  const { starts, ends } = scene.words;
  let kind: 'recommendation' | 'directive' | undefined;
  if ((ends[to - 1] as number) - (starts[from] as number) < HEADING) {
    if (ASKS_BELOW.firstIn(scene.words, from, to) >= 0 && HANDLES.firstIn(scene.words, from, to) < 0)
      kind = 'recommendation';
    else if (ORDERS_BELOW.firstIn(scene.words, from, to) >= 0) kind = 'directive';
  }
  const told = above !== undefined && TELLS_BELOW.firstIn(scene.words, from, to) >= 0;
  talk.section = above ? { ...above, told } : kind && { kind, level };
  const speaker = talk.section?.speaker;
  talk.turn = speaker ? { ...NOBODY, speaker, kind: 'directive', mode: 'asked' } : NOBODY;
}

const DEEPER = pattern('\\(? [a b c d đ e g h i k l m] \\)|N \\. N');
const DEEP = pattern('\\(? D [.)]');

/** How deep the heading of a block stands: 1 for "II." and for no mark, 2 for "1.", 3 for "1.1." and "a)". */
export function levelOfBlock({ words, findings }: Scene, block: number): number {
  const at = words.at(findings.structure.blocks[block]?.start ?? 0);
  if (words.code.charCodeAt(at) === PARTED || DEEPER.endAt(words, at) > at) return 3;
  return DEEP.endAt(words, at) > at ? 2 : 1;
}
