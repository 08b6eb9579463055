import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { DOES, HEADS } from './heads.ts';
import { cut, holds, isEmpty, type Name, opens, type Phrase, size, from as startingFrom } from './phrase.ts';
import { trim } from './trim.ts';

/** A finite clause told before the comma: it is another statement, no part of the phrase. */
const FINITE = pattern(
  'được|đã|đang|tiếp tục|luôn|ổn định|phát triển [khá ổn mạnh tốt nhanh tích]|chuyển dịch|tăng|giảm|đạt|có|là|còn|không|chưa|vẫn|ngày càng|[đảm bảo] bảo|[đảm bảo] đảm|góp phần|thuận lợi|khó khăn|tích cực|tập trung|tăng cường|đẩy mạnh|chú trọng|quan tâm|so với|kế hoạch|cho rằng|khẳng định|phải|cần|xem xét|thực hiện tốt|chiếm',
);
/** Names of measures that are always the start of the phrase, even deep in a sentence. */
const STRONG_WORDS =
  '[tỷ tỉ] lệ(?! (?:rất|khá)? [cao thấp lớn khá])|tốc độ|tổng [số giá thu chi mức sản diện nguồn kinh vốn doanh kim dư đàn lượng]|thu nhập bình quân|số lượng|sản lượng|kim ngạch|giá trị sản xuất|độ che phủ|doanh thu|năng suất|tăng trưởng(?! [cao khá mạnh tốt nhanh ổn âm dương đạt])|dân số|kinh phí|dư nợ';
const STRONG = pattern(STRONG_WORDS);
/** In a rate's or a sum's name verbs only tell of whom: "tỷ lệ lao động |đã qua đào tạo có bằng cấp, chứng chỉ". */
const RATE = pattern('[tỷ tỉ] lệ|tổng số|số lượng');
const TOLD = pattern(
  'đang|tiếp tục|luôn|ổn định|chuyển dịch|tăng|giảm|đạt(?! chuẩn)|là|còn|vẫn|ngày càng|[đảm bảo] bảo|[đảm bảo] đảm|góp phần|so với|kế hoạch|phải|cần|được (?:nâng|duy trì|quan tâm|cải thiện|giữ|đảm|bảo)',
);
/** Nouns that open a part but may as well go on a list: "tỷ lệ hộ nghèo, |hộ cận nghèo". */
const WEAK = pattern(
  'hộ|xã|trẻ|người|trường|học sinh|lao động|công nghiệp|dịch vụ|thủy sản|lâm nghiệp|chăn nuôi|thương mại|phát triển|đảng viên|doanh nghiệp|hợp tác xã|cán bộ',
);
/**
 * "khai thác các khoản thu, |kéo nợ thuế xuống dưới 5%", "tặng bằng khen, |cùng phần thưởng là 5 triệu đồng": a verb of moving
 * or a word that adds opens a statement of its own.
 */
const OF_ITS_OWN = pattern('kéo|nâng|hạ|rút ngắn|đưa (?=[tỷ tỉ tổng])|cùng(?! với đó)|kèm theo?');
const AVERAGE = pattern('^(?:bình quân|trung bình)$');
const SPEED = pattern('tốc độ tăng trưởng?');
const TOTAL = pattern('tổng (?:số|cộng)');
/**
 * What the name stands behind: "Huyện hội nâng |tổng số quỹ lên", "Nhiều chỉ tiêu đạt cao như |thu ngân sách", "mặt nổi bật
 * của hợp tác xã là bình quân hằng năm |dạy nghề mới".
 */
