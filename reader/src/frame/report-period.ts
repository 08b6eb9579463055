import { OPEN_YEAR } from '../dates/calendar.ts';
import type { Findings, PeriodMention } from '../findings.ts';
import { startingIn, stretchAt } from '../stretches.ts';
import { pattern } from '../words/pattern.ts';

type Seen = Omit<Findings, 'frame'>;

/** "kết quả … 8 tháng đầu năm 2022", "công tác năm 2023": words of looking back before a period. */
const BACK = pattern(
  '(?:kết quả|báo cáo|tình hình|đánh giá|sơ kết|tổng kết|công tác|thực hiện|kỳ họp|kiểm điểm|thành tích|hội nghị)[^.;:]{0,26}',
);
const AHEAD = pattern(
  `(?:nhiệm vụ(?:trọng tâm)?|phương hướng(?:,? nhiệm vụ)?|kế hoạch|mục tiêu|chỉ tiêu|giải pháp(?:trọng tâm)?|dự toán|vốn|phấn đấu đến?
   |định hướng|nghị quyết|chuẩn)(?:phát triển|thực hiện|công tác|trong|cho|đến|của|kinh tế|xã hội|kt-xh)*[\\-,]*`,
);

/** "tình hình trồng rừng |trong 8 tháng đầu năm": tasks done, not tasks ahead. */
const TOLD = pattern('(?:kết quả|tình hình|báo cáo|sơ kết|tổng kết|kiểm điểm)[^.;,]{0,30}');
/** "Năm 2011, khi bắt tay …": where the story begins. */
const BEGINS = pattern(',? (?:khi|bắt đầu|thời điểm)');
/** "Năm 2025, tỉnh |đặt mục tiêu …": what is ahead. */
const AIMED = pattern(', [^,;.]{0,6}(?:phấn đấu|mục tiêu|dự kiến|kế hoạch)');
const EVENT = pattern(
  '(?:hội nghị bàn tròn|hội thảo|diễn đàn|hội chợ|hội thi|lễ hội|ngày hội|liên hoan|cuộc thi|giải thưởng)[^.;:,]{0,9}',
);
const YEAR_AND = pattern('Y và');
const HEAD = pattern(
  '^(?:(?:minh chứng|điển hình|nổi bật|được biết|theo báo cáo|báo cáo|là|trong|qua|cụ thể|tính) ,?)*$',
);
const AIMS = pattern('(?:nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|kế hoạch)[^.;:]{0,16}');
const CONGRESS = pattern('đại hội(?:đại biểu)? (?:đảng bộ|đảng viên|chi bộ)');

/** The year in which an undated "6 tháng đầu năm" is. */
export function inYear(mention: PeriodMention, documentDate: string | undefined): string | undefined {
  if (mention.iso) return mention.iso;
  return documentDate && mention.open ? mention.open.replaceAll(OPEN_YEAR, documentDate.slice(0, 4)) : undefined;
}

/** The period the report opens with: whole stretches of a year before a term, those told with looking-back words first. */
export function reportPeriod(
  seen: Seen,
  documentDate: string | undefined,
  year: number | undefined,
): string | undefined {
  const date = documentDate ?? (year === undefined ? undefined : String(year));
  const { words } = seen.text;
  const past = congressTerm(seen, date);
  if (past) return `${Number(past.slice(0, 4)) - 5}/${past.slice(0, 4)}`;
  const over = (iso: string) => documentDate !== undefined && iso.slice(-7) <= documentDate;
  let term: string | undefined;
  let range: string | undefined;
  let since: string | undefined;
  let until: string | undefined;
  let month: string | undefined;
  let termOpens = false;
  const strong: string[] = [];
  const weak: string[] = [];
  for (const mention of seen.periods) {
    const [start] = mention.span;
    const block = stretchAt(seen.structure.blocks, start);
    if (block?.kind === 'chrome' || block?.kind === 'byline') continue;
    const word = words.at(start);
    if (mention.kind === 'term') term ??= mention.iso;
    if (mention.kind === 'range' && mention.iso?.length === 9 && mention.iso.slice(0, 4) <= (documentDate ?? '9'))
      if (!AHEAD.endsBefore(words, word) || TOLD.endsBefore(words, word)) range ??= mention.iso;
    // "Tính đến hết tháng 11/2014, …": what a text opens with runs up to there.
    if (mention.kind === 'until' && mention.iso?.length === 7 && atHead(seen, start) && over(mention.iso))
      until ??= `${mention.iso.slice(0, 4)}-01/${mention.iso}`;
    // "báo cáo công tác |tháng 11/2025" at the head of a text.
    if (mention.kind === 'month' && start < LEAD && BACK.endsBefore(words, word) && !AHEAD.endsBefore(words, word))
      month ??= inYear(mention, date);
    if (mention.kind === 'since' && !mention.iso && !mention.open && atHead(seen, start))
      termOpens ||= strong.length === 0;
    if (mention.kind !== 'months' && mention.kind !== 'quarter' && mention.kind !== 'year' && mention.kind !== 'since')
      continue;
    const iso = mention.kind === 'since' ? firstYear(mention, date) : inYear(mention, date);
    // "Từ năm 2011 đến nay, …" tells of years, not of the first of them.
    if (mention.kind === 'since' && iso !== date?.slice(0, 4)) {
      if (iso && documentDate && documentDate.length >= 7 && atHead(seen, start) && iso < documentDate)
        since ??= `${iso}${mention.shift ? '' : '-01'}/${documentDate.slice(0, 7)}`;
      continue;
    }
    if (
      !iso ||
      (AHEAD.endsBefore(words, word) && !TOLD.endsBefore(words, word)) ||
      (mention.kind === 'months' &&
        /-(?:0[2-9]|1)\d?\/\d{4}-12$/.test(iso) &&
        !(TOLD.endsBefore(words, word) || over(iso)))
    )
      continue;
    if (documentDate && iso.slice(0, 7) > documentDate) continue;
    if (BEGINS.endAt(words, words.at(mention.span[1])) >= 0) continue;
    if (mention.kind === 'year' && AIMED.endAt(words, words.at(mention.span[1])) >= 0) continue;
    if (mention.kind === 'year' && longAgo(iso, documentDate)) continue;
    // "Hội nghị bàn tròn doanh nghiệp |năm 2025": the name of an event, no report.
    if (mention.kind === 'year' && EVENT.endsBefore(words, word)) continue;
    // "tình hình năm 2018 và 9 tháng đầu năm 2019": the later of two is what the figures are of.
    if (strong.length && YEAR_AND.endsBefore(words, word)) strong[strong.length - 1] = iso;
    else if (BACK.endsBefore(words, word)) strong.push(iso);
    else if (atHead(seen, start)) {
      // "Năm 2014, xã đạt …, năm 2015 cán đích": years told side by side frame nothing.
      if (mention.kind !== 'year' || iso === documentDate?.slice(0, 4) || !otherYear(seen, start, iso))
        strong.push(iso);
    } else if (mention.kind !== 'year' || iso === documentDate?.slice(0, 4)) weak.push(iso);
    if (strong.length > 3) break;
  }
  if (termOpens && term) return term;
  // "báo cáo quyết toán năm 2020; kết quả |6 tháng đầu năm 2021": a year that was over is told beside.
  const [first] = strong;
  if (first?.length === 4 && weak[0] && weak[0].length > 4 && first < weak[0]) return weak[0];
  return (
    first ??
    since ??
    (term ? undefined : month) ??
    (term && !weak.length ? term : undefined) ??
    weak[0] ??
    term ??
    range ??
    until ??
    (documentDate ? undefined : date)
  );
}

