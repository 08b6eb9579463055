import type { PlaceLevel } from '../fact.ts';
import type { AreaNames } from '../findings.ts';
import { bodyWords } from '../people/bodies.ts';
import { HEADLINE_VERB } from '../people/name-at.ts';
import { officeHeadEnd } from '../people/offices.ts';
import { isSurname } from '../people/surnames.ts';
import type { SourceText } from '../source-text.ts';
import { type CapitalRun, capitalRun, isAcronym, isGlued, syllableEnd } from '../words/capitals.ts';
import { SMALL } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { textOf } from '../words/spans.ts';
import type { Words } from '../words/words.ts';
import { provinceLevel } from './provinces.ts';

/** A number behind a name that counts what follows: "xã Tân An [2] thôn". */
const COUNTED = pattern(
  `xã|phường|thị trấn|thôn|bản|huyện|hộ|người|tháng|năm|ngày|dự án|công trình|tiêu chí|tỷ|triệu|nghìn|km|ha|m|đồng|lần|chỉ tiêu`,
);
/** Words with a capital that follow a level and name no unit: "huyện Đoàn", "tỉnh Đảng bộ", "xã Chủ tịch". */
const NO_NAME = pattern(
  `[đại thượng trung thiếu][tá úy tướng]|đoàn|hội|đảng|đảng bộ|ủy|ban|công an|quốc|mặt trận|việt nam|nông thôn|nhà nước|nhân dân|khóa|nghị quyết
  |thủ tướng|trung ương|bí thư|chủ tịch|phó|giám đốc|trưởng|lần|cơ quan|đồng chí|các|những|theo|trong|về|tại|tham|cùng|dự|sáng|chiều
  |phát biểu|kết luận|ngoài ra|bên cạnh|hiện nay|đồng thời|tuy nhiên|mặt khác|cũng|riêng|tới|đến|ngày|sau|trước|để|với|qua|tp|tx|kế hoạch|văn hóa|cam kết|báo cáo|hiến pháp|tuyên ngôn|quy hoạch|đề án|hợp đồng
  |thông báo|chỉ thị|quyết định|di chúc|thỏa thuận|ghi nhớ|điều lệ|thiết kế|thuyết minh|giao ước|tuyên bố|quy ước|hương ước|du lịch
  |đánh giá|tổ chức|triển khai|kiểm tra|làm việc|khai mạc|bế mạc|[sơ tổng]kết|phối hợp|ban hành|công bố|khảo sát|giám sát|phát động|ra quân|tăng cường|tập trung|chủ động|hoàn thành`,
);
/** "UBND huyện: [Ông] Đinh Văn …" */
const ADDRESS = pattern('ông|bà|anh|chị');
/** "Trưởng thôn [Nguyễn Văn An]": who heads a hamlet, named right behind it. */
const HEADMAN = pattern(
  '(?:trưởng(?:ban)?|chi bộ|mặt trận)[thôn bản buôn bon ấp xóm khóm làng]|trưởng khu phố|trưởng tổ dân phố|tổ trưởng tổ dân phố',
);
/** "UBND xã [Vũ Hà]": bodies whose level may stand bare before who leads them. */
const BODY_OF_LEVEL = pattern(
  '(?:ubnd|hđnd|đbqh|mttq|ủy ban nhân dân|hội đồng nhân dân|công an|quân sự|chqs|đảng ủy)W{1,2}',
);
/** Provinces of before 1996 and of the neighbours that begin like a family name. */
const FORMER_PROVINCE = pattern('hà [tây bắc]|hồ [nam bắc]|giang tô|hoàng liên');
const REGION = pattern(
  '(?:duyên hải|[đông tây])? [bắc nam trung] (?:trung|[đông tây])? bộ|tây nguyên|[đông tây] [bắc nam](?! W)',
);
const MOST_SYLLABLES = 6;

/** Which names a list of units knows, asked by the words of a text. */
export class KnownUnits {
  constructor(
    readonly text: SourceText,
    readonly names?: AreaNames,
  ) {}

  levels(from: number, to: number): readonly PlaceLevel[] {
    return this.names?.levels(textOf(this.text.view, this.text.words, from, to)) ?? NONE;
  }
}

const NONE: readonly PlaceLevel[] = [];

/**
 * Behind which word the name of a unit ends that starts at a word, where the words before say its level: "[Hà Quảng] Triệu
 * Đình Lê" behind "huyện". The list of units decides how far it runs; without one, a surname does.
 */
