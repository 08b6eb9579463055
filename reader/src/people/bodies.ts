import { isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { type Entry, PhraseTable } from '../words/phrase-table.ts';
import type { Words } from '../words/words.ts';
import { phrasesOf } from './tables.ts';

/** Words that names of bodies are made of, in lower case; an official's office runs on over them. */
const BODIES = `
tỉnh | thành phố | tp | tp. | tx | tx. | huyện | quận | thị xã | xã | phường | thị trấn | đặc khu | thôn | bản | khu phố | tổ dân phố | cấp | các cấp | khu vực | địa phương | nước | nhà nước
trung ương đảng | trung ương | tw | t.ư | tư | chính phủ | quốc hội | bộ chính trị | ban bí thư | đảng cộng sản việt nam | đảng | nước cộng hòa xã hội chủ nghĩa việt nam | việt nam | cộng sản
ban chấp hành đảng bộ | ban chấp hành | ban thường vụ | thường trực | thường vụ | chấp hành | đảng bộ | đảng ủy | đảng đoàn | ban cán sự đảng | ban cán sự | chi bộ | chi ủy | cấp ủy | bch | btv | ttr | bcđ | bcsđ
tỉnh ủy | thành ủy | huyện ủy | quận ủy | thị ủy | đảng ủy các cơ quan tỉnh | đảng ủy các cơ quan đảng tỉnh | đảng ủy ubnd tỉnh | đảng ủy khối | khối các cơ quan | khối doanh nghiệp | khối cơ quan | khối | đảng ủy các cơ quan | tỉnh đoàn | thành đoàn | huyện đoàn | quận đoàn | thị đoàn
ủy ban nhân dân | ủy ban mặt trận tổ quốc việt nam | ủy ban mặt trận tổ quốc | ủy ban mttq việt nam | ủy ban mttq | ủy ban kiểm tra | ủy ban | ub mttq | ub.mttq | ub. mttq | hội đồng nhân dân | hội đồng dân tộc | hội đồng hương | hội đồng | mặt trận tổ quốc việt nam | mặt trận tổ quốc | mặt trận | ban thường trực
ubnd | hđnd | ubmttq | ubmttqvn | mttq | đbqh | ubkt | bqp | lđlđ | tand | vksnd | bhxh | hccb | ccb | hnd | bqlda | bql
ban tổ chức cán bộ | ban tổ chức | ban tuyên giáo và dân vận | ban tuyên giáo | ban dân vận | ban nội chính | ban kiểm tra | ban xây dựng đảng | ban chỉ đạo | ban quản lý | ban dân tộc và tôn giáo | ban dân tộc | ban pháp chế | ban kinh tế - ngân sách | ban kinh tế | ban văn hóa - xã hội | ban công tác | ban chỉ huy quân sự | ban chỉ huy | ban biên tập | ban giám đốc | ban giám hiệu | ban
chỉ đạo | chương trình | phong trào | tổ chức | tuyên giáo | dân vận | nội chính | kiểm tra | pháp chế | kinh tế - ngân sách | kinh tế ngân sách | văn hóa - xã hội | dân nguyện | công tác đại biểu | đối ngoại | dân tộc
tổ công tác | đoàn công tác | tiểu ban | văn kiện đại hội | văn kiện | nhân sự đại hội | nhân sự | tổ giúp việc | đoàn chủ tịch | tổng liên đoàn lao động | tổng liên đoàn | chính trị | hậu cần | tham mưu | chqs | bộ chqs | ban chqs | quân khu | sư đoàn | trung đoàn | lữ đoàn | lý luận
văn phòng | vp | văn phòng đoàn | sở | phòng | bộ | cục | tổng cục | chi cục | vụ | viện | trung tâm | trạm | trường | bệnh viện | đài | báo | tạp chí | hội | liên đoàn | liên minh | liên hiệp | hiệp hội | đoàn | công đoàn | công ty | tập đoàn | ngân hàng | chi nhánh | hợp tác xã | htx | tổ | đội | hạt | đồn | khoa | thanh tra | kho bạc | nhà máy | nhà hát | học viện | đại học | cao đẳng | quỹ | phân hiệu | cơ quan | ủy | khu
nông nghiệp và phát triển nông thôn | nông nghiệp và môi trường | nông nghiệp | nn&ptnt | nông thôn mới | nông thôn | tài chính - kế hoạch | tài chính – kế hoạch | tài chính và kế hoạch | tài chính | kế hoạch và đầu tư | kế hoạch và tài chính | kh&đt | kế hoạch | đầu tư | nội vụ | tư pháp | công thương | xây dựng | giao thông vận tải | giao thông | gtvt | tài nguyên và môi trường | tn&mt | tài nguyên | môi trường
thông tin và truyền thông | tt&tt | thông tin | truyền thông | khoa học và công nghệ | kh&cn | khoa học | công nghệ | văn hóa, thể thao và du lịch | văn hóa - thể thao và du lịch | vh,tt&dl | vhttdl | vh-tt&dl | vhtt&dl | văn hóa, khoa học và thông tin | văn hóa, thể thao và truyền thông | văn hóa, thông tin và thể thao | văn hóa, thông tin | nội vụ - lao động | nội vụ và lao động | văn hóa và thể thao | văn hóa và thông tin | văn hóa - thông tin | văn hóa | thể thao | du lịch | lao động - thương binh và xã hội | lao động – thương binh và xã hội | lao động, thương binh và xã hội | lđ-tb&xh | lđtb&xh | lao động | giáo dục và đào tạo | gd&đt | gd-đt | giáo dục | đào tạo | y tế | ngoại vụ | dân tộc và tôn giáo | tôn giáo | quy hoạch - kiến trúc | kinh tế - hạ tầng | kinh tế và hạ tầng | kinh tế, hạ tầng và đô thị | kinh tế | hạ tầng | đô thị | quản lý đô thị | văn hóa - xã hội | xã hội
công an | quân sự | chỉ huy quân sự | bộ chỉ huy quân sự | bộ chỉ huy bộ đội biên phòng | bộ chỉ huy bđbp | bộ đội biên phòng | bđbp | biên phòng | biên phòng cửa khẩu | quân khu | quân đội nhân dân | cảnh sát | cảnh sát giao thông | cửa khẩu | hải quan | quốc phòng | an ninh
tòa án nhân dân | tòa án | viện kiểm sát nhân dân | viện kiểm sát | thi hành án dân sự | thi hành án | thuế | thống kê | bảo hiểm xã hội | quản lý thị trường | kiểm lâm | thủy lợi | chăn nuôi và thú y | trồng trọt và bảo vệ thực vật | lâm nghiệp | nhà nước | chính sách xã hội | kiểm toán nhà nước
nông dân | phụ nữ | cựu chiến binh | cựu thanh niên xung phong | thanh niên | chữ thập đỏ | người cao tuổi | khuyến học | nhà báo | luật gia | văn học nghệ thuật | thanh niên cộng sản hồ chí minh | tncs hồ chí minh | tncs | lhpn | liên hiệp phụ nữ | doanh nghiệp | hợp tác xã | liên minh hợp tác xã | liên đoàn lao động | doanh nhân
giải phóng mặt bằng | công tác giải phóng mặt bằng | gpmb | phòng chống thiên tai | phòng, chống thiên tai | phòng thủ dân sự | tìm kiếm cứu nạn | phòng chống tham nhũng | phòng, chống tham nhũng | chuyển đổi số | cải cách hành chính | giảm nghèo | giảm nghèo bền vững | xây dựng nông thôn mới | công tác mặt trận | công tác phụ nữ | thi đua - khen thưởng | thi đua khen thưởng
quản lý dự án đầu tư - hạ tầng | dự án đầu tư - hạ tầng | đầu tư - hạ tầng | quản lý dự án | dự án đầu tư xây dựng | đầu tư xây dựng | dự án | khu kinh tế | khu công nghiệp | các khu công nghiệp | khu kinh tế cửa khẩu | quản lý | phát triển quỹ đất | phục vụ hành chính công | hành chính công | chính trị | chính trị và xã hội | dịch vụ | dịch vụ nông nghiệp | chăn nuôi | bồi dưỡng | nghiệp vụ | quản trị | phát thanh - truyền hình | phát thanh và truyền hình | ptth | pt-th | truyền hình | văn hóa, thông tin | sơn | phát triển | nhân dân | cán sự | tổ đại biểu | đại biểu | ban liên lạc | liên lạc | ban đại diện | ban vận động | ban trị sự | ban điều hành | ban giám sát | ban thanh tra nhân dân | ban công tác mặt trận | cảnh sát giao thông - trật tự | cảnh sát quản lý hành chính | csgt | csđt | chuyên trách | kiêm nhiệm | lâm thời | phổ thông | trung học cơ sở | trung học phổ thông | tiểu học | mầm non | thpt | thcs | dân tộc nội trú | điện lực | viễn thông | bưu điện | đa khoa | chính sách | kinh tế tập thể | đảng các cơ quan | bảo vệ rừng | rừng phòng hộ | vườn quốc gia | khí tượng thủy văn
`;
/** Words of bodies that without a capital say what the body does: "UBND huyện [tổ chức] hội nghị", "[kiểm tra] tại xã". */
const ALSO_VERBS = new Set(
  phrasesOf(`
báo | tổ | tổ chức | hội | hội đồng | kiểm tra | thanh tra | quản lý | phát triển | đầu tư | xây dựng | kế hoạch | dự án | đài | khu | phòng | đoàn
sơn | nước | phục vụ | bồi dưỡng | đào tạo | thông tin | dịch vụ | kinh tế | nghiệp vụ | bảo vệ rừng | trạm | vụ | đồn | hạt | quỹ | bộ | tư | đội | đại biểu | liên lạc
chỉ đạo | viện | khoa | ban | đảng | chương trình | phong trào | thống kê | truyền thông | chăn nuôi | giáo dục | giao thông | văn hóa | du lịch | môi trường | chính sách | lao động
giải phóng mặt bằng | công tác giải phóng mặt bằng | phòng chống thiên tai | phòng, chống thiên tai | phòng thủ dân sự | tìm kiếm cứu nạn | phòng chống tham nhũng | phòng, chống tham nhũng | chuyển đổi số | cải cách hành chính | giảm nghèo | giảm nghèo bền vững | xây dựng nông thôn mới | công tác mặt trận | công tác phụ nữ`),
);

/** What the table says of a phrase of bodies. */
interface BodyWords {
  readonly alsoVerb: boolean;
}
const bodyTable = new PhraseTable<BodyWords>(
  phrasesOf(BODIES).flatMap((phrase) => {
    const value = { alsoVerb: ALSO_VERBS.has(phrase) };
    return phrase.includes(' - ')
      ? [[phrase, value] as const, [phrase.replaceAll(' - ', ' – '), value] as const]
      : [[phrase, value] as const];
  }),
);

/** The longest phrase of a body's name that starts at a word. */
export const bodyWords = (words: Words, at: number): Entry<BodyWords> | undefined => bodyTable.longestAt(words, at);

/** Where the words of a body's name that start at a word end, or -1. */
export function bodyWordsEnd(words: Words, at: number): number {
  const body = bodyTable.longestAt(words, at);
  return body ? at + body.length : -1;
}

const BODY_BEFORE = pattern(
  '[ban phòng sở cục tâm hội bộ viện ngành nhiệm trưởng đoàn tổ tra quỹ kiểm bcđ bql bqlda]|công ty|chỉ đạo|công tác|quản lý|dự án',
);

/** As bodyWordsEnd, inside a running sentence: a verb that looks like a body's word ends the name. */
export function bodyNameEnd(words: Words, at: number): number {
  const body = bodyTable.longestAt(words, at);
  if (!body) return -1;
  return body.value.alsoVerb && !isCapital(words, at) && !BODY_BEFORE.endsBefore(words, at) ? -1 : at + body.length;
}
