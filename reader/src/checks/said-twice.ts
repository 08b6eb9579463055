import type { Check, Figure } from '../fact.ts';
import { inOneSentence } from './passage.ts';
import { type Quantity, quantity, samePlace } from './quantity.ts';
import { byIndicator } from './same-indicator.ts';
import { isLong, isSlip } from './slip.ts';
import { difference, report, verdict } from './verdict.ts';
import { amount, bare, named, points, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'said-twice';

/** "thu ngân sách năm 2023 đạt 817,8 tỷ đồng … thu ngân sách đạt 871,8 tỷ đồng": one figure, two values. */
export function saidTwice(sheet: Worksheet): Check[] {
  const told = sheet.figures.filter(isTold);
  return byIndicator(told).flatMap((alike) => {
    const [first] = alike;
    return alike.slice(1).flatMap((figure) => (first && one(first, figure, sheet)) || []);
  });
}

/** A growth may be against another base, and of short numbers two are alike by chance. */
const isTold = ({ attribute, role, value }: Figure): boolean =>
  role !== 'baseline' && attribute !== 'growth' && attribute !== 'change' && typeof value === 'string' && isLong(value);

function one(first: Figure, again: Figure, sheet: Worksheet): Check | undefined {
  if (inOneSentence(sheet, first, again) || !samePlace(first, again)) return undefined;
  if (first.period !== undefined && again.period !== undefined && first.period !== again.period) return undefined;
  const [a, b] = [quantity(first, sheet), quantity(again, sheet)];
  return a && b && compared(RULE, a, b);
}

/** What agrees needs no word. A text may well tell two values of two things in the same words; what differs by a slip of the pen is one thing. */
export function compared(rule: string, a: Quantity, b: Quantity): Check | undefined {
  if (verdict(a, b) !== 'inconsistent' || !isSlip(String(a.figure.value), String(b.figure.value))) return undefined;
  const gap =
    a.figure.unit === '%'
      ? points(difference(a.value, b.value))
      : amount(difference(a.value, b.value), a.figure.unit, a.scale, 6);
  const [once, twice] = [stated(a), stated(b)];
  const computation = `${bare(a)}≠${bare({ ...b, scale: a.scale })}`;
  return report(rule, 'inconsistent', [a, b], () => ({
    computation,
    vi: `${named(a.figure)}: văn bản nêu hai lần, ${once.vi} và ${twice.vi}; chênh lệch ${gap.vi}.`,
    en: `${named(a.figure)}: stated twice, ${once.en} and ${twice.en}; they differ by ${gap.en}.`,
  }));
}
