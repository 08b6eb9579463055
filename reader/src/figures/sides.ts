import { pattern } from '../words/pattern.ts';
import type { Context, Page } from './context.ts';
import { DOES, RATES } from './heads.ts';
import { leftPhrase } from './left-phrase.ts';
import { closes, cut, from, holds, isEmpty, opens, type Phrase } from './phrase.ts';
import { rightPhrase } from './right-phrase.ts';
import { trim } from './trim.ts';

export const SUPERLATIVE = pattern('[lớn cao nhiều]');
const SIZE = pattern('dài|rộng|diện tích|công suất|quy mô');
const OF_THE_ONE_BEFORE = pattern('cho|của|và|cùng');
const WORTH = pattern('^(?:có|với)? tổng? (?:trị giá|giá trị|kinh phí|số tiền)$');
const COMMA = pattern(',');
const OPENS_CLAUSE = pattern(',|trong đó|cụ thể|kết quả|[không chưa] kể');
const DOING = pattern(DOES);
const SEMICOLON = pattern(';');
const THRESHOLD = pattern('^(?![^,;]* [với cho]) [^,;()]{0,14} (?:[từ trên dưới đạt]|hoàn thành)$');
const REACHES = pattern('đạt|hoàn thành');
const CRITERIA = pattern('N (?:[-–] N)? (?:/ N)? (?:tiêu chí|chỉ tiêu|điểm)|N [^,;]{0,7}? trở [lên xuống]');

/** The phrase before the number; in brackets that open with the number, the one before the brackets. */
export function leftOf(page: Page, context: Context, threshold: Context | undefined): Phrase {
  const { previous, bracket, clause, quantity, lead, before } = context;
  if (alsoOf(context)) return cut(before, before.to, before.to);
  if (threshold && !COMMA.isIn(before.words, before.from, before.to))
    return leftPhrase(across(threshold, context), false);
  const opensBracket = bracket !== undefined && !(previous && previous.quantity.from > bracket);
  if (quantity.kind === 'rank' && closes(before, SUPERLATIVE)) {
    const phrase = trim(before);
    return from(phrase, Math.max(phrase.from, phrase.to - 3));
  }
  const parted = SEMICOLON.lastIn(before.words, before.from, before.to);
  // "(nông nghiệp tăng 7,4%; |công nghiệp tăng 12%)": the clauses of a bracket.
  const left = parted
    ? leftPhrase(from(before, parted.end), false)
    : leftPhrase(opensBracket ? before : behindList(context), previous !== undefined && !opensBracket);
  if (!isEmpty(left)) return left;
  if (opensBracket && !(previous && bracket - previous.quantity.to < 16)) {
    const start = previous?.quantity.to ?? clause.from;
    return withoutUnit(leftPhrase({ words: page.words, from: start, to: bracket }, previous !== undefined));
  }
  if (!previous || opensBracket) return left;
  // "180 tỷ đồng |xây dựng tuyến đường dài 24,5 km".
  if (quantity.kind === 'measure' && closes(before, SIZE)) return leftPhrase(before, false);
  // "45 suất quà |trị giá 27 triệu đồng".
  if (quantity.kind === 'money' && holds(before, WORTH)) return trim(before);
  // "12 dự án được |nâng vốn đạt 340 triệu USD": no comma between, but a verb of its own;
  // "215 con bò giống cho |215 hộ", "17 giải Ba và |22 giải": those words are of the one before.
  const own = quantity.kind === 'count' ? lead.predicate === 'none' : lead.predicate === 'result';
  if (
    previous.quantity.kind === 'count' &&
    own &&
    !COMMA.isIn(before.words, before.from, before.to) &&
    !closes(before, OF_THE_ONE_BEFORE) &&
    // "36.500 lượt khách |quốc tế đạt 81,2% kế hoạch": that only narrows what was counted.
    !(quantity.kind === 'percent' && context.benchmark?.kind === 'plan' && !holds(before, DOING))
  )
    return trim(before);
  return left;
}

