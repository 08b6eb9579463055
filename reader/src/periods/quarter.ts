import { isoMonths } from '../dates/calendar.ts';
import { numberAt } from '../dates/day.ts';
import { codeOf, isNumber } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, type PeriodForm, said, yearIn } from './form.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv'].map(codeOf);

/** "quý I/2025", "quý I.2025", "quí 1 năm 2024", "quý III". */
export const quarter: PeriodForm = {
  pattern: pattern(`[quý quí] (?:[i ii iii iv]|D)(?:[/.-]Y|,? năm Y)?${ENDS}`),
  read: (text, from, to) => {
    const code = text.words.code.charCodeAt(from + 1);
    const number = isNumber(code) ? numberAt(text, from + 1) : ROMAN.indexOf(code) + 1;
    if (number < 1 || number > 4) return undefined;
    return said('quarter', isoMonths(yearIn(text, from, to), number * 3 - 2, number * 3));
  },
};
