import type { Bound } from '../fact.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import type { Predicate } from './lead.ts';

/** What one phrase right before a number says of it. */
interface Piece {
  readonly bound?: Bound;
  readonly from?: true;
  readonly predicate?: Predicate;
  readonly estimate?: true;
  /** It names a rate of what stands before. */
  readonly rated?: true;
  /** "tăng thêm |cho 6.200 người": to whom, not by how much. */
  readonly whom?: true;
  /** It leads a percentage alone. */
  readonly rate?: true;
}
/** It only looks like one of the others: "đối |với 5 xã". */
const STOP = { stop: true } as const;

export const PIECES = PhraseTable.of<Piece | typeof STOP>([
  [{ bound: 'at-most' }, 'không quá|không vượt quá|tối đa|nhiều nhất|không cao hơn'],
  [{ bound: 'at-least' }, 'ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|thấp nhất'],
  [{ bound: 'more-than' }, 'trên mức|hơn|trên|vượt mức|vượt ngưỡng|vượt con số|vượt mốc'],
  [{ bound: 'less-than' }, 'gần|dưới|chưa đến|chưa đầy|chưa tới|suýt soát'],
  [{ bound: 'about' }, 'ước tính khoảng|ước khoảng|khoảng|xấp xỉ|chừng|ước chừng|độ khoảng|vào khoảng|tầm'],
  [{ from: true }, 'từ'],
  [
    { predicate: 'remain' },
    'còn lại|còn lại là|còn|giảm còn|xuống còn|giảm xuống còn|chỉ còn|hạ còn|xuống|lên|lên đến|lên tới|lên mức|tăng lên|tăng lên thành|tăng lên đến|tăng lên tới|giảm xuống|đạt tới|nâng lên',
  ],
  [{ predicate: 'share' }, 'chiếm'],
  [{ predicate: 'share', rated: true }, 'chiếm tỷ lệ|chiếm tỉ lệ|chiếm tỷ trọng'],
  [{ predicate: 'over' }, 'vượt|vượt kế hoạch|vượt chỉ tiêu|vượt mục tiêu|vượt dự toán|vượt mức kế hoạch|vượt tiến độ'],
  [
    { predicate: 'up' },
    'tăng|tăng thêm|tăng bình quân|tăng trưởng bình quân|tăng gấp|tăng cao|tăng mạnh|tăng nhẹ|tăng trung bình|gấp|cao hơn|nhiều hơn|lớn hơn',
  ],
  [
    { predicate: 'down' },
    'giảm|giảm thêm|giảm bình quân|giảm được|giảm mạnh|giảm nhẹ|giảm sâu|giảm trung bình|kéo giảm|thấp hơn|ít hơn|hụt',
  ],
  [{ predicate: 'equal' }, 'bằng|tương đương|tương đương với|tương ứng|tương ứng với'],
  [
    { predicate: 'result' },
    'thực hiện được|thực hiện đạt|đạt|đạt được|đạt mức|là|thu được|cán mốc|mang lại|mang về|được|ở mức|đạt ngưỡng|ghi nhận|lũy kế',
  ],
  [{ predicate: 'result', rated: true }, 'đạt tỷ lệ|đạt tỉ lệ'],
  [{ predicate: 'result', estimate: true }, 'ước đạt|ước thực hiện|ước thực hiện được|ước|ước tính|dự ước'],
  [{ predicate: 'result', rate: true }, 'hoàn thành'],
  [{ predicate: 'share', rate: true }, 'đóng góp|góp|đóng góp tới'],
  [{ predicate: 'exist' }, 'hiện có|đã có|còn có|có|bao gồm|gồm|với|trong đó có|như'],
  [
    STOP,
    'miễn giảm|miễn , giảm|xét giảm|mặt bằng|cao bằng|cân bằng|công bằng|đồng bằng|văn bằng|đối với|so với|cùng với|gắn với|khối lượng hoàn thành|tiến độ hoàn thành|tỷ lệ hoàn thành|giá trị hoàn thành',
  ],
  [{ rated: true }, 'tỷ lệ|tỉ lệ'],
  [{ whom: true }, 'cho'],
  [
    {},
    'bình quân|trung bình|lần lượt|chỉ|mới|cả|tới|đến|khá|rất|cao|mức|đều|mỗi năm|hằng năm|hàng năm|thêm|nhanh|mạnh|tổng số|tổng cộng|số',
  ],
]);

/** What stands before the verb: "|dự kiến đạt", "|phấn đấu đạt", "|đã có". */
export const AUXILIARIES = PhraseTable.of<'estimate' | 'aim' | 'plain' | 'none'>([
  [
    'none',
    'thôn mới|viên mới|xây mới|trồng mới|lập mới|nạp mới|cấp mới|làm mới|ký mới|triển mới|sinh mới|tạo mới|đổi mới|tuyển mới|mua mới|tư mới|chí mới|chuẩn mới|hình mới|xây dựng cơ bản|vốn cơ bản|đầu tư cơ bản|thực hiện|phát hiện|thể hiện|xuất hiện|chứng chỉ|địa chỉ|tín chỉ|tôn chỉ',
  ],
  ['estimate', 'ước|dự ước|ước tính|dự kiến|ước cả năm'],
  ['aim', 'phấn đấu|mục tiêu|sẽ'],
  ['plain', 'mới|đã|cũng|đều|đang|chỉ|cả năm|năm nay|luôn|vẫn|cơ bản|tiếp tục|hiện|hiện nay'],
]);
