import type { Bound } from '../fact.ts';
import type { Context } from './context.ts';

/** How firm a number is: the word before it ("trên", "gần") or behind it ("trở lên"). */
export function boundOf({ quantity, lead, after }: Context, level: boolean): Bound | undefined {
  if (quantity.bound) return quantity.bound;
  if (/^[\s)]*(?:\p{L}+\s+){0,3}trở lên(?![\p{L}])/u.test(after) && !/^[^\p{L}]*(?:và|,)/u.test(after))
    return 'at-least';
  if (/^[\s)]*(?:\p{L}+\s+){0,3}trở xuống(?![\p{L}])/u.test(after)) return 'at-most';
  if (quantity.kind === 'rank') return undefined;
  if (level && lead.predicate === 'over') return 'more-than';
  return lead.bound;
}
