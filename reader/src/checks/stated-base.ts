import type { Figure } from '../fact.ts';
import { inOneSentence, next, previous, wordsBetween } from './passage.ts';
import type { Worksheet } from './worksheet.ts';

/** What may stand in brackets before the number that a percentage was taken of. */
const NAME =
  '(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|cùng kỳ|năm trước|năm ngoái|năm \\d{4}|năm|giao|tỉnh|huyện|vốn|thực hiện|đạt|là|được|:)';
/** "đạt 105% kế hoạch (kế hoạch 80 tỷ đồng)", "tăng 8% so với cùng kỳ (cùng kỳ đạt 111 tỷ đồng)": a base is named first. */
const BEHIND = new RegExp(
  `^[^;.()]{0,60}(?:kế hoạch|(?<!\\p{L})kh|dự toán|chỉ tiêu|mục tiêu|so (?:với )?[^;.()]{4,40})[^;.()]{0,20}\\(\\s*(?:${NAME}\\s*)*$`,
  'u',
);

/** The plan or the earlier value that the text tells in brackets right behind a percentage of it. */
export function statedBase(percent: Figure, unit: string | undefined, sheet: Worksheet): Figure | undefined {
  const base = next(sheet.figures, percent);
  if (base?.attribute !== 'level' || base.unit !== unit || typeof base.value !== 'string') return undefined;
  return BEHIND.test(wordsBetween(sheet, percent, base)) ? base : undefined;
}

const OF_PLAN = /^\s*(?:trên|so với|\/)\s(?:tổng )?(?:số )?(?:vốn )?(?:kế hoạch|dự toán)(?: \p{L}+){0,4}\s*$/u;

/** "288,2 tỷ đồng trên tổng kế hoạch vốn 485 tỷ đồng": what was done of a plan that stands right behind it. */
export function valueOfPlan(plan: Figure, sheet: Worksheet): Figure | undefined {
  const value = previous(sheet.figures, plan);
  if (value?.attribute !== 'level' || value.unit !== plan.unit || !inOneSentence(sheet, value, plan)) return undefined;
  return OF_PLAN.test(wordsBetween(sheet, value, plan)) ? value : undefined;
}
