/** The three degrees of state secrecy (Law 117/2025/QH15). */
export type Secrecy = 'Mật' | 'Tối mật' | 'Tuyệt mật';

export interface SecrecyMark {
  readonly mark: Secrecy;
  /** Where the piece of the line that carries the mark begins, in the text as given. */
  readonly at: number;
}

/** A stamp may be written "T U Y Ệ T  M Ậ T". */
const spaced = (...letters: string[]) => letters.join('[\\s._]*');
/** With its accents, with the circumflex alone (seen from OCR) or with none: "TUYET MAT". "MẮT", "MẶT", "MẤT" never. */
const degree = `(?:(?:${spaced('t', 'u', 'y', '[ệêe]', 't')}|${spaced('t', '[ốôo]', 'i')})[\\s._]*)?${spaced('m', '[ậâa]', 't')}(?![\\p{L}\\p{M}])`;
const alone = new RegExp(`^(?<mark>${degree})$`, 'iu');
const anywhere = new RegExp(`(?<![\\p{L}\\p{M}])${degree}`, 'giu');

/**
 * "Độ mật: Tối mật", "DO MAT - TOI MAT", a form's "Độ mật	Mật". The mark ends the field: "Độ mật: Mật 12 văn bản" counts
 * documents.
 */
const field = new RegExp(
  '(?:^|[\\t|(\\[]|\\s{2})[\\s\\-–+*•]*(?:(?:mức|muc|cấp|cap|dấu|dau|dấu chỉ)\\s+)?[đd][ộôo]\\s+(?:bảo\\s+)?m[ậâa]t(?![\\p{L}\\p{M}])' +
    `[\\s:：=.…\\-–|"“'‘(]+(?<mark>${degree})(?=$|[.,;"”'’)\\]|\\t]|\\s{2}|\\s+(?:số|độ|mức|ngày)(?!\\p{L}))`,
  'iu',
);
/** "TÀI LIỆU TUYỆT MẬT", "TÀI LIỆU MẬT - KHÔNG PHỔ BIẾN", but not "TÀI LIỆU MẬT CỦA CƠ QUAN". */
const named = new RegExp(`^(?:tài liệu|tai lieu|hồ sơ|ho so)\\s+(?<mark>${degree})(?=$|\\s*[-–.,:!(])`, 'iu');
/** A stamp that ran into its neighbour in the head: "MẬT Số: 15/BC-UBND", "TỐI MẬT Nà Hang, ngày 5 tháng 3". */
const before = new RegExp(`^(?<mark>${degree})\\s+(?=số\\s*:|[^,]{2,40},\\s*ngày\\s)`, 'iu');
/** "Số: 15/BC-UBND MẬT", "… năm 2026 TỐI MẬT". */
const after = new RegExp(`(?:số\\s*:\\s*\\S+|năm\\s+\\d{4}|hạnh phúc|việt nam)\\s+(?<mark>${degree})$`, 'iu');
/** The document's own number with the degree behind it: "Số: 15/BC-UBND(M)", "Số: 07-TB/HU (TM)"; a table's "Số ô (m)" is none. */
const ownNumber =
  /^S[ốôoỐÔO]\s*:?\s*[\d….\s]*[-/][\p{Lu}\d][\p{Lu}\d\-/&.]*\s*\((?<mark>[Mm]|T[Mm]|T[Uu][Mm]|MẬT|Mật|TỐI MẬT|Tối mật|TUYỆT MẬT|Tuyệt mật)\)?$/u;

/** What surrounds a stamp without being a word: brackets, quotes, rules, stars, boxes. */
const frame = '[\\s\\-–—=*_•.:;,"“”\'’‘()\\[\\]{}<>«»/\\\\■□▪★☆#~+]';
const frameStart = new RegExp(`^${frame}+`, 'u');
const frameEnd = new RegExp(`${frame}+$`, 'u');
/** What stands beside a stamp in the two columns of a document's head. */
const headNeighbour =
  /ngày\s|ngay\s|số\s*:|so\s*:|cộng hòa|cộng hoà|độc lập|đảng cộng sản|ủy ban|uỷ ban|hội đồng|đảng bộ|tỉnh ủy|huyện ủy|đảng ủy/iu;
