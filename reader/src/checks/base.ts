import type { Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { wordsAfter } from './passage.ts';
import type { Worksheet } from './worksheet.ts';

const NAMED = latin(
  /(?<!\p{L})(?:so (?:với )?|kế hoạch|kh(?!\p{L})|dự toán|chỉ tiêu|mục tiêu|nghị quyết|cùng kỳ|đầu nhiệm kỳ).*/u,
);
const BEFORE = latin(/(?<!\p{L})so (?:với )?[^,;.()]{2,40}$/u);

/** "dự toán giao" and "kế hoạch đề ra" name no other base than "dự toán" and "kế hoạch" do. */
const NO_ISSUER = /(?: (?:giao|được giao|đề ra|đã đề ra|năm|cả năm))+$/u;

/**
 * What a change or a percentage is measured against, as the text writes it: "kế hoạch tỉnh giao", "so với cùng kỳ". Two
 * figures with different bases never disagree. Undefined where the text leaves it to the reader.
 */
export function baseOf(figure: Figure, sheet: Worksheet): string | undefined {
  const after = NAMED.exec(wordsAfter(sheet, figure.span, /[,;.()]/u))?.[0];
  const before = BEFORE.exec(sheet.text.lower.slice(Math.max(0, figure.span[0] - 60), figure.span[0]))?.[0];
  return (after ?? before)?.replace(NO_ISSUER, '').trim();
}

/** Neither names another base than the other. */
export function sameBase(a: Figure, b: Figure, sheet: Worksheet): boolean {
  const [first, second] = [baseOf(a, sheet), baseOf(b, sheet)];
  return first === undefined || second === undefined || first === second;
}

const PACE = /bình quân|trung bình|(?:mỗi|hằng|hàng|từng) (?:năm|tháng|quý)|\/ ?(?:năm|tháng)|một năm/u;
/** "bình quân giảm 3%", "tăng 8%/năm": a pace, not the whole way from one value to another. */
export function isPace(figure: Figure, sheet: Worksheet): boolean {
  const { lower } = sheet.text;
  return (
    PACE.test(lower.slice(Math.max(0, figure.span[0] - 30), figure.span[1])) ||
    PACE.test(wordsAfter(sheet, figure.span, /[,;.()]/u))
  );
}
