import { pattern } from '../words/pattern.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import { DOES } from './heads.ts';
import { cut, opens, type Phrase } from './phrase.ts';

/** What opens a clause and names nothing measured; taken off again and again from the left. False keeps a longer word. */
const OPENING = PhraseTable.of<boolean>([
  [true, ',|.|:|;|“|”|"|–|•|*|+|…|-'],
  [
    true,
    'chỉ|gồm|bao gồm|cả nước|đáng kể|không kể|chưa kể|ngoài|trong đó|theo đó|nổi bật|nổi bật là|điển hình là|điển hình|tiêu biểu là|đáng mừng là|trước hết|trong số này|trong số đó|nhân dịp này|dịp này|cụ thể|đặc biệt|đáng chú ý|riêng|nhất là|như|cùng với đó|bên cạnh đó|ngoài ra|đồng thời|tuy nhiên|song|nhưng|và|với|cùng|về|qua đó|từ đó',
  ],
  [
    true,
    'nhờ đó|nhờ vậy|do đó|kết quả|kết quả là|theo báo cáo|góp phần|phấn đấu|nâng|đưa|duy trì|hoàn thành việc|đã|đang|còn|sẽ|được|có|hiện có|hiện|ước|dự kiến|ước tính|đến|thì|mà|khi|để|là|của|cả|các|những',
  ],
  [
    true,
    'một số chỉ tiêu|đạt|đạt được|tiếp tục|cơ bản|chủ động|tích cực|kịp thời|nhanh chóng|thường xuyên|tổ chức thực hiện|triển khai thực hiện|thực hiện|công tác|đối với|tính chung|tính|cho|bình quân mỗi năm|tại đây|ở đây|trong năm|cả năm|năm nay|thời gian qua',
  ],
  [
    true,
    'nằm|nằm trong|lọt|rút|rút ngắn|lọt vào|tức|tức là|nghĩa là|tương ứng|tương ứng với|tương đương|chỉ tính riêng|lũy kế|mới|vẫn|đều|cũng|dự báo|đặt mục tiêu|đặt chỉ tiêu|đề ra mục tiêu|đề ra chỉ tiêu|xác định mục tiêu|xác định chỉ tiêu|mục tiêu|chỉ tiêu|so với|trong mục tiêu|trong|phải|cần|giúp|khiến|làm|mức|ở|tại|từ|lên|xuống|vượt|đề nghị|kiến nghị|đề xuất|yêu cầu|xin|xin tỉnh|xin huyện|mong|sớm|xem xét|quan tâm|nghiên cứu|tăng',
  ],
  [
    false,
    'nâng cấp|nâng cao|còn lại|xuống giống|tăng trưởng|làm rõ|giúp đỡ|mức độ|mức hài lòng|mức sống|mức sinh|mức tăng|mức lương|mức đầu tư|chỉ số|chỉ đạo|chỉ thị|chỉ huy',
  ],
]);
const YEAR = pattern('Y');
const FALLING = pattern('giảm (?!nghèo) (?=W W)');
/** Who has or does it: "toàn huyện", "trên địa bàn tỉnh", "UBND xã". */
const SUBJECT = pattern(
  '(?:trên? địa bàn|toàn|cả|của|tại|ở|trong|các|lãnh đạo)* (?:đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|ủy ban nhân dân|công an|ubnd|hđnd|ủy ban mttq (?:việt nam)?|mttq (?:việt nam)?|cục|chi cục|sở|phòng|đơn vị|[cơ lực ngành] [quan lượng]? chức năng|cơ quan|địa phương|chính quyền|cấp ủy|tỉnh|huyện|xã(?! hội)|thành phố|phường|thị trấn|thị xã|quận|tp|toàn ngành|toàn vùng|ngành (?:(?:y tế|giáo dục|nông nghiệp|công an|thuế) (?=đã|đang|cũng))?|các? cấp hội (?:phụ nữ|nông dân|cựu chiến binh|lhpn)?|đoàn công tác|chính phủ|trung ương|các bộ ,? ngành|bộ , ngành|cả nước|toàn quốc|cấp trên|thủ tướng|thường trực|ban thường vụ|ban chấp hành)+',
);
/** "của xã Bản Lầu", "Nà Mòn |đã": a unit by its name; without a level two capitals in a row are one where a verb follows. */
const BEFORE_UNIT = PhraseTable.of<true>([[true, 'của|tại|ở|trên địa bàn']]);
const LEVEL = PhraseTable.of<true>([
  [true, 'huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|quận|đặc khu|thôn|bản|tp|tp .'],
]);
const AFTER_UNIT = pattern(`[, đã đang có đạt còn hiện là được tăng giảm]|thi hành|${DOES}`);
/** What may end a phrase right before the verb: "…, |đã", "tạo việc làm |cho". */
const CLOSING = PhraseTable.of<boolean>([
  [true, ',|.|:|;|“|–|"|•|*|+|…|-'],
  [
    true,
    'ước|đã|cũng|đều|chỉ|là|cho|được|đối với|với|trên|có|đạt|và|hiện|còn|tăng cao|đạt khá|đạt cao|thấp so kế hoạch|thấp so với kế hoạch|đạt thấp so kế hoạch|đạt thấp so với kế hoạch|đạt thấp|khoảng|trong đó|đạt tỷ lệ cao|đạt tỷ lệ khá|đạt tỷ lệ thấp|chiếm tỷ lệ cao|trung bình|chiếm|đang|bằng|của|vẫn|lên|thêm|từ|ở mức|nâng|vào|theo đó|trong năm|cả năm|năm nay|hiện nay|đến nay|luôn|giữ vị trí|vị trí|đứng|xếp|xếp hạng|tăng|giảm|cả|tương đương|tiếp tục|so|phấn đấu|dự kiến|chỉ tiêu|mục tiêu|hơn|gần|như|gồm|tại|ở|để|thì|mà|duy trì|này|khá|tốt|phải|cần|trong tháng|trong kỳ|với tổng số|với tổng cộng|vượt|phát triển ổn định',
  ],
  [
    false,
    'cầu vượt|đình chỉ|chứng chỉ|địa chỉ|tôn chỉ|huy chỉ|hoàn thành tốt|hoàn thành khá|loại tốt|loại khá|học lực khá|thực hiện|thể hiện|phát hiện|biểu hiện|xuất hiện|mặt bằng|cao bằng|lưu vào|đưa vào',
  ],
]);
const CLOSING_TIME = pattern(
  '(?:cuối|đến|hết|trong|tính đến)* (?:năm|quý [i iv v D] ,?|quý ii|quý iii|tháng D) (?:năm|/)? Y|tháng D|(?:trong|đến|hết)* [I sáu chín ba] tháng [đầu cuối qua]? năm?|(?:tính|đến|hết|ngày)* D / D (?:/ Y)?',
);
/** "Năm 2023,", "Đến tháng 6/2024," and the like at the head of a phrase. */
const TIME = pattern(
  '(?:trong|trước|đến|tính đến|hết|từ|cuối|cả|ước|riêng|qua|suốt|trong suốt|sau|kể từ|bước sang|tính từ|vào)* (?:năm học|nhiệm kỳ|giai đoạn|năm|tháng|quý|quí|ngày|đầu năm|đầu nhiệm kỳ|[I sáu chín ba] tháng|I năm) (?:đầu|cuối|qua|nay|năm|nhiệm kỳ|hết|đến|này|học|số? [N i v x ii iii iv / . – \\-]+)*|vụ W{1,3} năm? Y (?:[-–/] Y)? (?=,)|(?:trung bình|bình quân) (?:trong? mỗi năm|trong? I năm qua?)|(?:mỗi năm|đến nay|đến thời điểm này|hiện nay|hiện|tới nay|hằng năm|hàng năm|thời gian qua)',
);

