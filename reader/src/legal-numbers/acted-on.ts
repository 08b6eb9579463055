import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { lowerCase, NOT_AFTER_WORD } from '../vietnamese.ts';
import { pattern } from '../words/pattern.ts';
import { Scan } from '../words/scan.ts';
import { matchesAt, standing } from './triggers.ts';

/** Kinds that a text names by their subject alone, with a capital or, of reports, without. */
const KIND = `Nghị quyết|Chỉ thị|Kết luận|Đề án|Kế hoạch|Chương trình hành động|Quy chế|Quy định|Quyết định|Phương án|Tờ trình|Báo cáo|báo cáo|Hướng dẫn|Thông báo|Đề cương|tờ trình|đề án`;
/** What is done to one document: "thông qua [Nghị quyết về …]", "trình bày dự thảo [Báo cáo chính trị …]". */
const ACT =
  '(?:thông qua|trình bày|nghe|ban hành|(?<=(?:hội nghị|cuộc họp) )ra|ký kết|góp ý(?: vào| cho| đối với)?|thảo luận(?: về)?|cho ý kiến(?: vào| về| đối với)?|xem xét|công bố|quán triệt|phê duyệt|thẩm tra|biểu quyết|tham luận|dự thảo|triển khai)';
const ACTED_ON = new RegExp(
  `${NOT_AFTER_WORD}(?:${ACT}|trong đó có|(?:các|\\d{1,2}) (?:nghị quyết|đề án|báo cáo|tờ trình|kế hoạch|quyết định|văn bản|nội dung)[^.;:\\n]{0,30}:|bao gồm:?|gồm có:?|gồm:?)(?:,? (?:và )?(?:${ACT}|nội dung|toàn văn|thành công))* (?=["“]?(?:${KIND}) )`,
  'iuy',
);
/** The same over words, which tells where the expression is worth trying. */
const ACT_WORDS =
  '(?:thông qua|trình bày|nghe|ban hành|ra|ký kết|góp ý[vào cho]?(?:đối với)?|thảo luận về?|cho ý kiến[vào về]?(?:đối với)?|xem xét|công bố|quán triệt|phê duyệt|thẩm tra|biểu quyết|tham luận|dự thảo|triển khai)';
const ACTED_ON_WORDS = new Scan([
  {
    pattern: pattern(
      `(?:${ACT_WORDS}|trong đó có|(?:các|D)(?:nghị quyết|đề án|báo cáo|tờ trình|kế hoạch|quyết định|văn bản|nội dung)[^.;:\\n]{0,16}:|bao gồm:?|gồm có?:?)(?:,?và?(?:${ACT_WORDS}|nội dung|toàn văn|thành công))*["“]?(?:${lowerCase(KIND)})`,
    ),
  },
]);
const KIND_AT = new RegExp(`(?<lead>["“]?)(?<kind>${KIND}) `, 'uy');
const QUOTED = new RegExp(`["“](?<title>(?<kind>${KIND.replace('|báo cáo', '')}) [^"“”\\n]{8,220})["”]`, 'uy');
const QUOTED_WORDS = new Scan([{ pattern: pattern(`["“](?:${lowerCase(KIND)})`) }]);
/** What a title begins with behind its kind; "báo cáo với đoàn" and "báo cáo nhanh" are none. */
const SUBJECT =
  /^(?:về |lãnh đạo |xây dựng |phát triển |phòng,? chống |phòng ngừa |nâng cao |tăng cường |đẩy mạnh |thực hiện |triển khai |tổ chức |sắp xếp |sáp nhập |điều chỉnh |quy hoạch |bảo vệ |bảo đảm |đầu tư |quản lý |chuyển đổi |cải cách |hỗ trợ |thành lập |phân bổ |phê chuẩn |kiểm tra|giám sát|chuyên đề |chính trị |sơ kết |tổng kết |kiểm điểm |thẩm tra |đánh giá |kết quả |tình hình |công tác |tổng hợp |hoạt động |giải quyết |làm việc |phối hợp |nhân sự |dự toán |kinh tế|giảm nghèo|sản xuất )/u;
