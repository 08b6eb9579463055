import type { SourceText } from '../source-text.ts';
import { latin, lowerCase } from '../vietnamese.ts';
import { isClosed, itemMark, type Line, lines } from './lines.ts';

/** How far into a text its title may begin, and how many lines a letterhead has, the blank ones not counted. */
const HEAD = 2000;
const LETTERHEAD_LINES = 14;
const LONGEST = 400;
/** What a paper calls itself, on a line of its own over its subject: "BÁO CÁO", "THÔNG BÁO KẾT LUẬN". */
const KIND =
  /^(?:dự thảo )?(?:báo cáo|tờ trình|kế hoạch|nghị quyết|thông báo|quyết định|chương trình|chương trình hành động|chương trình công tác|kết luận|đề án|biên bản|chỉ thị|hướng dẫn|đề cương|phương án|quy chế|quy định|công điện|thông tri|giấy mời|thư mời|lịch|diễn văn|bài phát biểu)(?: (?:tóm tắt|kết luận|chuyên đề|nhanh|chính trị|tổng hợp|làm việc|liên tịch|giám sát|thẩm tra|báo cáo|đề dẫn|số \d{1,3}))?$/u;
/** The kind in capitals and its subject on one line, as a PDF gives them: "BÁO CÁO kết quả hội nghị". */
const KIND_THEN =
  /^(?:báo cáo|tờ trình|kế hoạch|nghị quyết|thông báo|quyết định|chương trình|kết luận|đề án|biên bản|đề cương) /u;
const BODY =
  /^(?:đảng bộ|đảng ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|ban |ủy ban|ubnd|hội đồng nhân dân|hđnd|sở |phòng |công an|mặt trận|ubmttq|ủy viên|chi cục|cục |văn phòng|bch |btv |tỉnh |thành phố|huyện |quận |thị xã|xã |phường|thị trấn|đặc khu|liên đoàn|hội |đoàn |trung tâm|bộ |viện |trường |trạm |công ty)/u;
const COUNTRY = /cộng hòa xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập ?[-–] ?tự do/u;
const NUMBER = /^(?:\|\s*)?số\s*:/u;
/** The subject of an official letter, which names no kind: "V/v góp ý dự thảo". */
const REGARDING = /^v\/v /u;
/** What stands below a title and is none of it. */
const BELOW = /^(?:kính gửi|căn cứ|xét |theo đề nghị|thành phần|i\.|phần )|^[-_=*. ~–—]+$/u;

/**
 * The title of a paper in official layout: its kind and subject ("BÁO CÁO / kết quả thực hiện …"), which stand below the
 * letterhead of the bodies above and of the country, the number, the place and the day.
 */
export function officialTitle(text: SourceText): { readonly start: number; readonly end: number } | undefined {
  const all = headLines(text);
  let official = false;
  for (const [index, line] of all.slice(0, LETTERHEAD_LINES).entries()) {
    const words = text.view.slice(line.start, line.end);
    if (words.length > LONGEST || (index === 0 && isClosed(words))) return undefined;
    const lower = lowerCase(words).replace(/\s+/g, ' ');
    const capitals = isCapitals(words);
    const kind = KIND.test(lower) && (official || (index === 0 && capitals));
    if (kind || (official && isCapitals(words.slice(0, KIND_THEN.exec(lower)?.[0].length ?? 0))))
      return titleFrom(text, all, index, kind);
    if (official && REGARDING.test(lower)) return titleFrom(text, all, index, false);
    if (words.length > 150 || isClosed(words)) return undefined;
    official ||= COUNTRY.test(lower) || NUMBER.test(lower) || (capitals && BODY.test(lower));
  }
  return undefined;
}

const GOES_ON = latin(/^[\p{Ll}(]/u);
const isCapitals = (words: string): boolean => words === words.toUpperCase() && words !== words.toLowerCase();

function headLines(text: SourceText): Line[] {
  const head = text.view.slice(0, HEAD);
  const until = head.length < text.view.length ? Math.max(0, head.lastIndexOf('\n')) : head.length;
  return lines(text.viewedAs(head.slice(0, until)));
}

/** From the line of the kind over the lines of the subject. */
function titleFrom(text: SourceText, all: readonly Line[], from: number, kindAlone: boolean) {
  const { start } = all[from] as Line;
  let end = (all[from] as Line).end;
  for (let index = from + 1; index < all.length; index++) {
    const line = all[index] as Line;
    const words = text.view.slice(line.start, line.end);
    if (isClosed(words) || itemMark(words) || BELOW.test(lowerCase(words))) break;
    if (line.end - start > LONGEST || (!(kindAlone && index === from + 1) && !goesOn(text, all, index))) break;
    end = line.end;
  }
  // "BÁO CÁO" over nothing that could be its subject still says what the paper is.
  return { start, end };
}

/** A further line of the subject: in lower case or brackets, all in capitals as the one before, or the last before a gap. */
function goesOn({ view }: SourceText, all: readonly Line[], index: number): boolean {
  const line = all[index] as Line;
  const before = all[index - 1] as Line;
  const words = view.slice(line.start, line.end);
  if (GOES_ON.test(words)) return true;
  if (line.afterBlank) return false;
  const upper = view.slice(before.start, before.end);
  if (isCapitals(words) && isCapitals(upper)) return true;
  const next = all[index + 1];
  return upper.length > 45 && words.length < 80 && (next === undefined || next.afterBlank);
}

/** The lines with the title as one of them; what was joined over its edges is cut there. */
export function cutTitle(
  { view }: SourceText,
  joined: readonly Line[],
  title: { readonly start: number; readonly end: number } | undefined,
): readonly Line[] {
  if (!title) return joined;
  const cut: Line[] = [];
  const add = (from: number, to: number, afterBlank: boolean) => {
    const words = view.slice(from, to);
    const trimmed = words.trim();
    if (!trimmed) return;
    const start = from + words.indexOf(trimmed);
    cut.push({ start, end: start + trimmed.length, afterBlank });
  };
  for (const { start, end, afterBlank } of joined) {
    const meets = start < title.end && end > title.start;
    if (!meets) {
      cut.push({ start, end, afterBlank });
      continue;
    }
    add(start, title.start, afterBlank);
    if (cut.at(-1)?.start !== title.start) add(title.start, title.end, afterBlank);
    add(Math.max(start, title.end), end, false);
  }
  return cut;
}
