import { isoDay, OPEN_YEAR } from '../dates/calendar.ts';
import { DAY, dayAt } from '../dates/day.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, numberIn, type PeriodForm, said, TILL_NOW, yearIn } from './form.ts';

/** "từ đầu năm 2023 đến nay", "từ đầu năm đến nay", "từ đầu năm 2023", "từ năm 2021 đến nay". */
export const sinceYear: PeriodForm = {
  pattern: pattern(`từ (?:đầu năm Y?(?:${TILL_NOW})?|năm Y ${TILL_NOW})${ENDS}(?![đến tới học])`),
  read: (text, from, to) => said('since', `${yearIn(text, from, to)}-01`),
};

/** "từ ngày 1-7 đến nay", "kể từ ngày 01/7/2025 đến nay". */
export const sinceDay: PeriodForm = {
  pattern: pattern(`từ ngày? ${DAY}${TILL_NOW}`),
  read: (text, from, to) => {
    const day = dayAt(text, numberIn(text, from, to) as number);
    return day && said('since', isoDay(day.year ?? OPEN_YEAR, day.month, day.day));
  },
};

/** "từ đầu nhiệm kỳ đến nay": the term that the text names elsewhere. */
export const sinceTerm: PeriodForm = {
  pattern: pattern('từ? đầu nhiệm kỳ(?:[đến tới] nay)?'),
  read: () => ({ kind: 'since' }),
};
