import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { bodyAt, headAt, verbAfterBody } from './clauses.ts';
import type { Scene } from './scene.ts';

/** "các nhiệm vụ |đã được Huyện ủy đề ra|": tells which tasks, not what was done. */
const DONE = pattern(
  '(?:đã|đang|sẽ|vừa)(?! được? [^,;.\\n]{0,9}? (?:đề ra|phê duyệt|ban hành|thông qua|ký kết|cam kết|xác định|chỉ ra))',
);
const WAS_DONE = pattern(
  '[^,;.\\n]{0,16}? được W{0,2} (?:triển khai|thực hiện|giữ vững|quan tâm|nâng lên|duy trì|chú trọng)',
);
const RESULT = wordList('kết quả|tổng|đạt|bình quân|trung bình');
const TOPIC = pattern('(?:với|về|đối với|để|cùng với|trên cơ sở|trong) [^;.\\n]{0,48}? , (?=W)');

/** "Các sở, ban, ngành |quan tâm …", "Với phương châm …, huyện |tiếp tục …". */
export function bodyActs(scene: Scene, start: number, end: number): boolean {
  let at = start;
  const led = TOPIC.endAt(scene.words, start);
  if (led > start && led < end && !bodyAt(scene, start)) {
    at = led;
    if (headAt(scene, at)) return !isResult(scene, at, end);
  }
  const verb = verbAfterBody(scene, at, Math.min(end, at + 30));
  return verb > at && headAt(scene, verb) && !tellsDone(scene.words, at, verb) && !isResult(scene, verb, end);
}

/** A word of what was done within `[from, to)`; what stands behind it is looked at, too. */
function tellsDone(words: Words, from: number, to: number): boolean {
  const found = DONE.firstIn(words, from, to + BEHIND);
  return found !== undefined && found.index < to;
}
const BEHIND = 12;

/** "Tập trung … đã đạt", "… được giữ vững": what was done, not what is to be done. */
export function isResult({ words }: Scene, from: number, to: number): boolean {
  return (
    tellsDone(words, from, Math.min(to, from + 20)) ||
    RESULT.endAt(words, from) > from ||
    WAS_DONE.endAt(words, from) > from
  );
}
