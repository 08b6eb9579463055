import type { Span } from '../fact.ts';
import type { Scene } from './scene.ts';
import { or } from './words.ts';

/** What is short of good behind "còn", "vẫn": "còn |hạn chế|", "vẫn còn ở mức |thấp|". */
const SHORT = or(`
hạn chế|tồn tại|bất cập|khó khăn|vướng mắc|chậm|thấp|yếu|kém|thiếu|ít|lúng túng|manh mún|nhỏ lẻ|cao|nhiều|hình thức|lỏng lẻo|phức tạp|xảy ra|tồn đọng|chồng chéo|bị động
đơn điệu|tự phát|bấp bênh|nghèo nàn|dàn trải|lạc hậu|trì trệ|xuống cấp|nể nang|né tránh|đùn đẩy|mờ nhạt|nặng nề|rườm rà|chung chung|khiêm tốn|trông chờ|ỷ lại|kéo dài|tiềm ẩn|biểu hiện|nhỏ|mỏng|sơ sài|thụ động|tùy tiện|thưa thớt|tình trạng|vi phạm|nợ đọng|trường hợp|vướng|tái diễn`);
const DEGREE = or(
  'còn|rất|quá|khá|tương đối|nhiều|một số|những|gặp|ở mức|ở|chưa|không|diễn ra|diễn biến|để|có|tương đối|hết sức|mức|bộc lộ',
);
/** Behind "chưa" these tell no shortcoming: "chưa |kể|", "chưa |xảy ra| cháy rừng". */
const NOT_YET_GOOD = or(
  'kể|đầy|từng|bao giờ|phát sinh|ghi nhận|xảy ra|xuất hiện|phát hiện|tới|đến|tính|bàn đến|bàn tới|nói|hề|phải|kết hôn|thành niên|sử dụng',
);
/** Behind "không": "doanh nghiệp |không nhiều|". */
const NOT = or(
  'đạt|đáp ứng|hoàn thành|đảm bảo|bảo đảm|kịp thời|hiệu quả|đồng đều|ổn định|nhiều|cao|lớn|đủ|đồng bộ|thường xuyên|hấp dẫn|tương xứng|rõ nét',
);
/** What is missing behind "thiếu". */
const MISSING = or(
  'đồng bộ|hụt|chặt chẽ|quyết liệt|sâu sát|kiên quyết|kiểm tra|tính|chủ động|thống nhất|bền vững|ổn định|thường xuyên|trầm trọng|nghiêm trọng|vốn|minh chứng',
);
/** Words that are a shortcoming by themselves. */
const BARE = or(
  'tụt hạng|bị vướng|vướng mặt bằng|phải kiêm nhiệm|chập chờn|không ít trở ngại|quá tải|tái diễn|tiềm ẩn|yếu kém|trì trệ|lúng túng|buông lỏng|xuống cấp|nhỏ lẻ|manh mún|cầm chừng|ách tắc|ngập úng cục bộ|tồn đọng|đội vốn|chậm trễ|lỏng lẻo|vẫn là tỉnh nghèo|vẫn là huyện nghèo|vẫn là xã nghèo',
);
/** Only so much: "|mới kiểm tra được 45|/60 hộ"; but "trồng mới đạt 45 ha", "nông thôn mới" tell of what is new. */
const ONLY = `(?<!(?:${or(
  'thôn|trồng|lập|làm|cấp|nạp|ký|xây|dựng|đường|tuyển|mở|nghiệp|dự án|việc|nuôi|người|viên|vốn|phát triển|đầu tư|cơ sở|sở|năm|đổi|học|sản phẩm|tác|mô hình',
)}) )(?:mới chỉ|chỉ mới|mới dừng|mới (?:chỉ )?(?:đạt|có|được) (?:\\p{L}+ ){0,2}\\d|mới (?:\\p{L}+ ){1,4}được (?:\\p{L}+ )?\\d(?=[^;]{0,60}(?:%|/\\d|so với|tổng số))|chỉ đạt)`;
const WORDED = new RegExp(
  `(?<!\\p{L})(?:(?:vẫn còn|(?<!không )còn|vẫn|đang|gặp|nhiều|bộc lộ)(?: (?:${DEGREE}))* “?(?:${SHORT})|chưa (?!(?:${NOT_YET_GOOD})(?!\\p{L}))\\p{L}+|không (?:${NOT})|(?:ở mức|quá|rất) (?:thấp|chậm|ít|khó khăn)|đạt (?:rất |khá )?thấp|thấp (?:hơn|so với)|chậm (?:\\d|tiến độ|được|so|trễ|muộn|khắc phục|đổi mới|triển khai)|(?:thấp|(?<=(?:năng lực|trình độ|hiệu quả|chất lượng|nguồn lực) (?:\\p{L}+ ){0,3})hạn chế)(?=[\\s,.;…]*$)|chậm(?=[\\s.…]*(?:[,;]|$))|tụt \\d+ bậc|(?<=nợ (?:đọng|xấu|thuế)[^,;]{0,60})còn (?:lại )?(?:là )?\\d|ít nên|khó (?:hoàn thành|đạt|thực hiện|triển khai|tiếp cận|tiêu thụ|tìm|vận động)|thiếu (?:${MISSING})|(?:(?:đang|hiện|rất|bị|là) |(?:nhiều|một số|có) (?:\\p{L}+ ){1,4}?)thiếu(?! (?:niên|nhi|tướng|tá|úy|thời|nữ|sinh|gì|thốn)(?!\\p{L}))|thiếu(?=[\\s.…]*(?:[,;]|$))|(?<=vướng mắc [^,;]{0,80})vẫn là|(?:, |làm |gây |phần nào |trực tiếp )ảnh hưởng (?:(?:lớn|nhiều|xấu|không nhỏ|tiêu cực|rất lớn) )?(?:đến|tới)|${BARE}|${ONLY})(?!\\p{L})`,
  'u',
);
/** "khắc phục |hạn chế", "mặc dù |còn khó khăn", "để |chưa …": the word is the object or the condition of something else. */
const TURNED = new RegExp(
  [
    `(?<!\\p{L})(?:${or(
      'khắc phục|tháo gỡ|vượt qua|vượt lên|mặc dù|dù|tuy còn|trong điều kiện|trong bối cảnh|không để|tránh|hạn chế thấp nhất|chấm dứt|nếu|những nơi|nhận diện|chấn chỉnh|để|nhằm|hỗ trợ|giúp đỡ|giúp|ưu tiên|nhờ|góp phần|giảm dần|xóa bỏ|từ chỗ|trước đây|trước kia|không còn|dự báo|xuất phát điểm|kiên quyết|khẩn trương',
    )}|cho (?:các|những|hộ|người|vùng)|(?:giải quyết|xử lý|rà soát|điều chuyển|thu hồi) (?:\\p{L}+ ){0,3}(?:các|những|dứt điểm|triệt để|ngay))(?!\\p{L})[^,;]*$`,
    // "nhà trường cần nhu cầu vốn lớn" needs, "huyện cần rà soát" must.
    '(?<!\\p{L})(?<!(?:vụ việc|số|dự án) )(?:cần(?! (?:nhu cầu|nhiều|vốn|kinh phí|nguồn))|phải|yêu cầu|đề nghị|sẽ|đặt mục tiêu|phấn đấu|hồi trước|ngày xưa|ngày trước|thuở trước)(?!\\p{L})[^;]*$',
    // "… xuất khẩu |trong bối cảnh| sức mua giảm, thị trường phục hồi chậm": the world is so, behind all its commas.
    '\\p{L} (?:trong|trước) bối cảnh(?!\\p{L})[^;]*$',
    // "về thăm Khe Đá - |bản còn nhiều khó khăn| của xã", "làm việc với xã còn khó khăn": names a place by the way.
    '(?:(?<!\\p{L})(?:với|đến|thăm|về thăm|tại) (?:các |những |hai )?|[–-] (?:là )?)(?:xã|huyện|thôn|bản|tỉnh|phường|vùng|địa phương|nơi|hộ)(?!\\p{L})[^,;]*$',
  ].join('|'),
  'u',
);

