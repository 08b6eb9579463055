import type { Findings, Frame, PeriodMention } from '../findings.ts';
import { inYear } from '../frame/report-period.ts';
import { startingIn } from '../stretches.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { becomes } from './attribute.ts';
import type { Context } from './context.ts';
import type { Measured } from './measured.ts';
import { openBracket } from './outside-brackets.ts';
import type { Passage } from './passage.ts';
import { AT_HEAD, periodsTold, type ToldPeriod } from './period-told.ts';
import { nameHolds, opens } from './phrase.ts';

const FLOW = pattern(
  'thu(?! nhập)|chi(?! bộ|hội|đoàn|nhánh|cục|ủy|đảng)|giải ngân|làm đất|gieo|cấy|thu hoạch|tiêm phòng|vận động|sản lượng|doanh thu|kết nạp|tiếp nhận|thụ lý|giải quyết|trồng|xuất khẩu|nhập khẩu|khách(?! sạn)|kim ngạch|thi hành|tổ chức(?! cơ sở|đảng|đoàn|hội|chính trị|tín dụng|tôn giáo|kinh tế|xã hội|,)|hỗ trợ|phát hiện|xử lý|bắt|huy động|thành lập mới|hoàn thành|xây mới|sửa chữa|tạo việc làm|số tiền|giá trị|vốn|nguồn vốn|kinh phí',
);

/** No sentence that a person wrote is longer, in words: a page that lost its marks is read in pieces. */
const FAR = 800;

export interface When {
  readonly period?: string;
  /** The text writes it for this figure; else it is the frame's. */
  readonly written: boolean;
}

const AIMS = pattern('chỉ tiêu|tiêu chí|mục tiêu|nhóm|nhiệm vụ|nội dung');
const FOLLOWED = pattern('là|đạt|có|còn|chỉ|chiếm|:');
const WITHIN = pattern('trong|vào|cả');
const LETTERS = pattern('W');

/** When a figure is of: the time phrase that rules its place in the sentence, else the frame. */
export function periodOf(passage: Passage, one: Measured, next: Measured | undefined, ahead: boolean): When {
  const { findings, clause, periods } = passage;
  const { words } = findings.text;
  const { quantity, previous } = one.context;
  const { from: at, to: end } = quantity;
  if (ofTheDay(words, clause, one)) {
    const day = findings.frame.documentDate;
    return { ...(day && { period: day }), written: day === undefined };
  }
  const until = Math.max(next?.context.quantity.from ?? clause.to, end);
  const baselines = baselinesBefore(previous);
  let inClause: ToldPeriod | undefined;
  let atHead: ToldPeriod | undefined;
  let behind: ToldPeriod | undefined;
  let within: ToldPeriod | undefined;
  let wide: ToldPeriod | undefined;
  for (const told of periods) {
    if (told.from < at - FAR || told.from > end + FAR) continue;
    if (told.from < at) {
      const inside =
        told.from >= clause.from &&
        told.to <= at &&
        (!told.telling || told.atHead) &&
        rules(words, told, at, clause.from, baselines);
      if (inside) inClause = told;
      if (told.atHead) atHead = told;
      if (inside || told.atHead) wide = stretches(told) ? told : wide;
    } else if (told.from >= end) {
      // "gấp 1,6 lần |quý I năm 2023": what it is compared with.
      const compared = quantity.kind === 'times';
      const direct = rightBehind(words, end, told) || ofAims(words, quantity, told);
      if (!compared && told.to <= until && !told.telling && direct && !ofNext(words, end, told)) behind ??= told;
      if (ahead && AIMED.has(told.mention.kind) && WITHIN.startBefore(words, told.from) >= end) within ??= told;
    }
  }
  const chosen = behind ?? inClause ?? atHead ?? within;
  if (!chosen) {
    const carried = ahead
      ? (aimedAt(periods, at, findings.frame) ??
        before(findings, clause.sentence) ??
        goesOn(findings, clause.sentence) ??
        aheadOf(findings, clause.sentence))
      : (reckoned(findings, clause.sentence) ??
        goesOn(findings, clause.sentence) ??
        planned(findings, clause.sentence) ??
        findings.frame.period);
    return { ...(carried && { period: carried }), written: false };
  }
  const { mention } = chosen;
  if (mention.kind === 'yearly') return { written: true };
  const base = wide === chosen ? earlierStretch(passage, chosen, at, baselines) : wide;
  const reckoning = mention.kind === 'now' && !base ? reckoned(findings, clause.sentence) : undefined;
  const period = stretch(
    mention,
    reckoning ?? (base && inYear(base.mention, findings.frame.documentDate)),
    findings.frame,
    nameHolds(one.indicator, FLOW),
    // "Đến nay, huyện có |26/58 chỉ tiêu": so much of the period's plan; of "20/20 xã" it is a state.
    quantity.of !== undefined && quantity.noun !== undefined && opens(quantity.noun, AIMS),
    ahead,
    // "Từ đầu nhiệm kỳ đến nay": the term that the text names.
    mention.kind === 'since' && !mention.iso && !mention.open ? termBefore(findings) : undefined,
  );
  const whole = chosen.through && period ? `${period.slice(0, 4)}-01/${period.slice(-7)}` : period;
  return { ...(whole && { period: whole }), written: mention.kind !== 'now' };
}

