import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';

/**
 * The words of asking and ordering, as data.
 * A clerk can review these lists; the rules beside them only say how the words stand together.
 */

/** Words of asking that go down as well as up: who asks whom decides. */
export const ASKING = wordList('đề nghị|mong muốn|mong rằng|mong|kiến nghị|đề xuất|gợi ý|gợi mở|xin|có tờ trình');
/** Words of asking that only go down. */
export const ORDERING = wordList(
  'yêu cầu|chỉ đạo|giao nhiệm vụ cho|giao nhiệm vụ|giao trách nhiệm cho|giao|phân công|lưu ý|quán triệt|đôn đốc|nhắc nhở|nhắc|căn dặn|dặn dò|chỉ thị|định hướng',
);
/** Said of everyday work too ("huyện chỉ đạo sâu sát"): an order only from a person to somebody. */
export const WEAK = wordList(
  'chỉ đạo|quán triệt|phân công|đôn đốc|nhắc nhở|nhắc|căn dặn|dặn dò|định hướng|giao|chỉ thị',
);
/** Words of speaking behind which "… cần", "… phải" is an order. */
export const STRESSING = wordList(
  'nhấn mạnh tinh thần|nhấn mạnh đến|nhấn mạnh|khẳng định|cho rằng|nêu rõ|chỉ rõ|chỉ ra rằng|nói rõ|nói|phát biểu|kết luận|nhắc lại|bày tỏ|phân tích',
);
/** Words of speaking behind which nothing is ordered: reports, praise, news. */
export const TELLING = wordList(
  'báo cáo|cho biết|thông tin|trình bày|chia sẻ|đánh giá cao|đánh giá|ghi nhận|biểu dương|nhận xét|nhận định|nhìn nhận|chúc mừng|cảm ơn|cho hay|tâm sự|phản ánh|giải đáp|làm rõ|tiếp thu|giải trình|trả lời|cho ý kiến|thảo luận|phát biểu ý kiến|trao đổi|hứa|cam kết|chỉ ra|thừa nhận|thống nhất|tin tưởng|đồng ý|nhất trí|phê bình|hoan nghênh|khen ngợi',
);

/** What turns a sentence into an order: "huyện cần …"; not "cần thiết", "cần cù", "nên người dân …" (so that). */
export const MODAL = pattern(
  '(?:cần phải|cần|phải|nên|hãy|không được(?= (?:để|chủ quan|lơ là|phép|gây|né tránh|đùn đẩy|phó mặc|buông lỏng|làm)))' +
    '(?! (?:thiết|cù|câu|thơ|trục|chịu|gánh|đối mặt|đóng cửa|tạm dừng|dừng|ngừng|nghỉ|kể đến|nói đến|nói là|người|nhân|các|đã))(?!,? là)',
);
/** Behind one of these it is none: "|chỉ| cần", "|điều| cần". */
export const NO_MODAL_BEHIND = wordList(
  'không|chỉ|chẳng|điều|việc|những gì|hay|trở|đúng|lẽ|bên|trái|cũng|nhu|vụ việc|dự án|số|nợ|nội dung|vấn đề',
);

/** A clause with one of these before its modal tells a reason or narrows a noun: it orders nothing. */
export const SUBORDINATES = wordList('vì|do|bởi|nếu|mà|những|đã|đang|khi|khiến|buộc|sẽ|có thể|không');

