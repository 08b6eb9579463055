import { capitalRun } from '../capitals.ts';
import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { NOT_AFTER_WORD } from '../vietnamese.ts';
import { pattern } from '../words/pattern.ts';
import { Scan } from '../words/scan.ts';
import { actedOn } from './acted-on.ts';
import { issuerEnd } from './issuer.ts';
import { lawSubjectEnd } from './laws.ts';
import { trailing } from './trailing.ts';
import { matchesAt, standing } from './triggers.ts';

const CLASS = /(?:các|những|mọi|một số|nhiều|\d+) $/u;
const CONGRESS = new RegExp(
  `${NOT_AFTER_WORD}(nghị quyết|văn kiện|báo cáo chính trị) (?:của )?(đại hội(?: đại biểu)?(?: toàn quốc)?(?: (?:đảng bộ|đảng|mttq|công đoàn|đoàn|hội))?)`,
  'uy',
);
const CONGRESS_WORDS = new Scan([{ pattern: pattern('(?:nghị quyết|văn kiện|báo cáo chính trị)của? đại hội') }]);
/** What goes on in the name of a congress behind its first words. */
const CONGRESS_PIECE =
  /^,? ?(?:lần thứ (?:[ivxl]+|\d+|nhất)|khóa [ivxl\d]+|nhiệm kỳ \d{4} ?[-–] ?\d{4}|\(nhiệm kỳ[^()]{4,24}\)|(?:của )?đảng bộ|của đảng(?! bộ)|đảng|đại biểu|toàn quốc|[ivxl]{1,6}(?![\p{L}])|toàn quân)/u;
const UNIT =
  /^,? ?(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu|công an|quân sự|quân đội|khối|các cơ quan|công đoàn)(?![\p{L}])/u;
const CENTRAL = new RegExp(
  `${NOT_AFTER_WORD}(nghị quyết) (?:hội nghị )?(?:lần thứ )?(?:(trung ương|tw|t\\.ư|t\\.w) (\\d{1,2})|(\\d{1,2}|[a-zà-ỹ]+) (?:của )?ban chấp hành trung ương)(?![\\p{L}\\p{N}])`,
  'uy',
);
const CENTRAL_WORDS = new Scan([
  { pattern: pattern('nghị quyết(?:hội nghị)?(?:lần thứ)?(?:[trung tw t]|D (?:của)? ban|W (?:của)? ban chấp)') },
]);
const CENTRAL_TAIL = /^,? ?(?:\(khóa [ivx]+\)|khóa [ivx]+)/u;
const LAW = /(?<![\p{L}\p{N}])(Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?= )/uy;
const LAW_WORDS = new Scan([{ pattern: pattern('bộ? luật|pháp lệnh|hiến pháp') }]);
const YEAR = /^,? ?(?:\(?(?:năm )?(?:19|20)\d{2}\)?)(?![\p{L}\p{N}/])/u;
const ISSUED =
  /(?<![\p{L}\p{N}])(Quy định|Chỉ thị|Kết luận|Nghị quyết|Quy chế|Kế hoạch|Đề án|Thông báo|Quyết định) (?=của )/uy;
const ISSUED_WORDS = new Scan([
  { pattern: pattern('(?:quy định|chỉ thị|kết luận|nghị quyết|quy chế|kế hoạch|đề án|thông báo|quyết định)của') },
]);
const REPORT =
  /(?<![\p{L}\p{N}])theo (báo cáo(?: [\p{L}]+){1,8}?) của (?=(?:huyện|xã|phường|thị trấn|tỉnh|thành phố|thị xã|quận) \p{Lu})/iuy;
const REPORT_WORDS = new Scan([{ pattern: pattern('theo báo cáo') }]);

/** References by title: only of documents that the title tells apart, not of a class ("các nghị quyết của Đảng"). */
export function titled(text: SourceText): ReferenceMention[] {
  return [...congresses(text), ...central(text), ...laws(text), ...issued(text), ...reports(text), ...actedOn(text)];
}

function mention(text: SourceText, start: number, end: number, kind: string, issuer?: string): ReferenceMention {
  const title = text.view.slice(start, end).replace(/\s+/gu, ' ');
  return { span: [start, end], number: null, kind, title, ...(issuer && { issuer }) };
}

/** "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Nà Mòn lần thứ XVII, nhiệm kỳ 2020 - 2025", "Nghị quyết Đại hội Đảng bộ huyện". */
function* congresses(text: SourceText): Generator<ReferenceMention> {
  for (const match of matchesAt(CONGRESS, text.lower, standing(CONGRESS_WORDS, text.words))) {
    const start = match.index;
    let end = start + match[0].length;
    let specific = false;
    for (;;) {
      const rest = text.lower.slice(end, end + 40);
      const piece = CONGRESS_PIECE.exec(rest);
      const unit = piece ? null : UNIT.exec(rest);
      if (!piece && !unit) break;
      end += (piece ?? unit)?.[0].length ?? 0;
      if (unit) {
        specific = true;
        const name = capitalRun(text.view, end + 1, 4).at(-1);
        if (name) end = name[1];
      } else if (!/^,? ?(?:(?:của )?đảng bộ|đảng|đại biểu|toàn quốc|của đảng|nhiệm kỳ.*)$/u.test(piece?.[0] ?? ''))
        specific = true;
    }
    if (/^ (?:các cấp|đảng các cấp)/u.test(text.lower.slice(end, end + 14))) continue;
    // "Các xã", "cấp trên": a unit in general is a class, unless it is the district or province of the text itself.
    if (!specific || CLASS.test(text.lower.slice(Math.max(0, start - 8), start))) continue;
    const kind = match[1] === 'nghị quyết' ? 'Nghị quyết' : match[1] === 'văn kiện' ? 'Văn kiện' : 'Báo cáo';
    const at = start + (match[0].length - (match[2] as string).length);
    yield mention(text, start, end, kind, text.view.slice(at, end).replace(/, nhiệm kỳ.*$/u, ''));
  }
}