/** "Nhân dịp này, tỉnh tặng |12 suất quà", "dự hội nghị có |150 đại biểu": of the event that the text tells, not of what it reports. */
function ofTheDay(words: Words, { opens: from, to }: Passage['clause'], { context: { quantity } }: Measured): boolean {
  if (OCCASION.endAt(words, from) >= 0) return true;
  return quantity.noun !== undefined && opens(quantity.noun, DELEGATES) && ATTENDS.isIn(words, from, to);
}
const OCCASION = pattern('(?:cũng? [trong nhân tại]?|[trong nhân tại])? dịp này');
const DELEGATES = pattern('đại biểu');
const ATTENDS = pattern('(?<!dự án) dự|tham gia');

/** "từ 14,6% |năm 2011 xuống còn 2,1% (giảm 12,5%)": the year is of the baseline alone, whose end this is. */
function baselinesBefore(context: Context | undefined): number[] {
  const ends: number[] = [];
  for (let one = context, seen = 0; one && seen < 4; one = one.previous, seen++)
    if (becomes(one)) ends.push(one.quantity.to);
  return ends;
}

/** A baseline has a time only where it stands right behind it: "33 đồng chí (nhiệm kỳ 2015 - 2020)". */
export function bracketed({ periods, findings, clause }: Passage, { context }: Measured): When {
  const { words } = findings.text;
  const { to } = context.quantity;
  const found = periods.find(({ from }) => from >= to && from < Math.min(clause.to, context.after.to));
  const direct = found && NEXT_TO.isIn(words, to, found.from);
  return direct && found.mention.iso ? { period: found.mention.iso, written: true } : { written: true };
}
const NEXT_TO = pattern('^\\(? [vào của]?$');

const stretches = ({ mention: { kind } }: ToldPeriod) => kind === 'range' || kind === 'term' || kind === 'months';

function earlierStretch(
  { periods, findings, clause }: Passage,
  chosen: ToldPeriod,
  at: number,
  baselines: readonly number[],
) {
  return periods.find(
    (told) =>
      told !== chosen &&
      told.from < at &&
      stretches(told) &&
      (told.atHead ||
        (told.from >= clause.from &&
          told.to <= at &&
          !told.telling &&
          rules(findings.text.words, told, at, clause.from, baselines))),
  );
}

/** "tỷ lệ hộ nghèo (theo chuẩn |giai đoạn 2026 - 2030) còn 3%": in brackets that close again it tells only what is in them. */
function rules(words: Words, told: ToldPeriod, at: number, from: number, baselines: readonly number[]): boolean {
  const open = openBracket(words, from, told.from);
  if (open !== undefined && LETTERS.isIn(words, open, told.from) && CLOSE.isIn(words, told.to, at)) return false;
  return !baselines.some((baseline) => told.from >= baseline && rightBehind(words, baseline, told));
}
const CLOSE = pattern('\\)');

const RIGHT = pattern('^(?:\\(|[trong vào cuối ở])?$');
const NO_MARK = pattern('^[^,;.()]*$');

/** "74,315 tỷ đồng vốn sự nghiệp |trong năm", "33 đồng chí (nhiệm kỳ 2015 - 2020)". */
function rightBehind(words: Words, end: number, { mention, from }: ToldPeriod): boolean {
  if (mention.kind === 'now' || mention.kind === 'yearly' || mention.kind === 'since') return false;
  if (from - end <= 1 && RIGHT.isIn(words, end, from)) return true;
  return mention.open === 'XXXX' && from - end < 9 && NO_MARK.isIn(words, end, from);
}

const TELL_AIMS = pattern('^(?:phát triển|chủ yếu|cơ bản|kinh tế|xã hội|kt-xh|trọng tâm|của|cho|[-,])*$');

