import { capitalRun, isAcronym } from '../capitals.ts';
import type { PlaceLevel, Span } from '../fact.ts';
import type { AreaNames } from '../findings.ts';
import { bodyWordsEnd } from '../people/bodies.ts';
import { isSurname } from '../people/name-at.ts';
import { officeHeadEnd } from '../people/offices.ts';
import type { SourceText } from '../source-text.ts';
import { provinceLevel } from './provinces.ts';

const DASHED = / ?[-–] ?/uy;
const LOWER_SYLLABLE = / (\p{Ll}[\p{L}\p{M}]*)/uy;
const NUMBER = / (?:\d{1,2}|[A-Z])(?![\p{L}\p{N}]|[.,]\d|[/%])/uy;
/** A number behind a name that counts what follows: "xã Tân An [2] thôn". */
export const COUNTED =
  /^ (?:xã|phường|thị trấn|thôn|bản|huyện|hộ|người|tháng|năm|ngày|dự án|công trình|tiêu chí|tỷ|triệu|nghìn|km|ha|m2|đồng|lần|chỉ tiêu)/u;

/** Words with a capital that follow a level and name no unit: "huyện Đoàn", "tỉnh Đảng bộ", "xã Chủ tịch". */
const NO_NAME =
  /^(?:(?:đại|thượng|trung|thiếu) (?:tá|úy|tướng)|đoàn|hội|đảng|đảng bộ|ủy|ban|công an|quốc|mặt trận|việt nam|nông thôn|nhà nước|nhân dân|khóa|nghị quyết|thủ tướng|trung ương|bí thư|chủ tịch|phó|giám đốc|trưởng|lần|cơ quan|đồng chí|các|những|theo|trong|về|tại|tham|cùng|dự|sáng|chiều|phát biểu|kết luận|tới|đến|ngày|sau|trước|để|với|qua)(?![\p{L}])/u;

/**
 * The name of a unit that starts at an offset, where the words before say its level: "[Hà Quảng] Triệu Đình Lê" behind
 * "huyện". The list of units decides how far it runs; without one, a surname does.
 */
export function unitNameEnd({ view, lower }: SourceText, at: number, level: PlaceLevel, names?: AreaNames): number {
  if (NO_NAME.test(lower.slice(at, at + 14))) return -1;
  const run: Span[] = [];
  const allCapitals = /^[\p{Lu}\s]{12}/u.test(view.slice(Math.max(0, at - 6), at + 12));
  for (const syllable of capitalRun(view, at, 6)) {
    const word = view.slice(...syllable);
    if (isAcronym(word) && !allCapitals) break;
    if (run.length > 0 && (officeHeadEnd(lower, syllable[0]) >= 0 || bodyWordsEnd(lower, syllable[0]) > syllable[1]))
      break;
    run.push(syllable);
  }
  const [first] = run;
  if (!first) return -1;
  if (level === 'tỉnh' || level === 'thành phố') {
    for (let count = Math.min(4, run.length); count > 0; count--)
      if (provinceLevel(view.slice(at, end(run, count)))) return end(run, count);
    const slip = run.length === 1 ? slipEnd(view, end(run, 1)) : -1;
    if (slip >= 0 && provinceLevel(view.slice(at, slip))) return slip;
  }
  if (names) {
    const known = knownEnd({ view, lower }, run, level, names);
    if (known >= 0) return known;
  }
  if (run.length >= 3 && isSurname(lower, first)) return level === 'thôn' && run.length === 3 ? end(run, 3) : -1;
  if (allCapitals) return end(run, Math.min(2, run.length));
  for (const place of [2, 1, 3]) {
    const surname = run[place];
    const left = run.length - place;
    if (surname && left >= 2 && left <= 4 && (place > 1 || left >= 3) && isSurname(lower, surname))
      return end(run, place);
  }
  return numbered(view, lower, end(run, Math.min(4, run.length)));
}

const end = (run: readonly Span[], count: number) => (run[count - 1] as Span)[1];

function knownEnd(
  { view, lower }: Pick<SourceText, 'view' | 'lower'>,
  run: readonly Span[],
  level: PlaceLevel,
  names: AreaNames,
): number {
  const at = (run[0] as Span)[0];
  const levels = (until: number) => names.levels(view.slice(at, until));
  const lastEnd = end(run, run.length);
  // "Bà Rịa - Vũng Tàu", "Văn Miếu - Quốc Tử Giám"
  DASHED.lastIndex = lastEnd;
  const dash = run.length <= 3 ? DASHED.exec(view) : null;
  if (dash) {
    const more = capitalRun(view, lastEnd + dash[0].length, 3);
    for (let count = more.length; count > 0; count--)
      if (levels(end(more, count)).includes(level)) return end(more, count);
  }
  for (let count = Math.min(run.length, 5); count > 0; count--) {
    // "UBND TP Lê Hồng Sơn" names an official: one syllable cannot stay behind a unit that begins like a surname.
    if (run.length - count === 1 && isSurname(lower, run[0] as Span)) continue;
    const until = end(run, count);
    const withNumber = numbered(view, lower, until);
    if (withNumber > until && levels(withNumber).includes(level)) return withNumber;
    if (levels(until).includes(level)) return until;
  }
  const slip = run.length === 1 ? slipEnd(view, lastEnd) : -1;
  if (slip >= 0 && levels(slip).includes(level)) return slip;
  const full = levels(lastEnd);
  if (full.length > 0) return lastEnd;
  for (let count = run.length - 2; count > 1; count--) {
    if (levels(end(run, count)).length > 0 && isSurname(lower, run[count] as Span)) return end(run, count);
  }
  return -1;
}

/** "Hải phòng": the lower case of the second syllable is a slip. */
function slipEnd(view: string, firstEnd: number): number {
  LOWER_SYLLABLE.lastIndex = firstEnd;
  const slip = LOWER_SYLLABLE.exec(view);
  return slip ? firstEnd + slip[0].length : -1;
}

/** "Mỹ Đình 1", "Đồi 61": a number that belongs to the name. */
function numbered(view: string, lower: string, until: number): number {
  NUMBER.lastIndex = until;
  const number = NUMBER.exec(view)?.[0];
  if (number === undefined || COUNTED.test(lower.slice(until + number.length, until + number.length + 12)))
    return until;
  return until + number.length;
}