/** The year in which a stretch up to now began: "Từ năm 2011", "Sau 10 năm triển khai". */
function firstYear(mention: PeriodMention, date: string | undefined): string | undefined {
  if (mention.shift) return date && String(Number(date.slice(0, 4)) + mention.shift.by);
  return inYear(mention, date)?.slice(0, 4);
}

/** "Năm 2010, xã mới có …" in a text of 2025: where a story begins, no report. */
const longAgo = (iso: string, date: string | undefined): boolean =>
  date !== undefined && Number(date.slice(0, 4)) - Number(iso.slice(0, 4)) > 2;

/** "Đầu nhiệm kỳ, …", "Trong năm 2016, …": nothing but a preposition before it in its sentence. */
function atHead(seen: Seen, start: number): boolean {
  const sentence = stretchAt(seen.structure.sentences, start);
  if (!sentence) return false;
  const { words } = seen.text;
  return HEAD.isIn(words, words.at(sentence.start), words.at(start));
}

/** Whether the sentence also tells of another year. */
function otherYear(seen: Seen, start: number, iso: string): boolean {
  const sentence = stretchAt(seen.structure.sentences, start);
  if (!sentence) return false;
  return startingIn(seen.periods, sentence.start, sentence.end).some(
    (other) => other.kind === 'year' && other.iso && other.iso !== iso,
  );
}

/** How far into a text it says that it tells of a congress, in characters. */
const CONGRESS_HEAD = 500;
/** How far into a text it says which month it reports on, in characters. */
const LEAD = 600;

/** A congress of the Party in the first year of its term looks back on the term before: "Đại hội …, nhiệm kỳ 2025 - 2030". */
function congressTerm({ text, periods }: Seen, date: string | undefined): string | undefined {
  const { words } = text;
  if (!CONGRESS.isIn(words, 0, words.at(CONGRESS_HEAD))) return undefined;
  const term = periods.find(({ kind, span }) => kind === 'term' && span[0] < CONGRESS_HEAD)?.iso;
  return term && date?.slice(0, 4) === term.slice(0, 4) ? term : undefined;
}

/** The year that tasks ahead are for: "triển khai nhiệm vụ năm 2024", "phương hướng năm 2017". */
export function periodAhead(seen: Seen, documentDate: string | undefined): string | undefined {
  const term = congressTerm(seen, documentDate);
  if (term) return term;
  let rest: string | undefined;
  for (const mention of seen.periods) {
    if (mention.kind !== 'year' && mention.kind !== 'months') continue;
    const [start] = mention.span;
    if (!AIMS.endsBefore(seen.text.words, seen.text.words.at(start))) continue;
    const iso = inYear(mention, documentDate);
    if (mention.kind === 'months' && iso && (!documentDate || iso.slice(-7) > documentDate)) rest ??= iso;
    if (iso?.length === 4 && (!documentDate || iso >= documentDate.slice(0, 4))) {
      if (!documentDate || iso > documentDate.slice(0, 4) || documentDate.slice(5, 7) < '07') return iso;
    }
  }
  return rest;
}
