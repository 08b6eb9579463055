/**
 * Nouns that official texts count ("4.608 hộ", "25 sản phẩm"), longest read first. A noun not listed here is still read
 * where a verb of having or doing stands before the number; this table is what makes the unit right ("lượt khách", "hợp tác xã").
 */
const NOUNS = `
mẹ việt nam anh hùng|bà mẹ việt nam anh hùng|mẹ vnah|người có công|dân quân|dân tộc|dân|quốc gia và vùng lãnh thổ|quốc gia, vùng lãnh thổ|hộ gia đình|gia đình|dòng họ|hộ dân|hộ kinh doanh|hộ|nhân khẩu|khẩu|người dân|người lao động|lao động|người|công dân|cử tri|đại biểu|thành viên|hội viên|đoàn viên|thanh niên|phụ nữ|nông dân|nghệ nhân
đảng viên|đồng chí|đ/c|cán bộ, công chức, viên chức|cán bộ, công chức|cán bộ|công chức|viên chức|biên chế|giáo viên|học sinh|sinh viên|học viên|trẻ em|trẻ|cháu|em|bác sĩ|bác sỹ|y sĩ|bệnh nhân|bị can|bị cáo|đối tượng|thân nhân|quân nhân|tân binh|công nhân|già làng|chuyên gia|quần chúng ưu tú|quần chúng|chiến sĩ|chiến sỹ|nạn nhân
xã, phường, thị trấn|xã, phường|xã, thị trấn|xã|phường|thị trấn|huyện, thị xã, thành phố|huyện, thành, thị|huyện, thành phố|huyện, thị xã|xã, phường, đặc khu|sở, ban, ngành|huyện|quận|tỉnh, thành phố|tỉnh, thành|tỉnh|thành phố|thôn, bản|thôn, tổ dân phố|thôn bản|thôn|bản|làng|ấp|buôn|xóm|tổ dân phố|khu dân cư|khu phố|khối phố|cụm dân cư|địa phương
chi bộ|đảng bộ bộ phận|đảng bộ|đảng ủy|tổ chức cơ sở đảng|tổ chức đảng|chi, đảng bộ|cấp ủy viên|cấp ủy|chi đoàn|chi hội|câu lạc bộ|mô hình|tổ công nghệ số cộng đồng|tổ hợp tác|tổ hòa giải|tổ công tác|tổ|đoàn công tác|đoàn kiểm tra|đoàn|ban quản lý|ban|bql|cơ quan, đơn vị|cơ quan|đơn vị|tổ chức|tập thể|cá nhân
doanh nghiệp|hợp tác xã|htx|liên hiệp hợp tác xã|công ty|cơ sở sản xuất|cơ sở kinh doanh|cơ sở|trang trại|gia trại|nhà máy|xưởng|cửa hàng|siêu thị|chợ|khu công nghiệp|cụm công nghiệp|chi cục|dn|sân bê tông|sân chơi|tủ|bản án|nhà đầu tư|nhà giáo|nhà khoa học|nhà báo|khách sạn|nhà nghỉ|homestay|phòng
dự án|tiểu dự án|công trình, dự án|dự án, công trình|công trình|hạng mục|gói thầu|hợp đồng|tuyến đường|tuyến|cây cầu|cầu|căn nhà|căn hộ|căn|ngôi nhà|ngôi|nhà ở xã hội|nhà văn hóa|nhà ở|nhà thờ|nhà|chùa|đình|đền|miếu|cơ sở thờ tự|cơ sở tôn giáo|sân bãi|sân bóng|quỹ tín dụng nhân dân|quỹ tín dụng|kiosk|trụ sở|lô đất|lô|thửa đất|thửa|hồ chứa|hồ|đập|trạm biến áp|trạm y tế|trạm|điểm trường|điểm|trường học|trường|phòng học|khóa huấn luyện|khóa đào tạo|khóa tập huấn|khóa bồi dưỡng|khóa học|lớp học|lớp tập huấn|lớp bồi dưỡng|lớp|giường bệnh|giường|bếp
mục tiêu, chỉ tiêu|chỉ tiêu, mục tiêu|chỉ tiêu|nhóm chỉ tiêu|nhóm mục tiêu|mục tiêu|tiêu chí|chỉ số|thủ tục hành chính|thủ tục|tthc|dịch vụ công|dịch vụ|hồ sơ|giấy chứng nhận|giấy phép|giấy|thẻ|tài khoản|giao dịch|văn bản|nghị quyết|quyết định|kế hoạch|báo cáo|tờ trình|công văn|chỉ thị|kết luận|thông báo|chương trình|đề án|nội dung|đơn thư|đơn|ý kiến, kiến nghị|lượt ý kiến|ý kiến|kiến nghị|vụ việc|vụ án|vụ|việc|trường hợp|cuộc kiểm tra|cuộc họp|cuộc|buổi|hội nghị|kỳ họp|phiên họp|phiên|đợt|lượt người|lượt khách|lượt hộ|lượt|du khách|khách hàng|khách|chuyến|ca mắc|ca|cuộc thanh tra|vi phạm
sản phẩm|nhãn hiệu|thương hiệu|cuốn sách|cuốn|tác phẩm|bài viết|bài|tin, bài|tin|video|ấn phẩm|tờ|bộ|suất quà|suất|phần quà|học bổng|di tích|lễ hội|di sản|giải thưởng|giải|huy chương vàng|huy chương bạc|huy chương đồng|huy chương|hcv|hcb|hcđ|bằng khen|giấy khen|huân chương|kỷ niệm chương|danh hiệu|huy hiệu
con trâu|con bò|con lợn|con gia súc|con gia cầm|con giống|con|trâu|bò|lợn|gia súc|gia cầm|đàn ong|đàn|tổ ong|cây giống|cây xanh|cây|bầu|gốc|bao|chậu|lồng bè|lồng|phương tiện|xe ô tô|xe|tàu cá|tàu|thuyền|máy|thiết bị|bình|container|teu|thuê bao|trạm bts|camera|bộ máy tính|đôi|cặp|bãi|khu|vùng|cánh đồng|chuỗi|mã số|ao|giếng|mỏ đất|mỏ|bể|cột|bóng|mũi vắc xin|mũi tiêm|mũi|liều vắc xin|liều|chủ thể|làng nghề|chuyến bay|ngày công|điểm cầu|điểm du lịch|điểm đến
`;

export const COUNTED_NOUNS: readonly string[] = NOUNS.trim()
  .split(/[|\n]/)
  .sort((a, b) => b.length - a.length);

/** Written forms whose canonical unit is another: "21 đ/c" counts đồng chí. */
export const CANONICAL_NOUNS: Readonly<Record<string, string>> = {
  'đ/c': 'đồng chí',
  htx: 'hợp tác xã',
  dn: 'doanh nghiệp',
  bql: 'ban quản lý',
  tthc: 'thủ tục hành chính',
  hcv: 'huy chương',
  hcb: 'huy chương',
  hcđ: 'huy chương',
  'huy chương vàng': 'huy chương',
  'huy chương bạc': 'huy chương',
  'huy chương đồng': 'huy chương',
  'bác sỹ': 'bác sĩ',
  'chiến sỹ': 'chiến sĩ',
};
