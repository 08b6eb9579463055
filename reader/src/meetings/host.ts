import type { Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { issuerEnd } from '../legal-numbers/issuer.ts';
import { officeHeadEnd } from '../people/offices.ts';
import { isCapital } from '../words/capitals.ts';
import { isNumber } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { textOf } from '../words/spans.ts';
import { completed } from './completed.ts';
import type { Event } from './events.ts';

/** Who sits for a body: "lãnh đạo chủ chốt của [huyện]", "đại diện [UBND xã]". */
const PEOPLE_OF = pattern(
  '(?:tập thể|toàn thể)?(?:lãnh đạo|cán bộ|đại diện|thường trực|đoàn|đồng chí|trưởng, phó)*(?:chủ chốt|của|đại diện|lãnh đạo|cấp ủy,?|chính quyền)*',
);
/** The noun of a meeting and what tells which it was, up to whose it was: "Kỳ họp thứ 7[,] |HĐND tỉnh". */
const EVENT_NOUN = pattern(
  `(?:hội nghị|kỳ họp|phiên họp|cuộc họp|hội thảo|đại hội|buổi làm việc|tọa đàm|diễn đàn|lễ kỷ niệm)(?:thường lệ|thường kỳ|chuyên đề|bất thường|mở rộng|tháng D(?:\\/Y)?|quý[i ii iii iv N]
  |trực tuyến|tổng kết|sơ kết|lần thứ[WN]|thứ[WN],?(?=hđnd|hội đồng|ban|ủy ban|của)|thứ[WN]|đại biểu(?!quốc hội|hđnd|hội đồng)|toàn thể|toàn quốc|thành lập|giao ban|giữa hai kỳ họp|thành viên|cán bộ|với|cử tri|giữa năm|cuối năm|điểm)*(?:\\([^)\\n]{1,6}\\))?,?(?:của)?`,
);
const WITH = pattern('(?:trực tuyến)?[với tại cùng]');
const AT = pattern('tại(?!hội trường|trụ sở)|đối với|trên địa bàn|của');
/** "tiếp xúc cử tri [xã Nà Mòn]": where no holder is told, whose voters were met. */
const VOTERS = pattern('cử tri(?:tại|đơn vị)?');
const HALL = pattern('tại(?:hội trường|trụ sở|phòng họp|nhà văn hóa)(?:lớn|chính|tầng N)*(?:của)?');
/** "Hội nghị … [do UBND tỉnh] tổ chức", "Lễ ra quân [được UBND xã] tổ chức". */
const BY = pattern('[do được](?=[^.;,\\n]{1,16}(?:tổ chức|chủ [trì tọa]))');
/** "Hội nghị sơ kết 6 tháng đầu năm … [của] Ngành Y tế". */
const OF = pattern('của');
const DOCUMENT = pattern(
  'nghị [quyết định]|quyết định|chỉ thị|kết luận|kế hoạch|đề án|quy định|chương trình|thông báo|báo cáo|luật',
);
/** "20 xã, phường khu vực …", "các doanh nghiệp": several are worked with together. */
const SEVERAL = pattern(
  '(?:các|N|một số|những)(?:huyện|xã|phường|sở|ban|ngành|doanh nghiệp|chủ đầu tư|nhà thầu|hợp tác xã|đơn vị|cơ quan|địa phương|nhà đầu tư|tỉnh|thành phố|chi bộ|hộ|trường|ngân hàng|tổ chức|hội)',
);
const SEVERAL_END = pattern(
  '(?:về|nhằm|để|theo|nắm|do|trong|đánh giá|nghe|bàn|kiểm tra|rà soát|trên địa bàn|có|liên quan)|[.;:()\\n]|,(?!(?:huyện|xã|phường|thành phố|thị|ngành|ban|đơn vị|doanh))',
);

/** The body that the meeting told in words `[from, to)` is with, or that holds it. */
export function hostOf(findings: Findings, [from, to]: Span, event: Event): string | undefined {
  if (event.host === 'none') return undefined;
  const { words } = findings.text;
  const behind = Math.max(event.verb[1], WITH.endAt(words, event.verb[1]));
  const host =
    event.kind === 'working-session' && event.host === 'object'
      ? (bodyAt(findings, behind) ?? severalAt(findings, behind, to))
      : event.host === 'subject'
        ? subject(findings, from, event)
        : bodyBehind(findings, BY, from, to);
  if (host) return host;
  if (event.kind === 'working-session') return checked(findings, behind, to);
  const voters = bodyBehind(findings, VOTERS, from, to);
  if (voters) return voters;
  for (const noun of EVENT_NOUN.allIn(words, event.verb[0], to)) {
    if (noun.index >= event.verb[1]) break;
    const body = bodyAt(findings, noun.index + noun[0].length);
    if (body) return body;
  }
  // "Tại hội trường [UBND xã Nà Mòn] diễn ra hội nghị": who opens the house holds it.
  return bodyBehind(findings, HALL, from, to) ?? owner(findings, event.verb[1], to);
}

function bodyBehind(findings: Findings, mark: typeof HALL, from: number, to: number): string | undefined {
  const found = mark.firstIn(findings.text.words, from, to);
  return found && bodyAt(findings, found.index + found[0].length);
}

/** "giám sát việc … [tại 11 xã]": where a check took place. */
function checked(findings: Findings, from: number, to: number): string | undefined {
  for (const at of AT.allIn(findings.text.words, from, to)) {
    const host = bodyAt(findings, at.index + at[0].length) ?? severalAt(findings, at.index + at[0].length, to);
    if (host) return host;
  }
  return undefined;
}

/** A body whose name starts at the word, completed where the text only says "huyện". */
export function bodyAt({ text, frame }: Findings, from: number): string | undefined {
  const { view, words } = text;
  const lead = PEOPLE_OF.endAt(words, from);
  for (const at of lead > from ? [from, lead] : [from]) {
    const end = issuerEnd(words, at);
    if (end <= at || MANY.endsBefore(words, at)) continue;
    const name = textOf(view, words, at, end);
    if (!DELEGATION.has(name.toLowerCase())) return completed(name, frame.place);
  }
  return undefined;
}

/** "các [huyện], [thành phố]": units in general are no one body. */
const MANY = pattern('[các những nhiều](?:tỉnh,|huyện,|xã,|phường,|sở,|ban,)*');
/** "Tiếp và làm việc với [Đoàn] có đồng chí …": who came is not who was come to. */
const DELEGATION = new Set(['đoàn', 'đoàn công tác', 'đoàn giám sát', 'đoàn kiểm tra']);

/** "làm việc với lãnh đạo [20 xã, phường khu vực Khe Đá] về …". */
function severalAt({ text: { view, words } }: Findings, from: number, to: number): string | undefined {
  const at = Math.max(from, PEOPLE_OF.endAt(words, from));
  const start = SEVERAL.endAt(words, at) >= 0 ? at : at > from && SEVERAL.endAt(words, at - 1) >= 0 ? at - 1 : -1;
  if (start < 0) return undefined;
  const stop = SEVERAL_END.firstIn(words, start + 2, Math.min(to, start + 20));
  const end = stop?.index ?? Math.min(to, start + 20);
  return end - start > 1 ? textOf(view, words, start, end) : undefined;
}

/** "Hội nghị tổng kết công tác năm 2023 [của Ngành Y tế]": the last owner told, if no document is. */
function owner(findings: Findings, from: number, to: number): string | undefined {
  const { words } = findings.text;
  let found: string | undefined;
  let since = from;
  for (const of of OF.allIn(words, from, to)) {
    if (!DOCUMENT.isIn(words, since, of.index)) found = bodyAt(findings, of.index + 1) ?? found;
    since = of.index;
  }
  return found;
}

/** "trước Kỳ họp thứ 5, [Quốc hội] khóa XV": whose session it is says nothing of who meets now. */
const OF_SESSION = pattern('[kỳ phiên]họp(?:thứ[WN])?,');
const TRIM = pattern('đã|long trọng|trang trọng|vừa|phối hợp|cũng|tiếp tục|vinh dự|sẽ');
const CUT = pattern('[,:]|D[-–/.]N(?=W)|[nay qua đây](?=W)|Y(?=W)');

/** "Chiều 9/3, [Ban Chấp hành Đảng bộ huyện Nà Mòn] mở …": from the last comma on, or from the first body. */
function subject(findings: Findings, from: number, event: Event): string | undefined {
  const { text, frame, places } = findings;
  const { view, words } = text;
  let until = event.verb[0];
  for (let start = TRIM.startBefore(words, until); start >= from; start = TRIM.startBefore(words, until)) until = start;
  const cuts = [from];
  for (const cut of CUT.allIn(words, from, until)) cuts.push(cut.index + cut[0].length);
  let unit: string | undefined;
  for (let at = cuts.pop(); at !== undefined; at = cuts.pop()) {
    if (officeHeadEnd(words, at) >= 0 || MANY.endsBefore(words, at) || OF_SESSION.endsBefore(words, at)) continue;
    const end = issuerEnd(words, at, until);
    if (end <= at) continue;
    const host = completed(textOf(view, words, at, end), frame.place);
    // "Đảng bộ phường Nà Mòn, [TP. …] tổ chức": a unit behind a comma only tells where the body is.
    const start = words.starts[at];
    if (!places.some(({ span }) => span[0] === start && span[1] === words.ends[end - 1])) return host;
    unit ??= host;
  }
  return unit ?? firstBody(findings, from, until);
}

const LED = pattern('[của tại với ở do gồm cho về ngành đến]|chủ tịch|bí thư|viên|trưởng|giám đốc|đại biểu');

/** "Chào mừng … Hội Nông dân xã Nà Mòn tổ chức": no comma tells where the body begins, its capital does. */
function firstBody({ text: { view, words }, frame }: Findings, from: number, until: number): string | undefined {
  for (let at = from; at < until; at++) {
    if (!isCapital(words, at) || isNumber(words.code.charCodeAt(at)) || LED.endsBefore(words, at)) continue;
    const end = issuerEnd(words, at, until);
    if (end === until) return completed(textOf(view, words, at, end), frame.place);
  }
  return undefined;
}

const COUNCIL = pattern('(?:hđnd|hội đồng nhân dân) [tỉnh huyện xã phường quận thị thành đặc]');

/** "Kỳ họp đã xem xét báo cáo …; Ban Pháp chế HĐND huyện": a session that names no holder is the council's. */
export function councilOf(findings: Findings, { kind }: Event): string | undefined {
  if (kind !== 'session') return undefined;
  const { text, frame } = findings;
  let first: string | undefined;
  for (const { index, 0: found } of COUNCIL.allIn(text.words, 0, text.words.count)) {
    const council = bodyAt(findings, index);
    if (!council) continue;
    first ??= council;
    const level = text.words.starts[index + found.length - 1] as number;
    if (frame.place?.startsWith(text.view.slice(level, text.words.ends[index + found.length - 1]))) return council;
  }
  return first;
}
