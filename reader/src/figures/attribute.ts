import type { Attribute } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import type { Context } from './context.ts';
import { PLANNED, POVERTY, RATES } from './heads.ts';
import { closes, holds, isEmpty, type Name, named, nameHolds, nameOpens, opens, type Phrase } from './phrase.ts';

/** Of whom a rate speaks: "100% |thôn", "80% trở lên |số chi bộ"; a preposition or a verb opens something else. */
const OF_WHOM = pattern(
  '(?:trở lên)? (?:tổng? số|các|trên tổng số|của|trong tổng số|về mặt? tổng? số|về diện tích|tổng)? (?![so trở và đến trong trên tại với của theo do để nhằm là thì mà cùng năm vào từ qua hằng hàng đạt tăng giảm vượt xếp đứng cao thấp lên xuống được góp đã đưa kế ở một mỗi đối về chứ nhưng song hoặc tương khi thuộc cho như nữa còn có cuối đầu giữa kéo vì nên]|[bảo đảm] [bảo đảm])W',
);
const OF_PLAN = pattern('kế hoạch|chỉ tiêu|mục tiêu|dự toán');

/**
 * Which aspect of its indicator a number gives, from the verb before it and the benchmark behind it.
 * `own` is the phrase that names an indicator of its own; `about` also the one it would inherit.
 */
export function attributeOf(context: Context, own: Phrase, about: Name): Attribute {
  const { quantity, lead } = context;
  if (quantity.kind === 'rank') return 'rank';
  if (quantity.of !== undefined) return 'count';
  const { predicate } = lead;
  const plan = context.benchmark?.kind === 'plan';
  const moved = predicate === 'up' || predicate === 'down';
  // "giảm 214 hộ, vượt |64 hộ": by how much more than was asked.
  const beyond = isEmpty(own) && isMoved(context.previous);
  if (predicate === 'over')
    return beyond || plan || quantity.kind === 'percent' || holds(lead.word, OF_PLAN) ? 'over-plan' : 'level';
  if (moved && becomes(context)) return 'level';
  if (quantity.kind === 'percent') {
    if (quantity.unit === 'điểm phần trăm') return moved ? 'change' : 'level';
    if (!moved) return percentage(context, own, about);
    if (plan) return 'over-plan';
    return inPoints(context, isEmpty(own) ? about : named(own), isEmpty(own)) ? 'change' : 'growth';
  }
  if (quantity.kind === 'times') return 'growth';
  if (moved) return plan ? 'over-plan' : 'change';
  if (quantity.kind !== 'money' && adds(context)) return 'change';
  return 'level';
}

/** "hạ tầng đổi thay: thêm |2.914 km đường": so many more than before. */
const ADDS = pattern('(?:^|[,;:.]) thêm [hơn trên gần khoảng]?');
const adds = ({ before, at }: Context): boolean => ADDS.endsBefore(before.words, at);

const isMoved = (context: Context | undefined): boolean =>
  context?.lead.predicate === 'up' || context?.lead.predicate === 'down';

const BECOMES = pattern('^,? [^,;.]{0,14}? (?<!trở) [xuống lên còn] [^;.]{0,5}$');
const CLOSED = pattern('\\(');
/** "sắp xếp |84 chi hội thành 71 chi hội". */
const AT_ONCE = pattern('^(?:thành|xuống còn|xuống)$');

/** "giảm từ |48,36% xuống còn 45,61%": a rate before and after, neither of them the fall. */
export function becomes({ lead, after, quantity, before, at }: Context): boolean {
  if (Array.isArray(quantity.value)) return false;
  if (!lead.from) return holds(after, AT_ONCE);
  if (!holds(after, CLOSED)) return holds(after, BECOMES);
  // "37 đồng chí (nhiệm kỳ …) lên 39": brackets are passed over.
  const { words } = before;
  const from = words.at(quantity.end);
  const to = words.at((after.words.ends[after.to - 1] as number) - 1) + 1;
  return from > at && to > from && BECOMES.isIn(words, from, to);
}

