import { DOES, HEADS } from './heads.ts';
import { NONE, slice, trim, type Words } from './trim.ts';

/** A finite clause told before the comma: it is another statement, no part of the phrase. */
const FINITE =
  /(?<![\p{L}\p{M}])(?:được|đã|đang|tiếp tục|luôn|ổn định|phát triển (?:khá|ổn|mạnh|tốt|nhanh|tích)|chuyển dịch|tăng|giảm|đạt|có|là|còn|không|chưa|vẫn|ngày càng|đảm bảo|bảo đảm|góp phần|thuận lợi|khó khăn|tích cực|tập trung|tăng cường|đẩy mạnh|chú trọng|quan tâm|so với|kế hoạch|cho rằng|khẳng định|phải|cần|xem xét|thực hiện tốt)(?![\p{L}\p{M}])/u;
/** Names of measures that are always the start of the phrase, even deep in a sentence. */
const STRONG =
  /(?<![\p{L}\p{M}])(?:tỷ lệ|tỉ lệ|tốc độ|tổng (?:số|giá|thu|chi|mức|sản|diện|nguồn|kinh|vốn|doanh|kim|dư|đàn|lượng)|thu nhập bình quân|số lượng|sản lượng|kim ngạch|giá trị sản xuất|độ che phủ|doanh thu|năng suất|tăng trưởng|dân số|kinh phí|dư nợ)(?![\p{L}\p{M}])/gu;
/** In a rate's or a sum's name verbs only tell of whom: "tỷ lệ lao động |đã qua đào tạo có bằng cấp, chứng chỉ". */
const RATE = /^(?:tỷ lệ|tỉ lệ|tổng số|số lượng)/u;
const TOLD =
  /(?<![\p{L}\p{M}])(?:đang|tiếp tục|luôn|ổn định|chuyển dịch|tăng|giảm|đạt(?! chuẩn)|là|còn|vẫn|ngày càng|đảm bảo|bảo đảm|góp phần|so với|kế hoạch|phải|cần|được (?:nâng|duy trì|quan tâm|cải thiện|giữ|đảm|bảo))(?![\p{L}\p{M}])/u;
/** Nouns that open a part but may as well go on a list: "tỷ lệ hộ nghèo, |hộ cận nghèo". */
const WEAK = /^(?:hộ|xã|trẻ|người|công nghiệp|dịch vụ|thủy sản|lâm nghiệp|chăn nuôi|thương mại|phát triển|đảng viên)/u;
const SAYING =
  /(?<![\p{L}\p{M}])(?:yêu cầu|đề nghị|phấn đấu|cho biết|khẳng định|nhấn mạnh|cho rằng|cho thấy|quyết tâm)(?![\p{L}\p{M}])/gu;
const DOING = new RegExp(`^${DOES}(?![\\p{L}\\p{M}])`, 'u');
/** "… vay vốn với |số tiền", "trị giá": the sum of what was just counted. */
const SUM =
  /(?<![\p{L}\p{M}])(?:với\s+(?=(?:tổng\s+(?:\p{L}+\s+)?)?(?:số tiền|kinh phí|giá trị|trị giá|vốn|nguồn vốn|diện tích|dư nợ|chiều dài|kim ngạch|doanh thu|sản lượng|quy mô|mức đầu tư)(?![\p{L}])[^,;]*$)|có\s+(?=(?:tổng\s+(?:\p{L}+\s+)?)?(?:diện tích|dân số|chiều dài|quy mô|mức đầu tư|công suất)(?![\p{L}])[^,;]*$))/u;
const LONGEST = 24;

/** The phrase that names what is measured, at the end of the words before a number. */
export function leftPhrase(words: Words, afterQuantity: boolean): Words {
  const colon = Math.max(words.lower.lastIndexOf(': '), words.lower.lastIndexOf(':\n'));
  const told = colon >= 0 ? slice(words, colon + 1) : words;
  // "Bí thư Tỉnh ủy yêu cầu huyện |giải ngân đạt": who says it is no part of what is measured.
  const said = [...told.lower.matchAll(SAYING)].at(-1);
  const whole = said ? slice(told, said.index + said[0].length) : told;
  const sum = /^\s*(?:tỷ lệ|tỉ lệ|số|tổng số)/u.test(whole.lower) ? null : SUM.exec(whole.lower);
  if (sum) return shorten(trim(slice(whole, sum.index + sum[0].length)));
  const starts = parts(whole, afterQuantity && colon < 0 && !said);
  if (!starts.length) return NONE;
  let from = starts.at(-1) as number;
  if (!trim(slice(whole, from)).lower) {
    if (
      /(?:cùng với đó|ngoài ra|bên cạnh đó|theo đó|trong đó|đồng thời)/u.test(whole.lower.slice(Math.max(0, from - 10)))
    )
      return NONE;
    const before = starts.at(-2);
    // "Năm 2011, khi bắt tay xây dựng …, xã chỉ |đạt 6/19": when or why, not what.
    const aside =
      before !== undefined &&
      /^\s*(?:khi|sau|trước|để|nhằm|nhờ|do|mặc dù|tuy|bắt tay|bắt đầu|bước vào|tính đến)(?![\p{L}\p{M}])/iu.test(
        whole.lower.slice(before),
      );
    return before === undefined || aside ? NONE : shorten(subjectOf(slice(whole, before, from)));
  }
  // Back from the number: a part that opens with a measure's name is the whole; a finite clause is left out.
  for (let i = starts.length - 1; i > 0; i--) {
    const part = trim(slice(whole, starts[i] as number)).lower;
    if (HEADS.test(part) && !WEAK.test(part)) break;
    const start = starts[i - 1] as number;
    const previous = slice(whole, start, starts[i]);
    const strong = [...previous.lower.matchAll(STRONG)].at(-1);
    if (strong && !(RATE.test(strong[0]) ? TOLD : FINITE).test(previous.lower.slice(strong.index))) {
      from = start + strong.index;
      break;
    }
    const told = trim(previous).lower;
    if (!told || FINITE.test(told)) break;
    from = start;
  }
  return shorten(named(trim(slice(whole, from))));
}

