import { fold } from '../vietnamese.ts';
import { type CapitalRun, capitalRun, isAcronym, syllableEnd } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';
import { bodyWords } from './bodies.ts';
import type { Landmarks } from './landmarks.ts';
import { officeHeadEnd } from './offices.ts';
import { isSurname } from './surnames.ts';

const MOST_SYLLABLES = 5;
/** Words that begin the next sentence where the mark between was lost: "Ảnh: VGP/An Bình [Về] các chỉ số". */
const SENTENCE_WORDS = wordSet(
  `về tại theo trong để với đây ngay sau trước bên cùng đến hiện tuy những các khi từ do nhờ qua trên dưới đối cụ hội
   đồng cũng ngoài nhằm nếu mặc thời năm tháng ngày buổi sáng chiều được có là và mục tổng huyện tỉnh xã ông bà`,
);
/** "Đồng chí Đinh Khắc Hiện [báo cáo] tình hình". */
const PERSON_DOES = pattern(
  'báo cáo|cho biết|cho hay|trả lời|phát biểu|nhấn mạnh|yêu cầu|chia sẻ|chủ trì|kết luận|đề nghị|thông tin|khẳng định|chỉ đạo|trình bày|tham dự|trao|tặng|thăm',
);
/** "… VGP/An Bình [Toàn tỉnh] có 12 huyện"; else it is a given name: "Lê Đức Toàn". */
const WHOLE = pattern(
  'toàn (?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|quốc|ngành|đảng|dân|vùng|bộ|thể|cảnh|hệ thống)',
);
/** Where a name in a headline of capitals ends: "LÊ VĂN AN [LÀM VIỆC] VỚI HUYỆN". */
export const HEADLINE_VERB = pattern(
  `làm việc|kiểm tra|khảo sát|phát biểu|chủ [trì tọa]|tham [dự gia]|dự [hội lễ buổi chỉ với tại đại kỳ phiên ngày và]|tiếp [xúc đón dân công tục]|thăm|trao|tặng|chúc
  |giám sát|chỉ đạo|đối thoại|gặp [mặt gỡ]|yêu cầu|về|tại|với|và|trong|được|đến|giữ|là|nhấn mạnh|kết luận|động viên|dâng|viếng|nghe|báo cáo|trả lời|nhận`,
);
const NOBODY: CapitalRun = { starts: [], end: -1 };

/** The syllables from a word on that may be a personal name: up to an office, a body, a place or an abbreviation. */
export function nameSyllables(words: Words, at: number, { placeEnd }: Landmarks): CapitalRun {
  const run = capitalRun(words, at, MOST_SYLLABLES + 1);
  const capitals = run.starts.length > 1 && allCapitals(words, run);
  let count = 0;
  for (; count < run.starts.length; count++) {
    const start = run.starts[count] as number;
    const end = syllableEnd(run, count);
    if (placeEnd[start]) break;
    if (!capitals && isAcronym(words, start)) break;
    if (count > 0 && officeHeadEnd(words, start) >= 0) break;
    if (count > 1 && words.shape[end] === 'a' && begins(words, start, end)) break;
    if (capitals && count > 1 && HEADLINE_VERB.endAt(words, start) >= 0) break;
    // "Thanh [niên]", "Nông [dân]": the capital only begins a longer word of a body.
    const body = bodyWords(words, start);
    if (body && start + body.length > end && words.shape.slice(end, start + body.length).includes('a')) break;
  }
  if (count > MOST_SYLLABLES) return NOBODY;
  return count === run.starts.length ? run : { starts: run.starts.slice(0, count), end: run.starts[count] as number };
}

/** Whether a capital begins the next sentence, whose mark was lost: no person says or does what stands behind it. */
const begins = (words: Words, start: number, end: number): boolean =>
  WHOLE.endAt(words, start) >= 0 || (SENTENCE_WORDS.has(words, start) && PERSON_DOES.endAt(words, end) < 0);

/** A name in a line of capitals: "NGUYỄN VĂN A". */
function allCapitals({ starts, ends, shape }: Words, run: CapitalRun): boolean {
  return run.starts.slice(0, 4).every((at) => shape[at] === 'U' || (ends[at] as number) - (starts[at] as number) === 1);
}

/** A name that starts at a word with a surname: "Nguyễn Văn An". */
export function nameAt(words: Words, at: number, marks: Landmarks): CapitalRun | undefined {
  if (!isSurname(words, at)) return undefined;
  const name = nameSyllables(words, at, marks);
  return name.starts.length >= 2 ? name : undefined;
}

/** Consonants, vowels, consonants of one Vietnamese syllable, without accents. */
const SYLLABLE = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/u;

/** Whether a syllable cannot be Vietnamese: "Anna", "Schmidt". */
export function isForeign(syllable: string): boolean {
  return syllable.length > 2 && !SYLLABLE.test(fold(syllable));
}