/** Heads of what is asked: verbs, and adverbs that stand before verbs, that begin a request or an order. */
export const HEADS = wordList(`
tập trung|tăng cường|tiếp tục|đẩy mạnh|đẩy nhanh|đẩy lùi|nâng cao|nâng cấp|nâng mức|nâng|quan tâm|chú trọng|chú ý|chủ động|tích cực|thực hiện|triển khai|tổ chức|lưu ý|rà soát|rà lại|xây dựng
hoàn thiện|hoàn thành|hoàn tất|phát huy|phát triển|duy trì|giữ vững|giữ nguyên|giữ gìn|củng cố|đổi mới|huy động|khai thác|khẩn trương|kịp thời|thường xuyên|sớm|xem xét|nghiên cứu|bố trí|hỗ trợ
đầu tư|ban hành|điều chỉnh|bổ sung|sửa đổi|cho chủ trương|cho ý kiến|cho phép|tạo điều kiện|tạo|chỉ đạo|phối hợp|hướng dẫn|kiểm tra|giám sát|đôn đốc|quản lý|xử lý|giải quyết|khắc phục|tháo gỡ
tham mưu|đề ra|làm tốt|làm rõ|làm sao|làm đường|làm mới|làm|bảo đảm|đảm bảo|bám sát|bám nắm|bám|quyết liệt|quyết tâm|nghiêm túc|nghiêm|siết chặt|thắt chặt|ưu tiên|lựa chọn|chọn|xác định|phân công|phân cấp|phân bổ|phân loại|phân luồng
chuẩn bị|tuyên truyền|vận động|quán triệt|đánh giá|phấn đấu|nỗ lực|cố gắng|cải thiện|cải tạo|thu hút|mở rộng|mở|liên kết|kết nối|gắn kết|gắn|tận dụng|bảo vệ|bảo tồn|phòng, chống|phòng chống|phòng ngừa|ngăn chặn|đấu tranh
thúc đẩy|khuyến khích|động viên|chăm lo|chăm sóc|rút kinh nghiệm|kiện toàn|sắp xếp|bồi dưỡng|đào tạo|nhân rộng|nhân lên|lồng ghép|cập nhật|số hóa|ứng dụng|áp dụng|công khai|minh bạch|chấn chỉnh|nhận diện|vào cuộc|đi sâu|đi vào
coi trọng|coi|xem đây|không để|không được|không ngừng|không chủ quan|tuyệt đối|tránh|kiên quyết|kiên trì|kiên định|hết sức|luôn luôn|luôn|mạnh dạn|suy nghĩ|nghiền ngẫm|đưa|lấy|biến|dành|cụ thể hóa|thể chế hóa|cơ cấu lại|tái cơ cấu
chuyển đổi|chuyển dịch|chuyển|kêu gọi|xúc tiến|giới thiệu|quảng bá|đối thoại|lắng nghe|tiếp thu|tiếp nhận|trả lời|báo cáo|trình|thẩm định|phê duyệt|quyết định|quy định|tính toán|cân đối|giải ngân|thanh toán|quyết toán|bàn giao
thu hồi|thanh tra|điều tra|xác minh|nắm chắc|nắm|theo dõi|tổng hợp|sơ kết|tổng kết|đồng hành|chia sẻ|sát cánh|đoàn kết|gương mẫu|nêu gương|thể hiện|khơi dậy|khơi thông|lan tỏa|chung tay|khởi công|thi công|sửa chữa|tu sửa|tu bổ|trùng tu
lắp đặt|xóa|di dời|cung cấp|công nhận|thành lập|sáp nhập|bãi bỏ|miễn|gia hạn|thay thế|chủ trì|tham gia|phục vụ|khen thưởng|biểu dương|tôn vinh|lập|đăng ký|kê khai|đo đạc|cắm mốc|chốt|tuân thủ|chấp hành|xử phạt|vận hành|vận dụng
đa dạng hóa|hiện đại hóa|thống nhất|sử dụng|khôi phục|phục hồi|kiểm soát|kiềm chế|kiểm điểm|nhìn thẳng|nhìn nhận|rút ngắn|cắt giảm|đơn giản hóa|hình thành|thay đổi|đề cao|dồn|bứt phá|tạo lập|tạo môi trường|cấp điện|cấp nước|cấp kinh phí|cấp vốn|cấp bổ sung|cấp đất|cấp thêm|cấp cho|cấp giấy
kéo điện|kéo dài|trồng|thu gom|khảo sát|trao đổi|đề xuất|kiến nghị|đăng tải|cử|tuyển dụng|luân chuyển|quy hoạch|có cơ chế|có chính sách|có giải pháp|có những|có biện pháp|có kế hoạch|có chương trình|có phương án|có ý tưởng|có tầm nhìn|có hướng|có chế tài|có sự|có trách nhiệm|có các|có lộ trình
cần|phải|đặc biệt quan tâm|đặc biệt chú trọng|đặc biệt chú ý|đặc biệt là|nhanh chóng|từng bước|trước mắt|trước hết|dứt điểm|giảm thiểu|giảm|tăng|hạn chế thấp nhất|hạn chế tối đa|đặt|dựa|học tập|học hỏi|xứng đáng|vượt|tự|bồi thường|giải phóng mặt bằng|thu|chi|bám đuổi|phát động|thông qua|truyền thông|đăng cai|xem|tìm|tìm kiếm|nghiệm thu|vươn lên|đóng góp|hưởng ứng|sáng tạo|linh hoạt|năng động|chia|đi đầu|đi trước|rà|quyết|ổn định|khẳng định|giải tỏa|thực hành|tiết kiệm|sẵn sàng|giữ|cam kết|bù|nạo vét|khơi|đắp|xây mới|xây|bê tông hóa|cứng hóa|nhựa hóa|kiên cố hóa|xóa bỏ|dẹp|phá|bỏ|dừng|ngừng|chấm dứt|hủy bỏ|mua|thuê|nuôi|gieo|thu hoạch|chế biến|tiêu thụ|bao tiêu|ký kết|hợp tác
cho vay|giãn|khoanh|hoãn|tạm dừng|cắt|tinh giản|bổ nhiệm|điều động|điều chuyển|chi trả|trợ cấp|tiếp công dân|tiếp xúc|hòa giải|hòa mạng|truy quét|triệt phá|trấn áp|tuần tra|trực ban|ứng phó|cứu trợ|sơ tán|phun|tiêm|khám|cách ly|vệ sinh|khoán|giao đất|giao rừng|giao ban|cấp phép|niêm yết|công bố|thông báo
phổ biến|phê bình|kỷ luật|cưỡng chế|thuyết phục|rải|lát|đặt tên|thắp sáng|trang bị|ghi|nhắc|gửi|nộp|ký|xuống|gặp gỡ|lồng|ghép|tạm ứng|nâng hạng|xếp hạng|bảo quản|phát hiện|phát hành|phát động|phân tích|dự báo|cảnh báo|tư vấn|trả|nhận|hoạch định|nhận thức|xã hội hóa|tự động hóa|chuẩn hóa|chuẩn bị|thẩm tra|phân định|kết hợp|tôn trọng|đề phòng|nghiêm cấm|khoanh vùng|thống kê|phân kỳ|sàng lọc|góp ý|tham vấn|cải tiến|phân khai|ủy quyền|phân quyền|tháo dỡ|bình ổn|tiết giảm|đặt hàng|đấu giá|đấu thầu|mời gọi|giáo dục|kịp thời|bố trí|định kỳ|quyết liệt|chủ động|khẩn trương|phân tách|đối chiếu|đính chính|nhập khẩu|xuất bán|tái đàn|tái cơ cấu|tích tụ|chuyên canh|luân phiên|phát quang|trợ giúp|đảm nhiệm`);

