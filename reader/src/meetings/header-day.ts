import type { DateMention, Findings } from '../findings.ts';

/** How far into a text its page prints when it was posted. */
const HEAD = 1500;
/** What may stand on the line of a stamp beside its day: "Thứ Tư, 08/04/2015, 08:11 [GMT+7]", "Đăng lúc: 09:55:33 13/09/2022". */
const AROUND =
  /(?:thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|ngày|đăng|lúc|cập|bài|viết|thời|gian|date|gmt|am|pm|sa|ch|giờ|utc|lượt|xem)|[\d\s:,.|()[\]/+–-]/gu;

/** The day that the page above the text says it was posted on: a day with its year, alone on its line. */
export function headerDay({ text, dates }: Findings): (DateMention & { readonly year: number }) | undefined {
  for (const date of dates) {
    const [start, end] = date.span;
    if (start > HEAD) return undefined;
    if (date.year === undefined) continue;
    const from = text.lower.lastIndexOf('\n', start) + 1;
    const next = text.lower.indexOf('\n', end);
    const to = next < 0 ? text.lower.length : next;
    if (to - from > 80) continue;
    const rest = text.lower.slice(from, start) + text.lower.slice(end, to);
    if (rest.replace(AROUND, '') === '') return { ...date, year: date.year };
  }
  return undefined;
}
