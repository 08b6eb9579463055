import { capitalRun } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

const ROMAN =
  '[i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii xxviii xxix xxx]';
const CONGRESS = pattern('của?đại hội(?:đại biểu)?(?:toàn quốc)?(?:đảng bộ|đảng|mttq|công đoàn|đoàn|hội)?');
/** What goes on in the name of a congress, and what tells it from others: "[lần thứ IX], nhiệm kỳ 2005 - 2010". */
const PIECE = pattern(
  `,?(?:(?:của)?đảng bộ|của đảng(?!bộ)|đảng|đại biểu|toàn quốc|nhiệm kỳ Y[-–]Y|\\(W{1,2}\\)|mttq(?:việt nam)?|mặt trận tổ quốc(?:việt nam)?|hội[nông phụ cựu liên]W{1,4}(?=tỉnh|huyện|xã|lần))`,
);
const TELLING = pattern(`,?(?:lần thứ?[WD]|khóa(?:${ROMAN}|D)|\\(nhiệm kỳ[^()\\n]{1,8}\\)|${ROMAN}|toàn quân)`);
const UNIT = pattern(
  ',?(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|tx\\.?|xã|phường|thị trấn|đặc khu|công an|quân sự|quân đội|khối|các cơ quan|công đoàn)',
);
const ALL_LEVELS = pattern('(?:đảng)?các cấp');
const TERM = pattern(',?nhiệm kỳ Y[-–]Y');

/** A name that stands behind a kind: where it starts, where it ends, and up to where it names who issued. */
export interface Named {
  readonly from: number;
  readonly end: number;
  readonly issuerEnd: number;
}

/** "Nghị quyết [Đại hội đại biểu Đảng bộ tỉnh Nà Mòn lần thứ IX, nhiệm kỳ 2005 - 2010]", if it tells one congress. */
export function congressAt(words: Words, kindEnd: number): Named | undefined {
  let end = CONGRESS.endAt(words, kindEnd);
  if (end < 0) return undefined;
  let telling = false;
  let issuerEnd = end;
  for (;;) {
    const told = TELLING.endAt(words, end);
    const ended = telling && words.code.charCodeAt(end) === COMMA && TERM.endAt(words, end) < 0;
    const piece = told < 0 && !ended ? PIECE.endAt(words, end) : told;
    // "… lần thứ XVII|, huyện Nà Mòn": behind what tells the congress a comma ends its name.
    const unit: number = piece < 0 && !(telling && words.code.charCodeAt(end) === COMMA) ? UNIT.endAt(words, end) : -1;
    if (piece < 0 && unit < 0) break;
    const term = TERM.endAt(words, end) >= 0;
    end = unit < 0 ? piece : Math.max(unit, capitalRun(words, unit, 4).end);
    if (!term) issuerEnd = end;
    telling ||= told >= 0 || unit >= 0;
  }
  if (!telling || ALL_LEVELS.endAt(words, end) >= 0) return undefined;
  return { from: OF.endAt(words, kindEnd) >= 0 ? kindEnd + 1 : kindEnd, end, issuerEnd };
}
const OF = pattern('của');
const COMMA = 0x2c;

const CENTRAL = pattern(
  `(?:hội nghị)?(?:(?:lần thứ)?(?:trung ương|tw|t\\.ư|t\\.w)(?:lần thứ)?(?:D|${ROMAN})|(?:lần thứ[WD]|D),?(?:của)?(?:ban chấp hành|bch)(?:trung ương|tw|t\\.ư))(?:đảng)?(?:,?\\(?khóa ${ROMAN}\\)?)?`,
);

/** "Nghị quyết [Trung ương 4 (khóa XII)]", "Kết luận [Hội nghị lần thứ 10 Ban Chấp hành Trung ương]": behind which word, or -1. */
export const centralEnd = (words: Words, kindEnd: number): number => CENTRAL.endAt(words, kindEnd);
