import type { SourceText } from '../source-text.ts';
import { amount } from './amount.ts';
import { attributeOf, becomes } from './attribute.ts';
import type { Context } from './context.ts';
import { counting, doing, listed } from './counting.ts';
import { definesNext, definesPrevious } from './defining.ts';
import { HEADS, POVERTY } from './heads.ts';
import type { Measured } from './measured.ts';
import { absent, occurs, scopes } from './no-measure.ts';
import { partOfEarlier } from './part-of.ts';
import { behind, leftOf } from './sides.ts';
import { NONE, type Words } from './trim.ts';

const AVERAGE = /^(?:bình quân|trung bình|bình quân mỗi \p{L}+|bình quân chung)$/u;

/** What each quantity of a clause measures; `earlier` are those of its sentence before. */
export function measure(text: SourceText, found: readonly Context[], earlier: readonly Measured[]): Measured[] {
  const measured: Measured[] = [];
  let threshold: Context | undefined;
  found.forEach((context, index) => {
    if (definesPrevious(text, context) || definesNext(context, found[index + 1])) {
      threshold = context;
      return;
    }
    if (scopes(text, context) || occurs(context) || absent(context)) return;
    measured.push(name(text, context, measured, earlier, threshold === context.previous ? threshold : undefined));
  });
  const named = respectively(measured);
  // "Tháng 7 đạt |210 tỷ, nâng tổng giá trị … lên": the name comes behind the first number.
  return named.map((one, index) => {
    const next = named[index + 1];
    const behindIt = !one.indicator && next?.indicator && next.context.quantity.unit === one.context.quantity.unit;
    return behindIt ? { ...one, indicator: next.indicator } : one;
  });
}

/** What was told last; "diện tích 612 m2" behind "với" only adds to it. */
function mainOf(all: readonly Measured[], bracket: number | undefined): Measured | undefined {
  // "318 lao động (trong đó xuất khẩu 24 người), đạt |63,6%": behind the bracket the talk is of what stood before it.
  const outside = bracket === undefined ? all.filter((one) => one.context.bracket === undefined) : all;
  const measured = outside.length ? outside : all;
  return (
    measured.findLast(({ indicator }) => !/^(?:diện tích|số tiền|tổng kinh phí|kinh phí)$/iu.test(indicator)) ??
    measured.at(-1)
  );
}

