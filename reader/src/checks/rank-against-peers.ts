import type { Check, Figure } from '../fact.ts';
import { below } from './interval.ts';
import { clauseBefore, wordsBetween } from './passage.ts';
import { type Quantity, quantity } from './quantity.ts';
import { difference, report } from './verdict.ts';
import { amount, bare, points, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'rank-against-peers';

const HIGHEST = /cao nhất|nhiều nhất|lớn nhất|dẫn đầu/u;
const LOWEST = /thấp nhất|ít nhất|nhỏ nhất|đứng cuối/u;

/** "cao nhất là xã Nà Lốc đạt 98%, thấp nhất là xã Bản Phung đạt 99,2%": the first of a line has no less than the last. */
export function rankAgainstPeers(sheet: Worksheet): Check[] {
  const levels = sheet.figures.filter(({ attribute }) => attribute === 'level' || attribute === 'count');
  return levels.flatMap((figure, index) => {
    const before = levels[index - 1];
    return (before && one(before, figure, sheet)) || [];
  });
}

function one(first: Figure, second: Figure, sheet: Worksheet): Check | undefined {
  if (first.unit !== second.unit || first.attribute !== second.attribute) return undefined;
  const between = wordsBetween(sheet, first, second);
  if (between.length > 80 || /[.;\n]/u.test(between)) return undefined;
  const order = extreme(between);
  if (!order || extreme(before(first, sheet)) !== opposite(order)) return undefined;
  const [top, bottom] = order === 'lowest' ? [first, second] : [second, first];
  const [high, low] = [quantity(top, sheet), quantity(bottom, sheet)];
  return high && low && compared(high, low);
}

type Extreme = 'highest' | 'lowest';
const opposite = (of: Extreme): Extreme => (of === 'highest' ? 'lowest' : 'highest');
const extreme = (words: string): Extreme | undefined =>
  HIGHEST.test(words) ? 'highest' : LOWEST.test(words) ? 'lowest' : undefined;
/** The words of the same clause before a figure. */
const before = ({ span: [start] }: Figure, { text }: Worksheet): string => clauseBefore(text, start, 60);

function compared(high: Quantity, low: Quantity): Check | undefined {
  if (!below(high.possible, low.possible)) return undefined;
  const { unit } = high.figure;
  const [most, least] = [stated(high), stated(low)];
  const gap =
    unit === '%'
      ? points(difference(high.value, low.value))
      : amount(difference(high.value, low.value), unit, high.scale, 6);
  return report(RULE, 'inconsistent', [high, low], () => ({
    computation: `${bare(high)}<${bare({ ...low, scale: high.scale })}`,
    vi: `Mức cao nhất nêu ${most.vi}, mức thấp nhất nêu ${least.vi}; chênh lệch ${gap.vi}.`,
    en: `The highest is stated as ${most.en}, the lowest as ${least.en}; they differ by ${gap.en}.`,
  }));
}
