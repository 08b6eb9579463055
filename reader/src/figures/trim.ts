/** A stretch of words with its lower-cased twin of the same length. */
export interface Words {
  readonly view: string;
  readonly lower: string;
}

export const NONE: Words = { view: '', lower: '' };

export const slice = ({ view, lower }: Words, from: number, to = lower.length): Words => ({
  view: view.slice(from, to),
  lower: lower.slice(from, to),
});

const alternatives = (...lists: string[]) => lists.join('|').replaceAll('\n', '|');
const LEVELS = 'huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|quận|đặc khu|thôn|bản';
const CAPITALISED = LEVELS.split('|')
  .map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
  .join('|');
const NAME_WORD = '\\p{Lu}[\\p{Ll}\\p{M}]+';

/** What opens a clause and names nothing measured; taken off again and again from the left. */
const OPENING = new RegExp(
  `^(?:[\\s,.:;“"”–•*+…-]+|(?:${alternatives(
    'trong đó|theo đó|trong số này|trong số đó|(?:nhân )?dịp này|cụ thể|đặc biệt|đáng chú ý|riêng|nhất là|như|cùng với đó|bên cạnh đó|ngoài ra|đồng thời|tuy nhiên|song|nhưng|và|với|cùng|về|qua đó|từ đó',
    'nhờ đó|nhờ vậy|do đó|kết quả|kết quả là|theo báo cáo|góp phần|phấn đấu|nâng(?! (?:cấp|cao))|đưa|duy trì|hoàn thành việc|đã|đang|còn(?! lại)|sẽ|được|có|hiện có|hiện|ước|dự kiến|ước tính|đến|thì|mà|khi|để|là|của|cả|các|những',
    'một số chỉ tiêu|đạt|đạt được|tiếp tục|cơ bản|chủ động|tích cực|tổ chức thực hiện|triển khai thực hiện|thực hiện|công tác|đối với|tính chung|tính|cho|bình quân mỗi năm|tại đây|ở đây|trong năm|cả năm|năm nay|thời gian qua',
    'tức(?: là)?|nghĩa là|tương ứng(?: với)?|tương đương|chỉ tính riêng|tính chung|lũy kế|mới|vẫn|đều|cũng|dự báo|(?:đặt|đề ra|xác định) (?:mục tiêu|chỉ tiêu)|mục tiêu|chỉ tiêu|so với|trong mục tiêu|trong|phải|cần|giúp|khiến|làm|mức|ở|tại|từ|lên|xuống(?! giống)|vượt|đề nghị|kiến nghị|đề xuất|yêu cầu|xem xét|quan tâm|nghiên cứu,?|tiếp tục|tăng(?! trưởng)|giảm(?! nghèo)(?= \\p{L}+ \\p{L}+)',
  )})(?![\\p{L}\\p{M}]))`,
  'u',
);
/** Who has or does it: "toàn huyện", "trên địa bàn tỉnh", "UBND xã". */
const SUBJECT =
  /^(?:(?:trên địa bàn|địa bàn|toàn|cả|của|tại|ở|trong|các|lãnh đạo)\s+)*(?:(?:đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|ủy ban nhân dân|công an|ubnd|hđnd|mttq|ủy ban mttq|cục|chi cục|sở|phòng|đơn vị|cơ quan|địa phương|chính quyền|cấp ủy|tỉnh|huyện|xã|thành phố|phường|thị trấn|thị xã|quận|toàn ngành|toàn vùng|ngành|đoàn công tác|chính phủ|trung ương|các bộ,? ngành|bộ, ngành|cấp trên|thủ tướng|thường trực|ban thường vụ|ban chấp hành)(?![\p{L}\p{M}])\s*)+/u;
