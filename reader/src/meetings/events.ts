import type { MeetingKind, Span } from '../fact.ts';

/** How a text tells that a meeting took place; `verb` is where the telling words stand. */
export interface Event {
  readonly kind: MeetingKind;
  readonly verb: Span;
  /** "subject" where the host stands before the verb, "object" where it stands behind, "none" where neither is said. */
  readonly host: 'subject' | 'object' | 'none';
}

interface Form {
  readonly kind: MeetingKind | 'by-noun';
  readonly host: Event['host'];
  readonly pattern: RegExp;
}

const NOUN =
  '(?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp|hội thảo|tọa đàm|diễn đàn|đại hội|lễ|buổi làm việc|buổi đối thoại|hội nghị đối thoại|buổi tiếp xúc cử tri|hội nghị tiếp xúc cử tri|phiên giải trình|phiên chất vấn|buổi gặp mặt|giao ban|buổi giám sát)';
/** Words that may stand before the noun: "tổ chức [thành công] hội nghị", but never "các", which makes many of one. */
const FORMS: readonly Form[] = [
  {
    kind: 'working-session',
    host: 'object',
    pattern:
      /(?:có |tổ chức )?(?:buổi |chuyến |chương trình )?(?:(?:đến |về |tới )?(?:thăm|kiểm tra|khảo sát)(?:,| và) )?làm việc (?:với|tại|cùng) /gu,
  },
  {
    kind: 'working-session',
    host: 'object',
    pattern: /(?:giám sát|kiểm tra|khảo sát)(?:[^.;,]{0,60}?) (?:tại|đối với) /gu,
  },
  {
    kind: 'by-noun',
    host: 'subject',
    pattern: new RegExp(
      `(?:tổ chức|khai mạc|bế mạc|tiến hành|phối hợp (?:với )?[^.;]{0,60}?tổ chức)(?: (?:thành công|long trọng|trọng thể|trực tuyến|buổi|cuộc|phiên)){0,2} ${NOUN}`,
      'gu',
    ),
  },
  {
    kind: 'session',
    host: 'subject',
    pattern:
      /(?:(?:tổ chức )?họp (?:phiên|kỳ)|họp thường kỳ|bước vào (?:ngày làm việc [^.;,]{0,16})?(?:kỳ|phiên) họp)/gu,
  },
  {
    kind: 'other',
    host: 'subject',
    pattern: /họp (?:báo|giao ban|rà soát|nghe|bàn|triển khai|đánh giá|xem xét|thảo luận|cho ý kiến|trực tuyến)/gu,
  },
  {
    kind: 'by-noun',
    host: 'object',
    pattern: new RegExp(
      `(?:chủ trì|chủ tọa|điều hành|dự|tham dự|tới dự|phát biểu tại)(?: và (?:chỉ đạo|chủ trì|phát biểu)(?: tại)?)? ${NOUN}`,
      'gu',
    ),
  },
  {
    kind: 'conference',
    host: 'subject',
    pattern:
      /(?<!(?:hoạt động|công tác|qua|kết quả|tại|các|cuộc|buổi|hội nghị|chương trình|đợt|lịch|việc) )(?:(?:đã |vừa )?(?:có |tổ chức |tiến hành )(?:cuộc |buổi |đợt |hội nghị )?)?tiếp xúc(?: với)? cử tri/gu,
  },
  {
    // "Ban Chỉ đạo tỉnh sơ kết công tác 6 tháng": who reviews has met.
    kind: 'conference',
    host: 'subject',
    pattern:
      /(?<!(?:báo cáo|hội nghị|để|sau|việc|lễ|buổi|dự|và|đại hội) )(?:sơ kết|tổng kết) (?:\d|công tác|nhiệm vụ|phong trào|thực hiện|hoạt động|giữa nhiệm kỳ)/gu,
  },
  { kind: 'by-noun', host: 'object', pattern: new RegExp(`(?:đã )?diễn ra(?: trọng thể)? ${NOUN}`, 'gu') },
  {
    kind: 'by-noun',
    host: 'object',
    pattern: new RegExp(
      `${NOUN}[^.;]{0,160}? (?:được tổ chức|diễn ra|khai mạc|bế mạc|(?:do|được) [^.;,]{4,80} tổ chức)`,
      'gu',
    ),
  },
];
/** "Sáng 8/7, tại Kỳ họp thứ 7 HĐND tỉnh …": only where nothing tells it better. */
const WEAK: Form = { kind: 'by-noun', host: 'object', pattern: new RegExp(`tại ${NOUN}`, 'gu') };
const EDGE_BEFORE = /[\p{L}\p{N}]$/u;
/** What has not happened, or happened many times, or is asked for: "dự kiến tổ chức hội nghị", "đã tổ chức 12 hội nghị". */
const NOT_TOLD =
  /(?:dự kiến|sẽ|phải|kế hoạch|chuẩn bị|yêu cầu(?! của)|đề nghị(?! của)|cần|tiếp tục|tăng cường|phấn đấu|trước khi|sau khi|hàng năm|hằng năm|thường xuyên|chương trình)[^.;]{0,60}$/u;

/** The first telling of a meeting in a sentence in lower case, or none. */
export function eventIn(sentence: string): Event | undefined {
  let best: Event | undefined;
  for (const form of [...FORMS, WEAK]) {
    if (form === WEAK && best) break;
    for (const match of sentence.matchAll(form.pattern)) {
      const before = sentence.slice(0, match.index);
      if (EDGE_BEFORE.test(before) || (best && best.verb[0] <= match.index)) continue;
      if (told(before)) {
        best = {
          kind: kindOf(form.kind, match[0]),
          host: form.host,
          verb: [match.index, match.index + match[0].length],
        };
        break;
      }
    }
  }
  return best;
}

/** "Tiếp tục chương trình làm việc tại …, chiều 29/5, Đoàn … làm việc với": what was said before a day is another matter. */
function told(before: string): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1);
  return !NOT_TOLD.test(clause) && !/dự kiến|theo kế hoạch/u.test(before);
}

function kindOf(kind: Form['kind'], words: string): MeetingKind {
  if (kind !== 'by-noun') return kind;
  if (/buổi làm việc|buổi giám sát/u.test(words)) return 'working-session';
  if (/(?:kỳ|phiên) họp|phiên chất vấn|phiên giải trình/u.test(words)) return 'session';
  return /hội nghị|giao ban|cử tri/u.test(words) ? 'conference' : 'other';
}
