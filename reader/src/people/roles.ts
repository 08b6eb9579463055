import type { PersonRole } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import type { Name } from './find-names.ts';

const ATTENDS = pattern(
  `(?:cùng dự|[tham tới đến về]dự|cùng đi|tham gia đoàn|có mặt|dự|tham gia)[W/]{0,8}?:?(?:còn)?[có gồm]|(?:cùng|có sự)tham [dự gia]của
  |[tiếp đón](?:và làm việc với?)?đoàn(?:công tác)?[có gồm]|về phía[^.;,:\\n]{1,14}?[có gồm]`,
);
const CAME = pattern(
  ',?[đã cũng đến tới về]*(?:tham)?dự(?:và|hội nghị|buổi|kỳ họp|cuộc|lễ|đại hội|phiên|chương trình|[.;])',
);
const VERBS_BEFORE = ',?(?:(?:tham|đến)?dự và|đã|vừa|cũng|đồng thời|còn|đặc biệt|thẳng thắn|ghi nhận và)*,?';
const SPEAKS = pattern(
  `${VERBS_BEFORE}(?:phát biểu|nhấn mạnh|đề nghị|yêu cầu|kết luận|khẳng định|cho [biết rằng hay]|chia sẻ|đánh giá|ghi nhận|chỉ đạo|lưu ý
  |biểu dương|nêu|chỉ [ra rõ]|giao|mong muốn|nói|nhận định|nhận xét|bày tỏ|thông tin|trao đổi|gợi mở|quán triệt|tiếp thu|phân tích)`,
);
const SPOKE_BEFORE = pattern('(?:phát biểu|kết luận|thay mặt)[^.;\\n]{0,14},(?:đồng chí|ông|bà|đ/c)?');
const REPORTS = pattern(`${VERBS_BEFORE}(?:báo cáo|trình bày|thông qua báo cáo)`);
const REPORTED_BY = pattern('[theo nghe](?:đồng chí|ông|bà|đ/c)?');
const CHAIRS = pattern(
  `${VERBS_BEFORE}(?:đồng?chủ [trì tọa]|làm trưởng đoàn|dẫn đầu|điều hành|có buổi làm việc|làm việc [với tại]|kiểm tra
  |và lãnh đạo[^.\\n]{0,10}(?:làm việc với|buổi làm việc))`,
);
const CHAIRED_BY = pattern(
  `(?:chủ [trì tọa]|điều hành)(?:hội nghị|buổi làm việc|kỳ họp|cuộc họp|phiên họp)?[là có :]?(?:các)?(?:đồng chí:?|ông|bà|đ/c)?
  |dưới sự chủ [trì tọa]của(?:đồng chí|ông|bà|đ/c)?`,
);
const GIVEN_TO = pattern(
  `(?:trao|tặng|chúc mừng|bổ nhiệm|chuẩn y)[^.;\\n]{0,40}(?:cho|đối với)(?:các)?(?:đồng chí|ông|bà|đ/c|gia đình)*:?`,
);

/** Where each sentence says that what follows is a list of who attends; a sentence is looked at once. */
export class Attendance {
  #sentence = -1;
  #from = 0;

  constructor(readonly words: Words) {}

  saidBefore([start, end]: Range, at: number): boolean {
    if (this.#sentence !== start) {
      this.#sentence = start;
      const said = ATTENDS.firstIn(this.words, start, end);
      this.#from = said ? said.index + said[0].length : Number.POSITIVE_INFINITY;
    }
    return this.#from <= at;
  }
}

/** Words `[from, to)`. */
type Range = readonly [from: number, to: number];

/**
 * What a person does in the meeting, by the words of the sentence before the name with its offices and behind it:
 * "Cùng dự có …", "… phát biểu", "… làm việc với huyện".
 */
export function rolesOf(words: Words, sentence: Range, named: Name, attendance: Attendance): PersonRole[] {
  const { from, to } = named;
  const inSentence = (start: number) => start >= sentence[0];
  const roles: PersonRole[] = [];
  if (CHAIRS.endAt(words, to) >= 0 || inSentence(CHAIRED_BY.startBefore(words, from))) roles.push('chair');
  if (attendance.saidBefore(sentence, from) || CAME.endAt(words, to) >= 0) roles.push('attendee');
  if (SPEAKS.endAt(words, to) >= 0 || inSentence(SPOKE_BEFORE.startBefore(words, from))) roles.push('speaker');
  if (REPORTS.endAt(words, to) >= 0 || inSentence(REPORTED_BY.startBefore(words, from))) roles.push('reporter');
  if (inSentence(GIVEN_TO.startBefore(words, from))) roles.push('recipient');
  return roles;
}