export function unitNameEnd(units: KnownUnits, at: number, level: PlaceLevel): number {
  const { words } = units.text;
  const whole = capitalRun(words, at, MOST_SYLLABLES);
  if (whole.starts.length === 0 || NO_NAME.endAt(words, at) >= 0) return -1;
  const allCapitals = isHeadline(words, at);
  if (allCapitals && HEADLINE_VERB.endAt(words, at) >= 0) return -1;
  const run = nameRun(words, whole, allCapitals);
  const count = run.starts.length;
  if (count === 0) return -1;
  if (level === 'tỉnh' || level === 'thành phố') {
    for (let most = Math.min(4, count); most > 0; most--)
      if (provinceLevel(words, at, endOf(run, most))) return endOf(run, most);
    const slip = count === 1 ? slipEnd(words, run.end) : -1;
    if (slip >= 0 && provinceLevel(words, at, slip)) return slip;
    // "phòng họp của tỉnh. |Đó là", "các tỉnh |Nam Trung Bộ": no province has a name of one word, and regions are none.
    if (level === 'tỉnh' && (count === 1 || REGION.endAt(words, at) >= 0)) return -1;
  }
  if (ADDRESS.endAt(words, at) === run.starts[1] && isPersonAt(words, run, 1)) return -1;
  if (level === 'thôn' && count >= 3 && isSurname(words, at) && HEADMAN.endsBefore(words, at)) return -1;
  const mayLead = units.names && isSurname(words, at) && BODY_OF_LEVEL.endsBefore(words, at);
  if (mayLead && level === 'tỉnh') return -1;
  const known = units.names ? knownEnd(units, run, level) : -1;
  if (known >= 0) return known;
  // "Ban Quản lý dự án giao thông tỉnh [Trần Mạnh]": all provinces are known.
  const noProvince = level === 'tỉnh' && units.names && isSurname(words, at) && FORMER_PROVINCE.endAt(words, at) < 0;
  if ((mayLead || noProvince) && count === 2) return -1;
  if (count >= 3 && isSurname(words, at)) return level === 'thôn' && count === 3 ? run.end : -1;
  if (allCapitals) return endOf(run, Math.min(2, count));
  for (const place of [2, 1, 3]) {
    const surname = run.starts[place];
    const left = count - place;
    if (surname === undefined || left < 2 || left > 4 || (place === 1 && left < 3)) continue;
    if (isSurname(words, surname)) return endOf(run, place);
  }
  return numbered(words, endOf(run, Math.min(4, count)));
}

const endOf = (run: CapitalRun, count: number) => syllableEnd(run, count - 1);

/** Whether a person may be named from a syllable of a run on. */
const isPersonAt = (words: Words, { starts }: CapitalRun, index: number) =>
  starts.length - index >= 2 && isSurname(words, starts[index] as number);

/** The syllables of a run up to an abbreviation, an office or a body. */
function nameRun(words: Words, run: CapitalRun, allCapitals: boolean): CapitalRun {
  for (const [index, start] of run.starts.entries()) {
    const stops =
      (!allCapitals && isAcronym(words, start)) ||
      (index > 0 && (officeHeadEnd(words, start) >= 0 || (bodyWords(words, start)?.length ?? 0) > 1));
    if (stops) return { starts: run.starts.slice(0, index), end: start };
  }
  return run;
}

/** A name in a line of capitals, of which the level is one: "HUYỆN |PÁC NẶM". */
function isHeadline({ shape }: Words, at: number): boolean {
  return shape[at] === 'U' && (shape[at - 1] === 'U' || shape[at + 1] === 'U') && shape[at - 1] !== 'a';
}

function knownEnd(units: KnownUnits, run: CapitalRun, level: PlaceLevel): number {
  const { words } = units.text;
  const at = run.starts[0] as number;
  const count = run.starts.length;
  // "Bà Rịa - Vũng Tàu", "Văn Miếu - Quốc Tử Giám"
  if (count <= 3 && '-–'.includes(words.code[run.end] ?? ' ')) {
    const more = capitalRun(words, run.end + 1, 3);
    for (let most = more.starts.length; most > 0; most--)
      if (units.levels(at, endOf(more, most)).includes(level)) return endOf(more, most);
  }
  for (let most = Math.min(count, 5); most > 0; most--) {
    // "UBND TP Lê Hồng Sơn" names an official: one syllable cannot stay behind a unit that begins like a surname.
    if (count - most === 1 && isSurname(words, at)) continue;
    const until = endOf(run, most);
    const withNumber = numbered(words, until);
    if (withNumber > until && units.levels(at, withNumber).includes(level)) return withNumber;
    if (units.levels(at, until).includes(level)) return until;
  }
  const slip = count === 1 ? slipEnd(words, run.end) : -1;
  if (slip >= 0 && units.levels(at, slip).includes(level)) return slip;
  if (units.levels(at, run.end).length > 0) return run.end;
  for (let most = count - 2; most > 1; most--)
    if (isSurname(words, run.starts[most] as number) && units.levels(at, endOf(run, most)).length > 0)
      return endOf(run, most);
  return -1;
}

/** "Hải phòng": the lower case of the second syllable is a slip. */
const slipEnd = ({ shape }: Words, firstEnd: number): number => (shape[firstEnd] === 'a' ? firstEnd + 1 : -1);

/** "Mỹ Đình 1", "Đồi 61": a number that belongs to the name. */
function numbered(words: Words, until: number): number {
  return unitNumberEnd(words, until, false) > 0 ? until + 1 : until;
}

/** Behind which word a number that names a unit ends ("phường |12|"), or -1: it counts nothing and is no part of another. */
export function unitNumberEnd(words: Words, at: number, alone = true): number {
  const { code, shape } = words;
  if (code.charCodeAt(at) !== SMALL || (!alone && isGlued(words, at))) return -1;
  const next = at + 1;
  const glued = isGlued(words, next);
  if (glued && (/[aAU0]/.test(shape[next] as string) || code[next] === '%')) return -1;
  if (glued && '/.,'.includes(code[next] as string) && shape[next + 1] === '0' && isGlued(words, next + 1)) return -1;
  return COUNTED.endAt(words, next) >= 0 ? -1 : next;
}