/** Cuts what opens and closes a phrase without naming what is measured. */
export function trim(phrase: Phrase): Phrase {
  const { words } = phrase;
  let { from, to } = phrase;
  for (let round = 0; round < 20; round++) {
    const [start, end] = [from, to];
    to = closingAt(words, from, to);
    from = openingEnd(words, from, to);
    // "(năm 2015 là 6,8%; |2016 là 7,0%)"
    if (to - from === 1 && YEAR.endAt(words, from) >= 0) from = to;
    if ((start === from && end === to) || from >= to) break;
  }
  return { words, from, to: Math.max(from, to) };
}

function closingAt(words: Phrase['words'], from: number, to: number): number {
  let end = to;
  for (;;) {
    const closing = CLOSING.longestBefore(words, end, from);
    if (closing) {
      if (!closing.value) return end;
      end -= closing.length;
      continue;
    }
    const time = end > from ? CLOSING_TIME.startBefore(words, end) : -1;
    if (time < from) return end;
    end = time;
  }
}

function openingEnd(words: Phrase['words'], from: number, to: number): number {
  let start = from;
  while (start < to) {
    const time = TIME.endAt(words, start);
    if (time > start && time <= to) {
      start = time;
      continue;
    }
    const opening = OPENING.longestAt(words, start, to);
    if (opening?.value === false) return start;
    const end =
      (opening && start + opening.length) ??
      within(FALLING.endAt(words, start), to) ??
      unitEnd(words, start, to) ??
      bodyEnd(words, start, to);
    if (end === undefined || end <= start) return start;
    start = end;
  }
  return start;
}

const within = (end: number, to: number): number | undefined => (end >= 0 && end <= to ? end : undefined);

const CAPITAL = 0x41;
const SMALL = 0x61;
const WHOLE = pattern('toàn');
const HAS = pattern('[có là đạt]');

function unitEnd(words: Phrase['words'], from: number, to: number): number | undefined {
  const start = from + (BEFORE_UNIT.longestAt(words, from, to)?.length ?? 0);
  const level = LEVEL.longestAt(words, start, to);
  const name = start + (level?.length ?? 0);
  let end = name;
  while (end < to && words.shape.charCodeAt(end) === CAPITAL) end++;
  if (level) return end > name ? end : undefined;
  if (end - name < 2 || WHOLE.endAt(words, name) >= 0) return undefined;
  if (end < to && AFTER_UNIT.endAt(words, end) < 0) return undefined;
  // "Cao Đài |424 người", "Nhật Bản |310 triệu USD": a name with nothing else beside it says what the number is of.
  const alone = start === from && (end === to || (end + 1 === to && opens(cut({ words, from, to }, end, to), HAS)));
  return alone ? undefined : end;
}

const OFFICE = pattern('[sở cục phòng ban]');
const DOING = pattern(DOES);

/** "Sở Tài nguyên và Môi trường |cấp phép": a body by its name, up to what it does. */
function bodyEnd(words: Phrase['words'], from: number, to: number): number | undefined {
  const end = within(SUBJECT.endAt(words, from), to);
  if (end === undefined || words.shape.charCodeAt(end) !== CAPITAL || !OFFICE.endsBefore(words, end)) return end;
  for (let i = end + 1; i < to && i < end + 10; i++)
    if (words.shape.charCodeAt(i) === SMALL && DOING.endAt(words, i) >= 0) return i;
  return end;
}
