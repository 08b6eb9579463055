import { isCapital, isGlued } from '../words/capitals.ts';
import { SMALL, WHOLE, YEAR } from '../words/dictionary.ts';
import type { Words } from '../words/words.ts';
import { MARKS } from './kinds.ts';

/** A number that starts at a word: behind which word it ends, and as it is called, without blanks. */
export interface DocumentNumber {
  readonly end: number;
  readonly number: string;
}

const SLASH = 0x2f;
const PERCENT = 0x25;
const AND = 0x26;
const POINT = 0x2e;
const SMALL_SHAPE = 0x61;
const BARS = new Set(['-', '–', '—', '−', '/'].map((bar) => bar.charCodeAt(0)));
/** Letters of a number's symbol: "NQ", "TTg", "CTr", "QH", "UBTVQH", "SNN". */
const MARK = /^[A-ZĐÐƯ][A-ZĐÐƯa-zđư]{0,11}$/;
const MOST_MARKS = 5;
/** Blanks that slip in before the first bar and beside the others: "217  /BC-UBND", "31/2012/NQ- HĐND". */
const WIDE_GAP = 6;

/** Whether a bar stands behind the number at a word: most numbers are of no document. */
export const isBarred = ({ code }: Words, at: number): boolean =>
  BARS.has(code.charCodeAt(at + 1)) || BARS.has(code.charCodeAt(at + 2));

/** A document's number with its symbol: "22-NQ/TU", "318/QĐ-TTg", "31/2024/QH15", "30a/2008/NQ-CP". */
export function symbolNumberAt(view: string, words: Words, at: number): DocumentNumber | undefined {
  let end = leadingEnd(words, at, 5);
  if (end < 0) return undefined;
  if (words.code.charCodeAt(end) === SLASH && words.code.charCodeAt(end + 1) === YEAR) end += 2;
  const marks: string[] = [];
  while (marks.length < MOST_MARKS && BARS.has(words.code.charCodeAt(end))) {
    if (gap(words, end) > (marks.length > 0 ? 1 : WIDE_GAP) || gap(words, end + 1) > 1) break;
    const next = markEnd(view, words, end + 1);
    if (next < 0) break;
    marks.push(view.slice(words.starts[end + 1], words.ends[next - 1]));
    end = next;
  }
  if (!isSymbol(marks) || runsOn(words, end)) return undefined;
  return { end, number: written(view, words, at, end) };
}

/** A number without a symbol: "31", "1190", "19/2018". */
export function plainNumberAt(view: string, words: Words, at: number): DocumentNumber | undefined {
  const { code } = words;
  let end = leadingEnd(words, at, 4);
  if (end < 0) return undefined;
  if (code.charCodeAt(end) === SLASH && code.charCodeAt(end + 1) === YEAR && isGlued(words, end)) end += 2;
  const parted = BARS.has(code.charCodeAt(end)) && isGlued(words, end) && isGlued(words, end + 1);
  if (runsOn(words, end) || code.charCodeAt(end) === PERCENT || (parted && isDigits(code.charCodeAt(end + 1))))
    return undefined;
  return { end, number: written(view, words, at, end) };
}

const isDigits = (code: number): boolean => code === SMALL || code === WHOLE || code === YEAR;

/** Behind the digits of a number and a letter on them ("30a"), or -1. */
function leadingEnd(words: Words, at: number, most: number): number {
  const { code, shape, starts, ends } = words;
  if (!isDigits(code.charCodeAt(at)) || (ends[at] as number) - (starts[at] as number) > most) return -1;
  const lettered =
    shape.charCodeAt(at + 1) === SMALL_SHAPE &&
    isGlued(words, at + 1) &&
    (ends[at + 1] as number) - (starts[at + 1] as number) === 1;
  return lettered ? at + 2 : at + 1;
}

/** "KH&ĐT", "T.Ư", "QH15": behind which word the mark ends that starts at one, or -1. */
function markEnd(view: string, words: Words, at: number): number {
  const { code, starts, ends } = words;
  let end = at;
  for (;;) {
    if (!isCapital(words, end) || !MARK.test(view.slice(starts[end], ends[end]))) return end > at ? end - 1 : -1;
    end++;
    const joint = code.charCodeAt(end);
    if ((joint !== AND && joint !== POINT) || !isGlued(words, end) || !isGlued(words, end + 1)) break;
    end++;
  }
  return code.charCodeAt(end) === SMALL && isGlued(words, end) ? end + 1 : end;
}

const gap = ({ starts, ends }: Words, at: number): number => (starts[at] as number) - (ends[at - 1] as number);

/** "22-NQx1": a letter or digit goes on where a number should end. */
function runsOn(words: Words, end: number): boolean {
  const shape = words.shape.charCodeAt(end);
  return end < words.count && isGlued(words, end) && (shape === SMALL_SHAPE || shape === 0x30 || isCapital(words, end));
}

const written = (view: string, { starts, ends }: Words, from: number, to: number): string =>
  view
    .slice(starts[from], ends[to - 1])
    .replace(/\s+/gu, '')
    .replace(/[–—−]/gu, '-');

/** Bodies as they stand in symbols: of the Party, the state, the province, its departments. */
const BODY =
  /^(?:UBND|HĐND|TU|TƯ|T\.Ư|HU|TW|ThU|QU|ĐU|ĐUK|CP|TTg|BCĐ|BTC|BNV|SNN|STC|UB[A-Z]+|VP[A-Z]*|S[A-ZĐ]{2,}|B[A-ZĐ]{2,}|QH\d{1,2}|UBTVQH\d{1,2}|ĐĐBQH|ĐĐBQH&HĐND|MTTQ|CTUBND|BTV|BTGTW|ĐKT|ĐGS|TCT|TANDTC)$/u;

/** "50/ha", "5-7 USD", "12/A1" are no numbers of documents: the symbol names a body or a kind. */
const isSymbol = (marks: readonly string[]): boolean =>
  marks.some((mark) => markKind(mark) !== undefined || BODY.test(mark));

function markKind(mark: string): string | undefined {
  return MARKS[mark.toUpperCase().replace(/\d+$/u, '')];
}

const marksOf = (number: string): string[] => number.split(/[-/]/u).slice(1);

/** The kind that a mark of a number's symbol stands for. */
export function markedKind(number: string): string | undefined {
  for (const mark of marksOf(number)) {
    const kind = markKind(mark);
    if (kind) return kind;
  }
  return undefined;
}

/** The kind that a number's own symbol tells; one of bodies alone ("512/UBDT-CSDT") is that of a letter. */
export function kindOf(number: string): string | undefined {
  const marks = marksOf(number);
  return markedKind(number) ?? (marks.length > 1 && BODY.test(marks[0] as string) ? 'Công văn' : undefined);
}
