import { capitalAt, isAcronym } from '../capitals.ts';
import type { Span } from '../fact.ts';
import type { PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import { NOT_AFTER_WORD, NOT_BEFORE_WORD } from '../vietnamese.ts';
import { bodyNameEnd, bodyWordsEnd } from './bodies.ts';
import { nameAt } from './name-at.ts';
import { HEAD_WORDS, officeHeadEnd } from './offices.ts';

/** An office as written, whoever holds it: "Phó Chủ tịch Thường trực HĐND tỉnh". */
export interface Office {
  readonly span: Span;
  readonly text: string;
}

const HEAD = new RegExp(`${NOT_AFTER_WORD}(?:${HEAD_WORDS.join('|')})${NOT_BEFORE_WORD}`, 'gu');
const TERM =
  /(?:(?<=(?:khu|đoàn|vùng|số|tổ|trạm|đội|phố|thôn|khối|ấp|bản|xóm) )\d{1,4}|số \d{1,3}|khóa (?:[ivxl]+|\d+)|nhiệm kỳ \d{4} ?[-–] ?\d{4})(?![\p{L}\p{N}])/uy;
/** "Trưởng Công an huyện [Thượng tá] Trần …": a rank is of the person, not of the body. */
const RANK = /^(?:đại|thượng|trung|thiếu) (?:tá|úy|tướng)(?!\p{L})/u;
/** Words for bodies that carry the name of what they look after. */
const OF_FIELD =
  /(?<!\p{L})(?:sở|bộ|vụ|cục|ban|phòng|ngành|viện|trường|thanh tra|công đoàn|bộ trưởng|thứ trưởng|giám đốc|trưởng phòng) $/u;
/** "Giám đốc Tổ chức … [tại Việt Nam]". */
const HERE = /^ tại việt nam(?!\p{L})/u;
const LINK = /(?: và | & | – | - |, )/uy;
const SYLLABLE = /[\p{L}\p{M}]+/uy;
/** Lower-case words that may end a word begun by a capital ("Hộ tịch"), unless they begin what the official does. */
const DOES = new Set(
  `phát làm dự tham cho nhấn kết đề yêu ghi đánh trao tặng chủ kiểm đã cũng đang sẽ và cùng khẳng nêu chúc biểu thăm đến tới
   với tại về trong được là có nói chia chỉ trình báo giao lưu gợi cảm thay tiếp ký ban động gặp đi vừa phụ nhận thông xin`.split(
    /\s+/u,
  ),
);
/** Heads that are an office only with a body behind them: "cán bộ chủ chốt" is nobody's post, "cán bộ Phòng Nội vụ" is. */
const ANYBODY = new Set(['cán bộ', 'công chức', 'chuyên viên', 'thư ký', 'trợ lý', 'ủy viên', 'đảng ủy viên']);

export function findOffices(text: SourceText, places: readonly PlaceMention[]): Office[] {
  const placeEnds = new Map(places.map((place) => [place.span[0], place.span[1]]));
  const offices: Office[] = [];
  let after = 0;
  for (const match of text.lower.matchAll(HEAD)) {
    if (match.index < after) continue;
    const headEnd = officeHeadEnd(text.lower, match.index);
    if (headEnd < 0) continue;
    const tail = tailEnd(text, headEnd, placeEnds);
    const end = tail + (tail > headEnd ? (HERE.exec(text.lower.slice(tail, tail + 14))?.[0].length ?? 0) : 0);
    if (end === headEnd && ANYBODY.has(text.lower.slice(match.index, headEnd))) continue;
    offices.push({ span: [match.index, end], text: text.view.slice(match.index, end).replace(/\s+/gu, ' ') });
    after = end;
  }
  return offices;
}

/** Where the body behind the head of an office ends: "Cục trưởng [Cục Thi hành án dân sự TP] Lê …". */
function tailEnd(text: SourceText, headEnd: number, placeEnds: ReadonlyMap<number, number>): number {
  let end = headEnd;
  for (;;) {
    const at = skipBlanks(text.view, end);
    if (at === end && end !== headEnd) return linked(text, end, placeEnds) ?? end;
    const next = at > end ? pieceEnd(text, at, placeEnds) : -1;
    if (next < 0) {
      const over = linked(text, end, placeEnds);
      if (over === undefined) return end;
      end = over;
    } else end = next;
  }
}

function skipBlanks(view: string, at: number): number {
  let next = at;
  while (view[next] === ' ' && next - at < 3) next++;
  return next;
}

/** The end of one piece of a body's name at the offset, or -1. */
function pieceEnd({ view, lower }: SourceText, at: number, placeEnds: ReadonlyMap<number, number>): number {
  if (RANK.test(lower.slice(at, at + 12))) return -1;
  if (officeHeadEnd(lower, at) >= 0 && !/^(?:thường trực|ủy viên) /u.test(lower.slice(at, at + 12))) return -1;
  const place = placeEnds.get(at);
  if (place !== undefined) return place;
  const body = bodyNameEnd(view, lower, at);
  const name = nameAt(view, lower, at, placeEnds);
  if (name && !isField(lower, at, body)) return -1;
  if (body >= 0) return body;
  const field = bodyWordsEnd(lower, at);
  // "Trưởng phòng Kinh tế [đầu tư] Trần …": what might be a verb is none right before a name.
  if (field >= 0 && /\p{Ll}/u.test(view[at] as string))
    return view[field] === ' ' && nameAt(view, lower, field + 1, placeEnds) ? field : -1;
  TERM.lastIndex = at;
  const term = TERM.exec(lower);
  if (term) return at + term[0].length;
  const capital = capitalAt(view, at);
  if (!capital) return -1;
  const word = view.slice(...capital);
  if (isAcronym(word)) return capital[1];
  if (DOES.has(word.toLowerCase())) return -1;
  // "Hộ tịch": a capital and the rest of its word.
  SYLLABLE.lastIndex = capital[1] + 1;
  const rest = view[capital[1]] === ' ' ? SYLLABLE.exec(lower)?.[0] : undefined;
  if (rest === undefined || capitalAt(view, capital[1] + 1) || DOES.has(rest)) return capital[1];
  return capital[1] + 1 + rest.length;
}

/** "Sở [Công Thương] Trương …": what begins like a surname is the name of a field behind the word for its body. */
function isField(lower: string, at: number, bodyEnd: number): boolean {
  return bodyEnd > at && lower.slice(at, bodyEnd).includes(' ') && OF_FIELD.test(lower.slice(Math.max(0, at - 10), at));
}

/** "Phòng Tư pháp[ và Hộ tịch]": a link is crossed only to a capital that starts neither a body, an office nor a person. */
function linked(text: SourceText, end: number, placeEnds: ReadonlyMap<number, number>): number | undefined {
  LINK.lastIndex = end;
  const link = LINK.exec(text.lower)?.[0];
  if (link !== ' và ' && link !== ' & ') return undefined;
  const at = end + link.length;
  const capital = capitalAt(text.view, at);
  if (!capital || isAcronym(text.view.slice(...capital)) || placeEnds.has(at)) return undefined;
  if (bodyWordsEnd(text.lower, at) === capital[1]) return undefined;
  const next = pieceEnd(text, at, placeEnds);
  return next > capital[1] ? next : undefined;
}