/** "thông qua 23 chỉ tiêu phát triển |năm 2026": what is aimed at is told with its year. */
function ofAims(words: Words, { noun, to }: Measured['context']['quantity'], { mention, from }: ToldPeriod): boolean {
  return mention.kind === 'year' && noun !== undefined && opens(noun, AIMS) && TELL_AIMS.isIn(words, to, from);
}

/** "3,1% (năm 2011 là |15,7%)": the year is of the number that follows it. */
function ofNext(words: Words, end: number, { from, to }: ToldPeriod): boolean {
  return OPEN.isIn(words, end, from) && FOLLOWED.endAt(words, to) >= 0;
}
const OPEN = pattern('\\(');

function stretch(
  chosen: PeriodMention,
  base: string | undefined,
  frame: Frame,
  flow: boolean,
  ofPlan: boolean,
  ahead: boolean,
  term?: string,
): string | undefined {
  const iso = inYear(chosen, yearMeant(chosen, frame, ahead));
  const month = frame.documentDate && frame.documentDate.length >= 7 ? frame.documentDate.slice(0, 7) : undefined;
  if (chosen.kind === 'now') {
    const whole = base ?? frame.period;
    return closed(whole, month, flow || ofPlan, base !== undefined, ofPlan);
  }
  if (chosen.kind === 'since') {
    const start = yearsAgo(chosen, frame) ?? iso ?? base ?? term ?? frame.period;
    if (!start) return undefined;
    return start.includes('/') ? closed(start, month, true, true) : month ? span(start, month) : unclosed(start, frame);
  }
  // "đến ngày 31/12/2025": the whole year.
  if (chosen.kind === 'until' && iso?.endsWith('-12-31')) return iso.slice(0, 4);
  if (chosen.kind === 'until' && flow && iso && iso.length > 4) {
    return iso.length === 10 ? `${iso.slice(0, 4)}-01-01/${iso}` : span(`${iso.slice(0, 4)}-01`, iso);
  }
  return iso;
}

/** "Trong năm" of a text of January is the year it looks back on; "năm nay" is its own, and so is that of a plan. */
function yearMeant({ kind, shift }: PeriodMention, { documentDate, period }: Frame, planned: boolean) {
  if (!documentDate || kind !== 'year' || shift || planned) return documentDate ?? period?.slice(0, 4);
  const justOver = documentDate.slice(5, 7) <= '03' && period?.startsWith(`${Number(documentDate.slice(0, 4)) - 1}`);
  return justOver ? String(Number(documentDate.slice(0, 4)) - 1) : documentDate;
}

/** "Sau 10 năm xây dựng nông thôn mới": the year that many before the text's. */
function yearsAgo({ shift }: PeriodMention, { documentDate }: Frame): string | undefined {
  return shift && documentDate ? String(Number(documentDate.slice(0, 4)) + shift.by) : undefined;
}

/** Up to a now that nothing dates: what the report covers where it began then ("5 tháng đầu năm 2023"), its year, or no end. */
function unclosed(start: string, { period, documentDate }: Frame): string {
  const year = start.slice(0, 4);
  if (period && period.length > 4 && period.startsWith(start)) return period;
  const own = (documentDate ?? period)?.slice(0, 4);
  return start.endsWith('-01') && own !== year ? `${year}/..` : year;
}

/** "đến nay" closes a stretch at the document's month; a stock seen after the frame's end takes that month alone. */
function closed(
  whole: string | undefined,
  month: string | undefined,
  flow: boolean,
  own: boolean,
  ofPlan = false,
): string | undefined {
  if (!month) return whole;
  // "Đến nay, xã hoàn thành |15/19 chỉ tiêu được giao" where no report frames it: of the year's plan.
  if (!whole) return ofPlan ? span(`${month.slice(0, 4)}-01`, month) : month;
  const [start = '', end = start] = whole.split('/');
  const last = end.length === 4 ? `${end}-12` : end.slice(0, 7);
  const first = start.length === 4 ? `${start}-01` : start.slice(0, 7);
  if (first > month) return month;
  // "7 tháng đầu năm 2018 …; hiện huyện có 409 ha": a stock is seen in the month, a sum goes on from the frame's start.
  const short = whole.length === 12 || (whole.length === 15 && first.slice(0, 4) === month.slice(0, 4));
  if ((last < month || short) && !flow && !own) return month;
  return span(first, month);
}

function termBefore({ periods, frame }: Findings): string | undefined {
  return periods.find(({ kind, iso }) => kind === 'term' && iso && iso.slice(0, 4) <= (frame.documentDate ?? '9'))?.iso;
}

