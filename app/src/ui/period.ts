import type { Language } from '../platform/language.ts';

/** "2023-12-12" → "12/12/2023", "2023-12" → "12/2023", "2023" → "2023". */
export function formatDate(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('/');
}

/** An instant in the time of Viet Nam: "12/12/2023 14:05". */
export function formatInstant(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
}

const quarters: Readonly<Record<string, string>> = { '01-03': 'I', '04-06': 'II', '07-09': 'III', '10-12': 'IV' };

/** A period for reading: "năm 2023", "8 tháng đầu năm 2022", "quý II/2024", "2021–2025". */
export function formatPeriod(period: string, language: Language): string {
  const vi = language === 'vi';
  const [from = '', to] = period.split('/');
  if (to === undefined) {
    if (from.length === 4) return vi ? `năm ${from}` : from;
    if (from.length === 7) return vi ? `tháng ${formatDate(from).replace(/^0/, '')}` : formatDate(from);
    return formatDate(from);
  }
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.length === 4 && to.length === 4) return `${from}–${to}`;
  if (from.length === 7 && to.length === 7 && year === lastYear) {
    const quarter = quarters[`${from.slice(5)}-${to.slice(5)}`];
    const months = Number(to.slice(5));
    if (from.endsWith('-01') && months === 12) return vi ? `năm ${year}` : year;
    if (quarter) return vi ? `quý ${quarter}/${year}` : `quarter ${quarter}, ${year}`;
    if (from.endsWith('-01')) return vi ? `${months} tháng đầu năm ${year}` : `first ${months} months of ${year}`;
    if (from.endsWith('-07') && months === 12) return vi ? `6 tháng cuối năm ${year}` : `last 6 months of ${year}`;
  }
  if (from.endsWith('-01-01') && year === lastYear)
    return vi ? `từ đầu năm đến ${formatDate(to)}` : `1 January to ${formatDate(to)}`;
  return `${formatDate(from)}–${formatDate(to)}`;
}

const one = String.raw`(?:(?:(\d{1,2})[/-])?(\d{1,2})[/-])?(\d{4})`;

/** What a person types: "12/12/2023", "8/2022", "2023", "2021-2025", "1/2022 - 8/2022"; or ISO as it is. Null where it is none. */
export function parsePeriod(typed: string): string | null {
  const text = typed.trim();
  if (/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(text)) return possible(text) ? text : null;
  const match = new RegExp(`^${one}(?:\\s*[-–—]\\s*${one})?$`).exec(text);
  if (!match) return null;
  const iso = (at: number) =>
    [match[at + 2], match[at + 1], match[at]]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  const period = match[6] ? `${iso(1)}/${iso(4)}` : iso(1);
  return possible(period) ? period : null;
}

function possible(period: string): boolean {
  return period.split('/').every((point) => {
    const [year = 0, month = 1, day = 1] = point.split('-').map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}

/** A period as it is typed, the inverse of `parsePeriod`. */
export function typedPeriod(period: string): string {
  return period.split('/').map(formatDate).join(' - ');
}
