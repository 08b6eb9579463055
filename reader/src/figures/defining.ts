import { pattern } from '../words/pattern.ts';
import type { Context } from './context.ts';
import { closes, holds, opens } from './phrase.ts';

const MARK = pattern('[,;:()]');
const FROM_ON = pattern('[^,;]{0,7}? trở [lên xuống]');
const FULFILS = pattern('hoàn thành|thực hiện');
const CRITERIA = pattern('tiêu chí|chỉ tiêu|điểm');
const OF_UNITS = pattern('(?:tổng? số|các)? [xã huyện thôn bản phường]');

/** "13/58 chỉ tiêu đạt từ |50% mục tiêu", "5 xã đạt |19 tiêu chí": says which ones are counted, no figure itself. */
export function definesPrevious({ previous, quantity, lead, before, after }: Context): boolean {
  // "hơn 60% số xã đạt |19 tiêu chí"
  const reaches =
    quantity.kind === 'count' && quantity.noun && opens(quantity.noun, CRITERIA) && lead.predicate === 'result';
  if (reaches && previous?.quantity.kind === 'percent' && opens(previous.after, OF_UNITS))
    return !holds(previous.after, MARK);
  if (!previous?.quantity.noun || previous.quantity.kind !== 'count') return false;
  if (lead.predicate !== 'result' && lead.predicate !== 'none' && lead.predicate !== 'exist') return false;
  const fulfils = lead.predicate === 'result' || closes(before, FULFILS);
  if (holds(previous.after, MARK)) return false;
  const threshold = (lead.from || lead.bound !== undefined || opens(after, FROM_ON)) && !lead.estimate;
  if (quantity.kind === 'percent') return threshold;
  if (quantity.kind === 'count' && quantity.noun && opens(quantity.noun, CRITERIA)) return fulfils;
  return (quantity.kind === 'measure' || quantity.kind === 'money') && threshold && lead.from;
}

const ON = pattern('trở lên(?! [,;.]| và)');
const SEPARATE = pattern('[,;]');

/** "đất đạt |80 triệu đồng/ha trở lên đạt 35ha": a threshold before the verb narrows what the next one measures. */
export function definesNext({ quantity, after }: Context, next: Context | undefined): boolean {
  if (!next || quantity.kind === 'rank' || next.lead.predicate !== 'result') return false;
  return opens(after, ON) && !holds(after, SEPARATE);
}
