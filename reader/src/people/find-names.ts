import { capitalRuns } from '../words/capitals.ts';
import { pattern, type WordPattern } from '../words/pattern.ts';
import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';
import type { Office } from './find-offices.ts';
import type { Landmarks } from './landmarks.ts';
import { isForeign, nameSyllables } from './name-at.ts';
import { GENDER, isApostrophed, isSurname, MIDDLE_NAMES } from './surnames.ts';

/** A personal name: the words `[from, to)`. */
export interface Name {
  readonly from: number;
  readonly to: number;
}

const RANKS = '[đại thượng trung thiếu][tướng tá úy]';
const TITLE_BEFORE = pattern(
  `(?:đồng [chí chi]|đ/c|đc|ông|bà|gs|pgs|ts|tskh|ths|bs|ks|cn|luật sư|[bác y dược kỹ nhạc họa văn ca nghệ liệt chiến tu giáo kiến][sĩ sỹ sư]|kiến trúc sư
  |[tiến thạc][sĩ sỹ]|nghệ nhân|nhà [báo văn thơ giáo](?:ưu tú|nhân dân)?|phóng viên|[thầy cô]giáo|già làng|cử tri|${RANKS}|anh hùng|đại biểu|doanh nhân
  |linh mục|mục sư|hòa thượng|thượng tọa|đại đức|ni sư|chuẩn đô đốc|nsnd|nsưt
  |người ký|họ tên|họ và tên)[.:]*`,
);
const WEAK_TITLE_BEFORE = pattern('anh|chị|em|cháu|cụ|thầy|cô|bác|hộ|vợ|chồng');
const OWN_TITLE = wordSet('ông bà anh chị cụ em cô thầy bác');
/** Titles of two words, written with capitals: "Đồng Chí Nguyễn …", "Tiến Sĩ Trần …". */
const OWN_TITLES = pattern(`đồng chí|[tiến thạc][sĩ sỹ]|bác sĩ|kỹ sư|luật sư|nhà báo|nhà giáo|${RANKS}`);
/** Nouns that a person's name only names: a street, a school, a movement, a sect. */
const NAMED_AFTER = pattern(
  `đường|phố|ngõ|trường|tiểu học|mầm non|thcs|thpt|ptdtnt|ptdtbt|đại học|học viện|tổ chức|bất hợp pháp|đạo|phong cách|tư tưởng|đạo đức
  |tấm gương|di chúc|giải|cúp|quỹ|huân chương|giải thưởng|chiến dịch|bệnh viện|công viên|nhà hát|cộng sản|tncs|tntp|tiền phong|lăng
  |bảo tàng|khu lưu niệm|nhà lưu niệm|nhà tưởng niệm|đền thờ|học bổng|dòng họ|phòng khám|nhà thuốc|nhà hàng|khách sạn|nhà văn hóa
  |lộ|kênh|rạch|cống|đê|kè|đập|vườn hoa|di tích|tượng đài|quảng trường|cầu|chùa|đền|đình|nhà máy|công ty|tnhh|tập đoàn|htx|hợp tác xã|doanh nghiệp|lớp|thành phố
  |tp\\.?|nhà thờ|đô thị|nút giao|đại lộ|ngã [tư ba năm]|tuyến|trục|chung cư|ngách|hẻm|cổ phần|cp|bến|chi bộ|khởi nghĩa|phong trào
  |hầm|hồ|sông|núi|đèo|chợ|khu|làng|thôn|xóm|cụm|nghĩa trang|thương hiệu|sân vận động|nhà xuất bản`,
);
/** "Phó Trưởng Đoàn" begins like the surname Phó. */
const DEPUTY = pattern('phó [trưởng bí chủ giám ban phòng đoàn tổng chánh thủ hiệu tư chỉ viện cục vụ chi]');
const SPEAKS = pattern(
  `[,\\)]?(?:đã|cũng|còn|đồng thời|vui mừng|phấn khởi)*,?(?:cho [biết hay]|chia sẻ|nói|phát biểu|nhấn mạnh|khẳng định|trao đổi|báo cáo
  |đề nghị|yêu cầu|kết luận|bày tỏ|tâm sự|kể|kiến nghị|đánh giá|thông tin|chủ trì)`,
);
/** "Đền thờ Quận công [Hà …]", "Khu lưu niệm Chủ tịch [Tôn …]": what honours somebody, with his title. */
const IN_HONOUR = pattern(
  `(?:lưu niệm|tưởng niệm|đền thờ|tượng đài|tượng|lăng|mộ|bảo tàng|di tích|đường|trường|quảng trường|giải thưởng|quỹ|phố)
  (?:cố)?(?:quận công|vua|danh [nhân tướng]|chủ tịch|tổng bí thư|thủ tướng|đại tướng|anh hùng|liệt [sĩ sỹ]|nhà [thơ văn báo giáo]|cụ)+`,
);
/** "đường Lê Lợi[, ]Trần Phú[ và ]Nguyễn Thị Minh Khai": streets go on as people do. */
const STREETS = pattern('[,;]?(?:và)?(?:đường|phố)?');
const IN_LIST = pattern('(?:[,;:]|và|cùng|,?đồng chí|;?đ/c)*(?:và)?(?:các)?(?:đồng chí:?|đ/c:?|ông|bà)?');
const TO_OFFICE = pattern('[\\-–,:\\(]?(?:(?:hiện|nay|hiện nay)là|là)?');
const HO_CHI_MINH = pattern('hồ chí minh');
/** A list goes on where no more words than these stand between two of it. */
const LIST_GAP = 8;

