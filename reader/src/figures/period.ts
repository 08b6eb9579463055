import type { Findings, Frame, PeriodMention } from '../findings.ts';
import { inYear } from '../frame/report-period.ts';
import { startingIn } from '../stretches.ts';
import type { Clause } from './clauses.ts';

/** A year behind one of these tells which plan or money is meant, not when: "kế hoạch vốn |năm 2023". */
const TELLS_NOUN =
  /(?<![\p{L}])(?:kế hoạch(?: vốn)?|vốn(?: đầu tư)?|dự toán(?: thu| chi)?|chỉ tiêu|nghị quyết|mục tiêu|chuẩn|đề án|quyết định|kinh phí|nguồn|chương trình|so với|của|giao|bằng|hơn)\s*$/u;
const AT_HEAD =
  /^(?:[\s\-–+•,.]|(?:trong|qua|cụ thể|theo báo cáo|về|ước|riêng|phương hướng|phương hướng,? nhiệm vụ|mục tiêu|nhiệm vụ|chỉ tiêu|kế hoạch|phấn đấu|tính chung|tính|nhìn chung|bước sang|kết thúc|kết quả|theo đó|đặc biệt|dự báo|chỉ|ngay|cũng|theo)(?![\p{L}]))*:?\s*$/u;
const FLOW =
  /(?<![\p{L}])(?:thu|chi|giải ngân|sản lượng|doanh thu|kết nạp|tiếp nhận|thụ lý|giải quyết|trồng|xuất khẩu|nhập khẩu|khách|kim ngạch|thi hành|tổ chức|hỗ trợ|phát hiện|xử lý|bắt|huy động|thành lập mới|hoàn thành|xây mới|sửa chữa|tạo việc làm|số tiền|giá trị|vốn|nguồn vốn|kinh phí)(?![\p{L}])/u;

/** No sentence that a person wrote is longer: a page that lost its marks is read in pieces. */
const FAR = 4000;

export interface When {
  readonly period?: string;
  /** The text writes it for this figure; else it is the frame's. */
  readonly written: boolean;
}

/** When a figure is of: the time phrase that rules its place in the sentence, else the frame. */
export function periodOf(
  findings: Findings,
  at: {
    start: number;
    end: number;
    next: number;
    clause: Clause;
    indicator: string;
    counted: boolean;
    baseline?: number;
  },
  ahead: boolean,
): When {
  const { frame, structure, text } = findings;
  const sentence = structure.sentences[at.clause.sentence];
  const from = Math.max(sentence?.start ?? at.clause.start, at.start - FAR);
  const to = Math.min(sentence?.end ?? at.clause.end, at.end + FAR);
  const mentions = startingIn(findings.periods, from, to).filter((m) => m.kind !== 'same-period');
  const lower = (start: number, end: number) => text.lower.slice(start, end);
  const telling = (m: PeriodMention) =>
    m.kind === 'year' && TELLS_NOUN.test(lower(Math.max(from, m.span[0] - 24), m.span[0]));
  const atHead = mentions.filter((m) => m.span[0] < at.start && opensSentence(m, lower(from, m.span[0])));
  const inClause = mentions.filter(
    (m) =>
      m.span[0] >= at.clause.start &&
      m.span[1] <= at.start &&
      !aside(lower(at.clause.start, m.span[0]), lower(m.span[1], at.start)) &&
      !(m.span[0] >= (at.baseline ?? at.start) && rightBehind(lower(at.baseline ?? at.start, m.span[0]), m)) &&
      (!telling(m) || atHead.includes(m)),
  );
  const behind = mentions.find(
    (m) =>
      m.span[0] >= at.end &&
      m.span[1] <= Math.max(at.next, at.end) &&
      rightBehind(lower(at.end, m.span[0]), m) &&
      // "3,1% (năm 2011 là |15,7%)": the year is of the number that follows it.
      !(
        text.lower.slice(at.end, m.span[0]).includes('(') &&
        /^\s*(?:là|đạt|có|còn|chỉ|chiếm|:)/u.test(lower(m.span[1], m.span[1] + 8))
      ) &&
      !telling(m),
  );
  const chosen =
    behind ??
    inClause.at(-1) ??
    atHead.at(-1) ??
    (ahead
      ? mentions.find(
          (m) =>
            m.kind === 'year' && m.span[0] >= at.end && /(?:trong|vào|cả)\s*$/u.test(lower(m.span[0] - 8, m.span[0])),
        )
      : undefined);
  if (!chosen) {
    const carried = ahead
      ? (before(findings, at.clause.sentence) ?? frame.ahead)
      : (reckoned(findings, at.clause.sentence) ?? frame.period);
    return { ...(carried && { period: carried }), written: false };
  }
  if (chosen.kind === 'yearly') return { written: true };
  const base = [...inClause, ...atHead].find(
    (m) => m !== chosen && (m.kind === 'range' || m.kind === 'term' || m.kind === 'months'),
  );
  const reckoning = chosen.kind === 'now' && !base ? reckoned(findings, at.clause.sentence) : undefined;
  const period = stretch(
    chosen,
    reckoning ?? (base && inYear(base, frame.documentDate)),
    frame,
    FLOW.test(at.indicator.toLowerCase()),
    // "Từ đầu nhiệm kỳ đến nay": the term that the text names.
    chosen.kind === 'since' && !chosen.iso && !chosen.open ? termBefore(findings) : undefined,
  );
  return { ...(period && { period }), written: chosen.kind !== 'now' };
}

