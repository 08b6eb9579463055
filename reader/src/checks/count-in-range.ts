import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { compare } from './decimal.ts';
import { quantity, wholeOf } from './quantity.ts';
import { difference, report } from './verdict.ts';
import { amount, bare, named, stated } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

/** What there are so many of, whatever was planned: a district has 19 xã. Of "55/50 đảng viên" the 50 may be a plan. */
const FIXED = latin(
  /^(?:thôn|bản|xóm|khu phố|tổ dân phố|xã|phường|thị trấn|huyện|tỉnh|trường|(?:nhóm )?(?:chỉ tiêu|mục tiêu)|tiêu chí|hồ sơ)(?!\p{L})/u,
);

/** "29/19 xã": no more of a thing than there are. */
export function countInRange(sheet: Worksheet): Check[] {
  return sheet.figures.flatMap((figure) => (passesFixed(figure) && one(figure, sheet)) || []);
}

const passesFixed = ({ attribute, unit = '', value, of }: Figure): boolean =>
  attribute === 'count' && of !== undefined && Number(value) > Number(of) && FIXED.test(unit);

function one(figure: Figure, sheet: Worksheet): Check | undefined {
  const [part, whole] = [quantity(figure, sheet), wholeOf(figure, sheet)];
  if (!part || !whole || compare(part.value, whole.value) <= 0) return undefined;
  const [some, all, gap] = [
    stated(part),
    stated(whole),
    amount(difference(part.value, whole.value), figure.unit, 0, 0),
  ];
  return report('count-in-range', 'inconsistent', [part], () => ({
    computation: `${bare(part)}>${bare(whole)}`,
    vi: `${named(figure)}: nêu ${some.vi} trên tổng số ${all.vi}; chênh lệch ${gap.vi}.`,
    en: `${named(figure)}: ${some.en} of a total of ${all.en} are stated; they differ by ${gap.en}.`,
  }));
}
