import type { SourceText } from '../source-text.ts';
import type { Block, BlockKind } from '../structure.ts';
import { fold, latin, lowerCase } from '../vietnamese.ts';
import { isByline } from './byline.ts';
import { isChrome, isImageName, opensOtherArticles } from './chrome.ts';
import { isClosed, itemMark, type Line } from './lines.ts';

const LONG = 200;
/** A line of its own that shows who is in a picture: "Đồng chí Chủ tịch xã phát biểu bế mạc cuộc họp." */
const SHOWS = latin(
  /^(?:quang cảnh|toàn cảnh|(?:ảnh|chú thích ảnh)\s*:)|(?<!\p{L})(?:phát biểu|báo cáo|trao đổi|tặng (?:quà|hoa)|trao (?:quà|tặng)|thăm hỏi|tham quan)(?!\p{L})[^:;“"]{0,90}$/u,
);
const WHO = latin(
  /^(?:các )?(?:đồng chí|đ\/c|ông|bà|lãnh đạo|đại diện|đại biểu|(?:phó )?bí thư|(?:phó )?chủ tịch|(?:phó )?trưởng|(?:phó )?giám đốc|(?:phó )?chủ nhiệm|chánh|cục trưởng|bộ trưởng|thủ tướng|thường trực|ủy viên)(?!\p{L})/u,
);
const REPORTS = latin(/(?<!\p{L})(?:như sau|sáng|chiều|ngày)(?!\p{L})/u);
const OPENS = latin(/^[\p{Lu}\d“"]/u);

/** Says of each block what it is on the page, from its words and what stands around it; `official` is where an official title starts. */
export function classify(text: SourceText, parts: readonly Line[], official?: number): Block[] {
  const view = parts.map((part) => text.view.slice(part.start, part.end));
  const kinds: BlockKind[] = [];
  let otherArticles = false;
  // Above the title of a paper in official layout stands its letterhead, which is none.
  let titled = official !== undefined;
  view.forEach((words, i) => {
    if (parts[i]?.start === official) {
      kinds.push('title');
      return;
    }
    if (isChrome(words) || (otherArticles && words.length < LONG)) {
      otherArticles ||= opensOtherArticles(words) && i > parts.length / 3;
      kinds.push('chrome');
      return;
    }
    otherArticles = false;
    const kind = kindOf(text, parts, view, i, titled);
    titled ||= kind === 'title' || kind === 'paragraph' || kind === 'heading';
    kinds.push(kind);
  });
  markBylines(view, kinds);
  return parts.map(({ start, end }, i) => ({ start, end, kind: kinds[i] as BlockKind }));
}

function kindOf(
  { asSet }: SourceText,
  parts: readonly Line[],
  view: readonly string[],
  i: number,
  titled: boolean,
): BlockKind {
  const words = view[i] as string;
  if (i > 0 && isImageName(view[i - 1] as string) && words.length < LONG * 1.5) return 'caption';
  if (titled && words.length <= LONG && isCaption(lowerCase(words), view[i + 1])) return 'caption';
  const closed = isClosed(words);
  const marked = itemMark(words) > 0;
  if (!titled && !closed && !marked && words.length <= LONG && parts.length > 1) return 'title';
  const part = parts[i] as Line;
  // A row of a table is set in columns.
  const short = words.length <= 150 && !closed && !/[|\t]/.test(asSet.slice(part.start, part.end));
  if (short && (!marked || /^(?:\d|[IVX])/u.test(words)) && OPENS.test(words)) {
    return i + 1 < parts.length && words.length < 110 ? 'heading' : marked ? 'item' : 'paragraph';
  }
  return marked ? 'item' : 'paragraph';
}

const CREDIT = /\s*\(?ảnh(?: minh họa)?\s*:\s*[^().]{2,40}\)?\.?\s*$/u;

function isCaption(lower: string, next: string | undefined): boolean {
  // "Nông dân thu hoạch chè. Ảnh: A": its credit is no sentence of its own.
  const shown = lower.replace(CREDIT, '');
  if (/[.!?…]\s+\S/u.test(shown.replace(/đ\/c\.|tp\./gu, ''))) return false;
  const words = shown.replace(/[\s.]+$/u, '');
  if (shown !== lower || /^(?:quang|toàn) cảnh/u.test(words)) return true;
  if (WHO.test(words) && SHOWS.test(words) && !REPORTS.test(words)) return true;
  // A caption is often printed twice, the second time with a full stop.
  const head = fold(words.slice(0, 50));
  return WHO.test(words) && words.length > 40 && next !== undefined && fold(next.slice(0, 50)) === head;
}

/** Up to three lines at the foot, and no further up than the last long paragraph. */
function markBylines(view: readonly string[], kinds: BlockKind[]): void {
  let seen = 0;
  for (let i = view.length - 1; i > 0 && seen < 4; i--) {
    if (kinds[i] === 'chrome') continue;
    if (!isByline(view[i] as string)) return;
    kinds[i] = 'byline';
    seen++;
  }
}