function name(
  text: SourceText,
  context: Context,
  measured: readonly Measured[],
  earlier: readonly Measured[],
  threshold: Context | undefined,
): Measured {
  const { quantity, lead } = context;
  const last = measured.at(-1);
  const found = leftOf(text, context, threshold);
  // "126 hộ nghèo, tỷ lệ |3,4%": the rate of what was counted, no name of its own.
  const rated = /^(?:tỷ lệ|tỉ lệ)$/u.test(found.lower) && last?.context.quantity.kind === 'count';
  const left = rated ? NONE : found;
  const own = left.lower;
  const inherited = mainOf(measured, context.bracket) ?? earlier.findLast((one) => !one.head) ?? earlier.at(-1);
  const wide = behind(text, context, true);
  const seen = attributeOf(context, own, own || inherited?.indicator.toLowerCase() || wide.lower);
  const attribute =
    rated && quantity.kind === 'percent'
      ? 'share'
      : seen === 'percent-of-plan' &&
          !context.benchmark &&
          partOfEarlier(
            context,
            [...earlier, ...measured].map((one) => one.context),
          )
        ? 'share'
        : seen;
  const made = (indicator: string, head?: Measured, action?: string): Measured => ({
    context,
    attribute,
    indicator: indicator.replace(/\s+/gu, ' ').replaceAll(' ,', ',').trim(),
    ...(head && { head: head.head ?? head }),
    ...(action && { action }),
  });

  if (quantity.kind === 'rank') {
    if (quantity.bound) return made(wide.view || left.view);
    const about = /^[^,;.]{0,40}?về\s+(?<what>[^,;.()]+?)(?=\s+(?:với|năm)(?![\p{L}])|[,;.(]|$)/u.exec(context.after)
      ?.groups?.what;
    if (about && (!own || !HEADS.test(own) || own.split(' ').length < 2)) return made(about);
    // "Tăng 12 bậc, xếp |thứ 8/34": another number before it names nothing.
    return (own && !/^\d/u.test(own)) || !inherited ? made(left.view) : made(inherited.indicator, inherited);
  }
  if (attribute === 'share') {
    const total = /^\s*(?:trở lên )?(?:về|trên)\s+tổng (?:số )?(?<what>\p{L}+)/u.exec(context.after)?.groups?.what;
    const counted = total
      ? [...measured]
          .reverse()
          .find(
            ({ context: one }) =>
              one.quantity.unit?.startsWith(total) ||
              (/^(?:tiền|vốn|kinh)/u.test(total) && one.quantity.kind === 'money'),
          )
      : undefined;
    if (counted) return made(counted.indicator, counted);
    const mine =
      wide.lower &&
      lead.predicate !== 'share' &&
      lead.predicate !== 'equal' &&
      !lead.rated &&
      context.bracket === undefined;
    if (mine && own && /(?:đối với|cho|tới)\s*$/u.test(context.before.lower))
      return made(`${left.view} ${ofWhom(wide)}`);
    // "vận động được |98% hộ dân bàn giao mặt bằng"
    if (mine && own && lead.word.endsWith('được')) return made(`${left.view} ${ofWhom(wide)}`);
    if (own && /^(?:dân số|số dân|tổng|toàn)(?![\p{L}])/u.test(wide.lower)) return made(left.view);
    if (mine && (!own || lead.predicate === 'none' || lead.predicate === 'exist')) return made(ofWhom(wide));
  }
  const aspect = attribute !== 'level' && attribute !== 'count';
  if (
    AVERAGE.test(own) &&
    inherited &&
    quantity.noun &&
    !inherited.indicator.toLowerCase().includes(quantity.noun.split('/')[0] as string)
  )
    return made(`${quantity.noun.split('/')[0]} ${left.view}`);
  if (AVERAGE.test(own) && inherited) return made(`${inherited.indicator} ${left.view}`, inherited);
  if (attribute === 'change' && !own && !quantity.noun && POVERTY.test(wide.lower.slice(0, 14))) return made(wide.view);
  if (!own && attribute === 'change' && quantity.unit !== '%') {
    // "6 vụ, làm chết 4 người; giảm |2 vụ": each change is of what was counted in its unit.
    const same = [...earlier, ...measured].findLast((one) => one.context.quantity.unit === quantity.unit);
    if (same) return made(same.indicator, same);
  }
  if (!own && inherited && (aspect || follows(context, last))) return made(inherited.indicator, inherited);
  const bare = quantity.noun && !own.includes(quantity.noun) && own.split(' ').length <= 2;
  if (aspect && own && bare) return made(`${left.view} ${quantity.noun}`);
  // "giảm 45 hộ nghèo": of what is counted the noun belongs to the name.
  if (aspect && !own && quantity.noun && wide.lower)
    return made(
      `${text.view.slice(quantity.end - quantity.noun.length, quantity.end)} ${behind(text, context, false).view}`,
    );
  if (aspect) return made(left.view || wide.view);
  if (quantity.kind !== 'count') return made(amount(text, context, left, inherited));
  const done = left.lower ? doing(context, left) : listed(text, context, last);
  return made(counting(text, context, left, last, done), undefined, done);
}

/** The rate that a fall or rise leads to belongs to the same indicator as the one it started from. */
function follows(context: Context, last: Measured | undefined): boolean {
  if (!last || last.context.quantity.unit !== context.quantity.unit) return false;
  return context.lead.predicate === 'remain' || becomes(last.context);
}

function ofWhom(right: Words): string {
  return right.view.replace(/^(?:là\s+)?(?:(?:tổng\s+)?số\s+|các\s+)?/u, '');
}

/** "tỷ lệ A và tỷ lệ B lần lượt là |94,1% và 88,5%": each number has its own name. */
function respectively(measured: readonly Measured[]): Measured[] {
  const named = [...measured];
  measured.forEach((one, index) => {
    const names = /^(?<all>.+?)\s+lần lượt$/u.exec(one.indicator)?.groups?.all?.split(/,\s+|\s+và\s+/u);
    if (names?.some((name) => !/\p{L}/u.test(name))) {
      // "hai năm 2022 và 2023 lần lượt là": years apart, one name.
      const indicator = one.indicator.replace(/\s+(?:trong )?(?:(?:các|hai|ba|bốn) )?năm \d{4}.*$/u, '');
      named[index] = { ...one, indicator };
      return;
    }
    if (!names || names.length < 2 || index + names.length > measured.length) return;
    names.forEach((indicator, offset) => {
      const { context, attribute } = measured[index + offset] as Measured;
      named[index + offset] = { context, attribute, indicator };
    });
  });
  return named;
}
