import type { MeetingKind } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** What meetings are called. */
export const NOUN = `(?:hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp|họp báo|hội thảo|tọa đàm|diễn đàn|đại hội|lễ(?!hội|phí|tết|nghĩa)|[buổi cuộc]làm việc|buổi đối thoại|đối thoại
  |[buổi cuộc]?tiếp xúc cử tri|[buổi cuộc] tiếp xúc|phiên[giải chất]|[buổi cuộc]?gặp mặt|họp mặt|cuộc gặp|giao ban|buổi giám sát|buổi sinh hoạt|buổi tiếp|hội thi|hội đàm|ngày hội|phiên tiếp công dân|phiên thảo luận)`;

const WORKING = pattern('[buổi cuộc]làm việc|buổi giám sát|hội đàm');
const SESSION = pattern('[kỳ phiên]họp|phiên[giải chất thảo]');
const CONFERENCE = pattern('hội nghị|giao ban|cử tri|tiếp xúc');

/** The kind of the meeting that the words `[from, to)` name. */
export function kindOf(words: Words, from: number, to: number): MeetingKind {
  if (WORKING.isIn(words, from, to)) return 'working-session';
  if (SESSION.isIn(words, from, to)) return 'session';
  return CONFERENCE.isIn(words, from, to) ? 'conference' : 'other';
}
