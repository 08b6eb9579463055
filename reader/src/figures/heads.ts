import { pattern } from '../words/pattern.ts';

/** Words that a named measure begins with: behind a comma one of them opens a new indicator. */
export const HEADS = pattern(
  `(?:${[
    'tổng|tỷ lệ|tỉ lệ|tỷ trọng|tỷ suất|tốc độ|số(?! với)|mức|chỉ số|thu nhập|thu (?:ngân|nội|cân|từ|tiền|thuế|phí|ns)|chi (?:ngân|đầu|thường|ns)|sản lượng|sản xuất|diện tích|năng suất|doanh thu|doanh số|giá trị|kim ngạch|xuất khẩu|nhập khẩu',
    'grdp|gdp|vốn|nguồn vốn|khách|lượng|lượt|đàn|lương thực|độ che phủ|kinh phí|dân số|bình quân|tăng trưởng|cơ cấu|giải ngân|trồng|quy mô|dư nợ|huy động|công suất|điểm|công nghiệp|nông nghiệp|dịch vụ|thương mại|chăn nuôi|thủy sản',
    'lâm nghiệp|hộ|lao động|học sinh|trẻ|người|cử tri|đảng viên|trường|xã|thôn|doanh nghiệp|hợp tác xã|dự án|công trình|chỉ tiêu|tiêu chí|nợ|tiền|quỹ|hồ sơ|vụ|tai nạn|tội phạm|giảm nghèo|bảo hiểm|kết nạp|phát triển|thành lập|giải quyết|tạo việc|tiếp nhận',
  ].join('|')})`,
);

/** A named rate: its percentage is its level, and what it rises or falls by is points. */
export const RATES = pattern(
  'khối lượng hoàn thành|tỷ lệ|tỉ lệ|tốc độ|tỷ suất|tỷ trọng|chỉ số|độ che phủ|tăng trưởng|mức độ|công suất|hệ số|bao phủ|lấp đầy|che phủ|hài lòng|hệ thống chỉ số|lạm phát|lãi suất|tỷ giá|mức tăng|xếp loại|cơ cấu',
);
/** What falls in points though no word says rate: "hộ nghèo giảm 1,3%". */
export const POVERTY = pattern('hộ nghèo|hộ cận nghèo|giảm nghèo|nghèo đa chiều|nghèo');
/** Capital that is planned: "giải ngân đạt 41%" is of its plan. */
export const PLANNED = pattern('giải ngân|phân bổ|thanh toán vốn|kế hoạch vốn');
/** What bodies and people do with what is counted: "kiểm tra", "hỗ trợ". */
export const DOES =
  '(?:biểu dương|trích|quy hoạch|thu hoạch|gieo cấy|vinh danh|sắp xếp|tuyên dương|chất vấn|thông qua|bầu|phê duyệt|di chuyển|tiếp nhận|giải quyết|kiểm tra|giám sát|thanh tra|tổ chức|phát hiện|bắt giữ|bắt|khởi tố|điều tra|xử lý|xử phạt|thụ lý|xét xử|hỗ trợ|trao|tặng|thăm|cấp phép|cấp|vận động|huy động|tuyên truyền|thành lập|kết nạp|ban hành|xây dựng|triển khai|thực hiện|khám|tiêm|điều trị|chi trả|giải ngân|cho vay|mở|phối hợp|điều động|bồi dưỡng|đào tạo|tham mưu|hoàn thành|trồng|sửa chữa|nâng cấp|nạo vét|tiếp công dân|tiếp xúc|tiếp|thẩm định|quyên góp|lập|tuyển(?! của)|giành|giới thiệu|đề nghị|thu|xem xét|thi hành|công nhận|khen thưởng|ký kết|ra quyết định|đầu tư|bố trí|chuyển|gieo|khởi công|đón|quản lý|hiến|đóng góp|góp|ủng hộ|chi|gọi|huấn luyện|tạm giữ|thu hồi)';
