/** Words that cannot be what is counted: they join, qualify or begin something else. */
const NO_NOUN = new Set(
  'và hoặc hay của cho với về từ đến tới tại ở trong trên dưới là thì mà để nhằm do bởi vì nên cũng đều đã đang sẽ được bị có không chưa này đó kia nêu theo so bằng đạt tăng giảm vượt chiếm lên xuống còn trở cùng như khi nếu sau trước qua nữa lần năm tháng ngày giờ phút tuổi sao tuần thế triệu nghìn tỷ ngàn nhất thứ đ cm độ bên mặt cấp chiều nguồn phía đầu cuối rất hơn gần khoảng jan feb mar apr may jun jul aug sep oct nov dec'.split(
    ' ',
  ),
);
/** A verb of having or doing right before the number says that something is counted, even what no table lists. */
const COUNTS =
  /(?:^|[^\p{L}\p{M}])(?:có|còn|gồm|(?<!đối )với|cho|được|thêm|mới|trên|hơn|gần|khoảng|tổng số|đạt|xây dựng|thành lập|tổ chức|ban hành|hỗ trợ|cấp|mở|bàn giao|khởi công|hoàn thành|kết nạp|tiếp nhận|giải quyết|phát hiện|bắt giữ|thu hút|thực hiện|duy trì|lắp đặt|trao|tặng|tuyên truyền|huy động|xử lý|trồng|sửa chữa|nâng cấp|công nhận|đào tạo|tập huấn|và)\s*$|[,;(]\s*$/u;
/** Classifiers: what follows one narrows it ("156 loài |thực vật"). */
const ONE_WORD = new Set(
  'loài loại ngôi chiếc cái bức tấm quyển viên túi thùng hộp chai nồi gói kênh kho giếng mái cánh suối hang ngọn'.split(
    ' ',
  ),
);
const WORD = /^ ([\p{L}\p{M}]+)(?: ([\p{L}\p{M}]+))?/u;

/** The noun behind a number that no table of units knows: "trao 12 nồi cơm điện" counts "nồi". */
export function openNoun(before: string, after: string): string | undefined {
  const [, first = '', second = ''] = WORD.exec(after) ?? [];
  if (!first || NO_NOUN.has(first) || first.length < 2) return undefined;
  if (ONE_WORD.has(first)) return COUNTS.test(before.slice(-30)) ? first : undefined;
  return COUNTS.test(before.slice(-30)) ? (second && !NO_NOUN.has(second) ? `${first} ${second}` : first) : undefined;
}
