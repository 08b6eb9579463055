import type { SourceText } from '../source-text.ts';
import type { Context } from './context.ts';

/** "Với |5 lần được tổ chức": only behind a verb of change does "lần" measure. */
export function occurs({ quantity, lead, before }: Context): boolean {
  if (quantity.kind !== 'times') return false;
  return (
    !['up', 'down', 'equal', 'over', 'remain'].includes(lead.predicate) &&
    !/(?:gấp|tăng|giảm|hơn|bằng)/u.test(before.lower.slice(-30))
  );
}

const UNIT = /^(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|bản|làng|ấp|khu|tổ dân phố|địa phương|đơn vị)/u;

/** "6 trụ sở … tại |6 huyện": says where the count before it is. */
export function scopes(text: SourceText, { quantity, previous }: Context): boolean {
  if (!previous || quantity.kind !== 'count' || quantity.of) return false;
  // "12 ha đất của |320 hộ" counts the households as well; only of units it says where.
  const joint = /^[^,;.:()]*(?<![\p{L}])(?<word>tại|ở|thuộc|của)\s+$/u.exec(
    text.lower.slice(previous.quantity.end, quantity.start),
  )?.groups?.word;
  return joint !== undefined && (joint !== 'của' || UNIT.test(quantity.noun ?? ''));
}

/** "không còn xã dưới |8 tiêu chí": a threshold of what there is none of. */
export function absent({ lead, before }: Context): boolean {
  return lead.bound !== undefined && /(?<![\p{L}\p{M}])không (?:còn|có)(?![\p{L}\p{M}])[^,;]*$/u.test(before.lower);
}
