import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { latin } from '../vietnamese.ts';
import { isCapital, isGlued } from '../words/capitals.ts';
import { isNumber, YEAR } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { spanOf } from '../words/spans.ts';
import type { KindAt } from './kind-at.ts';
import { kindAt } from './kind-at.ts';
import { type DocumentNumber, kindOf, markedKind, plainNumberAt, symbolNumberAt } from './numbers.ts';
import { trailing } from './trailing.ts';

/** A reference with the words it takes, and the word behind what stands with it (its day, who issued it). */
export interface NumberedMention extends ReferenceMention {
  readonly words: readonly [from: number, to: number];
  readonly behind: number;
}

const SAID = pattern('\\(?[:.]*[số sô][:.]*');
const UNSAID = pattern('\\(?[:.]*');
/** "Nghị quyết [chuyên đề số] 05-NQ/TU": what may stand between a kind and its number. */
const BETWEEN = pattern('W{1,7}?(?:số|sô)[:.]?(?=I)');
const NEXT = pattern('(?:[,;]|và|cùng|,và)(?:số)?(?=I)');
const CLOSES = pattern('[,;.)\\n]|[của về ngày khóa và]');
/** Behind a number with no symbol these say that it counts: "kế hoạch 5 năm", "quyết định 3 nội dung". */
const COUNTS = pattern(
  `[năm tháng ngày quý tuần giờ tỷ tỉ triệu nghìn ngàn đồng ha km kg m tấn tạ người hộ xã huyện điểm lần vụ trường nhà nhóm khâu chương phần lớp cuộc đợt bộ cây con lượt thôn bản bước]
  |%|nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|tiêu chí|dự án|công trình|đơn vị|vấn đề|sản phẩm|văn bản|giai đoạn|nhiệm kỳ|trọng tâm|cấp`,
);
/** Kinds that a bare number can name ("Nghị quyết 31"); a programme by number is a programme ("Chương trình 135"). */
const BARE = new Set([
  ...['Nghị quyết', 'Quyết định', 'Chỉ thị', 'Kết luận', 'Kế hoạch', 'Đề án', 'Thông báo', 'Thông tư', 'Nghị định'],
  ...['Công văn', 'Quy định', 'Công điện', 'Báo cáo', 'Tờ trình', 'Hướng dẫn', 'Luật'],
]);
const MOST = 30;

/** A kind with one number or several: "các Quyết định số 10/QĐ-UBND, 11/QĐ-UBND và 12/QĐ-UBND". */
export function series(text: SourceText, at: number, kind: KindAt): NumberedMention[] {
  const { view, words } = text;
  const found: NumberedMention[] = [];
  const said = SAID.endAt(words, kind.end);
  let next = said < 0 ? UNSAID.endAt(words, kind.end) : said;
  if (!isNumber(words.code.charCodeAt(next))) return apart(text, at, kind);
  let from = at;
  for (let count = 0; count < MOST; count++) {
    const symbol = symbolNumberAt(view, words, next);
    const number = symbol ?? plain(text, from, next, kind, count === 0 ? said >= 0 : undefined);
    if (!number) break;
    const own = symbol && kind.name === 'Văn bản' ? markedKind(symbol.number) : undefined;
    const mention = mentioned(text, from, number, own ?? kind.name);
    found.push(mention);
    from = NEXT.endAt(words, mention.behind);
    if (from < 0) break;
    next = from;
  }
  return found;
}

/** "Nghị quyết [của HĐND tỉnh số] 12/NQ-HĐND": the number stands apart from its kind, and says the same. */
function apart(text: SourceText, at: number, kind: KindAt): NumberedMention[] {
  const { view, words } = text;
  const next = kind.byTitle ? -1 : BETWEEN.endAt(words, kind.end);
  if (next < 0) return [];
  for (let word = kind.end; word < next; word++) if (kindAt(words, word)) return [];
  const number = symbolNumberAt(view, words, next);
  return number && kindOf(number.number)?.startsWith(kind.name) ? [mentioned(text, at, number, kind.name)] : [];
}

/** `said` is undefined behind the first of several: "Nghị quyết 18, [19] của Trung ương". */
function plain(
  { view, words }: SourceText,
  from: number,
  at: number,
  kind: KindAt,
  said: boolean | undefined,
): DocumentNumber | undefined {
  const number = plainNumberAt(view, words, at);
  if (!number || said) return number;
  if (!BARE.has(kind.name) || COUNTS.endAt(words, number.end) >= 0) return undefined;
  const closes = number.end >= words.count || CLOSES.endAt(words, number.end) >= 0;
  if (said === undefined) return closes && words.code.charCodeAt(at) !== YEAR ? number : undefined;
  // "Kế hoạch [2021] - 2025" is told by its years; "Quyết định 1956" by its number.
  if (words.code.charCodeAt(at) === YEAR && kind.name !== 'Quyết định') return undefined;
  // "quyết định 3 …", "kế hoạch 87 …": in lower case only what closes or goes on as a reference does.
  return isCapital(words, from) || closes ? number : undefined;
}

/** A number with its symbol and no kind before it: "(22-NQ/TU)" is a resolution. */
export function alone(text: SourceText, at: number): NumberedMention | undefined {
  const { view, words } = text;
  if (isGlued(words, at) && GLUE.test(view.charAt((words.starts[at] as number) - 1))) return undefined;
  const number = symbolNumberAt(view, words, at);
  const kind = number && kindOf(number.number);
  return kind ? mentioned(text, at, number, kind) : undefined;
}
const GLUE = latin(/[\p{L}\p{N}.,/–-]/u);

function mentioned(text: SourceText, from: number, { end, number }: DocumentNumber, kind: string): NumberedMention {
  const { date, issuer, end: behind } = trailing(text, end);
  return {
    span: spanOf(text.words, from, end),
    words: [from, end],
    behind,
    number,
    kind,
    ...(date && { date }),
    ...(issuer && { issuer }),
  };
}
