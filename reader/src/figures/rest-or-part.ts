import type { Attribute } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import { STRUCTURE } from './attribute.ts';
import type { Context, Page } from './context.ts';
import { HEADS, RATES } from './heads.ts';
import type { Measured } from './measured.ts';
import { cut, from, holds, isEmpty, type Name, nameOpens, opens, type Phrase, size, spoken } from './phrase.ts';
import { behind } from './sides.ts';

const REST = pattern('^(?:phần|số|phần còn lại|số còn lại|còn lại|phần còn|số còn)$');
const IS = pattern('là(?= W)');
const TOTAL = pattern('^(?:tổng|tổng số|lên tổng số|tổng cộng)$');
const PARTS = pattern('(?:^|[,;:(]) (?:bao? gồm|trong đó có?) [^,;:N]*$');
const MADE_OF = pattern('gồm');
const HARM = pattern('^làm? (?:chết|tử vong|thiệt mạng|bị thương|mất tích)$');
const EVENT = pattern('^(?:vụ|vụ việc|trận|đợt)$');
const TOTAL_NUMBER = pattern('tổng? số');
const DONE = pattern('^(?:tiến hành|thực hiện|làm|triển khai)$');
const JOINED = pattern('[, và]');
const NEXT = pattern('^[, và]');
const DOES_NOT = pattern('N|là|đạt|tăng|giảm');
const HAS = pattern(', (?:trong đó)? có|trong đó có|[(] có');
const IN_STRUCTURE = pattern('cơ cấu (?:(?:các? ngành)? kinh tế|W{1,2}) [^,;.:N]{0,8} : [^,;.:N]*$');
const NAME = pattern('cơ cấu (?:(?:các? ngành)? kinh tế|W{1,2})');

/**
 * What says only which part of the one before it is: "phần còn lại |183 tỷ đồng là xã hội hóa", "nâng tổng số lên |41 sản
 * phẩm", "riêng quý III thu |906 triệu đồng" of "Thu ngân sách", "gồm xây mới |98 căn" of "143 căn nhà tạm".
 */
export function restOrPart(
  page: Page,
  context: Context,
  left: Phrase,
  wide: Phrase,
  last: Measured | undefined,
  inherited: Measured | undefined,
): { readonly name: Name; readonly whole?: Name } | undefined {
  const { quantity, previous, before, lead } = context;
  const attends = quantity.noun && attending(context, left, last);
  if (attends) return { name: attends };
  const [verb, object] = last?.indicator ?? [];
  // "trồng 35 ha quế, |12 ha hồi": the verb of the one before, with what stands behind each number.
  const also =
    quantity.kind === 'measure' && isEmpty(left) && last?.context === previous && before.to - before.from > 1;
  if (also && verb && object && object.from === previous?.quantity.to && previous.quantity.unit === quantity.unit) {
    const right = behind(context, false);
    if (lead.predicate === 'none' && JOINED.endsBefore(before.words, before.to) && !isEmpty(right))
      return { name: [verb, right] };
  }
  if (!inherited?.indicator.length || isEmpty(left)) return undefined;
  if (quantity.kind === 'money' && holds(left, REST)) {
    const is = IS.endAt(wide.words, wide.from);
    return { name: is >= 0 && is < wide.to ? [from(wide, is)] : inherited.indicator };
  }
  // "17 vụ tai nạn giao thông, làm chết |11 người, bị thương |8 người": of whom or what it befell.
  if (quantity.noun && holds(left, HARM)) {
    const whole = last?.whole ?? inherited.indicator;
    const [what, ...of] = whole;
    return { name: [...(what && of.length && holds(what, EVENT) ? of : whole), left, quantity.noun], whole };
  }
  if (quantity.noun && last && last.context === previous && sameNoun(quantity.noun, previous.quantity.noun)) {
    if (holds(left, TOTAL)) return { name: last.indicator.slice(-2) };
    const whole = holds(before, PARTS) ? thing(last, previous) : holds(before, NEXT) ? last.whole : undefined;
    if (whole && isEmpty(wide) && size(left) <= 4 && !holds(left, DOES_NOT))
      return { name: [opens(left, MADE_OF) ? from(left, left.from + 1) : left, ...whole], whole };
  }
  // "phải mở ít nhất 40 lớp nhưng mới dạy được |12 lớp"
  const goesOn = quantity.unit === inherited.context.quantity.unit && holds(left, DONE) && isEmpty(wide);
  if (goesOn && quantity.noun) return { name: inherited.indicator };
  const first = inherited.indicator[0] as Phrase;
  const alone = size(left) === 1 && quantity.unit === inherited.context.quantity.unit && size(first) > 1;
  return alone && spoken(page.view, left).toLowerCase() === firstWord(page, first)
    ? { name: inherited.indicator }
    : undefined;
}

