import {
  ASKING,
  BODIES,
  BODY_BEFORE,
  BODY_LEAD,
  BODY_VERBS,
  CONNECTIVE,
  ENUMERATION,
  HEADS,
  NOUN_BEFORE,
  ORDERING,
  or,
  STRESSING,
  TELLING,
} from './words.ts';

const edge = '(?!\\p{L})';

export const ASK = new RegExp(`(?<![\\p{L}/])(?:(${or(ORDERING)})|(${or(ASKING)}))${edge}`, 'gu');
export const SAY = new RegExp(`(?<![\\p{L}/])(?:(${or(STRESSING)})|(${or(TELLING)}))${edge}`, 'gu');
/** Sticky: set lastIndex and ask whether a head, a body, a connective stands right there. */
/** "cấp điện", "cấp bù" are verbs; "cấp ủy", "cấp huyện" are not. */
const GRANT =
  'cấp(?! (?:ủy|huyện|xã|tỉnh|ngành|trên|dưới|cơ sở|phường|trung ương|có thẩm|thôn|hội|nào|độ|bách|quốc|đảng|thành|chính|lãnh)|,)';
export const HEAD = new RegExp(`(?:${or(HEADS)}|${GRANT})${edge}(?! (?:liên quan|của)${edge})`, 'uy');
export const BODY = new RegExp(`${BODY_LEAD}(?:${or(BODIES)})${edge}`, 'uy');
export const CONNECTIVES = new RegExp(`(?:(?:${CONNECTIVE}|${ENUMERATION})${edge}[\\s,:.–-]*)+`, 'uy');
const NOMINAL = new RegExp(`(?<!\\p{L})(?<!(?:dân|quân|nhân|hình|thời) )(?:${or(NOUN_BEFORE)})(?: và| các)?\\s+$`, 'u');

export function sticky(pattern: RegExp, lower: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(lower);
  return match ? at + match[0].length : -1;
}

const IN_BODY = new RegExp(`(?<!\\p{L})(?<!(?:chi|đảng|liên) )(?:${or(BODY_BEFORE)})\\s+$`, 'u');
const BODY_VERB = new RegExp(`(?:${or(BODY_VERBS)})(?!\\p{L})`, 'uy');

/** Whether a verb that begins here is part of a noun: "công tác |xây dựng Đảng", "Ban |Chỉ đạo". */
export function isNominal(view: string, lower: string, at: number): boolean {
  // "Phòng Tài chính - Kế hoạch |tham mưu": there the noun is the end of a name.
  const named =
    /(?:- |và |, |phòng |sở )Kế hoạch\s+$/iu.test(view.slice(Math.max(0, at - 20), at)) &&
    /K/u.test(view.slice(at - 9, at));
  // "Ban Quản lý dự án |phối hợp"; but "Ban Quản lý dự án |đầu tư" goes on with its name.
  const board =
    /quản lý (?:các )?dự án\s+$/u.test(lower.slice(Math.max(0, at - 24), at)) && sticky(BODY_VERB, lower, at) <= at;
  if (!named && !board && NOMINAL.test(lower.slice(Math.max(0, at - 16), at))) return true;
  if (IN_BODY.test(lower.slice(Math.max(0, at - 12), at)) && sticky(BODY_VERB, lower, at) > at) return true;
  return /\p{Lu}/u.test(view[at] as string) && /[\p{L},&]\s+$/u.test(view.slice(Math.max(0, at - 4), at));
}
/** ", Thủ tướng nhấn mạnh." at the end of a sentence. */
export const SAY_AT_END = new RegExp(
  `[,”"–-]((?:\\s*[–-])?\\s+[^,;:.“”"]{2,90}?(?:,[^,;:.“”"]{2,60})?\\s)(?:(${or(ORDERING)})|(${or(ASKING)})|(${or(STRESSING)})|(${or(TELLING)}))(?:\\s+(?:thêm|như vậy|rõ|tại [^,;]{3,40}|với [^,;]{3,40}))?[.!…\\s]*$`,
  'u',
);
