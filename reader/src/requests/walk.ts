import { headingLevel } from '../structure/heading-level.ts';
import type { Block, Sentence } from '../structure.ts';
import { asked } from './asked.ts';
import { attributed, openQuote } from './attributed.ts';
import { goesOn } from './goes-on.ts';
import type { Scene } from './scene.ts';
import { stressed } from './stressed.ts';
import { type Item, NOBODY, Talk } from './talk.ts';
import { COLLECTIVE } from './words.ts';

/** "V. KIẾN NGHỊ, ĐỀ XUẤT", "Ý kiến chỉ đạo": what a heading says of the paragraphs under it. */
const ASKS_BELOW = /(?<!\p{L})(?:kiến nghị|đề xuất|đề nghị)(?!\p{L})/u;
const ORDERS_BELOW = /(?<!\p{L})(?:ý kiến (?:chỉ đạo|kết luận)|chỉ đạo của|kết luận của)(?!\p{L})/u;
/** A narrative that begins so has left what the leader said. */
const LEAVES =
  /^(?:tại (?:buổi|hội nghị|cuộc|kỳ|phiên)|theo (?:báo cáo|đó,? đến nay)|báo cáo|trước đó|cùng ngày|cũng trong|nhân dịp|tham dự|cùng dự|dự (?:hội|buổi)|kết quả|trong (?:chương trình làm việc|khuôn khổ)|đến nay|hiện nay|hiện|sau (?:khi|hội nghị|buổi)|(?:sáng|chiều|trưa|tối) |thay mặt|hội nghị|buổi làm việc|nguyên nhân)(?!\p{L})/u;
/** An answer to what was asked. */
const ANSWERS = /^(?:trả lời|ý kiến trả lời|giải trình)(?!\p{L})/u;
/** The foot of an official text. */
const ENDS = /^(?:nơi nhận|trên đây)(?!\p{L})/u;

/** Goes through the sentences in order, remembers who is speaking, and gathers what is asked and ordered. */
export function walk(scene: Scene): readonly Item[] {
  const talk = new Talk(scene);
  scene.findings.structure.sentences.forEach((_, index) => {
    step(talk, index);
  });
  return talk.items;
}

function step(talk: Talk, index: number): void {
  const { lower, findings } = talk.scene;
  const sentence = findings.structure.sentences[index] as Sentence;
  const block = findings.structure.blocks[sentence.block] as Block;
  if (block.kind === 'chrome' || block.kind === 'byline') return;
  const words = lower.slice(sentence.start, sentence.end);
  // "12Nâng cấp đường vào thôn": a row of a list of requests looks like a numbered heading.
  const row =
    (talk.turn.list || talk.section) &&
    /^\d{1,2}\p{Lu}\p{Ll}/u.test(talk.scene.view.slice(sentence.start, sentence.start + 6));
  if ((block.kind === 'heading' && !row) || (block.kind === 'title' && !/[“":]/u.test(words))) {
    openSection(talk, block, words);
    return;
  }
  if (COLLECTIVE.test(words) || ANSWERS.test(words) || ENDS.test(words)) {
    // "Hội nghị đã thông qua nghị quyết. Đồng chí mong muốn …": the next sentence may still mean who spoke before.
    talk.turn = { ...NOBODY, speaker: COLLECTIVE.test(words) ? talk.turn.speaker : undefined };
    if (ENDS.test(words)) talk.section = undefined;
    return;
  }
  openQuote(talk, index);
  const aside = block.kind === 'title' || block.kind === 'caption';
  if (attributed(talk, sentence, aside) || asked(talk, sentence, aside)) return;
  if (aside || stressed(talk, sentence)) return;
  if (LEAVES.test(words) && !talk.turn.list) talk.turn = NOBODY;
  if (!goesOn(talk, sentence)) talk.narrative(sentence.block);
}

function openSection(talk: Talk, { start, end }: Block, words: string): void {
  const level = headingLevel(talk.scene.lower.slice(start, end));
  const above = talk.section && level > talk.section.level ? talk.section : undefined;
  let kind: 'recommendation' | 'directive' | undefined;
  if (words.length < 110 && ASKS_BELOW.test(words)) kind = 'recommendation';
  else if (words.length < 110 && ORDERS_BELOW.test(words)) kind = 'directive';
  talk.section = above ?? (kind && { kind, level });
  const speaker = talk.section?.speaker;
  talk.turn = speaker ? { ...NOBODY, speaker, kind: 'directive', mode: 'asked' } : NOBODY;
}
