import type { Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { MARKS } from './kinds.ts';

/** Letters of a number's symbol: "NQ", "TTg", "CTr", "KH&ĐT", "QH15", "UBTVQH14", "SNN&PTNT". */
const MARK = '[A-ZĐÐƯ][A-ZĐÐƯa-z&.]{0,11}\\d{0,2}';
/** "22-NQ/TU", "318/QĐ-TTg", "31/2024/QH15", "217  /BC-UBND", "31/2012/NQ- HĐND": blanks slip in at the bars. */
const WITH_SYMBOL = new RegExp(
  `\\d{1,5}[a-z]?(?: {0,6}/ ?(?:19|20)\\d{2})? {0,6}[-–/] ?${MARK}(?:(?: ?[-–/] ?| (?=[-–/]))${MARK}){0,4}(?![\\p{L}\\p{N}])`,
  'uy',
);
const PLAIN = /\d{1,4}[a-z]?(?:\/(?:19|20)\d{2})?(?![\p{L}\p{N}]|[.,]\d|[-–/]\d| ?%)/uy;

/** A document's number with its symbol at the offset: spans the written form, `number` has no blanks. */
export function symbolNumberAt({ view }: SourceText, at: number): { span: Span; number: string } | undefined {
  WITH_SYMBOL.lastIndex = at;
  const match = WITH_SYMBOL.exec(view)?.[0].replace(/[.&]+$/u, '');
  if (!match || !isSymbol(match)) return undefined;
  return { span: [at, at + match.length], number: normalised(match) };
}

/** A number without a symbol: "31", "1190", "19/2018". */
export function plainNumberAt({ view }: SourceText, at: number): { span: Span; number: string } | undefined {
  PLAIN.lastIndex = at;
  const match = PLAIN.exec(view)?.[0];
  return match === undefined ? undefined : { span: [at, at + match.length], number: match };
}

function normalised(written: string): string {
  return written.replace(/\s+/gu, '').replace(/–/gu, '-');
}

/** "50/ha", "5-7 USD", "12/A1" are no numbers of documents: the symbol names a body or a kind. */
function isSymbol(match: string): boolean {
  const marks = match
    .split(/[-–/]/u)
    .slice(1)
    .map((mark) => mark.trim());
  if (marks.some((mark) => markKind(mark) !== undefined)) return true;
  return marks.some((mark) =>
    /^(?:UBND|HĐND|TU|TƯ|HU|TW|ThU|QU|ĐU|CP|TTg|BCĐ|BTC|BNV|SNN|STC|UB[A-Z]+|VP[A-Z]*|S[A-ZĐ]{2,}|B[A-ZĐ]{2,}|QH\d{1,2}|UBTVQH\d{1,2}|ĐĐBQH|MTTQ)/u.test(
      mark,
    ),
  );
}

function markKind(mark: string): string | undefined {
  return MARKS[mark.toUpperCase().replace(/\d+$/u, '')];
}

/** The kind that a number's own symbol tells. */
export function kindOf(number: string): string | undefined {
  for (const mark of number.split(/[-/]/u).slice(1)) {
    const kind = markKind(mark);
    if (kind) return kind;
  }
  return undefined;
}
