import type { Check, Figure } from '../fact.ts';
import { latin } from '../vietnamese.ts';
import { compare, exact, HUNDRED, sum } from './decimal.ts';
import { addAll, point } from './interval.ts';
import { within } from './passage.ts';
import { type Quantity, quantity } from './quantity.ts';
import { difference, report, verdict } from './verdict.ts';
import { bare, number, percent, points } from './wording.ts';
import type { Worksheet } from './worksheet.ts';

const RULE = 'parts-of-total';

/** "Cơ cấu kinh tế: nông nghiệp 35,2%, công nghiệp 28,4%, dịch vụ 36,4%": the shares of a structure make 100%. */
export function structureOfWhole(sheet: Worksheet): Check[] {
  const rates = sheet.figures.filter(
    ({ attribute, unit }) => unit === '%' && (attribute === 'share' || attribute === 'level'),
  );
  if (rates.length < 3) return [];
  const { lower } = sheet.text;
  return sheet.structure.sentences.flatMap(({ start, end }) => {
    const opening = lower.slice(start, end).search(/(?<!\p{L})(?:cơ cấu|tỷ trọng|tỉ trọng)(?!\p{L})/u);
    const inside = opening < 0 ? [] : within(rates, start + opening, end);
    return one(inside, start + opening, sheet) ?? [];
  });
}

/** Below this much of the whole a text told some of the shares only, unless it told all sectors of an economy. */
const MOST = exact(95);
const SECTORS = [/nông/u, /công nghiệp/u, /dịch vụ|thương mại/u];
/** Moves, aims and bases make the numbers something else than the shares of one moment. */
const NO_SHARES = latin(
  /(?<!\p{L})(?:tăng|giảm|tốc độ|so với|năm trước|cùng kỳ|từ|lên|xuống|mục tiêu|kế hoạch|trong đó)(?!\p{L})|^[^:]*;|\(/u,
);

function one(rates: readonly Figure[], from: number, sheet: Worksheet): Check | undefined {
  const last = rates.at(-1);
  if (rates.length < 3 || !last || NO_SHARES.test(sheet.text.lower.slice(from, last.span[1]))) return undefined;
  const shares = rates.flatMap((rate) => quantity(rate, sheet) ?? []);
  const added = {
    value: sum(shares.map(({ value }) => value)),
    rounded: addAll(shares.map(({ rounded }) => rounded)),
    possible: addAll(shares.map(({ possible }) => possible)),
  };
  const whole = { value: HUNDRED, rounded: point(HUNDRED), possible: point(HUNDRED) };
  const sectors =
    shares.length === 3 && SECTORS.every((name, index) => name.test(shares[index]?.figure.indicator ?? ''));
  const all = sectors || compare(added.value, MOST) >= 0;
  const status = shares.length === rates.length && all ? verdict(added, whole) : undefined;
  return status && told(shares, added.value, status);
}

function told(shares: readonly Quantity[], added: Quantity['value'], status: 'consistent' | 'inconsistent'): Check {
  return report(RULE, status, shares, () => {
    const agrees = status === 'consistent';
    const list = (language: 'vi' | 'en') => shares.map(({ value }) => number(value, 6)[language]).join(' + ');
    const [all, gap] = [percent(added), points(difference(added, HUNDRED))];
    const exactly = compare(added, HUNDRED) === 0;
    const computation = `${shares.map(bare).join('+')}=${bare({ value: added, scale: 0 })}${exactly ? '' : agrees ? '≈100' : '≠100'}`;
    return {
      computation,
      vi: `Cơ cấu: các tỷ trọng ${list('vi')} cộng lại ${all.vi}${agrees ? ', đủ 100%' : `; chênh lệch ${gap.vi} so với 100%`}.`,
      en: `Structure: the shares ${list('en')} add up to ${all.en}${agrees ? ', the whole' : `; they differ from 100% by ${gap.en}`}.`,
    };
  });
}
