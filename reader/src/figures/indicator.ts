import type { Attribute } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { attributeOf, becomes } from './attribute.ts';
import type { Context } from './context.ts';
import { definesNext, definesPrevious } from './defining.ts';

import { withoutDoer } from './doer.ts';
import { HEADS, POVERTY } from './heads.ts';
import { action } from './left-phrase.ts';
import { partOfEarlier } from './part-of.ts';
import { rightPhrase } from './right-phrase.ts';
import { behind, leftOf } from './sides.ts';
import { NONE, type Words } from './trim.ts';

/** A quantity with what it measures. `head` is the one whose observation it is an aspect of; absent where it opens one. */
export interface Measured {
  readonly context: Context;
  readonly attribute: Attribute;
  readonly indicator: string;
  readonly head?: Measured;
  /** What is done to what it counts ("kiểm tra"), for the next one of a list: "kiểm tra 12 chi bộ và |35 đảng viên". */
  readonly action?: string;
}

/** "với tổng kinh phí", "số tiền": money of what was told before, no indicator by itself. */
const GENERIC =
  /^(?:với\s+)?(?:tổng\s+)?(?:số\s+|nguồn\s+|mức\s+)?(?:kinh phí|tiền|vốn|vốn đầu tư|số tiền|giá trị|trị giá|vốn giải ngân|vốn thực hiện|mức đầu tư|đầu tư|mức vốn)(?: thực hiện| hỗ trợ| đầu tư)?$/u;
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
    if (scopes(text, context) || occurs(context)) return;
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

/** "Với |5 lần được tổ chức": only behind a verb of change does "lần" measure. */
function occurs({ quantity, lead, before }: Context): boolean {
  if (quantity.kind !== 'times') return false;
  return (
    !['up', 'down', 'equal', 'over', 'remain'].includes(lead.predicate) &&
    !/(?:gấp|tăng|giảm|hơn|bằng)/u.test(before.lower.slice(-30))
  );
}

const UNIT = /^(?:xã|phường|thị trấn|huyện|tỉnh|thành phố|thôn|bản|làng|ấp|khu|tổ dân phố|địa phương|đơn vị)/u;

/** "6 trụ sở … tại |6 huyện": says where the count before it is. */
function scopes(text: SourceText, { quantity, previous }: Context): boolean {
  if (!previous || quantity.kind !== 'count' || quantity.of) return false;
  // "12 ha đất của |320 hộ" counts the households as well; only of units it says where.
  const joint = /^[^,;.:()]*(?<![\p{L}])(?<word>tại|ở|thuộc|của)\s+$/u.exec(
    text.lower.slice(previous.quantity.end, quantity.start),
  )?.groups?.word;
  return joint !== undefined && (joint !== 'của' || UNIT.test(quantity.noun ?? ''));
}

/** What was told last; "diện tích 612 m2" behind "với" only adds to it. */
function mainOf(measured: readonly Measured[]): Measured | undefined {
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
  const inherited = mainOf(measured) ?? earlier.findLast((one) => !one.head) ?? earlier.at(-1);
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
  if (attribute === 'change' && !own && POVERTY.test(wide.lower.slice(0, 14))) return made(wide.view);
  if (!own && attribute === 'change' && quantity.unit !== '%') {
    // "6 vụ, làm chết 4 người; giảm |2 vụ": each change is of what was counted in its unit.
    const same = [...earlier, ...measured].findLast((one) => one.context.quantity.unit === quantity.unit);
    if (same) return made(same.indicator, same);
  }
  if (!own && inherited && (aspect || follows(context, last))) return made(inherited.indicator, inherited);
  const bare = quantity.noun && !own.includes(quantity.noun) && own.split(' ').length <= 2;
  if (aspect && own && bare) return made(`${left.view} ${quantity.noun}`);
  if (aspect) return made(left.view || wide.view);
  if (quantity.kind !== 'count') return made(amount(text, context, left, inherited));
  const done = left.lower ? doing(context, left) : listed(text, context, last);
  return made(counting(text, context, left, last, done), undefined, done);
}

/** "xảy ra 6 vụ", "thiên tai làm 2 người chết": what befalls is told by the thing itself; a number there is another figure's. */
const NO_ACTION = /[:\d]|(?<![\p{L}\p{M}])(?:xảy ra|làm|bị|được|thì|là)(?![\p{L}\p{M}])/u;

