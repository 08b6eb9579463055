import { capitalRuns } from '../capitals.ts';
import type { Span } from '../fact.ts';
import type { PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Office } from './find-offices.ts';
import { isForeign, isSurname, nameSyllables } from './name-at.ts';
import { MIDDLE_NAMES } from './surnames.ts';

export interface Name {
  readonly span: Span;
}

const EDGE = '(?<![\\p{L}\\p{N}\\p{M}])';
const TITLES =
  `đồng chí|đồng chi|đ/c|đ/c\\.|đc|ông|bà|gs|pgs|ts|tskh|ths|bs|ks|cn|luật sư|bác sĩ|kỹ sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|nghệ nhân|nhà báo|phóng viên|
  nhà giáo|thầy giáo|cô giáo|già làng|cử tri|đại tướng|thượng tướng|trung tướng|thiếu tướng|đại tá|thượng tá|trung tá|thiếu tá|đại úy|thượng úy|
  trung úy|thiếu úy|linh mục|mục sư|hòa thượng|thượng tọa|đại đức|ni sư|chuẩn đô đốc|nsnd|nsưt|người ký|họ tên|họ và tên`.replace(
    /\s*\n\s*/gu,
    '',
  );
const TITLE_BEFORE = new RegExp(`${EDGE}(?:${TITLES})\\.?[ :]{1,2}$`, 'u');
const WEAK_TITLE_BEFORE = new RegExp(`${EDGE}(?:anh|chị|em|cháu|cụ|thầy|cô|bác|hộ|vợ|chồng)[ ]{1,2}$`, 'u');
const OWN_TITLE = new Set(['ông', 'bà', 'anh', 'chị', 'cụ', 'em', 'cô', 'thầy', 'bác']);
/** Titles of two words, written with capitals: "Đồng Chí Nguyễn …", "Tiến Sĩ Trần …". */
const OWN_TITLES =
  /^(?:đồng chí|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|kỹ sư|luật sư|nhà báo|nhà giáo|(?:đại|trung|thượng|thiếu) (?:tướng|tá|úy)) /u;
/** Nouns that a person's name only names: a street, a school, a movement, a sect. */
const NAMED_AFTER = new RegExp(
  `${EDGE}(?:đường|phố|ngõ|trường|tiểu học|mầm non|thcs|thpt|ptdtnt|ptdtbt|đại học|học viện|tổ chức|bất hợp pháp|đạo|phong cách|tư tưởng|đạo đức|
  tấm gương|di chúc|giải|cúp|quỹ|huân chương|giải thưởng|chiến dịch|bệnh viện|công viên|nhà hát|cộng sản|tncs|tntp|tiền phong|lăng|bảo tàng|
  di tích|tượng đài|quảng trường|cầu|chùa|đền|đình|nhà máy|công ty|tnhh|tập đoàn|htx|hợp tác xã|doanh nghiệp|lớp|thành phố|tp|tp\\.|nhà thờ|đô thị|nút giao|đại lộ|ngã tư|ngã ba|ngã năm|tuyến|trục|chung cư|ngách|hẻm|cổ phần|cp|bến|
  chi bộ|khởi nghĩa|phong trào|hầm|hồ|sông|núi|đèo|chợ|khu|làng|thôn|xóm|cụm|nghĩa trang|thương hiệu|sân vận động|nhà xuất bản) $`.replace(
    /\s*\n\s*/gu,
    '',
  ),
  'u',
);
/** "Phó Trưởng Đoàn" begins like the surname Phó. */
const DEPUTY =
  /^[^\p{L}]?phó (?:trưởng|bí|chủ|giám|ban|phòng|đoàn|tổng|chánh|thủ|hiệu|tư|chỉ|viện|cục|vụ|chi)(?!\p{L})/u;
const SPEAKS =
  /^(?: ?[,)]?)?(?: (?:đã|cũng|còn|đồng thời|vui mừng|phấn khởi))*,? (?:cho biết|cho hay|chia sẻ|nói|phát biểu|nhấn mạnh|khẳng định|trao đổi|báo cáo|đề nghị|yêu cầu|kết luận|bày tỏ|tâm sự|kể|kiến nghị|đánh giá|thông tin|chủ trì)/u;
