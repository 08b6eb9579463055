import { LETTERS, latin, lowerCase } from '../vietnamese.ts';

/** Lines that a web page sets around a text, whole: "Đăng nhập", "Xem thêm"; in lower case. */
const WHOLE = new Set(
  `đăng nhập|đăng ký|đăng xuất|xem thêm|xem tiếp|thống kê truy cập|thống kê|tin tức|tin tức - sự kiện|tin tức sự kiện|tin cùng chuyên mục
tin liên quan|tin khác|các tin khác|tin mới|tin mới nhất|tin nổi bật|tin đọc nhiều|đọc nhiều|xem nhiều|bài viết liên quan|bài viết khác|các bài khác|tin đã đưa
các tin đã đưa|các tin cũ hơn|các tin mới hơn|tin cũ hơn|tin mới hơn|trang chủ|giới thiệu|liên hệ|sơ đồ cổng|sơ đồ trang|rss|english|tiếng việt|tìm kiếm
tìm kiếm nâng cao|thủ tục hành chính|dịch vụ công|dịch vụ công trực tuyến|văn bản|văn bản mới|văn bản chỉ đạo điều hành|văn bản pháp luật|hỏi đáp|góp ý
thư viện ảnh|thư viện video|video|hình ảnh|liên kết website|liên kết web|liên kết|website liên kết|thông báo|lịch công tác|thời tiết|quảng cáo|bình luận|ý kiến bạn đọc
gửi bình luận|gửi phản hồi|gửi ý kiến|in trang|in bài viết|in tin|in|bản in|gửi email|gửi bài viết|chia sẻ|chia sẻ bài viết|facebook|zalo|twitter|youtube|lên đầu trang|về đầu trang
quay lại|trở về|trước|sau|tiếp theo|tiếp|cỡ chữ|menu|nghe đọc bài|nghe bài viết|nghe đọc tin|quên mật khẩu|ghi nhớ|tên đăng nhập|mật khẩu|xem với cỡ chữ|tương phản|đọc bài viết
tải về|tải ứng dụng|theo dõi|copy link|sao chép liên kết|tags|từ khóa|tác giả|chuyên mục|danh mục|sự kiện|đăng ký nhận tin|cổng thông tin điện tử`.split(
    /[|\n]/,
  ),
);
/** Lines of the page that go on with a number, an address or a name: "Tổng lượt truy cập: 1.204". */
const OPENING = new RegExp(
  `^(?:[•*·|-]\\s*)?(?:${[
    '(?:đang (?:truy cập|online|xem)|hôm (?:nay|qua)|(?:trong )?(?:tuần|tháng)(?: này| trước| hiện tại)?|tháng hiện tại|tuần này|năm nay|tất cả|tổng(?: số)?(?: lượt)?(?: truy cập)?|khách|thành viên|máy chủ tìm kiếm|khách viếng thăm)\\s*:?\\s*[\\d., ]+',
    '(?:số )?lượt (?:xem|truy cập|đọc)(?: bài)?\\s*:?\\s*[\\d., ]*',
    '(?:số người )?đang (?:truy cập|online)\\s*:?\\s*[\\d., ]*',
    `(?:hotline|đường dây nóng|điện thoại|đt|tel|fax|email|e-mail|website|địa chỉ|trụ sở)(?: [${LETTERS} ]{1,30})?\\s*:.*`,
    `(?:bản quyền|copyright|©|giấy phép (?:số|thiết lập|hoạt động)|chịu trách nhiệm|trưởng ban biên tập|tổng biên tập|cơ quan chủ quản|ghi rõ nguồn|thiết kế bởi|phát triển bởi)(?![${LETTERS}]).*`,
    '(?:tags?|từ khóa|chuyên mục|tin liên quan|xem thêm|đọc thêm|>>+)\\s*:.*',
    '(?:đăng lúc|cập nhật(?: lúc)?|ngày đăng|thời gian đăng|ngày cập nhật|đăng ngày|lần xem|chia sẻ|đánh giá|tổng số điểm của bài viết|xếp hạng|click để đánh giá)\\s*:.*',
    '(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[,\\s]*(?:ngày )?[\\d/:. ,-]+(?:\\[?gmt.*)?',
    '\\(?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[|,-]?\\s*\\(?\\d{1,2}/\\d{1,2}/\\d{4})?.{0,12}',
    '\\(?\\d{1,2}/\\d{1,2}/\\d{4}(?:[\\s,|-]*\\d{1,2}:\\d{2}(?::\\d{2})?)?.{0,12}',
    // The day a page was posted, alone: "2018-07-30", "date 2025-08", "13-10-2025", "15:39, ngày 22-06-2023".
    '(?:date\\s+)?(?:19|20)\\d{2}-\\d{1,2}(?:-\\d{1,2})?(?:[\\st,|-]*\\d{1,2}:\\d{2}.{0,14})?',
    '(?:\\d{1,2}:\\d{2}(?::\\d{2})?[\\s,|-]+)?(?:ngày )?\\d{1,2}(?<bar>[-.])\\d{1,2}\\k<bar>(?:19|20)\\d{2}(?:[\\s,|-]*\\d{1,2}:\\d{2}.{0,14})?',
    `(?:cổng|trang) (?:thông tin|tt) ?(?:điện tử|đt|đtth)?(?: (?:của )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|đảng bộ|ubnd|ủy ban nhân dân)(?: [${LETTERS}-]+){1,6})?`,
    '-?\\d{1,2}\\s?°\\s?c?(?:\\s*[/-].*)?',
    '(?:(?:«|»|<|>|\\.{3}|…|trang|đầu|cuối|trước|sau|tiếp|\\d{1,3})\\s*){1,24}',
    '[-=_*|. ]{3,}',
    'số ký hiệu\\s*$',
  ].join('|')})$`,
  'u',
);
/** The words that open a line of `OPENING`; most lines begin with none of them, nor with a number or a mark. */
const OPENING_WORDS = new Set(
  `đang hôm trong tuần tháng năm tất tổng khách thành máy số lượt hotline đường điện đt tel fax email e website địa trụ bản
copyright giấy chịu trưởng cơ ghi thiết phát tag tags từ chuyên tin xem đọc đăng cập ngày thời lần chia đánh xếp click thứ chủ date
cổng trang đầu cuối trước sau tiếp`.split(/\s/),
);
const FIRST_WORD = latin(/^\p{L}+/u);
/** The longest line of `WHOLE`, with the point or colon behind it. */
const LONGEST_WHOLE = 48;
const IMAGE = /^[^\s/]{1,80}\.(?:jpe?g|png|gif|webp|bmp|heic|tiff?)$/iu;
/** What opens a list of other articles: all short lines behind it are headlines, no text. */
const OTHER_ARTICLES =
  /^(?:(?:các )?(?:tin|bài)(?: viết)? (?:cùng chuyên mục|liên quan|khác|đã đưa|mới hơn|cũ hơn|mới|đọc nhiều|nổi bật|xem nhiều)|đọc nhiều|xem nhiều|có thể bạn quan tâm|xem thêm)(?: nhất)?\s*:?$/u;

/** "IMG_0412.JPG": the picture that the next line is the caption of. */
export const isImageName = (line: string): boolean => line.length <= 90 && line.includes('.') && IMAGE.test(line);

/** Whether a line belongs to the page around the text, as far as the line alone can tell. */
export function isChrome(line: string): boolean {
  if (line.length > 160) return false;
  const lower = lowerCase(line);
  if (line.length <= LONGEST_WHOLE && WHOLE.has(lower.replace(/[\s:.]+$/u, ''))) return true;
  const first = FIRST_WORD.exec(lower)?.[0];
  return ((first === undefined || OPENING_WORDS.has(first)) && OPENING.test(lower)) || isImageName(line);
}

export const opensOtherArticles = (line: string): boolean => line.length < 60 && OTHER_ARTICLES.test(lowerCase(line));