/** The short verb phrase before a counted thing: "đã |kết nạp 18 đảng viên", "|phát hiện, bắt giữ 23 vụ". */
function doing({ lead }: Context, left: Words): string | undefined {
  if (lead.predicate !== 'none') return undefined;
  const { view, lower } = withoutDoer(action(left));
  return lower && !NO_ACTION.test(lower) && lower.split(' ').length <= 6 ? view : undefined;
}

/** The verb of the one before goes on where only "và" or a comma stands between: "khởi tố 19 vụ, |25 bị can". */
function listed(text: SourceText, { previous, quantity, lead }: Context, last: Measured | undefined) {
  if (!last?.action || last.context !== previous || lead.predicate !== 'none') return undefined;
  const between = text.lower.slice(previous.quantity.end, quantity.start);
  return /^[^,;:.()]{0,40}?(?:,|(?<![\p{L}])(?:và|cùng)(?: \p{L}+)?)\s+$/u.test(between) ? last.action : undefined;
}

/** Nouns that only count and name nothing: "Tổng đàn gia súc 12.400 |con". */
const CLASSIFIER = /^(?:con|người|lượt|lượt người|lượt khách|chiếc|cái)$/u;
/** "đạt và vượt |14/18 chỉ tiêu": the verb says which ones. */
const REACHED = /((?:đạt và vượt|đạt, vượt|hoàn thành|không đạt|chưa đạt|vượt))(?: mức)? $/u;

const SET = /(?<![\p{L}\p{M}])(?:đề ra|đặt ra|xác định|thông qua|giao|có)$/u;

/** Of counted things the noun with what narrows it, or what the verb before says was done with them. */
function counting(
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
  if (CLASSIFIER.test(lower) && told.lower.includes(' ') && !right.lower) return told.view;
  // "Đàn gia cầm có 4.310 nghìn con": what has them says it.
  if (!does) return HEADS.test(told.lower) && CLASSIFIER.test(lower) ? told.view : `${noun} ${told.view}`;
  const verb =
    told.lower.includes(lower) || (right.lower && lead.word.endsWith('được')) ? told.view : `${told.view} ${noun}`;
  return `${verb} ${right.view}`;
}

/** Of money and measures the phrase before the verb, or the object behind the number: "giải ngân 28 tỷ đồng |vốn đầu tư". */
function amount(text: SourceText, context: Context, left: Words, inherited: Measured | undefined): string {
  const { lead, quantity } = context;
  const right = behind(text, context, false);
  // "bố trí 15 tỷ đồng |để sửa chữa trường": a bare verb needs its purpose.
  const purpose = /^\s*(?:để|cho|nhằm)\s+/u.exec(context.after);
  if (purpose && left.lower && left.lower.split(' ').length <= 2 && lead.predicate === 'none') {
    const from = quantity.end + purpose[0].length;
    const end = quantity.end + context.after.length;
    return `${left.view} ${rightPhrase({ view: text.view.slice(from, end), lower: text.lower.slice(from, end) }, false).view}`;
  }
  if (inherited && GENERIC.test(left.lower)) return `${left.view} ${inherited.indicator}`;
  if (/^(?:tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|chỉ số)(?![\p{L}])/u.test(left.lower)) return left.view;
  if (left.lower && (lead.predicate === 'none' || lead.word.endsWith('được'))) {
    const done = withoutDoer(action(left));
    return right.lower ? `${done.view} ${right.view}` : done.view;
  }
  if (left.lower && lead.predicate !== 'exist') return left.view;
  if (right.lower) return right.view;
  if (left.lower || !inherited) return left.view;
  return quantity.kind === 'money' && lead.word === 'với' ? `số tiền ${inherited.indicator}` : inherited.indicator;
}

/** The rate that a fall or rise leads to belongs to the same indicator as the one it started from. */
function follows(context: Context, last: Measured | undefined): boolean {
  if (!last || last.context.quantity.unit !== context.quantity.unit) return false;
  return context.lead.predicate === 'remain' || becomes(last.context);
}

function ofWhom(right: Words): string {
  return right.view.replace(/^(?:(?:tổng\s+)?số\s+|các\s+)?/u, '');
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