/** "Nghị quyết Trung ương 4 (khóa XII)". */
function* central(text: SourceText): Generator<ReferenceMention> {
  for (const match of matchesAt(CENTRAL, text.lower, standing(CENTRAL_WORDS, text.words))) {
    const end = match.index + match[0].length;
    const tail = CENTRAL_TAIL.exec(text.lower.slice(end, end + 20))?.[0].length ?? 0;
    yield mention(text, match.index, end + tail, 'Nghị quyết');
  }
}

/** "Luật Đất đai năm 2024": named by its subject, which begins with a capital. */
function* laws(text: SourceText): Generator<ReferenceMention> {
  for (const match of matchesAt(LAW, text.view, standing(LAW_WORDS, text.words))) {
    const kind = match[1] as string;
    if (CLASS.test(text.lower.slice(Math.max(0, match.index - 8), match.index))) continue;
    let end = match.index + kind.length;
    if (kind !== 'Hiến pháp') {
      const subject = lawSubject(text, end + 1);
      if (subject < 0) continue;
      end = subject;
    }
    const year = YEAR.exec(text.lower.slice(end, end + 14));
    if (!year && kind === 'Hiến pháp') continue;
    if (year) end += year[0].length;
    const { date } = trailing(text, text.words.at(end));
    yield { ...mention(text, match.index, end, kind), ...(date && { date }) };
  }
}

function lawSubject({ view, lower }: SourceText, at: number): number {
  if (!/\p{Lu}/u.test(view[at] ?? '')) return -1;
  const end = lawSubjectEnd(lower, at);
  if (end < 0) return -1;
  const amended = /^ ?\(sửa đổi\)/u.exec(lower.slice(end, end + 12));
  return amended ? end + amended[0].length : end;
}

/** "Quy định của Ban Chấp hành Trung ương, của Tỉnh ủy về trách nhiệm nêu gương": told apart by issuer and subject. */
function* issued(text: SourceText): Generator<ReferenceMention> {
  for (const match of matchesAt(ISSUED, text.view, standing(ISSUED_WORDS, text.words))) {
    if (CLASS.test(text.lower.slice(Math.max(0, match.index - 8), match.index))) continue;
    const issuers: string[] = [];
    let at = match.index + match[0].length;
    for (
      let link = /^của /u.exec(text.lower.slice(at, at + 4));
      link;
      link = /^(?:, |,? và )của /u.exec(text.lower.slice(at, at + 8))
    ) {
      const start = at + link[0].length;
      const last = issuerEnd(text.words, text.words.at(start));
      const end =
        text.words.starts[text.words.at(start)] === start && last > text.words.at(start)
          ? (text.words.ends[last - 1] as number)
          : start;
      if (end <= start) break;
      issuers.push(text.view.slice(start, end));
      at = end;
    }
    const about =
      issuers.length > 0 ? /^,? (?:\([^()]{1,30}\) )?về [^.;:!?…\n]{6,160}/u.exec(text.view.slice(at, at + 180)) : null;
    if (!about || text.lower.slice(at, at + about[0].length).includes('nhiệm vụ năm')) continue;
    const end = at + cutTitle(about[0]);
    yield mention(text, match.index, end, match[1] as string, issuers.join(', '));
  }
}

/** A title runs on over "cán bộ, đảng viên", and ends where the sentence takes up its verb again. */
function cutTitle(about: string): number {
  const stop =
    /,? (?:nhằm|để|gắn với|đồng thời|trong đó|tiếp tục|đảm bảo|bảo đảm|tạo|qua đó|theo đó|đã|được|góp phần|và các|trên địa bàn)(?![\p{L}])|, (?:Nghị|Chỉ|Kết|Quy|Quyết|Kế|Đề|nhất là|thực hiện|triển khai|tập trung|huyện|xã|tỉnh|đẩy mạnh|tăng cường|nâng cao)/u.exec(
      about.slice(4),
    );
  return (
    (stop ? stop.index + 4 : about.length) -
    (/\s*$/u.exec(about.slice(0, stop ? stop.index + 4 : undefined))?.[0].length ?? 0)
  );
}

/** "Theo báo cáo công tác dân vận của xã Nà Mòn": a report named by its subject and its unit. */
function* reports(text: SourceText): Generator<ReferenceMention> {
  for (const match of matchesAt(REPORT, text.view, standing(REPORT_WORDS, text.words))) {
    const start = match.index + match[0].indexOf(match[1] as string);
    const at = match.index + match[0].length;
    const level = /^(?:thành phố|thị trấn|thị xã|\p{L}+) /u.exec(text.view.slice(at, at + 12))?.[0].length ?? 0;
    const name = capitalRun(text.view, at + level, 3).at(-1);
    if (name) yield mention(text, start, name[1], 'Báo cáo', text.view.slice(at, name[1]));
  }
}
