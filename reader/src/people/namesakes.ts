import { capitalRun, syllableEnd } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';
import { isSurname, MIDDLE_NAMES } from './surnames.ts';

/** Bodies that bear names as people do: "Công ty TNHH [Hoàng Long]", "Trường THPT [Nguyễn Trãi]". */
const FIRM = 'công ty|tập đoàn|doanh nghiệp|tnhh|htx|hợp tác xã|tổng công ty';
const SCHOOL =
  '(?<!môi|thị)trường|thpt|thcs|tiểu học|mầm non|mẫu giáo|trung học|đại học|cao đẳng|bệnh viện|bảo tàng|nhà hát|thư viện';
const NAMED = pattern(`${FIRM}|${SCHOOL}`);
const NAMED_FOR_PEOPLE = pattern(`(?:${SCHOOL}|cơ sở|phổ thông|chuyên|đa khoa)(?:N)?`);
/** Last words of what a firm is and does, behind which its own name begins. */
const BEFORE_NAME = wordSet(
  `ty đoàn nghiệp tnhh mtv viên phần cp htx xã thpt thcs học non giáo trường chuyên sở thông đẳng viện khoa tàng hát
   tư dựng mại vụ xuất lịch khẩu doanh tải thất nông lâm sản phẩm luật dược may giày nghệ lượng trường`,
);
const MOST_SYLLABLES = 7;

/**
 * Behind which word the name of a firm or school ends that begins like a person's, or -1 where a person is named: "Công ty
 * TNHH [Hoàng Long] Nguyễn Văn An". The office that it belongs to begins at `officeFrom`.
 */
export function namesakeEnd(words: Words, officeFrom: number, at: number): number {
  if (!BEFORE_NAME.has(words, at - 1) || !NAMED.isIn(words, officeFrom, at)) return -1;
  const run = capitalRun(words, at, MOST_SYLLABLES);
  const count = run.starts.length;
  for (const own of [2, 3, 1]) {
    const surname = run.starts[own];
    const left = count - own;
    if (surname === undefined || left < 2 || left > 4 || (own === 1 && left < 3)) continue;
    if (isSurname(words, surname)) return surname;
  }
  const second = run.starts[1];
  const likePerson = count === 3 && second !== undefined && MIDDLE_NAMES.has(words, second);
  if (likePerson && !NAMED_FOR_PEOPLE.endsBefore(words, at)) return -1;
  return count > 0 ? syllableEnd(run, count - 1) : -1;
}
