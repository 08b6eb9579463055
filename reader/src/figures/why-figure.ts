import type { Rule } from '../explanations.ts';
import type { Because, Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { becomes } from './attribute.ts';
import { readLead } from './lead.ts';
import type { Measured } from './measured.ts';

/** "so với |kế hoạch| tỉnh giao", "|so với cùng kỳ|". */
const BENCHMARKS = {
  plan: /(?<!\p{L})(?:so (?:với )?)?(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|nq|pháp lệnh|kịch bản|định mức|(?:vốn|kinh phí|tỉnh|huyện|trung ương)(?: được)? giao)(?!\p{L})/u,
  earlier:
    /(?<!\p{L})(?:so (?:với )?)?(?:cùng (?:kỳ|kì|thời điểm)|năm (?:trước|ngoái|\d{4})|(?:đầu|cuối) (?:năm|nhiệm kỳ|kỳ)|(?:nhiệm kỳ|tháng|quý|giai đoạn) (?:trước|\d{1,4})|trước (?:đây|sáp nhập))(?!\p{L})/u,
};

/** The words that a figure was read from: what it measures, the verb at the number, what it is compared with. */
export function whyFigure(text: SourceText, one: Measured): Because {
  const { quantity } = one.context;
  const found = [indicatorWords(text, one), leadWords(text, one), benchmarkWords(text, one)]
    .filter((span) => span !== undefined)
    .sort((a, b) => a[0] - b[0]);
  const words = found.filter((span, index) => index === 0 || span[0] >= (found[index - 1] as Span)[1]);
  const rule: Rule = becomes(one.context) ? 'figure.baseline' : `figure.${one.attribute}`;
  return { rule, words: words.length > 0 ? words : [[quantity.start, quantity.end]] };
}

function indicatorWords({ view }: SourceText, { context, head, indicator }: Measured): Span | undefined {
  const from = (head ?? { context }).context.clause.start;
  const stretch = view.slice(from, context.clause.end).replace(/\s/gu, ' ');
  const before = stretch.lastIndexOf(indicator, context.quantity.start - from);
  const at = before >= 0 ? before : stretch.indexOf(indicator);
  return at < 0 ? undefined : [from + at, from + at + indicator.length];
}

function leadWords({ lower }: SourceText, { context }: Measured): Span | undefined {
  const { quantity, clause, previous, bracket } = context;
  const from = Math.max(clause.start, previous?.quantity.end ?? 0, (bracket ?? -1) + 1, quantity.start - 120);
  const before = lower.slice(from, quantity.start);
  const at = readLead(before, quantity.kind === 'percent').length;
  const words = before.slice(at).trimEnd();
  const start = from + at + (words.length - words.trimStart().length);
  return words.trim() ? [start, from + at + words.length] : undefined;
}

function benchmarkWords({ lower }: SourceText, { context }: Measured): Span | undefined {
  const { benchmark, quantity, clause } = context;
  if (!benchmark) return undefined;
  const inside = (from: number, to: number): Span | undefined => {
    const match = BENCHMARKS[benchmark].exec(lower.slice(from, to));
    return match ? [from + match.index, from + match.index + match[0].length] : undefined;
  };
  return (
    inside(quantity.end, Math.min(clause.end, quantity.end + 110)) ??
    inside(Math.max(clause.start, quantity.start - 120), quantity.start)
  );
}
