import { pattern, type WordPattern } from '../words/pattern.ts';
import { WordList, wordList } from '../words/word-list.ts';

/** What is short of good behind "còn", "vẫn": "còn |hạn chế|", "vẫn còn ở mức |thấp|". */
export const SHORT = wordList(`
hạn chế|tồn tại|bất cập|khó khăn|vướng mắc|chậm|thấp|yếu|kém|thiếu|ít|lúng túng|manh mún|nhỏ lẻ|cao|nhiều|hình thức|lỏng lẻo|phức tạp|xảy ra|tồn đọng|chồng chéo|bị động
chồng lấn|sợ sai|né việc|tâm lý|ngại|đơn điệu|tự phát|bấp bênh|nghèo nàn|dàn trải|lạc hậu|trì trệ|xuống cấp|nể nang|né tránh|đùn đẩy|mờ nhạt|nặng nề|rườm rà|chung chung|khiêm tốn|trông chờ|ỷ lại|kéo dài|tiềm ẩn|biểu hiện|nhỏ|mỏng|sơ sài|thụ động|tùy tiện|thưa thớt|tình trạng|vi phạm|nợ đọng|trường hợp|vướng|tái diễn
mang tính|mang nặng|e ngại|lơ là|chủ quan|bỏ trống|bỏ ngỏ|phổ biến|cứng nhắc|trùng lặp|gián đoạn|hạn hẹp|eo hẹp|rời rạc|phân tán|lãng phí|mất cân đối|bất hợp lý|sơ hở|sai sót|sai phạm|thủ công|phụ thuộc|nợ|hiện tượng|thất thoát|dở dang|trở ngại|rào cản|bức xúc`);
export const DEGREE = wordList(
  'còn|rất|quá|khá|tương đối|nhiều|một số|những|gặp|ở mức|ở|chưa|không|diễn ra|diễn biến|để|có|hết sức|mức|bộc lộ|không ít|hơi|phải|đối mặt với|vô cùng|phần nào|bị',
);
/** What the words above stand behind. */
export const STILL = wordList('vẫn còn|còn|vẫn|đang|gặp|nhiều|bộc lộ');

const MUCH = '(?:lớn|nhiều|xấu|không nhỏ|tiêu cực|rất lớn)?';
/** At the end of a clause. */
const END = '(?=[,;.…”"()]|\\n|$)';
/** At the end of a clause or before its consequence: "chất lượng dịch vụ thấp |nên …". */
const OR_SO = '(?=[,;.…”"()]|\\n|$|[nên do và nhưng khiến])';
/** What goes wrong: "|tình trạng| lấn chiếm vỉa hè vẫn diễn ra". */
const WRONG = '(?:tình trạng|hiện tượng|tệ nạn|nạn|vi phạm|tội phạm|tai nạn)[^,;.\\n]{1,20}';
/** No new thing: "trồng |mới| đạt 45 ha", "nông thôn |mới|". */
const NEW =
  '(?<![thôn trồng lập làm cấp nạp ký xây dựng đường tuyển mở nghiệp án việc nuôi người viên vốn triển tư sở năm đổi học phẩm tác hình])';

/**
 * Words of a shortcoming, by the word they begin with: "chưa |đạt", "không |kịp thời", "mới |kiểm tra được 45|/60 hộ". A clerk can
 * review the table.
 */
