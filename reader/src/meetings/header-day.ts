import type { DateMention, Findings } from '../findings.ts';
import { pattern } from '../words/pattern.ts';

/** How far into a text its page prints when it was posted. */
const HEAD = 1500;
const LONGEST_LINE = 80;
/** What may stand on the line of a stamp beside its day: "Thứ Tư, 08/04/2015, 08:11 [GMT+7]", "Đăng lúc: 09:55:33 13/09/2022". */
const AROUND = pattern(
  '(?:[thứ hai ba tư năm sáu bảy chủ nhật ngày tháng đăng lúc cập bài viết thời gian date gmt am pm sa ch giờ utc lượt xem xuất bản tin]|[-N:,.|()\\[\\]/+–])*',
);

/** The day that the page above the text says it was posted on: a day with its year, alone on its line. */
export function headerDay({
  text: { view, words },
  dates,
}: Findings): (DateMention & { readonly year: number }) | undefined {
  for (const date of dates) {
    const [start, end] = date.span;
    if (start > HEAD) return undefined;
    if (date.year === undefined) continue;
    const from = view.lastIndexOf('\n', start) + 1;
    const next = view.indexOf('\n', end);
    const to = next < 0 ? view.length : next;
    if (to - from > LONGEST_LINE) continue;
    const [first, last] = date.words;
    if (AROUND.endAt(words, words.at(from)) >= first && AROUND.endAt(words, last) >= words.at(to))
      return { ...date, year: date.year };
  }
  return undefined;
}