/** A report is told apart from the telling of it by what closes a time: "báo cáo sơ kết … 6 tháng đầu năm 2023". */
const REPORT =
  /^(?:chính trị|sơ kết|tổng kết|kiểm điểm|thẩm tra|giám sát|đánh giá|kết quả|tình hình|công tác|tổng hợp|hoạt động) /u;
const DATED = /(?:19|20)\d\d|nhiệm kỳ|(?:đầu|cuối) năm|quý|giai đoạn/u;
const LONGEST = 220;
/** Where the sentence goes on behind a title. */
const STOP = new RegExp(
  `[:;!?…\\n"”()]|\\.(?!\\d)|,? (?:nhằm|để|đồng thời|trong đó|do|tại|đã|được|sẽ|trình|gửi|với (?:sự|tỷ lệ|tỉ lệ|kết quả|\\d)|sau khi|trước khi|làm cơ sở|góp phần)(?![\\p{L}])|(?:,| và|, và) (?:các |\\d+ )?(?:dự thảo )?(?:${KIND}|${lowerCase(KIND)})(?![\\p{L}])|, (?=\\p{Lu}|nghe|thông qua|thảo luận|cho ý kiến|bầu|giao|yêu cầu|đề nghị|tập trung|chỉ đạo|triển khai|tổ chức|đẩy mạnh|thực hiện|phân công|các|hội nghị|đại biểu|huyện|xã|tỉnh|phường)|$`,
  'u',
);
/** The next document of a list: "Nghị quyết về … [và Nghị quyết] về …". */
const NEXT = /^(?:,|;| và|, và) (?:dự thảo )?(?=["“]?\p{L})/u;

/** Documents without a number that the text hears, passes, issues or discusses, or names between quotation marks. */
export function* actedOn({ view, lower, words }: SourceText): Generator<ReferenceMention> {
  const seen = new Set<number>();
  for (const match of matchesAt(QUOTED, view, standing(QUOTED_WORDS, words))) {
    const { title = '', kind = '' } = match.groups ?? {};
    if (!SUBJECT.test(lowerCase(title).slice(kind.length + 1))) continue;
    const start = match.index + 1;
    seen.add(start);
    yield titled(view, start, start + title.length, kind);
  }
  for (const match of matchesAt(ACTED_ON, lower, standing(ACTED_ON_WORDS, words))) {
    let at = match.index + match[0].length;
    for (let count = 0; count < 12; count++) {
      KIND_AT.lastIndex = at;
      const groups = KIND_AT.exec(view)?.groups;
      if (!groups) break;
      const start = at + (groups.lead ?? '').length;
      const end = titleEnd(view, lower, start, groups.kind as string);
      if (end < 0) break;
      if (!seen.has(start)) yield titled(view, start, end, groups.kind as string);
      seen.add(start);
      const next = NEXT.exec(view.slice(end, end + 16));
      if (!next) break;
      at = end + next[0].length;
    }
  }
}

/** Where the title ends that its kind begins, or -1 where the words name no one document. */
function titleEnd(view: string, lower: string, start: number, kind: string): number {
  const from = start + kind.length + 1;
  const rest = lower.slice(from, from + LONGEST);
  const draft = /^(?:dự thảo )/u.exec(rest)?.[0].length ?? 0;
  if (!SUBJECT.test(rest.slice(draft))) return -1;
  const stop = STOP.exec(view.slice(from, from + LONGEST));
  const length = stop?.index ?? 0;
  const subject = rest.slice(0, length).trimEnd();
  if (subject.split(' ').length < 3) return -1;
  const small = view[start] === lower[start];
  if (small && !(REPORT.test(subject) && DATED.test(subject))) return -1;
  if (/^báo cáo/iu.test(kind) && !DATED.test(subject) && !/^(?:chính trị|thẩm tra|kiểm điểm)/u.test(subject)) return -1;
  return from + subject.length;
}

function titled(view: string, start: number, end: number, kind: string): ReferenceMention {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return { span: [start, end], number: null, kind: name, title: view.slice(start, end).replace(/\s+/gu, ' ') };
}
