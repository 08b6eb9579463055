import { daysIn, isoDay, isoMonth, OPEN_YEAR } from './calendar.ts';
import { AFTER, BEFORE, type PeriodForm, YEAR } from './form.ts';

const LEAD = '(?:(?:tính\\s+)?(?:đến|tới)(?:\\s+(?:hết|cuối|thời điểm))?|hết|cuối)';

const point = (iso: string) =>
  iso.includes(OPEN_YEAR) ? ({ kind: 'until', open: iso } as const) : ({ kind: 'until', iso } as const);

/** "đến ngày 15/5/2023", "tính đến hết 30/6", "đến thời điểm 15/11/2024". */
export const untilDay: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}${LEAD}\\s+(?:ngày\\s+)?(?<day>[0-3]?\\d)\\s?[/.-]\\s?(?<month>0?[1-9]|1[0-2])(?:\\s?[/.-]\\s?(?<year>${YEAR}))?${AFTER}(?!\\s?(?:%|tỷ|triệu))`,
    'gu',
  ),
  read: ({ day, month, year }) =>
    Number(day) >= 1 && Number(day) <= daysIn(Number(month), year ? Number(year) : undefined)
      ? point(isoDay(year ?? OPEN_YEAR, Number(month), Number(day)))
      : undefined,
};

/** "đến tháng 3/2024", "đến hết tháng 6 năm 2023", "hết tháng 9". */
export const untilMonth: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}${LEAD}\\s+tháng\\s+(?<month>0?[1-9]|1[0-2])(?:\\s?[/.-]\\s?(?<year>${YEAR})|\\s+năm\\s+(?<year2>${YEAR}))?${AFTER}`,
    'gu',
  ),
  read: ({ month, year, year2 }) => point(isoMonth(year ?? year2 ?? OPEN_YEAR, Number(month))),
};

/** "hết năm 2022", "đến năm 2030", "đến cuối năm 2023". */
export const untilYear: PeriodForm = {
  pattern: new RegExp(`${BEFORE}${LEAD}\\s+năm\\s+(?<year>${YEAR})${AFTER}`, 'gu'),
  read: ({ year }) => ({ kind: 'until', iso: year }),
};
