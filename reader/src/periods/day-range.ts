import { isoDay } from '../dates/calendar.ts';
import { DAY, dayAt } from '../dates/day.ts';
import { pattern } from '../words/pattern.ts';
import { numberIn, type PeriodForm } from './form.ts';

/** "từ ngày 1/10/2016 đến 30/6/2017", "từ 15/12/2023 đến ngày 14/6/2024", "từ ngày 01/01 đến 30/6/2024". */
export const dayRange: PeriodForm = {
  pattern: pattern(`từ ngày? ${DAY}(?:[đến tới]|[-–])hết? ngày? ${DAY}`),
  read: (text, from, to) => {
    const first = dayAt(text, numberIn(text, from, to) as number);
    const last = first && dayAt(text, numberIn(text, first.to, to) as number);
    if (last?.year === undefined) return undefined;
    const start = isoDay(first?.year ?? last.year, first?.month ?? 0, first?.day ?? 0);
    return { kind: 'range', iso: `${start}/${isoDay(last.year, last.month, last.day)}` };
  },
};
