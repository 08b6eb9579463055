import { isoMonth, isoMonths, OPEN_YEAR } from '../dates/calendar.ts';
import { daysAfter, weekdayOf } from '../dates/days-apart.ts';
import { dayTold, type Resolved } from '../dates/resolve-day.ts';
import type { PeriodMention } from '../findings.ts';

/**
 * What a stretch of time is against a reference date: years that the text does not write become its year, "đến nay" ends
 * on it, "tháng trước" is counted from it. Without one they stay open.
 */
export function resolvePeriod(mention: PeriodMention, reference: string | undefined): Resolved {
  const { kind, iso, open, shift } = mention;
  if (shift) return shifted(shift, reference);
  const year = reference?.slice(0, 4);
  const own = iso ?? (year ? open?.replaceAll(OPEN_YEAR, year) : open);
  const written = iso !== undefined || !year || open === undefined;
  if (kind === 'now') return reference ? { value: reference, written: false } : { written: false };
  if (kind === 'yearly') return { value: iso ?? 'R/P1Y', written: true };
  if (own === undefined) return { written: false };
  if (kind === 'until') return { value: `../${own}`, written };
  if (kind === 'since') return { value: `${own}/${reference ?? '..'}`, written: reference === undefined };
  return { value: own, written };
}

function shifted({ by, unit, each }: NonNullable<PeriodMention['shift']>, reference: string | undefined): Resolved {
  if (!reference) return { written: false };
  const value = each ? stretch(by, unit, reference) : one(by, unit, reference);
  return { ...(value && { value }), written: false };
}

type Unit = NonNullable<PeriodMention['shift']>['unit'];

/** "tháng trước", "tuần này": one of its kind. */
function one(by: number, unit: Unit, reference: string): string | undefined {
  const year = Number(reference.slice(0, 4));
  if (unit === 'year') return String(year + by);
  if (reference.length < 7) return undefined;
  const month = year * 12 + Number(reference.slice(5, 7)) - 1;
  if (unit === 'month') return isoMonth(Math.floor((month + by) / 12), ((((month + by) % 12) + 12) % 12) + 1);
  if (unit === 'quarter') {
    const quarter = Math.floor(month / 3) + by;
    const first = (((quarter % 4) + 4) % 4) * 3 + 1;
    return isoMonths(Math.floor(quarter / 4), first, first + 2);
  }
  const day = dayTold(reference);
  return day && weekOf(daysAfter(day, by * 7));
}

/** "5 năm qua" of 2024 are 2019/2024: from so many before up to the day of the text. */
function stretch(by: number, unit: Unit, reference: string): string | undefined {
  const other = one(by, unit, reference);
  const own = one(0, unit, reference);
  if (!other || !own || unit === 'quarter') return undefined;
  return by < 0 ? `${other}/${own}` : `${own}/${other}`;
}

/** "2023-W32", the week of ISO 8601 that a day is in: that of its Thursday. */
function weekOf(iso: string): string {
  const thursday = daysAfter(iso, 4 - weekdayOf(iso));
  const year = thursday.slice(0, 4);
  const days = Math.round((Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}
