import type { Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { ITEM_MARK } from './lines.ts';

/** A point behind one of these ends no sentence: "TP. Hải Phòng", "Đ/c. Bí thư", "T.Ư". */
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:tp|tx|tt|p|q|h|x|đ\/c|đc|t\.ư|t\.w|tw|ths|ts|pgs|gs|bs|cn|ks|ncs|st|mr|mrs|dr|ls|nxb|no|vol|tr|kts|nghs|\p{L}|\p{L}\.\p{L})$/u;
/** "đô thị loại V.", "khóa X.": a numeral closes the sentence, it abbreviates nothing. */
const NUMERAL = /(?<!\p{L})(?:loại|khóa|cấp|quý|khu vực|thứ|nhóm|hạng|vùng|lớp|giai đoạn|đợt) \p{L}$/u;
/** A mark that may end a sentence, with what closes behind it. */
const END = /(?:\.{2,}|…|[.!?])[.…/]*[”"’»)\]]*/gu;
/** "(GLO)- ", "BBK - ", with the stamp of a crawler before it: the agency, no part of the sentence. */
const SLUG =
  /^(?:\s*date \d{4}(?:-\d{2}){0,2}\s+)?(?:\([\p{Lu}][\p{L}. ]{1,14}\)\s*[-–—]+\s*|\p{Lu}{2,8}\s?[-–—]+\s+(?!\p{Lu}{2,}(?!\p{L})))?/u;

/** The sentences of a block; a decimal, an abbreviation, a list mark and a point inside a word end none. */
export function sentenceSpans(text: SourceText, from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = opening(text, from, to);
  const block = text.view.slice(0, to);
  END.lastIndex = start;
  for (let match = END.exec(block); match; match = END.exec(block)) {
    const end = match.index + match[0].length;
    if (end >= to) break;
    if (!endsHere(text, match.index, end, match[0], start)) continue;
    push(text, found, start, end);
    start = opening(text, end, to);
    END.lastIndex = Math.max(start, end);
  }
  push(text, found, start, to);
  return found;
}

function endsHere(text: SourceText, mark: number, end: number, marks: string, start: number): boolean {
  const after = text.view.slice(end, end + 12);
  const spaced = /^\s/u.test(after);
  const next = after.trimStart();
  if (!spaced) {
    // A lost break: "năng suất cao.Toàn tỉnh"; but "T.Ư", "baohanoi.vn", "3.5" are whole.
    const glued = marks === '.' && /^\p{Lu}\p{Ll}/u.test(after) && /\p{Ll}{2}$/u.test(text.view.slice(mark - 2, mark));
    return glued;
  }
  if (!/^[\p{Lu}\d“"‘'«([\-–—+•*]/u.test(next)) return false;
  // “… với dân!” - Bí thư nhấn mạnh: who said it belongs to what was said.
  if (/[”"’»]$/u.test(marks) && /^[-–—]/u.test(next)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;
  const before = text.lower.slice(Math.max(start, mark - 14), mark);
  if (/[”"’»)\]]$/u.test(marks)) return true;
  const number = /(?<![\p{L}\d.,/])(\d+)$/u.exec(before)?.[1];
  if (number !== undefined) {
    // "1. 204" is one number; "năm 2023. 5 xã" are two sentences; "2. GRDP" after a closed clause is a list mark.
    if (/^\d/u.test(next)) return number.length === 4 && /^(?:19|20)/u.test(number);
    const lead = text.view.slice(Math.max(start, mark - number.length - 3), mark - number.length).trimEnd();
    return !(number.length <= 2 && (lead === '' || /[.;:!?…]$/u.test(lead)));
  }
  return !ABBREVIATION.test(before) || NUMERAL.test(before);
}

/** Where the sentence begins: behind white space, a slug, a list mark. */
function opening(text: SourceText, from: number, to: number): number {
  let start = from;
  while (start < to && /\s/u.test(text.view[start] as string)) start++;
  const head = text.view.slice(start, Math.min(to, start + 60));
  const mark = (SLUG.exec(head)?.[0] ?? '') || (ITEM_MARK.exec(head)?.[0] ?? '');
  return start + mark.length < to ? start + mark.length : start;
}

function push(text: SourceText, found: Span[], start: number, end: number): void {
  let last = end;
  while (last > start && /\s/u.test(text.view[last - 1] as string)) last--;
  if (last > start) found.push([start, last]);
}
