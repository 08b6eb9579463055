import { bodyNameEnd } from '../people/bodies.ts';
import type { Landmarks } from '../people/landmarks.ts';
import { nameAt } from '../people/name-at.ts';
import { capitalEnd, isAcronym, isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { type Form, Scan } from '../words/scan.ts';
import type { Words } from '../words/words.ts';

/** Words that the name of a body begins with, whatever stands behind them. */
const ALWAYS = [
  '[ubnd hđnd mttq ubmttq btv bch ubkt tand vksnd bhxh lđlđ bqlda htx]',
  'ủy ban [nhân kiểm mặt mttq]|hội đồng nhân dân|mặt trận tổ quốc|[tỉnh thành huyện quận thị đảng] ủy',
  'ban (?:thường vụ|chấp hành|bí thư|chỉ đạo|quản lý|tổ chức|tuyên giáo|dân vận|nội chính|pháp chế|chỉ huy|thường trực|dân tộc|kinh tế|văn hóa|đô thị|công tác|giám hiệu|giám đốc|cán sự)',
  'đoàn đại biểu quốc hội|chính phủ|quốc hội|bộ chính trị|trung ương đảng|đảng bộ|chi bộ',
  'công an|tòa án|viện kiểm sát|kho bạc|bảo hiểm xã hội|bộ đội biên phòng|bộ chỉ huy|ban chỉ huy|chi cục|tổng cục',
  'liên đoàn|liên minh|liên hiệp|hiệp hội|tỉnh đoàn|thành đoàn|huyện đoàn|văn phòng|học viện|bệnh viện|trung tâm|hợp tác xã|công ty|tập đoàn|ngân hàng|hạt kiểm lâm|đồn biên phòng|(?<![tướng tịch thư ban viên trưởng phó])thường trực',
];
/** What headings in capitals write with the first word of a body: "BÁO CÁO Kết quả", "HỘI NGHỊ TỔNG KẾT". */
const NO_BODY =
  'báo [cáo chí]|hội [nghị thảo họp thi chợ nhập]|phòng [chống ngừa]|đoàn kết|trường hợp|bộ phận|đảng viên|ban hành|viện trợ|vụ [mùa việc đông xuân hè]|sở hữu';
/** Words that begin one only with a capital, or right before a word of bodies: "Sở Nội vụ", "Hội Nông dân". */
const CAPITALISED = [`(?!${NO_BODY})[sở phòng ban bộ cục vụ viện hội đoàn trường đài báo đảng]|thanh tra`];
const FORMS: readonly (Form & { readonly capital: boolean })[] = [
  ...ALWAYS.map((source) => ({ pattern: pattern(source), capital: false })),
  ...CAPITALISED.map((source) => ({ pattern: pattern(source), capital: true })),
];
const scan = new Scan(FORMS);
const LINK = pattern('và|,|-|–|&');

/** Bodies as they are named, with the unit they are of: "UBND huyện Nà Mòn", "Sở Nông nghiệp và Môi trường". Indexes are of words. */
export function findBodies(words: Words, marks: Landmarks): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  let free = 0;
  scan.in(words, (form, from, begun) => {
    if (from < free) return;
    const { capital } = FORMS[form] as (typeof FORMS)[number];
    if (capital && !isCapital(words, from)) return;
    const to = nameEnd(words, from, capital ? from : begun, marks);
    // A bare "Ban", "Sở", "trung tâm" names no body.
    if (to <= from || (to === from + 1 && !isAcronym(words, from)) || !named(words, from, to)) return;
    found.push([from, to]);
    free = to;
  });
  return found;
}

/** A capital somewhere in it tells the name of one from the word for many. */
function named(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isCapital(words, at)) return true;
  return false;
}

function nameEnd(words: Words, from: number, begun: number, marks: Landmarks): number {
  let end = Math.max(bodyNameEnd(words, from), begun);
  for (;;) {
    const piece = pieceEnd(words, end, marks);
    if (piece > end) {
      end = piece;
      continue;
    }
    // "Sở Văn hóa, Thể thao |và Du lịch"
    const link = LINK.endAt(words, end);
    const next = link < 0 || !isCapital(words, link) ? -1 : bodyNameEnd(words, link);
    if (next < 0 || (!isCapital(words, end - 1) && words.shape[end - 1] !== 'a') || startsBody(words, link)) return end;
    end = next;
  }
}

function pieceEnd(words: Words, at: number, marks: Landmarks): number {
  if (at >= words.count) return -1;
  const place = marks.placeEnd[at];
  if (place) return place;
  // "UBND tỉnh |Dương Thành Trung": who speaks for it.
  if (nameAt(words, at, marks)) return -1;
  const body = bodyNameEnd(words, at);
  if (body >= 0) return body;
  return at > 0 && words.shape[at] !== 'a' ? capitalEnd(words, at) : -1;
}

/** "UBND tỉnh, |Sở Nội vụ": another body begins. */
function startsBody(words: Words, at: number): boolean {
  return FORMS.some(({ pattern: begins }) => begins.endAt(words, at) >= 0);
}
