import type { Span } from '../fact.ts';
import { BODY, CONNECTIVES, HEAD, isNominal, sticky } from './patterns.ts';
import type { Scene } from './scene.ts';
import { BODY_WORDS, MODAL, MODAL_NOT_AFTER, MODAL_NOT_BEFORE } from './words.ts';

const MODAL_AT = new RegExp(`(?<!\\p{L})${MODAL_NOT_AFTER}${MODAL}(?!\\p{L})${MODAL_NOT_BEFORE}`, 'gu');
/** A clause with one of these before its modal tells a reason or narrows a noun: it orders nothing. */
const SUBORDINATE = /(?<!\p{L})(?:vì|do|bởi|nếu|mà|những|đã|đang|khi|khiến|buộc|sẽ|có thể|không)(?!\p{L})/u;

/** Skips "Trong đó, ", "Một là, ", white space. */
export function skipConnectives(scene: Scene, from: number, to: number): number {
  const first = skipBlank(scene, from, to);
  // A row of a table whose number is glued to its words: "12Nâng cấp đường".
  const glued = /^\d{1,2}(?=\p{Lu}\p{Ll})/u.exec(scene.view.slice(first, Math.min(to, first + 4)));
  const blank = first + (glued?.[0].length ?? 0);
  const after = sticky(CONNECTIVES, scene.lower, blank);
  return after > blank && after < to ? after : blank;
}

export function skipBlank(scene: Scene, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s,:“"”‘’'–-]/u.test(scene.view[at] as string)) at++;
  return at;
}

/** Whether what is asked begins here: a verb or an adverb before one, no noun. */
export function headAt(scene: Scene, at: number): boolean {
  if (at > 0 && /\p{L}/u.test(scene.view[at - 1] as string)) return false;
  return sticky(HEAD, scene.lower, at) > at && !isNominal(scene.view, scene.lower, at);
}

/** Whether a body, an office or a place begins here. */
export function bodyAt(scene: Scene, at: number): boolean {
  // "đề nghị |ban hành quy định": a verb that begins like a body.
  if (scene.lower.startsWith('ban hành', at)) return false;
  return sticky(BODY, scene.lower, at) > at || scene.places.has(at);
}

/** Where the name of a body ends and a verb follows it: "các sở, ban, ngành |quan tâm"; -1 where no verb does. */
export function verbAfterBody(scene: Scene, from: number, to: number): number {
  if (!bodyAt(scene, from)) return -1;
  const limit = Math.min(to, from + 280);
  const known = Math.max(sticky(BODY, scene.lower, from), from + 1);
  const named = Math.max(known, bodyEnd(scene, from, limit));
  for (let at = known; at < limit; at++) {
    const letter = scene.view[at] as string;
    if (/[;:.!?(“]/u.test(letter) && !/(?<!\p{L})(?:tp|tx|đ\/c|t)$/u.test(scene.lower.slice(at - 3, at))) {
      return letter === ':' ? at : unknownVerb(scene, named, at);
    }
    // "các chủ đầu tư |cam kết tiến độ, …": a verb that no list knows.
    if (letter === ',' && at > named && !bodyAt(scene, skipBlank(scene, at, limit)))
      return unknownVerb(scene, named, at);
    // "các thôn |không thu phí|": without its "không" the order would be its opposite.
    if (/\s/u.test(scene.view[at - 1] as string) && headAt(scene, at))
      return scene.lower.startsWith('không ', at - 6) ? at - 6 : at;
  }
  return unknownVerb(scene, named, limit);
}

const NO_VERB = /^(?:là|có|đã|đang|sẽ|được|bị|đạt|còn|tại|với|về|trong|ở)(?!\p{L})/u;
const unknownVerb = (scene: Scene, named: number, end: number) =>
  named < end && /\p{L}/u.test(scene.view[named] as string) && !NO_VERB.test(scene.lower.slice(named, named + 6))
    ? named
    : -1;

/** Where the words that make the name of a body end, blanks behind it skipped. */
function bodyEnd(scene: Scene, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const place = scene.placesIn(at, Math.min(to, at + 60))[0];
    if (place?.span[0] === at) {
      at = place.span[1];
    } else {
      const word = /^\p{L}+/u.exec(scene.view.slice(at, Math.min(to, at + 16)))?.[0];
      if (!word || (!/\p{Lu}/u.test(word[0] as string) && !BODY_WORDS.has(scene.lower.slice(at, at + word.length))))
        break;
      at += word.length;
    }
    const gap = /^(?:,? |\.? )\s*/u.exec(scene.view.slice(at, Math.min(to, at + 4)))?.[0];
    if (!gap) break;
    at += gap.length;
  }
  return at;
}

/** Sentences hold no white space at their end. */
export const endsInColon = (scene: Scene, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  end > start && scene.view[end - 1] === ':';

export interface Modal {
  /** The word itself: "cần", "phải". */
  readonly word: Span;
  /** The last clause before it: "Về giáo dục, |huyện| cần …". */
  readonly subject: Span;
}

/** The first modal that makes an order of the clause it stands in. */
export function modalIn(scene: Scene, from: number, to: number): Modal | undefined {
  const ahead = scene.lower.slice(from, Math.min(to, from + 260));
  const semicolon = ahead.indexOf(';');
  const clause = semicolon < 0 ? ahead : ahead.slice(0, semicolon);
  for (const match of clause.matchAll(MODAL_AT)) {
    const before = clause.slice(0, match.index);
    const comma = Math.max(before.lastIndexOf(', '), before.lastIndexOf('“') - 1, before.lastIndexOf(': '));
    const start = comma < 0 ? 0 : comma + 2;
    if (SUBORDINATE.test(before.slice(start))) continue;
    const word = from + match.index;
    return { word: [word, word + match[0].length], subject: [skipBlank(scene, from + start, word), word] };
  }
  return undefined;
}

/** Where an item begins: behind "huyện cần", but with a topic before it ("Về giáo dục, huyện cần …"). */
export function afterModal(scene: Scene, modal: Modal | undefined, start: number, end: number): Span {
  if (!modal) return [start, end];
  const [from, to] = modal.subject;
  const spoken = /^(?:tinh thần|các đồng chí|chúng ta)\s*$/u.test(scene.lower.slice(from, to));
  if ((to > from && !bodyAt(scene, from) && !spoken) || from > start + 1) return [start, end];
  // "không được để lỡ hẹn" keeps its modal: without it the order would be its opposite.
  const keeps = scene.lower.startsWith('không', modal.word[0]);
  return [keeps ? modal.word[0] : skipBlank(scene, modal.word[1], end), end];
}

/** Who is to do it, where the sentence says so itself: "|Ban Chỉ đạo| cần …", "|Các sở, ban, ngành| quan tâm …". */
export function bodyToAct(scene: Scene, start: number, end: number): string | undefined {
  const modal = modalIn(scene, start, end);
  const at = modal ? modal.subject[0] : start;
  if (!bodyAt(scene, at) || headAt(scene, at)) return undefined;
  const verb = modal ? modal.word[0] : verbAfterBody(scene, at, Math.min(end, at + 140));
  const words = verb > at ? scene.view.slice(at, verb).replace(/[\s,:]+$/u, '') : '';
  return words.length > 0 && words.length <= 120 ? words : undefined;
}