/** Before one of these a head is part of a noun: "các |đề xuất", "công tác |xây dựng", "chủ |đầu tư". */
export const NOUN_BEFORE = wordList(`
các|những|mọi|công tác|ủy ban|chủ|hội đồng|việc|sự|chương trình|dự án|kế hoạch|đề án|nhiệm vụ|quá trình|khâu|năng lực|hoạt động|nguồn vốn|vốn
chỉ thị|nghị quyết|lĩnh vực|phong trào|mục tiêu|kết quả|chỉ tiêu|tiêu chí|nhà máy|kinh tế|hệ thống|quỹ|vị trí|thủ tục|giao thông|hành chính`);
/** Bodies whose names go on with a verb: "ban |chỉ đạo", "cơ quan |tham mưu", "ngành |thi hành án". */
export const BODY_BEFORE = wordList(
  'ban|cơ quan|ngành|đội|đoàn|sở|cục|chi cục|phòng|bộ|trung tâm|hội|lực lượng|viện|tổ|cán bộ|đơn vị|văn phòng|nhà|người|trường|đội ngũ|quỹ|trạm|hạt',
);
export const BODY_VERBS = wordList(
  'chỉ đạo|quản lý|tổ chức|tuyên truyền|giáo dục|chế biến|thống kê|xây dựng|kiểm tra|vận động|giám sát|tham mưu|thi công|thi hành|điều tra|thẩm định|bảo vệ|khai thác|đầu tư|phát triển|phòng chống|phòng, chống|giải phóng|lãnh đạo|thu|tư vấn|khám|kiểm soát|tiếp công dân|hòa giải|kế hoạch|quy hoạch|thanh tra|chăn nuôi|trồng|làm|có|sử dụng|nộp|mua|thuê',
);
/** Words of which the name of a body is made, word by word; another one begins what the body is asked. */
export const BODY_WORDS = wordList(
  `các|những|và|của|cùng|toàn|thể|tất|cả|hai|cấp|sở|ban|ngành|phòng|bộ|cục|chi|đoàn|hội|đồng|ủy|nhân|dân|mặt|trận|tổ|quốc|đảng|thường|trực|vụ|tỉnh|huyện|xã|phường|thị|trấn|thành|phố|quận|thôn|bản|đặc|khu|địa|phương|đơn|vị|cơ|quan|chức|năng|chuyên|môn|liên|quan|trực|thuộc|trên|bàn|chính|quyền|lãnh|đạo|chủ|chốt|cán|đảng|viên|thể|chấp|hành|bí|thư|tịch|phó|giám|đốc|trưởng|công|an|quân|sự|kiểm|tra|lực|lượng|vũ|trang|doanh|nghiệp|hợp|tác|nông|phụ|nữ|thanh|niên|cựu|chiến|binh|đầu|tư|nhà|thầu|dự|án|trung|ương|phủ|quốc|hội|người|đứng|đồng|chí|mttq|ubnd|hđnd|tp|tx|khối|nội|sinh|viện|tòa|án|kho|bạc|điện|lực|ngân|hàng|kinh|tế|văn|hóa|giáo|dục|y|môi|trường|tài|nguyên|tư|pháp|huy|sát|bảo|hiểm|thuế|hải|quan|lâm|thống|kê|nhánh|quỹ|khuyến|dân|quân|phòng|lao|động|vùng|biên|giới|miền|núi|phía|bắc|nam|đông|tây|lý|nghệ|học|lịch|thao|tộc|giáo|tế|thôn|tầng|thuật|tải|binh|dựng`,
);

