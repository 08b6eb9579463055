import { isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** "trình Tờ trình …", not "Chương |trình". */
const PUTS = '(?<!chương|quy|tờ|công|quá|lộ|tiến|giáo|hành|thuyết|lập) trình';
/** What is done to one document: "thông qua [Nghị quyết về …]", "trình bày dự thảo [Báo cáo chính trị …]". */
const ACT = `(?:thông qua|trình bày|${PUTS}|nghe|ban hành|(?<=(?:hội nghị|cuộc họp))ra|ký kết|góp ý[vào cho]?(?:đối với)?|thảo luận về?|cho ý kiến[vào về]?(?:đối với)?|xem xét|công bố|quán triệt|phê duyệt|thẩm tra|biểu quyết|tham luận|dự thảo|triển khai)`;
const ACTED_ON = pattern(
  `(?:${ACT}|trong đó có|(?:các|D)(?:nghị quyết|đề án|báo cáo|tờ trình|kế hoạch|quyết định|văn bản|nội dung)[^.;:\\n]{0,8}:|bao gồm:?|gồm có?:?)(?:,?và?(?:${ACT}|nội dung|toàn văn|thành công))*:?["“]?`,
);
/** The next document of a list: "Nghị quyết về … [và] Nghị quyết về …". */
const NEXT = pattern('(?:[,;]|,?và)(?:dự thảo)?["“]?');
const DRAFT = pattern('dự thảo');
/** What a title begins with behind its kind; "báo cáo với đoàn" and "báo cáo nhanh" are none. */
const SUBJECT = pattern(
  `về|lãnh đạo|xây dựng|phát triển|phòng,?[chống ngừa]|nâng cao|tăng cường|đẩy mạnh|thực hiện|triển khai|tổ chức|sắp xếp|sáp nhập|điều chỉnh|quy hoạch|bảo [vệ đảm]
  |đầu tư|quản lý|chuyển đổi|cải cách|hỗ trợ|thành lập|phân bổ|phê chuẩn|kiểm tra|giám sát|chuyên đề|chính trị|sơ kết|tổng kết|kiểm điểm|thẩm tra|đánh giá|kết quả|tình hình|công tác|tổng hợp
  |hoạt động|giải quyết|làm việc|phối hợp|nhân sự|dự toán|kinh tế|giảm nghèo|sản xuất|quy định|bổ sung|sửa đổi|kiện toàn|quyết toán|bãi bỏ|thông qua chủ trương`,
);
/** A report is told apart from the telling of it by what closes a time: "báo cáo sơ kết … 6 tháng đầu năm 2023". */
const REPORT = pattern(
  'chính trị|[sơ tổng]kết|kiểm điểm|thẩm tra|giám sát|đánh giá|kết quả|tình hình|công tác|tổng hợp|hoạt động',
);
const NAMED_REPORT = pattern('chính trị|thẩm tra|kiểm điểm');
const DATED = pattern('Y|nhiệm kỳ|[đầu cuối]năm|quý|giai đoạn');
const KIND =
  'nghị quyết|chỉ thị|kết luận|đề án|kế hoạch|chương trình hành động|quy chế|quy định|quyết định|phương án|tờ trình|báo cáo|hướng dẫn|thông báo|đề cương';
/** Where the sentence goes on behind a title. */
const STOP = pattern(
  `[:;!?…\\n"”()]|(?<!tp|tx|p|đ)\\.|,?(?:nhằm|để|đồng thời|trong đó|do|tại|đã|được|sẽ|${PUTS}|gửi|với(?:sự|tỷ lệ|tỉ lệ|kết quả|N)|sau khi|trước khi|làm cơ sở|góp phần)
  |(?:,|,?và)(?:các|I)?(?:dự thảo)?(?:${KIND})
  |,(?:nghe|thông qua|thảo luận|cho ý kiến|bầu|giao|yêu cầu|đề nghị|tập trung|chỉ đạo|triển khai|tổ chức|đẩy mạnh|thực hiện|phân công|các|hội nghị|đại biểu|huyện|xã|tỉnh|phường)`,
);
const LONGEST = 48;
const COMMA = 0x2c;
const QUOTES = new Set(['"', '“', '”'].map((mark) => mark.charCodeAt(0)));
const BREAK = 0x0a;

/** Kinds that a text names by their subject alone, with a capital or, of reports, without. */
export const TITLED = new Set([
  ...[
    'Nghị quyết',
    'Chỉ thị',
    'Kết luận',
    'Đề án',
    'Kế hoạch',
    'Chương trình hành động',
    'Quy chế',
    'Quy định',
    'Quyết định',
  ],
  ...['Phương án', 'Tờ trình', 'Báo cáo', 'Hướng dẫn', 'Thông báo', 'Đề cương'],
]);

/**
 * Behind which word the title ends of a document, with no number, that the text hears, passes, issues or discusses, or
 * names between quotation marks; -1 where the words name no one document. `listEnd` is where the title before it ended.
 */
export function actedOnEnd(words: Words, at: number, kindEnd: number, kind: string, listEnd: number): number {
  const subject = Math.max(kindEnd, DRAFT.endAt(words, kindEnd));
  if (SUBJECT.endAt(words, subject) < 0) return -1;
  const quoted = quotedEnd(words, at, kindEnd);
  if (quoted >= 0) return quoted;
  if (!ACTED_ON.endsBefore(words, at) && NEXT.endAt(words, listEnd) !== at) return -1;
  const end = stopAt(words, kindEnd);
  if (end - kindEnd < 3) return -1;
  const dated = DATED.isIn(words, kindEnd, end);
  if (!isCapital(words, at) && !(dated && kind === 'Báo cáo' && REPORT.endAt(words, kindEnd) >= 0)) return -1;
  if (kind === 'Báo cáo' && !dated && NAMED_REPORT.endAt(words, kindEnd) < 0) return -1;
  return end;
}

function stopAt(words: Words, from: number): number {
  const limit = Math.min(words.count, from + LONGEST);
  for (let at = from; at < limit; at++) {
    if (STOP.endAt(words, at) >= 0) return at;
    if (words.code.charCodeAt(at) === COMMA && isCapital(words, at + 1)) return at;
  }
  return limit;
}

/** "Đề án [“Tái cơ cấu ngành chăn nuôi …”]": behind which word the quoted title ends; -1 where there is none. */
export function quotedTitleEnd(words: Words, kindEnd: number): number {
  const close = CLOSES.get(words.code.charCodeAt(kindEnd));
  if (close === undefined) return -1;
  const limit = Math.min(words.count, kindEnd + LONGEST);
  for (let end = kindEnd + 1; end < limit; end++) {
    const unit = words.code.charCodeAt(end);
    if (unit === BREAK) return -1;
    if (unit === close) return end - kindEnd > 3 ? end + 1 : -1;
  }
  return -1;
}
const CLOSES = new Map(['“”', '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

/** "“[Nghị quyết về …]”": what stands between quotation marks is a title whole. */
function quotedEnd(words: Words, at: number, kindEnd: number): number {
  if (!isCapital(words, at) || !QUOTES.has(words.code.charCodeAt(at - 1))) return -1;
  const limit = Math.min(words.count, kindEnd + LONGEST);
  for (let end = kindEnd; end < limit; end++) {
    const unit = words.code.charCodeAt(end);
    if (unit === BREAK) return -1;
    if (QUOTES.has(unit)) return end - kindEnd > 2 ? end : -1;
  }
  return -1;
}
