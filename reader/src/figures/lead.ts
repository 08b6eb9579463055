import type { Bound } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { AUXILIARIES, PIECES } from './lead-words.ts';
import type { Phrase } from './phrase.ts';

/**
 * What the words right before a number say of it, read from the number backwards: "ước đạt trên |14,6 tỷ" is more than
 * (trên), a result (đạt), an estimate (ước).
 */
export type Predicate = 'result' | 'remain' | 'share' | 'equal' | 'up' | 'down' | 'over' | 'exist' | 'none';

export interface Lead {
  readonly bound?: Bound;
  readonly predicate: Predicate;
  readonly estimate: boolean;
  /** "phấn đấu đạt", "mục tiêu là". */
  readonly aim: boolean;
  /** "từ" stands right before the number: a baseline where "lên" or "xuống" follows, else a threshold. */
  readonly from: boolean;
  /** "đạt tỷ lệ 16%", "chiếm tỷ lệ": the rate of what stands before. */
  readonly rated: boolean;
  /** The predicate's own words. */
  readonly word: Phrase;
  /** The first word of the lead; the phrase to the left ends here. */
  readonly at: number;
}

const COLON = 0x3a;
const OPENS_ESTIMATE = pattern('(?:^|[,;:.]|và) (?:dự? ước|dự kiến) (?=W)(?! [mơ muốn vọng nguyện])');
const CLOSES_ESTIMATE = pattern('ước [thu chi có đón tạo trồng]');
const ESTIMATE = pattern('ước|dự kiến');

/**
 * The lead of the number before the word `at`, no word before `from` read. With `rate` the number is a percentage, and
 * "hoàn thành 100%" is a result; "hoàn thành 5 tiêu chí" says what was done.
 */
export function readLead(words: Words, from: number, at: number, rate: boolean): Lead {
  let end = at;
  let bound: Bound | undefined;
  let predicate: Predicate = 'none';
  let word: Phrase = { words, from: at, to: at };
  let beforeFillers: number | undefined;
  let threshold = false;
  let rated = false;
  let whom = false;
  let estimate = false;
  let aim = false;
  for (let round = 0; round < 10; round++) {
    const to = withoutColon(words, end, from);
    if (predicate !== 'none') {
      const auxiliary = AUXILIARIES.longestBefore(words, to, from);
      if (!auxiliary || auxiliary.value === 'none') break;
      estimate ||= auxiliary.value === 'estimate';
      aim ||= auxiliary.value === 'aim';
      end = to - auxiliary.length;
      continue;
    }
    const piece = PIECES.longestBefore(words, to, from);
    if (!piece) break;
    const says = piece.value;
    const start = to - piece.length;
    if ('stop' in says || (says.rate && !rate)) break;
    if (whom && (says.predicate === 'up' || says.predicate === 'down')) break;
    if (says.bound) bound ??= says.bound;
    else if (says.from) {
      if (threshold) break;
      threshold = true;
    } else if (says.predicate) {
      predicate = says.predicate;
      rated ||= says.rated === true;
      estimate ||= says.estimate === true;
      word = { words, from: start, to };
    } else {
      beforeFillers ??= end;
      rated ||= says.rated === true;
      whom ||= says.whom === true;
    }
    end = start;
  }
  // Fillers with no verb before them belong to the phrase: "tìm được việc cho |1.200 lao động".
  if (predicate === 'none' && beforeFillers !== undefined) end = beforeFillers;
  // "Ước thực hiện cả năm, thu ngân sách |đạt 31 tỷ": the word of estimate may open the clause.
  estimate ||=
    ESTIMATE.isIn(words, from, end) &&
    (OPENS_ESTIMATE.isIn(words, from, at) || CLOSES_ESTIMATE.startBefore(words, end) >= from);
  if (estimate) bound ??= 'about';
  return { bound, predicate, estimate, aim, from: threshold, rated, word, at: end };
}

function withoutColon({ code }: Words, end: number, from: number): number {
  let to = end;
  while (to > from && code.charCodeAt(to - 1) === COLON) to--;
  return to;
}
