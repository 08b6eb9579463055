import type { Figure } from '../fact.ts';
import { isResult } from './quantity.ts';

/** Whose it is, and words that all titles of one indicator share or leave out: "tổng thu ngân sách trên địa bàn huyện Mường Lạn". */
const ASIDE =
  /(?:^| )(?:(?:của|trên địa bàn|tại|ở|toàn) .*$|(?:tổng|số|đạt|ước|năm \d{4}|cả năm|thực hiện|toàn (?:huyện|xã|tỉnh|phường|thành phố))(?= |$))/gu;

/** The words of an indicator that say what is measured: "thu ngân sách". */
export const indicatorWords = ({ indicator }: Figure): string =>
  indicator.toLowerCase().replace(ASIDE, '').replace(ASIDE, '').trim();

/** Figures with one key measure one thing in one way; whether of one place and period, the rules ask. */
export function indicatorKey(figure: Figure): string | undefined {
  const words = indicatorWords(figure);
  // "hộ", "xã": one word tells what is counted, and not what of it.
  if (!words.includes(' ')) return undefined;
  const role = isResult(figure) ? 'result' : figure.role;
  return `${figure.attribute}|${figure.unit ?? ''}|${figure.of ?? ''}|${role}|${words}`;
}

export function byIndicator(figures: readonly Figure[]): Figure[][] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = indicatorKey(figure);
    if (key === undefined) continue;
    const members = found.get(key);
    if (members) members.push(figure);
    else found.set(key, [figure]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}
