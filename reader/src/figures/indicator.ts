import { provinceLevel } from '../places/provinces.ts';
import { pattern } from '../words/pattern.ts';
import { ATTAINED, amount } from './amount.ts';
import { attributeOf, becomes } from './attribute.ts';
import type { Context, Page } from './context.ts';
import { counting, doing, has, listed, withoutPer } from './counting.ts';
import { definesNext, definesPrevious } from './defining.ts';
import { DOES, HEADS, POVERTY, RATES } from './heads.ts';
import type { Measured } from './measured.ts';
import { absent, conditional, criterion, occurs, scopes } from './no-measure.ts';
import { partOfEarlier } from './part-of.ts';
import { closes, cut, from, holds, isEmpty, type Name, named, opens, type Phrase, size } from './phrase.ts';
import { respectively } from './respectively.ts';
import { beside, partOfRate, restOrPart } from './rest-or-part.ts';
import { sharedClause } from './shared-clause.ts';
import { behind, leftOf, ofUnitAlone } from './sides.ts';
import { withTopic } from './topic.ts';

/** What each quantity of a clause measures; `earlier` are those of its sentence before. */
export function measure(page: Page, found: readonly Context[], earlier: readonly Measured[]): Measured[] {
  const measured: Measured[] = [];
  let threshold: Context | undefined;
  for (let i = 0; i < found.length; i++) {
    const context = found[i] as Context;
    if (definesPrevious(context) || definesNext(context, found[i + 1])) {
      threshold = context;
      continue;
    }
    if (scopes(context) || occurs(context) || absent(context) || conditional(context) || criterion(context)) continue;
    measured.push(measuredBy(page, context, measured, earlier, threshold === context.previous ? threshold : undefined));
  }
  respectively(measured);
  sharedClause(measured);
  // "Tháng 7 đạt |210 tỷ, nâng tổng giá trị … lên": the name comes behind the first number.
  measured.forEach((one, index) => {
    const next = measured[index + 1];
    if (!one.indicator.length && next?.indicator.length && next.context.quantity.unit === one.context.quantity.unit)
      measured[index] = { ...one, indicator: next.indicator };
  });
  return measured;
}

const ASIDE = pattern('^tổng? (?:diện tích|chiều dài|số tiền|kinh phí)$|^(?:dài|rộng|cao)$');

/** "312 vụ, với |547 đối tượng (đạt tỷ lệ 86,4%)": who else is in what was counted. */
function withOthers({ context: { quantity, previous, lead, before } }: Measured): boolean {
  if (quantity.kind !== 'count' || previous?.quantity.kind !== 'count' || !opens(lead.word, WITH)) return false;
  return isEmpty(before) || holds(before, ONLY_COMMA);
}
const WITH = pattern('với');
const ONLY_COMMA = pattern('^,$');

/** What was told last; "diện tích 612 m2" behind "với" only adds to it. */
function mainOf(all: readonly Measured[], bracket: number | undefined): Measured | undefined {
  let last: Measured | undefined;
  let main: Measured | undefined;
  // "318 lao động (trong đó xuất khẩu 24 người), đạt |63,6%": behind the bracket the talk is of what stood before it.
  for (let inside = bracket !== undefined; ; inside = true) {
    for (let i = all.length - 1; i >= 0 && !main; i--) {
      const one = all[i] as Measured;
      if (!inside && one.context.bracket !== undefined) continue;
      last ??= one;
      if (!(one.indicator[0] && holds(one.indicator[0], ASIDE)) && !withOthers(one)) main = one;
    }
    if (last || inside) return main ?? last;
  }
}

/** "6 vụ phức tạp, nổi cộm, giảm |3 vụ": words that only tell more of what was counted. */
function ofLast({ quantity, lead, previous }: Context, left: Phrase, last: Measured | undefined): boolean {
  if (lead.predicate !== 'up' && lead.predicate !== 'down') return false;
  if (!quantity.noun || last?.context !== previous || previous?.quantity.unit !== quantity.unit) return false;
  return size(left) < 3 && !opens(left, HEADS) && !holds(left, DOING);
}
const DOING = pattern(DOES);

const FALLS = pattern('giảm');
const LOWERED = pattern('tỷ lệ|tỉ lệ|hộ nghèo|hộ cận nghèo|số hộ');

/** "giảm tỷ lệ hộ nghèo từ |1,2% trở lên": the verb stands before what falls. */
function lowers({ quantity, lead }: Context, left: Phrase): boolean {
  if (lead.predicate !== 'none' || (quantity.kind !== 'percent' && quantity.kind !== 'count')) return false;
  if (lead.bound === 'less-than' || lead.bound === 'at-most') return false;
  return opens(left, LOWERED) && FALLS.endsBefore(left.words, left.from);
}

