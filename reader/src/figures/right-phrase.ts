import { isUnitWord } from '../units/read-unit.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { DOES, HEADS } from './heads.ts';
import { cut, type Phrase } from './phrase.ts';

const MARK = '[.;:()“”"|…,]';
/** "13/58 chỉ tiêu đạt từ 50% |và 7/58 chỉ tiêu …": the next count of a whole begins a figure of its own. */
const PUNCTUATION = pattern(
  `${MARK}|[sáng chiều tối trưa] (?:ngày)? N|và(?= N / N)|[trong trước vào] (?:tháng|năm|quý|ngày)`,
);
const stop = (plan: string, done: string) =>
  pattern(
    `${MARK}|so với|so cùng|trong đó|nhằm|chiếm|tăng(?! [trưởng cường])|giảm(?! nghèo)|(?<!và) vượt${done ? '' : '(?! (?:kế hoạch|chỉ tiêu|mục tiêu|dự toán))'}|(?<![mặt cân đồng công văn thăng]) bằng(?! [khen cấp chứng lái sáng])|tại|trong(?! (?:nước|sạch|và ngoài|lĩnh vực|độ tuổi|diện|vùng|danh sách))|trên địa bàn|trở lên|góp phần|với|gắn với|theo${plan}|từ(?! (?:trước|nguồn|quỹ|ngân sách|vốn))|đối với|[sáng chiều tối trưa] (?:ngày)? N|qua đó|nâng(?! [cao cấp])|đến nay|là (?=thôn|xã|huyện|phường|bản|ấp|tỉnh|tiêu chí|chỉ tiêu|diện tích|tỷ lệ|thu|các|sản lượng)|trước (?:ngày|tháng|N)|tương đương|trị giá|cùng kỳ|trên tổng|cho [các những toàn mọi]|năm Y|tổng|${done}ước|bình quân|để(?! (?:lại|xe))|thu hút|dù|mặc dù|gồm|thì|vì(?! người nghèo)|do (?=[các vướng thiếu chưa bị không ảnh thời giá thiên mưa bão dịch])`,
  );
const STOP = stop('', 'đã|');
/** "14 chỉ tiêu theo |nghị quyết": of what is counted the plan says which. */
const STOP_BUT_PLAN = stop('(?! (?:kế hoạch|nghị quyết|chuẩn|tiêu chuẩn))', 'đã|');
/** "có 3 trường |đã được đầu tư", "còn 2 hộ |đã đăng ký": behind "có" a verb only tells which ones. */
const STOP_BUT_DONE = stop('(?! (?:kế hoạch|nghị quyết|chuẩn|tiêu chuẩn))', '');
/** "41 tỷ đồng |và hiến 23.500 m2 đất": a second thing done is the next figure's. */
const ANOTHER = pattern(`và (?=${DOES})`);
const NO_LIST = pattern(
  'N|đạt|tăng|giảm|vượt|chiếm|bằng|ước|trong|năm|đến|so|góp|với|và|qua|tỷ|tỉ|có|cao|thấp|đứng|xếp|nâng|đảm|bảo|hiện|trên|tập|tiếp|còn|là|từ|theo|thu|khách|các|đồng|đã|sau|nhất|một số|hoàn|phấn|hỗ|tổ chức|bị|làm|gồm|xảy|phát|thiệt|xử|khởi|bắt|mất|nộp|triển|thực|vận|giải|thành|xây|mở|cấp|duy|nhiều|cùng|riêng|bình|đưa|giữ|không|chưa|vẫn|thuộc|do|để|hằng|hàng|mỗi|đều|nhưng|đại diện|bên|ngoài|đặc|trở|khi|nếu|mức|lợi|lãi',
);
/** Heads that may as well go on a list of what is counted. */
const LISTED = pattern('(?:xã|thôn|hộ|người|học sinh|đảng viên)');
const PASSIVE = pattern('W{1,4}? được');
const SAME_TOLD = pattern(
  '(?:W{1,4}? , )*? W{1,4}? (?:[của ở tại thuộc] W{1,5}?)? (?:và W{1,4}?)? (?:[được có đạt đăng đã]|thực hiện|tham gia|sử dụng|duy trì)',
);
/** "7 thôn|, làng, khối phố đạt danh hiệu": of those that are counted. */
const SAME_REACHED = pattern('(?:W{1,3}? , )*? W{1,3}? (?:và W{1,3}?)? (?:được|đạt (?:danh hiệu|chuẩn|tiêu chuẩn))');
/** "19 tiêu chí|, xã cần thêm vốn": who acts opens a clause. */
const ACTS = pattern('W{1,3}? [cần phải sẽ đang vẫn]');
const NUMBER = pattern('N');
const CLOSES_LIST = pattern('[,;.…(]');
const MORE = pattern('trở [lên xuống]');
const CLOSING = pattern(
  '(?:[,–-]|và|với|cho|để|là|(?<![không chưa]) đạt|được|có|của|các|gồm|trên|hơn|ước|từ|khoảng|gần|còn|đã|[mỗi hằng hàng] năm|như|(?<!việc) làm|trong đó|trong|tại|(?<!mặt) bằng|nay|(?<!kéo) dài|đại diện|trị giá|làm chết|làm bị thương)+',
);
const JOINS = pattern('và|cùng|hoặc');
const LETTERS = pattern('W');
const LONGEST = 17;
const LONGEST_LIST = 24;

