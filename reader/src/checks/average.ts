import type { Check, Figure } from '../fact.ts';
import { approximate, compare, exact, isPositive, over, powerOfTen, times } from './decimal.ts';
import { divide } from './interval.ts';
import { inOneSentence, inParagraphOf, wordsBetween } from './passage.ts';
import { type Quantity, quantity, samePlace, sameRole, wholeOf } from './quantity.ts';
import { difference, report, verdict, type Worked } from './verdict.ts';
import { amount, bare, named, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'average';

/** "146 tiêu chí, bình quân đạt 8,6 tiêu chí/xã; … 17/17 xã": a total, how many share it, and the average. */
export function average(sheet: Worksheet): Check[] {
  const { figures } = sheet;
  return figures
    .filter(({ attribute, unit }) => attribute === 'level' && unit !== undefined && /^[^/]+\/[^/]+$/u.test(unit))
    .flatMap((mean) => one(mean, figures, sheet) ?? []);
}

function one(mean: Figure, figures: readonly Figure[], sheet: Worksheet): Check | undefined {
  const [unit = '', each = ''] = (mean.unit ?? '').split('/');
  const totals = inParagraphOf(figures, mean, sheet).filter(
    (f) =>
      f.attribute === 'level' &&
      f.unit === unit &&
      sameRole(f, mean) &&
      samePlace(f, mean) &&
      f.span[1] <= mean.span[0] &&
      (f.group !== undefined ? f.group === mean.group : inOneSentence(sheet, f, mean)),
  );
  const total = totals.at(-1);
  if (!total) return undefined;
  const [sum, said] = [quantity(total, sheet), quantity(mean, sheet)];
  if (!sum || !said || !isPositive(said.value)) return undefined;
  const near = counted(each, mean, figures, sheet);
  const checks = near.map(({ many, close }) => ({ many, close, worked: shared(sum, many) }));
  const fits = checks.find(({ worked }) => verdict(worked, said) === 'consistent');
  // "3/5 xã điểm" is no base for an average of all; "19/19 xã" is, and so is one that comes near.
  const only = checks.find(
    ({ many, close, worked }) => close && checks.length === 1 && (isAll(many) || isNear(worked, said)),
  );
  const chosen = fits ?? only;
  const status = chosen && verdict(chosen.worked, said);
  return chosen && status ? compared(sum, chosen.many, said, chosen.worked, status) : undefined;
}

const isAll = ({ figure }: Quantity): boolean => figure.of === undefined || figure.value === figure.of;
const QUARTER = exact('0.25');
const isNear = (worked: Worked, said: Worked): boolean =>
  compare(difference(worked.value, said.value), times(said.value, QUARTER)) <= 0;

const shared = (sum: Worked, many: Worked): Worked => ({
  value: over(sum.value, many.value),
  rounded: divide(sum.rounded, many.rounded),
  possible: divide(sum.possible, many.possible),
});

/** How many share a total: the m of "19/19 xã" near by, or the "19 xã" before it. In the same sentence it is meant, in the same paragraph it may be. */
function counted(each: string, mean: Figure, figures: readonly Figure[], sheet: Worksheet) {
  const seen: { many: Quantity; close: boolean }[] = [];
  for (const figure of inParagraphOf(figures, mean, sheet)) {
    if (figure.unit !== each || !samePlace(figure, mean)) continue;
    const many = figure.of === undefined ? sharers(figure, mean, sheet) : wholeOf(figure, sheet);
    if (!many || !isPositive(many.value) || seen.some((s) => compare(s.many.value, many.value) === 0)) continue;
    seen.push({ many, close: inOneSentence(sheet, figure, mean) });
  }
  return seen;
}

/** "17 xã với tổng số 146 tiêu chí, bình quân 8,6 tiêu chí/xã": counted in the clause that goes on to the average. */
function sharers(figure: Figure, mean: Figure, sheet: Worksheet): Quantity | undefined {
  const before = figure.attribute === 'level' && figure.span[1] <= mean.span[0] && inOneSentence(sheet, figure, mean);
  return before && !wordsBetween(sheet, figure, mean).includes(';') ? quantity(figure, sheet) : undefined;
}

function compared(
  sum: Quantity,
  many: Quantity,
  said: Quantity,
  worked: Worked,
  status: 'consistent' | 'inconsistent',
) {
  return report(RULE, status, [sum, many, said], () => {
    const agrees = status === 'consistent';
    const [all, by, mean] = [stated(sum), stated(many), stated(said)];
    const print = (value: Worked['value']) => amount(value, said.figure.unit, said.scale, 3);
    const [real, gap] = [print(worked.value), print(difference(worked.value, said.value))];
    const result = approximate(over(worked.value, powerOfTen(sum.scale)));
    const mark = agrees ? (compare(worked.value, said.value) === 0 ? '' : '≈') : '≠';
    const tail = mark && `${mark}${bare({ value: said.value, scale: sum.scale })}`;
    return {
      computation: `${bare(sum)}/${bare(many)}=${result}${tail}`,
      vi: `${named(sum.figure)}: ${all.vi} chia cho ${by.vi} được ${real.vi}, ${agrees ? `khớp với ${mean.vi} văn bản nêu` : `văn bản nêu ${mean.vi}; chênh lệch ${gap.vi}`}.`,
      en: `${named(sum.figure)}: ${all.en} divided by ${by.en} is ${real.en}; ${agrees ? `this agrees with the ${mean.en} stated` : `the text states ${mean.en}, a difference of ${gap.en}`}.`,
    };
  });
}
