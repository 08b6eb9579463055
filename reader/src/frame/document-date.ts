import { isoDay, isoMonth } from '../dates/calendar.ts';
import type { DateMention, Findings } from '../findings.ts';
import { stretchAt } from '../stretches.ts';
import { latin } from '../vietnamese.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { yearToldBy } from './year-told.ts';

type Seen = Omit<Findings, 'frame'>;

/** The longest line with the clock of a site, in characters: "Thứ Sáu, ngày 23 tháng 8 năm 2019, 09:25:27". */
const CLOCK = 60;
/** How far into a text its own date is looked for, in characters: header, lead and dateline. */
const HEAD = 2500;
/** " date 2023-12", " date 2025-08-21": what a crawler or a content system puts before a text. */
const STAMP = /(?:^|\s)date\s+((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-([0-3]\d))?)?(?!\d)/u;
const OF_DOCUMENT = pattern(
  '(?:số|[-/] (?![sáng trưa chiều tối ngày hôm])W|quyết định|nghị quyết|công văn|kế hoạch|tờ trình|luật|chỉ thị|thông tư|nghị định|đề án)[^.;\\n]{0,7}',
);
/** "hoàn thành trước ngày |15/8/2020": by when something is to be done. */
const DEADLINE = pattern('(?:trước|chậm nhất|muộn nhất|hạn) (?:là|vào)? ngày?');
const DAY_TOLD = pattern('(?:sáng|trưa|chiều|tối|ngày|hôm)[^.;:]{0,6}');

/** "kỷ niệm 40 năm Ngày thành lập lực lượng (|21/5/1973 - |21/5/2013)": days that are kept, not told of. */
const REMEMBERED = pattern(
  '(?:kỷ niệm|thành lập|truyền thống|giải phóng|chiến thắng|ngày sinh|khai sinh)[^.;]{0,16}\\([^.;)]{0,7}',
);

/** The day the text is of, as precise as it says: a stamp, the dateline of the lead, its year inferred where it is silent. */
export function documentDate(seen: Seen): string | undefined {
  const { words } = seen.text;
  const head = seen.text.view.slice(0, HEAD);
  const stamp = head.includes('date') ? STAMP.exec(head) : null;
  const stampYear = stamp ? Number(stamp[1]) : undefined;
  const dated = seen.dates.filter((date) => date.span[0] < HEAD);
  // "Cao Sơn, ngày 07-12-2019" over "16/07/2019 07:41": the clock of a site stands above the day of the article.
  const stamped = dated
    .filter((date) => date.year !== undefined && isPosted(seen, date) && onItsLine(seen, [date]))
    .at(-1);
  const all = dated.filter((date) => !stamped || date.span[0] >= stamped.span[0] || !onItsLine(seen, [date], CLOCK));
  const letterhead = all.find((date) => signed(seen, date));
  if (letterhead?.year) return isoDay(letterhead.year, letterhead.month, letterhead.day);
  const lines = all.filter((date) => !ofDocument(seen, date) && !REMEMBERED.endsBefore(words, words.at(date.span[0])));
  const told = lines.find((date) => DAY_TOLD.endsBefore(words, words.at(date.span[0])));
  const published = posted(seen, PUBLISHED);
  // A clock of the site may stand above the day of the article: "Ngày đăng:" is believed before it.
  const line = told ?? published ?? lines.find((date) => date.year !== undefined && date.span[0] < 600);
  const year =
    line?.year ??
    stampYear ??
    published?.year ??
    posted(seen)?.year ??
    onItsLine(seen, lines)?.year ??
    (line && besideIt(seen, line)) ??
    reportYear(seen);
  if (line && year !== undefined) return isoDay(year, line.month, line.day);
  if (stamp)
    return stamp[3]
      ? isoDay(stamp[1] as string, Number(stamp[2]), Number(stamp[3]))
      : stamp[2]
        ? isoMonth(stamp[1] as string, Number(stamp[2]))
        : stamp[1];
  const day = posted(seen);
  return day?.year ? isoDay(day.year, day.month, day.day) : undefined;
}

/** "Ngày 30/1, huyện tổng kết năm 2017 và triển khai nhiệm vụ năm 2018": the year that the sentence itself tells. */
function besideIt(seen: Seen, { span, month }: DateMention): number | undefined {
  const { words } = seen.text;
  const sentence = stretchAt(seen.structure.sentences, span[0]);
  return sentence && yearToldBy(seen, month, [words.at(sentence.start), words.at(sentence.end - 1) + 1]);
}

/** "Nà Mòn, ngày 15 tháng 12 năm 2023" ends its line, or its column of a letterhead that is set in two. */
const PLACE_BEFORE = latin(
  /(?:^|\s{3,}|[|\t]\s*|\d\S*[-/]\S+\s+)\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){0,5}, ngày\s*$/u,
);
const LONGEST_LINE = 120;
const LINE_ENDS = /\s*(?:\n|\||$)/uy;

