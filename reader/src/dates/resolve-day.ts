import type { DateMention } from '../findings.ts';
import { daysIn, isoDay, OPEN_YEAR } from './calendar.ts';
import { daysAfter, daysBetween, weekdayOf } from './days-apart.ts';
import type { RelativeDay } from './relative-day.ts';

/** A value that words and the reference date give together. */
export interface Resolved {
  readonly value?: string;
  readonly written: boolean;
  readonly alternatives?: readonly string[];
}

/** The reference date where it tells the day: "2023-05-29", not "2023-05". */
export const dayTold = (reference: string | undefined): string | undefined =>
  reference?.length === 10 ? reference : undefined;

/**
 * A day with its year inferred where the text leaves it out: the one that brings it nearest to the reference date, so that
 * "28/12" in a text of January is of the year before. A reference year or month gives its own year.
 */
export function resolveDay({ day, month, year }: DateMention, reference: string | undefined): Resolved {
  if (year !== undefined) return { value: isoDay(year, month, day), written: true };
  if (!reference) return { value: isoDay(OPEN_YEAR, month, day), written: true };
  const own = Number(reference.slice(0, 4));
  const told = dayTold(reference);
  const years = told ? [own, own - 1, own + 1] : [own];
  const days = years.filter((one) => day <= daysIn(month, one)).map((one) => isoDay(one, month, day));
  if (told) days.sort((a, b) => Math.abs(daysBetween(told, a)) - Math.abs(daysBetween(told, b)));
  const [value, other] = days;
  if (!value) return { value: isoDay(OPEN_YEAR, month, day), written: true };
  return { value, written: false, ...(other && { alternatives: [other] }) };
}

/** "hôm qua", "thứ Sáu tuần trước": nothing without a reference day. A weekday whose week is not told is the last one. */
export function resolveRelativeDay({ days, weekday, weeks }: RelativeDay, reference: string | undefined): Resolved {
  const told = dayTold(reference);
  if (!told)
    return { ...(weekday !== undefined && { value: `${OPEN_YEAR}-WXX-${weekday}` }), written: weekday !== undefined };
  if (days !== undefined) return { value: daysAfter(told, days), written: false };
  const behind = (weekday ?? 0) - weekdayOf(told);
  if (weeks !== undefined) return { value: daysAfter(told, behind + weeks * 7), written: false };
  const last = daysAfter(told, behind > 0 ? behind - 7 : behind);
  return { value: last, written: false, alternatives: [daysAfter(last, 7)] };
}