/** How far the phrase behind a number goes. */
export interface Reach {
  /** To the next mark, with its verbs: "100% |bản, tiểu khu đã có chi bộ riêng". */
  readonly whole: boolean;
  /** The number counts, or says what part of what follows. */
  readonly counted: boolean;
  /** Behind "có": a verb only tells which ones. */
  readonly relative: boolean;
  /** The clause ends with the words, which closes a list as a mark does. */
  readonly closed: boolean;
}

/** "ủng hộ Quỹ |“Vì người nghèo”": behind which word a name in quotation marks ends that stands right behind what bears it. */
function quoteEnd({ code }: Words, at: number, to: number, noun: boolean): number {
  const close = CLOSING_QUOTES[code[at] as string];
  // "13 nhà |“Mái ấm tình thương”": what is counted bears it.
  if (!close || !(noun || BEARS_NAME.endsBefore({ code } as Words, at))) return -1;
  const end = code.indexOf(close, at + 1);
  return end > at && end < to && end - at <= LONGEST_NAME ? end + 1 : -1;
}
const CLOSING_QUOTES: Readonly<Record<string, string>> = { '“': '”', '"': '"' };
const BEARS_NAME = pattern(
  'quỹ|phong trào|danh hiệu|chương trình|mô hình|đề án|dự án|cuộc vận động|chiến dịch|giải|công trình',
);
const LONGEST_NAME = 14;

/** What narrows the noun behind a number: "4.608 hộ |nghèo", "18 sản phẩm |OCOP xếp từ 3 sao trở lên". */
export function rightPhrase(behind: Phrase, { whole, counted, relative, closed }: Reach): Phrase {
  const { words, to } = behind;
  // "thu giữ 45 triệu đồng |và một số tang vật": what else there is says nothing of a sum.
  const join = JOINS.endAt(words, behind.from);
  if (join >= 0 && !(counted && isUnitWord(words, join))) return cut(behind, behind.from, behind.from);
  const more = MORE.endAt(words, behind.from);
  const from = more >= 0 && more <= to ? more : behind.from;
  const ends = (start: number) => {
    const mark = (whole ? PUNCTUATION : relative ? STOP_BUT_DONE : counted ? STOP_BUT_PLAN : STOP).firstIn(
      words,
      start,
      to,
    );
    let end = mark?.index ?? to;
    const quoted = mark ? quoteEnd(words, end, to, counted && end === from) : -1;
    if (quoted >= 0) end = quoted;
    return whole ? end : (ANOTHER.firstIn(words, start, end)?.index ?? end);
  };
  let end = ends(from);
  let many = false;
  // A comma right behind the noun goes on a list: "Đảng ủy xã|, thị trấn nghiên cứu", "thôn|, tổ dân phố".
  if (counted && end < to && words.code[end] === ',' && end - from <= (whole ? 4 : 2)) {
    const next = end + 1;
    // Without a mark behind it the next number follows: "12.450 người|, mật độ 118 người/km2".
    const list =
      (closed || CLOSES_LIST.isIn(words, next, to)) &&
      NO_LIST.endAt(words, next) < 0 &&
      ACTS.endAt(words, next) < 0 &&
      !NUMBER.isIn(words, next, ends(next));
    // "6 công trình|, dự án", "15 dự án du lịch|, thương mại được phê duyệt": a second noun of the same kind.
    const twin = end === from ? isUnitWord(words, next) : PASSIVE.endAt(words, next) >= 0;
    // "100% |cán bộ, đảng viên, đoàn viên và hội viên được tuyên truyền": a list of those of whom one thing is told.
    const alike = whole || isUnitWord(words, next);
    const listed = alike && end - from <= 4 ? (whole ? SAME_TOLD : SAME_REACHED).endAt(words, next) : -1;
    many = listed > next && listed <= to;
    if (many) end = ends(listed);
    else if (list && (twin || HEADS.endAt(words, Math.max(next, LISTED.endAt(words, next))) < 0)) end = ends(next);
  }
  end = Math.min(end, from + (many ? LONGEST_LIST : LONGEST));
  const closing = CLOSING.startBefore(words, end);
  if (closing >= 0) end = Math.max(from, closing);
  const phrase = cut(behind, from, end);
  return LETTERS.isIn(words, from, end) ? phrase : cut(behind, from, from);
}
