import type { Span } from '../fact.ts';
import type { PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';
import { bodyWordsEnd } from './bodies.ts';
import { nameSyllables } from './name-at.ts';
import { officeHeadEnd } from './offices.ts';

export interface Byline {
  readonly span: Span;
  /** The office on the line above, of a signed document: "CHỦ TỊCH" over "Nguyễn Văn An". */
  readonly signerOf?: Span;
}

const CREDIT =
  /(?<![\p{L}\p{N}])(?:(?:tin|bài|ảnh|bài viết|clip|video|đồ họa|thực hiện|tác giả|người viết|ctv|pv)(?:(?:,| và| -|\/|;)? ?(?=[tbảcvđ:]))?)+ ?: {0,2}/gu;
const NEXT = /^(?: ?[-–,/&+;]| và) ?(?=\p{Lu})/u;
const AGENCY = /^(?: ?\([^()\n]{2,40}\)| ?[-–/] ?[\p{L}\d.&-]+(?: [\p{L}\d.&-]+){0,3})?[\s.]*$/u;
/** A line this long is running text: who wrote it is named below. */
const RUNNING_TEXT = 120;
/** Words with capitals that end a page and are nobody's name. */
const NOBODY =
  /^(?:xem thêm|tin |các |về |trở |chia sẻ|bình luận|ban biên tập|nguồn|sưu tầm|tư liệu|internet|quay lại|in bài|gửi |đăng |trang |theo |báo |cổng |phòng |thông tấn|phóng viên|mời |hà nội|tác giả)/u;

/** The writers and photographers that a text names at its foot or beside a picture, and who signed it. */
export function findBylines(text: SourceText, parts: Structure, places: readonly PlaceMention[]): Byline[] {
  const { view, lower } = text;
  const placeEnds = new Map(places.map((place) => [place.span[0], place.span[1]]));
  const found = new Map<number, Byline>();

  const blocks = parts.blocks.filter((block) => block.kind !== 'chrome');
  const foot = blocks.findLastIndex((block) => block.end - block.start >= RUNNING_TEXT);
  for (const match of lower.matchAll(CREDIT)) credit(match.index + match[0].length);
  for (const block of parts.blocks) if (block.kind === 'byline') alone(block.start, block.end);
  for (const block of blocks.slice(foot + 1)) alone(block.start, block.end);
  const last = blocks[foot];
  if (last && foot === blocks.length - 1) residue(last.start, last.end);
  return [...found.values()];

  /** "Ảnh: VGP/An Bình": names behind a credit, agencies left out. */
  function credit(from: number) {
    let at = from;
    for (let count = 0; count < 4; count++) {
      const agency = /^(?:[\p{Lu}\d]{2,}|PV|CTV) ?[/-] ?/u.exec(view.slice(at, at + 16));
      if (agency) at += agency[0].length;
      const end = penName(at);
      if (end === undefined) return;
      found.set(at, { span: [at, end] });
      const next = NEXT.exec(view.slice(end, end + 6));
      if (!next) return;
      at = end + next[0].length;
    }
  }

  /** A line that holds names and nothing else. */
  function alone(start: number, end: number) {
    const names: Span[] = [];
    let after = start;
    for (let at = start; ; ) {
      const nameEnd = penName(at);
      if (nameEnd === undefined) break;
      names.push([at, nameEnd]);
      after = nameEnd;
      const next = NEXT.exec(view.slice(after, Math.min(end, after + 6)));
      if (!next) break;
      at = after + next[0].length;
    }
    if (names.length === 0 || !AGENCY.test(view.slice(after, end))) return;
    const signerOf = officeAbove(start);
    for (const span of names) if (!found.has(span[0])) found.set(span[0], { span, ...(signerOf && { signerOf }) });
  }

  /** "… bầu cử trưởng thôn... An Bình/KD": a name left behind the last sentence of a text in one paragraph. */
  function residue(start: number, end: number) {
    const tail = view.slice(Math.max(start, end - 60), end);
    const mark = /[.!?…”"/)]\s+(?=\p{Lu}[^.!?…]*$)/u.exec(tail);
    if (mark) alone(end - tail.length + mark.index + mark[0].length, end);
  }

  /** The end of a pen name of two to five syllables: no place, office or body. */
  function penName(at: number): number | undefined {
    const name = nameSyllables(view, lower, at, placeEnds);
    const last = name.at(-1);
    if (!last || name.length < 2) return undefined;
    if (NOBODY.test(lower.slice(at, at + 20)) || officeHeadEnd(lower, at) >= 0) return undefined;
    const body = bodyWordsEnd(lower, at);
    if (body > (name[0] as Span)[1]) return undefined;
    // "Quang Cảnh hội nghị": running words behind say that this is a caption.
    return /^ \p{Ll}/u.test(view.slice(last[1], last[1] + 2)) && !/^ và /u.test(view.slice(last[1], last[1] + 4))
      ? undefined
      : last[1];
  }

  function officeAbove(start: number): Span | undefined {
    const index = blocks.findIndex((block) => block.start === start);
    for (const above of blocks.slice(Math.max(0, index - 3), Math.max(0, index)).reverse()) {
      if (officeHeadEnd(lower, above.start) >= 0 && above.end - above.start < 60) return [above.start, above.end];
      if (above.end - above.start >= 60) return undefined;
    }
    return undefined;
  }
}
