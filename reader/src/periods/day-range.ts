import { isoDay, OPEN_YEAR } from '../dates/calendar.ts';
import { DAY, dayAt } from '../dates/day.ts';
import { pattern } from '../words/pattern.ts';
import { numberIn, type PeriodForm, said } from './form.ts';

/** "từ ngày 1/11/2018 đến 31/5/2019", "từ 15/12/2023 đến ngày 14/6/2024", "từ ngày 01/01 đến 30/6/2024". */
export const dayRange: PeriodForm = {
  pattern: pattern(`từ ngày? ${DAY}(?:[đến tới]|[-–])hết? ngày? ${DAY}`),
  read: (text, from, to) => {
    const first = dayAt(text, numberIn(text, from, to) as number);
    const last = first && dayAt(text, numberIn(text, first.to, to) as number);
    if (!first || !last) return undefined;
    const year = last.year ?? OPEN_YEAR;
    return said('range', `${isoDay(first.year ?? year, first.month, first.day)}/${isoDay(year, last.month, last.day)}`);
  },
};