/** "huyện Nà Mòn", "của xã Bản Lầu", "Nà Mòn đã": a unit by its name; two capitals in a row are one. */
const NAMED_UNIT = new RegExp(
  `^(?:(?:của|tại|ở|[Tt]rên địa bàn)\\s+)?(?:(?:(?:${CAPITALISED}|TP\\.?)(?:\\s+${NAME_WORD})+)|(?!Toàn )${NAME_WORD}(?:\\s+${NAME_WORD})+(?=\\s*(?:$|,|(?:đã|đang|có|đạt|còn|hiện|là|được|thực hiện|tổ chức|tăng|giảm)(?![\\p{L}]))))(?=\\s|,|$)`,
  'u',
);
/** What may end a phrase right before the verb: "…, |đã", "tạo việc làm |cho". */
const CLOSING =
  /(?:[\s,.:;“"–•*+…-]+|(?<![\p{L}\p{M}])(?:ước|đã|cũng|đều|(?<!chứng |địa |tôn |huy )chỉ|là|cho|được|đối với|với|trên|có|đạt|và|(?<!thực |thể )hiện|còn|tăng cao|đạt khá|đạt cao|(?:đạt )?thấp so (?:với )?kế hoạch|đạt thấp|khoảng|trong đó|đạt tỷ lệ cao|chiếm tỷ lệ cao|chiếm|đang|(?<!mặt )bằng|của|vẫn|lên|thêm|từ|ở mức|nâng|vào|theo đó|trong năm|cả năm|năm nay|hiện nay|đến nay|luôn|giữ vị trí|vị trí|đứng|xếp|tăng|giảm|cả|tương đương|tiếp tục|so|phấn đấu|dự kiến|chỉ tiêu|mục tiêu|hơn|gần|như|gồm|tại|ở|để|thì|mà|duy trì|(?:(?:cuối|đến|hết|trong|tính đến) )*(?:năm|quý [iv1-4]{1,3},?|tháng \d{1,2}) ?(?:năm |\/)?\d{4}|tháng \d{1,2}|này|khá|tốt|(?:(?:trong|đến|hết) )*(?:\d+|sáu|chín|ba) tháng(?: (?:đầu|cuối|qua))?(?: năm)?|(?:(?:tính |đến|hết|ngày) ?)*\d{1,2}\/\d{1,2}(?:\/\d{4})?|trong tháng|trong kỳ))$/u;
/** "Năm 2023,", "Đến tháng 6/2024," and the like at the head of a phrase. */
const TIME =
  /^(?:(?:trong|đến|tính đến|hết|từ|cuối|cả|ước|riêng|qua|sau|kể từ|bước sang|tính từ|vào)\s+)*(?:(?:năm học|nhiệm kỳ|giai đoạn|năm|tháng|quý|quí|ngày|đầu năm|đầu nhiệm kỳ|\d+ (?:tháng|năm)|(?:sáu|chín|ba) tháng)(?![\p{L}])(?:\s?(?:đầu|cuối|qua|nay|năm|nhiệm kỳ|hết|đến|này|học|(?:số )?[\divx/.–-]+)(?![\p{L}]))*)[,\s]*|^vụ (?:\p{L}+ ){1,3}(?:năm )?\d{4}(?:\s?[-–/]\s?\d{4})?,\s*|^(?:trung bình|bình quân) (?:trong )?(?:mỗi năm|\d+ năm(?: qua)?)[,\s]*|^(?:mỗi năm|đến nay|đến thời điểm này|hiện nay|hiện|tới nay|hằng năm|hàng năm|thời gian qua)(?![\p{L}])[,\s]*/u;

/** Cuts what opens and closes a phrase without naming what is measured. */
export function trim(words: Words): Words {
  let now = words;
  for (let round = 0; round < 20; round++) {
    const length = now.lower.length;
    const opening =
      TIME.exec(now.lower) ?? OPENING.exec(now.lower) ?? NAMED_UNIT.exec(now.view) ?? SUBJECT.exec(now.lower);
    if (opening && !onlyName(now, opening[0])) now = slice(now, opening[0].length);
    const closing = CLOSING.exec(now.lower.slice(-60));
    if (closing) now = slice(now, 0, now.lower.length - closing[0].length);
    if (now.lower.length === length) break;
  }
  return now;
}

/** "Cao Đài |424 người", "Nhật Bản |310 triệu USD": a name with nothing else beside it says what the number is of. */
function onlyName({ view, lower }: Words, opening: string): boolean {
  if (!/^\p{Lu}[\p{Ll}\p{M}]+(?: \p{Lu}[\p{Ll}\p{M}]+)+$/u.test(opening) || !view.startsWith(opening)) return false;
  return (
    !new RegExp(`^(?:${LEVELS})(?![\\p{L}])`, 'u').test(lower) &&
    /^\s*(?:có|là|đạt)?\s*$/u.test(lower.slice(opening.length))
  );
}
