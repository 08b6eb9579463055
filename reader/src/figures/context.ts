import type { SourceText } from '../source-text.ts';
import { type Benchmark, benchmarkBefore, benchmarkBehind } from './benchmark.ts';
import type { Clause } from './clauses.ts';
import { type Lead, readLead } from './lead.ts';
import type { Quantity } from './quantity.ts';

/** A quantity where it stands: the words before it since the one before, the words behind it up to the next. */
export interface Context {
  readonly quantity: Quantity;
  readonly clause: Clause;
  /** The quantity before it in the clause. */
  readonly previous?: Context;
  /** Within brackets that open at this offset. */
  readonly bracket?: number;
  readonly lead: Lead;
  readonly benchmark?: Benchmark;
  /** Words before the number without its lead, brackets left out; same length in both. */
  readonly before: { readonly view: string; readonly lower: string };
  /** Words behind the number, lower case, up to the next quantity or the clause's end. */
  readonly after: string;
}

const LONGEST = 400;
/** "(kế hoạch |giảm 4%)", "(chỉ tiêu giao |50 triệu đồng)": in brackets what was aimed at of the same thing. */
const PLANNED =
  /^\s*(?:kế hoạch|kh|mục tiêu|chỉ tiêu|nghị quyết|nq|dự toán)(?: (?:năm|tỉnh|huyện|xã|giao|đề ra|nghị quyết|đại hội|nhiệm kỳ|là|đến năm|\d{4}))*\s*:?\s*$/u;

/** The contexts of the quantities of one clause, in text order. */
export function contexts(text: SourceText, clause: Clause, quantities: readonly Quantity[]): Context[] {
  const found: Context[] = [];
  quantities.forEach((quantity, index) => {
    const previous = found.at(-1);
    const bracket = openBracket(text.lower, clause.start, quantity.start);
    const inSame = previous && previous.quantity.start > (bracket ?? -1);
    const from = Math.max(
      bracket !== undefined && !inSame ? bracket + 1 : clause.start,
      previous?.quantity.end ?? 0,
      quantity.start - LONGEST,
    );
    const raw = withoutBrackets(text, from, quantity.start);
    const tail = benchmarkBefore(raw.lower);
    const lead = estimated(
      readLead(tail ? raw.lower.slice(0, tail.at) : raw.lower, quantity.kind === 'percent'),
      raw.lower,
    );
    const planned = bracket !== undefined && !inSame ? PLANNED.exec(raw.lower.slice(0, lead.length)) : null;
    const rest = raw.lower.slice(0, planned ? 0 : lead.length);
    const head = benchmarkBefore(rest.trimEnd());
    const end = head ? head.at : rest.length;
    const after = text.lower.slice(quantity.end, quantities[index + 1]?.start ?? clause.end);
    const benchmark = benchmarkBehind(after) ?? tail?.benchmark ?? head?.benchmark;
    found.push({
      quantity,
      clause,
      ...(previous && { previous }),
      ...(bracket !== undefined && { bracket }),
      lead: planned ? { ...lead, aim: true } : lead,
      ...(benchmark && { benchmark }),
      before: { view: raw.view.slice(0, end), lower: raw.lower.slice(0, end) },
      after,
    });
  });
  return found;
}

/** "Ước thực hiện cả năm, thu ngân sách |đạt 31 tỷ": the word of estimate may open the clause. */
function estimated(lead: Lead, before: string): Lead {
  const opens = /(?:^|[,;:.]\s*|và\s+)(?:dự\s+)?ước(?=\s+\p{L})(?!\s+(?:mơ|muốn|vọng|nguyện))/u.test(before);
  const closes = /(?<![\p{L}])ước (?:thu|chi|có|đón|tạo|trồng)\s*$/u.test(before.slice(0, lead.length));
  return lead.estimate || !(opens || closes) ? lead : { ...lead, estimate: true, bound: lead.bound ?? 'about' };
}

/** Where the bracket around `at` opens, if it stands in one. */
function openBracket(lower: string, from: number, at: number): number | undefined {
  for (let i = at - 1; i >= from && i > at - LONGEST; i--) {
    if (lower[i] === ')') return undefined;
    if (lower[i] === '(') return i;
  }
  return undefined;
}

/** "37 đồng chí (nhiệm kỳ …) lên 39": what stands in closed brackets is passed over. */
function withoutBrackets(text: SourceText, from: number, to: number): { view: string; lower: string } {
  const [view, lower] = [text.view.slice(from, to), text.lower.slice(from, to)];
  const out = { view: '', lower: '' };
  let at = 0;
  // A bracket that opened before `from` and closes here held the quantity before.
  const [open, close] = [lower.indexOf('('), lower.indexOf(')')];
  if (close >= 0 && (open < 0 || close < open)) at = close + 1;
  while (at < lower.length) {
    const next = lower.indexOf('(', at);
    const end = next < 0 ? -1 : lower.indexOf(')', next);
    const stop = end < 0 ? lower.length : next;
    out.view += view.slice(at, stop);
    out.lower += lower.slice(at, stop);
    at = end < 0 ? lower.length : end + 1;
  }
  return out;
}
