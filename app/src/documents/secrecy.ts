import {
  aboutPapers,
  accompanied,
  after,
  alone,
  anywhere,
  bareNumber,
  before,
  belowNumber,
  clean,
  degree,
  field,
  fieldLetter,
  frameEnd,
  frameStart,
  headNeighbour,
  named,
  numberLine,
  ordered,
  ownNumber,
  paper,
  scanned,
  setApart,
  wordGoesOn,
} from './secrecy-forms.ts';

/** The three degrees of state secrecy (Law 117/2025/QH15). */
export type Secrecy = 'Mật' | 'Tối mật' | 'Tuyệt mật';

export interface SecrecyMark {
  readonly mark: Secrecy;
  /** Where the piece of the line that carries the mark begins, in the text as given. */
  readonly at: number;
}

/** A document's head: the first lines, as a stamp "Mật" in mixed case, a number or a form's field are looked for there only. */
const headLines = 60;
const headLetters = 4000;
/** The very top, where a paper says its own number. */
const topLines = 12;

interface Piece {
  readonly at: number;
  readonly words: string;
}
interface Line {
  readonly at: number;
  readonly words: string;
  readonly pieces: readonly Piece[];
  readonly inHead: boolean;
  readonly atTop: boolean;
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
      stamp(line, lines[index - 1], lines[index + 1]) ??
      inField(line) ??
      (line.inHead ? inHead(line, lines[index - 1]) : null);
    if (found) return found;
  }
  return null;
}

/**
 * The mark that a file's name bears: "TỐI MẬT_bao cao.docx", "15-BC-UBND(M).pdf", "BC (MẬT).docx". Only what is written as a stamp
 * counts, for honey is sold in files too.
 */
export function markOfFileName(fileName: string): SecrecyMark | null {
  const stem = clean(fileName).replace(/\.\w{1,5}$/, '');
  const parts = stem.split(/[_()[\]{}+,;–]+|\s-\s|\s{2,}/).filter((part) => part === part.toUpperCase());
  return (
    secrecyMark(stem.replaceAll('_', ' ')) ?? secrecyMark(parts.filter((part) => /\p{L}{3}/u.test(part)).join('\n\n'))
  );
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\f\v\u2028\u2029]+/g)) {
    if (match[0].trim() === '') continue;
    const inHead = lines.length < headLines && match.index < headLetters;
    const atTop = lines.length < topLines;
    lines.push({ at: match.index, words: clean(match[0]), pieces: piecesOf(match[0], match.index), inHead, atTop });
  }
  return lines;
}

/** The cells of a row, the columns of a head. Letters set apart by blanks are one piece, however wide the blanks. */
function piecesOf(line: string, at: number): Piece[] {
  const apart = /^\s*(?:\p{L}\p{M}*[\s._-]+){2,}\p{L}\p{M}*\s*$/u.test(line)
    ? /[^\t|]+/gu
    : /(?:[^|\s]|[^\S\t](?!\s{2}))+/gu;
  const pieces: Piece[] = [];
  for (const match of line.matchAll(apart)) {
    const start = match[0].replace(frameStart, '');
    const words = clean(start).replace(frameStart, '').replace(frameEnd, '');
    if (words !== '') pieces.push({ at: at + match.index + match[0].length - start.length, words });
  }
  return pieces;
}

function stamp(line: Line, previous: Line | undefined, next: Line | undefined): SecrecyMark | null {
  for (const piece of line.pieces) {
    const mark = markOf(piece.words, line.inHead);
    if (!mark || !stands(mark, line, previous, next)) continue;
    const kind = degreeOf(mark);
    const begun = previous?.pieces.at(-1)?.words ?? '';
    if (kind === 'Mật' && /^(?:tuyệt|tuyet)$/iu.test(begun)) return { mark: 'Tuyệt mật', at: piece.at };
    if (kind === 'Mật' && /^(?:tối|toi)$/iu.test(begun)) return { mark: 'Tối mật', at: piece.at };
    if (line.pieces.length === 1 && wordGoesOn.test(previous?.words ?? '')) continue;
    const others = line.pieces.filter((other) => other !== piece);
    if (others.some(({ words }) => isCount(words)) || isListed(kind, others, previous, next)) continue;
    // What was printed twice to look bold comes as two columns.
    if (
      others.every(({ words }) => isDegree(words, kind)) ||
      (line.inHead && others.some(({ words }) => headNeighbour.test(words)))
    ) {
      return { mark: kind, at: piece.at };
    }
  }
  return null;
}

