import { isoDay, OPEN_YEAR } from '../dates/calendar.ts';
import { DAY, dayAt } from '../dates/day.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, numberIn, type PeriodForm, said, yearIn } from './form.ts';
import { MONTH, monthIn } from './month.ts';

const LEAD = '(?:tính? [đến tới](?:[hết cuối]|thời điểm)?|[hết cuối])';

/** "đến ngày 20/4/2023", "tính đến hết 30/6", "đến thời điểm 15/11/2024". */
export const untilDay: PeriodForm = {
  pattern: pattern(`${LEAD} ngày? ${DAY}(?![%tỷ triệu])`),
  read: (text, from, to) => {
    const day = dayAt(text, numberIn(text, from, to) as number);
    return day && said('until', isoDay(day.year ?? OPEN_YEAR, day.month, day.day));
  },
};

/** "đến tháng 3/2024", "đến hết tháng 6 năm 2023", "hết tháng 9". */
export const untilMonth: PeriodForm = {
  pattern: pattern(`${LEAD} tháng ${MONTH}`),
  read: (text, from, to) => {
    const iso = monthIn(text, from, to);
    return iso ? said('until', iso) : undefined;
  },
};

/** "hết năm 2022", "đến năm 2030", "đến cuối năm 2023". */
export const untilYear: PeriodForm = {
  pattern: pattern(`${LEAD} năm Y${ENDS}`),
  read: (text, from, to) => said('until', String(yearIn(text, from, to))),
};