const FORMS: Readonly<Record<string, string>> = {
  chưa: '(?<!khi|từ|hay|hoặc) chưa [đến tới] nơi|(?<!khi|từ|hay|hoặc) chưa (?!(?:phân bổ :? N|kể|đầy(?! đủ)|từng|bao giờ|bao gồm|gồm|trừ|phát sinh|ghi nhận|xảy ra|xuất hiện|phát hiện|tới|đến|tính|bàn đến|bàn tới|nói|hề|phải|kết hôn|lập gia đình|vợ|chồng|thành niên|sử dụng|biết bao)) W',
  không:
    '(?<!N (?:chỉ tiêu|tiêu chí|nhiệm vụ)? (?:vượt|đạt|hoàn thành) [^;.\\n]{0,8}? [, và] N (?:chỉ tiêu|tiêu chí|nhiệm vụ)?) không (?:đạt|kịp|đáp ứng|hoàn thành|đảm bảo|bảo đảm|kịp thời|hiệu quả|đồng đều|ổn định|nhiều|cao|lớn|đủ|đồng bộ|thường xuyên|hấp dẫn|tương xứng|rõ nét|rõ ràng|ít trở ngại|đúng (?:tiến độ|quy định|đối tượng|hạn|thời hạn|kế hoạch)|phù hợp|đáng kể|mặn mà|bền vững|thống nhất|chặt chẽ|khả thi|thuận lợi|thể (?:triển khai|thực hiện|hoàn thành|giải ngân|tiêu thụ|tiếp cận|duy trì)|có (?:đất|vốn|kinh phí|nguồn|việc làm|khả năng))',
  ở: 'ở mức (?:thấp|chậm|ít|khó khăn)',
  quá: 'quá (?:thấp|chậm|ít|khó khăn|tải)',
  rất: 'rất (?:thấp|chậm|ít|khó khăn)',
  đạt: 'đạt [rất khá]? thấp|đạt [kết tỷ] [quả lệ] [rất khá còn]? thấp',
  thấp: `(?<!không) thấp (?:hơn|so với)(?! (?:so với)? cùng kỳ [^,;.]{0,6} N)|(?<!không|vùng) thấp${OR_SO}`,
  hạn: '(?<=(?:năng lực|trình độ|hiệu quả|chất lượng|nguồn lực) W{0,3}) hạn chế(?=[,;.…]|\\n|$)',
  chậm: `chậm (?:N|tiến độ|được|so|trễ|muộn|khắc phục|đổi mới|triển khai)|chậm${END}`,
  tụt: 'tụt (?:N bậc|hạng|hậu)',
  chững: 'chững lại',
  giảm: 'giảm sút',
  bỏ: '(?<=bị|đang) bỏ [hoang ngỏ trống lỡ]',
  // "bão làm 23 ngôi nhà |hư hỏng": what befell, no shortcoming.
  hư: '(?<!N W{0,6}) hư hỏng',
  xập: 'xập xệ',
  trục: 'trục trặc',
  đình: 'đình trệ',
  khan: 'khan hiếm',
  bấp: 'bấp bênh',
  nghèo: 'nghèo nàn',
  gây: '(?<!không) gây (?:nhiều|không ít)? (?:thiệt thòi|khó khăn|bức xúc|lãng phí|thất thoát|ô nhiễm|cản trở|mất an toàn|mất trật tự|phiền hà|ách tắc|ùn tắc)',
  phụ: 'phụ thuộc (?:lớn|nhiều|chủ yếu|hoàn toàn)',
  diễn: `(?<=${WRONG}) diễn (?:ra|biến phức tạp)`,
  xảy: `(?<=${WRONG}) (?<=vẫn|còn|thường xuyên|liên tục) xảy ra`,
  gia: `(?<=${WRONG}) gia tăng`,
  còn: '(?<=nợ (?:đọng|xấu|thuế)[^,;]{0,14})còn lại? là? N(?![^;.\\n]{0,8} , giảm)',
  ít: 'ít nên',
  khó: 'khó (?:hoàn thành|đạt|thực hiện|triển khai|tiếp cận|tiêu thụ|tìm|vận động|thu hút|huy động|giải ngân|xử lý|kiểm soát|bố trí)',
  vừa: 'vừa thiếu ,? vừa yếu',
  gặp: 'gặp khó(?! khăn)',
  thiếu: `thiếu (?:đồng bộ|hụt|nhịp nhàng|linh hoạt|khoa học|cụ thể|rõ ràng|tập trung|trách nhiệm|kinh nghiệm|minh bạch|gương mẫu|kịp thời|hiệu quả|quan tâm|sự|chặt chẽ|quyết liệt|sâu sát|kiên quyết|kiểm tra|tính|chủ động|thống nhất|bền vững|ổn định|thường xuyên|trầm trọng|nghiêm trọng|vốn|minh chứng)|(?<=[đang hiện rất bị là]|(?:nhiều|một số|có|N) W{1,4})thiếu(?! [niên nhi tướng tá úy thời nữ sinh gì thốn])|thiếu${END}`,
  vẫn: '(?<=vướng mắc [^,;]{0,18}) vẫn là|vẫn là [tỉnh huyện xã] nghèo',
  ảnh: `(?<=,|làm|gây|phần nào|trực tiếp) ảnh hưởng ${MUCH} [đến tới]`,
  bị: '(?<!N W{0,6}) bị (?:hư hỏng|sạt lở)|bị (?:tắc nghẽn|tắc|ô nhiễm|quá tải|vướng|bỏ lỡ|bỏ hoang|đình trệ|chậm)',
  vướng: 'vướng mặt bằng',
  phải: 'phải kiêm nhiệm|phải (?:chỉnh sửa|làm lại|bổ sung|điều chỉnh|đi lại|gia hạn|trả lại) W{0,4} nhiều lần',
  chập: 'chập chờn',
  tái: 'tái diễn',
  tiềm: 'tiềm ẩn',
  yếu: `yếu kém|(?<=(?:năng lực|trình độ|chất lượng|khả năng|tay nghề) W{1,6})(?<![còn rất quá khá vẫn chủ thiết])yếu${END}`,
  kém: `(?<![không yếu thua])kém (?:hiệu quả|chất lượng|bền vững|hấp dẫn)${END}|(?<=(?:năng lực|trình độ|chất lượng|hiệu quả|ý thức) W{0,6})(?<![không yếu thua còn rất quá])kém${END}`,
  trì: 'trì trệ',
  lúng: 'lúng túng',
  buông: 'buông lỏng',
  xuống: 'xuống cấp',
  nhỏ: 'nhỏ lẻ',
  manh: 'manh mún',
  cầm: 'cầm chừng',
  ách: 'ách tắc',
  ngập: 'ngập úng cục bộ',
  tồn: 'tồn đọng',
  đội: 'đội vốn',
  lỏng: 'lỏng lẻo',
  mới: `${NEW}(?:mới chỉ|mới dừng|mới (?:chỉ )?[đạt có được] W{0,2} N|mới W{1,4} được W{0,2} N(?=[^;\\n]{0,16}(?:%|/ N|so với|tổng số|trên tổng)))`,
  chỉ: `${NEW}(?<![chứng địa tín tôn])(?:chỉ mới|chỉ đạt|chỉ mang tính)|(?<=(?:đến nay|hiện nay|hiện|vẫn|cũng) W{0,2})chỉ (?:W{1,2} được|có) W{0,2} N`,
};

