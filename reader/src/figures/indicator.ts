import type { Attribute } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { attributeOf, becomes } from './attribute.ts';
import type { Context } from './context.ts';
import { leftPhrase, rightPhrase, type Words } from './phrase.ts';

/** A quantity with what it measures. `head` is the one whose observation it is an aspect of, itself where it opens one. */
export interface Measured {
  readonly context: Context;
  readonly attribute: Attribute;
  readonly indicator: string;
  readonly head?: Measured;
  /** Only narrows what another one counts ("11/54 chỉ tiêu đạt từ |50% mục tiêu"): no figure itself. */
  readonly defines: boolean;
}

/** "đạt từ 50%", "đạt 19 tiêu chí", "từ 3 sao", "dưới 18 tuổi" behind a counted noun say which ones are counted. */
function definesWhatIsCounted(context: Context, between: string): boolean {
  const { previous, quantity, lead, after } = context;
  if (!previous?.quantity.noun || /[,;:()]/u.test(between)) return false;
  if (lead.predicate !== 'result' && lead.predicate !== 'none' && lead.predicate !== 'exist') return false;
  const threshold = lead.from || lead.bound !== undefined || /^\s*[^,;]{0,30}trở (?:lên|xuống)/u.test(after);
  if (quantity.kind === 'percent') return threshold && !lead.estimate;
  if (quantity.kind === 'count' && /^(?:tiêu chí|chỉ tiêu|điểm)/u.test(quantity.noun ?? ''))
    return lead.predicate === 'result';
  if (quantity.kind === 'measure' || quantity.kind === 'money') return threshold && lead.from;
  return false;
}

/** "đất đạt |100 triệu đồng/ha trở lên đạt 50ha": a threshold before the verb narrows what the next one measures. */
function definesNext(context: Context, next: Context | undefined): boolean {
  if (!next || context.quantity.kind === 'rank') return false;
  return (
    /^\s*trở lên(?!\s*[,;.])/u.test(context.after) && next.lead.predicate === 'result' && !/[,;]/u.test(context.after)
  );
}

export function measure(text: SourceText, found: readonly Context[], earlier: Measured | undefined): Measured[] {
  const measured: Measured[] = [];
  let skipped: Context | undefined;
  found.forEach((context, index) => {
    const { quantity, previous } = context;
    const between = previous ? text.lower.slice(previous.quantity.end, quantity.start) : '';
    if (definesWhatIsCounted(context, between) || definesNext(context, found[index + 1])) {
      measured.push({ context, attribute: 'level', indicator: '', defines: true });
      skipped = context;
      return;
    }
    const last = [...measured].reverse().find((one) => !one.defines);
    measured.push(
      one(text, context, skipped === previous ? skipped : undefined, last ?? undefined, last ? undefined : earlier),
    );
    if (skipped !== previous) skipped = undefined;
  });
  return measured;
}

