import type { ReferenceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { lowerCase, NOT_AFTER_WORD } from '../vietnamese.ts';
import { PhraseTable } from '../words/phrase-table.ts';
import { KINDS, SHORT_KINDS } from './kinds.ts';
import { kindOf, plainNumberAt, symbolNumberAt } from './numbers.ts';
import { trailing } from './trailing.ts';
import { barredNumbers, kindsWithNumber, matchesAt } from './triggers.ts';

const LOWER_KINDS = new Map(KINDS.map((kind) => [lowerCase(kind), kind]));
const alternatives = [...LOWER_KINDS.keys(), ...Object.keys(SHORT_KINDS)].sort((a, b) => b.length - a.length).join('|');
const KIND = new RegExp(
  `${NOT_AFTER_WORD}(${alternatives})(?![\\p{L}])( {0,3}\\(?(?:số|sô)?[ :.]{0,9}| )(?=\\d)`,
  'uy',
);
const GLUED = new RegExp(`${NOT_AFTER_WORD}(${[...LOWER_KINDS.keys()].join('|')})(?=\\d)`, 'uy');
const NEXT = /^ ?(?:,|;|và|cùng|,? và) (?:số )?(?=\d)/u;
const NEXT_WITH_SO = /^ ?(?:,|;|và|,? và) số (?=\d)/u;
const ALONE = /(?<![\p{L}\p{N}.,/–-])\d{1,5}[a-z]?(?= {0,6}[-–/])/uy;
const kinds = new PhraseTable(alternatives.split('|').map((kind) => [kind, kind] as const));
/** Behind a number with no symbol these say that it counts: "kế hoạch 5 năm", "quyết định 3 nội dung". */
const COUNTS =
  /^ ?(?:năm|tháng|ngày|quý|tuần|giờ|tỷ|tỉ|triệu|nghìn|ngàn|đồng|%|ha|km|m2|m²|kg|tấn|tạ|người|hộ|xã|huyện|nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|tiêu chí|điểm|lần|vụ|dự án|công trình|đơn vị|trường|nhà|vấn đề|nhóm|khâu|sản phẩm|chương|phần|lớp|cuộc|đợt|bộ|cây|con|lượt|văn bản|giai đoạn)(?![\p{L}])/u;
/** Kinds that a bare number can name ("Nghị quyết 31"); a programme by number is a programme ("Chương trình 135"). */
const BARE = new Set([
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Kết luận',
  'Kế hoạch',
  'Đề án',
  'Thông báo',
  'Thông tư',
  'Nghị định',
  'Công văn',
  'Quy định',
  'Công điện',
  'Báo cáo',
  'Tờ trình',
  'Hướng dẫn',
  'Luật',
]);

/** References by number: with a symbol after any kind or none, without one after a kind ("Nghị quyết 31"). */
export function numbered(text: SourceText): ReferenceMention[] {
  const found: ReferenceMention[] = [];
  const seen = new Set<number>();
  const offsets = kindsWithNumber(text.words, kinds);
  for (const pattern of [KIND, GLUED]) {
    for (const match of matchesAt(pattern, text.lower, offsets)) {
      const word = match[1] as string;
      const kind = LOWER_KINDS.get(word) ?? (SHORT_KINDS[word] as string);
      series(match.index, match.index + match[0].length, kind, /số|sô/u.test(match[2] ?? ''));
    }
  }
  for (const match of matchesAt(ALONE, text.view, barredNumbers(text.words))) {
    if (seen.has(match.index)) continue;
    const number = symbolNumberAt(text, match.index);
    const kind = number && kindOf(number.number);
    if (number && kind) add(match.index, match.index, number, kind);
  }
  return found;

  /** A kind with one number or several: "các Quyết định số 10/QĐ-UBND, 11/QĐ-UBND và 12/QĐ-UBND". */
  function series(start: number, at: number, kind: string, said: boolean) {
    let from = start;
    let next = at;
    for (let count = 0; count < 30; count++) {
      const symbol = symbolNumberAt(text, next);
      const number = symbol ?? (count === 0 || said ? plain(from, next, kind, said) : undefined);
      if (!number || seen.has(next)) return;
      const own = (symbol && ownKind(symbol.number, kind)) ?? kind;
      const end = add(from, next, number, own);
      const link = (symbol ? NEXT : NEXT_WITH_SO).exec(text.lower.slice(end, end + 12));
      if (!link) return;
      from = end + link[0].length;
      next = from;
    }
  }

  function plain(start: number, at: number, kind: string, said: boolean) {
    const number = plainNumberAt(text, at);
    if (!number) return undefined;
    if (said) return number;
    const capital = text.view[start] !== text.lower[start];
    const after = text.lower.slice(number.span[1], number.span[1] + 20);
    if (!BARE.has(kind) || COUNTS.test(after)) return undefined;
    // "quyết định 3 …", "kế hoạch 87 …": in lower case only what closes or goes on as a reference does.
    return capital || /^(?:[,;.)]| của | về | ngày |$)/u.test(after) ? number : undefined;
  }

  function add(
    start: number,
    at: number,
    number: { span: readonly [number, number]; number: string },
    kind: string,
  ): number {
    seen.add(at);
    const { date, issuer, end: last } = trailing(text, text.words.at(number.span[1]));
    const end = Math.max(number.span[1], text.words.ends[last - 1] as number);
    found.push({
      span: [start, number.span[1]],
      number: number.number,
      kind,
      ...(date && { date }),
      ...(issuer && { issuer }),
    });
    return end;
  }
}

/** "Chương trình hành động số 10-CTr/TU" stays what it is called; a law by the Assembly is a law. */
function ownKind(number: string, called: string): string | undefined {
  return called === 'Văn bản' ? kindOf(number) : undefined;
}
