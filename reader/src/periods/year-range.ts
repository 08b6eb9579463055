import { AFTER, BEFORE, type PeriodForm, YEAR } from './form.ts';

const years = `(?<first>${YEAR})\\s?(?:[-–—]|đến|tới|và)\\s?(?:năm\\s+)?(?<last>${YEAR})`;
const interval = ({ first, last }: Record<string, string | undefined>) =>
  Number(first) < Number(last) ? `${first}/${last}` : undefined;

/** "nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020 – 2025". */
export const term: PeriodForm = {
  pattern: new RegExp(`${BEFORE}nhiệm kỳ\\s+(?:\\()?${years}${AFTER}`, 'gu'),
  read: (groups) => {
    const iso = interval(groups);
    return iso ? { kind: 'term', iso } : undefined;
  },
};

/** "giai đoạn 2021 - 2025", "2 năm 2022 - 2023", "từ năm 2021 đến năm 2023". */
export const yearRange: PeriodForm = {
  pattern: new RegExp(
    `${BEFORE}(?:giai đoạn(?:\\s+\\d)?(?:\\s+năm)?|thời kỳ|(?:trong )?(?:\\d|hai|ba|bốn)?\\s?(?:các )?năm(?: từ)?|từ năm|từ)\\s+${years}${AFTER}`,
    'gu',
  ),
  read: (groups) => {
    const iso = interval(groups);
    return iso ? { kind: 'range', iso } : undefined;
  },
};
