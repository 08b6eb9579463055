import { latin } from '../vietnamese.ts';
import { codeOf } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import type { Phrase } from './phrase.ts';

const codes = (words: string) => new Set(words.split(' ').map(codeOf));

/** Words that cannot be what is counted: they join, qualify or begin something else. */
const NO_NOUN = codes(
  'và hoặc hay của cho với về từ đến tới tại ở trong trên dưới là thì mà để nhằm do bởi vì nên cũng đều đã đang sẽ được bị có không chưa này đó kia nêu theo so bằng đạt tăng giảm vượt chiếm lên xuống còn trở cùng như khi nếu sau trước qua nữa lần phần năm tháng ngày giờ phút tuổi sao tuần thế triệu nghìn tỷ ngàn nhất thứ đ cm độ bên mặt cấp chiều nguồn phía đầu cuối rất hơn gần khoảng jan feb mar apr may jun jul aug sep oct nov dec',
);
/** A verb of having or doing right before the number says that something is counted, even what no table lists. */
const COUNTS = pattern(
  'có|còn|gồm|(?<!đối) với|cho|được|thêm|mới|trên|hơn|gần|khoảng|tổng số|đạt|xây dựng|thành lập|tổ chức|ban hành|hỗ trợ|cấp|mở|bàn giao|khởi công|hoàn thành|kết nạp|tiếp nhận|giải quyết|phát hiện|bắt giữ|thu hút|thực hiện|duy trì|lắp đặt|trao|tặng|tuyên truyền|huy động|xử lý|trồng|sửa chữa|nâng cấp|công nhận|cấp phép|thu hồi|bàn giao|mua sắm|đào tạo|tập huấn|và|[,;:(]',
);
/** Classifiers: what follows one narrows it ("156 loài |thực vật"). */
const ONE_WORD = codes(
  'loài loại ngôi chiếc cái bức tấm quyển viên túi thùng hộp chai nồi gói kênh kho giếng mái cánh suối hang ngọn',
);
const LETTER = latin(/\p{L}/u);

/** The noun behind the number of the words `[from, to)` that no table of units knows: "trao 12 nồi cơm điện" counts "nồi". */
export function openNoun(view: string, words: Words, from: number, to: number): Phrase | undefined {
  return COUNTS.startBefore(words, from) >= 0 ? nounAt(view, words, to) : undefined;
}

/** One or two words at `at` that may be a noun. */
export function nounAt(view: string, words: Words, at: number): Phrase | undefined {
  if (!mayName(view, words, at) || (words.ends[at] as number) - (words.starts[at] as number) < 2) return undefined;
  const two = !ONE_WORD.has(words.code.charCodeAt(at)) && mayName(view, words, at + 1);
  return { words, from: at, to: two ? at + 2 : at + 1 };
}

/** A word behind a blank that joins nothing. */
function mayName(view: string, { code, starts, ends, count }: Words, at: number): boolean {
  if (at >= count || starts[at] === ends[at - 1] || NO_NOUN.has(code.charCodeAt(at))) return false;
  return LETTER.test(view[starts[at] as number] as string);
}