const OPENS_NAME = pattern(
  `(?:nâng|đưa|kéo|hạ) (?=tổng|tỷ lệ|tỉ lệ|mức|thu nhập|số)|như (?=thu|tổng|[tỷ tỉ] lệ|tốc độ|giá trị|sản lượng|kim ngạch)|là (?:đã|bình quân|trung bình|[hằng hàng mỗi] năm)* (?=${DOES}|tạo|dạy)`,
);
const MUST = pattern('phải|cần');
const SAYING = pattern(
  'kiến nghị(?= (?:tỉnh|huyện|trung ương|chính phủ|các bộ|ubnd|cấp trên|cho|xem xét|sớm|bố trí|hỗ trợ|bổ sung|điều chỉnh))|yêu cầu|đề nghị|phấn đấu|cho biết|cho hay|khẳng định|nhấn mạnh|cho rằng|cho thấy|quyết tâm|[đề đặt] ra (?:mục tiêu|chỉ tiêu)(?! W{0,3} :)|đặt (?:mục tiêu|chỉ tiêu)',
);
/** "… vay vốn với |số tiền", "trị giá": the sum of what was just counted. */
const SUM = pattern(
  'với (?=(?:tổng W?)? (?:số tiền|kinh phí|giá trị|trị giá|vốn|nguồn vốn|diện tích|dư nợ|chiều dài|kim ngạch|doanh thu|sản lượng|quy mô|mức đầu tư|đàn)[^,;]*$)|có (?=(?:tổng W?)? (?:diện tích|dân số|chiều dài|quy mô|mức đầu tư|công suất)[^,;]*$)',
);
const NO_SUM = pattern('[tỷ tỉ] lệ|số|tổng số');
const JOINS = pattern('cùng với đó|ngoài ra|bên cạnh đó|theo đó|đồng thời');
const WHEN_OR_WHY = pattern('khi|sau|trước|để|nhằm|nhờ|do|mặc dù|tuy|bắt tay|bắt đầu|bước vào|tính đến');
const PART = pattern(',|trong đó|đồng thời');
const OPENS_NEXT = pattern('(?:[và cùng có bằng còn]|(?<!so) với) (?:đặc biệt|nhất là|riêng)? (?=W)');
const DOING = pattern(DOES);
const HAS = pattern('có(?= W)');
const TAKES_MOST = pattern('chiếm [tỷ tỉ] [trọng lệ] [lớn cao nhỏ thấp đáng chủ]');
const LONGEST = 24;
const COLON = 0x3a;

/** The phrase that names what is measured, at the end of the words before a number. */
export function leftPhrase(words: Phrase, afterQuantity: boolean): Phrase {
  const phrase = withoutColon(words);
  const colon = lastColon(phrase);
  const told = colon < 0 ? phrase : startingFrom(phrase, colon + 1);
  // "Bí thư Tỉnh ủy yêu cầu huyện |giải ngân đạt": who says it is no part of what is measured.
  const said = SAYING.lastIn(told.words, told.from, told.to);
  const whole = said ? startingFrom(told, said.end) : told;
  const sum = opens(whole, NO_SUM) ? undefined : SUM.firstIn(whole.words, whole.from, whole.to);
  if (sum) return shorten(trim(startingFrom(whole, sum.index + 1)));
  const starts = parts(whole, afterQuantity && colon < 0 && !said);
  const last = starts.at(-1);
  if (last === undefined) return cut(whole, whole.to, whole.to);
  const end = trim(startingFrom(whole, last));
  // "tốc độ tăng trưởng đạt khá cao, |bình quân tăng 9,2%/năm"
  if (isEmpty(end) || (starts.length > 1 && holds(end, AVERAGE) && !afterQuantity)) return topic(whole, starts);
  return shorten(named(trim(startingFrom(whole, back(whole, starts)))));
}

/** "Tổng doanh thu: |412,6 tỷ đồng": the colon does what a verb does. */
function withoutColon(phrase: Phrase): Phrase {
  const last = phrase.to - 1;
  return last > phrase.from && phrase.words.code.charCodeAt(last) === COLON ? cut(phrase, phrase.from, last) : phrase;
}

function lastColon({ words, from, to }: Phrase): number {
  for (let i = to - 1; i >= from; i--) {
    if (words.code.charCodeAt(i) !== COLON) continue;
    if (i + 1 >= words.count || (words.starts[i + 1] as number) > (words.ends[i] as number)) return i;
  }
  return -1;
}

/** Back from the number: a part that opens with a measure's name is the whole; a finite clause is left out. */
function back(whole: Phrase, starts: readonly number[]): number {
  let from = starts.at(-1) as number;
  // "Số nhà của hộ nghèo, cận nghèo được hỗ trợ xây mới, |sửa chữa": how many of whom a list tells.
  const number = starts.findLast((start) => NUMBER_OF.endAt(whole.words, start) >= 0);
  if (number !== undefined && !holds(startingFrom(whole, number), TOLD_OF_NUMBER)) return number;
  for (let i = starts.length - 1; i > 0; i--) {
    const part = trim(startingFrom(whole, starts[i] as number));
    if (opens(part, HEADS) && !opens(part, WEAK)) break;
    if (OF_ITS_OWN.endAt(whole.words, starts[i] as number) >= 0) break;
    const start = starts[i - 1] as number;
    const previous = cut(whole, start, starts[i] as number);
    const strong = STRONG.lastIn(previous.words, previous.from, previous.to);
    if (strong) {
      const measured = startingFrom(previous, strong.start);
      if (!holds(measured, opens(measured, RATE) ? TOLD : FINITE)) return strong.start;
    }
    // "Theo bà …, Trưởng bản …, gần hai chục năm trước, |nhà tạm trong bản"
    if (SCENE.endAt(previous.words, firstWord(previous)) >= 0) break;
    const told = trim(previous);
    if (isEmpty(told) || holds(told, FINITE)) break;
    from = start;
  }
  return from;
}