/** The forms by the code of the word they begin with. */
export const FORM_AT: ReadonlyMap<number, WordPattern> = new Map(
  Object.entries(FORMS).map(([word, form]) => [wordList(word).firsts[0] as number, pattern(form)]),
);

/** What words of a shortcoming may begin with. */
export const MAY_BE_SHORT = WordList.of(STILL, wordList(Object.keys(FORMS).join('|')));

/** "khắc phục |hạn chế", "mặc dù |còn khó khăn", "để |chưa …": the word is the object or the condition of something else. */
export const TURNS = wordList(
  'khắc phục|tháo gỡ|vượt qua|vượt lên|mặc dù|dù|tuy còn|trong điều kiện|trong bối cảnh|không để|hạn chế thấp nhất|hạn chế việc|hạn chế tình trạng|hạn chế tối đa|chấm dứt|nếu|những nơi|nhận diện|chấn chỉnh|để|nhằm|nhờ|góp phần|giảm dần|xóa bỏ|từ chỗ|trước đây|trước kia|không còn|dự báo|xuất phát điểm|kiên quyết|khẩn trương|cho các|cho những|cho hộ|cho người|cho vùng',
);
/** "về thăm Khe Đá - |bản còn nhiều khó khăn| của xã", "làm việc với xã còn khó khăn": names a place by the way. */
export const TURNS_BY_THE_WAY = pattern(
  '(?<=[, và cho]) (?:hộ|gia đình|người|học sinh|hội viên|đối tượng) (?=còn|gặp)|tuy(?! [nhiên vậy thế])|không (?:quá|vượt quá) N|không [có còn] W{1,4} nào|(?:cải tạo|nâng cấp|sửa chữa|tu sửa) ,? W{0,3}? (?:các|những|tuyến|công trình|hạng mục)|(?<!tuyến|đường) tránh|(?:hỗ trợ|giúp đỡ|giúp|ưu tiên) (?:[các những cho hộ người xã thôn bản huyện vùng trẻ N]|trên|hơn|gần|học sinh|gia đình|doanh nghiệp|đồng bào|nhân dân|bà con|hội viên|thành viên|đối tượng|địa phương)|(?:giải quyết|xử lý|rà soát|điều chuyển|thu hồi) W{0,3} (?:các|những|dứt điểm|triệt để|ngay)|(?:trao đổi|thảo luận|phân tích|bàn|ghi nhận|tổng hợp|tiếp thu|giải trình) về? (?:các|những|một số|nhiều) (?:vấn đề|nội dung|ý kiến|khó khăn|hạn chế|tồn tại|vướng mắc)|(?:[với đến thăm tại] (?:các|những)? hai?|[–-] là?) (?:xã|huyện|thôn|bản|tỉnh|phường|vùng|địa phương|nơi|hộ)',
);
/** Behind these, to the end of the clause and over its commas, nothing is told. "cần nhu cầu vốn lớn" needs, "cần rà soát" must. */
export const TURNS_FAR = pattern(
  '(?<!vụ việc|số|dự án) (?:cần(?! (?:nhu cầu|nhiều|vốn|kinh phí|nguồn))|phải|yêu cầu|đề nghị|sẽ|đặt mục tiêu|phấn đấu|hồi trước|ngày xưa|ngày trước|thuở trước)|(?<=W)[trong trước] bối cảnh',
);
/** What the two above may begin with. */
export const MAY_TURN = wordList(
  'hộ|gia|người|học|hội|đối|cải|nâng|sửa|tu|trao|thảo|phân|bàn|ghi|tổng|tiếp|tuy|không|tránh|hỗ|giúp|ưu|giải|xử|rà|điều|thu|với|đến|thăm|tại|–|-|cần|phải|yêu|đề|sẽ|đặt|phấn|hồi|ngày|thuở|trong|trước',
);
/** What stands before one of these says nothing of what stands behind it. */
export const HOWEVER = wordList('nhưng|song|tuy nhiên|tuy vậy|thế nhưng|trong khi');
/** All whose words a clause is read backwards for. */
export const TURNING = [TURNS, MAY_TURN, HOWEVER];
/** "khắc phục hạn chế|, |yếu kém", "hỗ trợ các xã khó khăn|, |nhất là thôn chưa có điện": what is done to the first is done to the second. */
export const LISTED = pattern(
  ', (?=gây|làm|dẫn đến|ảnh hưởng)|(?<=hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|khó khăn|thiếu sót) , (?=hạn chế|tồn tại|yếu kém|khuyết điểm|bất cập|vướng mắc|khó khăn|thiếu sót)|, (?=nhất là|đặc biệt là|bao gồm|N)',
);
/** "những vụ tồn đọng |đã được giải quyết|": it is so no more. */
export const MENDED = pattern(
  '[^,;.\\n]{0,8}? giảm (?:còn|xuống|từ|mạnh|đáng kể|dần|N)|[^,;.\\n]{0,12}? (?:đã|(?<![chưa chậm không khó mới])được) (?:được|cơ bản)* (?:giải quyết|khắc phục|tháo gỡ|xử lý|sửa chữa|cải thiện|nâng cấp)',
);
/** Of these a low rate is good. */
export const BEST_LOW = wordList(
  'hộ nghèo|hộ cận nghèo|nợ công|bội chi|thương vong|sinh con thứ ba|thất nghiệp|lạm phát|nợ xấu|tội phạm|tử vong|suy dinh dưỡng|tảo hôn|mắc bệnh|thất thoát|bỏ học',
);
