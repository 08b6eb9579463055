import { isoMonths, OPEN_YEAR } from './calendar.ts';
import { AFTER, BEFORE, COUNT, countOf, type PeriodForm, YEAR } from './form.ts';

/** "8 tháng đầu năm 2022", "sáu tháng đầu năm", "6 tháng cuối năm 2024", "9 tháng năm 2024", "trong 6 tháng qua". */
export const months: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?<count>${COUNT})\\s+tháng(?:\\s+(?<part>đầu|cuối))?\\s+(?:(?:của )?năm(?:\\s+(?<year>${YEAR}))?|(?<past>qua))${AFTER}`,
    'gu',
  ),
  read: ({ count = '', part, year, past }) => {
    const length = countOf(count);
    if (length < 1 || length > 12 || (!part && !year && !past)) return undefined;
    const [first, last] = part === 'cuối' ? [13 - length, 12] : [1, length];
    return span(isoMonths(year ?? OPEN_YEAR, first, last));
  },
};

/** "5 tháng/2024", "6 tháng 2024". */
export const monthsSlash: PeriodForm = {
  pattern: new RegExp(`${BEFORE}(?<count>${COUNT})\\s+tháng\\s?[/ ]\\s?(?<year>${YEAR})${AFTER}`, 'gu'),
  read: ({ count = '', year = '' }) => {
    const length = countOf(count);
    return length >= 1 && length <= 12 ? span(isoMonths(year, 1, length)) : undefined;
  },
};

/** "nâng tổng giá trị 7 tháng lên 1.480 tỷ": the months of the year so far. */
export const monthsSoFar: PeriodForm = {
  pattern: new RegExp(`${BEFORE}(?<count>${COUNT})\\s+tháng(?=\\s+(?:lên|đạt|ước|là|tăng|toàn|toàn tỉnh)\\s)`, 'gu'),
  read: ({ count = '' }) => {
    const length = countOf(count);
    return length >= 2 && length <= 12 ? span(isoMonths(OPEN_YEAR, 1, length)) : undefined;
  },
};

const span = (iso: string) =>
  iso.includes(OPEN_YEAR) ? ({ kind: 'months', open: iso } as const) : ({ kind: 'months', iso } as const);
