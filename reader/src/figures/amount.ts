import { pattern } from '../words/pattern.ts';
import { becomes } from './attribute.ts';
import type { Context } from './context.ts';
import { withoutDoer } from './doer.ts';
import { DOES } from './heads.ts';
import { action, BY_ORDER, leftPhrase } from './left-phrase.ts';
import type { Measured } from './measured.ts';
import {
  closes,
  cut,
  from,
  holds,
  isEmpty,
  type Name,
  named,
  nameOpens,
  nameSize,
  opens,
  type Phrase,
  size,
} from './phrase.ts';
import { rightPhrase } from './right-phrase.ts';
import { behind } from './sides.ts';

/** "với tổng kinh phí", "số tiền": money of what was told before, no indicator by itself. */
const GENERIC = pattern(
  '^với? tổng? [số mức]? (?:nguồn(?= [kinh tiền vốn]))? (?:kinh phí|tiền|vốn|vốn đầu tư|số tiền|giá trị|trị giá|vốn giải ngân|vốn thực hiện|mức đầu tư|đầu tư|mức vốn) (?:thực hiện|hỗ trợ|đầu tư)?$',
);
/** "3 tuyến đường với |chiều dài 610 m", "với |kim ngạch 2 tỷ USD": how long, how much, of what was just counted. */
const DIMENSION = pattern(
  '^tổng? (?:diện tích|chiều dài|chiều rộng|chiều cao|quy mô|công suất|sản lượng|kim ngạch|dung tích|khối lượng|trọng lượng|doanh thu|doanh số|dư nợ|giá trị hợp đồng)$|^(?:dài|rộng|cao|sâu|nặng)$',
);
const OF_IT = pattern('với|có|,(?= [dài rộng cao sâu nặng])');
const PURPOSE = pattern('để|cho|nhằm');
const RATE = pattern('tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|chỉ số');
export const ATTAINED = pattern('được');

/** What money may be of: no rate and no yield is worth or costs anything. */
const ofThing = ({ context: { quantity }, attribute, indicator }: Measured) =>
  (quantity.kind !== 'percent' || attribute === 'percent-of-plan') && !nameOpens(indicator, YIELD);
const YIELD = pattern('năng suất|mật độ|tốc độ');
/** Right before, or with nothing but a bracket between. */
const told = ({ previous }: Context, { context }: Measured) =>
  context === previous || (previous?.bracket !== undefined && context.clause === previous.clause);
const isDimension = (left: Phrase) => holds(left, DIMENSION) && OF_IT.endsBefore(left.words, left.from);

const SIZED = pattern('tổng? (?:diện tích|quy mô|chiều dài) (?=W)');
/** "tổng diện tích |gieo trồng vụ đông": what has a size, without it. */
function unsized([first, ...rest]: Name): Name {
  const end = first ? SIZED.endAt(first.words, first.from) : -1;
  return first && end > 0 && end < first.to ? [from(first, end), ...rest] : first ? [first, ...rest] : rest;
}

const DOING = pattern(DOES);
const WITH = pattern('với');
const COLON = pattern(':');
const COMES_IN = pattern('thu');
const BUILT = pattern('được (?:đầu tư)? (?:xây dựng|xây mới|xây|sửa chữa|nâng cấp|cải tạo|quy hoạch)? (?:mới)?');
const LONGEST_WORK = 14;

/** "hỗ trợ các hộ bị thiệt hại |với số tiền 14 tỷ đồng": what the money is for, where a verb tells it without a number. */
function workBefore({ before, previous }: Context, left: Phrase): Name {
  if (left.words !== before.words || !WITH.endsBefore(left.words, left.from) || left.from <= before.from) return [];
  const told = cut(before, before.from, left.from - 1);
  // "theo Nghị quyết số 68 của Chính phủ"
  const order = BY_ORDER.lastIn(told.words, told.from, told.to);
  const done = order ? cut(told, told.from, order.start) : told;
  const phrase = leftPhrase(done, previous !== undefined);
  // "Trạm y tế xã |được xây dựng với tổng diện tích 1.250 m2"
  const built = BUILT.lastIn(phrase.words, phrase.from, phrase.to);
  if (built && built.end === phrase.to && built.start > phrase.from) return [cut(phrase, phrase.from, built.start)];
  const work = withoutDoer(action(phrase));
  return nameOpens(work, DOING) && nameSize(work) > 1 && nameSize(work) <= LONGEST_WORK ? work : [];
}

/** Of money and measures the phrase before the verb, or the object behind the number: "giải ngân 28 tỷ đồng |vốn đầu tư". */
export function amount(context: Context, left: Phrase, inherited: Measured | undefined): Name {
  const { lead, after, clause } = context;
  if (inherited && told(context, inherited) && isDimension(left)) return [left, ...unsized(inherited.indicator)];
  if (holds(left, GENERIC) || holds(left, DIMENSION)) {
    const work = workBefore(context, left);
    if (work.length) return [left, ...work];
    if (inherited && ofThing(inherited) && holds(left, GENERIC)) return [left, ...inherited.indicator];
  }
  // "bố trí 15 tỷ đồng |để sửa chữa trường": a bare verb needs its purpose.
  if (!isEmpty(left) && size(left) <= 2 && lead.predicate === 'none' && opens(after, PURPOSE)) {
    const purpose = from(after, after.from + 1);
    const closed = after.to >= clause.to;
    return [left, rightPhrase(purpose, { whole: false, counted: true, relative: false, closed })];
  }
  // "rút thời gian từ |25 ngày xuống còn 15 ngày"
  if (opens(left, RATE) || (!isEmpty(left) && becomes(context))) return [left];
  const right = behind(context, false);
  // "thiệt hại về nông nghiệp: |212 ha lúa bị ngập"
  if (lead.predicate === 'none' && !isEmpty(right) && closes(context.before, COLON)) return [right];
  if (!isEmpty(left) && (lead.predicate === 'none' || closes(lead.word, ATTAINED)))
    return [...withoutDoer(action(left)), ...named(right)];
  if (!isEmpty(left) && lead.predicate !== 'exist') return [left];
  if (!isEmpty(right)) return [right];
  // "Qua đó đã |thu được 1,3 tỷ đồng": the verb is all there is.
  if (isEmpty(left) && !inherited && opens(lead.word, COMES_IN))
    return [cut(lead.word, lead.word.from, lead.word.from + 1)];
  if (!isEmpty(left) || !inherited) return named(left);
  return inherited.indicator;
}
