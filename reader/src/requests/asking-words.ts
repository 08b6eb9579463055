import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';
import { ASKING, BODIES, ORDERING, STRESSING, TELLING } from './words.ts';

/** What a word of saying does. */
export type Verb = 'order' | 'ask' | 'stress' | 'tell';

/** Behind which word a word of asking or ordering ends that starts at `at`; else -1. */
export function askingEnd(words: Words, at: number): number {
  const order = ORDERING.endAt(words, at);
  return order >= 0 ? order : ASKING.endAt(words, at);
}

const VERBS = [
  // "nhắc lại" is said, "nhắc các xã" orders.
  { verb: 'stress', list: STRESSING },
  { verb: 'order', list: ORDERING },
  { verb: 'ask', list: ASKING },
  { verb: 'tell', list: TELLING },
] as const;

/** The word of asking or speaking that starts at a word, and where it ends. */
export function verbAt(words: Words, at: number): { readonly verb: Verb; readonly end: number } | undefined {
  for (const { verb, list } of VERBS) {
    const end = list.endAt(words, at);
    if (end > at) return { verb, end };
  }
  return undefined;
}

/** Behind one of these the word is a noun or passive: "các |kiến nghị", "theo |yêu cầu", "được |giao". */
export const NOUN_BEHIND = wordList(
  'các kiến nghị,|những kiến nghị,|một số kiến nghị,|nhiều kiến nghị,|các đề xuất,|các|những|nhiều|một số|mọi|ý kiến|ý kiến,|ý kiến và|theo|đến|tới|đáp ứng|của|số|về|nội dung|vấn đề|giải quyết|được|đúng|mục đích|đạt|lượt|có|trước|từ|bị|với|và trả lời|tiếp thu|xét và|xét|hồ sơ|thủ tục|lập|bàn|trách nhiệm|sự|để|nhằm|lãnh đạo,|lãnh đạo và|chức năng,|ban|công tác|văn bản|trên cơ sở|tờ trình|điều hành,|chờ|lời|bản|không|chưa|hạn|thời gian|vốn|tham mưu|tham mưu,|kế hoạch',
);
/** After the word: it is a noun ("kiến nghị |của huyện"). */
const NOUN_AFTER = pattern(
  '(?:của|đặt ra|này|trên|đó|nêu trên|tặng|trao tặng|khen|truy tặng|cao|bức thiết|thực tiễn|phát triển|chính đáng|nhiệm vụ trọng tâm|liên quan)|\\(|N(?! nhóm? (?:nhiệm vụ|nội dung|vấn đề|giải pháp|việc|điểm|khâu|xã|huyện|phường|sở|thôn|đơn vị|địa phương))',
);
const HAND_OVER = wordList('giao');
/** "huyện |xin| tỉnh hỗ trợ" asks; "xin ý kiến", "có tờ trình xin ý kiến" do not. */
const BEGS = wordList('xin|có tờ trình');
/** "nhắc |đến|": tells. */
const REMINDS = wordList('nhắc');
const NOBODY = wordList('đến|tới|về|tên');
/** "giao |thông", "giao |ban": another word; "giao |Ban Quản lý dự án" is a body. */
const OTHER_WORD = pattern('thông|ban(?! (?:quản|chỉ|dân|tổ|kinh|tuyên|nội|qlda))|lưu|dịch|khoán|mùa|cắt|điện');

/** Whether a word of asking, from `start` to `after`, is a noun or another word by what follows it. */
export function isNounBy(words: Words, start: number, after: number): boolean {
  if (NOUN_AFTER.endAt(words, after) > after) return true;
  if (BEGS.endAt(words, start) === after) return BODIES.endAt(words, after) < 0;
  if (REMINDS.endAt(words, start) === after && NOBODY.endAt(words, after) > after) return true;
  return (
    HAND_OVER.endAt(words, start) === after && words.shape[after] === 'a' && OTHER_WORD.endAt(words, after) > after
  );
}
