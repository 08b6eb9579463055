import type { Bound } from '../fact.ts';

/**
 * What the words right before a number say of it, read from the number backwards: "ước đạt trên |11,3 tỷ" is more than
 * (trên), a result (đạt), an estimate (ước).
 */
export type Predicate = 'result' | 'remain' | 'share' | 'equal' | 'up' | 'down' | 'over' | 'exist' | 'from' | 'none';

export interface Lead {
  readonly bound?: Bound;
  readonly predicate: Predicate;
  readonly estimate: boolean;
  /** "phấn đấu đạt", "mục tiêu là". */
  readonly aim: boolean;
  /** "từ" stands right before the number: a baseline where "lên" or "xuống" follows, else a threshold. */
  readonly from: boolean;
  /** "lần lượt", "bình quân" and the like were passed over; the phrase to the left ends here. */
  readonly length: number;
  /** "đạt tỷ lệ 16%", "chiếm tỷ lệ": the rate of what stands before. */
  readonly rated: boolean;
  /** The predicate's own words. */
  readonly word: string;
}

const words = (list: string) => new RegExp(`(?:^|[^\\p{L}\\p{M}\\d])(${list})[\\s:]*$`, 'u');

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ['at-most', words('không quá|không vượt quá|tối đa|nhiều nhất|không cao hơn')],
  ['at-least', words('ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|thấp nhất')],
  ['more-than', words('trên mức|(?<!(?:cao|nhiều|thấp|ít|lớn) )hơn|trên|vượt mức|vượt ngưỡng|vượt con số|vượt mốc')],
  ['less-than', words('gần|dưới|chưa đến|chưa đầy|chưa tới|suýt soát')],
  ['about', words('ước tính khoảng|ước khoảng|khoảng|xấp xỉ|chừng|ước chừng|độ khoảng|vào khoảng|tầm')],
];
const FROM = words('từ');
const FILLER = words(
  'bình quân|trung bình|lần lượt|chỉ|mới|cả|tới|đến|khá|rất|cao|mức|ở mức|tỷ lệ|tỉ lệ|đều|mỗi năm|hằng năm|hàng năm|cho|thêm|nhanh|mạnh|tổng số|tổng cộng|số',
);
const PREDICATES: readonly (readonly [Predicate, RegExp])[] = [
  [
    'remain',
    words(
      'còn lại(?: là)?|(?:giảm |xuống |giảm xuống |chỉ |hạ )?còn|xuống|lên(?: đến| tới| mức)?|tăng lên(?: thành| đến| tới)?|giảm xuống|đạt tới|nâng lên',
    ),
  ],
  ['share', words('chiếm(?: tỷ lệ| tỉ lệ| tỷ trọng| khoảng)?')],
  ['over', words('vượt(?: kế hoạch| chỉ tiêu| mục tiêu| dự toán| mức kế hoạch)?')],
  [
    'up',
    words('tăng(?: thêm| bình quân| trưởng bình quân| gấp| cao| mạnh| nhẹ| khoảng| trung bình)?|gấp|cao hơn|nhiều hơn'),
  ],
  ['down', words('giảm(?: thêm| bình quân| được| mạnh| nhẹ| sâu| trung bình)?|kéo giảm|thấp hơn|ít hơn|hụt')],
  ['equal', words('bằng|tương đương(?: với)?|tương ứng(?: với)?')],
  [
    'result',
    words(
      'ước đạt|thực hiện (?:được|đạt)|ước thực hiện(?: được)?|đạt(?: được| mức| tỷ lệ| tỉ lệ| trên)?|là|thu được|cán mốc|mang (?:lại|về)|được|ở mức|đạt ngưỡng|ghi nhận|lũy kế',
    ),
  ],
  ['exist', words('hiện có|đã có|còn có|có|bao gồm|gồm|(?<!đối |so |cùng |gắn )với|trong đó có|như')],
];
const RATED = /(?:tỷ lệ|tỉ lệ|tỷ trọng)[\s:]*$/u;
const AUXILIARY = words(
  'ước|dự ước|ước tính|dự kiến|đã|cũng|đều|phấn đấu|mục tiêu|đang|sẽ|chỉ|cả năm|năm nay|luôn|vẫn|cơ bản|tiếp tục|hiện|hiện nay|ước cả năm',
);

const COMPLETED = words('hoàn thành');
const BARE_ESTIMATE = words('ước|ước tính|dự ước');

/** With `rate` the number is a percentage, and "hoàn thành 100%" is a result; "hoàn thành 5 tiêu chí" says what was done. */
export function readLead(before: string, rate = false): Lead {
  let end = before.length;
  let bound: Bound | undefined;
  let predicate: Predicate = 'none';
  let word = '';
  let beforeFillers: number | undefined;
  const seen = { from: false, rated: false, estimate: false, aim: false };
  /** Takes the words that the pattern finds at the end, and says which they were. */
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(before.slice(0, end));
    if (!match) return undefined;
    end = match.index + match[0].indexOf(match[1] as string);
    return match[1];
  };
  for (let round = 0; round < 10; round++) {
    if (predicate !== 'none') {
      const auxiliary = take(AUXILIARY);
      if (!auxiliary) break;
      seen.estimate ||= /ước|dự kiến/.test(auxiliary);
      seen.aim ||= /phấn đấu|mục tiêu|sẽ/.test(auxiliary);
      continue;
    }
    const bounding = BOUNDS.find(([, pattern]) => take(pattern));
    if (bounding) {
      bound ??= bounding[0];
      continue;
    }
    if (!seen.from && take(FROM)) {
      seen.from = true;
      continue;
    }
    const found = PREDICATES.find(([, pattern]) => {
      const taken = take(pattern);
      word = taken ?? word;
      return taken;
    });
    if (found) {
      predicate = found[0];
      seen.rated ||= RATED.test(word);
      seen.estimate ||= /ước/.test(word);
      continue;
    }
    if (rate && take(COMPLETED)) {
      predicate = 'result';
      word = 'hoàn thành';
      continue;
    }
    if (take(BARE_ESTIMATE)) {
      seen.estimate = true;
      predicate = 'result';
      continue;
    }
    const kept = end;
    const filler = take(FILLER);
    if (!filler) break;
    beforeFillers ??= kept;
    seen.rated ||= RATED.test(filler);
  }
  // Fillers with no verb before them belong to the phrase: "tạo việc làm cho |1.300 lao động".
  if (predicate === 'none' && beforeFillers !== undefined) end = beforeFillers;
  if (seen.estimate) bound ??= 'about';
  return { ...(bound && { bound }), predicate, ...seen, word, length: end };
}
