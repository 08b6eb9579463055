import type { DateMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { daysIn } from './calendar.ts';

/**
 * Days as written: "ngày 25/6/2021", "chiều 29/5", "ngày 25 tháng 6 năm 2021", "28 và 29.7", " date 2025-08-21",
 * "Thứ Tư, 08/04/2015". A day that no calendar has ("32/4") is no date, and no other date is guessed from it.
 */
const LEAD = '(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?';
/** "28 và 29.7", "ngày 5, 6/8": days before the one that carries the month. */
const EARLIER_DAYS = '(?:[0-3]?\\d(?:[/.-]\\d{1,2})?(?: và |,\\s?|\\s?[-–]\\s?| đến (?:ngày )?))?';
const NO_NUMBER = '(?![\\d%]|[/.,-]\\d|\\s?(?:%|tỷ|triệu|ha(?![\\p{L}])|hộ|xã|chỉ tiêu|tiêu chí))';
const FORMS: readonly RegExp[] = [
  // Year first, as web pages stamp it: "2025-08-21".
  /(?<![\d/.,-])(?<year>(?:19|20)\d\d)-(?<month>0?[1-9]|1[0-2])-(?<day>[0-3]?\d)(?![\d-])/gu,
  // With its year, no lead needed: "08/7/2024", "14-6-2016", "25.6.2021", "(26/3/2024)".
  /(?<![\d/.,-])(?<day>[0-3]?\d)\s?(?<sep>[/.–-])\s?(?<month>0?[1-9]|1[0-2])\s?\k<sep>\s?(?<year>(?:19|20)\d\d)(?!\d)/gu,
  // In words: "ngày 25 tháng 6 năm 2021", "ngày 25 tháng 6".
  /(?<![\d/.,-])(?<day>[0-3]?\d)\s+tháng\s+(?<month>0?[1-9]|1[0-2])(?!\d|[/.,]\d)(?:\s+năm\s+(?<year>(?:19|20)\d\d)(?!\d))?/gu,
  // Without its year a word must say that it is a day: "sáng 16/8", "ngày 26-12", "từ 5/3".
  new RegExp(
    `(?<![\\p{L}\\p{M}])${LEAD}(?: ngày)?\\s+${EARLIER_DAYS}(?<day>[0-3]?\\d)(?:[/.-]|(?<=ngày \\d{1,2})\\s?[–-]\\s?)(?<month>0?[1-9]|1[0-2])${NO_NUMBER}`,
    'gu',
  ),
  // "từ 5/3", "đến 30/6": behind these a hyphen joins a range ("từ 1-2 hộ"), only the slash a day.
  new RegExp(`(?<![\\p{L}\\p{M}])(?:từ|đến)\\s+(?<day>[0-3]?\\d)/(?<month>0?[1-9]|1[0-2])${NO_NUMBER}`, 'gu'),
];

export function findDates(text: SourceText): DateMention[] {
  const dates: DateMention[] = [];
  for (const form of FORMS) {
    const before = [...dates];
    let free = 0;
    for (const match of text.lower.matchAll(form)) {
      const { day = '', month = '', year } = match.groups ?? {};
      const end = match.index + match[0].length;
      // The span is the day itself, without the word that leads to it.
      const start =
        match[0].startsWith(day) || year ? match.index + offsetOf(match[0], day) : end - tail(match[0], day);
      // Both lists are in text order: one walk tells what an earlier form has taken.
      while (free < before.length && (before[free] as DateMention).span[1] <= start) free++;
      const other = before[free];
      if (other && other.span[0] < end) continue;
      const date = { day: Number(day), month: Number(month), ...(year && { year: Number(year) }) };
      if (date.day < 1 || date.day > daysIn(date.month, date.year)) continue;
      dates.push({ span: [start, end], ...date });
    }
    dates.sort((a, b) => a.span[0] - b.span[0]);
  }
  return dates;
}

/** Where the date begins in a form that may begin with its year. */
function offsetOf(written: string, day: string): number {
  return /^\d/.test(written) ? 0 : written.lastIndexOf(day);
}

/** Length of the "16/8" at the end of "sáng 16/8". */
function tail(written: string, day: string): number {
  return written.length - Math.max(0, written.search(new RegExp(`(?<!\\d)${day}\\s?[/.–-]\\s?\\d{1,2}$`, 'u')));
}
