import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/**
 * Numbers that measure nothing: they name, order, date or only count a set that everybody knows. Each pattern is read
 * against what stands right before or right behind the number.
 */

/** "Quốc lộ 27", "lần thứ 15", "khóa 12", "Điều 5": a name whatever follows. */
const NAMED = pattern(
  '(?:quốc lộ|tỉnh lộ|đường tỉnh|huyện lộ|ql|tl|đt|hl|cao tốc|lần|lần thứ|thứ|điều|khoản|khóa|kỳ họp|kỳ|tháng|năm|ngày|mùng|mồng|lúc|(?<![chỉnh khang tình hiện]) trang|phụ lục|biểu|bảng|hình|covid|km|giai đoạn|đợt|vòng|hạng|loại|(?<![tổng trong đa con một có dân chỉ hệ doanh tỷ tỉ thiểu vô biên quân nhân là và cả]) số (?:hiệu)?|chỉ thị|nghị định|thông tư|kết luận|mtqg|iso|hotline|điện thoại|tel) [:.]*',
);
const NAMED_ALWAYS = pattern('(?<!N) tháng|lần thứ|điều|khoản|khóa');
/** "Chương trình 135", "tổ 9", "nhóm 3": a name unless a unit follows ("cấp 1.200 giấy", "dự án 5 tỷ đồng"). */
const PERHAPS_NAMED = pattern(
  'chương trình|nghị quyết|quyết định|kế hoạch|đề án|luật|vùng|khu vực|cấp|cấp độ|mức độ|mức|nhóm|lớp|khối|tổ|khu|thôn|ấp|bản|phường|quận|xóm|đội|tuyến|tiểu dự án|dự án|hợp phần|nội dung|tiêu chí|đường|chương|mục|phần|ban chỉ đạo|tổ công tác|công văn|kênh|đài|trạm|tiểu khu|phân khu|lô|gói thầu|mẫu',
);
/** "cả 3 tiêu chí", "từng 2": the set is known. */
const KNOWN_BEFORE = pattern(
  '(?:thi đua)? khối|cụm|cả|toàn bộ|tất cả|đủ|một trong|thuộc|trong cả|lãnh đạo|đại diện|(?:làm việc|họp|kết nối) với|trực tuyến [đến tới với]|nhận diện kỹ|thực hiện tốt',
);
/** "|3 huyện trên tiếp tục duy trì": those named before. */
const THOSE = pattern(
  '(?:huyện|xã|tỉnh|phường|thôn|bản|thành phố|thị xã|đơn vị|địa phương|dự án|công trình) (?:[trên này](?= W| [,.])|nói trên)',
);
/** "là 1 trong |5 xã điểm": one of a known set. */
const ONE_OF = pattern('(?<!N [,.]?) [D một] trong (?:tổng? số)?');
/** "2 nguồn đầu tư", "03 Chương trình mục tiêu quốc gia", "7 tồn tại", "3 sao", "dưới 5 tuổi", "2 con số". */
const KNOWN_BEHIND = pattern(
  'nguồn|hợp phần|khâu|đột phá|tồn tại|hạn chế|nhiệm vụ|giải pháp|nhóm (?:nhiệm vụ|giải pháp|vấn đề)|nội dung|vấn đề|điểm nghẽn|quan điểm|trụ cột|bài học|lĩnh vực|chương trình (?:mục tiêu|mtqg|trọng|đột|:)|bộ quy tắc|con số|sao|tuổi|cấp(?! ủy)|bên|mặt|phương châm|tại chỗ|quyết tâm|bậc|cùng|biết|có|không|dám|rõ|xung kích|thế mạnh|nhà(?= [,"”.]* (?:\\(|nhà nước))|miền|thời kỳ|giai đoạn|bước|ngày(?! công)|đêm|tuần|tháng|năm|giờ|phút|giây|thế kỷ|thập kỷ|ngôi sao|ngành(?! nghề)|khóa(?! (?:huấn luyện|đào tạo|học|tập huấn|bồi dưỡng))|số|luật|loại hình|mũi|hướng|nguyên nhân|yếu tố|chức năng|đồng bằng|nước|quốc gia(?! và vùng)|khối thi đua|vòng|lần(?= D)',
);
/** "quy hoạch chi tiết 1/500", "bản đồ tỷ lệ 1/2000", "24/7". */
const SCALE = /^(?:1\/(?:200|500|1\.?000|2\.?000|5\.?000|10\.?000|25\.?000|50\.?000)|24\/24|24\/7)$/u;
/** "gieo cấy |3 vụ lúa/năm", "đất lúa |2 vụ": how often a field is sown. */
const SEASONS = pattern('vụ (?:lúa|màu|rau|ngô|tôm|/|mỗi năm|một năm|trong năm)');
const SEASON_OF = pattern('(?:lúa|màu|ruộng|tôm|đất|trồng trọt) (?=N vụ)');
const DENIED = pattern('[không chưa] W{0,2} được?');

/** Whether the number of the words `[from, to)` is none that measures; `unit` says whether a known unit follows. */
export function measuresNothing(words: Words, from: number, to: number, unit: 'none' | 'count' | 'measure'): boolean {
  if (SEASONS.endAt(words, to) >= 0 || SEASON_OF.endsBefore(words, from)) return unit !== 'measure';
  if (NAMED.startBefore(words, from) >= 0) return unit !== 'measure' || NAMED_ALWAYS.startBefore(words, from) >= 0;
  if (unit === 'measure') return false;
  if (unit === 'none' && PERHAPS_NAMED.startBefore(words, from) >= 0) return true;
  return (
    KNOWN_BEFORE.startBefore(words, from) >= 0 ||
    (unit === 'count' && THOSE.endAt(words, to) >= 0) ||
    ONE_OF.startBefore(words, from) >= 0 ||
    KNOWN_BEHIND.endAt(words, to) >= 0
  );
}

/** "số thôn không giữ được |15/15 tiêu chí": what was not reached is no count of its own. */
export const denied = (words: Words, at: number): boolean => DENIED.startBefore(words, at) >= 0;

export const isScale = (written: string): boolean => SCALE.test(written.replaceAll(' ', ''));