/** "phải quy hoạch cho |dân số", "đạt mức |tăng trưởng": behind verbs the phrase begins at the measure's own name. */
function named(phrase: Words): Words {
  if (HEADS.test(phrase.lower)) return phrase;
  const verb = [...phrase.lower.matchAll(new RegExp(FINITE, 'gu'))].at(-1);
  const strong = [...phrase.lower.matchAll(STRONG)].find(({ index }) => verb && index > verb.index);
  return strong ? slice(phrase, strong.index) : phrase;
}

/** Where the parts of the words begin; what the quantity before is measured against is none of them. */
function parts(whole: Words, afterQuantity: boolean): number[] {
  const starts = [0];
  for (const match of whole.lower.matchAll(/,\s|(?<![\p{L}])(?:trong đó|đồng thời)(?![\p{L}])/gu))
    starts.push(match.index + match[0].length);
  if (!afterQuantity) return starts;
  const joints = whole.lower.matchAll(
    /(?<![\p{L}])(?:và|với|cùng|có|bằng|còn)\s+(?:đặc biệt |nhất là |riêng )?(?=\p{L})/gu,
  );
  const open = [...joints]
    .map((match) => match.index + match[0].length)
    .find((at) => HEADS.test(whole.lower.slice(at)) || DOING.test(whole.lower.slice(at)));
  const second = starts[1];
  if (open !== undefined && (second === undefined || open < second)) return [open, ...starts.slice(1)];
  return starts.slice(1);
}

/** "Tốc độ tăng trưởng kinh tế |đạt khá, năm 2023 đạt 10,5%": what the clause before the comma spoke of. */
function subjectOf(clause: Words): Words {
  const strong = [...clause.lower.matchAll(STRONG)].at(0);
  // "Thu ngân sách |tăng trưởng tốt, …": a clause that opens with a measure's name is of it.
  const from = strong && !HEADS.test(trim(clause).lower) ? slice(clause, strong.index) : clause;
  const has = /(?<![\p{L}\p{M}])có\s+(?=\p{L})/u.exec(from.lower);
  if (has && !strong) return trim(slice(from, has.index + has[0].length));
  const finite = FINITE.exec(trim(from).lower);
  return finite && finite.index > 0 ? trim(slice(trim(from), 0, finite.index)) : trim(from);
}

/** A phrase of more words than any name has keeps its end, next to the verb. */
function shorten(words: Words): Words {
  const spaces = [...words.lower.matchAll(/\s+/gu)];
  const cut = spaces[spaces.length - LONGEST];
  return cut ? slice(words, cut.index + cut[0].length) : words;
}

/** "Nhờ nguồn vốn 135, …": by what it was done. */
const MEANS = /^(?:nhờ|qua|từ|với|theo|để|do|nhằm|thông qua|bằng|sau)(?![\p{L}\p{M}])|\d/u;

/** What is done to a counted thing: behind the last "đã", "đang" of the phrase ("cơ quan … đã |kết nạp"). */
export function action(words: Words): Words {
  const all = [
    ...words.lower.matchAll(/(?<![\p{L}\p{M}])(?:đã|đang|sẽ|vừa|để|mới(?=\s+(?:giải|thực|hoàn|triển|có|đạt|xử)))\s+/gu),
  ];
  const last = all.at(-1);
  if (!last) return words;
  const done = trim(slice(words, last.index + last[0].length));
  const topic = words.lower.indexOf(',');
  const told = words.lower.slice(0, Math.max(0, topic));
  if (done.lower.split(' ').length > 2 || topic < 0 || topic > last.index || MEANS.test(told)) return done;
  // "Về thi hành án về tiền, toàn ngành đã |thụ lý": a bare verb needs its topic.
  return { view: `${words.view.slice(0, topic)} ${done.view}`, lower: `${words.lower.slice(0, topic)} ${done.lower}` };
}
