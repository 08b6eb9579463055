import type { Bound } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import type { Context } from './context.ts';
import { opens } from './phrase.ts';

const UP = pattern('\\)* W{0,3}? trở lên');
const DOWN = pattern('\\)* W{0,3}? trở xuống');
const JOINED = pattern('[^W]*(?:và|,)');

/** How firm a number is: the word before it ("trên", "gần") or behind it ("trở lên"). */
export function boundOf({ quantity, lead, after }: Context, level: boolean): Bound | undefined {
  if (quantity.bound) return quantity.bound;
  if (opens(after, UP) && !opens(after, JOINED)) return 'at-least';
  if (opens(after, DOWN)) return 'at-most';
  if (quantity.kind === 'rank') return undefined;
  if (level && lead.predicate === 'over') return 'more-than';
  // "hoàn thành vượt mức |18/18 chỉ tiêu": all of them are no more than all.
  return quantity.of !== undefined && quantity.of === quantity.value ? undefined : lead.bound;
}
