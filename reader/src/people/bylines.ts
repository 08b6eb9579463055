import type { SourceText } from '../source-text.ts';
import { lastFrom } from '../stretches.ts';
import type { Block, Structure } from '../structure.ts';
import { capitalEnd, isAcronym, isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { bodyWords } from './bodies.ts';
import { fills, type Name } from './find-names.ts';
import type { Landmarks } from './landmarks.ts';
import { isForeign, nameSyllables } from './name-at.ts';
import { officeHeadEnd } from './offices.ts';

export interface Byline {
  readonly name: Name;
  /** The line above with an office, of a signed document: "CHỦ TỊCH" over "Nguyễn Văn An". */
  readonly signerOf?: Name;
}

const CREDIT = pattern(
  '(?:(?:tin|bài|ảnh|bài viết|clip|video|đồ họa|thực hiện|tác giả|người viết|biên tập|đưa tin|phóng viên|cộng tác viên|ctv|pv)(?:[,;\\-/]|và)?)+:',
);
const NEXT = pattern('[\\-–,/&\\+;]|và');
const AGENCY = pattern('(?:\\([^\\(\\)\\n]{1,10}\\)|[\\-–/][W N .&\\-]{1,6}|/[W N .&\\-]{1,12})?[.]*');
const AGENCY_BEFORE = pattern('W[/\\-]');
const STAFF = pattern('[pv ctv][/\\-]');
/** A line this long is running text: who wrote it is named below. */
const RUNNING_TEXT = 120;
/** As many characters as the office above a signature has at most. */
const SHORT_LINE = 60;
/** How far from the end of a text a name may be left behind the last sentence, in words. */
const RESIDUE = 14;
const MOST_NAMES = 4;
/** Words with capitals that end a page and are nobody's name. */
const NOBODY = pattern(
  `xem thêm|tin|các|về|trở|chia sẻ|bình luận|ban biên tập|nguồn|sưu tầm|tư liệu|internet|quay lại|in bài|gửi|đăng|trang|theo|báo|cổng|phòng
  |thông tấn|phóng viên|mời|hà nội|tác giả`,
);

/** The writers and photographers that a text names at its foot or beside a picture, and who signed it. */
export function findBylines({ view, words }: SourceText, parts: Structure, marks: Landmarks): Byline[] {
  const { code, shape } = words;
  const found = new Map<number, Byline>();
  const blocks = parts.blocks.filter((block) => block.kind !== 'chrome');
  const foot = blocks.findLastIndex((block) => block.end - block.start >= RUNNING_TEXT);
  for (let colon = code.indexOf(':'); colon >= 0; colon = code.indexOf(':', colon + 1))
    if (CREDIT.endsBefore(words, colon + 1)) credit(colon + 1);
  for (const block of parts.blocks) if (block.kind === 'byline') alone(wordsIn(block));
  for (const block of blocks.slice(foot + 1)) alone(wordsIn(block));
  const last = blocks[foot];
  if (last && foot === blocks.length - 1) residue(wordsIn(last));
  return [...found.values()];

  function wordsIn({ start, end }: Block): Name {
    return { from: words.at(start), to: words.at(end) };
  }

  /** "Ảnh: VGP/An Bình": names behind a credit, agencies left out. */
  function credit(from: number) {
    let at = from;
    for (let count = 0; count < MOST_NAMES; count++) {
      if (isAcronym(words, at) ? AGENCY_BEFORE.endAt(words, at) >= 0 : STAFF.endAt(words, at) >= 0) at += 2;
      const end = Math.max(penName(at), shortName(at));
      if (end < 0) return;
      found.set(at, { name: { from: at, to: end } });
      at = NEXT.endAt(words, end);
      if (at < 0) return;
    }
  }

  /** A line that holds names and nothing else. */
  function alone({ from, to }: Name) {
    const names: Name[] = [];
    let after = from;
    for (let at = from; at >= 0 && at < to; at = NEXT.endAt(words, after)) {
      const end = penName(at);
      if (end < 0 || end > to) break;
      names.push({ from: at, to: end });
      after = end;
    }
    if (names.length === 0) for (const name of shortNames(from, to)) found.set(name.from, { name });
    if (names.length === 0 || !fills(AGENCY, words, after, to)) return;
    const signerOf = officeAbove(from);
    for (const name of names) if (!found.has(name.from)) found.set(name.from, { name, ...(signerOf && { signerOf }) });
  }

  /** "… bầu cử trưởng thôn... An Bình/KD": a name left behind the last sentence of a text in one paragraph. */
  function residue({ from, to }: Name) {
    for (let at = to - 1; at > from && to - at <= RESIDUE; at--) {
      if (!CLOSING.includes(code[at - 1] as string) || !isCapital(words, at) || marks.covered[at]) continue;
      alone({ from: at, to });
      return;
    }
  }

  /** Behind which word a pen name of two to five syllables ends, or -1: no place, office or body. */
  function penName(at: number): number {
    if (!isCapital(words, at) || NOBODY.endAt(words, at) >= 0 || officeHeadEnd(words, at) >= 0) return -1;
    const { starts, end } = nameSyllables(words, at, marks);
    if (starts.length < 2) return -1;
    const body = bodyWords(words, at);
    if (body && at + body.length > (starts[1] as number)) return -1;
    // "Quang Cảnh hội nghị": running words behind say that this is a caption.
    return shape[end] === 'a' && NEXT.endAt(words, end) < 0 ? -1 : end;
  }

  /** "Nghĩa - Hiền": a line of given names and nothing else. */
  function shortNames(from: number, to: number): Name[] {
    const names: Name[] = [];
    for (let at = from; at >= 0; at = NEXT.endAt(words, names.at(-1)?.to ?? to)) {
      const end = shortName(at);
      if (end < 0 || end > to) return [];
      names.push({ from: at, to: end });
      if (end === to) return names.length > 1 ? names : [];
    }
    return [];
  }

  /** Behind which word a given name of one syllable ends that stands alone, or -1. */
  function shortName(at: number): number {
    const end = at + 1;
    if (!isCapital(words, at) || isAcronym(words, at) || capitalEnd(words, at) !== end) return -1;
    const endsThere = '\n)'.includes(code[end] ?? '\n') || (NEXT.endAt(words, end) >= 0 && isCapital(words, end + 1));
    if (!endsThere || marks.covered[at] || NOBODY.endAt(words, at) >= 0 || bodyWords(words, at)) return -1;
    const syllable = view.slice(words.starts[at], words.ends[at]);
    return syllable.length < 2 || isForeign(syllable) ? -1 : end;
  }

  function officeAbove(from: number): Name | undefined {
    const index = lastFrom(blocks, words.starts[from] as number);
    if (words.at(blocks[index]?.start ?? 0) !== from) return undefined;
    for (let above = index - 1; above >= Math.max(0, index - 3); above--) {
      const block = blocks[above] as Block;
      if (block.end - block.start >= SHORT_LINE) return undefined;
      const line = wordsIn(block);
      if (officeHeadEnd(words, line.from) >= 0) return line;
    }
    return undefined;
  }
}

const CLOSING = '.!?…”"/)';
