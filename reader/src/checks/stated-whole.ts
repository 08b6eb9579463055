import type { Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { baseOf } from './base.ts';
import { isPositive } from './decimal.ts';
import { ratio } from './implied.ts';
import { inSentenceOf } from './passage.ts';
import { type Quantity, quantity, samePlace, sameRole } from './quantity.ts';
import { verdict } from './verdict.ts';
import type { Worksheet } from './worksheet.ts';

/** The whole of a part, where the text states it; undefined where it is silent. */
export type WholeOfPart = (part: Figure) => Quantity | undefined;

/** "Trong tổng số 9,6 nghìn tỷ đồng …, 1.450 tỷ đồng": a whole that the sentence opens with. */
const OPENS_WHOLE = latin(/(?:^|[\s,(])(?:trong (?:tổng )?số|trên tổng số|trong(?! đó))\s(?:\p{L}+\s){0,2}$/u);

/** Wholes that a list ("1.245 hộ, trong đó hộ nghèo 86 hộ") or the head of a sentence states. */
export function statedWholes(sheet: Worksheet): WholeOfPart {
  const listed = new Map<string, Figure>();
  for (const { whole, parts } of sheet.listings) {
    if (whole.attribute !== 'level') continue;
    for (const part of parts) if (belong(part, whole)) listed.set(part.id, whole);
  }
  return (part) => {
    const opening = inSentenceOf(sheet.figures, part, sheet).find(
      (figure) =>
        figure.span[1] <= part.span[0] &&
        figure.attribute === 'level' &&
        belong(part, figure) &&
        OPENS_WHOLE.test(sheet.text.lower.slice(Math.max(0, figure.span[0] - 30), figure.span[0])),
    );
    const whole = listed.get(part.id) ?? opening;
    const found = whole && quantity(whole, sheet);
    return found && isPositive(found.value) ? found : undefined;
  };
}

const belong = (part: Figure, whole: Figure): boolean =>
  part.attribute === 'level' && part.unit === whole.unit && sameRole(part, whole) && samePlace(part, whole);

/**
 * A percentage that may be read as one of a plan but names none is a share where the whole stands beside it:
 * "1.020 hồ sơ, trong đó trực tuyến 870 hồ sơ (đạt 85,29%)", "9.850 hộ, trong đó có 1.720 hộ nghèo (17,46%)".
 */
export function isShareOf(whole: Quantity, part: Quantity, rate: Quantity, sheet: Worksheet): boolean {
  if (rate.figure.attribute === 'share') return true;
  if (baseOf(rate.figure, sheet) !== undefined) return false;
  const bare = /\(\s*$/u.test(sheet.text.lower.slice(0, rate.figure.span[0]).slice(-3));
  return bare || verdict(ratio(part, whole), rate) === 'consistent';
}