/** The line of a letterhead that says where and on which day a paper was signed. */
function signed({ text }: Seen, { span: [start, end], year }: DateMention): boolean {
  const line = text.view.lastIndexOf('\n', start) + 1;
  if (year === undefined || start - line > LONGEST_LINE) return false;
  LINE_ENDS.lastIndex = end;
  return LINE_ENDS.test(text.view) && PLACE_BEFORE.test(text.view.slice(line, start));
}

function ofDocument(seen: Seen, date: DateMention): boolean {
  const iso = date.year !== undefined && isoDay(date.year, date.month, date.day);
  // "theo Nghị quyết số 830 của Ủy ban Thường vụ Quốc hội ngày |17/12/2019": read with the document it is of.
  if (
    seen.references.some(({ span, date: own }) => span[0] <= date.span[0] && (date.span[1] <= span[1] || own === iso))
  )
    return true;
  const at = seen.text.words.at(date.span[0]);
  return OF_DOCUMENT.endsBefore(seen.text.words, at) || DEADLINE.endsBefore(seen.text.words, at);
}

/** "15:39, ngày 22-06-2023", "Đăng lúc: 09:55:33 13/09/2022": the page's own stamp, above the text or below it. */
function posted(seen: Seen, mark = POSTED): DateMention | undefined {
  const { words } = seen.text;
  return seen.dates.find(
    (date) =>
      date.year !== undefined && (mark === POSTED ? isPosted(seen, date) : mark.endsBefore(words, date.words[0])),
  );
}

const isPosted = ({ text: { words } }: Seen, date: DateMention): boolean =>
  POSTED.endsBefore(words, date.words[0]) || TIMED.endAt(words, date.words[1]) >= 0;
/** "16/07/2019 |07:41" */
const TIMED = pattern('[,|–-]? D:D');

const PUBLISHED = pattern('(?:đăng|cập nhật|xuất bản)[^\\n]{0,6}');
const POSTED = pattern('(?:D:D(?::D)?|đăng|cập nhật|thứ [hai ba tư năm sáu bảy]|chủ nhật)[^\\n]{0,6}');

/** "2025-08-11", "10/09/2025 8:47": a day with its year on a short line of its own, under the title. */
function onItsLine({ text }: Seen, dates: readonly DateMention[], longest = 40): DateMention | undefined {
  return dates.find(({ span: [start, end], year }) => {
    if (year === undefined) return false;
    const from = text.view.lastIndexOf('\n', start) + 1;
    const next = text.view.indexOf('\n', end);
    return (next < 0 ? text.view.length : next) - from <= longest;
  });
}

/** A year that is planned for is not yet the year of the report: "triển khai nhiệm vụ năm 2025". */
const PLANS = pattern('(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu|chỉ tiêu|dự toán|phấn đấu|giải pháp|đến)[^.;,]{0,7}');
const LOOKS_BACK = pattern('(?:kết quả|đánh giá|tổng kết|sơ kết|tình hình)[^.;,]{0,12}');
const PLANNED = pattern('[^.;]{0,9}(?:đề ra|phấn đấu|dự kiến)');

const CLOSED = pattern('cuối|hết');
const BEGAN = pattern(',? [xuống lên]');
const SINCE_YEARS = pattern('từ năm? Y');
const WEIGHT: Record<string, number> = { months: 4, quarter: 4, since: 5, month: 2, until: 2, year: 1 };

/** The year that a report without a full date speaks of: "8 tháng đầu năm 2022" says more than "năm 2020". */
export function reportYear(seen: Seen): number | undefined {
  const { words } = seen.text;
  const weights = new Map<number, number>();
  for (const { iso, kind, span } of seen.periods) {
    const weight = WEIGHT[kind];
    // "Đến năm 2030" is ahead, "đến cuối năm 2014" was seen.
    if (
      !iso ||
      !weight ||
      (kind === 'until' && iso.length === 4 && !CLOSED.isIn(words, words.at(span[0]), words.at(span[1])))
    )
      continue;
    // "Từ năm 2011 đến nay": where a stretch of years began is not when it is told.
    if (kind === 'since' && SINCE_YEARS.endAt(words, words.at(span[0])) >= 0) continue;
    // "từ 14,6% năm 2011 |xuống còn 2,1%": where a change began.
    if (kind === 'year' && BEGAN.endAt(words, words.at(span[1])) >= 0) continue;
    if ((kind === 'year' || kind === 'until') && isPlanned(words, words.at(span[0]), words.at(span[1]))) continue;
    const year = Number(iso.slice(0, 4));
    weights.set(year, (weights.get(year) ?? 0) + weight);
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  return best?.[0];
}

const isPlanned = (words: Words, from: number, to: number): boolean =>
  (PLANS.endsBefore(words, from) && !LOOKS_BACK.endsBefore(words, from)) || PLANNED.endAt(words, to) >= 0;
