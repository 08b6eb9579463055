import { OPEN_YEAR } from './calendar.ts';
import { AFTER, BEFORE, type PeriodForm, YEAR } from './form.ts';

/** "năm 2023", "năm 2014. " where a full stop slipped in. */
export const year: PeriodForm = {
  pattern: new RegExp(`${BEFORE}(?<!tháng (?:đầu|cuối) )năm\\s+(?<year>${YEAR})${AFTER}(?!\\s?[-–]\\s?${YEAR})`, 'gu'),
  read: ({ year: iso }) => ({ kind: 'year', iso }),
};

/** "trong năm", "cả năm", "năm nay", "năm qua": the year of the document. */
export const thisYear: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?:trong năm|cả năm|năm nay|(?<!\\d |những |nhiều |các |mấy )năm qua)(?!\\s+\\d|\\s+học)${AFTER}`,
    'gu',
  ),
  read: () => ({ kind: 'year', open: OPEN_YEAR }),
};

/** "năm học 2015-2016", "năm học 2023 - 2024". */
export const schoolYear: PeriodForm = {
  pattern: new RegExp(`${BEFORE}(?:năm học|niên học)\\s+(?<first>${YEAR})\\s?[-–/]\\s?(?<last>${YEAR})${AFTER}`, 'gu'),
  read: ({ first, last }) => ({ kind: 'range', iso: `${first}/${last}` }),
};