/** Where the words right before the number name nothing: "Chăn nuôi gia súc phát triển khá, |năm 2021 tăng 6,5%". */
function topic(whole: Phrase, starts: readonly number[]): Phrase {
  const none = cut(whole, whole.to, whole.to);
  const last = starts.at(-1) as number;
  if (JOINS.isIn(whole.words, Math.max(whole.from, last - 3), whole.to)) return none;
  const before = starts.at(-2);
  // "Năm 2011, khi bắt tay xây dựng …, xã chỉ |đạt 6/19": when or why, not what.
  if (before === undefined || opens(startingFrom(whole, before), WHEN_OR_WHY)) return none;
  return shorten(subjectOf(cut(whole, before, last)));
}

/** "phải mở trường cho |dân số", "đạt mức |tăng trưởng": behind verbs the phrase begins at the measure's own name. */
function named(phrase: Phrase): Phrase {
  if (opens(phrase, HEADS)) return phrase;
  const opened = OPENS_NAME.lastIn(phrase.words, phrase.from, phrase.to);
  if (opened) return startingFrom(phrase, opened.end);
  const verb = FINITE.lastIn(phrase.words, phrase.from, phrase.to);
  const strong = verb && STRONG.firstIn(phrase.words, verb.end, phrase.to);
  // "đã trao tặng |tổng số 3.120 suất": a total at the end names nothing of its own.
  const total = TOTAL.startBefore(phrase.words, phrase.to);
  if (total > phrase.from) return cut(phrase, phrase.from, total);
  if (strong) return startingFrom(phrase, strong.index);
  // "để về đích, từ nay đến hết năm toàn tỉnh phải |giải ngân bình quân"
  const must = MUST.lastIn(phrase.words, phrase.from, phrase.to);
  return must && must.end < phrase.to ? startingFrom(phrase, must.end) : phrase;
}

/** Where the parts of the words begin; what the quantity before is measured against is none of them. */
function parts({ words, from, to }: Phrase, afterQuantity: boolean): number[] {
  const starts = [from];
  for (let i = from; i < to; i++) {
    if (!STARTS_PART.has(words.code.charCodeAt(i))) continue;
    const end = PART.endAt(words, i);
    if (end >= 0 && end <= to && !(LEVEL.endsBefore(words, i) && levelsGoOn(words, end, to))) starts.push(end);
  }
  if (!afterQuantity) return starts;
  const second = starts[1] ?? to;
  for (let i = from; i < second; i++) {
    // "120 khách |còn dư nợ, tăng 8 tỷ đồng" tells which were counted.
    const still = words.code.charCodeAt(i) === STILL && starts.length > 1;
    if (still || !JOINTS.has(words.code.charCodeAt(i))) continue;
    const open = OPENS_NEXT.endAt(words, i);
    if (open >= 0 && open < second && (HEADS.endAt(words, open) >= 0 || DOING.endAt(words, open) >= 0))
      return [open, ...starts.slice(1)];
  }
  return starts.slice(1);
}
/** "ngân sách Trung ương|, tỉnh|, huyện là": bare levels only go on a list. */
function levelsGoOn(words: Phrase['words'], from: number, to: number): boolean {
  const end = LEVEL.endAt(words, from);
  return end > from && (end >= to || LISTS_ON.endAt(words, end) > end);
}
const LEVEL = pattern('trung ương|tỉnh|huyện|xã|thành phố|phường|thị trấn|địa phương');
const LISTS_ON = pattern(',|và');
const STARTS_PART = new Set([0x2c, codeOf('trong'), codeOf('đồng')]);
const STILL = codeOf('còn');
const JOINTS = new Set(['và', 'với', 'cùng', 'có', 'bằng', 'còn'].map(codeOf));

