import { pattern } from '../words/pattern.ts';
import type { Context } from './context.ts';
import { closes, holds, isEmpty, opens } from './phrase.ts';

const CHANGES = new Set(['up', 'down', 'equal', 'over', 'remain']);
const CHANGE = pattern('gấp|tăng|giảm|hơn|bằng');

const STEPS = new Set(['bậc']);

/** "Với |5 lần được tổ chức": only behind a verb of change does "lần" measure. */
export function occurs({ quantity, lead, before }: Context): boolean {
  if ((quantity.kind !== 'times' && !STEPS.has(quantity.unit ?? '')) || CHANGES.has(lead.predicate)) return false;
  return !CHANGE.isIn(before.words, Math.max(before.from, before.to - 6), before.to);
}

const UNIT = pattern('xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|bản|làng|ấp|khu|tổ dân phố|địa phương|đơn vị');
const WHERE = pattern('^[^,;.:()]* [tại ở thuộc của]$');
const OF = pattern('của');

/** "6 trụ sở … tại |6 huyện": says where the count before it is. */
export function scopes({ quantity, previous }: Context): boolean {
  if (!previous || quantity.kind !== 'count' || quantity.of || !holds(previous.after, WHERE)) return false;
  // "12 ha đất của |320 hộ" counts the households as well; only of units it says where.
  return !closes(previous.after, OF) || (quantity.noun !== undefined && opens(quantity.noun, UNIT));
}

const NONE_LEFT = pattern('không [còn có] [^,;]*$');

/** "không còn xã dưới |8 tiêu chí": a threshold of what there is none of. */
export function absent({ lead, before }: Context): boolean {
  return lead.bound !== undefined && holds(before, NONE_LEFT);
}

const WHICH = pattern('nào|nếu');
const THEN = pattern('thì');

/** "Dự án nào chưa giải ngân được |30% thì cắt vốn": a condition tells nothing that is. */
export function conditional({ before, after, clause, quantity }: Context): boolean {
  const { words } = after;
  return THEN.isIn(words, quantity.to, clause.to) && WHICH.isIn(words, clause.from, quantity.from) && !isEmpty(before);
}

const ALL_THAT = pattern('[các những] [^;.:]{1,8} [có đạt] [^;.:]*$');
const GOES_ON = pattern('(?![trở so và hoặc của tổng kế chỉ là thì]) W');

/** "Nhiều chỉ tiêu đạt trên |85%": of nobody knows how many. */
const SOME_AIMS = pattern('(?:nhiều|một số|các|những) (?:chỉ tiêu|tiêu chí|nội dung|mặt)$');

/** "Các chủ đầu tư có tỷ lệ giải ngân dưới |50% kiểm điểm trách nhiệm": tells of whom, not how much. */
export function criterion({ quantity, lead, before, after }: Context): boolean {
  if (quantity.kind === 'percent' && lead.bound !== undefined && holds(before, SOME_AIMS)) return true;
  return quantity.kind === 'percent' && lead.bound !== undefined && opens(after, GOES_ON) && holds(before, ALL_THAT);
}
