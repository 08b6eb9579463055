import { phrases } from '../phrases.ts';

/** Subjects of laws, codes and ordinances, in lower case: a law with no number is known by one of them. */
const SUBJECTS = phrases(`
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
`);

/** Where the subject of a law that starts at the offset ends ("Luật [Đất đai] năm 2024"), or -1. */
export function lawSubjectEnd(lower: string, at: number): number {
  return SUBJECTS.endAt(lower, at);
}
