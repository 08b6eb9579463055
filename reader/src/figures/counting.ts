import type { SourceText } from '../source-text.ts';
import type { Context } from './context.ts';
import { withoutDoer } from './doer.ts';
import { DOES, HEADS } from './heads.ts';
import { action } from './left-phrase.ts';
import type { Measured } from './measured.ts';
import { behind } from './sides.ts';
import { NONE, type Words } from './trim.ts';

/** "xảy ra 6 vụ", "thiên tai làm 2 người chết": what befalls is told by the thing itself; a number there is another figure's. */
const NO_ACTION = /[:\d]|(?<![\p{L}\p{M}])(?:xảy ra|làm|bị|được|thì|là)(?![\p{L}\p{M}])/u;

/** The short verb phrase before a counted thing: "đã |kết nạp 18 đảng viên", "|phát hiện, bắt giữ 23 vụ". */
export function doing({ lead }: Context, left: Words): string | undefined {
  if (lead.predicate !== 'none') return undefined;
  const { view, lower } = withoutDoer(action(left));
  return lower && !NO_ACTION.test(lower) && lower.split(' ').length <= 6 ? view : undefined;
}

/** The verb of the one before goes on where only "và" or a comma stands between: "khởi tố 19 vụ, |25 bị can". */
export function listed(text: SourceText, { previous, quantity, lead }: Context, last: Measured | undefined) {
  if (!last?.action || last.context !== previous || lead.predicate !== 'none') return undefined;
  const between = text.lower.slice(previous.quantity.end, quantity.start);
  return /^[^,;:.()]{0,40}?(?:,|(?<![\p{L}])(?:và|cùng)(?: \p{L}+)?)\s+$/u.test(between) ? last.action : undefined;
}

/** Nouns that only count and name nothing: "Tổng đàn gia súc 12.400 |con". */
const CLASSIFIER = /^(?:con|người|lượt|lượt người|lượt khách|chiếc|cái)$/u;
/** "đạt và vượt |14/18 chỉ tiêu": the verb says which ones. */
const REACHED = /((?:đạt và vượt|đạt, vượt|hoàn thành|không đạt|chưa đạt|vượt))(?: mức)? $/u;

const VERB = new RegExp(`(?<![\\p{L}\\p{M}])${DOES}(?![\\p{L}\\p{M}])`, 'u');
const SET = /(?<![\p{L}\p{M}])(?:đề ra|đặt ra|xác định|thông qua|giao|có)$/u;

/** Of counted things the noun with what narrows it, or what the verb before says was done with them. */
export function counting(
  text: SourceText,
  context: Context,
  left: Words,
  last: Measured | undefined,
  done: string | undefined,
): string {
  const { quantity, lead, previous } = context;
  const noun = text.view.slice(quantity.end - (quantity.noun ?? '').length, quantity.end);
  const lower = noun.toLowerCase();
  const right = behind(text, context, false);
  const does = lead.predicate === 'none' || lead.word.endsWith('được');
  // "Trong ngành dệt may, |4 doanh nghiệp lớn", "là xã bãi ngang, có |8 ấp": what stands before the comma is another thing;
  // so is what the "với" of "86 trường mầm non, phổ thông với |41.250 học sinh" follows.
  const apart =
    (context.before.lower.trimEnd().endsWith(',') && (right.lower || lead.predicate === 'exist')) ||
    (lead.word === 'với' && previous?.quantity.kind === 'count');
  const told = apart ? NONE : does ? withoutDoer(action(left)) : left;
  if (!does && lead.predicate !== 'exist' && lead.predicate !== 'remain' && told.lower) {
    // "kinh tế |đạt 4 chỉ tiêu": the noun is needed to say what it is; "khách du lịch đạt 3 triệu lượt" says it.
    const says = left.lower.includes(lower) || !/^(?:chỉ tiêu|tiêu chí|nhóm|mục tiêu)/u.test(lower);
    return says ? left.view : `${noun} ${left.view}`;
  }
  // "đề ra 18 chỉ tiêu": that they were set says nothing of what they are.
  if (does && /^(?:mục tiêu|chỉ tiêu|nhiệm vụ)/u.test(lower) && SET.test(told.lower) && quantity.of === undefined)
    return `${noun} ${right.view}`;
  const rank = lead.word === 'với' && last?.context.quantity.kind === 'rank' && !right.lower;
  if (rank && last.indicator.toLowerCase().includes(lower)) return last.indicator;
  const short = done && done.split(' ').length <= 6 && !right.lower.includes(',');
  if (short && right.lower && right.lower.split(' ').length <= 8) return `${done} ${noun} ${right.view}`;
  if (done && !told.lower) return `${done} ${noun}`;
  if (/^(?:dân số|số dân|tổng số|số người)/u.test(told.lower)) return told.view;
  if (right.lower && (!does || !told.lower || told.lower.split(' ').length > 6 || right.lower.split(' ').length > 2)) {
    const of =
      previous?.quantity.noun &&
      lead.word === 'với' &&
      last &&
      previous.quantity.noun.includes(' ') &&
      right.lower.split(' ').length <= 2
        ? ` ${previous.quantity.noun}`
        : '';
    return `${noun} ${right.view}${of}`;
  }
  if (!told.lower)
    return quantity.of === undefined
      ? noun
      : `${noun} ${REACHED.exec(text.lower.slice(Math.max(0, quantity.start - 30), quantity.start))?.[1] ?? ''}`;
  if (CLASSIFIER.test(lower) && (told.lower.includes(' ') || lower === 'con') && !right.lower) return told.view;
  // "Đàn gia cầm có 4.310 nghìn con": what has them says it.
  if (!does) return HEADS.test(told.lower) && CLASSIFIER.test(lower) ? told.view : `${noun} ${told.view}`;
  // "kinh tế |4 chỉ tiêu; văn hóa - xã hội |9 chỉ tiêu": of what, where no verb stands before.
  if (/^(?:chỉ tiêu|tiêu chí)/u.test(lower) && !VERB.test(told.lower)) return `${noun} ${told.view}`;
  const verb =
    told.lower.includes(lower) || (right.lower && lead.word.endsWith('được')) ? told.view : `${told.view} ${noun}`;
  return `${verb} ${right.view}`;
}