const AND = pattern('^[^,;:.N]{1,8} và$');
const AND_ALONE = pattern('^và$');

/** "giảm 114 chỉ tiêu biên chế hành chính và |1.520 chỉ tiêu biên chế sự nghiệp": one verb for both. */
function alsoMoved({ quantity, previous, lead }: Context, left: Phrase): 'up' | 'down' | undefined {
  if (lead.predicate !== 'none' || !isEmpty(left) || !quantity.noun) return undefined;
  if (!previous) return undefined;
  // "(giảm 9 phòng và |6 chi cục)"
  const alike = previous.quantity.unit === quantity.unit ? AND : AND_ALONE;
  if (!holds(previous.after, alike)) return undefined;
  const { predicate } = previous.lead;
  return predicate === 'up' || predicate === 'down' ? predicate : undefined;
}

/** "giảm 310 việc (|7%)": the same fall, told as a rate. */
function movedBy({ quantity, previous, lead, bracket, before }: Context, left: Phrase): 'up' | 'down' | undefined {
  if (quantity.kind !== 'percent' || bracket === undefined || !isEmpty(left) || !isEmpty(before)) return undefined;
  if (lead.predicate !== 'none' || !previous || previous.quantity.kind === 'percent') return undefined;
  if (previous.quantity.to !== bracket) return undefined;
  const { predicate } = previous.lead;
  return predicate === 'up' || predicate === 'down' ? predicate : undefined;
}

/** "dưa tăng 8%; |bí 5%, |mướp 3%": the verb holds for the list. */
function listedWith(
  { quantity, previous, lead, bracket, before, benchmark, after }: Context,
  left: Phrase,
  last: Measured | undefined,
): 'up' | 'down' | undefined {
  if (quantity.kind !== 'percent' || lead.predicate !== 'none' || lead.bound || bracket !== undefined) return undefined;
  if (last?.attribute !== 'growth' || last.context.bracket !== undefined || !beside(last, previous, before))
    return undefined;
  if (isEmpty(left) || size(left) > 6 || left.to !== before.to || holds(left, OTHERWISE) || holds(left, RATES))
    return undefined;
  const { predicate } = last.context.lead;
  if (benchmark ? benchmark.kind !== 'earlier' : !isEmpty(after) && !opens(after, ENDS_ITEM)) return undefined;
  return predicate === 'up' || predicate === 'down' ? predicate : undefined;
}
const ENDS_ITEM = pattern('[,;.]');
const OTHERWISE = pattern(
  `[tỷ tỉ] lệ|[tỷ tỉ] trọng|tốc độ|chỉ số|mức|độ|số|hộ|người|trẻ|dân|học sinh|cơ cấu|với|trên|đến|còn|trong đó|kế hoạch|(?!trồng trọt)${DOES}`,
);

const AVERAGE = pattern('^(?:bình quân|trung bình|bình quân mỗi W|bình quân chung)$');
const RATE = pattern('^[tỷ tỉ] lệ$');