function span(first: string, last: string): string {
  if (first.endsWith('-01') && first.length === 7 && last === `${first.slice(0, 4)}-12`) return first.slice(0, 4);
  return first === last ? first : `${first}/${last}`;
}

/** "tính từ ngày 1/11/2018 đến 31/5/2019, …": such a reckoning goes on for the sentences behind it on the line. */
function reckoned({ structure, periods, text }: Findings, sentence: number): string | undefined {
  let next = structure.sentences[sentence];
  for (let i = sentence - 1; next && i >= 0 && i > sentence - 14; i--) {
    const one = structure.sentences[i];
    if (!one || text.view.slice(one.end, next.start).includes('\n')) return undefined;
    const days = startingIn(periods, one.start, one.end).find(
      ({ kind, iso }) => kind === 'range' && iso?.length === 21,
    );
    if (days) return days.iso;
    next = one;
  }
  return undefined;
}

const PARTS = pattern('[-–+•]? [“"]? (?:trong (?:số)? đó|cụ thể|bao? gồm|gồm|số còn lại|còn lại)');

/** "Đến hết năm 2021, huyện có 45 trường. |Trong đó, …": the parts are told with the time of the whole. */
function goesOn({ structure, periods, text: { words }, frame }: Findings, sentence: number): string | undefined {
  let at = sentence;
  for (let one = structure.sentences[at]; one && PARTS.endAt(words, words.at(one.start)) >= 0; at--) {
    const before = structure.sentences[at - 1];
    if (!before || before.block !== one.block) return undefined;
    one = before;
  }
  const whole = at < sentence ? structure.sentences[at] : undefined;
  if (!whole) return undefined;
  const opens = words.at(whole.start);
  const told = periodsTold(words, opens, startingIn(periods, whole.start, whole.end)).findLast((one) => one.atHead);
  return told && inYear(told.mention, frame.documentDate);
}

/** "nhiệm vụ năm |2024, với một số chỉ tiêu: …": the year that the sentence itself says its aims are for. */
function aimedAt(periods: readonly ToldPeriod[], at: number, { documentDate }: Frame): string | undefined {
  const told = periods.findLast(({ from, mention: { kind } }) => from < at && AIMED.has(kind));
  const iso = told && inYear(told.mention, documentDate);
  return iso && (!documentDate || lastYear(iso) >= documentDate.slice(0, 4)) ? iso : undefined;
}
const lastYear = (iso: string): string => (iso.split('/')[1] ?? iso).slice(0, 4);
const AIMED = new Set<PeriodMention['kind']>(['year', 'term', 'quarter', 'months']);

/** What the heading over it names ("Nhiệm vụ |6 tháng cuối năm 2024"), else the year the tasks of the text are for. */
function aheadOf({ structure, periods, frame }: Findings, sentence: number): string | undefined {
  const first = structure.sentences[sentence]?.block ?? 0;
  for (let block = first - 1; block >= 0 && block > first - 12; block--) {
    const { kind, start, end } = structure.blocks[block] as Findings['structure']['blocks'][number];
    if (kind !== 'heading') continue;
    const [told] = startingIn(periods, start, end).filter((one) => one.kind === 'months' || one.kind === 'quarter');
    const iso = told && inYear(told, frame.documentDate);
    if (iso) return iso;
  }
  const date = frame.documentDate;
  const term = frame.period?.length === 9 && date && frame.period.slice(5) > date ? frame.period : undefined;
  return frame.ahead ?? term;
}

/** "Trong năm 2018, Hội tiếp tục đổi mới. |Kết nạp 340 hội viên": in a paragraph that opens with a year ahead all is of that year. */
function planned(findings: Findings, sentence: number): string | undefined {
  const year = before(findings, sentence);
  const { period } = findings.frame;
  return year && period && year > lastYear(period) ? year : undefined;
}

/** The year that the sentences before, in the same block, plan for. */
function before({ structure, periods, text: { words }, frame }: Findings, sentence: number): string | undefined {
  const block = structure.sentences[sentence]?.block;
  for (let i = sentence - 1; i >= 0 && i > sentence - 12; i--) {
    const one = structure.sentences[i];
    if (!one || one.block !== block) return undefined;
    for (const mention of startingIn(periods, one.start, one.end)) {
      const iso = inYear(mention, frame.documentDate);
      if (mention.kind === 'year' && iso && AT_HEAD.isIn(words, words.at(one.start), words.at(mention.span[0])))
        return iso;
    }
  }
  return undefined;
}
