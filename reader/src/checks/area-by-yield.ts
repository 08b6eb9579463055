import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { exact, isPositive, times } from './decimal.ts';
import { product } from './interval.ts';
import { inOneSentence } from './passage.ts';
import { type Quantity, quantity, samePlace, sameRole } from './quantity.ts';
import { difference, report, verdict, type Worked } from './verdict.ts';
import { amount, bare, named, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'area-by-yield';

/** So many tonnes are in one of the unit. */
const TONNES: Readonly<Record<string, ReturnType<typeof exact>>> = {
  'tấn/ha': exact(1),
  'tạ/ha': exact('0.1'),
  'kg/ha': exact('0.001'),
};

/** "diện tích 2.350 ha, năng suất 56,2 tạ/ha, sản lượng 13.207 tấn": an area times what a hectare yields is the harvest. */
export function areaByYield(sheet: Worksheet): Check[] {
  const { figures } = sheet;
  return figures.flatMap((figure, index) => {
    if (TONNES[figure.unit ?? ''] === undefined || figure.attribute !== 'level') return [];
    const [before, after] = [figures[index - 1], figures[index + 1]];
    const area = [before, after].find((near) => near?.unit === 'ha');
    const harvest = [before, after].find((near) => near?.unit === 'tấn');
    return (area && harvest && one(area, figure, harvest, sheet)) || [];
  });
}

function one(area: Figure, rate: Figure, harvest: Figure, sheet: Worksheet): Check | undefined {
  const together = [area, harvest].every(
    (told) =>
      told.attribute === 'level' && sameRole(told, rate) && samePlace(told, rate) && inOneSentence(sheet, told, rate),
  );
  if (!ofOneCrop(area, harvest)) return undefined;
  const [land, each, all] = [area, rate, harvest].map((told) => quantity(told, sheet));
  if (!together || !land || !each || !all || !isPositive(all.value)) return undefined;
  const by = TONNES[rate.unit ?? ''] ?? exact(1);
  const worked: Worked = {
    value: times(times(land.value, each.value), by),
    rounded: product(land.rounded, each.rounded, by),
    possible: product(land.possible, each.possible, by),
  };
  const status = verdict(worked, all);
  return status && compared(land, each, all, worked, status);
}

const GENERAL = latin(/(?<!\p{L})(?:tổng|sản lượng|diện tích|gieo trồng|thu hoạch|cả năm|ước|đạt|vụ)(?!\p{L})/gu);
/** "diện tích ngô …, sản lượng chè": where both name a crop, it is one. */
function ofOneCrop(area: Figure, harvest: Figure): boolean {
  const [land, crop] = [area, harvest].map(({ indicator }) => words(indicator.toLowerCase().replace(GENERAL, ' ')));
  return !land?.length || !crop?.length || crop.some((word) => land.includes(word));
}
const words = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

function compared(
  land: Quantity,
  each: Quantity,
  all: Quantity,
  worked: Worked,
  status: 'consistent' | 'inconsistent',
) {
  return report(RULE, status, [land, each, all], () => {
    const agrees = status === 'consistent';
    const print = (value: Worked['value']) => amount(value, all.figure.unit, all.scale, 2);
    const [area, rate, told, real] = [stated(land), stated(each), stated(all), print(worked.value)];
    const gap = print(difference(worked.value, all.value));
    const computation = `${bare(land)}*${bare(each)}=${bare({ value: worked.value, scale: all.scale })}${agrees ? '≈' : '≠'}${bare(all)}`;
    return {
      computation,
      vi: `${named(all.figure)}: ${area.vi} nhân với ${rate.vi} được ${real.vi}, ${agrees ? `khớp với ${told.vi} văn bản nêu` : `văn bản nêu ${told.vi}; chênh lệch ${gap.vi}`}.`,
      en: `${named(all.figure)}: ${area.en} times ${rate.en} is ${real.en}; ${agrees ? `this agrees with the ${told.en} stated` : `the text states ${told.en}, a difference of ${gap.en}`}.`,
    };
  });
}