/** "tỷ lệ hộ nghèo (theo chuẩn |giai đoạn 2026 - 2030) còn 3%": in brackets that close again it tells only what is in them. */
function aside(before: string, after: string): boolean {
  const open = before.lastIndexOf('(');
  return open > before.lastIndexOf(')') && /\p{L}/u.test(before.slice(open)) && after.includes(')');
}

/** At the head of the sentence or behind its lead-in; a stretch of years also as part of the first phrase ("Chương trình … giai đoạn 2021 - 2025, …"). */
function opensSentence(mention: PeriodMention, before: string): boolean {
  if (AT_HEAD.test(before.slice(before.lastIndexOf(': ') + 1))) return true;
  // "Xã phấn đấu |đến năm 2030 …; …": the aim's own time is that of all it lists.
  if (/(?:phấn đấu|mục tiêu)[,:]?\s*$/u.test(before) && !/\d/u.test(before)) return true;
  return mention.kind === 'range' && !/[,;\d]/u.test(before);
}

/** "82,428 tỷ đồng vốn sự nghiệp |trong năm", "37 đồng chí (nhiệm kỳ 2020 - 2025)". */
function rightBehind(between: string, mention: PeriodMention): boolean {
  if (mention.kind === 'now' || mention.kind === 'yearly' || mention.kind === 'since') return false;
  if (/^\s*\(\s*$/u.test(between)) return true;
  if (/^\s*(?:trong |vào |cuối |ở )?$/u.test(between)) return true;
  return mention.open === 'XXXX' && !/[,;.()]/u.test(between) && between.length < 40;
}

function stretch(
  chosen: PeriodMention,
  base: string | undefined,
  frame: Frame,
  flow: boolean,
  term?: string,
): string | undefined {
  const date = frame.documentDate ?? frame.period?.slice(0, 4);
  const iso = inYear(chosen, date);
  const month = frame.documentDate && frame.documentDate.length >= 7 ? frame.documentDate.slice(0, 7) : undefined;
  if (chosen.kind === 'now') {
    const whole = base ?? frame.period;
    return closed(whole, month, flow, base !== undefined);
  }
  if (chosen.kind === 'since') {
    const start = iso ?? base ?? term ?? frame.period;
    if (!start) return undefined;
    return start.includes('/') ? closed(start, month, true, true) : month ? span(start, month) : start.slice(0, 4);
  }
  if (chosen.kind === 'until' && flow && iso && iso.length > 4) {
    return iso.length === 10 ? `${iso.slice(0, 4)}-01-01/${iso}` : span(`${iso.slice(0, 4)}-01`, iso);
  }
  return iso;
}

/** "đến nay" closes a stretch at the document's month; a stock seen after the frame's end takes that month alone. */
function closed(whole: string | undefined, month: string | undefined, flow: boolean, own: boolean): string | undefined {
  if (!month) return whole;
  if (!whole) return month;
  const [start = '', end = start] = whole.split('/');
  const last = end.length === 4 ? `${end}-12` : end.slice(0, 7);
  const first = start.length === 4 ? `${start}-01` : start.slice(0, 7);
  if (first > month) return month;
  if (last < month && !flow && !own) return month;
  return span(first, month);
}

function termBefore({ periods, frame }: Findings): string | undefined {
  return periods.find(({ kind, iso }) => kind === 'term' && iso && iso.slice(0, 4) <= (frame.documentDate ?? '9'))?.iso;
}

function span(first: string, last: string): string {
  if (first.endsWith('-01') && first.length === 7 && last === `${first.slice(0, 4)}-12`) return first.slice(0, 4);
  return first === last ? first : `${first}/${last}`;
}

/** "tính từ ngày 1/10/2016 đến 30/6/2017, …": such a reckoning goes on for the sentences behind it on the line. */
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

/** The year that the sentences before, in the same block, plan for. */
function before({ structure, periods, text, frame }: Findings, sentence: number): string | undefined {
  const block = structure.sentences[sentence]?.block;
  for (let i = sentence - 1; i >= 0 && i > sentence - 12; i--) {
    const one = structure.sentences[i];
    if (!one || one.block !== block) return undefined;
    for (const mention of startingIn(periods, one.start, one.end)) {
      const iso = inYear(mention, frame.documentDate);
      if (mention.kind === 'year' && iso && AT_HEAD.test(text.lower.slice(one.start, mention.span[0]))) return iso;
    }
  }
  return undefined;
}
