import type { SourceText } from '../source-text.ts';
import { latin, lowerCase } from '../vietnamese.ts';
import { isChrome, isImageName } from './chrome.ts';
import { isClosed, itemMark, type Line, lines } from './lines.ts';

/** A line that ends in one of these is broken inside a phrase: "… của Ban Chấp hành Đảng bộ" comes on the next line. */
const OPEN_END = latin(
  /(?:[,(–-]|(?<!\p{L})(?:và|của|các|cho|với|từ|tại|trên|về|là|do|được|có|trong|theo|những|để|ở|bằng|đạt|ước|khoảng|gần|hơn|dưới|đến|tăng|giảm|còn|lên|xuống|chiếm|(?<!(?:đổi|thuật|chỉ|dân|đa|thiểu|quyền|tế|hội|nghệ|tổng|điểm|liệu|hệ|gia|ký) )số|một|huyện|xã|tỉnh|phường|thị trấn|thị xã|thành phố|nghị quyết|đồng chí))$/u,
);

/** How a line begins that goes on with the one before it, and how one that may be a sentence of its own. */
const GOES_ON = latin(/^[\p{Ll},;)”%]/u);
const OPENS = latin(/^[\p{Lu}\d(“"]/u);
const LONGEST_OPEN_END = 24;
/** A row of a flattened table, or the rule between two. */
const ROW = /[|]|-{4,}/;

/**
 * Joins the lines that a PDF or a legal site broke inside a phrase. A blank line, a list mark and a closing mark end
 * a block; a line in lower case goes on with the one before it; a line in upper case does only where the page was
 * set to a width and the line before fills it.
 */
export function joinLines(text: SourceText): Line[] {
  const all = lines(text);
  const width = setWidth(text, all);
  const joined: Line[] = [];
  let last: Line | undefined;
  for (const line of all) {
    const before = joined.at(-1);
    if (before && last && !line.afterBlank && goesOn(text, last, line, width)) {
      joined[joined.length - 1] = { ...before, end: line.end };
    } else joined.push(line);
    last = line;
  }
  return joined;
}

function goesOn(text: SourceText, before: Line, line: Line, width: number): boolean {
  const upper = text.view.slice(before.start, before.end);
  if (isClosed(upper)) return false;
  const lower = text.view.slice(line.start, line.end);
  if (itemMark(lower) || isChrome(upper) || isChrome(lower) || isImageName(upper) || isImageName(lower)) return false;
  if (ROW.test(upper) || ROW.test(lower)) return false;
  if (GOES_ON.test(lower)) return true;
  if (OPEN_END.test(lowerCase(upper.slice(-LONGEST_OPEN_END)))) return true;
  return width > 0 && upper.length >= 0.75 * width && OPENS.test(lower);
}

/** The width that the page was set to, in characters; 0 where every paragraph is one line. */
function setWidth(text: SourceText, all: readonly Line[]): number {
  const lengths = all.map((line) => line.end - line.start);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width > 200 || width < 40) return 0;
  const full = all.filter((line) => line.end - line.start >= 0.75 * width);
  const broken = full.filter((line) => !isClosed(text.view.slice(line.start, line.end)));
  return full.length >= 5 && broken.length >= 0.5 * full.length ? width : 0;
}
