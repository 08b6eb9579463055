import type { Span } from '../fact.ts';
import { bodyAt, skipBlank, skipConnectives } from './clauses.ts';
import type { Scene } from './scene.ts';
import { shortAt, shortcoming } from './shortcoming.ts';

const ANNOUNCES =
  /(?<!\p{L})(?:hạn chế|tồn tại|khó khăn|bất cập|yếu kém|khuyết điểm|vướng mắc|thiếu sót)(?!\p{L})(?! (?:lớn )?nhất)((?:(?!(?<!\p{L})(?:chưa|chậm|thấp)(?!\p{L}))[^.;:]){0,120}?)(?:(?<!\p{L})(?:như sau|như|sau đây|đó là|cụ thể là|cụ thể|dẫn đến|(?<!(?:vẫn|nhất|biệt) )là)(?!\p{L})\s*:?|:)\s*/u;

const WAYS_OUT =
  /(?<!\p{L})(?:(?:một số|các|những|nhiều) (?:giải pháp|biện pháp|nhiệm vụ)|kiến nghị|đề xuất|đề nghị)(?!\p{L})/u;

/** Behind "những hạn chế … như:": where what is listed begins; undefined where nothing is listed. */
export function announced(scene: Scene, from: number, to: number): number | undefined {
  const words = scene.lower.slice(from, to);
  const found = ANNOUNCES.exec(words);
  if (
    !found ||
    /(?:khắc phục|tháo gỡ|giải quyết|vượt qua|xử lý)(?: (?:những|các|kịp thời))*\s*$/u.test(
      words.slice(0, found.index),
    ) ||
    // "làm rõ khó khăn và đề xuất một số giải pháp như: …" lists the ways out.
    WAYS_OUT.test(found[1] as string)
  )
    return undefined;
  if (
    !/(?:còn|những|một số|các|nhiều|chỉ ra|nêu|bộc lộ|về)(?:\s+(?:\p{L}+,?\s+){0,3})?$/u.test(
      words.slice(0, found.index),
    ) &&
    found.index > 3
  )
    return undefined;
  const at = from + found.index + found[0].length;
  return to - at > 8 ? at : undefined;
}

/** What begins no clause of its own behind a comma. */
const SAME_SUBJECT =
  /^(?:chưa|còn|vẫn|không|trong đó|nhất là|đặc biệt|dẫn đến|do|vì|ảnh hưởng|gây|làm|nên|thậm chí|có|để|nhằm|chậm|thiếu|yếu|kém|như|và|hoặc|hay|bị|chỉ|thấp|khó|rất|mới)(?!\p{L})/u;
const FIGURE_PREDICATE =
  /(?<!\p{L})(?:(?:chiếm|đạt|tăng|giảm|còn|bằng)(?!\p{L})[^,;]*\d|(?:gia tăng|tăng|giảm)(?: (?:cao|mạnh|sâu|nhanh))?\s*$)/u;

/** A clause is no longer than this; a table without full stops is one endless sentence. */
const REACH = 400;
const TELLS = /(?<!\p{L})(?:đã|đạt|hiện có|có \d[\d.,]*|được|hoàn thành|tăng|giảm|gồm|bị)(?!\p{L})/u;

