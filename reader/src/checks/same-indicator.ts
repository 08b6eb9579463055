import type { Figure } from '../fact.ts';
import { isResult } from './quantity.ts';

/** Whose it is, and words that all titles of one indicator share or leave out: "tổng thu ngân sách trên địa bàn huyện Mường Lạn". */
const ASIDE =
  /(?:^| )(?:(?:của|trên địa bàn|tại|ở|toàn) .*$|(?:tổng|số|đạt|ước|năm \d{4}|cả năm|thực hiện|toàn (?:huyện|xã|tỉnh|phường|thành phố))(?= |$))/gu;

/** The words of an indicator that say what is measured: "thu ngân sách". */
export const indicatorWords = ({ indicator }: Figure): string =>
  indicator.toLowerCase().replace(ASIDE, '').replace(ASIDE, '').trim();

/** How something is measured, without what it is. */
const measure = (figure: Figure): string =>
  `${figure.attribute}|${figure.unit ?? ''}|${figure.of ?? ''}|${isResult(figure) ? 'result' : figure.role}`;

/** Figures with one key measure one thing in one way; whether of one place and period, the rules ask. */
export function indicatorKey(figure: Figure): string | undefined {
  const words = indicatorWords(figure);
  // "hộ", "xã": one word tells what is counted, and not what of it.
  return words.includes(' ') ? `${measure(figure)}|${words}` : undefined;
}

/** Figures of one key, where there are several. Their words are compared only where they are measured alike. */
export const byIndicator = (figures: readonly Figure[]): Figure[][] =>
  several(figures, measure).flatMap((alike) => several(alike, indicatorKey));

function several(figures: readonly Figure[], keyOf: (figure: Figure) => string | undefined): Figure[][] {
  const found = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const members = key === undefined ? undefined : found.get(key);
    if (members) members.push(figure);
    else if (key !== undefined) found.set(key, [figure]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}
