import { slice, type Words } from './trim.ts';

/** Who does something, as the name of a body begins; what it does follows: "Trạm y tế xã |khám cho 120 lượt người". */
const BODY =
  /^(?:các |toàn )?(?:lực lượng|trung tâm|trạm|bệnh viện|công an|cảnh sát|quân sự|ban (?:chỉ|quản|đại|thường|dân|tổ|tuyên|nội|pháp|công|chấp)|ủy ban|mặt trận|hội (?:nông|phụ|cựu|chữ|khuyến|liên|người|đồng|luật)|đoàn (?:thanh|công|kiểm|thể|tncs|xã|phường)|công đoàn|thường trực|phòng|sở|chi cục|cục|hạt|đội|tổ (?:công|đại|chức)|ngân hàng|tòa án|viện kiểm sát|cơ quan|đơn vị|ngành|đảng (?:ủy|bộ)|chi bộ|cấp ủy|chính quyền|ubkt|ubnd|ubmttq|mttq|hđnd|lđlđ|bhxh|tand|vksnd|nhà trường|doanh nghiệp|công ty|văn phòng|kho bạc|bảo hiểm xã hội|thanh tra|bộ phận|địa phương|nhân dân|người dân|huyện|xã|phường|tỉnh|thành phố|thị trấn)(?![\p{L}\p{M}])/u;
const DOES =
  /(?<![\p{L}\p{M}])(?:tiếp nhận|giải quyết|kiểm tra|giám sát|thanh tra|tổ chức|phát hiện|bắt giữ|bắt|khởi tố|điều tra|xử lý|xử phạt|thụ lý|xét xử|hỗ trợ|trao|tặng|thăm|cấp|vận động|huy động|tuyên truyền|thành lập|kết nạp|ban hành|xây dựng|triển khai|thực hiện|khám|tiêm|điều trị|chi trả|giải ngân|cho vay|mở|phối hợp|điều động|bồi dưỡng|đào tạo|tham mưu|hoàn thành|trồng|sửa chữa|nâng cấp|nạo vét|tiếp công dân|tiếp xúc|tiếp|thẩm định|quyên góp|lập|tuyển|giới thiệu|đề nghị|thu|xem xét|thi hành|công nhận|khen thưởng|ký kết|ra quyết định|đầu tư|bố trí|chuyển|gieo|khởi công|đón)(?![\p{L}\p{M}])/gu;

/** The phrase without the body that acts: what is done names the figure. Verbs in a body's own name have a capital. */
export function withoutDoer(words: Words): Words {
  if (!BODY.test(words.lower)) return words;
  for (const match of words.lower.matchAll(DOES)) {
    if (match.index > 0 && words.view[match.index] === match[0][0]) return slice(words, match.index);
  }
  return words;
}
