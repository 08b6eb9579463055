import type { Quantity as Found } from '../quantities/quantity.ts';
import type { SourceText } from '../source-text.ts';
import { pattern } from '../words/pattern.ts';
import { denied, isScale, measuresNothing } from './no-figures.ts';
import { nounAt, openNoun } from './open-noun.ts';
import { type Phrase, spoken } from './phrase.ts';
import type { Quantity } from './quantity.ts';

/** Of all numbers those that measure something, with the noun they count. */
export function measuring(text: SourceText, all: readonly Found[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (const one of all) {
    const quantity = one.inWords ? said(text, one, quantities.at(-1)) : written(text, one);
    if (quantity) quantities.push(quantity);
  }
  return quantities;
}

/** "rút ngắn thời gian từ |25 ngày xuống còn 15 ngày": a length of time is a figure where it changes. */
const TIME = '(?:năm|tháng|tuần|ngày|giờ|phút)';
const FROM_TIME = pattern('từ [trên hơn khoảng]?');
const TO_TIME = pattern(`${TIME} [xuống lên còn] (?:còn|dưới|khoảng)? N ${TIME}`);
const FROM_TIME_TO = pattern(`từ [trên hơn khoảng]? N ${TIME} [xuống lên còn] (?:còn|dưới|khoảng)?`);
const LENGTH = pattern(TIME);

function duration({ words, view }: SourceText, { from, numberTo }: Found): Found['unit'] {
  if (numberTo >= words.count || LENGTH.endAt(words, numberTo) < 0) return undefined;
  const first = FROM_TIME.endsBefore(words, from) && TO_TIME.endAt(words, numberTo) >= 0;
  if (!first && !FROM_TIME_TO.endsBefore(words, from)) return undefined;
  const unit = view.slice(words.starts[numberTo], words.ends[numberTo]).toLowerCase();
  return { unit, kind: 'measure', power: 0, from: numberTo, to: numberTo + 1 };
}

const SLASH = 0x2f;
const PER_ONE = pattern('trên|mỗi|của|bình quân');

function written(text: SourceText, one: Found): Quantity | undefined {
  const { words, view } = text;
  const { value, of, form, from, numberTo } = one;
  const lasts = one.unit || form !== 'single' ? undefined : duration(text, one);
  if (lasts) return quantity(text, { ...one, to: lasts.to }, lasts, undefined);
  const unit = one.unit ?? (form === 'single' ? rate(text, one) : undefined);
  if (form === 'range' && !unit) return undefined;
  // "…/|500" is half of something that was no ratio.
  if (form === 'single' && from > 0 && words.code.charCodeAt(from - 1) === SLASH) return undefined;
  // "gian hàng |0 đồng": what costs nothing is a name.
  if (value === '0' && unit?.kind === 'money') return undefined;
  const counted = !unit || unit.kind === 'count';
  const known = !unit && form === 'single' ? 'none' : counted ? 'count' : 'measure';
  if (measuresNothing(words, from, numberTo, known)) return undefined;
  if (form === 'ratio') {
    if (isScale(view.slice(words.starts[from], words.ends[numberTo - 1]))) return undefined;
    if (value === of && denied(words, from)) return undefined;
  }
  // "giá trị sản xuất trên |1 ha": what another number is measured by.
  if (form === 'single' && value === '1' && !counted && PER_ONE.startBefore(words, from) >= 0) return undefined;
  if (unit)
    return quantity(text, one, unit, unit.kind === 'count' ? { words, from: unit.from, to: unit.to } : undefined);
  if (typeof value !== 'string' || value.includes('.')) return undefined;
  const noun = form === 'ratio' ? nounAt(view, words, numberTo) : openNoun(view, words, from, numberTo);
  return noun && quantity(text, one, undefined, noun);
}

const VERB_BEFORE = pattern('có|còn|gồm|được|với|gần|hơn|trên|khoảng|đạt|trong đó');
/** "; |ba trạm biến áp tại các làng đã đóng điện": at the head of a clause that tells what was done. */
const CLAUSE_HEAD = pattern('[;]');
const COMMA = pattern(',');
/** "7 sản phẩm OCOP, trong đó |một sản phẩm 4 sao". */
const AMONG = pattern('trong đó có?');
const DONE = pattern('[^,;.:]{1,9} [đã được]');

/** "hiện có hai doanh nghiệp", "gần một nghìn tỷ đồng": words count only behind a verb and before a known unit. */
function said(text: SourceText, one: Found, last: Quantity | undefined): Quantity | undefined {
  const { words } = text;
  const { unit, value, from, numberTo } = one;
  if (!unit || (unit.kind !== 'count' && unit.kind !== 'money') || (value === '1' && !AMONG.endsBefore(words, from)))
    return undefined;
  const heads = CLAUSE_HEAD.endsBefore(words, from) && unit.kind === 'count' && DONE.endAt(words, one.to) >= 0;
  // "95 sản phẩm cấp tỉnh, |hai sản phẩm cấp quốc gia": more of what was counted in digits.
  const more = last?.unit === unit.unit && from - last.to < 12 && COMMA.endsBefore(words, from);
  if ((!heads && !more && !VERB_BEFORE.endsBefore(words, from)) || measuresNothing(words, from, numberTo, 'count'))
    return undefined;
  return quantity(text, one, unit, unit.kind === 'count' ? { words, from: unit.from, to: unit.to } : undefined);
}

function quantity({ view, words }: SourceText, one: Found, unit: Found['unit'], noun: Phrase | undefined): Quantity {
  const to = unit ? one.to : (noun as Phrase).to;
  return {
    start: words.starts[one.from] as number,
    end: words.ends[to - 1] as number,
    from: one.from,
    to,
    value: one.value,
    unit: unit?.unit ?? spoken(view, noun as Phrase).toLowerCase(),
    kind: unit?.kind ?? 'count',
    of: one.of,
    noun,
    bound: undefined,
  };
}

const RATE_TOLD = pattern('(?:[tỷ tỉ] lệ|tốc độ tăng) [^,;.:()N]{0,18} [là đạt còn chiếm bằng] [trên hơn gần khoảng]?');
const ENDS = pattern('[.,;)\\n]|$');

/** "tỷ lệ lấp đầy là |88,15.": a rate with no sign behind it is in hundredths. */
function rate({ view, words }: SourceText, { from, numberTo }: Found): Found['unit'] {
  const { starts, ends, count } = words;
  if (numberTo < count && ENDS.endAt(words, numberTo) < 0) return undefined;
  if (!view.slice(starts[from], ends[numberTo - 1]).includes(',')) return undefined;
  if (RATE_TOLD.startBefore(words, from) < 0) return undefined;
  return { unit: '%', kind: 'percent', power: 0, from: numberTo, to: numberTo };
}
