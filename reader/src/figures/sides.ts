import type { SourceText } from '../source-text.ts';
import type { Context } from './context.ts';
import { leftPhrase } from './left-phrase.ts';
import { rightPhrase } from './right-phrase.ts';
import { NONE, slice, trim, type Words } from './trim.ts';

/** The phrase before the number; in brackets that open with the number, the one before the brackets. */
export function leftOf(text: SourceText, context: Context, threshold: Context | undefined): Words {
  const { previous, bracket, clause, quantity, lead } = context;
  if (threshold) return leftPhrase(across(text, threshold, context), false);
  const opens = bracket !== undefined && !(previous && previous.quantity.start > bracket);
  if (quantity.kind === 'rank' && /(?:lớn|cao|nhiều)\s*$/u.test(context.before.lower))
    return lastWords(trim(context.before), 3);
  const left = leftPhrase(opens ? context.before : behindList(text, context), previous !== undefined && !opens);
  if (left.lower) return left;
  if (opens && !(previous && bracket - previous.quantity.end < 80)) {
    const from = previous?.quantity.end ?? clause.start;
    return leftPhrase(
      { view: text.view.slice(from, bracket), lower: text.lower.slice(from, bracket) },
      previous !== undefined,
    );
  }
  // "180 tỷ đồng |xây dựng tuyến đường dài 24,5 km".
  if (
    previous &&
    !opens &&
    quantity.kind === 'measure' &&
    /(?:dài|rộng|diện tích|công suất|quy mô)\s*$/u.test(context.before.lower)
  )
    return leftPhrase(context.before, false);
  // "20 dự án được |điều chỉnh tăng vốn đạt 617 triệu USD": no comma between, but a verb of its own.
  if (
    previous?.quantity.kind === 'count' &&
    !opens &&
    !context.before.lower.includes(',') &&
    // "215 con bò giống cho |215 hộ", "17 giải Ba và |22 giải": those words are of the one before.
    !/(?<![\p{L}\p{M}])(?:cho|của|và|cùng)\s*$/u.test(context.before.lower) &&
    (quantity.kind === 'count' ? lead.predicate === 'none' : lead.predicate === 'result')
  )
    return trim(context.before);
  return NONE;
}

/** "425/500 nhà tạm, nhà dột nát|, đạt 85%": the list of what was counted before is passed over. */
function behindList(text: SourceText, { previous, before }: Context): Words {
  if (previous?.quantity.kind !== 'count') return before;
  const list = behind(text, previous, false);
  if (!list.lower.includes(', ')) return before;
  const at = before.lower.indexOf(list.lower);
  return at < 0 ? before : slice(before, at + list.lower.length);
}

/** "trở thành |thành phố lớn thứ 3 cả nước": of such a rank the noun right before it. */
function lastWords(words: Words, count: number): Words {
  const spaces = [...words.lower.matchAll(/\s+/gu)];
  const cut = spaces[spaces.length - count + 1];
  return cut ? slice(words, cut.index + cut[0].length) : words;
}

/** The words before a number whose phrase holds a threshold: "đất ruộng đạt 100 triệu đồng/ha trở lên |đạt 50ha". */
function across(text: SourceText, threshold: Context, context: Context): Words {
  const from = threshold.quantity.start - threshold.before.lower.length - 30;
  const start = Math.max(threshold.clause.start, threshold.previous?.quantity.end ?? 0, from);
  const to = threshold.quantity.end + context.before.lower.length;
  return { view: text.view.slice(start, to), lower: text.lower.slice(start, to) };
}

/** What narrows the noun behind the number. */
export function behind(text: SourceText, { quantity, after, clause, lead, before }: Context, whole: boolean): Words {
  const threshold =
    quantity.kind === 'count' &&
    /^(?![^,;]*(?<![\p{L}])với(?![\p{L}]))[^,;()]{0,60}(?<![\p{L}])(?:từ|trên|dưới|đạt)\s*$/u.test(after);
  const end = threshold ? Math.min(clause.end, quantity.end + after.length + 80) : quantity.end + after.length;
  // The clause's own end closes a list as a mark does: "100% cán bộ|, công chức dùng chữ ký số".
  const mark = end >= clause.end ? ';' : '';
  return rightPhrase(
    { view: text.view.slice(quantity.end, end) + mark, lower: text.lower.slice(quantity.end, end) + mark },
    whole || threshold,
    quantity.kind === 'count' || quantity.kind === 'percent',
    quantity.kind === 'count' &&
      (lead.predicate === 'exist' || lead.predicate === 'remain' || apart(before.lower, lead)),
  );
}

/** "Kết quả, |12 công trình đã hoàn thành": nothing is done to it, it opens the clause. */
function apart(before: string, { predicate }: Context['lead']): boolean {
  return predicate === 'none' && /(?:^|,)\s*$/u.test(before);
}