/** "QUY CHẾ BẢO VỆ BÍ" goes on in the next line with "MẬT": the last word of the line before makes it another word. */
const wordGoesOn =
  /(?:^|[\s(“"])(?:BÍ|BẢO|CƠ|GIẢI|ĐỘ|DẤU|THÂN|ĐƯỜNG|TÚI|BI|BAO|GIAI|Bí|Bảo|Cơ|Giải|Độ|Thân|Đường|Túi)$/u;
/** A document's head: the first lines, as a stamp "Mật" in mixed case, a number or a form's field are looked for there only. */
const headLines = 60;
const headLetters = 4000;

interface Piece {
  readonly at: number;
  readonly words: string;
}
interface Line {
  readonly at: number;
  readonly words: string;
  readonly pieces: readonly Piece[];
  readonly inHead: boolean;
}

/**
 * The mark of secrecy that a document bears, or null. A mark is a stamp that stands alone, a field "Độ mật: …", or the
 * letter behind the document's own number; a text that speaks of secrets ("bảo vệ bí mật nhà nước", "3 văn bản tối mật",
 * a table with the columns "Tuyệt mật | Tối mật | Mật") bears none. A mark that was lifted ("GIẢI MẬT") still stands:
 * the document without the old stamp is the one to hand in.
 */
export function secrecyMark(text: string): SecrecyMark | null {
  const lines = linesOf(text);
  for (const [index, line] of lines.entries()) {
    const found =
      stamp(line, lines[index - 1], lines[index + 1]) ?? inField(line) ?? (line.inHead ? inHead(line) : null);
    if (found) return found;
  }
  return null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    if (match[0].trim() === '') continue;
    const inHead = lines.length < headLines && match.index < headLetters;
    lines.push({ at: match.index, words: clean(match[0]), pieces: piecesOf(match[0], match.index), inHead });
  }
  return lines;
}

/** The cells of a row, the columns of a head. Letters set apart by blanks are one piece, however wide the blanks. */
function piecesOf(line: string, at: number): Piece[] {
  const apart = /^\s*(?:\p{L}\p{M}*[\s._]+){2,}\p{L}\p{M}*\s*$/u.test(line)
    ? /[^\t|]+/gu
    : /(?:[^|\s]|[^\S\t](?!\s{2}))+/gu;
  const pieces: Piece[] = [];
  for (const match of line.matchAll(apart)) {
    const start = match[0].replace(frameStart, '');
    const words = clean(start).replace(frameEnd, '');
    if (words !== '') pieces.push({ at: at + match.index + match[0].length - start.length, words });
  }
  return pieces;
}

/** One form for each letter, and nothing that cannot be seen. */
function clean(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .trim();
}

function stamp(line: Line, previous: Line | undefined, next: Line | undefined): SecrecyMark | null {
  for (const piece of line.pieces) {
    const mark = alone.exec(piece.words)?.groups?.mark;
    if (!mark || !stands(mark, line)) continue;
    const kind = degreeOf(mark);
    const begun = previous?.pieces.at(-1)?.words ?? '';
    if (kind === 'Mật' && /^(?:tuyệt|tuyet)$/iu.test(begun)) return { mark: 'Tuyệt mật', at: piece.at };
    if (kind === 'Mật' && /^(?:tối|toi)$/iu.test(begun)) return { mark: 'Tối mật', at: piece.at };
    if (line.pieces.length === 1 && wordGoesOn.test(previous?.words ?? '')) continue;
    const others = line.pieces.filter((other) => other !== piece);
    if (others.some(({ words }) => isCount(words)) || isListed(kind, others, previous, next)) continue;
    if (others.length === 0 || (line.inHead && others.some(({ words }) => headNeighbour.test(words)))) {
      return { mark: kind, at: piece.at };
    }
  }
  return null;
}

/** Capitals with accents stand for a stamp everywhere; "Tối mật", "Mật" and "MAT" only in the head; "mật" nowhere. */
function stands(mark: string, line: Line): boolean {
  const letters = mark.replace(/[\s._]/g, '');
  if (letters === letters.toUpperCase() && /[ỆỐẬÊÔÂ]/u.test(letters)) return true;
  if (letters === letters.toUpperCase() && letters.length > 3) return true;
  return line.inHead && /^[MT]/u.test(letters);
}

const isCount = (words: string) => /^[\d.,%/\s-]+$/u.test(words);

/** Two different degrees side by side or one below the other are a list of degrees: the head of a table, not a stamp. */
function isListed(
  kind: Secrecy,
  others: readonly Piece[],
  previous: Line | undefined,
  next: Line | undefined,
): boolean {
  const around = [...others, ...(previous?.pieces ?? []), ...(next?.pieces ?? [])];
  return around.some(({ words }) => {
    const mark = alone.exec(words)?.groups?.mark;
    return mark !== undefined && degreeOf(mark) !== kind;
  });
}

function inField(line: Line): SecrecyMark | null {
  const ticked = tickedDegree(line.words);
  const match = field.exec(line.words);
  if (!match && !(ticked && /^\W*(?:mức\s+)?độ\s+mật/iu.test(line.words))) return null;
  const at = line.pieces[0]?.at ?? line.at;
  if (ticked) return { mark: ticked, at };
  const rest = line.words.slice(match?.index);
  const degrees = new Set(
    [...rest.matchAll(anywhere)].map(([mark]) => degreeOf(mark)).filter((kind) => kind !== 'Mật'),
  );
  const own = degreeOf(match?.groups?.mark ?? '');
  // "Độ mật: Mật, Tối mật, Tuyệt mật" names the degrees that there are; the label itself contains "mật".
  if ([...degrees].some((kind) => kind !== own) || /☐|□/u.test(rest)) return null;
  return { mark: own, at };
}

/** "Độ mật: ☐ Mật ☒ Tối mật ☐ Tuyệt mật": the degree whose box is ticked, the box before or behind the word. */
function tickedDegree(words: string): Secrecy | null {
  const form = words.replace(/^.*?[đd][ộôo]\s+m[ậâa]t\s*:?/iu, '');
  const box = '(?<box>[☐□☒☑■]|\\[[ xX]?\\])';
  const leads = new RegExp(`^\\s*${box}`, 'u').test(form);
  const pair = leads ? `${box}\\s*(?<mark>${degree})` : `(?<mark>${degree})\\s*${box}`;
  for (const { groups } of form.matchAll(new RegExp(pair, 'giu'))) {
    if (/[☒☑■xX]/u.test(groups?.box ?? '')) return degreeOf(groups?.mark ?? '');
  }
  return null;
}

function inHead(line: Line): SecrecyMark | null {
  for (const { at, words } of line.pieces) {
    const number = ownNumber.exec(words)?.groups?.mark;
    if (number) return { mark: degreeOf(number), at };
    const mark = [named, before, after].map((form) => form.exec(words)?.groups?.mark).find(Boolean);
    if (mark && mark === mark.toUpperCase()) return { mark: degreeOf(mark), at };
  }
  return null;
}

/** "TỐI MẬT", "toi mat" and the "TM" behind a number are the same degree. */
function degreeOf(mark: string): Secrecy {
  const letters = mark.toLowerCase().replace(/[\s._]/g, '');
  if (letters.startsWith('tu')) return 'Tuyệt mật';
  return letters.startsWith('t') ? 'Tối mật' : 'Mật';
}
