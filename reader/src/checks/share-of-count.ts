import type { Check, Fact, Figure } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { approximate, isPositive, over, powerOfTen, printed } from './decimal.ts';
import { asPart, near, printLike, ratio } from './implied.ts';
import { divide, scaled } from './interval.ts';
import { groups, inOneSentence, inSentenceOf, within, wordsBetween } from './passage.ts';
import { isFigure, isResult, type Quantity, quantity, wholeOf } from './quantity.ts';
import { difference, report, verdict } from './verdict.ts';
import { bare, named, percent, points, stated } from './wording.ts';

const RULE = 'share-of-count';

/** "902/980 hồ sơ (đạt 99,1%)", "5.012 hộ nghèo, chiếm 35,62%": a count, its whole and its share. */
export function shareOfCount(facts: readonly Fact[], findings: Findings): Check[] {
  const figures = facts.filter(isFigure);
  const shared = new Set<string>();
  const ofWholes = figures
    .filter(({ attribute, of, unit }) => attribute === 'count' && of !== undefined && unit !== '%')
    .flatMap((count) => ofWhole(count, figures, findings) ?? []);
  for (const group of groups(figures)) {
    for (const share of group.filter(({ attribute }) => attribute === 'share')) {
      if (group.some(({ attribute }) => attribute === 'count')) continue;
      const level = group.findLast((f) => f.attribute === 'level' && f.span[1] <= share.span[0]) ?? group[0];
      const check = level?.attribute === 'level' && ofLevel(level, share, figures, findings);
      if (check && !shared.has(share.id)) {
        ofWholes.push(check);
        shared.add(share.id);
      }
    }
  }
  return ofWholes;
}

