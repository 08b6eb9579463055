import type { Check } from '../fact.ts';
import { compare } from './decimal.ts';
import { quantity, wholeOf } from './quantity.ts';
import { difference, report } from './verdict.ts';
import { bare, named, number } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

/** "thứ 35/34": no place in an order lies behind its last. */
export function rankInRange(sheet: Worksheet): Check[] {
  return sheet.figures.flatMap((figure) => {
    if (figure.attribute !== 'rank' || figure.of === undefined) return [];
    const [rank, all] = [quantity(figure, sheet), wholeOf(figure, sheet)];
    if (!rank || !all || compare(rank.value, all.value) <= 0) return [];
    const [place, last, gap] = [rank.value, all.value, difference(rank.value, all.value)].map((value) =>
      number(value, 0),
    );
    return [
      report('rank-in-range', 'inconsistent', [rank], () => ({
        computation: `${bare(rank)}>${bare(all)}`,
        vi: `${named(figure)}: thứ ${place?.vi} trong ${last?.vi}; vượt ${gap?.vi} bậc.`,
        en: `${named(figure)}: place ${place?.en} of ${last?.en}; ${gap?.en} beyond the last.`,
      })),
    ];
  });
}
