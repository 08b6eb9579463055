import { HEADS } from './heads.ts';

/** A stretch of words with its lower-cased twin of the same length. */
export interface Words {
  readonly view: string;
  readonly lower: string;
}

const slice = ({ view, lower }: Words, from: number, to = lower.length): Words => ({
  view: view.slice(from, to),
  lower: lower.slice(from, to),
});

const LEVEL = 'huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|quận|đặc khu|tp|thôn|bản';
const NAME = '(?:\\s+\\p{Lu}[\\p{L}\\p{M}]*)+';
/** What opens a clause and names nothing measured, again and again from the left. */
const OPENING =
  /^(?:[\s,.:;“"”–•*+…-]+|(?:trong đó|theo đó|trong số này|trong số đó|cụ thể|đặc biệt|đáng chú ý|riêng|nhất là|như|cùng với đó|bên cạnh đó|ngoài ra|đồng thời|tuy nhiên|song|nhưng|và|với|cùng|về|qua đó|từ đó|nhờ đó|nhờ vậy|do đó|kết quả|kết quả là|theo báo cáo|góp phần|phấn đấu|nâng|đưa|duy trì|hoàn thành việc|đã|đang|còn|sẽ|được|có|hiện có|hiện|ước|dự kiến|ước tính|đến|thì|mà|khi|để|là|của|cả|các|những|một số chỉ tiêu|đạt|đạt được|tiếp tục|cơ bản|chủ động|tích cực|tổ chức thực hiện|triển khai thực hiện|thực hiện|công tác|đối với|tính|cho|bình quân mỗi năm|tại đây|ở đây|trong năm|cả năm|năm nay|thời gian qua|tương ứng(?: với)?|tương đương|chỉ tính riêng|tính chung|lũy kế|luỹ kế|mới|tổng kết|vẫn|đều|cũng|một chỉ số đáng chú ý là|dự báo|mục tiêu|chỉ tiêu|so với)(?![\p{L}\p{M}]))/u;
const SUBJECT =
  /^(?:(?:trên địa bàn|địa bàn|toàn|cả|của|tại|ở|trong|ngành|các|lãnh đạo)\s+)*(?:(?:đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|ủy ban nhân dân|ubnd|hđnd|mttq|ủy ban mttq|chi bộ|cục|sở|phòng|đơn vị|cơ quan|địa phương|chính quyền|cấp ủy|tỉnh|huyện|xã|thành phố|phường|thị trấn|thị xã|quận|toàn ngành|ngành|các đơn vị|nhân dân)(?![\p{L}\p{M}])\s*)+/u;
const ADDRESSED = new RegExp(`^(?:(?:${LEVEL})${NAME}|(?:của|tại|ở)\\s+(?:${LEVEL})?${NAME})`, 'iu');
/** What may end a phrase right before the verb: "…, |đã", "tạo việc làm |cho". */
const CLOSING =
  /(?:[\s,.:;“"–•*+…-]+|(?<![\p{L}\p{M}])(?:ước|đã|cũng|đều|chỉ|mới|là|cho|được|với|trên|có|đạt|và|hiện|còn|tăng cao|đạt khá|đạt cao|đạt thấp|khoảng|trong đó|đạt tỷ lệ cao|chiếm tỷ lệ cao|đang|bằng|của|vẫn|lên|thêm|từ|đạt kết quả|ở mức|nâng|ra|vào|theo đó|đạt và vượt|trong năm|cả năm|năm nay|hiện nay|đến nay|luôn|giữ vị trí|vị trí|đứng|xếp|tăng|giảm|cả|tương đương|tiếp tục|so|phấn đấu|dự kiến|thực hiện được))$/u;
/** A finite clause told before the comma: it is another statement, no part of the phrase. */
const FINITE =
  /(?<![\p{L}\p{M}])(?:được|đã|đang|tiếp tục|luôn|ổn định|phát triển (?:khá|ổn|mạnh|tốt|nhanh|tích)|chuyển dịch|tăng|giảm|đạt|có|là|còn|không|chưa|vẫn|ngày càng|đảm bảo|bảo đảm|góp phần|thuận lợi|khó khăn|tích cực|tập trung|tăng cường|đẩy mạnh|chú trọng|quan tâm|so với|kế hoạch)(?![\p{L}\p{M}])/u;
/** "Năm 2023,", "Đến tháng 6/2024," and the like at the head of a phrase. */
const TIME =
  /^(?:(?:trong|đến|tính đến|hết|từ|cuối|cả|ước|riêng|qua|sau|kể từ|bước sang|tính từ)\s+)*(?:(?:năm học|nhiệm kỳ|giai đoạn|năm|tháng|quý|ngày|đầu năm|đầu nhiệm kỳ|\d+ (?:tháng|năm)|(?:sáu|chín|ba) tháng)(?![\p{L}])(?:\s?(?:đầu|cuối|qua|nay|năm|nhiệm kỳ|hết|đến|nay|này|học|(?:số )?[\divx/.–-]+)(?![\p{L}]))*)[,\s]*|^(?:đến nay|đến thời điểm này|hiện nay|hiện|tới nay|hằng năm|hàng năm|thời gian qua)(?![\p{L}])[,\s]*/u;

/** Cuts what opens and closes a phrase without naming what is measured. */
export function trim(words: Words): Words {
  let now = words;
  for (let round = 0; round < 16; round++) {
    const before = now.lower.length;
    const opening = TIME.exec(now.lower) ?? OPENING.exec(now.lower);
    if (opening) now = slice(now, opening[0].length);
    else {
      const addressed = ADDRESSED.exec(now.view);
      const subject = addressed ?? SUBJECT.exec(now.lower);
      if (subject) now = slice(now, subject[0].length);
    }
    const closing = CLOSING.exec(now.lower.slice(-60));
    if (closing) now = slice(now, 0, now.lower.length - closing[0].length);
    if (now.lower.length === before) break;
  }
  return now;
}

/** The phrase that names what is measured, at the end of the words before a number. */
export function leftPhrase(words: Words, afterQuantity: boolean): Words {
  let whole = words;
  const colon = Math.max(whole.lower.lastIndexOf(': '), whole.lower.lastIndexOf(':\n'));
  if (colon >= 0) whole = slice(whole, colon + 1);
  const starts = [0];
  for (const match of whole.lower.matchAll(/,\s|(?<![\p{L}])(?:trong đó|đồng thời)(?![\p{L}])/gu))
    starts.push(match.index + match[0].length);
  if (afterQuantity) {
    // The first part is what the quantity before is measured against: "103% |kế hoạch, ".
    const joint = /(?<![\p{L}])(?:và|với|cùng|có|bằng|còn)\s+(?=\p{L})/gu;
    const opens = [...whole.lower.matchAll(joint)].map((match) => match.index + match[0].length);
    const open = opens.find((at) => HEADS.test(whole.lower.slice(at)));
    if (starts.length === 1 && open === undefined) return slice(whole, whole.lower.length);
    if (open !== undefined && (starts.length === 1 || open < (starts[1] as number))) starts[0] = open;
    else starts.shift();
  }
  // Back from the number: a part that opens with a measure's name is the whole; a finite clause is left out.
  let from = starts.at(-1) as number;
  for (let i = starts.length - 1; i > 0; i--) {
    const part = trim(slice(whole, starts[i] as number));
    if (
      part.lower &&
      HEADS.test(part.lower) &&
      !/^(?:hộ|xã|trẻ|người|công nghiệp|dịch vụ|thủy sản|lâm nghiệp|chăn nuôi|thương mại)/u.test(part.lower)
    )
      break;
    const previous = slice(whole, starts[i - 1] as number, starts[i]);
    if (FINITE.test(trim(previous).lower)) break;
    if (!trim(previous).lower) break;
    from = starts[i - 1] as number;
  }
  return shorten(trim(slice(whole, from)));
}

const LONGEST = 24;
/** A phrase of more words than any name has keeps its end, next to the verb. */
function shorten(words: Words): Words {
  const spaces = [...words.lower.matchAll(/\s+/gu)];
  const cut = spaces[spaces.length - LONGEST];
  return cut ? slice(words, cut.index + cut[0].length) : words;
}

const STOP =
  /[.;:()“”"|]|,(?=\s)|(?<![\p{L}\p{M}])(?:so với|so cùng|trong đó|nhằm|chiếm|tăng|giảm|vượt|bằng|tại|trên địa bàn|trở lên|góp phần|với|gắn với|theo|từ|trong năm|qua đó|nâng|đến nay|tương đương|trị giá|cùng kỳ|trên tổng|năm \d{4}|tổng|đã|ước|bình quân)(?![\p{L}\p{M}])/u;

/** What narrows the noun behind a number: "5.012 hộ |nghèo", "25 sản phẩm |OCOP được công nhận từ 3 sao trở lên". */
export function rightPhrase(words: Words, keepThresholds: boolean): Words {
  let end = words.lower.length;
  const stop = keepThresholds ? /[.;:()“”"|]|,(?=\s)/u.exec(words.lower) : STOP.exec(words.lower);
  if (stop) end = stop.index;
  const spaces = [...words.lower.slice(0, end).trimEnd().matchAll(/\s+/gu)];
  const cut = spaces[16];
  if (cut) end = Math.min(end, cut.index);
  const closed = slice(words, 0, end);
  const closing =
    /(?:[\s,–-]|(?<![\p{L}])(?:và|với|cho|để|là|đạt|được|có|của|các|gồm|là|trên|hơn|ước|từ|khoảng|gần|còn))+$/u.exec(
      closed.lower,
    );
  const tail = closing ? slice(closed, 0, closed.lower.length - closing[0].length) : closed;
  const opening = /^[\s,–-]+(?:là\s+)?/u.exec(tail.lower);
  return opening ? slice(tail, opening[0].length) : tail;
}