/** Cuts at a comma before a new subject with its own predicate: "công tác … còn hạn chế, |tình trạng … vẫn còn xảy ra". */
export function clausesOf(scene: Scene, [from, to]: Span, listed: boolean): Span[] {
  const states = (a: number, b: number) =>
    shortcoming(scene, a, b) || (listed && FIGURE_PREDICATE.test(scene.lower.slice(a, b)));
  const found: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const letter = scene.view[at] as string;
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    if (letter !== ',' || depth > 0 || /\d/u.test(scene.view[at + 1] ?? '')) continue;
    const right = skipBlank(scene, at + 1, to);
    const before = shortAt(scene, right, Math.min(to, right + REACH));
    const own = before < 0 ? '' : scene.lower.slice(right, right + before);
    const subject = own.trim().split(/\s+/u).length >= 2 || (listed && states(right, Math.min(to, right + REACH)));
    if (
      subject &&
      !listed &&
      !states(Math.max(start, at - REACH), at) &&
      TELLS.test(scene.lower.slice(Math.max(start, at - REACH), at))
    ) {
      // "Xã có 12 thôn, |đời sống còn gặp khó khăn": what stands before admits nothing.
      start = right;
      continue;
    }
    if (
      subject &&
      !SAME_SUBJECT.test(scene.lower.slice(right, right + 24)) &&
      states(Math.max(start, at - REACH), at) &&
      (before >= 0 || listed)
    ) {
      found.push([start, at]);
      start = right;
    }
  }
  found.push([start, to]);
  return found;
}

/** "còn có những khó khăn, thách thức, đòi hỏi …": which ones is not said. */
const VAGUE =
  /(?<!\p{L})(?:còn|vẫn|gặp)(?: (?:có|còn|gặp|phải|đối mặt|với))* (?:những|một số|không ít) (?:khó khăn|hạn chế|tồn tại|bất cập|thách thức|vướng mắc|yếu kém)(?:(?:, | và )(?:khó khăn|hạn chế|tồn tại|bất cập|thách thức|vướng mắc|yếu kém))*(?=[,;.]|$| và | đòi hỏi| cần)/u;
/** "Hải Phòng còn nhiều bất cập, hạn chế": says that there are shortcomings, not which. */
export function onlyAnnounces(scene: Scene, [from, to]: Span): boolean {
  const words = scene.lower.slice(from, to).replace(/[\s.…;:]+$/u, '');
  // "Con số này còn quá ít": says again what was said before.
  if (/^(?:đây|điều này|điều đó|đó|con số này) (?:cũng )?(?:là|còn|vẫn)(?!\p{L})/u.test(words.trimStart())) return true;
  const vague = VAGUE.exec(words);
  if (vague && !shortcoming(scene, from + vague.index + vague[0].length, to)) return true;
  const found =
    /(?:^|\s)(?:(?:vẫn|cũng|đã|thì|còn|bộc lộ|có|gặp|tồn tại) )*(?:(?:rất )?(?:nhiều|một số|những|không ít|một vài) )(?:(?:tồn tại|hạn chế|bất cập|khó khăn|yếu kém|khuyết điểm|vướng mắc|thách thức|trở ngại)(?:, | và |$))+(?:nhất định|cần (?:sớm )?khắc phục|đó là|như sau)?$/u.exec(
      words,
    );
  if (!found) return false;
  if (/(?:một số|những|không ít|một vài) /u.test(found[0])) return true;
  const subject = words.slice(0, found.index);
  const last = Math.max(subject.lastIndexOf(', ') + 2, subject.lastIndexOf('thì ') + 4, 0);
  const at = skipBlank(scene, from + (last > 3 || /^thì /u.test(subject) ? last : 0), to);
  return (
    subject.trim() === '' ||
    bodyAt(scene, at) ||
    /^(?:tuy nhiên|song|tình hình|quá trình|việc thực hiện nhiệm vụ)/u.test(subject)
  );
}

export function trimShortcoming(scene: Scene, [from, to]: Span): Span | undefined {
  let start = skipConnectives(scene, from, to);
  const lead =
    /^(?:(?:vẫn )?còn (?:một số |những |nhiều )?(?:hạn chế|tồn tại)[^,;:]{0,20}?(?:dẫn đến|là|như)|nhất là|như|là|đó là)(?!\p{L})[\s:]*/u.exec(
      scene.lower.slice(start, to),
    );
  if (lead) start += lead[0].length;
  let end = to;
  while (end > start && /[\s.;,:…/!?”"–-]/u.test(scene.view[end - 1] as string)) end--;
  return end - start >= 10 && /\s/u.test(scene.view.slice(start, end)) ? [start, end] : undefined;
}
