const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month; without a year February has 29, since the text may mean a leap year. */
export function daysIn(month: number, year?: number): number {
  if (month === 2 && year !== undefined && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return 28;
  return DAYS[month - 1] ?? 0;
}

const two = (number: number) => String(number).padStart(2, '0');

export const isoMonth = (year: number | string, month: number) => `${year}-${two(month)}`;
export const isoDay = (year: number | string, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;

/** First and last month of a year, as one interval; all twelve are the year itself. */
export function isoMonths(year: number | string, first: number, last: number): string {
  if (first === 1 && last === 12) return String(year);
  return first === last ? isoMonth(year, first) : `${isoMonth(year, first)}/${isoMonth(year, last)}`;
}

/** Stands for the year where the text does not write it: "6 tháng đầu năm" is "XXXX-01/XXXX-06" until the frame is known. */
export const OPEN_YEAR = 'XXXX';
