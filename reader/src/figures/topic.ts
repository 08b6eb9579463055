import { pattern } from '../words/pattern.ts';
import type { Context } from './context.ts';
import { type Name, nameOpens, nameSize, type Phrase } from './phrase.ts';

/** What is done with money, and says nothing of which money it is. */
const BARE = pattern(
  'giải ngân|kế hoạch|được? giao|phân bổ|kinh phí|tổng (?:vốn|kinh phí|nguồn vốn)|thanh toán|bố trí|vốn|hoàn thành|thực hiện|huy động|nhu cầu',
);
const MARKS = pattern('[-–+•*]*');
const ABOUT = pattern('(?:đối với|về|với|riêng) [các những]? D? (?=W)');
const AT_COLON = pattern('(?:D [.)])? (?=W)');
const ABOUT_ENDS = pattern(',');
const COLON = pattern(':');
const BREAK = pattern('[,;:.()]');
/** "Cụ thể:", "Kết quả:": what only leads in. */
const LEADS_IN = pattern(
  'cụ thể|trong đó|kết quả|bao gồm|gồm|như|toàn|theo|riêng|tính|đến|năm|trong|qua|chỉ tiêu|mục tiêu|nhiệm vụ|phấn đấu|yêu cầu|đề nghị|kiến nghị|đồng chí|ông|bà|tồn tại|hạn chế',
);
const LONGEST = 12;

/** "Đối với 2 |khu tái định cư, …", "+ |Trồng rừng: …": what the sentence says it is about. */
function topicOf({ clause, quantity }: Context, { words }: Phrase): Phrase | undefined {
  const opens = MARKS.endAt(words, clause.opens);
  const about = ABOUT.endAt(words, opens);
  const from = about >= 0 ? about : AT_COLON.endAt(words, opens);
  if (from < 0 || (about < 0 && LEADS_IN.endAt(words, from) >= 0)) return undefined;
  const to = BREAK.firstIn(words, from, Math.min(from + LONGEST, quantity.from))?.index;
  if (to === undefined || to === from) return undefined;
  const ends = about >= 0 ? ABOUT_ENDS : COLON;
  return ends.endAt(words, to) >= 0 ? { words, from, to } : undefined;
}

/** A bare "giải ngân", "kế hoạch" is of what the sentence says it is about. */
export function withTopic(context: Context, name: Name): Name {
  if (nameSize(name) > 2 || !nameOpens(name, BARE)) return name;
  const topic = topicOf(context, context.after);
  return topic ? [...name, topic] : name;
}
