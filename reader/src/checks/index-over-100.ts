import type { Check, Figure } from '../fact.ts';
import { sameBase } from './base.ts';
import { HUNDRED, plus, printed } from './decimal.ts';
import { sameWay, writesWay } from './grown.ts';
import { type Quantity, quantity } from './quantity.ts';
import { difference, report, verdict } from './verdict.ts';
import { bare, named, percent, points, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'index-over-100';

/** "bằng 108,3% so với cùng kỳ, tăng 8,3%": what an index lies above or below 100 is the growth beside it. */
export function indexOver100(sheet: Worksheet): Check[] {
  return sheet.groups.flatMap((group) => {
    const growths = group.filter(
      ({ attribute, unit }) => unit === '%' && (attribute === 'growth' || attribute === 'change'),
    );
    if (growths.length < 2) return [];
    const index = growths.find((figure) => isIndex(figure, sheet));
    const told = growths.find((figure) => figure !== index && !isIndex(figure, sheet));
    return (index && told && sameBase(index, told, sheet) && one(index, told, sheet)) || [];
  });
}

/** The value of "108,3%" is 8.3 where the words tell it as an index. */
function isIndex({ value, span }: Figure, { text }: Worksheet): boolean {
  const digits = text.lower.slice(...span).replace(/\D/g, '');
  return typeof value === 'string' && digits !== '' && !sameDigits(digits, value.replace(/\D/g, ''));
}
const sameDigits = (a: string, b: string): boolean => bareDigits(a) === bareDigits(b);
const bareDigits = (digits: string): string => digits.replace(/^0+|0+$/g, '');

function one(index: Figure, told: Figure, sheet: Worksheet): Check | undefined {
  const [by, growth] = [quantity(index, sheet), quantity(told, sheet)];
  const status = by && growth && verdict(by, growth);
  if (!status || (status === 'inconsistent' && !sameWay(by, growth) && !writesWay(growth, sheet))) return undefined;
  return compared(by, growth, status);
}

function compared(by: Quantity, growth: Quantity, status: 'consistent' | 'inconsistent'): Check {
  return report(RULE, status, [by, growth], () => {
    const agrees = status === 'consistent';
    const level = percent(plus(by.value, HUNDRED));
    const [worked, said, gap] = [percent(by.value), stated(growth), points(difference(by.value, growth.value))];
    const computation = `${printed(plus(by.value, HUNDRED), 6)}-100=${printed(by.value, 6)}${agrees ? '' : `≠${bare(growth)}`}`;
    return {
      computation,
      vi: `${named(by.figure)}: bằng ${level.vi} tức thay đổi ${worked.vi}, ${agrees ? 'đúng như văn bản nêu' : `văn bản nêu ${said.vi}; chênh lệch ${gap.vi}`}.`,
      en: `${named(by.figure)}: ${level.en} of the base is a change of ${worked.en}${agrees ? ', as the text states' : `; the text states ${said.en}, a difference of ${gap.en}`}.`,
    };
  });
}