/** Whom something is asked of, or who asks: the heads of bodies, offices, areas, groups. */
export const BODIES = wordList(`
tỉnh|huyện|xã|phường|thị trấn|thị xã|quận|thành phố|tp|tx|đặc khu|thôn|bản|tổ dân phố|ubnd|hđnd|ubmttq|mttq|ủy ban|hội đồng|ban|sở|ngành|bộ|cục|chi cục|tổng cục|phòng|công an|bộ chỉ huy|ban chỉ huy|bộ đội|quân sự|đảng bộ|đảng ủy|huyện ủy|tỉnh ủy|thành ủy|quận ủy|thị ủy
cấp ủy|cấp trên|chính quyền|mặt trận|đoàn|hội|thường trực|thường vụ|ban thường vụ|lãnh đạo|tập thể|cán bộ|đảng viên|đội ngũ|người đứng đầu|tổ|thanh tra|trung ương|chính phủ|nhà nước|quốc hội|thủ tướng|viện|tòa án|kho bạc|bảo hiểm xã hội|ngân hàng|trường|trung tâm|công ty|tập đoàn|điện lực
chủ đầu tư|nhà thầu|đơn vị|cơ quan|địa phương|toàn ngành|toàn đảng bộ|toàn thể|toàn tỉnh|toàn huyện|toàn xã|mỗi|từng|nhân dân|bà con|người dân|hộ dân|hộ gia đình|hộ kinh doanh|hộ|thanh niên|học sinh|phụ huynh|hội viên|giáo viên|nông dân|chiến sĩ|thầy và trò|thầy cô|thầy|nhà trường|tuổi trẻ|đồng bào|già làng|người có uy tín|công nhân|người lao động|ngư dân|tiểu thương|chủ rừng|bác sĩ|y bác sĩ|cử tri|doanh nghiệp|hợp tác xã|đại biểu|báo chí|đồng chí|đ/c|bí thư|phó bí thư|chủ tịch|phó chủ tịch|giám đốc|văn phòng|chi bộ|hạt|trạm|tổ chức|lực lượng|thủ trưởng|trưởng|hiệu trưởng|liên đoàn|chánh|bộ trưởng|các cấp|ban quản lý dự án đầu tư xây dựng|ban quản lý dự án đầu tư|ban quản lý các dự án|ban quản lý dự án|ban quản lý|ban chỉ huy quân sự|bộ chỉ huy quân sự|ủy ban kiểm tra|ban tổ chức|ban chỉ đạo|ban chấp hành
sở kế hoạch và đầu tư|phòng tài chính - kế hoạch|sở nông nghiệp và phát triển nông thôn|phòng nông nghiệp và phát triển nông thôn|cơ quan thi hành án|cục thi hành án|chi cục thi hành án|ngành thi hành án|đội quản lý thị trường|trung tâm phát triển quỹ đất|văn phòng đăng ký đất đai|chi nhánh văn phòng đăng ký đất đai|chi nhánh
hội đồng giải phóng mặt bằng|hội đồng bồi thường|cơ quan tham mưu, giúp việc|cơ quan tham mưu|cơ quan quản lý nhà nước|cơ quan quản lý|đơn vị thi công|đơn vị tư vấn|ủy ban mặt trận tổ quốc|ủy ban nhân dân|hội đồng nhân dân|viện kiểm sát nhân dân|đài phát thanh|đài truyền thanh|báo và phát thanh|báo và đài`);

