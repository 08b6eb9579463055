import type { Scene } from './scene.ts';
import { or } from './words.ts';

/** What is short of good behind "còn", "vẫn": "còn |hạn chế|", "vẫn còn ở mức |thấp|". */
const SHORT = or(`
hạn chế|tồn tại|bất cập|khó khăn|vướng mắc|chậm|thấp|yếu|kém|thiếu|ít|lúng túng|manh mún|nhỏ lẻ|cao|nhiều|hình thức|lỏng lẻo|phức tạp|xảy ra|tồn đọng|chồng chéo|bị động
đơn điệu|tự phát|bấp bênh|nghèo nàn|dàn trải|lạc hậu|trì trệ|xuống cấp|nể nang|né tránh|đùn đẩy|mờ nhạt|nặng nề|rườm rà|chung chung|khiêm tốn|trông chờ|ỷ lại|kéo dài|tiềm ẩn|biểu hiện|nhỏ|mỏng|sơ sài|thụ động|tùy tiện|thưa thớt|tình trạng|vi phạm|nợ đọng|trường hợp`);
const DEGREE = or(
  'còn|rất|quá|khá|tương đối|nhiều|một số|những|gặp|ở mức|ở|chưa|không|diễn ra|diễn biến|để|có|tương đối|hết sức|mức|bộc lộ',
);
/** Behind "chưa": "chưa |đáp ứng|". */
const NOT_YET = or(`
thật sự|thực sự|được|thể|có|đủ|tương xứng|cao|đạt|đáp ứng|đồng bộ|hiệu quả|kịp thời|kịp|thường xuyên|đảm bảo|bảo đảm|quyết liệt|nghiêm|tốt|phát huy|rõ|sâu|đều|đồng đều|vững|ổn định|triệt để|chặt chẽ
hợp lý|phù hợp|mạnh|nhiều|sát|cụ thể|hoàn thành|hoàn thiện|chú trọng|quan tâm|khai thác|theo kịp|giải quyết|xử lý|khắc phục|dứt điểm|hết|chủ động|linh hoạt|phong phú|đa dạng|toàn diện|bền vững|tích cực|thống nhất|nhanh|xứng|tận dụng|thu hút|hấp dẫn|liên kết|tạo|hình thành|triển khai|gắn|làm|nắm|thông thoáng|khoa học`);
const WORDED = new RegExp(
  `(?<!\\p{L})(?:(?:vẫn còn|còn|vẫn|đang|gặp|nhiều|bộc lộ)(?: (?:${DEGREE}))* (?:${SHORT})|chưa (?:${NOT_YET})|không (?:đạt|đáp ứng|hoàn thành|đảm bảo|bảo đảm|kịp thời|hiệu quả|đồng đều|ổn định)|tụt hạng|(?:ở mức|quá|rất) (?:thấp|chậm|khó khăn)|đạt (?:rất |khá )?thấp|thấp (?:hơn|so với)|chậm (?:tiến độ|được|so|trễ|muộn|khắc phục|đổi mới|triển khai)|(?:chậm|thấp)(?=[\\s,.;…]*$)|khó (?:hoàn thành|đạt)|tiềm ẩn|yếu kém|trì trệ|thiếu (?:đồng bộ|hụt|chặt chẽ|quyết liệt|sâu sát|kiên quyết|kiểm tra|tính|chủ động|thống nhất)|lúng túng|buông lỏng|xuống cấp)(?!\\p{L})`,
  'u',
);
/** "khắc phục |hạn chế", "mặc dù |còn khó khăn", "để |chưa …": the word is the object or the condition of something else. */
const TURNED =
  /(?<!\p{L})(?:khắc phục|tháo gỡ|vượt qua|vượt lên|mặc dù|dù|tuy còn|trong điều kiện|trong bối cảnh|không để|tránh|hạn chế thấp nhất|chấm dứt|nếu|những nơi|nhận diện|chấn chỉnh|để|nhằm|hỗ trợ|giúp đỡ|giúp|ưu tiên|cho (?:các|những|hộ|người|vùng)|nhờ|góp phần|giảm dần|xóa bỏ|từ chỗ|trước đây|trước kia|không còn)(?!\p{L})[^,;]*$|(?<!\p{L})(?<!(?:vụ việc|số|dự án) )(?:cần|phải|yêu cầu|đề nghị|sẽ)(?!\p{L})[^;]*$/u;

/** Where a clause words a shortcoming, as an offset from `from`; -1 where it does not. */
export function shortAt(scene: Scene, from: number, to: number): number {
  const words = scene.lower.slice(from, to);
  const found = WORDED.exec(words);
  return found && !TURNED.test(words.slice(0, found.index)) ? found.index : -1;
}

/** Whether a clause admits a shortcoming. */
export const shortcoming = (scene: Scene, from: number, to: number): boolean => shortAt(scene, from, to) >= 0;