const RATE_WORD = pattern('[tỷ tỉ] lệ');
const COUNTED = pattern('số|thu nhập|vốn|kinh phí');
const POINTS = pattern('[tỷ tỉ] lệ|tỷ trọng|tỷ suất');

function inPoints(context: Context, about: Name, inherits: boolean): boolean {
  const { quantity, after, lead, previous, benchmark, clause } = context;
  // "đạt tỷ lệ 99,56%, cao hơn bình quân cả nước |0,16%".
  if (benchmark?.kind === 'peers' && previous?.quantity.kind === 'percent') return true;
  const poverty = nameHolds(about, POVERTY);
  if (quantity.unit?.includes('/') && !poverty) return false;
  if (POVERTY.isIn(after.words, after.from, Math.min(after.to, after.from + 4)) || holds(lead.word, RATE_WORD))
    return true;
  if (poverty && !nameOpens(about, COUNTED)) return true;
  // After a rate its fall is in points, after a share of money or cases it is relative.
  const moved = previous?.lead.predicate === 'up' || previous?.lead.predicate === 'down';
  if (
    inherits &&
    previous?.quantity.kind === 'percent' &&
    !moved &&
    (nameHolds(about, RATES) || reached(previous, about))
  )
    return true;
  // "Cơ cấu kinh tế: nông nghiệp chiếm 41,2%, giảm |0,4%"
  if (inherits && previous?.lead.predicate === 'share' && holds(sentenceOf(clause, after), STRUCTURE)) return true;
  return nameOpens(about, POINTS);
}

const sentenceOf = ({ opens: from, to }: Context['clause'], { words }: Phrase): Phrase => ({ words, from, to });

/** "Duy trì sĩ số đạt 99,1% (tăng |0,3%)": a rate though no word says so; what is budgeted is of its plan. */
const reached = ({ lead, benchmark }: Context, about: Name): boolean =>
  lead.predicate === 'result' &&
  !lead.rated &&
  !benchmark &&
  !nameOpens(about, OF_ITS_PLAN) &&
  !nameHolds(about, PLANNED);
const OF_ITS_PLAN = pattern('tổng? (?:thu|chi|vốn|giá|sản|doanh|kim|diện)|grdp|gdp');

const PRODUCT = pattern('(?:tốc độ tăng)? (?:grdp|gdp|tổng sản phẩm)');

/** "GRDP ước cả năm đạt |108,7%" is a growth by 8,7. */
export function isIndex({ quantity, lead, benchmark }: Context, own: Name): boolean {
  const told = lead.predicate === 'result' || lead.predicate === 'equal';
  if (!told || benchmark || !nameOpens(own, PRODUCT)) return false;
  const value = Number(quantity.value);
  return value > 100 && value < 130;
}

/** "giảm nghèo |4%": the fall itself, in points; "tỷ lệ giảm nghèo" is a rate. */
export const FALL = pattern('W? giảm (?:tỷ lệ)? hộ? nghèo');

/** "cơ cấu kinh tế: nông nghiệp |44,1%": each part's share of the whole. */
export const STRUCTURE = pattern('cơ cấu');
const NAMED_RATE = pattern('[tỷ tỉ tốc chỉ độ]');
const RATE = pattern('[tỷ tỉ] lệ|[tỷ tỉ] trọng|tốc độ|chỉ số|độ che phủ|tỷ suất');
const IS_OF = pattern('là (?!của) W');
const YEAR_IS = pattern('năm? Y là');
const COUNTS = pattern(
  'số|các|học sinh|trẻ|hộ|người|cử tri|đảng viên|xã|thôn|dân số|lao động|nguồn vốn|vốn|ngân sách|nhân dân|người dân|nhà nước|kinh phí',
);
const GROWS = pattern('grdp|gdp');
/** "Thu ngân sách đạt |104,5%": of what was planned, as nothing else is measured so. */
const BUDGETED = pattern('tổng? (?:thu|chi) (?:ngân sách|nội địa|cân đối|thường xuyên|nsnn)');
/** "trong đó vốn đầu tư đạt |61,2%": of the plan, as a part of all capital it would be what it takes (chiếm). */
const CAPITAL = pattern('nguồn? vốn|nguồn? kinh phí');
const TAKES_PART = pattern(
  'tổng? số (?:người|hộ|dân|học sinh|trẻ|nhân khẩu) [^,;.:]{0,4}? (?:tham gia|sử dụng|dùng|có|mắc)',
);
/** "hộ cận nghèo còn |11,8%": the rate, in short. */
const POOR = pattern('hộ cận? nghèo');
/** "610 hộ đạt danh hiệu gia đình văn hóa, đạt |81%": no plan is named, and a state is told. */
const REACHED = pattern('đạt (?:danh hiệu|chuẩn|tiêu chuẩn)|thoát nghèo|được tiêm');
const COMPLETED = pattern('hoàn thành');