function one(
  text: SourceText,
  context: Context,
  threshold: Context | undefined,
  last: Measured | undefined,
  earlier: Measured | undefined,
): Measured {
  const { quantity, lead, clause, bracket, previous } = context;
  const before = threshold && previous === threshold ? joined(text, context, threshold) : context.before;
  let left = leftPhrase(before, previous !== undefined && previous !== threshold && bracket === undefined);
  if (bracket !== undefined && previous && previous.quantity.start > bracket && !left.lower)
    left = { view: '', lower: '' };
  if (!left.lower && bracket !== undefined && !(previous && previous.quantity.end > bracket - 80)) {
    left = leftPhrase(
      { view: text.view.slice(clause.start, bracket), lower: text.lower.slice(clause.start, bracket) },
      false,
    );
  }
  const right = behind(text, context);
  const counted = quantity.kind === 'count' && !!quantity.noun;
  const inherited = last ?? earlier;
  const result = lead.predicate === 'result' || lead.predicate === 'equal' || lead.predicate === 'share';
  const attribute = attributeOf(context, left.lower, left.lower || inherited?.indicator.toLowerCase() || right.lower);
  const name = (indicator: string, head?: Measured): Measured => ({
    context,
    attribute,
    indicator: indicator.trim(),
    defines: false,
    ...(head && { head }),
  });

  if (
    attribute === 'share' &&
    right.lower &&
    (!left.lower || lead.predicate === 'none' || lead.predicate === 'exist') &&
    !inherits(context)
  )
    return name(ofWhom(right));
  const aspect = attribute !== 'level' && attribute !== 'count' && attribute !== 'share';
  if (!left.lower && inherited && (aspect || attribute === 'share' || follows(context, last)))
    return name(inherited.indicator, inherited.head ?? inherited);
  if (aspect && left.lower) return name(left.view);
  if (counted) {
    const noun = text.view.slice(quantity.end - (quantity.noun as string).length, quantity.end);
    if (result && left.lower && lead.word !== 'được') {
      return name(
        left.lower.includes(quantity.noun as string) ||
          right.lower ||
          (quantity.of === undefined && quantity.noun !== 'chỉ tiêu' && quantity.noun !== 'tiêu chí')
          ? left.view
          : `${noun} ${left.view}`,
      );
    }
    if (lead.predicate === 'exist' || lead.predicate === 'remain' || !left.lower) {
      return name(
        right.lower
          ? `${noun} ${right.view}`
          : left.lower && !left.lower.includes(noun.toLowerCase())
            ? `${noun} ${left.view}`
            : left.view || noun,
      );
    }
    return name(
      left.lower.includes(quantity.noun as string)
        ? `${left.view} ${right.view}`
        : `${left.view} ${right.lower && lead.word === 'được' ? '' : noun} ${right.view}`.replaceAll('  ', ' '),
    );
  }
  if (result && left.lower) return name(left.view);
  if (left.lower && right.lower && lead.predicate === 'none') return name(`${left.view} ${right.view}`);
  return name(left.view || right.view || (inherited ? `số tiền ${inherited.indicator}` : ''));
}

/** "chiếm 35,62%" is a share of what was counted before, not of what follows. */
function inherits({ lead, bracket, after }: Context): boolean {
  return (
    lead.predicate === 'share' ||
    lead.predicate === 'equal' ||
    lead.rated ||
    (bracket !== undefined && /^\s*(?:trở lên )?(?:về|tổng|số|trên)/u.test(after))
  );
}

/** The rate that a fall or rise leads to belongs to the same indicator as the one it started from. */
function follows(context: Context, last: Measured | undefined): boolean {
  return (
    !!last &&
    (context.lead.predicate === 'remain' || becomes(last.context)) &&
    last.context.quantity.unit === context.quantity.unit
  );
}

function behind(text: SourceText, { quantity, after }: Context): Words {
  const view = text.view.slice(quantity.end, quantity.end + after.length);
  const threshold =
    /^[^,;()]{0,40}(?:đạt|được công nhận)?[^,;()]{0,20}(?:từ|trên|dưới)\s*$/u.test(after) && quantity.kind === 'count';
  if (!threshold) return rightPhrase({ view, lower: after }, false);
  const clauseEnd = text.lower.slice(quantity.end, quantity.end + after.length + 80);
  return rightPhrase({ view: text.view.slice(quantity.end, quantity.end + clauseEnd.length), lower: clauseEnd }, true);
}

/** The words before a number whose phrase holds a threshold: "đất ruộng đạt 100 triệu đồng/ha trở lên |đạt 50ha". */
function joined(text: SourceText, context: Context, threshold: Context): Words {
  const between = context.before;
  const written = (source: string) => source.slice(threshold.quantity.start, threshold.quantity.end);
  const led = (source: string, before: string) =>
    source
      .slice(threshold.quantity.start - Math.min(40, threshold.quantity.start), threshold.quantity.start)
      .slice(-40)
      .slice(0, 0) + before;
  void led;
  const leadWords = (source: string) =>
    source
      .slice(Math.max(0, threshold.quantity.start - 8), threshold.quantity.start)
      .replace(/^.*?\s(?=đạt|từ|trên)/u, '');
  return {
    view: `${threshold.before.view}${leadWords(text.view)}${written(text.view)}${between.view}`,
    lower: `${threshold.before.lower}${leadWords(text.lower)}${written(text.lower)}${between.lower}`,
  };
}

function ofWhom(right: Words): string {
  return right.view.replace(/^(?:trở lên\s+)?(?:(?:tổng\s+)?số\s+|các\s+)?/u, '');
}
