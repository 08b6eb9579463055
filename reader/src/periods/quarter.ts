import { isoMonths, OPEN_YEAR } from './calendar.ts';
import { AFTER, BEFORE, type PeriodForm, quarterOf, YEAR } from './form.ts';

/** "quý I/2025", "quí 1 năm 2024", "quý III". */
export const quarter: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?:quý|quí)\\s+(?<quarter>iv|i{1,3}|[1-4])(?:\\s?[/-]\\s?(?<year>${YEAR})|(?:,)?\\s+năm\\s+(?<year2>${YEAR}))?${AFTER}`,
    'gu',
  ),
  read: ({ quarter: written = '', year, year2 }) => {
    const last = quarterOf(written) * 3;
    const iso = isoMonths(year ?? year2 ?? OPEN_YEAR, last - 2, last);
    return iso.includes(OPEN_YEAR) ? { kind: 'quarter', open: iso } : { kind: 'quarter', iso };
  },
};