function measuredBy(
  page: Page,
  found: Context,
  measured: readonly Measured[],
  earlier: readonly Measured[],
  threshold: Context | undefined,
): Measured {
  const { quantity } = found;
  const last = measured.at(-1);
  const phrase = leftOf(page, found, threshold);
  const moved = lowers(found, phrase)
    ? 'down'
    : (alsoMoved(found, phrase) ?? movedBy(found, phrase) ?? listedWith(found, phrase, last ?? earlier.at(-1)));
  const context = moved ? { ...found, lead: { ...found.lead, predicate: moved } } : found;
  // "126 hộ nghèo, tỷ lệ |3,4%": the rate of what was counted, no name of its own.
  const rated = last?.context.quantity.kind === 'count' && holds(phrase, RATE);
  // "trong đó |Bình Định đạt 8.793 tấn": a province tells where of what was told before.
  const where = (last ?? earlier.at(-1)) && provinceLevel(phrase.words, phrase.from, phrase.to);
  const left = rated || where || ofLast(context, phrase, last) ? cut(phrase, phrase.to, phrase.to) : phrase;
  const bare = isEmpty(left);
  const inherited = mainOf(measured, context.bracket) ?? earlier.findLast((one) => !one.head) ?? earlier.at(-1);
  const wide = behind(context, true);
  const average = inherited !== undefined && holds(left, AVERAGE);
  const about = !bare && !average ? [left] : inherited?.indicator.length ? inherited.indicator : named(wide);
  const seen = attributeOf(context, average ? cut(left, left.to, left.to) : left, about);
  const part =
    (rated && quantity.kind === 'percent' && context.benchmark?.kind !== 'plan') ||
    (seen === 'percent-of-plan' &&
      !context.benchmark &&
      (partOfEarlier(context, earlier) || partOfEarlier(context, measured)));
  const ofRate = partOfRate(context, left, last ?? earlier.at(-1));
  const attribute = part ? 'share' : (ofRate?.attribute ?? seen);
  const made = (indicator: Name, head?: Measured, action?: Name): Measured => ({
    context,
    attribute,
    indicator,
    head: head?.head ?? head,
    action,
    whole: undefined,
  });
  if (quantity.kind === 'rank') {
    if (quantity.bound && !isEmpty(wide) && !opens(wide, SCOPE)) return made([wide]);
    if (quantity.bound && !bare) return made([left]);
    const told = aboutWhat(context);
    if (told && (bare || !opens(left, HEADS) || size(left) < 2)) return made([told]);
    // "Tăng 12 bậc, xếp |thứ 8/34": another number before it names nothing.
    return (!bare && !opens(left, NUMBER)) || !inherited ? made(named(left)) : made(inherited.indicator, inherited);
  }
  if (ofRate) return made(ofRate.name);
  if (attribute === 'share') {
    const whole = counted(context, measured);
    if (whole) return made(whole.indicator, whole);
    const name = shared(context, left, wide);
    if (name) return made(name);
  }
  const aspect = attribute !== 'level' && attribute !== 'count';
  // "trồng cây nhiều nhất là Cao Bằng (47 nghìn cây); Bến Tre (|36 nghìn cây)": a whole told place by place.
  const whole = inherited?.context;
  const apart = context.bracket !== undefined || whole?.clause !== context.clause;
  if (inherited && apart && !aspect && quantity.unit === whole?.quantity.unit && ofUnitAlone(page, context)) {
    const own = quantity.noun && behind(context, false);
    return made(own && !isEmpty(own) ? [quantity.noun as Phrase, own] : inherited.indicator);
  }
  const again = restOrPart(page, context, left, wide, last, inherited);
  if (again) return { ...made(again.name), whole: again.whole };
  if (inherited && average) {
    const noun = quantity.noun && withoutPer(quantity.noun);
    return noun && !has(page, inherited.indicator, noun)
      ? made([noun, left])
      : made([...inherited.indicator, left], inherited);
  }
  // "4 hội gồm: A, B (giảm |9 phòng)": in brackets what is fewer is told by itself.
  const within = context.bracket !== undefined && (moved || isEmpty(context.before));
  const sameUnit = (one: Measured) => ofUnit(one.context.quantity.unit, quantity.unit);
  if (attribute === 'change' && quantity.noun && within && !measured.some(sameUnit))
    return made([quantity.noun, ...named(behind(context, false))]);
  if (attribute === 'change' && bare) {
    if (!quantity.noun && POVERTY.isIn(wide.words, wide.from, Math.min(wide.to, wide.from + 4)))
      return made([behind(context, false)]);
    // "6 vụ, làm chết 4 người; giảm |2 vụ": each change is of what was counted in its unit.
    const harm = HARM.endAt(wide.words, wide.from) >= 0 ? cut(wide, wide.from, wide.from + 1) : undefined;
    const alike = ({ context: one, indicator }: Measured) =>
      ofUnit(one.quantity.unit, quantity.unit) && (!harm || has(page, indicator, harm));
    // "PAPI xếp hạng 8/63 (tăng |21 bậc)": steps are of the place told last.
    const apart = quantity.unit === '%' || quantity.unit === 'bậc';
    const own = moved !== undefined && quantity.noun && !isEmpty(wide);
    const same = apart || own ? undefined : (measured.findLast(alike) ?? earlier.findLast(alike));
    if (same) return made(same.indicator, same);
    // "; đã giảm |114 chỉ tiêu biên chế": of what nothing was told yet.
    if (!apart && quantity.noun && !isEmpty(wide)) return made(ofAspect(page, context, left, wide));
  }
  const told = bare && (attribute === 'growth' || attribute === 'change') ? whatMoved(context) : undefined;
  if (told) return made([told]);
  if (bare && inherited && (aspect || follows(context, last))) return made(inherited.indicator, inherited);
  if (aspect) return made(ofAspect(page, context, left, wide));
  if (quantity.kind !== 'count') return made(withTopic(context, amount(context, left, inherited)));
  const done = bare ? listed(context, last) : doing(context, left);
  return made(counting(page, context, left, last, done), undefined, done);
}

