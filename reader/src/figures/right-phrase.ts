import { DOES, HEADS } from './heads.ts';
import { NONE, slice, type Words } from './trim.ts';

/** "11/54 chỉ tiêu đạt từ 50% |và 5/54 chỉ tiêu …": the next count of a whole begins a figure of its own. */
const PUNCTUATION =
  /[.;:()“”"|]|,(?=\s)|(?<=\s)và(?=\s+\d[\d.]*\s?\/\s?\d)|(?<=\s)(?:trong|trước|vào) (?:tháng|năm|quý|ngày)(?![\p{L}])/u;
const STOP =
  /[.;:()“”"|]|,(?=\s)|(?<![\p{L}\p{M}])(?:so với|so cùng|trong đó|nhằm|chiếm|tăng(?! (?:trưởng|cường))|giảm(?! nghèo)|(?<!và )vượt|(?<!(?:mặt|cân|đồng|công|văn|thăng) )bằng(?! (?:khen|cấp|chứng|lái|sáng))|tại|trong(?! (?:nước|sạch))|trên địa bàn|trở lên|góp phần|với|gắn với|theo|từ|qua đó|nâng(?! (?:cao|cấp))|đến nay|trước (?:ngày|tháng|\d)|tương đương|trị giá|cùng kỳ|trên tổng|năm \d{4}|tổng|đã|ước|bình quân|để|thì)(?![\p{L}\p{M}])/u;
/** "14 chỉ tiêu theo |nghị quyết": of what is counted the plan says which. */
const STOP_BUT_PLAN = new RegExp(
  STOP.source.replace('|theo|', '|theo(?! (?:kế hoạch|nghị quyết|chuẩn|tiêu chuẩn))|'),
  'u',
);
/** "có 3 trường |đã được đầu tư", "còn 2 hộ |đã đăng ký": behind "có" a verb only tells which ones. */
const STOP_BUT_DONE = new RegExp(STOP_BUT_PLAN.source.replace('|đã|', '|'), 'u');
/** "41 tỷ đồng |và hiến 23.500 m2 đất": a second thing done is the next figure's. */
const ANOTHER = new RegExp(`(?<![\\p{L}\\p{M}])và (?=${DOES}(?![\\p{L}\\p{M}]))`, 'u');
const NO_LIST =
  /^\s*(?:\d|(?:đạt|tăng|giảm|vượt|chiếm|bằng|ước|trong|năm|đến|so|góp|với|và|qua|tỷ|tỉ|có|cao|thấp|đứng|xếp|nâng|đảm|bảo|hiện|trên|tập|tiếp|còn|là|từ|theo|thu|khách|các|đồng|đã|sau|nhất|một số|hoàn|phấn|hỗ|tổ chức|bị|làm|gồm|xảy|phát|thiệt|xử|khởi|bắt|mất|nộp|triển|thực|vận|giải|thành|xây|mở|cấp|duy|nhiều|cùng|riêng|bình|đưa|giữ|không|chưa|vẫn|thuộc|do|để|hằng|hàng|mỗi|đều|nhưng|bên|ngoài|đặc|trở|riêng|khi|nếu|mức|lợi|lãi)(?![\p{L}\p{M}]))/u;
const LONGEST = 16;

/**
 * What narrows the noun behind a number: "5.012 hộ |nghèo", "25 sản phẩm |OCOP được công nhận từ 3 sao trở lên". With
 * `whole` it runs to the next mark, with its verbs: "100% |thôn, tổ dân phố đã có chi bộ độc lập".
 */
export function rightPhrase(words: Words, whole: boolean, counted = true, relative = false): Words {
  const lead = /^\s*(?:trở (?:lên|xuống)\s+)?/u.exec(words.lower);
  const from = slice(words, lead?.[0].length ?? 0);
  const stop = whole ? PUNCTUATION : relative ? STOP_BUT_DONE : counted ? STOP_BUT_PLAN : STOP;
  let end = endOf(from.lower, 0, stop);
  // A comma right behind the noun goes on a list: "Đảng ủy xã|, thị trấn nghiên cứu", "thôn|, tổ dân phố".
  if (counted && from.lower[end] === ',' && count(from.lower.slice(0, end)) <= 2) {
    const rest = from.lower.slice(end + 1);
    // Without a mark behind it the next number follows: "12.450 người|, mật độ 118 người/km2".
    if (
      /[,;.…(]/u.test(rest) &&
      !NO_LIST.test(rest) &&
      !HEADS.test(rest.trimStart().replace(/^(?:xã|thôn|hộ|người|học sinh|đảng viên)/u, ''))
    )
      end = endOf(from.lower, end + 1, stop);
  }
  const spaces = [...from.lower.slice(0, end).trimEnd().matchAll(/\s+/gu)];
  end = Math.min(end, spaces[LONGEST]?.index ?? end);
  const phrase = slice(from, 0, end);
  const closing =
    /(?:[\s,–-]|(?<![\p{L}])(?:và|với|cho|để|là|đạt|được|có|của|các|gồm|trên|hơn|ước|từ|khoảng|gần|còn|đã|mỗi năm|hằng năm|hàng năm|như|làm|trong đó|trong|tại|(?<!mặt )bằng|nay)(?![\p{L}]))+$/u.exec(
      phrase.lower,
    );
  const tail = closing ? slice(phrase, 0, phrase.lower.length - closing[0].length) : phrase;
  return /\p{L}/u.test(tail.lower) ? tail : NONE;
}

function endOf(lower: string, from: number, stop: RegExp): number {
  const match = stop.exec(lower.slice(from));
  const end = match ? from + match.index : lower.length;
  const another = stop === PUNCTUATION ? null : ANOTHER.exec(lower.slice(from, end));
  return another ? from + another.index : end;
}

const count = (text: string) => text.split(/\s+/u).filter(Boolean).length;