/** "100% cán bộ, đảng viên và |90% người dân được tuyên truyền": what stands between is of the share before. */
function alsoOf({ quantity, previous, lead, before, at }: Context): boolean {
  if (quantity.kind !== 'percent' || previous?.quantity.kind !== 'percent' || lead.predicate !== 'none') return false;
  return AND.endsBefore(before.words, at) && opens(previous.after, OF_PEOPLE) && !holds(before, RATES);
}
const AND = pattern('và [trên hơn gần khoảng]?');
const OF_PEOPLE = pattern(
  '(?:số|các|tổng số)? (?:cán bộ|đảng viên|hộ|người|nhân dân|học sinh|trẻ|xã|thôn|bản|trường|lao động|hội viên|đoàn viên|khu dân cư|cơ quan|đơn vị|doanh nghiệp|phụ nữ|thanh niên)',
);
const LEVELS = pattern('(?:huyện|xã|phường|thị trấn|thị xã|thành phố|tỉnh|quận|tp .?)?');
const AMONG = pattern('là|như|gồm|tại|ở');

/** "trồng cây nhiều nhất là |Cao Bằng (47 nghìn cây); Bến Tre (36 nghìn cây)": a place before brackets only says where. */
function withoutUnit(phrase: Phrase): Phrase {
  let name = phrase.to;
  while (name > phrase.from && phrase.words.shape.charCodeAt(name - 1) === CAPITAL) name--;
  if (name === phrase.to) return phrase;
  const unit = Math.max(phrase.from, LEVELS.startBefore(phrase.words, name));
  if (unit === phrase.from) return phrase.to - name > 1 ? cut(phrase, phrase.to, phrase.to) : phrase;
  const among = AMONG.startBefore(phrase.words, unit);
  return among > phrase.from ? cut(phrase, phrase.from, among) : phrase;
}
const CAPITAL = 0x41;

/** "Bến Tre (|36 nghìn cây)", "Trong đó, Bến Tre: |36 nghìn": nothing but a place is told before the number. */
export function ofUnitAlone(page: Page, { bracket, previous, clause, before }: Context): boolean {
  const opened = bracket !== undefined && isEmpty(before) && !(previous && previous.quantity.from > bracket);
  const told: Phrase = opened ? { words: page.words, from: previous?.quantity.to ?? clause.from, to: bracket } : before;
  const to = told.words.code.charCodeAt(told.to - 1) === COLON ? told.to - 1 : told.to;
  if (to <= told.from || told.words.shape.charCodeAt(to - 1) !== CAPITAL) return false;
  return isEmpty(withoutUnit(trim(cut(told, told.from, to))));
}
const COLON = 0x3a;

/** "425/500 nhà tạm, nhà dột nát|, đạt 85%": the list of what was counted before is passed over. */
function behindList({ previous, before }: Context): Phrase {
  if (previous?.quantity.kind !== 'count') return before;
  const list = behind(previous, false);
  if (isEmpty(list) || !COMMA.isIn(list.words, list.from, list.to)) return before;
  const end = before.words.at(list.words.ends[list.to - 1] as number);
  return end <= before.to && end >= before.from ? from(before, end) : before;
}

/** The words before a number whose phrase holds a threshold: "đất ruộng đạt 80 triệu đồng/ha trở lên |đạt 35ha". */
function across(threshold: Context, { before }: Context): Phrase {
  const { words } = before;
  return words === threshold.before.words ? cut(before, threshold.before.from, before.to) : before;
}

/** What narrows the noun behind the number. */
export function behind({ quantity, after, beyond, clause, lead, before }: Context, whole: boolean): Phrase {
  // "có 5 xã đạt |19 tiêu chí" goes on; "là 412 hộ đạt |38,6%" does not.
  const threshold =
    quantity.kind === 'count' &&
    holds(after, THRESHOLD) &&
    (!closes(after, REACHES) || CRITERIA.endAt(after.words, after.to) >= 0);
  const to = threshold ? Math.min(clause.to, after.to + 16) : after.to;
  const counts = quantity.kind === 'count';
  return rightPhrase(beyond ?? cut(after, after.from, to), {
    whole: whole || threshold,
    counted: counts || quantity.kind === 'percent',
    // "Kết quả, |12 công trình đã hoàn thành": nothing is done to it, it opens the clause.
    relative:
      counts &&
      (quantity.of !== undefined ||
        lead.predicate === 'exist' ||
        lead.predicate === 'remain' ||
        (isEmpty(before) && lead.predicate === 'result') ||
        (lead.predicate === 'none' && (isEmpty(before) || closes(before, OPENS_CLAUSE)))),
    closed: beyond !== undefined || to >= clause.to,
  });
}
