import { isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { wordList } from '../words/word-list.ts';
import type { Words } from '../words/words.ts';

/** Subjects of laws, codes and ordinances, in lower case: a law with no number is known by one of them. */
const SUBJECTS = wordList(`
đất đai | đầu tư công | đầu tư | đấu thầu | xây dựng | nhà ở | kinh doanh bất động sản | bảo vệ môi trường
tài nguyên nước | khoáng sản | địa chất và khoáng sản | lâm nghiệp | thủy lợi | đê điều | chăn nuôi | trồng trọt
thú y | tổ chức chính quyền địa phương | tổ chức chính phủ | tổ chức quốc hội | ngân sách nhà nước
quản lý thuế | quản lý, sử dụng tài sản công | hợp tác xã | doanh nghiệp | quy hoạch đô thị và nông thôn
quy hoạch đô thị | quy hoạch | giao thông đường bộ | đường bộ | trật tự, an toàn giao thông đường bộ
cán bộ, công chức | viên chức | tiếp công dân | khiếu nại | tố cáo | tiếp cận thông tin
phòng, chống tham nhũng | phòng chống tham nhũng | phòng, chống ma túy
phòng cháy, chữa cháy và cứu nạn, cứu hộ | phòng cháy và chữa cháy | phòng cháy, chữa cháy
phòng cháy chữa cháy | thực hành tiết kiệm, chống lãng phí | dân quân tự vệ | nghĩa vụ quân sự | quốc phòng
an ninh mạng | an ninh quốc gia | biên phòng việt nam | biên giới quốc gia | công an nhân dân
sĩ quan quân đội nhân dân việt nam | bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân
hoạt động giám sát của quốc hội và hội đồng nhân dân | ban hành văn bản quy phạm pháp luật
thực hiện dân chủ ở cơ sở | tín ngưỡng, tôn giáo | tín ngưỡng tôn giáo | bảo hiểm xã hội | bảo hiểm y tế
khám bệnh, chữa bệnh | việc làm | lao động | giáo dục nghề nghiệp | giáo dục đại học | giáo dục | nhà giáo
trẻ em | thanh niên | người cao tuổi | người khuyết tật | bình đẳng giới | hôn nhân và gia đình | di sản văn hóa
du lịch | thư viện | báo chí | căn cước | cư trú | hộ tịch | thi hành án dân sự | thi hành án hình sự
tố tụng hình sự | tố tụng dân sự | tố tụng hành chính | hình sự | dân sự | hàng hải việt nam | hàng hải | thủ đô
điện lực | giá | dữ liệu | giao dịch điện tử | công nghệ thông tin | bảo vệ bí mật nhà nước | lưu trữ
thi đua, khen thưởng | thi đua khen thưởng | mặt trận tổ quốc việt nam | công đoàn | phòng thủ dân sự
an toàn thực phẩm | an toàn, vệ sinh lao động | hòa giải ở cơ sở | phổ biến, giáo dục pháp luật
phổ biến giáo dục pháp luật | xử lý vi phạm hành chính | tổ chức tòa án nhân dân | thuế giá trị gia tăng
thuế thu nhập cá nhân | thuế thu nhập doanh nghiệp | thuế tiêu thụ đặc biệt | thuế sử dụng đất nông nghiệp
thuế sử dụng đất phi nông nghiệp | thuế bảo vệ môi trường | thuế tài nguyên | thuế xuất khẩu, thuế nhập khẩu
tổ chức hội đồng nhân dân và ủy ban nhân dân | tổ chức hđnd và ubnd | chính quyền địa phương | các tổ chức tín dụng | chứng khoán | kế toán | kiểm toán nhà nước
thống kê | trợ giúp pháp lý | luật sư | công chứng | đấu giá tài sản | phá sản | cạnh tranh | thương mại | hải quan | quản lý ngoại thương | chuyển giao công nghệ
khoa học và công nghệ | khoa học, công nghệ và đổi mới sáng tạo | sở hữu trí tuệ | công nghệ cao | công nghiệp công nghệ số | viễn thông | tần số vô tuyến điện | xuất bản | điện ảnh | quảng cáo
thể dục, thể thao | dược | dân số | phòng, chống bệnh truyền nhiễm | phòng bệnh | phòng, chống bạo lực gia đình | phòng, chống mua bán người
phòng, chống tác hại của rượu, bia | phòng, chống tác hại của thuốc lá | phòng, chống thiên tai | phòng chống thiên tai | phòng chống ma túy | đường sắt | giao thông đường thủy nội địa
hàng không dân dụng việt nam | lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở | cảnh sát cơ động | cảnh sát biển việt nam | cảnh vệ | an ninh trật tự
quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ | trưng cầu ý dân | tổ chức viện kiểm sát nhân dân | bảo vệ và phát triển rừng | đa dạng sinh học
bảo vệ và kiểm dịch thực vật | thủy sản | biển việt nam | sử dụng năng lượng tiết kiệm và hiệu quả | hóa chất | chất lượng sản phẩm, hàng hóa
tiêu chuẩn và quy chuẩn kỹ thuật | đo lường | bảo vệ quyền lợi người tiêu dùng | quốc tịch việt nam | lý lịch tư pháp | hoạt động chữ thập đỏ
ưu đãi người có công với cách mạng | an toàn thông tin mạng | phí và lệ phí | hỗ trợ doanh nghiệp nhỏ và vừa | đầu tư theo phương thức đối tác công tư
quản lý nợ công | ngân hàng nhà nước việt nam | người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng | xuất cảnh, nhập cảnh của công dân việt nam
quản lý và đầu tư vốn nhà nước tại doanh nghiệp | tổ chức cơ quan điều tra hình sự | thi hành tạm giữ, tạm giam | đặc xá | phục hồi, phá sản | kinh doanh bảo hiểm | bưu chính
`);
const AMENDED = pattern('\\(?sửa đổi(?:, bổ sung)?\\)?');
const YEAR = pattern(',?\\(?năm?Y\\)?(?![/–-])');
/** A law that no list knows is told by its year: "Luật Trồng nấm [năm 2031]". */
const OTHER = pattern(
  '(?:(?![đã được có theo trong từ đến của quy này về ngày hiện mới])W){1,8}?(?:,W{1,4}?)?(?=năm Y)',
);

/** Behind which word the law ends whose kind ends before a word ("Luật [Đất đai năm 2024]"), or -1. */
export function lawEnd(words: Words, kindEnd: number): number {
  if (!isCapital(words, kindEnd)) return -1;
  const known = SUBJECTS.endAt(words, kindEnd);
  const subject = known < 0 ? OTHER.endAt(words, kindEnd) : known;
  if (subject < 0) return -1;
  const amended = Math.max(subject, AMENDED.endAt(words, subject));
  return Math.max(amended, YEAR.endAt(words, amended));
}

/** "Hiến pháp [năm 2013]": one of several, told by its year. */
export const constitutionEnd = (words: Words, kindEnd: number): number => YEAR.endAt(words, kindEnd);
