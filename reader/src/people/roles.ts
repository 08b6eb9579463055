import type { PersonRole, Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';

const ATTENDS =
  /(?:cùng dự|tham dự|tới dự|đến dự|về dự|cùng đi|tham gia đoàn|có mặt|dự|tham gia)(?: [\p{L}/]+){0,8}:? (?:còn )?(?:có|gồm)(?![\p{L}])|(?:cùng|có sự) tham (?:dự|gia) của|(?:tiếp|đón)(?: và làm việc(?: với)?)? đoàn(?: công tác)? (?:có|gồm)(?![\p{L}])|về phía [^.;,:]{2,60} (?:có|gồm)(?![\p{L}])/u;
const CAME =
  /^,? (?:đã |cũng |đến |tới |về )*(?:tham )?dự(?: và | hội nghị| buổi| kỳ họp| cuộc| lễ| đại hội| phiên| chương trình|[.;])/u;
const VERBS_BEFORE = '^,?(?: (?:đã|vừa|cũng|đồng thời|còn|đặc biệt|thẳng thắn|ghi nhận và))*,? ';
const SPEAKS = new RegExp(
  `${VERBS_BEFORE}(?:phát biểu|nhấn mạnh|đề nghị|yêu cầu|kết luận|khẳng định|cho biết|cho rằng|cho hay|chia sẻ|đánh giá|ghi nhận|chỉ đạo|lưu ý|biểu dương|nêu|chỉ ra|chỉ rõ|giao|mong muốn|nói|nhận định|nhận xét|bày tỏ|thông tin|trao đổi|gợi mở|quán triệt|tiếp thu|phân tích)`,
  'u',
);
const SPOKE_BEFORE = /(?:phát biểu|kết luận|thay mặt)[^.;]{0,60},(?: đồng chí| ông| bà| đ\/c)? ?$/u;
const REPORTS = new RegExp(`${VERBS_BEFORE}(?:báo cáo|trình bày|thông qua báo cáo)`, 'u');
const REPORTED_BY = /(?:theo|nghe)(?: đồng chí| ông| bà| đ\/c)? ?$/u;
const CHAIRS = new RegExp(
  `${VERBS_BEFORE}(?:(?:đồng )?chủ trì|(?:đồng )?chủ tọa|làm trưởng đoàn|dẫn đầu|điều hành|có buổi làm việc|làm việc (?:với|tại)|kiểm tra|và lãnh đạo [^.]{0,40}(?:làm việc với|buổi làm việc))`,
  'u',
);
const CHAIRED_BY =
  /(?:chủ trì|chủ tọa|điều hành)(?: hội nghị| buổi làm việc| kỳ họp| cuộc họp| phiên họp)?(?: là| có|:)?(?: các)?(?: đồng chí:?| ông| bà| đ\/c)? ?$|dưới sự (?:chủ trì|chủ tọa) của(?: đồng chí| ông| bà| đ\/c)? ?$/u;
const GIVEN_TO =
  /(?:trao|tặng|tặng thưởng|chúc mừng|bổ nhiệm|chuẩn y)[^.;]{0,160}(?:cho|đối với)(?: các)?(?: đồng chí| ông| bà| đ\/c| gia đình)*:? ?$/u;

/**
 * What a person does in the meeting, by the words of the sentence before the name with its offices and behind it:
 * "Cùng dự có …", "… phát biểu", "… làm việc với huyện".
 */
export function rolesOf({ lower }: SourceText, sentence: Span, named: Span): PersonRole[] {
  const before = lower.slice(Math.max(sentence[0], named[0] - 400), named[0]);
  const after = lower.slice(named[1], Math.min(sentence[1], named[1] + 120));
  const roles: PersonRole[] = [];
  if (CHAIRS.test(after) || CHAIRED_BY.test(before)) roles.push('chair');
  if (ATTENDS.test(before) || CAME.test(after)) roles.push('attendee');
  if (SPEAKS.test(after) || SPOKE_BEFORE.test(before)) roles.push('speaker');
  if (REPORTS.test(after) || REPORTED_BY.test(before)) roles.push('reporter');
  if (GIVEN_TO.test(before)) roles.push('recipient');
  return roles;
}
