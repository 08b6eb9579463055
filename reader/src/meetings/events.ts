import type { MeetingKind, Span } from '../fact.ts';
import { firstWords } from '../words/first-words.ts';
import { pattern, type WordPattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { kindOf, NOUN } from './meeting-nouns.ts';

/** How a text tells that a meeting took place; `verb` is where the telling words stand, as indexes of words. */
export interface Event {
  readonly kind: MeetingKind;
  readonly verb: Span;
  /** "subject" where the host stands before the verb, "object" where it stands behind. */
  readonly host: 'subject' | 'object' | 'none';
}

interface Form {
  readonly kind: MeetingKind | 'by-noun';
  readonly host: Event['host'];
  readonly pattern: WordPattern;
}

const formOf = (kind: Form['kind'], host: Form['host'], words: string): Form => ({
  kind,
  host,
  pattern: pattern(words),
});

/** What may stand before the noun: "tổ chức [thành công] hội nghị", but never "các", which makes many of one. */
const MANNER =
  '(?:thành công|tốt đẹp|long trọng|trang trọng|trọng thể|trực tuyến|trực tiếp|buổi|cuộc|phiên|điểm|đồng loạt|N điểm cầu|chương trình|toàn văn|liên tịch|chính thức)';
/** "dự [và chỉ đạo] hội nghị", "chủ trì[, điều hành] phiên họp". */
const AND_MORE =
  '(?:[, và]*(?:chỉ đạo|chủ [trì tọa]|điều hành|phát biểu|kết luận|trao đổi|khai mạc|bế mạc|tham gia|trao quà|chúc mừng)(?:chỉ đạo|tại)?)*';

/** In the order of who is believed first where two begin at one word. */
const FORMS: readonly Form[] = [
  formOf(
    'working-session',
    'object',
    `[có tổ chức]*[buổi cuộc chuyến]?(?:chương trình)?(?:[đến về tới tiếp]*(?:thăm|kiểm tra|giám sát|khảo sát|tiếp|động viên)(?:thực tế)?[, và]+)*làm việc[với tại cùng]
    |[có tổ chức]*[buổi cuộc]làm việc(?:trực tuyến|chuyên đề)?[với tại cùng]`,
  ),
  formOf(
    'working-session',
    'object',
    '(?<![ban tác qua quả sau phòng sở chánh cáo kế]|(?<!trưởng)đoàn)(?:giám sát|kiểm tra|khảo sát|thanh tra|thẩm định)(?!viên|nhân dân|và giám sát xã hội|N)[^.;,\\n]{0,30}?(?:tại|đối với|trên địa bàn)',
  ),
  formOf(
    'working-session',
    'object',
    '[đến về tới đã vừa]?(?:tiến hành|đi|trực tiếp)*(?<=[đến về tới hành đi tiếp đã vừa])(?:công bố quyết định[, và]*)?(?:thăm[, và]*)?(?:kiểm tra|giám sát|thị sát|khảo sát|thẩm tra)(?!N|được N|của)',
  ),
  formOf(
    'by-noun',
    'subject',
    `(?:tổ chức|khai mạc|bế mạc|tiến hành|diễn ra|phối hợp với?[^.;\\n]{0,16}?tổ chức)(?:khai mạc|bế mạc)?${MANNER}{0,3}${NOUN}`,
  ),
  formOf(
    'session',
    'subject',
    'tổ? chức? họp[phiên kỳ]|họp thường [kỳ lệ]|bước vào(?:ngày làm việc[^.;,\\n]{0,4})?[kỳ phiên]họp',
  ),
  formOf(
    'other',
    'subject',
    `họp(?:báo|giao ban|rà soát|nghe|bàn|triển khai|đánh giá|xem xét|thảo luận|cho ý kiến|trực tuyến|khẩn|đột xuất|thống nhất|mặt|với|ban chỉ đạo
    |hội đồng|xét|kiểm điểm|tháo gỡ|thẩm định|sơ kết|tổng kết)`,
  ),
  formOf('by-noun', 'object', `(?:chủ [trì tọa]|điều hành|dự|phát biểu tại)${AND_MORE}(?:trực tuyến)?${NOUN}`),
  formOf(
    'conference',
    'subject',
    `(?<!(?:hoạt động|công tác|qua|kết quả|tại|các|cuộc|buổi|hội nghị|chương trình|đợt|lịch|việc|sau|trước))
    [đã vừa có tổ chức tiến hành]*(?:cuộc|buổi|đợt|hội nghị)?tiếp xúc(?:với|gỡ)?(?:các)?cử tri`,
  ),
  formOf(
    // "Ban Chỉ đạo tỉnh sơ kết công tác 6 tháng": who reviews has met.
    'conference',
    'subject',
    '(?<!(?:báo cáo|hội nghị|để|sau|việc|lễ|buổi|dự|và|đại hội))[sơ tổng]kết(?:N|công tác|nhiệm vụ|phong trào|thực hiện|hoạt động|giữa nhiệm kỳ|chương trình|đợt)',
  ),
  formOf(
    'other',
    'subject',
    '(?:chủ trì|tổ chức|thực hiện)?(?:buổi|phiên)?tiếp công dân(?:định kỳ|thường kỳ|đột xuất|tháng)',
  ),
  formOf('by-noun', 'object', `(?:diễn ra|bước vào)${MANNER}{0,2}${NOUN}`),
  formOf(
    'by-noun',
    'object',
    `${NOUN}[^.;\\n]{0,34}?(?:được tổ chức|diễn ra|khai mạc|bế mạc|thành công tốt đẹp|[do được][^.;,\\n]{1,16}tổ chức)`,
  ),
  formOf(
    'working-session',
    'object',
    'công bố(?:các)?quyết định(?:kiểm tra|thanh tra|giám sát|kiểm toán)[^.;,\\n]{0,12}?(?:tại|đối với)',
  ),
];
/** "Sáng 8/7, tại Kỳ họp thứ 7 HĐND tỉnh …": only where nothing tells it better. */
const AT = formOf('by-noun', 'object', `tại(?:buổi|cuộc)?${NOUN}`);

/** The forms that may begin with a word, the weak one last. */
let byFirst: Map<number, Form[]> | undefined;

function formsByFirst(): Map<number, Form[]> {
  const forms = new Map<number, Form[]>();
  for (const one of [...FORMS, AT])
    for (const code of firstWords(one.pattern.source)) forms.set(code, [...(forms.get(code) ?? []), one]);
  return forms;
}

/** What has not happened, or happened many times, or is asked for: "dự kiến tổ chức hội nghị", "đã tổ chức 12 hội nghị". */
const NOT_TOLD = pattern(
  `(?:dự kiến|sẽ|phải|kế hoạch|chuẩn bị|yêu cầu(?!của)|đề nghị(?!của)|cần|tiếp tục|tăng cường|phấn đấu|trước khi|sau khi|[hàng hằng]năm
  |thường xuyên|chương trình|định kỳ)[^.,:;/\\n]{0,14}|[không chưa để nhằm việc]`,
);
const PLANNED = pattern('dự kiến|theo kế hoạch|yêu cầu(?!của)|[đề kiến]nghị(?!của)');
/** "Đoàn giám sát … tiếp xúc cử tri": who inspects holds a working session, and the voters met are not who is inspected. */
const INSPECTORS = pattern('đoàn(?:giám sát|kiểm tra|thanh tra|khảo sát|thẩm định|thẩm tra)');

/** The first telling of a meeting within the words `[from, to)` of a sentence, or none. */
export function eventIn(words: Words, from: number, to: number): Event | undefined {
  const { code } = words;
  let weak: Event | undefined;
  byFirst ??= formsByFirst();
  for (let at = from; at < to; at++) {
    const forms = byFirst.get(code.charCodeAt(at));
    const telling = forms && tellingAt(forms, words, from, at, to);
    if (telling && telling.form !== AT) return telling.event;
    weak ??= telling?.event;
  }
  return weak;
}

interface Telling {
  readonly form: Form;
  readonly event: Event;
}

function tellingAt(forms: readonly Form[], words: Words, from: number, at: number, to: number): Telling | undefined {
  for (const form of forms) {
    const { kind, host, pattern } = form;
    const end = pattern.endAt(words, at);
    if (end < 0 || end > to || !isTold(words, from, at)) continue;
    const told = kind === 'by-noun' ? kindOf(words, at, end) : kind;
    const inspected = kind === 'conference' && INSPECTORS.isIn(words, from, at);
    const event: Event = {
      kind: inspected ? 'working-session' : told,
      host: inspected ? 'none' : host,
      verb: [at, end],
    };
    return { form, event };
  }
  return undefined;
}

/** "Sau khi xem kè …, chiều 12/4, Đoàn … làm việc với": what was said before a day is another matter. */
function isTold(words: Words, from: number, at: number): boolean {
  const start = NOT_TOLD.startBefore(words, at);
  return (start < 0 || start < from) && !PLANNED.isIn(words, from, at);
}
