import type { PlaceMention } from '../findings.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** A unit told in a sentence: its words, and how it stands there. */
export interface ToldPlace {
  /** As the guide writes it: "huyện Pác Nặm". */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** "Xã Nà Mòn có 12 hộ", "Tại xã Nà Mòn, …", "Riêng huyện …": it opens the sentence or the clause. */
  readonly opens: boolean;
  /** "ở thị xã Nà Sơn". */
  readonly there: boolean;
}

const LEVEL = '(?:huyện|xã|tỉnh|phường|thị trấn|thị xã|thành phố|tp .?|tx .?|quận|thôn|đặc khu)?';
const OPENING = pattern(`[-+–•]? (?:tại|riêng|ở|cụ thể|trong đó|đến nay|hiện nay|năm Y|,)* (?:địa bàn)? ${LEVEL}`);
const THERE = pattern(`[tại ở] ${LEVEL}`);
const PARTS = new Set([0x3b, 0x3a, 0x2e]);
const DASHES = new Set([0x2d, 0x2013]);

export function placesTold(words: Words, opens: number, mentions: readonly PlaceMention[]): ToldPlace[] {
  const told: ToldPlace[] = [];
  for (const { span, level, name } of mentions) {
    if (!level) continue;
    const from = words.at(span[0]);
    const to = words.at(span[1] - 1) + 1;
    const start = Math.max(opens, OPENING.startBefore(words, from));
    told.push({
      name: `${level} ${name}`,
      from,
      to,
      // Its name is not part of a body's or a road's.
      opens:
        (start === opens || PARTS.has(words.code.charCodeAt(start - 1)) || subject(words, start, to)) &&
        !DASHES.has(words.code.charCodeAt(to)),
      there: THERE.startBefore(words, from) >= opens,
    });
  }
  return told;
}

const DOES = pattern('đã|đang|chỉ|có|còn|được|hiện|thực hiện|đạt|mới|hoàn thành|cũng');
/** "Chủ tịch UBND |thị trấn Nà Sơn, cho hay", "đại diện UBND |thị xã Nà Sơn mong tỉnh": of whom its speaker tells. */
const TELLS = pattern(',? (?:W{2,4} ,?)? (?:cho hay|cho biết|kiến nghị|đề xuất|mong [tỉnh huyện muốn])');
const ALONE = pattern(',? riêng');
const COMMA = 0x2c;

/** "trong kỳ quy hoạch trên, |huyện Nà Mòn đã hoàn thành 17 dự án": the subject, behind what opens the sentence. */
const subject = (words: Words, start: number, to: number): boolean =>
  TELLS.endAt(words, to) >= 0 ||
  (parted(words, start) && (DOES.endAt(words, to) >= 0 || ALONE.endAt(words, start) >= 0));

/** Behind a comma, or the opening words begin with it. */
const parted = ({ code }: Words, start: number): boolean =>
  code.charCodeAt(start - 1) === COMMA || code.charCodeAt(start) === COMMA;
