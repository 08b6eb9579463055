import { isoDay, isoMonth, OPEN_YEAR } from '../dates/calendar.ts';
import { DAY, dayAt, numberAt } from '../dates/day.ts';
import { readUnit } from '../units/read-unit.ts';
import { isNumber, SMALL } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { ENDS, numberIn, type PeriodForm, said, yearsIn } from './form.ts';

const YEAR_OF = '(?:[/-]Y|,? năm Y)?';

/** "từ tháng 1 đến tháng 8 năm 2023", "từ tháng 9/2022 đến hết tháng 5/2023". */
export const monthRange: PeriodForm = {
  pattern: pattern(
    `từ? (?:đầu|giữa|cuối)? tháng D${YEAR_OF}(?:[đến tới]|[-–])(?:hết|đầu|giữa|cuối)? tháng? D${YEAR_OF}${ENDS}`,
  ),
  read: (text, from, to) => {
    const { code } = text.words;
    const months: number[] = [];
    for (let at = from; at < to; at++) if (code.charCodeAt(at) === SMALL) months.push(numberAt(text, at));
    const years = yearsIn(text, from, to);
    const [first = 0, last = 0] = months;
    const end = years.at(-1) ?? OPEN_YEAR;
    const start = years.length > 1 ? (years[0] as number) : end;
    if (first < 1 || first > 12 || last < 1 || last > 12 || (start === end && first >= last)) return undefined;
    return said('range', `${isoMonth(start, first)}/${isoMonth(end, last)}`);
  },
};

/** "từ ngày 1/7 đến 15/7": days of a year that the text does not write. */
export const openDayRange: PeriodForm = {
  pattern: pattern(`từ ngày? ${DAY}(?:[đến tới]|[-–])hết? ngày? ${DAY}`),
  read: (text, from, to) => {
    const first = dayAt(text, numberIn(text, from, to) as number);
    const last = first && dayAt(text, numberIn(text, first.to, to) as number);
    if (!first || !last) return undefined;
    const day = ({ day, month, year }: typeof last) => isoDay(year ?? last.year ?? OPEN_YEAR, month, day);
    return said('range', `${day(first)}/${day(last)}`);
  },
};

/** "2021 - 2025", "(2020-2025)": years that no word leads to. */
export const bareYears: PeriodForm = {
  pattern: pattern(`(?<![N/.,\\-–:])Y[-–—]Y(?![/\\-–%]|N)`),
  read: (text, from, to) => {
    const [first = 0, last = 0] = yearsIn(text, from, to);
    return first < last && last - first <= 100 ? { kind: 'range', iso: `${first}/${last}` } : undefined;
  },
};

/** "2024" alone, or in "các năm 2023, 2024": a year unless a unit says that it counts. */
export const bareYear: PeriodForm = {
  pattern: pattern('(?<![N/\\-–:+=]|[đạt là số mã gồm được khoảng hơn trên dưới gần])Y(?![/\\-–:+=%°]|N)'),
  read: (text, from) => {
    const next = text.words.code.charCodeAt(from + 1);
    return isNumber(next) || readUnit(text, from + 1)
      ? undefined
      : { kind: 'year', iso: String(yearsIn(text, from, from + 1)[0]) };
  },
};