/** "Chăn nuôi gia súc |phát triển khá, năm 2021 tăng 6,5%": what the clause before the comma spoke of. */
function subjectOf(clause: Phrase): Phrase {
  const strong = STRONG.firstIn(clause.words, clause.from, clause.to);
  const trimmed = trim(clause);
  // "Thu ngân sách |tăng trưởng tốt, …": a clause that opens with a measure's name is of it.
  const subject = strong && !opens(trimmed, HEADS) ? trim(startingFrom(clause, strong.index)) : trimmed;
  const has = strong ? undefined : HAS.firstIn(clause.words, clause.from, clause.to);
  if (has) return trim(startingFrom(clause, has.index + 1));
  const name = Math.max(subject.from, SPEED.endAt(subject.words, subject.from));
  const finite = FINITE.firstIn(subject.words, name, subject.to);
  return finite && finite.index > subject.from ? trim(cut(subject, subject.from, finite.index)) : subject;
}

/** A phrase of more words than any name has keeps its end, next to the verb. */
function shorten(whole: Phrase): Phrase {
  // "chăn nuôi trâu bò |chiếm phần lớn nhất trong ngành nông nghiệp (chiếm 41%)"
  const ranked = TAKES_MOST.firstIn(whole.words, whole.from, whole.to);
  const phrase = ranked && ranked.index > whole.from ? cut(whole, whole.from, ranked.index) : whole;
  return phrase.to - phrase.from > LONGEST ? startingFrom(phrase, phrase.to - LONGEST) : phrase;
}

/** "Nhờ nguồn vốn 135, …": by what it was done. */
const MEANS = pattern('như|nhờ|qua|từ|với|theo|để|do|nhằm|thông qua|bằng|sau');
/** "nhiều phần việc |như trồng hoa, dọn vệ sinh, …" */
const EXAMPLE = pattern('như|gồm|:');
const NUMBER = pattern('N');
const COMMA = pattern(',');
const NUMBER_OF = pattern('số (?!liệu|hóa|lượng)W W');
const TOLD_OF_NUMBER = pattern('tăng|giảm|là|còn|so với|chiếm|N');
const SCENE = pattern(
  'theo|tại|từ(?! vựng)|gần|cách|trước|sau|ông|bà|đồng chí|anh|chị|trưởng|bí thư|chủ tịch|nhờ|qua|nếu|khi|nhân|hiện|thời điểm',
);
const COMMA_MARK = 0x2c;
const firstWord = ({ words, from, to }: Phrase): number =>
  from < to && words.code.charCodeAt(from) === COMMA_MARK ? from + 1 : from;
export const BY_ORDER = pattern('theo (?:nghị|quyết|kế|chỉ|đề|chương|luật|quy)');
const SUMS = pattern(
  'tổng (?:số|nguồn|vốn|dư|giá|kinh|vắc|vôi|phân bón|thuốc|hóa chất|vật tư)|số (?:tiền|vốn|quỹ)|dư nợ',
);
const NOW = pattern(
  'trên cơ sở|đã|đang|sẽ|vừa|để|mới(?= [giải thực hoàn triển có đạt xử kiểm tiến xây thu chi bố trồng tổ])',
);

/** What is done to a counted thing: behind the last "đã", "đang" of the phrase ("cơ quan … đã |kết nạp"). */
export function action(told: Phrase): Name {
  // "giải quyết chế độ thăm nuôi |theo Nghị định 9999 đối với 27 trường hợp": by which paper says nothing of what is done.
  const order = BY_ORDER.firstIn(told.words, told.from, told.to);
  const phrase = order && order.index > told.from ? cut(told, told.from, order.index) : told;
  const last = NOW.lastIn(phrase.words, phrase.from, phrase.to);
  // "tổng số quỹ đang quản lý": of a sum the verb only tells which.
  if (!last || last.end >= phrase.to || opens(phrase, SUMS)) return [phrase];
  const done = trim(startingFrom(phrase, last.end));
  const comma = COMMA.firstIn(phrase.words, phrase.from, last.start)?.index;
  if (size(done) > 2 || comma === undefined) return [done];
  const before = cut(phrase, phrase.from, comma);
  // "Về thi hành án về đất, cả huyện đã |thụ lý": a bare verb needs its topic.
  return opens(before, MEANS) || holds(before, NUMBER) || holds(before, EXAMPLE) ? [done] : [before, done];
}
