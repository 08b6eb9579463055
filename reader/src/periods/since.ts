import { isoDay, isoMonth, OPEN_YEAR } from '../dates/calendar.ts';
import { DAY, dayAt, numberAt } from '../dates/day.ts';
import type { SourceText } from '../source-text.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { COUNT, countAt, ENDS, numberIn, type PeriodForm, said, TILL_NOW, yearIn, yearsIn } from './form.ts';
import { MONTH, monthIn } from './month.ts';

/** "từ đầu năm 2023 đến nay", "từ đầu năm đến nay", "từ đầu năm 2023", "từ năm 2021 đến nay". */
export const sinceYear: PeriodForm = {
  pattern: pattern(`từ (?:đầu năm Y?(?:${TILL_NOW})?|năm? Y ${TILL_NOW})${ENDS}(?![đến tới học])`),
  read: (text, from, to) => said('since', `${yearIn(text, from, to)}-01`),
};

/** "Sau 10 năm xây dựng nông thôn mới, …", "Sau hơn 5 năm triển khai": from so many years ago. */
export const afterYears: PeriodForm = {
  pattern: pattern(`sau [hơn gần]? ${COUNT} năm(?=[triển thực xây thành kể tái phát sáp]|,|liền|tập trung)`),
  read: (text, from, to) => {
    const at = HOW_MUCH.has(text.words.code.charCodeAt(from + 1)) ? from + 2 : from + 1;
    return at < to ? { kind: 'since', shift: { by: -countAt(text, at)[0], unit: 'year' } } : undefined;
  },
};
const HOW_MUCH = new Set(['hơn', 'gần'].map(codeOf));

const QUARTERS = ['i', 'ii', 'iii', 'iv'].map(codeOf);

/** "Từ năm 2015 đến quý I năm 2018", "từ năm 2021 đến hết tháng 6/2023", "từ đầu năm 2020 đến 30/6/2022". */
export const yearUntil: PeriodForm = {
  pattern: pattern(
    `từ (?:đầu)? năm Y [đến tới] (?:hết|cuối)? (?:[quý quí] (?:[i ii iii iv]|D)(?:[/-]Y|,? năm Y)|tháng ${MONTH}|ngày? ${DAY})${ENDS}`,
  ),
  read: (text, from, to) => {
    const [first] = yearsIn(text, from, to);
    const last = lastMonth(text, from, to) ?? dayAt(text, numberIn(text, from, to) ?? from);
    if (!first || !last) return undefined;
    const end = typeof last === 'string' ? last : last.year && isoDay(last.year, last.month, last.day);
    return end && String(first) < end
      ? { kind: 'range', iso: `${first}-01${end.length > 7 ? '-01' : ''}/${end}` }
      : undefined;
  },
};

/** "2018-03" of "quý I năm 2018", "2023-06" of "tháng 6/2023". */
function lastMonth(text: SourceText, from: number, to: number): string | undefined {
  const { code } = text.words;
  const at = [...code.slice(from, to)].findIndex((letter) => LAST_UNITS.has(letter.charCodeAt(0)));
  if (at < 0) return undefined;
  if (code.charCodeAt(from + at) === MONTH_WORD) return monthIn(text, from + at, to);
  const roman = QUARTERS.indexOf(code.charCodeAt(from + at + 1)) + 1;
  const quarter = roman || numberAt(text, from + at + 1);
  const year = yearsIn(text, from + at, to)[0];
  return year && quarter >= 1 && quarter <= 4 ? isoMonth(year, quarter * 3) : undefined;
}
const MONTH_WORD = codeOf('tháng');
const LAST_UNITS = new Set(['quý', 'quí', 'tháng'].map(codeOf));

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
