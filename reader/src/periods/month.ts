import { isoMonth, OPEN_YEAR } from './calendar.ts';
import { AFTER, BEFORE, type PeriodForm, YEAR } from './form.ts';

/** "tháng 6/2023", "tháng 3 năm 2024", "tháng 7". A month behind a day is part of a date ("ngày 5 tháng 7"). */
export const month: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?<!\\d )tháng\\s+(?<month>0?[1-9]|1[0-2])(?:\\s?[/.-]\\s?(?<year>${YEAR})|\\s+năm\\s+(?<year2>${YEAR}))?${AFTER}`,
    'gu',
  ),
  read: ({ month: written = '', year, year2 }) => {
    const iso = isoMonth(year ?? year2 ?? OPEN_YEAR, Number(written));
    return iso.includes(OPEN_YEAR) ? { kind: 'month', open: iso } : { kind: 'month', iso };
  },
};
