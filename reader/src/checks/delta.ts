import type { Check, Figure } from '../fact.ts';
import { baseOf, isPace, sameBase } from './base.ts';
import { absolute, type Exact, isPositive, isZero, minus, over, powerOfTen, printed } from './decimal.ts';
import { grewBy, sameWay, writesWay } from './grown.ts';
import { printLike, ratio } from './implied.ts';
import { below, subtract } from './interval.ts';
import { type Quantity, quantity } from './quantity.ts';
import { difference, report, verdict, type Worked } from './verdict.ts';
import { amount, bare, named, percent, points, stated, type Wording } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'delta';

/** From A to B by C: any two give the third, and all three must agree. */
export function delta(sheet: Worksheet): Check[] {
  return sheet.groups.flatMap((group) => {
    const of = (test: (figure: Figure) => boolean): Quantity | undefined => {
      const found = group.filter(test);
      return found.length === 1 && found[0] ? quantity(found[0], sheet) : undefined;
    };
    const from = of((f) => f.attribute === 'level' && f.role === 'baseline');
    const to = of((f) => f.attribute === 'level' && f.role !== 'baseline' && (!from || f.unit === from.figure.unit));
    const by = of((f) => f.attribute === 'change' && !isPace(f, sheet));
    const growth = of((f) => f.attribute === 'growth' && f.unit === '%' && !isPace(f, sheet));
    // "tăng 20 tỷ đồng so với kế hoạch" and "tăng 35% so với cùng kỳ" are two moves.
    const moves = [by, growth].filter((move) => move !== undefined);
    if (from && to) {
      const [own, ownGrowth] = [by, growth].map((m) => (m && baseOf(m.figure, sheet) === undefined ? m : undefined));
      return fromTo(from, to, own, ownGrowth, moves.length === 0, sheet);
    }
    const sole = by && growth && !sameBase(by.figure, growth.figure, sheet) ? undefined : growth;
    return to && by && measuresAlike(to.figure, by.figure) ? grownBy(to, by, sole, sheet) : [];
  });
}

/** "trên 24 nghìn vụ việc, tăng trên 2,6 nghìn vụ": the change may be said in a part of the unit's words. */
function measuresAlike(a: Figure, b: Figure): boolean {
  if (a.unit === undefined || b.unit === undefined) return false;
  const words = (unit: string) => unit.toLowerCase().split(' ');
  return a.unit === b.unit || words(b.unit).every((word) => words(a.unit ?? '').includes(word));
}

function fromTo(
  from: Quantity,
  to: Quantity,
  by: Quantity | undefined,
  growth: Quantity | undefined,
  alone: boolean,
  sheet: Worksheet,
) {
  const moved: Worked = {
    value: minus(to.value, from.value),
    rounded: subtract(to.rounded, from.rounded),
    possible: subtract(to.possible, from.possible),
  };
  const rate = from.figure.unit?.startsWith('%') ?? false;
  // Between two rates "giảm 2,75%" is in points; a reader may also have taken it for growth.
  const said = by ?? (rate ? growth : undefined);
  const checks: Check[] = [];
  if (said && inOneUnit(said, from)) {
    const relative = isPositive(from.value) ? ratio(moved, from) : undefined;
    const status = verdict(moved, said);
    const otherwise = rate && relative && verdict(relative, said) !== 'inconsistent';
    if (
      status === 'consistent' ||
      (status === 'inconsistent' && !otherwise && (sameWay(moved, said) || writesWay(said, sheet)))
    )
      checks.push(compared(from, to, said, moved));
  } else if (alone) checks.push(derived(from, to, moved));
  if (growth && !rate && isPositive(from.value)) {
    const grown = grewBy(RULE, { from, to, growth, moved, facts: [from, to, growth] }, sheet);
    if (grown) checks.push(grown);
  }
  return checks;
}

/** "từ 9,09% lên 32,67%, tăng 23,58 điểm phần trăm": points are what rates move by. */
const inOneUnit = (by: Quantity, from: Quantity): boolean =>
  by.figure.unit === from.figure.unit || (isRate(from) && by.figure.unit === 'điểm phần trăm');

const isRate = ({ figure }: Quantity): boolean => figure.unit?.startsWith('%') ?? false;
/** The size of a move: points between rates, else the unit itself. */
function size(value: Exact, like: Quantity): Wording {
  if (!isRate(like)) return amount(absolute(value), like.figure.unit, like.scale, 6);
  return points(absolute(value), 6);
}
const way = (value: Exact): Wording =>
  value.n < 0n
    ? { vi: 'giảm', en: 'a fall' }
    : isZero(value)
      ? { vi: 'thay đổi', en: 'a change' }
      : { vi: 'tăng', en: 'a rise' };

/** "48.36-45.61=2.75": the larger first, so that the difference is what the text prints. */
function subtraction(from: Quantity, to: Quantity): string {
  const fell = to.value.n * from.value.d < from.value.n * to.value.d;
  const [large, small] = fell ? [from, to] : [to, from];
  const result = bare({ value: minus(large.value, small.value), scale: to.scale });
  return `${bare({ ...large, scale: to.scale })}-${bare({ ...small, scale: to.scale })}=${result}`;
}

