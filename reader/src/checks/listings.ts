import type { Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { pattern } from '../words/pattern.ts';
import { spanOf } from '../words/spans.ts';
import { clauseBefore, paragraphsApart, sentenceAt, within } from './passage.ts';
import type { Worksheet } from './worksheet.ts';

/** A whole, and the figures that the text lists as parts of it. */
export interface Listing {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** The words promise all parts: "gồm", "chia ra". */
  readonly everyPart: boolean;
  /** The list has no "…", no "như", no "một số". */
  readonly complete: boolean;
  /** The list's end is marked: a sentence of its own, brackets, a colon, or "gồm". */
  readonly delimited: boolean;
  /** The list follows its whole in the same clause, with no other figure between. */
  readonly direct: boolean;
  /** A number stands among the parts that no figure covers: a part may have been missed. */
  readonly unread: boolean;
  /** Each part stands behind its label ("về đất đai đạt 3 chỉ tiêu"), or all before traits of one kind ("6 đồng chí 50 năm tuổi Đảng"), and not before any trait ("15 xã có chợ"). */
  readonly labelled: boolean;
  /** The list follows its whole at once, and its parts are kinds of one thing: "rừng sản xuất 280 ha, rừng phòng hộ 60 ha". */
  readonly kinds: boolean;
  /** Parts told by traits that one thing may share: "trong đó nữ 12, dân tộc thiểu số 15". */
  readonly mayOverlap: boolean;
}

/** What introduces parts. "trong đó" may tell only some of them, the others promise all. */
const OPENING = pattern(
  '(?:trong đó|trong số đó|trong số này|bao gồm|gồm có|gồm|chia ra|cụ thể là|cụ thể) (?:có|là|thì)? [:,]?',
);
const ALL_PARTS = /^(?:bao gồm|gồm|chia ra)/u;
const EXAMPLES = latin(/(?<!\p{L})(?:như|một số|nhiều|chủ yếu|nhất là|riêng)(?!\p{L})|…|\.\.\.|v\.v/u);
const TRAITS = latin(
  /(?<!\p{L})(?:nữ|nam|dân tộc|tôn giáo|trẻ|thanh niên|đảng viên|cận nghèo|giải ngân|thanh toán|hoàn thành|khởi công|đã|đang|chưa|mới|chuyển tiếp|trực tuyến|đúng hạn|trước hạn|cao nhất|thấp nhất)(?!\p{L})/u,
);

export function listings(sheet: Worksheet): Listing[] {
  const { lower, words } = sheet.text;
  const openings = Array.from(OPENING.allIn(words, 0, words.count), ({ index, 0: match }): Opening => {
    const [start, end] = spanOf(words, index, index + match.length);
    return { start, end, word: lower.slice(start, end) };
  });
  return openings.flatMap((_, index) => listingAt(openings, index, sheet) ?? []);
}

interface Opening {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** No list of a report is longer, and no whole stands farther before it; a text that never ends a sentence may be. */
const MOST_LETTERS = 1200;

function listingAt(openings: readonly Opening[], index: number, sheet: Worksheet) {
  const opening = openings[index] as Opening;
  const { figures } = sheet;
  const { lower } = sheet.text;
  const at = sentenceAt(sheet, opening.start);
  const sentence = sheet.structure.sentences[at];
  if (!sentence) return undefined;
  const start = Math.max(sentence.start, opening.start - MOST_LETTERS);
  const limit = Math.min(sentence.end, opening.end + MOST_LETTERS);
  const before = lower.slice(start, opening.start).trimEnd();
  const opensSentence = before === '' && start === sentence.start;
  const bracketed = before.endsWith('(');
  const everyPart = ALL_PARTS.test(opening.word) || opening.word.endsWith(':');
  const delimited = opensSentence || bracketed || opening.word.endsWith(':');
  const first = within(figures, opening.end, limit)[0];
  // "bao gồm A 1,8 tỷ đồng; B 2 tỷ đồng": one part is no list, so it goes on behind the semicolon.
  const stops = listEnd(lower, opening.end, limit, bracketed, delimited);
  const goesOn = everyPart && !delimited && within(figures, opening.end, stops).length === 1;
  const end = goesOn ? limit : stops;
  const listed = within(figures, opening.end, end).filter(({ span }) => span[1] <= end);
  if (!first || listed.length === 0) return undefined;
  const from = opensSentence ? (sheet.structure.sentences[at - 1]?.start ?? start) : start;
  const inReach = within(figures, from, opening.start).filter(
    (f) =>
      f.span[1] <= opening.start && (f.attribute === 'level' || f.attribute === 'count' || f.attribute === 'share'),
  );
  const whole = inReach.findLast(({ unit, role }) => unit === first.unit && role !== 'baseline');
  if (!whole || paragraphsApart(sheet, whole, first) > 0) return undefined;
  const list = lower.slice(opening.end, end);
  const later: Opening[] = [];
  for (let i = index + 1; (openings[i]?.start ?? end) < end; i++) later.push(openings[i] as Opening);
  const parts = topLevel(opening.end, end, later, listed, lower);
  const parallel = areParallel(parts, end, lower);
  const direct = inReach.at(-1) === whole && !/[;.]/u.test(lower.slice(whole.span[1], opening.start));
  return {
    whole,
    parts,
    everyPart,
    // Of two figures at a semicolon the second may be the next topic: "thu 100 tỷ đồng, gồm thuế 60 tỷ đồng; chi 90 tỷ đồng".
    complete: !EXAMPLES.test(list) && !(goesOn && parts.length < 3),
    delimited: delimited || everyPart,
    direct,
    kinds: direct && areKinds(parts, opening.end, lower),
    unread: !parallel && hasUnreadNumber(opening.end, end, listed, lower),
    labelled: parallel || parts.every((part) => isLabelled(part, lower)),
    mayOverlap: TRAITS.test(list),
  } satisfies Listing;
}

function isLabelled({ span }: Figure, lower: string): boolean {
  const label = clauseBefore({ lower }, span[0], 120).trim();
  return (
    /^(?!(?:có|được|và|với|đã)(?!\p{L}))\p{L}+.*$/u.test(label) &&
    /^\s*(?:$|[;,.)\n…]|và(?!\p{L}))/u.test(lower.slice(span[1], span[1] + 20))
  );
}

/** Each label is the same word and one to three more. */
function areKinds(parts: readonly Figure[], from: number, lower: string): boolean {
  const labels = parts.map(({ span: [at] }) =>
    clauseBefore({ lower }, at, Math.min(60, at - from))
      .trim()
      .split(' '),
  );
  const [head] = labels[0] ?? [];
  return labels.length > 1 && labels.every((words) => words[0] === head && words.length >= 2 && words.length <= 4);
}

/** "2 đ/c được tặng Huy hiệu 60 năm, 6 đ/c Huy hiệu 55 năm, 9 đ/c Huy hiệu 50 năm": one trait, told by another number each time. */
function areParallel(parts: readonly Figure[], end: number, lower: string): boolean {
  if (parts.length < 3) return false;
  const traits = parts.map(({ span }, index) =>
    /(\p{L}+) \d+ (\p{L}+)/u.exec(lower.slice(span[1], parts[index + 1]?.span[0] ?? end))?.slice(1),
  );
  return traits.every((trait) => trait && trait.join() === traits[0]?.join());
}

/** A list in brackets ends with them; one inside a clause ends at the semicolon; one of its own goes on to the full stop. */
function listEnd(lower: string, from: number, sentenceEnd: number, bracketed: boolean, delimited: boolean): number {
  let depth = 0;
  for (let i = from; i < sentenceEnd; i++) {
    if (lower[i] === '(') depth++;
    if (lower[i] === ')' && depth-- === 0 && bracketed) return i;
    if (lower[i] === ';' && depth <= 0 && !delimited) return i;
  }
  return sentenceEnd;
}

/** The figures of a list without those of a list inside it: "A 10 (gồm 4 …, 6 …), B 12" has the parts 10 and 12. */
function topLevel(from: number, to: number, later: readonly Opening[], listed: readonly Figure[], lower: string) {
  const nested: [number, number][] = [];
  let depth = 0;
  let opened = from;
  for (let i = from; i < to; i++) {
    if (lower[i] === '(' && depth++ === 0) opened = i;
    if (lower[i] === ')' && depth > 0 && --depth === 0) nested.push([opened, i]);
  }
  for (const { start } of later) {
    const close = lower.slice(start, to).search(/[;)]/u);
    nested.push([start, close < 0 ? to : start + close]);
  }
  const hidden = (offset: number) => nested.some(([start, end]) => start <= offset && offset < end);
  return listed.filter(({ span }) => !hidden(span[0]));
}

function hasUnreadNumber(from: number, to: number, listed: readonly Figure[], lower: string): boolean {
  const numbers = [...lower.slice(from, to).matchAll(/(?<![\p{L}\d])\d+/gu)];
  return numbers.some(({ index }) => !listed.some(({ span }) => span[0] <= from + index && from + index < span[1]));
}
