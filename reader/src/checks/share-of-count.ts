import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { approximate, compare, exact, isPositive, over, powerOfTen, printed } from './decimal.ts';
import { asPart, near, printLike, ratio } from './implied.ts';
import { divide, scaled } from './interval.ts';
import { inOneSentence, within, wordsBetween } from './passage.ts';
import { isMeasured, isResult, type Quantity, quantity, wholeOf } from './quantity.ts';
import { isShareOf, statedWholes, type WholeOfPart } from './stated-whole.ts';
import { difference, report, verdict } from './verdict.ts';
import { bare, named, percent, points, stated, type Wording } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'share-of-count';

/** "902/980 hồ sơ (đạt 99,1%)", "4.608 hộ nghèo, chiếm 31,47%": a count, its whole and its share. */
export function shareOfCount(sheet: Worksheet): Check[] {
  const { figures } = sheet;
  const wholeOfPart = statedWholes(sheet);
  const counts = figures.filter(({ attribute, of, unit }) => attribute === 'count' && of !== undefined && unit !== '%');
  const levels = sheet.groups.flatMap((group) => {
    if (group.some(({ attribute }) => attribute === 'count')) return [];
    const rates = group.filter(({ attribute }) => attribute === 'share' || attribute === 'percent-of-plan');
    return rates.flatMap((rate) => {
      const level = group.findLast((f) => f.attribute === 'level' && f.span[1] <= rate.span[0]) ?? group[0];
      return level?.attribute === 'level' ? (ofLevel(level, rate, wholeOfPart, sheet) ?? []) : [];
    });
  });
  return [...counts.flatMap((count) => ofWhole(count, figures, sheet) ?? []), ...levels];
}