/** "Hoàn thành |căn nhà tạm": what is counted, without what was done to it. */
function thing({ indicator }: Measured, { quantity: { noun } }: Context): Name {
  const at = indicator.findIndex((phrase) => phrase.words === noun?.words && phrase.from === noun.from);
  // "Tổng số vụ đã xử lý |47 vụ gồm …": of a total the noun.
  if (at < 0) return noun && nameOpens(indicator, TOTAL_NUMBER) ? [noun] : indicator;
  return indicator.slice(at);
}

const sameNoun = (noun: Phrase, other: Phrase | undefined) =>
  other !== undefined && noun.words.code.charCodeAt(noun.from) === other.words.code.charCodeAt(other.from);

const firstWord = ({ view }: Page, phrase: Phrase) => spoken(view, { ...phrase, to: phrase.from + 1 }).toLowerCase();

/**
 * A rate of a part, named short: "cơ cấu kinh tế: nông nghiệp 44,1%, |công nghiệp 25,6%" is the structure's, "lao động qua
 * đào tạo 68%, có chứng chỉ |31%" those people's.
 */
export function partOfRate(
  { quantity, previous, lead, before }: Context,
  left: Phrase,
  last: Measured | undefined,
): { readonly name: Name; readonly attribute: Attribute } | undefined {
  if (quantity.kind !== 'percent' || isEmpty(left) || opens(left, STRUCTURE)) return undefined;
  const headed = lead.predicate === 'none' ? IN_STRUCTURE.firstIn(before.words, before.from, before.to) : undefined;
  if (headed) {
    const at = headed.index;
    return { name: [cut(before, at, NAME.endAt(before.words, at)), left], attribute: 'share' };
  }
  if (!last || !beside(last, previous, before) || last.context.quantity.kind !== 'percent') return undefined;
  const [whole] = last.indicator;
  if (HAS.endsBefore(left.words, left.from) && !opens(left, HEADS))
    return { name: [...last.indicator, left], attribute: last.attribute };
  if (lead.predicate !== 'none' || last.attribute !== 'share') return undefined;
  const end = whole && opens(whole, STRUCTURE) ? NAME.endAt(whole.words, whole.from) : -1;
  if (whole && end >= 0) return { name: [cut(whole, whole.from, Math.min(end, whole.to)), left], attribute: 'share' };
  // "nông nghiệp chiếm 38,2%, |công nghiệp 27,5%, |dịch vụ 34,3%": the verb holds for the list.
  const listed = last.context.lead.predicate === 'share' || last.context.lead.predicate === 'none';
  // "85% bản, |làng đạt văn hóa, 90% hộ": there each number stands before its own.
  const ahead = whole !== undefined && previous !== undefined && whole.from >= previous.quantity.to;
  return listed && !ahead && !opens(left, RATES) ? { name: [left], attribute: 'share' } : undefined;
}

/** Whether it was told last: right before in the clause, or in the clause before ("nông nghiệp 54%; |dịch vụ 25%"). */
export function beside(last: Measured, previous: Context | undefined, { from }: Phrase): boolean {
  return previous ? last.context.quantity === previous.quantity : last.context.clause.to + 1 === from;
}

const LESSONS = pattern('lớp|khóa|buổi|đợt|cuộc|hội nghị');
const FOR = pattern('cho [hơn trên gần khoảng]?');
const TAKING_PART = pattern('với sự (tham gia|tham dự) của [hơn trên gần khoảng]?');

/** "mở 12 lớp đào tạo nghề cho |320 học viên", "với sự tham gia của |640 lượt người": who came to what was told before. */
function attending(
  { quantity, before, at, previous, after }: Context,
  left: Phrase,
  last: Measured | undefined,
): Name | undefined {
  const noun = quantity.noun as Phrase;
  const taking = TAKING_PART.startBefore(before.words, at);
  if (taking >= before.from) return [cut(before, taking + 2, taking + 4), noun];
  if (!isEmpty(left) || !last || last.context !== previous || !FOR.endsBefore(before.words, at)) return undefined;
  const lessons = previous.quantity.noun;
  const about = last.indicator.at(-1);
  if (!lessons || !about || !opens(lessons, LESSONS) || about.from !== previous.quantity.to) return undefined;
  return after.to > quantity.to && NARROWED.endAt(after.words, quantity.to) >= 0 ? undefined : [noun, about];
}
const NARROWED = pattern('(?![,;.:()và]) W');