function percentage(context: Context, own: Phrase, about: Name): Attribute {
  const { lead, benchmark, previous, after, quantity, bracket } = context;
  const { predicate } = lead;
  const bare = isEmpty(own);
  if (benchmark?.kind === 'plan') return 'percent-of-plan';
  if (predicate === 'equal' && benchmark?.kind === 'earlier') return 'growth';
  // "GRDP ước đạt 108,7%": an index above a hundred.
  if (isIndex(context, named(own))) return 'growth';
  if (opens(own, FALL) && !holds(own, PLANNED)) return 'change';
  if (opens(own, STRUCTURE) && predicate !== 'up' && predicate !== 'down') return 'share';
  const rate = holds(own, RATES);
  if (predicate === 'remain' && opens(own, POOR) && previous?.quantity.kind !== 'count') return 'level';
  if (predicate === 'share') return rate && opens(own, NAMED_RATE) ? 'level' : 'share';
  if (!bare && opens(own, RATE)) return 'level';
  const ofWhom = opens(after, OF_WHOM);
  if (!bare && holds(own, PLANNED) && !ofWhom) return 'percent-of-plan';
  // "dân số 98.000 người, trên |85% là đồng bào dân tộc thiểu số".
  if (ofWhom || (bare && predicate === 'none' && opens(after, IS_OF))) return 'share';
  if (bare && (previous || bracket !== undefined)) {
    if (lead.rated) return 'share';
    // "tăng 7,1% (năm 2015 là |6,8%)": the same of another year, or what was planned of it.
    const again =
      bracket !== undefined &&
      (lead.aim || closes({ ...context.before, to: Math.max(lead.word.to, context.before.to) }, YEAR_IS));
    if (again && previous?.quantity.kind === 'percent')
      return outside(previous).lead.predicate === 'up' ? 'growth' : 'level';
    const rates = nameHolds(about, RATES);
    if (rates && previous?.quantity.kind === 'percent') return 'level';
    if (previous?.quantity.of !== undefined && previous.quantity.kind === 'count') return 'share';
    // "Số hộ dùng nước sạch là 412 hộ, đạt |38,6%": no plan is made of how many do.
    const state = nameOpens(about, TAKES_PART) || nameHolds(about, REACHED);
    if (predicate === 'result' && previous?.quantity.kind === 'count' && state && Number(quantity.value) <= 100)
      return 'share';
    // "1.720 hộ nghèo (|17,46%)": a bare rate behind a count says what part of all it is.
    if (bracket !== undefined && predicate === 'none' && previous?.quantity.kind === 'count') return 'share';
    if (predicate === 'equal' || predicate === 'result' || bracket !== undefined)
      return rates && !previous ? 'level' : 'percent-of-plan';
  }
  if (predicate === 'equal' || opens(lead.word, COMPLETED)) return 'percent-of-plan';
  if (rate) return 'level';
  if (predicate === 'result' && (opens(own, BUDGETED) || opens(own, CAPITAL))) return 'percent-of-plan';
  if (opens(own, COUNTS)) return Number(quantity.value) > 100 && predicate === 'result' ? 'percent-of-plan' : 'share';
  return quantity.unit === '%' && holds(own, GROWS) && Number(quantity.value) < 60 ? 'growth' : 'level';
}

/** What stands before the bracket, past those in it. */
function outside(context: Context): Context {
  let one = context;
  while (one.bracket !== undefined && one.previous) one = one.previous;
  return one;
}
