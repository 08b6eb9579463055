import type { SourceText } from '../source-text.ts';
import type { Context } from './context.ts';
import { withoutDoer } from './doer.ts';
import { action } from './left-phrase.ts';
import type { Measured } from './measured.ts';
import { rightPhrase } from './right-phrase.ts';
import { behind } from './sides.ts';
import type { Words } from './trim.ts';

/** "với tổng kinh phí", "số tiền": money of what was told before, no indicator by itself. */
const GENERIC =
  /^(?:với\s+)?(?:tổng\s+)?(?:số\s+|nguồn\s+|mức\s+)?(?:kinh phí|tiền|vốn|vốn đầu tư|số tiền|giá trị|trị giá|vốn giải ngân|vốn thực hiện|mức đầu tư|đầu tư|mức vốn)(?: thực hiện| hỗ trợ| đầu tư)?$/u;

/** Of money and measures the phrase before the verb, or the object behind the number: "giải ngân 28 tỷ đồng |vốn đầu tư". */
export function amount(text: SourceText, context: Context, left: Words, inherited: Measured | undefined): string {
  const { lead, quantity } = context;
  const right = behind(text, context, false);
  // "bố trí 15 tỷ đồng |để sửa chữa trường": a bare verb needs its purpose.
  const purpose = /^\s*(?:để|cho|nhằm)\s+/u.exec(context.after);
  if (purpose && left.lower && left.lower.split(' ').length <= 2 && lead.predicate === 'none') {
    const from = quantity.end + purpose[0].length;
    const end = quantity.end + context.after.length;
    return `${left.view} ${rightPhrase({ view: text.view.slice(from, end), lower: text.lower.slice(from, end) }, false).view}`;
  }
  if (inherited && GENERIC.test(left.lower)) return `${left.view} ${inherited.indicator}`;
  if (/^(?:tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|chỉ số)(?![\p{L}])/u.test(left.lower)) return left.view;
  if (left.lower && (lead.predicate === 'none' || lead.word.endsWith('được'))) {
    const done = withoutDoer(action(left));
    return right.lower ? `${done.view} ${right.view}` : done.view;
  }
  if (left.lower && lead.predicate !== 'exist') return left.view;
  if (right.lower) return right.view;
  if (left.lower || !inherited) return left.view;
  return quantity.kind === 'money' && lead.word === 'với' ? `số tiền ${inherited.indicator}` : inherited.indicator;
}