const IN_LIST = /^(?:[,;]| và| cùng|,? đồng chí|;? ?đ\/c|:)* *(?:và )?(?:các )?(?:đồng chí:? |đ\/c:? |ông |bà )?$/u;

/** Personal names, by the words around them: a title, an office, a list that goes on, or a verb of saying. */
export function findNames(text: SourceText, places: readonly PlaceMention[], offices: readonly Office[]): Name[] {
  const { view, lower } = text;
  const placeEnds = new Map(places.map((place) => [place.span[0], place.span[1]]));
  const officeStarts = new Map(offices.map((office) => office.span));
  const officeEnds = new Map(offices.map((office) => [office.span[1], office.span[0]]));
  const inside = insideOf([...places, ...offices].map(({ span }) => span));
  const names: Name[] = [];
  let listEnd = -1;
  for (const run of capitalRuns(view)) {
    for (let index = 0; index < run.length; ) {
      const first = run[index] as Span;
      const [at] = first;
      const covered = inside(at);
      if (covered !== undefined) {
        while (index < run.length && (run[index] as Span)[0] < covered) index++;
        continue;
      }
      const next = run[index + 1];
      if (OWN_TITLE.has(lower.slice(...first)) && next && (isSurname(lower, next) || isForeign(lower, next))) {
        index++;
        continue;
      }
      if (run[index + 2] && OWN_TITLES.test(lower.slice(at, at + 14))) {
        index += 2;
        continue;
      }
      const name = nameSyllables(view, lower, at, placeEnds);
      const last = name.at(-1);
      if (last && name.length >= 2 && isPerson(name)) {
        names.push({ span: [at, last[1]] });
        listEnd = officeAfter(last[1]) ?? last[1];
      }
      index += Math.max(1, name.length);
    }
  }
  return names;

  function officeAfter(end: number): number | undefined {
    const gap = /^ ?[-–,:(]? {0,2}/u.exec(view.slice(end, end + 4))?.[0].length ?? 0;
    return officeStarts.get(end + gap);
  }

  function isPerson(name: readonly Span[]): boolean {
    const [start] = name[0] as Span;
    const [, end] = name.at(-1) as Span;
    const before = lower.slice(Math.max(0, start - 40), start);
    const surname = isSurname(lower, name[0] as Span);
    const blanks = /[ :–-]*$/u.exec(before)?.[0] ?? '';
    const held = blanks.length <= 2 && officeEnds.has(start - blanks.length);
    if (DEPUTY.test(before.slice(-1) + lower.slice(start, end))) return false;
    if (lower.slice(start, end) === 'hồ chí minh' || (NAMED_AFTER.test(before) && !held)) return false;
    if (TITLE_BEFORE.test(before)) return true;
    if (!surname) return false;
    if (WEAK_TITLE_BEFORE.test(before)) return true;
    if (held) return true;
    const gap =
      /^ {0,2}[-–,:(]? {0,2}(?:(?:hiện|nay|hiện nay) là |là )?/u.exec(lower.slice(end, end + 16))?.[0].length ?? 0;
    if (officeStarts.has(end + gap)) return true;
    if (listEnd >= 0 && start - listEnd < 24 && IN_LIST.test(lower.slice(listEnd, start))) return true;
    const middle = name.length >= 3 && MIDDLE_NAMES.has(lower.slice(...(name[1] as Span)));
    return (name.length >= 3 && SPEAKS.test(lower.slice(end, end + 48))) || middle;
  }
}

/** Answers where the span that covers an offset ends; spans may nest. */
function insideOf(spans: readonly Span[]): (at: number) => number | undefined {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let next = 0;
  let until = -1;
  return (at) => {
    while (next < sorted.length && (sorted[next] as Span)[0] <= at)
      until = Math.max(until, (sorted[next++] as Span)[1]);
    return at < until ? until : undefined;
  };
}
