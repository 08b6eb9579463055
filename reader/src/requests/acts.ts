import { bodyAt, headAt, verbAfterBody } from './clauses.ts';
import type { Scene } from './scene.ts';

const DONE = /(?<!\p{L})(?:đã|đang|sẽ|vừa)(?!\p{L})/u;
const WAS_DONE =
  /^[^,;]{0,80}(?<!\p{L})được (?:\p{L}+ ){0,2}(?:triển khai|thực hiện|giữ vững|quan tâm|nâng lên|duy trì|chú trọng)/u;

/** "Các sở, ban, ngành |quan tâm …", "Với phương châm …, huyện |tiếp tục …". */
export function bodyActs(scene: Scene, start: number, end: number): boolean {
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

/** "Tập trung … đã đạt", "… được giữ vững": what was done, not what is to be done. */
export function isResult(scene: Scene, from: number, to: number): boolean {
  const head = scene.lower.slice(from, Math.min(to, from + 90));
  return DONE.test(head) || /^(?:kết quả|tổng|đạt|bình quân|trung bình)(?!\p{L})/u.test(head) || WAS_DONE.test(head);
}
