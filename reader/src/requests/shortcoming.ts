import type { Scene } from './scene.ts';

/** Words that make a shortcoming of a clause: "còn hạn chế", "chưa đáp ứng", "tụt hạng". */
const WORDED =
  /(?<!\p{L})(?:(?:còn|vẫn|vẫn còn|đang|gặp|nhiều|một số|có lúc|có nơi) (?:còn |rất |quá |khá |tương đối |nhiều |một số |gặp |ở mức |ở |tình trạng |chưa |xảy ra |không )*(?:hạn chế|tồn tại|bất cập|khó khăn|vướng mắc|chậm|thấp|yếu|kém|thiếu|ít|lúng túng|manh mún|nhỏ lẻ|cao|nhiều|hình thức|lỏng lẻo|phức tạp|xảy ra|tồn đọng|chồng chéo|bị động|đơn điệu|tự phát|bấp bênh|nghèo nàn|dàn trải|lạc hậu|trì trệ|xuống cấp)|chưa (?:thật sự |thực sự |được |thể |có |đủ |tương xứng|cao|đạt|đáp ứng|đồng bộ|hiệu quả|kịp thời|thường xuyên|đảm bảo|bảo đảm|quyết liệt|nghiêm|tốt|phát huy|rõ|sâu|đều|vững|ổn định|triệt để|chặt chẽ|hợp lý|phù hợp|mạnh|nhiều|sát|cụ thể|hoàn thành|chú trọng|quan tâm|khai thác|theo kịp|giải quyết|xử lý|khắc phục|dứt điểm|hết|chủ động|linh hoạt|phong phú|đa dạng)|không (?:đạt|đáp ứng|hoàn thành|đảm bảo|bảo đảm|kịp|hiệu quả|đồng đều|ổn định)|tụt hạng|(?:ở mức|quá|rất|thấp hơn|còn) thấp|thấp hơn|chậm (?:tiến độ|được|so|trễ|muộn|khắc phục|đổi mới|triển khai)|chậm(?=[\s,.;…]*$)|yếu kém|trì trệ|thiếu (?:đồng bộ|hụt|chặt chẽ|quyết liệt|sâu sát|kiên quyết|kiểm tra|tính|chủ động)|kém hiệu quả)(?!\p{L})/u;
/** "khắc phục hạn chế", "mặc dù còn khó khăn", "không để chậm": the word is the object or the condition of something else. */
const TURNED =
  /(?<!\p{L})(?:khắc phục|tháo gỡ|vượt qua|vượt lên|giải quyết|mặc dù|dù|tuy còn|trong điều kiện|trong bối cảnh|không để|tránh|hạn chế thấp nhất|chấm dứt|nếu|những nơi|xử lý|nhận diện|rà soát|chấn chỉnh)(?!\p{L})[^,;]*$/u;

/** Whether a clause admits a shortcoming. */
export function shortcoming(scene: Scene, from: number, to: number): boolean {
  const words = scene.lower.slice(from, to);
  const found = WORDED.exec(words);
  if (!found) return false;
  return !TURNED.test(words.slice(0, found.index));
}