function compared(from: Quantity, to: Quantity, by: Quantity, moved: Worked): Check {
  const agrees = verdict(moved, by) === 'consistent';
  const [a, b, real, said] = [stated(from), stated(to), size(moved.value, to), size(by.value, by)];
  const gap = size(difference(moved.value, by.value), to);
  const move = way(moved.value);
  // "giảm từ 48,36% xuống 45,61%, tăng 2,75%": only the ways differ, so they are told.
  const turned = !agrees && !sameWay(moved, by);
  const told = turned ? `${way(by.value).vi} ${said.vi}` : said.vi;
  const toldEn = turned ? `${way(by.value).en} of ${said.en}` : said.en;
  const scaled = (value: Exact) => bare({ value, scale: to.scale });
  const computation = turned
    ? `${bare(to)}-${scaled(from.value)}=${scaled(moved.value)}≠${scaled(by.value)}`
    : subtraction(from, to) + (agrees ? '' : `≠${scaled(absolute(by.value))}`);
  return report(RULE, agrees ? 'consistent' : 'inconsistent', [from, to, by], () => ({
    computation,
    vi: `${named(to.figure)}: từ ${a.vi} đến ${b.vi} là ${move.vi} ${real.vi}, ${agrees ? 'đúng như văn bản nêu' : `văn bản nêu ${told}; chênh lệch ${gap.vi}`}.`,
    en: `${named(to.figure)}: from ${a.en} to ${b.en} is ${move.en} of ${real.en}${agrees ? ', as the text states' : `; the text states ${toldEn}, a difference of ${gap.en}`}.`,
  }));
}

function derived(from: Quantity, to: Quantity, moved: Worked): Check {
  return report(RULE, 'derived', [from, to], () => {
    const [a, b, real, move] = [stated(from), stated(to), size(moved.value, to), way(moved.value)];
    return {
      computation: subtraction(from, to),
      vi: `${named(to.figure)}: từ ${a.vi} đến ${b.vi}, tức ${move.vi} ${real.vi}.`,
      en: `${named(to.figure)}: from ${a.en} to ${b.en}, ${move.en} of ${real.en}.`,
    };
  });
}

/** "145,5 tỷ đồng, … tăng 46,2 tỷ đồng": it was 99,3 tỷ đồng; with a growth in % beside it the three must agree. */
function grownBy(to: Quantity, by: Quantity, growth: Quantity | undefined, sheet: Worksheet): Check | readonly Check[] {
  const before: Worked = {
    value: minus(to.value, by.value),
    rounded: subtract(to.rounded, by.rounded),
    possible: subtract(to.possible, by.possible),
  };
  if (!isPositive(before.value)) return growth ? riseBeyond(to, by) : [];
  if (growth && !isRate(to)) {
    return grewBy(RULE, { from: before, to, growth, moved: by, facts: [to, by, growth] }, sheet) ?? [];
  }
  if (growth) return [];
  const base = comparedWith(by.figure, sheet);
  const [now, moved] = [stated(to), size(by.value, by)];
  const was = isRate(to) ? percent(before.value) : printLike(to)(before.value);
  const result = printed(over(before.value, powerOfTen(to.scale)), 6);
  const sign = by.value.n < 0n ? '+' : '-';
  const computation = `${bare(to)}${sign}${bare({ value: absolute(by.value), scale: to.scale })}=${result}`;
  const move = way(by.value);
  return [
    report(RULE, 'derived', [to, by], () => ({
      computation,
      vi: `${named(to.figure)}: ${now.vi} sau khi ${move.vi} ${moved.vi} nên ${base.vi} là ${was.vi}.`,
      en: `${named(to.figure)}: ${now.en} after ${move.en} of ${moved.en}, so ${base.en} was ${was.en}.`,
    })),
  ];
}

/** "đạt 887 đồng, tăng 209,9 tỷ đồng (tăng 31%)": nothing rises by more than there is. */
function riseBeyond(to: Quantity, by: Quantity): readonly Check[] {
  if (!below(to.possible, by.possible)) return [];
  const [now, rise] = [stated(to), stated(by)];
  const gap = amount(difference(by.value, to.value), by.figure.unit, by.scale, 6);
  return [
    report(RULE, 'inconsistent', [to, by], () => ({
      computation: `${bare({ ...by, scale: to.scale })}>${bare(to)}`,
      vi: `${named(to.figure)}: mức tăng ${rise.vi} lớn hơn cả ${now.vi} đạt được; chênh lệch ${gap.vi}.`,
      en: `${named(to.figure)}: the rise of ${rise.en} is larger than the ${now.en} reached; they differ by ${gap.en}.`,
    })),
  ];
}

/** "tăng 20 tỷ đồng so với kế hoạch" tells the plan, not what was before. */
function comparedWith(by: Figure, sheet: Worksheet): Wording {
  return /kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết/u.test(baseOf(by, sheet) ?? '')
    ? { vi: 'mức được so sánh', en: 'what it is compared with' }
    : { vi: 'trước đó', en: 'the value before' };
}
