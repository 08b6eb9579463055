import { capitalEnd, isAcronym, isCapital } from '../words/capitals.ts';
import { pattern } from '../words/pattern.ts';
import { wordSet } from '../words/word-set.ts';
import type { Words } from '../words/words.ts';
import { bodyNameEnd, bodyWordsEnd } from './bodies.ts';
import { cover, type Landmarks } from './landmarks.ts';
import { nameAt } from './name-at.ts';
import { namesakeEnd } from './namesakes.ts';
import { officeHead, officeHeadEnd } from './offices.ts';
import { MIDDLE_NAMES } from './surnames.ts';

/** An office as written, whoever holds it: "Phó Chủ tịch Thường trực HĐND tỉnh"; its words are `[from, to)`. */
export interface Office {
  readonly from: number;
  readonly to: number;
}

const ROMAN = `i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv`;
const TERM = pattern(
  `(?<=[đạo tác khu đoàn vùng số tổ trạm đội phố thôn khối ấp bản xóm])I|số I|khóa (?:I|[${ROMAN}])|nhiệm kỳ Y[\\-–]Y`,
);
/** "Trưởng Công an huyện [Thượng tá] Trần …": a rank is of the person, not of the body. */
const RANK = pattern('[đại thượng trung thiếu][tá úy tướng]');
/** Words for bodies that carry the name of what they look after. */
const OF_FIELD = pattern('[sở bộ vụ cục ban phòng ngành viện trường]|thanh tra|công đoàn|[bộ thứ]trưởng|giám đốc');
/** "Giám đốc Tổ chức … [tại Việt Nam]". */
/** "[Đoàn] đại biểu Quốc hội tỉnh", "[Tổ] đại biểu HĐND tỉnh" are bodies. */
const DELEGATE = pattern('đại biểu|đbqh');
const DELEGATION = pattern('đoàn|tổ');
const HERE = pattern('tại việt nam');
const LINK = pattern('và|&');
/** "Ủy ban Xã hội [của] Quốc hội". */
const OF_BODY = pattern('của(?=quốc hội|hđnd|hội đồng nhân dân|ubnd|chính phủ|tỉnh ủy|thành ủy|đảng ủy|ban chấp hành)');
/** "Chánh Văn phòng HĐND [và] UBND huyện": one office serves two bodies. */
const BOTH = pattern(
  `(?<=hđnd|đbqh|ubnd|nhân dân|quốc hội|[tỉnh thành huyện đảng]ủy)(?:và|&|-|–)(?=hđnd|ubnd|ủy ban nhân dân|hội đồng nhân dân)`,
);
const PART_OF_OFFICE = pattern('thường trực|ủy viên');
/** Lower-case words that may end a word begun by a capital ("Hộ tịch"), unless they begin what the official does. */
const DOES = wordSet(
  `phát làm dự tham cho nhấn kết đề yêu ghi đánh trao tặng chủ kiểm đã cũng đang sẽ và cùng khẳng nêu chúc biểu thăm đến tới
   với tại về trong được là có nói chia chỉ trình báo giao lưu gợi cảm thay tiếp ký ban động gặp đi vừa phụ nhận thông xin`,
);

/** All offices of a text, in order; each covers its words. */
export function findOffices(words: Words, marks: Landmarks): Office[] {
  const offices: Office[] = [];
  for (let from = 0; from < words.count; from++) {
    const head = officeHead(words, from);
    if (!head || inDelegation(words, from)) continue;
    // "Trưởng [thôn Nà Lầu]": the last word of the head may be the first of a place.
    const tail = tailEnd(words, Math.max(head.end, marks.covered[head.end - 1] as number), marks);
    if (tail === head.end && head.anybody) continue;
    const to = tail > head.end ? Math.max(tail, HERE.endAt(words, tail)) : tail;
    offices.push({ from, to });
    cover(marks.covered, from, to);
    from = to - 1;
  }
  return offices;
}

/** Where the body behind the head of an office ends: "Cục trưởng [Cục Thống kê TP] Lê …". */
function tailEnd(words: Words, headEnd: number, marks: Landmarks): number {
  let end = headEnd;
  for (;;) {
    const piece = pieceEnd(words, headEnd, end, marks);
    const next = piece < 0 ? linked(words, headEnd, end, marks) : piece;
    if (next < 0) return end;
    end = next;
  }
}

/** The end of one piece of a body's name at a word, or -1. */
function pieceEnd(words: Words, headEnd: number, at: number, marks: Landmarks): number {
  if (at >= words.count || RANK.endAt(words, at) >= 0) return -1;
  if (officeHeadEnd(words, at) >= 0 && PART_OF_OFFICE.endAt(words, at) < 0 && !inDelegation(words, at)) return -1;
  const place = marks.placeEnd[at];
  if (place) return place;
  const body = bodyNameEnd(words, at);
  // "Đoàn ĐBQH tỉnh [Đoàn Thị …]": the end of "tỉnh đoàn" is a family name before a middle one.
  if (body > at + 1 && isCapital(words, body - 1) && MIDDLE_NAMES.has(words, body) && nameAt(words, body - 1, marks))
    return body - 1;
  if (nameAt(words, at, marks) && !isField(words, at, body)) return namesakeEnd(words, headEnd, at);
  if (body >= 0) return body;
  const field = bodyWordsEnd(words, at);
  // "Trưởng phòng Kinh tế [đầu tư] Trần …": what might be a verb is none right before a name.
  if (field >= 0 && !isCapital(words, at)) return nameAt(words, field, marks) ? field : -1;
  const term = TERM.endAt(words, at);
  if (term >= 0) return term;
  const capital = capitalEnd(words, at);
  if (capital < 0 || isAcronym(words, at)) return capital;
  if (DOES.has(words, at)) return -1;
  // "Hộ tịch": a capital and the rest of its word.
  return words.shape[capital] === 'a' && !DOES.has(words, capital) ? capital + 1 : capital;
}

function inDelegation(words: Words, at: number): boolean {
  return DELEGATE.endAt(words, at) >= 0 && DELEGATION.endsBefore(words, at);
}

/** "Sở [Công Thương] Trương …": what begins like a surname is the name of a field behind the word for its body. */
function isField(words: Words, at: number, bodyEnd: number): boolean {
  return bodyEnd > at + 1 && OF_FIELD.endsBefore(words, at);
}

/** "Phòng Tư pháp[ và Hộ tịch]": a link is crossed only to a capital that starts neither a body, an office nor a person. */
function linked(words: Words, headEnd: number, end: number, marks: Landmarks): number {
  const link = Math.max(OF_BODY.endAt(words, end), BOTH.endAt(words, end));
  if (link >= 0) return pieceEnd(words, headEnd, link, marks);
  if (LINK.endAt(words, end) < 0) return -1;
  const at = end + 1;
  const capital = capitalEnd(words, at);
  if (capital < 0 || isAcronym(words, at) || marks.placeEnd[at] || bodyWordsEnd(words, at) === capital) return -1;
  const next = pieceEnd(words, headEnd, at, marks);
  return next > capital ? next : -1;
}