/** "940 con lợn, giảm |60 con": the same unit, or what narrows it. */
const ofUnit = (told: string | undefined, unit: string | undefined) =>
  told === unit || (told !== undefined && unit !== undefined && told.startsWith(`${unit} `));

/** "giảm |1 người chết": of those that died before. */
const HARM = pattern('chết|bị thương|mất tích');
const NUMBER = pattern('N');
const SCOPE = pattern('toàn|cả nước|của|trong|trên');
const ABOUT = pattern('^[^,;.]{0,9}? về (?=W)');
const ABOUT_ENDS = pattern('với|năm|[,;.()]');

/** "giảm 5,8% |về số doanh nghiệp, tăng 14% |về vốn": each tells what it is of. */
function whatMoved({ after }: Context): Phrase | undefined {
  const at = MOVED.endAt(after.words, after.from);
  if (at < 0 || at >= after.to) return undefined;
  return cut(after, at, MOVED_ENDS.firstIn(after.words, at + 1, after.to)?.index ?? after.to);
}
const MOVED = pattern('về (?=số|giá trị|trị giá|vốn|lượng|lượt|diện tích|sản lượng|doanh thu|kim ngạch|người)');
const MOVED_ENDS = pattern('nhưng|song|và|so|với|[,;.()]');

/** "đứng thứ 3 toàn tỉnh |về thu hút đầu tư". */
function aboutWhat({ after }: Context): Phrase | undefined {
  const start = ABOUT.firstIn(after.words, after.from, after.to);
  if (!start) return undefined;
  const first = start.index + start[0].length;
  const end = ABOUT_ENDS.firstIn(after.words, first + 1, after.to)?.index ?? after.to;
  return cut(after, first, end);
}

const OF_TOTAL = pattern('(?:trở lên)? (?:[về trên] mặt? tổng|về mặt) số?(?= W)');
const MONEY = pattern('tiền|vốn|kinh');

/** "chiếm 40% |về tổng số vốn": the sum told before of which it is a part. */
function counted({ after }: Context, measured: readonly Measured[]): Measured | undefined {
  const at = OF_TOTAL.endAt(after.words, after.from);
  if (at < 0 || at >= after.to) return undefined;
  const code = after.words.code.charCodeAt(at);
  const money = MONEY.endAt(after.words, at) >= 0;
  return measured.findLast(({ context: { quantity } }) => {
    if (money && quantity.kind === 'money') return true;
    return quantity.noun?.words.code.charCodeAt(quantity.noun.from) === code;
  });
}

const FOR_WHOM = pattern('đối với|cho|tới');
const POPULATION = pattern('dân số|số dân|tổng|toàn');
const SAYS_NOTHING = pattern('là? (?:về mặt)? (?:tổng? số|các)?');

/** What a share is of: "100% |thôn", "vận động được |98% hộ dân". */
function shared({ lead, before, bracket }: Context, left: Phrase, wide: Phrase): Name | undefined {
  const mine =
    !isEmpty(wide) && lead.predicate !== 'share' && lead.predicate !== 'equal' && !lead.rated && bracket === undefined;
  const own = !isEmpty(left);
  const whom = from(wide, Math.max(wide.from, SAYS_NOTHING.endAt(wide.words, wide.from)));
  if (mine && own && (closes(before, FOR_WHOM) || closes(lead.word, ATTAINED))) return [left, whom];
  if (own && opens(wide, POPULATION)) return [left];
  // "điện lưới đã về |100% ấp": one bare noun does not say what is told of it.
  if (mine && own && size(whom) === 1 && size(left) <= 4) return [whom, left];
  return mine && (!own || lead.predicate === 'none' || lead.predicate === 'exist') ? [whom] : undefined;
}

/** Of what a growth, a change or a percentage with a name of its own tells. */
function ofAspect(page: Page, context: Context, left: Phrase, wide: Phrase): Name {
  const { noun } = context.quantity;
  if (isEmpty(left)) {
    // "giảm 45 hộ nghèo": of what is counted the noun belongs to the name.
    return noun && !isEmpty(wide) ? [noun, ...named(behind(context, false))] : named(wide);
  }
  return noun && size(left) <= 2 && !has(page, [left], noun) ? [left, noun] : [left];
}

/** The rate that a fall or rise leads to belongs to the same indicator as the one it started from. */
function follows(context: Context, last: Measured | undefined): boolean {
  if (!last) return false;
  const percent = context.quantity.kind === 'percent' && last.context.quantity.kind === 'percent';
  // "giảm 2,06%/năm, từ |8,14% kéo xuống 1,96%".
  if (percent && becomes(context)) return true;
  if (last.context.quantity.unit !== context.quantity.unit) return false;
  return context.lead.predicate === 'remain' || becomes(last.context);
}