/** Before a body's name: "các", "toàn thể". */
export const BODY_LEAD = pattern(
  '(?:tất cả|toàn thể|hai|cả|với|cho|đối với|tới|đến|lên|phía|về phía|riêng)* (?:các|những|một số)? (?:cấp,)? (?:cấp (?![kinh vốn điện nước bổ đất thêm cho giấy]))?',
);

/** A meeting as a subject: what it decides is neither an order nor a request. */
export const COLLECTIVE = pattern(
  '(?:(?:sau khi|trên cơ sở) [^,\\n]{0,18}, | tại [^,\\n]{0,14},)? (?:hội nghị|kỳ họp|phiên họp|đại hội|cuộc họp|buổi làm việc|các đại biểu(?: tham dự| dự họp)?|hđnd [^,\\n]{0,7}) (?:đã|cũng|lần thứ [W N])* (?:thống nhất|quyết nghị|thông qua|đề ra|để ra|tập trung|thảo luận|xác định|biểu quyết|bàn|tiến hành|nghe|được nghe|đã|nhất trí|dành|quyết định)',
);

/** Words that only tie a sentence to the one before it. */
export const CONNECTIVE = wordList(
  'trong đó|do đó|vì vậy|vì thế|do vậy|bởi vậy|cùng với đó|bên cạnh đó|đồng thời|ngoài ra|trước hết|trước mắt|tuy nhiên|song song với đó|song|trên tinh thần đó|trên cơ sở đó|theo đó|từ đó|qua đó|mặt khác|mặt khác nữa|hơn nữa|nhưng|và|cũng|rằng|là|trước tiên|cuối cùng|tiếp đến|đặc biệt|nhất là|cụ thể|cụ thể là|tiếp tục đó|để làm được điều đó|để thực hiện được điều đó|muốn vậy|như vậy|thời gian tới|trong thời gian tới|trong thời gian tiếp theo|thời gian tiếp theo|từ nay đến cuối năm|từ nay đến hết năm|trong những tháng cuối năm|những tháng cuối năm|trong các tháng cuối năm|trong năm tới|vừa qua',
);
/** "Một là", "Thứ hai", "(3)", "1.": marks of an enumeration. */
export const ENUMERATION = pattern(
  '[một hai ba bốn năm sáu bảy tám chín mười] là|thứ [nhất hai ba tư năm sáu bảy tám chín mười]|\\(? D [.)]|\\(? [a b c d đ e g h i k l m] \\)',
);

/** What is named where a text speaks of its shortcomings. */
export const FAULTS = 'hạn chế|tồn tại|khó khăn|vướng mắc|yếu kém|khuyết điểm|bất cập';
