import { isoDay, OPEN_YEAR } from './calendar.ts';
import { AFTER, BEFORE, type PeriodForm, YEAR } from './form.ts';

/** "từ đầu năm 2023 đến nay", "từ đầu năm đến nay", "từ đầu năm 2023", "từ năm 2021 đến nay". */
export const sinceYear: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}từ (?:đầu năm(?:\\s+(?<year>${YEAR}))?(?:\\s+(?:đến|tới)\\s+(?:nay|thời điểm này))?|năm\\s+(?<year2>${YEAR})\\s+(?:đến|tới)\\s+(?:nay|thời điểm này))${AFTER}(?!\\s+(?:đến|tới|học))`,
    'gu',
  ),
  read: ({ year, year2 }) => {
    const first = year ?? year2;
    return first ? { kind: 'since', iso: `${first}-01` } : { kind: 'since', open: `${OPEN_YEAR}-01` };
  },
};

/** "từ ngày 1-7 đến nay", "kể từ ngày 01/7/2025 đến nay". */
export const sinceDay: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}từ\\s+(?:ngày\\s+)?(?<day>[0-3]?\\d)[/.-](?<month>0?[1-9]|1[0-2])(?:[/.-](?<year>${YEAR}))?\\s+(?:đến|tới)\\s+(?:nay|thời điểm này)${AFTER}`,
    'gu',
  ),
  read: ({ day, month, year }) => {
    const iso = isoDay(year ?? OPEN_YEAR, Number(month), Number(day));
    return year ? { kind: 'since', iso } : { kind: 'since', open: iso };
  },
};

/** "từ đầu nhiệm kỳ đến nay": the term that the text names elsewhere. */
export const sinceTerm: PeriodForm = {
  pattern: new RegExp(`${BEFORE}(?:từ đầu|đầu) nhiệm kỳ(?:\\s+(?:đến|tới) nay)?${AFTER}`, 'gu'),
  read: () => ({ kind: 'since' }),
};
