import { capitalAt } from '../capitals.ts';
import { bodyNameEnd } from '../people/bodies.ts';
import type { SourceText } from '../source-text.ts';

const DATE =
  /^,? ?\(?(?:được )?(?:ban hành |ký )?(?:ngày )?(\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2}) ?(?:[/.-]|năm) ?((?:19|20)\d{2})\)?/u;
const OF = /^,? ?(?:\([^()\n]{1,30}\) ?)?(?:của |do )/u;
const BODY_START =
  /^(?:ban |bộ |chính phủ|quốc hội|ủy ban|hội đồng|tỉnh|thành|huyện|thị |quận|đảng|trung ương|tw|t\.ư|ubnd|hđnd|thủ tướng|btv|bch|sở |liên |thường trực|văn phòng|đại hội|xã|phường|đặc khu|mặt trận|mttq|ubmttq|chủ tịch|cục |chi cục |tổng cục |công an|tòa án|viện |kho bạc|hội |đoàn |trường |bệnh viện|trung tâm|công ty|tập đoàn|ngân hàng|phòng |tp|tx|học viện|đồn |chi bộ|chi nhánh|bảo hiểm|thanh tra|tand|vksnd|kiểm toán|tổ công tác|đoàn công tác|tổ đại biểu|cơ quan |hiệp hội|đại sứ quán|chương trình phát triển)/u;

export interface Trailing {
  readonly date?: string;
  readonly issuer?: string;
  readonly end: number;
}

/** What stands behind a number: "ngày 25/6/2021 của Tỉnh ủy", in this order or the other. */
export function trailing(text: SourceText, from: number): Trailing {
  let end = from;
  let date: string | undefined;
  let issuer: string | undefined;
  for (let pass = 0; pass < 2; pass++) {
    const day = date ? null : DATE.exec(text.lower.slice(end, end + 64));
    if (day) {
      date = isoDay(day[1] as string, day[2] as string, day[3] as string);
      end += day[0].length;
    }
    const of = issuer ? null : OF.exec(text.lower.slice(end, end + 44));
    if (of) {
      const start = end + of[0].length;
      const until = issuerEnd(text, start);
      if (until > start) {
        issuer = text.view.slice(start, until).replace(/\s+/gu, ' ');
        end = until;
      }
    }
  }
  return { end, ...(date && { date }), ...(issuer && { issuer }) };
}

/** Only a day that exists: "32/4/2021" gives none. */
function isoDay(day: string, month: string, year: string): string | undefined {
  const days = [
    31,
    Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const last = days[Number(month) - 1];
  if (last === undefined || Number(day) < 1 || Number(day) > last) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Where a body's name that starts at the offset ends: "[Ban Thường vụ Tỉnh ủy] (khóa XII)", "[UBND tỉnh] về …". */
export function issuerEnd({ view, lower, words }: SourceText, start: number, limit = view.length): number {
  if (!BODY_START.test(lower.slice(start, start + 24))) return start;
  let end = start;
  for (let at = start; ; ) {
    const word = words.at(at);
    const behind = words.starts[word] === at ? bodyNameEnd(words, word) : -1;
    const body = behind < 0 ? -1 : (words.ends[behind - 1] as number);
    const capital = capitalAt(view, at);
    const next = Math.max(body, capital ? capital[1] : -1, officeLike(lower, at));
    if (next < 0 || next > limit) break;
    end = next;
    if (view[end] !== ' ') break;
    // "HĐND [2] huyện Nà Mòn, Khe Đá"
    at =
      end +
      1 +
      (/^(?:\d{1,4} (?=(?:huyện|xã|tỉnh|phường|thị) )|\([\p{L}&]{2,10}\) )/u.exec(lower.slice(end + 1, end + 14))?.[0]
        .length ?? 0);
  }
  return end;
}

function officeLike(lower: string, at: number): number {
  const match = /^(?:thủ tướng|chủ tịch|bộ trưởng|đại hội|đại biểu)/u.exec(lower.slice(at, at + 10));
  return match ? at + match[0].length : -1;
}
