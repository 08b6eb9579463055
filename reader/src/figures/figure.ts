import type { Decimal } from '../fact.ts';
import { compare, negate, subtract } from '../numbers/decimal.ts';
import type { Unsettled } from '../settle/settle.ts';
import { pattern } from '../words/pattern.ts';
import { becomes, FALL, isIndex } from './attribute.ts';
import { boundOf } from './bound.ts';
import type { Page } from './context.ts';
import type { Measured } from './measured.ts';
import type { Passage } from './passage.ts';
import { bracketed, periodOf } from './period.ts';
import { closes, type Name, nameOpens, spokenName } from './phrase.ts';
import { placeOf } from './place.ts';
import { type RoleScope, roleOf } from './role.ts';
import { SUPERLATIVE } from './sides.ts';
import { whyFigure } from './why-figure.ts';

export type UnsettledFigure = Extract<Unsettled, { readonly type: 'figure' }>;

const PLAN = pattern('tổng? (?:kế hoạch|dự toán)');

/**
 * The figure that a measured quantity is, with its role, its place and its time; `carried` is the one told last before a
 * sentence that goes on with it.
 */
export function figureOf(
  page: Page,
  passage: Passage,
  one: Measured,
  next: Measured | undefined,
  group: string | undefined,
  scopes: readonly (RoleScope | undefined)[],
  carried: UnsettledFigure | undefined,
): UnsettledFigure {
  const { context, attribute, indicator } = one;
  const { quantity, lead, clause } = context;
  const head = one.head ?? one;
  const baseline = becomes(context);
  const estimate = head.context.lead.estimate || lead.estimate;
  // "Tổng kế hoạch vốn năm 2024 là |45 tỷ đồng": what a plan holds is aimed at.
  const plan = attribute !== 'percent-of-plan' && nameOpens(head.indicator, PLAN);
  const aim = head.context.lead.aim || lead.aim || plan;
  // "trở thành chợ lớn thứ 3 cả tỉnh" describes, whatever is asked for around it.
  const describes = quantity.kind === 'rank' && closes(context.before, SUPERLATIVE);
  const role = describes ? 'actual' : roleOf(quantity.from, scopes[clause.sentence], estimate, aim, baseline);
  const bound = boundOf(context, attribute === 'level');
  const told = baseline
    ? bracketed(passage, one)
    : periodOf(passage, one, next, role === 'target' || role === 'proposed');
  const when = carried?.period && !told.written && !baseline ? { ...told, period: carried.period } : told;
  const place = placeOf(passage, quantity, carried?.place);
  const period = describes || (role === 'proposed' && !when.written) ? undefined : when.period;
  // Built field by field: there are as many of these as numbers in a text.
  const figure: { -readonly [Field in keyof UnsettledFigure]?: UnsettledFigure[Field] } = {
    type: 'figure',
    span: [quantity.start, quantity.end],
    indicator: nameOf(page, indicator),
    attribute,
    value: signed(one),
  };
  if (quantity.unit !== undefined) figure.unit = quantity.unit;
  if (quantity.of !== undefined) figure.of = quantity.of;
  if (bound && bound !== 'exact') figure.bound = bound;
  if (role !== 'actual') figure.role = role;
  if (place) figure.place = place;
  if (period) figure.period = period;
  if (group) figure.group = group;
  const inferred: string[] = [];
  if (place) inferred.push('place');
  if (period && !when.written) inferred.push('period');
  figure.inferred = inferred;
  figure.why = () => whyFigure(one);
  return figure as UnsettledFigure;
}

const nameOf = ({ view }: Page, indicator: Name): string => {
  const said = spokenName(view, indicator);
  return said.includes(' ,') ? said.replaceAll(' ,', ',') : said;
};

/** Falls are negative, the lower end first; "bằng 14% so với cùng kỳ" is a fall by 86. */
function signed({ context, attribute, indicator }: Measured): Decimal | readonly [Decimal, Decimal] {
  const { quantity, lead, benchmark } = context;
  const { value } = quantity;
  if (attribute === 'growth' && typeof value === 'string') {
    const index = (lead.predicate === 'equal' && benchmark?.kind === 'earlier') || isIndex(context, indicator);
    if (index) return subtract(value, '100');
  }
  const down =
    lead.predicate === 'down' && (attribute === 'change' || attribute === 'growth' || attribute === 'over-plan');
  const fall = attribute === 'change' && lead.predicate !== 'up' && nameOpens(indicator, FALL);
  if (!down && !fall) return value;
  if (typeof value === 'string') return negate(value);
  const [low, high] = [negate(value[0]), negate(value[1])];
  return compare(low, high) <= 0 ? [low, high] : [high, low];
}
