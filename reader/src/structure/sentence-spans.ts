import type { Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { latin } from '../vietnamese.ts';
import { BLANK, BREAK, DIGIT, kindOf, LOWER, UPPER } from '../words/letters.ts';
import { itemMark, trimmed } from './lines.ts';

/** A point behind one of these ends no sentence: "TP. Hải Phòng", "Đ/c. Bí thư", "T.Ư". */
const ABBREVIATION = latin(
  /(?<![\p{L}\p{N}])(?:tp|tx|tt|p|q|h|x|đ\/c|đc|t\.ư|t\.w|tw|ths|ts|pgs|gs|bs|cn|ks|ncs|st|mr|mrs|dr|ls|nxb|no|vol|tr|kts|nghs|\p{L}|\p{L}\.\p{L})$/u,
);
/** "đô thị loại V.", "khóa X.": a numeral closes the sentence, it abbreviates nothing. */
const NUMERAL = latin(/(?<!\p{L})(?:loại|khóa|khoá|cấp|quý|khu vực|thứ|nhóm|hạng|vùng|lớp|giai đoạn|đợt) \p{L}$/u);
/** "(GLO)- ", "BBK - ", with the stamp of a crawler before it: the agency, no part of the sentence. */
const SLUG = latin(
  /^(?:\s*date \d{4}(?:-\d{2}){0,2}\s+)?(?:\([\p{Lu}][\p{L}. ]{1,14}\)\s*[-–—]+\s*|\p{Lu}{2,8}\s?[-–—]+\s+(?!\p{Lu}{2,}(?!\p{L})))?/u,
);
/** Before a point: two small letters that are longer than any abbreviation close a word. */
const LONG_WORD = 5;

const POINT = 0x2e;
const isEnd = (unit: number): boolean => unit === POINT || unit === 0x2026 || unit === 0x21 || unit === 0x3f;
/** What may close behind a mark: quotes and brackets. */
const isClosing = (unit: number): boolean =>
  unit === 0x201d || unit === 0x22 || unit === 0x2019 || unit === 0xbb || unit === 0x29 || unit === 0x5d;
const isBlank = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === BLANK || kind === BREAK;
};

/** The sentences of a block; a decimal, an abbreviation, a list mark and a point inside a word end none. */
export function sentenceSpans(text: SourceText, from: number, to: number): Span[] {
  const { view, words } = text;
  const { code, starts } = words;
  const found: Span[] = [];
  let start = opening(text, from, to);
  let reached = start;
  for (let word = words.at(start); word < words.count; word++) {
    const at = starts[word] as number;
    if (at >= to) break;
    if (!isEnd(code.charCodeAt(word))) continue;
    if (at < reached) continue;
    const end = marksEnd(view, at, to);
    if (end >= to) break;
    reached = end;
    if (!endsHere(text, at, end, start)) continue;
    push(view, found, start, end);
    start = opening(text, end, to);
    reached = Math.max(start, end);
  }
  push(view, found, start, to);
  return found;
}

/** Behind a mark, those that repeat it, "./." among them, and what closes. */
function marksEnd(view: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to) {
    const unit = view.charCodeAt(end);
    if (unit !== POINT && unit !== 0x2026 && unit !== 0x2f && !isClosing(unit)) return end;
    end++;
  }
  return end;
}

function endsHere(text: SourceText, mark: number, end: number, start: number): boolean {
  const { view } = text;
  const single = view.charCodeAt(mark) === POINT && end - mark === 1;
  if (!isBlank(view.charCodeAt(end))) {
    // A lost break: "năng suất cao.Toàn tỉnh"; but "T.Ư", "baohanoi.vn", "3.5" are whole.
    return (
      single &&
      kindOf(view.charCodeAt(end)) === UPPER &&
      kindOf(view.charCodeAt(end + 1)) === LOWER &&
      kindOf(view.charCodeAt(mark - 1)) === LOWER &&
      kindOf(view.charCodeAt(mark - 2)) === LOWER
    );
  }
  let next = end;
  while (next < end + 12 && isBlank(view.charCodeAt(next))) next++;
  const unit = view.charCodeAt(next);
  const kind = kindOf(unit);
  if (kind !== UPPER && kind !== DIGIT && !OPENS.has(unit)) return false;
  // “… với dân!” - Bí thư nhấn mạnh: who said it belongs to what was said.
  const quoted = /[”"’»]/.test(view[end - 1] as string);
  if (quoted && DASHES.has(unit)) return false;
  const first = view.charCodeAt(mark);
  if (first !== POINT || view.charCodeAt(mark + 1) === POINT) return true;
  if (isClosing(view.charCodeAt(end - 1))) return true;
  return !abbreviates(text, mark, start, kind === DIGIT);
}

const OPENS = new Set([...'“"‘\'«([-–—+•*'].map((mark) => mark.charCodeAt(0)));
const DASHES = new Set([...'-–—'].map((mark) => mark.charCodeAt(0)));

const LAST_NUMBER = latin(/(?<![\p{L}\d.,/])(\d+)$/u);

/** Whether the word or number before a point goes on behind it: "TP. Hải Phòng", "1. 204", "2. GRDP". */
function abbreviates({ view }: SourceText, mark: number, start: number, digitNext: boolean): boolean {
  let from = mark;
  while (from > start && mark - from < LONG_WORD && kindOf(view.charCodeAt(from - 1)) === LOWER) from--;
  if (mark - from === LONG_WORD) return false;
  const before = view.slice(Math.max(start, mark - 14), mark).toLowerCase();
  const number = LAST_NUMBER.exec(before)?.[1];
  if (number !== undefined) {
    // "1. 204" is one number; "năm 2023. 5 xã" are two sentences; "2. GRDP" after a closed clause is a list mark.
    if (digitNext) return !(number.length === 4 && /^(?:19|20)/u.test(number));
    const lead = view.slice(Math.max(start, mark - number.length - 3), mark - number.length).trimEnd();
    return number.length <= 2 && (lead === '' || /[.;:!?…]$/u.test(lead));
  }
  return ABBREVIATION.test(before) && !NUMERAL.test(before);
}

/** Where the sentence begins: behind white space, a slug, a list mark. */
function opening({ view }: SourceText, from: number, to: number): number {
  let start = from;
  while (start < to && isBlank(view.charCodeAt(start))) start++;
  const kind = kindOf(view.charCodeAt(start));
  // A word in small letters behind its first opens neither a slug nor an item: "Thu ngân sách".
  const next = kindOf(view.charCodeAt(start + 1));
  if (kind === UPPER && next === LOWER) return start;
  const head = view.slice(start, Math.min(to, start + 60));
  const mark = SLUG.exec(head)?.[0].length || itemMark(head);
  return start + mark < to ? start + mark : start;
}

function push(view: string, found: Span[], from: number, to: number): void {
  const [start, end] = trimmed(view, from, to);
  if (end > start) found.push([start, end]);
}