/** "khắc phục hạn chế|, |yếu kém", "hỗ trợ các xã khó khăn|, |nhất là thôn chưa có điện": what is done to the first is done to the second. */
const LISTED = new RegExp(
  `(?<=${or('hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|khó khăn|thiếu sót')}),(?= (?:${or('hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|khó khăn|thiếu sót')}))|,(?= (?:nhất là|đặc biệt là|bao gồm) )`,
  'gu',
);
/** "những vụ tồn đọng |đã được giải quyết|": it is so no more. */
const MENDED =
  /^[^,;]{0,60}(?<!\p{L})(?:đã|(?<!chưa )được)(?: (?:được|cơ bản))* (?:giải quyết|khắc phục|tháo gỡ|xử lý|sửa chữa|cải thiện|nâng cấp)/u;
/** Of these a low rate is good. */
const BEST_LOW =
  /(?<!\p{L})(?:thất nghiệp|lạm phát|nợ xấu|tội phạm|tử vong|suy dinh dưỡng|tảo hôn|mắc bệnh|thất thoát|bỏ học)(?!\p{L})/u;

/** Where a clause words a shortcoming, as an offset from `from`; -1 where it does not. */
export function shortAt(scene: Scene, from: number, to: number): number {
  const words = scene.lower.slice(from, to);
  const found = WORDED.exec(words);
  if (!found) return -1;
  const before = words
    .slice(0, found.index + found[0].length)
    .replace(LISTED, ' ')
    .slice(0, found.index);
  if (TURNED.test(before) || MENDED.test(words.slice(found.index + found[0].length))) return -1;
  return found[0].includes('thấp') && BEST_LOW.test(before) ? -1 : found.index;
}

/** The words of the first shortcoming in a stretch. */
export function shortWords(lower: string, [from, to]: Span): Span | undefined {
  const found = WORDED.exec(lower.slice(from, to));
  return found ? [from + found.index, from + found.index + found[0].length] : undefined;
}

/** Whether a clause admits a shortcoming. */
export const shortcoming = (scene: Scene, from: number, to: number): boolean => shortAt(scene, from, to) >= 0;