/** What may stand between a count and its percentage: "(đạt", ", chiếm tỷ lệ", "tức". */
const TO_PERCENT =
  /^[\s,;(]*(?:(?:đạt|chiếm|bằng|tức|là|tương đương|tương ứng|tỷ lệ|tỉ lệ|với|gần|trên|hơn|khoảng|được|=)[\s:]*)*$/u;
/** Behind a percentage of the whole stands nothing, or the whole again: "chiếm 78,9% tổng số xã"; not "60% diện tích". */
function ofSameWhole(share: Figure, unit: string | undefined, { text }: Findings): boolean {
  const after = text.lower.slice(share.span[1], share.span[1] + 40);
  if (/^\s*(?:$|[),;.:(\n/]|và(?!\p{L})|trên tổng|trong tổng|về tổng|của tổng)/u.test(after)) return true;
  const noun = unit?.split(/[ /]/)[0]?.toLowerCase();
  const words = /^\s*(?:trong |so với )?(?:tổng )?(?:số |diện tích |kinh phí |toàn )?(\p{L}+)/u.exec(after);
  return words !== null && (words[1] === noun || /^\s*(?:tổng|toàn)(?!\p{L})/u.test(after));
}

/** "Có 15/19 xã …, trong đó 40% …" begins another count. */
const OTHER_COUNT = /[;.]|trong đó|(?<!\p{L})(?:gồm|còn|riêng)(?!\p{L})/u;

const NEAR = 120;
function percentBeside(count: Figure, figures: readonly Figure[], findings: Findings): Figure | undefined {
  return within(figures, count.span[1], count.span[1] + NEAR).find((figure) => {
    if (figure.unit !== '%' || count.unit === '%') return false;
    if (!['share', 'percent-of-plan', 'level'].includes(figure.attribute)) return false;
    if (!inOneSentence(findings, count, figure)) return false;
    if (!ofSameWhole(figure, count.unit, findings)) return false;
    const between = wordsBetween(findings, count, figure);
    const grouped = figure.attribute === 'share' && figure.group !== undefined && figure.group === count.group;
    return TO_PERCENT.test(between) || (grouped && !OTHER_COUNT.test(between));
  });
}

function ofWhole(count: Figure, figures: readonly Figure[], findings: Findings): Check | undefined {
  const part = quantity(count, findings);
  const whole = wholeOf(count, findings);
  if (!part || !whole || !isPositive(whole.value)) return undefined;
  const beside = percentBeside(count, figures, findings);
  const share = beside && quantity(beside, findings);
  const worked = ratio(part, whole);
  const what = `${bare(part)}/${bare(whole)}=${printed(worked.value, 2)}%`;
  const [real, said] = [percent(worked.value), share && stated(share)];
  const [n, m] = [stated({ ...part, figure: { ...count, unit: undefined } }), stated(whole)];
  if (!share || !said)
    // What is wholly done needs no share.
    return isResult(count) && difference(part.value, whole.value).n !== 0n
      ? report(RULE, 'derived', [part], what, {
          vi: `${named(count)}: ${n.vi}/${m.vi}, tức ${real.vi}.`,
          en: `${named(count)}: ${n.en} of ${m.en}, which is ${real.en}.`,
        })
      : undefined;
  const status = verdict(worked, share);
  if (!status) return undefined;
  const gap = points(difference(worked.value, share.value));
  const agrees = status === 'consistent';
  return report(RULE, status, [part, share], `${what}${agrees ? '≈' : '≠'}${bare(share)}%`, {
    vi: `${named(count)}: ${n.vi}/${m.vi} là ${real.vi}, ${agrees ? `khớp với ${said.vi} văn bản nêu` : `văn bản nêu ${said.vi}; chênh lệch ${gap.vi}`}.`,
    en: `${named(count)}: ${n.en} of ${m.en} is ${real.en}; ${agrees ? `this agrees with the ${said.en} stated` : `the text states ${said.en}, a difference of ${gap.en}`}.`,
  });
}

/** "Trong tổng số 16,4 nghìn tỷ đồng …, 2.700 tỷ đồng": a whole that the sentence opens with. */
const OPENS_WHOLE = /(?:^|[\s,(])(?:trong (?:tổng )?số|trên tổng số|trong)\s(?:\p{L}+\s){0,2}$/u;

function ofLevel(level: Figure, share: Figure, figures: readonly Figure[], findings: Findings): Check | undefined {
  const [part, rate] = [quantity(level, findings), quantity(share, findings)];
  if (!part || !rate || !isPositive(rate.value) || level.unit?.startsWith('%')) return undefined;
  if (!ofSameWhole(share, level.unit, findings)) return undefined;
  const whole = inSentenceOf(figures, level, findings).find(
    (figure) =>
      figure.attribute === 'level' &&
      figure.unit === level.unit &&
      figure.span[1] <= level.span[0] &&
      OPENS_WHOLE.test(findings.text.lower.slice(Math.max(0, figure.span[0] - 30), figure.span[0])),
  );
  const total = whole && quantity(whole, findings);
  return total && isPositive(total.value) ? ofStated(part, total, rate) : derivedWhole(part, rate, findings);
}

function ofStated(part: Quantity, whole: Quantity, share: Quantity): Check | undefined {
  const worked = ratio(part, whole);
  const status = verdict(worked, share);
  if (!status) return undefined;
  const agrees = status === 'consistent';
  const [n, m, real, said] = [stated(part), stated(whole), percent(worked.value), stated(share)];
  const gap = points(difference(worked.value, share.value));
  const computation = `${bare({ ...part, scale: whole.scale })}/${bare(whole)}=${printed(worked.value, 2)}%${agrees ? '≈' : '≠'}${bare(share)}%`;
  return report(RULE, status, [whole, part, share], computation, {
    vi: `${named(part.figure)}: ${n.vi} trên tổng số ${m.vi} là ${real.vi}, ${agrees ? `khớp với ${said.vi} văn bản nêu` : `văn bản nêu ${said.vi}; chênh lệch ${gap.vi}`}.`,
    en: `${named(part.figure)}: ${n.en} of ${m.en} is ${real.en}; ${agrees ? `this agrees with the ${said.en} stated` : `the text states ${said.en}, a difference of ${gap.en}`}.`,
  });
}

function derivedWhole(part: Quantity, share: Quantity, findings: Findings): Check {
  const { unit } = part.figure;
  const total = over(part.value, asPart(share.value));
  const print = printLike(part);
  const range = near([part, share], (of) => divide(of(part), scaled(of(share), powerOfTen(-2))), part, findings);
  const [n, rate] = [stated(part), stated(share)];
  const worked = approximate(over(total, powerOfTen(part.scale)), unit);
  return report(RULE, 'derived', [part, share], `${bare(part)}/${printed(asPart(share.value), 8)}=${worked}`, {
    vi: `${named(part.figure)}: ${n.vi} chiếm ${rate.vi} nên tổng số khoảng ${print(total).vi}${range.vi}.`,
    en: `${named(part.figure)}: ${n.en} is ${rate.en}, so the whole is about ${print(total).en}${range.en}.`,
  });
}
