import { isoMonths, OPEN_YEAR } from '../dates/calendar.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { COUNT, countAt, ENDS, type PeriodForm, said, yearIn } from './form.ts';

const LAST = codeOf('cuối');

/** "8 tháng đầu năm 2022", "sáu tháng đầu năm", "6 tháng cuối năm 2024", "6 tháng cuối năm nay", "9 tháng năm 2024", "trong 6 tháng qua". */
export const months: PeriodForm = {
  pattern: pattern(`${COUNT} tháng (?:[đầu cuối] của? năm [Y nay]?|của? năm Y|[đầu cuối]? qua)${ENDS}`),
  read: (text, from, to) => {
    const [count, at] = countAt(text, from);
    if (count < 1 || count > 12) return undefined;
    const last = text.words.code.charCodeAt(at + 1) === LAST;
    return said('months', isoMonths(yearIn(text, from, to), last ? 13 - count : 1, last ? 12 : count));
  },
};

/** "5 tháng/2024", "6 tháng 2024". */
export const monthsSlash: PeriodForm = {
  pattern: pattern(`${COUNT} tháng /? Y${ENDS}`),
  read: (text, from, to) => {
    const [count] = countAt(text, from);
    return count < 1 || count > 12 ? undefined : said('months', isoMonths(yearIn(text, from, to), 1, count));
  },
};

/** "nâng tổng giá trị 7 tháng lên 1.480 tỷ": the months of the year so far. */
export const monthsSoFar: PeriodForm = {
  pattern: pattern(`${COUNT} tháng(?=[lên đạt ước là tăng toàn])`),
  read: (text, from) => {
    const [count] = countAt(text, from);
    return count < 2 || count > 12 ? undefined : said('months', isoMonths(OPEN_YEAR, 1, count));
  },
};