/** What may stand between a count and its percentage: "(đạt", ", chiếm tỷ lệ", "tức". */
const TO_PERCENT =
  /^[\s,;(]*(?:(?:đạt|chiếm|bằng|tức|là|tương đương|tương ứng|tỷ lệ|tỉ lệ|với|gần|trên|hơn|khoảng|được|=)[\s:]*)*$/u;
/** Behind a percentage of the whole stands nothing, or the whole again: "chiếm 78,9% tổng số xã"; not "60% diện tích". */
function ofSameWhole(share: Figure, unit: string | undefined, { text }: Worksheet): boolean {
  const after = text.lower.slice(share.span[1], share.span[1] + 60).replace(OF_WHOLE, '');
  const word = /^\p{L}+/u.exec(after)?.[0];
  return word === undefined || word === 'và' || word === unit?.split(/[ /]/)[0]?.toLowerCase();
}
const OF_WHOLE = latin(
  /^\s*(?:(?:trong|trên|về|của|so với) )*(?:(?:tổng|toàn)(?: (?:huyện|xã|tỉnh|phường|thành phố))?(?!\p{L})\s*)?(?:số (?!dân)|diện tích |kinh phí |nguồn vốn |vốn )?/u,
);

/** "Có 15/19 xã …, trong đó 40% …" begins another count. */
const OTHER_COUNT = latin(/[;.]|trong đó|(?<!\p{L})(?:gồm|còn|riêng)(?!\p{L})/u);

/** "35,6/26 ha, bằng 120% kế hoạch", "55/50 đảng viên, đạt 110% kế hoạch": the whole is the plan. */
const passesPlan = ({ unit, value, of }: Figure): boolean =>
  isMeasured(unit) || (typeof value === 'string' && of !== undefined && compare(exact(value), exact(of)) > 0);

const NEAR = 120;
function percentBeside(count: Figure, figures: readonly Figure[], sheet: Worksheet): Figure | undefined {
  return within(figures, count.span[1], count.span[1] + NEAR).find((figure) => {
    if (figure.unit !== '%' || count.unit === '%') return false;
    if (!['share', 'percent-of-plan', 'level'].includes(figure.attribute)) return false;
    if (!inOneSentence(sheet, count, figure)) return false;
    if (!passesPlan(count) && !ofSameWhole(figure, count.unit, sheet)) return false;
    const between = wordsBetween(sheet, count, figure);
    const grouped = figure.attribute === 'share' && figure.group !== undefined && figure.group === count.group;
    return TO_PERCENT.test(between) || (grouped && !OTHER_COUNT.test(between));
  });
}

function ofWhole(count: Figure, figures: readonly Figure[], sheet: Worksheet): Check | undefined {
  const part = quantity(count, sheet);
  const whole = wholeOf(count, sheet);
  if (!part || !whole || !isPositive(whole.value)) return undefined;
  const beside = percentBeside(count, figures, sheet);
  const share = beside && quantity(beside, sheet);
  if (share) return ofRatio(part, whole, share);
  // What is wholly done needs no share.
  return isResult(count) && compare(part.value, whole.value) !== 0 ? derivedShare(part, whole) : undefined;
}

/** "31/36" as the n of it is said, without the noun that stands behind the m. */
const bareCount = (part: Quantity): Wording => stated({ ...part, figure: { ...part.figure, unit: undefined } });

function derivedShare(part: Quantity, whole: Quantity): Check {
  return report(RULE, 'derived', [part], () => {
    const { value } = ratio(part, whole);
    const [n, m, real] = [bareCount(part), stated(whole), percent(value)];
    return {
      computation: `${bare(part)}/${bare(whole)}=${printed(value, 2)}%`,
      vi: `${named(part.figure)}: ${n.vi}/${m.vi}, tức ${real.vi}.`,
      en: `${named(part.figure)}: ${n.en} of ${m.en}, which is ${real.en}.`,
    };
  });
}

function ofRatio(part: Quantity, whole: Quantity, share: Quantity): Check | undefined {
  const worked = ratio(part, whole);
  const status = verdict(worked, share);
  if (!status) return undefined;
  return report(RULE, status, [part, share], () => {
    const agrees = status === 'consistent';
    const [n, m, real, said] = [bareCount(part), stated(whole), percent(worked.value), stated(share)];
    const gap = points(difference(worked.value, share.value));
    return {
      computation: `${bare(part)}/${bare(whole)}=${printed(worked.value, 2)}%${agrees ? '≈' : '≠'}${bare(share)}%`,
      vi: `${named(part.figure)}: ${n.vi}/${m.vi} là ${real.vi}, ${agrees ? `khớp với ${said.vi} văn bản nêu` : `văn bản nêu ${said.vi}; chênh lệch ${gap.vi}`}.`,
      en: `${named(part.figure)}: ${n.en} of ${m.en} is ${real.en}; ${agrees ? `this agrees with the ${said.en} stated` : `the text states ${said.en}, a difference of ${gap.en}`}.`,
    };
  });
}

function ofLevel(level: Figure, share: Figure, wholeOfPart: WholeOfPart, sheet: Worksheet): Check | undefined {
  const [part, rate] = [quantity(level, sheet), quantity(share, sheet)];
  if (!part || !rate || !isPositive(rate.value) || level.unit?.startsWith('%')) return undefined;
  if (!ofSameWhole(share, level.unit, sheet)) return undefined;
  const whole = wholeOfPart(level);
  if (whole) return isShareOf(whole, part, rate, sheet) ? ofStated(part, whole, rate) : undefined;
  return share.attribute === 'share' ? derivedWhole(part, rate, sheet) : undefined;
}

function ofStated(part: Quantity, whole: Quantity, share: Quantity): Check | undefined {
  const worked = ratio(part, whole);
  const status = verdict(worked, share);
  if (!status) return undefined;
  const agrees = status === 'consistent';
  const [n, m, real, said] = [stated(part), stated(whole), percent(worked.value), stated(share)];
  const gap = points(difference(worked.value, share.value));
  const computation = `${bare({ ...part, scale: whole.scale })}/${bare(whole)}=${printed(worked.value, 2)}%${agrees ? '≈' : '≠'}${bare(share)}%`;
  return report(RULE, status, [whole, part, share], () => ({
    computation,
    vi: `${named(part.figure)}: ${n.vi} trên tổng số ${m.vi} là ${real.vi}, ${agrees ? `khớp với ${said.vi} văn bản nêu` : `văn bản nêu ${said.vi}; chênh lệch ${gap.vi}`}.`,
    en: `${named(part.figure)}: ${n.en} of ${m.en} is ${real.en}; ${agrees ? `this agrees with the ${said.en} stated` : `the text states ${said.en}, a difference of ${gap.en}`}.`,
  }));
}

function derivedWhole(part: Quantity, share: Quantity, sheet: Worksheet): Check {
  return report(RULE, 'derived', [part, share], () => {
    const { unit } = part.figure;
    const total = over(part.value, asPart(share.value));
    const print = printLike(part);
    const range = near([part, share], (of) => divide(of(part), scaled(of(share), powerOfTen(-2))), part, sheet);
    const [n, rate] = [stated(part), stated(share)];
    const worked = approximate(over(total, powerOfTen(part.scale)), unit);
    return {
      computation: `${bare(part)}/${printed(asPart(share.value), 8)}=${worked}`,
      vi: `${named(part.figure)}: ${n.vi} chiếm ${rate.vi} nên tổng số khoảng ${print(total).vi}${range.vi}.`,
      en: `${named(part.figure)}: ${n.en} is ${rate.en}, so the whole is about ${print(total).en}${range.en}.`,
    };
  });
}
