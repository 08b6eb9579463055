import { daysIn, isoDay } from './calendar.ts';
import { AFTER, BEFORE, type PeriodForm, YEAR } from './form.ts';

const day = (n: string) => `(?<day${n}>[0-3]?\\d)[/.-](?<month${n}>0?[1-9]|1[0-2])`;

/** "từ ngày 1/10/2016 đến 30/6/2017", "từ 15/12/2023 đến ngày 14/6/2024", "từ ngày 01/01 đến 30/6/2024". */
export const dayRange: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}từ\\s+(?:ngày\\s+)?${day('1')}(?:[/.-](?<year1>${YEAR}))?\\s*(?:đến|tới|[-–])\\s*(?:hết\\s+)?(?:ngày\\s+)?${day('2')}[/.-](?<year2>${YEAR})${AFTER}`,
    'gu',
  ),
  read: ({ day1, month1, year1, day2, month2, year2 }) => {
    const [first, last] = [Number(year1 ?? year2), Number(year2)];
    if (Number(day1) > daysIn(Number(month1), first) || Number(day2) > daysIn(Number(month2), last)) return undefined;
    return {
      kind: 'range',
      iso: `${isoDay(first, Number(month1), Number(day1))}/${isoDay(last, Number(month2), Number(day2))}`,
    };
  },
};
