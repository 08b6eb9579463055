import type { PeriodMention } from '../findings.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** A stretch of time told in a sentence: its words, and what it rules there. */
export interface ToldPeriod {
  readonly mention: PeriodMention;
  readonly from: number;
  readonly to: number;
  /** It tells which plan or money is meant, not when: "kế hoạch vốn |năm 2023". */
  readonly telling: boolean;
  /** "hết |quý II": from the start of the year up to its end. */
  readonly through: boolean;
  /** It opens the sentence, and rules all its clauses. */
  readonly atHead: boolean;
}

const TELLS_NOUN = pattern(
  'kế hoạch vốn?|vốn (?:đầu tư)?|dự toán [thu chi]?|chỉ tiêu|nghị quyết|mục tiêu|chuẩn|đề án|quyết định|kinh phí|nguồn|chương trình|so với|của|giao|bằng|hơn|giá (?:so sánh|hiện hành|cố định|thực tế)?',
);
const AT_HEAD_WORDS =
  '(?:[đối về với riêng] [^,;:.]{1,12} , (?:lũy kế)?)? (?:[-–+•,.]|trong|qua|cụ thể|theo (?:báo cáo|số liệu|thống kê|tổng hợp|kết quả|rà soát)*|về|ước|riêng|phương hướng ,? (?:nhiệm vụ)?|mục tiêu|nhiệm vụ|chỉ tiêu|kế hoạch|phấn đấu|tính chung|tính|nhìn chung|bước sang|kết thúc|kết quả|theo đó|minh chứng|điển hình|nổi bật|đáng chú ý|ghi nhận|được biết|tuy nhiên|nhờ đó|qua đó|do đó|bên cạnh đó|ngoài ra|trong đó|đồng thời|là|rằng|đặc biệt|dự báo|chỉ|ngay|cũng|theo)*';
export const AT_HEAD = pattern(`^${AT_HEAD_WORDS}:?$`);
const BEHIND_COLON = pattern(`: ${AT_HEAD_WORDS}:?$`);
const AIMS = pattern('(?:phấn đấu|mục tiêu) [,:]?');
const THROUGH = pattern('hết|[đến tới] cuối');
const NUMBER = pattern('N');
const PARTED = pattern('[,;N]');
/** "Tốc độ tăng trưởng bình quân |giai đoạn 2021 - 2023 đạt 7,8%; …": the stretch of that measure alone. */
const MEASURED = pattern('(?:ước|mới|chỉ)? [đạt là tăng giảm]');

/** The mentions of a sentence that begins with the word `opens`; comparisons ("so với cùng kỳ") are no time of a figure. */
export function periodsTold(words: Words, opens: number, mentions: readonly PeriodMention[]): ToldPeriod[] {
  const told: ToldPeriod[] = [];
  for (const mention of mentions) {
    if (mention.kind === 'same-period') continue;
    const from = words.at(mention.span[0]);
    const to = words.at(mention.span[1] - 1) + 1;
    const telling = mention.kind === 'year' && TELLS_NOUN.startBefore(words, from) >= opens;
    const through = mention.kind === 'quarter' && THROUGH.endsBefore(words, from);
    told.push({ mention, from, to, telling, through, atHead: opensSentence(words, opens, from, to, mention) });
  }
  return told;
}

/** At the head of the sentence or behind its lead-in; a stretch of years also as part of the first phrase ("Chương trình … giai đoạn 2021 - 2025, …"). */
function opensSentence(words: Words, opens: number, from: number, to: number, { kind }: PeriodMention): boolean {
  if (AT_HEAD.isIn(words, opens, from) || BEHIND_COLON.isIn(words, opens, from)) return true;
  // "Xã phấn đấu |đến năm 2030 …; …": the aim's own time is that of all it lists.
  if (AIMS.startBefore(words, from) >= opens && !NUMBER.isIn(words, opens, from)) return true;
  return (kind === 'range' || kind === 'term') && !PARTED.isIn(words, opens, from) && MEASURED.endAt(words, to) < 0;
}
