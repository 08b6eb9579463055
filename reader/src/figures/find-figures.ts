import type { Decimal } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { compare, negate, subtract } from '../numbers/decimal.ts';
import { findQuantities, markTaken } from '../quantities/find-quantities.ts';
import type { Unsettled } from '../settle/settle.ts';
import { startingIn } from '../stretches.ts';
import { becomes, FALL, isIndex } from './attribute.ts';
import { boundOf } from './bound.ts';
import { type Clause, clauses } from './clauses.ts';
import { contexts } from './context.ts';
import { measuring } from './find-quantities.ts';
import { findRanks } from './find-ranks.ts';
import { measure } from './indicator.ts';
import type { Measured } from './measured.ts';
import { periodOf } from './period.ts';
import { placeOf } from './place.ts';
import type { Quantity } from './quantity.ts';
import { roleOf, roleScopes } from './role.ts';
import { whyFigure } from './why-figure.ts';

type UnsettledFigure = Extract<Unsettled, { type: 'figure' }>;

/** All figures of a text: each number that measures something, with what it measures, of whom and when. */
export function findFigures(findings: Findings): Unsettled[] {
  const { text, structure } = findings;
  const ranks = findRanks(text.lower);
  const taken = new Uint8Array(text.words.count);
  for (const mentions of [findings.dates, findings.periods, findings.references])
    markTaken(
      text,
      taken,
      mentions.map(({ span }) => span),
    );
  markTaken(
    text,
    taken,
    ranks.map(({ start, end }) => [start, end]),
  );
  const quantities = [...measuring(text, findQuantities(text, taken)), ...ranks].sort((a, b) => a.start - b.start);
  const scopes = roleScopes(findings);
  const figures: Unsettled[] = [];
  let at = 0;
  let earlier: Measured[] = [];
  let names = new Map<Measured, string>();
  let sentence = -1;
  let groups = 0;
  for (const clause of clauses(text, structure)) {
    const inside: Quantity[] = [];
    while (at < quantities.length && (quantities[at] as Quantity).start < clause.end) {
      const quantity = quantities[at++] as Quantity;
      if (quantity.start >= clause.start && quantity.end <= clause.end) inside.push(quantity);
    }
    if (clause.sentence !== sentence) {
      earlier = [];
      names = new Map();
    }
    sentence = clause.sentence;
    if (!inside.length) continue;
    const measured = measure(text, contexts(text, clause, inside), earlier);
    const wholes = new Set(inside.flatMap(({ of }) => (of ? [of] : [])));
    for (const one of measured) {
      if (one.head && !names.has(one.head)) names.set(one.head, `g${++groups}`);
    }
    measured.forEach((one, index) => {
      // "Trong |34 chỉ tiêu … 29/34": the whole, told beforehand, is no figure of its own.
      if (one.attribute === 'level' && wholes.has(one.context.quantity.value as string) && !one.context.quantity.of)
        return;
      if (one.indicator) figures.push(figure(findings, clause, one, measured[index + 1], names, scopes));
    });
    earlier.push(...measured);
  }
  return figures;
}

function figure(
  findings: Findings,
  clause: Clause,
  one: Measured,
  next: Measured | undefined,
  names: ReadonlyMap<Measured, string>,
  scopes: ReturnType<typeof roleScopes>,
): UnsettledFigure {
  const { context, attribute } = one;
  const { quantity, lead } = context;
  const baseline = becomes(context);
  const estimate = (one.head ?? one).context.lead.estimate || lead.estimate;
  // "Tổng kế hoạch vốn năm 2024 là |45 tỷ đồng": what a plan holds is aimed at.
  const plan = /^(?:tổng )?(?:kế hoạch|dự toán)(?![\p{L}])/u.test((one.head ?? one).indicator.toLowerCase());
  const aim = (one.head ?? one).context.lead.aim || lead.aim || (plan && attribute !== 'percent-of-plan');
  // "trở thành thành phố lớn thứ 3 cả nước" describes, whatever is asked for around it.
  const describes = quantity.kind === 'rank' && /(?:lớn|cao|nhiều)\s*$/u.test(context.before.lower);
  const role = describes ? 'actual' : roleOf(quantity.start, scopes[clause.sentence], estimate, aim, baseline);
  const bound = boundOf(context, attribute === 'level');
  const group = names.get(one.head ?? one);
  const ahead = role === 'target' || role === 'proposed';
  const when = baseline
    ? bracketed(findings, one, next)
    : periodOf(
        findings,
        {
          start: quantity.start,
          end: quantity.end,
          next: next?.context.quantity.start ?? clause.end,
          clause,
          indicator: one.indicator,
          counted: quantity.kind === 'count',
          // "từ 14,6% |năm 2011 xuống còn 2,1%": the year is of the baseline alone.
          ...(context.previous && becomes(context.previous) && { baseline: context.previous.quantity.end }),
        },
        ahead,
      );
  const place = placeOf(findings, quantity.start, quantity.end, clause);
  const period = describes || (role === 'proposed' && !when.written) ? undefined : when.period;
  return {
    type: 'figure',
    span: [quantity.start, quantity.end],
    indicator: one.indicator.replace(/\s+/gu, ' '),
    attribute,
    value: signed(one),
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
    ...(quantity.of !== undefined && { of: quantity.of }),
    ...(bound && bound !== 'exact' && { bound }),
    ...(role !== 'actual' && { role }),
    ...(place && { place }),
    ...(period && { period }),
    ...(group && { group }),
    inferred: [...(place ? ['place'] : []), ...(period && !when.written ? ['period'] : [])],
    why: () => whyFigure(findings.text, one),
  };
}

/** A baseline has a time only where brackets right behind it give one: "37 đồng chí (nhiệm kỳ 2020 - 2025)". */
function bracketed(findings: Findings, { context: { quantity, clause } }: Measured, next: Measured | undefined) {
  const end = next?.context.quantity.start ?? clause.end;
  const found = startingIn(findings.periods, quantity.end, end)[0];
  const direct = found && /^\s*\(?\s*(?:vào |của )?$/u.test(findings.text.lower.slice(quantity.end, found.span[0]));
  return direct && found.iso ? { period: found.iso, written: true } : { written: true };
}

/** Falls are negative, the lower end first; "bằng 14% so với cùng kỳ" is a fall by 86. */
function signed({ context, attribute, indicator }: Measured): Decimal | readonly [Decimal, Decimal] {
  const { quantity, lead, benchmark } = context;
  const down =
    lead.predicate === 'down' && (attribute === 'change' || attribute === 'growth' || attribute === 'over-plan');
  const fall = attribute === 'change' && lead.predicate !== 'up' && FALL.test(indicator.toLowerCase());
  const { value } = quantity;
  const index = (lead.predicate === 'equal' && benchmark === 'earlier') || isIndex(context, indicator.toLowerCase());
  if (attribute === 'growth' && index && typeof value === 'string') return subtract(value, '100');
  if (!down && !fall) return value;
  if (typeof value === 'string') return negate(value);
  const [low, high] = [negate(value[0]), negate(value[1])];
  return compare(low, high) <= 0 ? [low, high] : [high, low];
}