/** What a piece of a line says, if it says a degree: alone, or with what stamps bear beside it. */
function markOf(words: string, inHead: boolean): string | undefined {
  const exact = alone.exec(words) ?? (inHead ? scanned.exec(words) : null);
  if (exact) return exact.groups?.mark;
  const mark = (accompanied.exec(words) ?? ordered.exec(words))?.groups?.mark;
  // "Mật - không có" in a list of products, "Tối mật khẩn trương": only what is written as stamps are.
  return mark && (mark === mark.toUpperCase() || (inHead && degreeOf(mark) !== 'Mật')) ? mark : undefined;
}

const isDegree = (words: string, kind: Secrecy): boolean => {
  const mark = alone.exec(words)?.groups?.mark;
  return mark !== undefined && degreeOf(mark) === kind;
};

/**
 * Capitals with accents stand for a stamp everywhere; "Tối mật", "Mật" and "MAT" only in the head; "tối mật" there, where it is a line
 * and not the rest of one; "mật" only with its letters set apart.
 */
function stands(mark: string, line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  const letters = mark.replace(/[\s._–-]/g, '');
  if (letters === letters.toUpperCase() && /[ỆỐẬÊÔÂ]/u.test(letters)) return true;
  if (letters === letters.toUpperCase() && letters.length > 3) return true;
  if (!line.inHead) return false;
  if (/^[MT]/u.test(letters) || setApart.test(mark)) return true;
  const goesOn = /[\p{Ll},]$/u.test(previous?.words ?? '') || /^\p{Ll}/u.test(next?.words ?? '');
  return letters.length > 3 && line.pieces.length === 1 && !goesOn;
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
  const letter = fieldLetter.exec(line.words)?.groups?.mark;
  if (!match && letter && /^[ABCMT]/.test(letter)) return { mark: byLetter(letter), at: line.pieces[0]?.at ?? line.at };
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

function inHead(line: Line, previous: Line | undefined): SecrecyMark | null {
  const below = belowNumber.exec(line.words)?.groups?.mark;
  if (below && numberLine.test(previous?.pieces.at(-1)?.words ?? '')) {
    return { mark: degreeOf(below), at: line.pieces[0]?.at ?? line.at };
  }
  for (const { at, words } of line.pieces) {
    const number = (ownNumber.exec(words) ?? (line.atTop ? bareNumber.exec(words) : null))?.groups?.mark;
    if (number) return { mark: degreeOf(number), at };
    const mark = [named, before, after].map((form) => form.exec(words)?.groups?.mark).find(Boolean);
    if (mark && mark === mark.toUpperCase()) return { mark: degreeOf(mark), at };
    const of = line.pieces.length === 1 && !aboutPapers.test(previous?.words ?? '') && paper.exec(words)?.groups?.mark;
    if (of && of === of.toUpperCase()) return { mark: degreeOf(of), at };
  }
  return null;
}

/** "TM" is said of a degree, "A" stands on envelopes. */
const byLetter = (letter: string): Secrecy =>
  letter === 'A' ? 'Tuyệt mật' : letter === 'B' ? 'Tối mật' : letter === 'C' ? 'Mật' : degreeOf(letter);

/** "TỐI MẬT", "toi mat" and the "TM" behind a number are the same degree. */
function degreeOf(mark: string): Secrecy {
  const letters = mark.toLowerCase().replace(/[\s._–-]/g, '');
  if (letters.startsWith('tu')) return 'Tuyệt mật';
  return letters.startsWith('t') ? 'Tối mật' : 'Mật';
}