/** Personal names, by the words around them: a title, an office, a list that goes on, or a verb of saying. */
export function findNames(view: string, words: Words, offices: readonly Office[], marks: Landmarks): Name[] {
  const officeTo = new Map(offices.map(({ from, to }) => [from, to]));
  const officeEnds = new Set(offices.map(({ to }) => to));
  const names: Name[] = [];
  let listEnd = -1;
  let thingEnd = -1;
  for (const run of capitalRuns(words)) {
    for (let index = 0; index < run.starts.length; ) {
      const at = run.starts[index] as number;
      const covered = marks.covered[at] as number;
      if (covered) {
        while (index < run.starts.length && (run.starts[index] as number) < covered) index++;
        continue;
      }
      const next = run.starts[index + 1];
      if (next === undefined) {
        const end = run.end;
        if (isApostrophed(words, at) && (TITLE_BEFORE.endsBefore(words, at) || officeEnds.has(at)))
          names.push({ from: at, to: end });
        break;
      }
      if (OWN_TITLE.has(words, at) && (isSurname(words, next) || isForeign(syllable(next)))) {
        index++;
        continue;
      }
      if (index + 2 < run.starts.length && OWN_TITLES.endAt(words, at) >= 0) {
        index += 2;
        continue;
      }
      const name = nameSyllables(words, at, marks);
      const count = name.starts.length;
      if (count >= 2 && isPerson(at, name.end, count, name.starts[1] as number)) {
        names.push({ from: at, to: name.end });
        listEnd = officeAfter(name.end) ?? name.end;
      }
      index += Math.max(1, count);
    }
  }
  return names;

  function syllable(at: number): string {
    return view.slice(words.starts[at], words.ends[at]);
  }

  function officeAfter(end: number): number | undefined {
    return officeTo.get(end) ?? ('-–,:('.includes(words.code[end] ?? ' ') ? officeTo.get(end + 1) : undefined);
  }

  function isPerson(from: number, to: number, count: number, second: number): boolean {
    const titled = TITLE_BEFORE.endsBefore(words, from);
    if (!titled && !isSurname(words, from) && !GENDER.has(words, second)) return false;
    if (IN_HONOUR.endsBefore(words, from)) return false;
    if (DEPUTY.endAt(words, from) >= 0 || HO_CHI_MINH.endAt(words, from) === to) return false;
    const held = officeEnds.has(':-–'.includes(words.code[from - 1] ?? ' ') ? from - 1 : from);
    const thing = NAMED_AFTER.endsBefore(words, from) || (thingEnd >= 0 && fills(STREETS, words, thingEnd, from));
    if (!held && !titled && thing) {
      thingEnd = to;
      return false;
    }
    if (titled || held || WEAK_TITLE_BEFORE.endsBefore(words, from)) return true;
    if (officeTo.has(TO_OFFICE.endAt(words, to))) return true;
    if (listEnd >= 0 && from - listEnd < LIST_GAP && fills(IN_LIST, words, listEnd, from)) return true;
    return count >= 3 && isSurname(words, from) && (MIDDLE_NAMES.has(words, second) || SPEAKS.endAt(words, to) >= 0);
  }
}

/** Whether a pattern takes the words `[from, to)`, all of them. */
export const fills = (link: WordPattern, words: Words, from: number, to: number): boolean =>
  link.endAt(words, from) === to;
