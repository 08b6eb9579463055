import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import type { Phrase } from './phrase.ts';

/**
 * What a rate is measured against: a plan ("kế hoạch", "dự toán"), an earlier time ("cùng kỳ", "năm 2015") or all others
 * ("bình quân cả nước").
 */
export type Benchmark = 'plan' | 'earlier' | 'peers';

const PLAN_WORDS =
  '(?:tổng? số? (?:kế hoạch|kh|dự toán|chỉ tiêu(?! [đạt về])|mục tiêu|nghị quyết|nq|pháp lệnh|kịch bản|vốn kế hoạch|tổng? số? (?:vốn|nguồn vốn|kinh phí) [đã được]* (?:giao|phân bổ|cấp)|tổng vốn|tổng mức (?:đầu tư|vốn)|(?:tỉnh|huyện|thành phố|trung ương|hđnd W|cấp trên) giao|yêu cầu đề ra|định mức|quy định giao))';
const EARLIER_WORDS =
  '(?:cùng (?:kỳ|kì|thời điểm)|năm [trước ngoái Y]|[đầu cuối] (?:năm|nhiệm kỳ|giai đoạn|kỳ)|nhiệm kỳ [trước Y]|tháng [trước D]|(?:I tháng|thời gian|tháng liền) trước đó?|quý [trước i ii iii iv D]|giai đoạn [trước Y]|trước (?:đây|sáp nhập)|thời điểm)';

const PLAN_BEHIND = pattern(`\\)* (?:trở lên)? (?:so? với?|của|theo|trên)? cả? (?:tổng số?)? ${PLAN_WORDS}`);
const EARLIER_BEHIND = pattern(
  `(?:trở lên)? [^,;()]{0,14}? (?:so với? (?:thời? gian)? ${EARLIER_WORDS}|cùng (?:kỳ|kì))`,
);
const COMPARES = pattern('[so hơn]');
const TELLS_WHICH =
  '(?:năm|trước|giao|của|tỉnh|huyện|thành phố|xã|hđnd|ubnd|trung ương|đề ra|được|cả|đầu|tháng|quý|kỳ|nghị quyết|đại hội|chính phủ|D|Y)';
const PLAN_BEFORE = pattern(`(?:so với?|(?<=hơn)) ${PLAN_WORDS} ${TELLS_WHICH}{0,6}`);
const EARLIER_BEFORE = pattern(`(?:so với?|(?<=hơn)) ${EARLIER_WORDS} ${TELLS_WHICH}{0,6}`);

const PEERS_BEFORE = pattern(
  '(?:so với|(?<=hơn)) mức? (?:bình quân|trung bình) chung? của? (?:cả nước|toàn quốc|toàn? [tỉnh huyện vùng xã]|khu vực)?',
);

/** The words that compare. */
export interface Compared extends Phrase {
  readonly kind: Benchmark;
}

/** What the words behind the number compare it with: "102% |kế hoạch", "8,3% |so với cùng kỳ". */
export function benchmarkBehind({ words, from, to }: Phrase): Compared | undefined {
  const plan = PLAN_BEHIND.endAt(words, from);
  if (plan >= 0 && plan <= to) return { kind: 'plan', words, from, to: plan };
  const earlier = EARLIER_BEHIND.endAt(words, from);
  return earlier >= 0 && earlier <= to ? { kind: 'earlier', words, from, to: earlier } : undefined;
}

/** What stands before the verb: "so dự toán giao |đạt 44%"; it begins where the phrase to the left ends. */
export function benchmarkBefore(words: Words, from: number, to: number): Compared | undefined {
  if (!COMPARES.isIn(words, from, to)) return undefined;
  const plan = PLAN_BEFORE.startBefore(words, to);
  if (plan >= from) return { kind: 'plan', words, from: plan, to };
  const earlier = EARLIER_BEFORE.startBefore(words, to);
  if (earlier >= from) return { kind: 'earlier', words, from: earlier, to };
  const peers = PEERS_BEFORE.startBefore(words, to);
  return peers >= from ? { kind: 'peers', words, from: peers, to } : undefined;
}
