import type { Check } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { isZero, printed } from './decimal.ts';
import { printLike, ratio } from './implied.ts';
import { inTable } from './in-table.ts';
import type { Quantity } from './quantity.ts';
import { difference, report, verdict, type Worked } from './verdict.ts';
import { bare, named, percent, points, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

/** A rise told as a fall is a slip of the reader, unless the text writes the word right before the number. */
export const sameWay = (moved: Worked, said: Quantity): boolean =>
  moved.value.n < 0n === said.value.n < 0n || isZero(moved.value) || isZero(said.value);

const WAY = latin(/(?<!\p{L})(?:tăng|giảm)(?: (?:thêm|được|khoảng|trên|hơn|gần|tới|đến))*\s*$/u);
export const writesWay = ({ figure }: Quantity, sheet: Worksheet): boolean =>
  WAY.test(sheet.text.lower.slice(Math.max(0, figure.span[0] - 20), figure.span[0])) ||
  // An index over or under 100, a sign before the number.
  inTable(figure, sheet);

/** The growth in % must be that from the value before to the one after; `facts` are the quantities it rests on. */
export function grewBy(
  rule: string,
  {
    from,
    to,
    growth,
    moved,
    facts,
  }: { from: Worked; to: Quantity; growth: Quantity; moved: Worked; facts: readonly Quantity[] },
  sheet: Worksheet,
): Check | undefined {
  const real = ratio(moved, from);
  const status = verdict(real, growth);
  if (!status || (status === 'inconsistent' && !sameWay(moved, growth) && !writesWay(growth, sheet))) return undefined;
  const agrees = status === 'consistent';
  const [before, after, worked, said] = [printLike(to)(from.value), stated(to), percent(real.value), stated(growth)];
  const gap = points(difference(real.value, growth.value));
  const [a, b] = [bare({ value: moved.value, scale: to.scale }), bare({ value: from.value, scale: to.scale })];
  const computation = `${a}/${b}=${printed(real.value, 2)}%${agrees ? '≈' : '≠'}${bare(growth)}%`;
  return report(rule, status, facts, () => ({
    computation,
    vi: `${named(to.figure)}: từ ${before.vi} đến ${after.vi} là ${worked.vi}, ${agrees ? 'khớp với' : 'văn bản nêu'} ${said.vi}${agrees ? ' văn bản nêu' : `; chênh lệch ${gap.vi}`}.`,
    en: `${named(to.figure)}: from ${before.en} to ${after.en} is ${worked.en}; ${agrees ? `this agrees with the ${said.en} stated` : `the text states ${said.en}, a difference of ${gap.en}`}.`,
  }));
}
