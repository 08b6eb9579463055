import type { SourceText } from '../source-text.ts';
import type { Context } from './context.ts';

/** "11/54 chỉ tiêu đạt từ |50% mục tiêu", "5 xã đạt |19 tiêu chí": says which ones are counted, no figure itself. */
export function definesPrevious(text: SourceText, context: Context): boolean {
  const { previous, quantity, lead, after } = context;
  if (!previous?.quantity.noun || previous.quantity.kind !== 'count') return false;
  if (/[,;:()]/u.test(text.lower.slice(previous.quantity.end, quantity.start))) return false;
  if (lead.predicate !== 'result' && lead.predicate !== 'none' && lead.predicate !== 'exist') return false;
  const threshold =
    (lead.from || lead.bound !== undefined || /^\s*[^,;]{0,30}trở (?:lên|xuống)/u.test(after)) && !lead.estimate;
  if (quantity.kind === 'percent') return threshold;
  if (quantity.kind === 'count' && /^(?:tiêu chí|chỉ tiêu|điểm)/u.test(quantity.noun ?? ''))
    return lead.predicate === 'result';
  return (quantity.kind === 'measure' || quantity.kind === 'money') && threshold && lead.from;
}

/** "đất đạt |100 triệu đồng/ha trở lên đạt 50ha": a threshold before the verb narrows what the next one measures. */
export function definesNext(context: Context, next: Context | undefined): boolean {
  if (!next || context.quantity.kind === 'rank') return false;
  return (
    /^\s*trở lên(?!\s*[,;.]|\s+và(?![\p{L}]))/u.test(context.after) &&
    next.lead.predicate === 'result' &&
    !/[,;]/u.test(context.after)
  );
}
