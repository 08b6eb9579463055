import type { Span } from '../fact.ts';
import type { Sentence } from '../structure.ts';
import type { Saying } from './asking.ts';
import { SAY_AT_END } from './patterns.ts';
import type { Scene } from './scene.ts';
import { type Speaker, speakerBefore } from './speaker.ts';

export interface Attribution {
  readonly words: Span;
  readonly speaker: Speaker | 'same';
  readonly verb: Saying['verb'];
}

/** "…, Thủ tướng nhấn mạnh." and "… - đó là chỉ đạo của Bí thư Tỉnh ủy …": the speaker stands behind the words. */
export function attribution(scene: Scene, sentence: Sentence, aside: boolean): Attribution | undefined {
  const { start, end } = sentence;
  const from = Math.max(start, end - 260);
  const tail = scene.lower.slice(from, end);
  const owned =
    /[”"]\s*[,–-]+\s*(?:đó|đây) (?:cũng )?là (?:chỉ đạo|yêu cầu|ý kiến|khẳng định|lưu ý|đề nghị|phát biểu|nhấn mạnh|thông điệp)[^,.]*? của /u.exec(
      tail,
    );
  if (owned) {
    const at = from + owned.index + owned[0].length;
    const stop = /[,.;]|(?: (?:tại|trong|khi|đối với|với) )/u.exec(scene.lower.slice(at, end));
    const speaker = speakerBefore(scene, at, stop ? at + stop.index : end);
    if (speaker && speaker !== 'same') return { words: [start, from + owned.index + 1], speaker, verb: 'order' };
  }
  // "Thủ tướng: “Thủ tục phải đơn giản”"
  const opened = aside && /^([^“":;]{4,90}):\s*[“"](?=[^”"]{8,}[”"][.!]?$)/u.exec(scene.lower.slice(start, end));
  if (opened) {
    const speaker = speakerBefore(scene, start, start + (opened[1] as string).length);
    if (speaker && speaker !== 'same' && speaker.person)
      return { words: [start + opened[0].length, end], speaker, verb: 'order' };
  }
  const said = SAY_AT_END.exec(tail);
  if (!said) return undefined;
  const clause = from + said.index + 1;
  const verb = clause + (said[1] as string).length;
  const speaker = speakerBefore(scene, clause, verb);
  if (!speaker) return undefined;
  const kind =
    said[2] !== undefined ? 'order' : said[3] !== undefined ? 'ask' : said[4] !== undefined ? 'stress' : 'tell';
  return { words: [start, clause - 1], speaker, verb: kind };
}

/** The words inside the quotes where there are any; a heading may be glued before them. */
export function quotedIn(scene: Scene, [start, end]: Span): Span {
  const words = scene.view.slice(start, end);
  const open = Math.max(words.lastIndexOf('“'), /^"/u.test(words) ? 0 : -1);
  if (open < 0) return [start, end];
  const close = words.indexOf('”', open);
  const last = close < 0 ? words.lastIndexOf('"') : close;
  return [start + open + 1, last > open ? start + last : end];
}
