import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import { bodyAt, headAt, verbAfterBody } from './clauses.ts';
import type { Scene } from './scene.ts';

const DONE = wordList('đã|đang|sẽ|vừa');
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
  return verb > at && headAt(scene, verb) && DONE.firstIn(scene.words, at, verb) < 0 && !isResult(scene, verb, end);
}

/** "Tập trung … đã đạt", "… được giữ vững": what was done, not what is to be done. */
export function isResult({ words }: Scene, from: number, to: number): boolean {
  return (
    DONE.firstIn(words, from, Math.min(to, from + 20)) >= 0 ||
    RESULT.endAt(words, from) > from ||
    WAS_DONE.endAt(words, from) > from
  );
}
