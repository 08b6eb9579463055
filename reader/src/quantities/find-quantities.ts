import type { Decimal } from '../fact.ts';
import { add, compare, shift } from '../numbers/decimal.ts';
import { digitsEnd, digitsValue } from '../numbers/digits.ts';
import { type NumberWords, numberWordsAt, startsNumber } from '../numbers/number-words.ts';
import type { SourceText } from '../source-text.ts';
import { type ReadUnit, readUnit } from '../units/read-unit.ts';
import { isNumber, PARTED } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import type { Quantity } from './quantity.ts';

const OF_ALL = pattern('[trên trong] tổng? số?');
const DASH = pattern('[-–—] -?');
const UNTIL = pattern('[đến tới]');
const BEHIND_FROM = pattern('từ [khoảng trên hơn]?');
/** "có |1 đến 2 sản phẩm". */
const BEHIND_HAS = pattern('có|thêm|khoảng|được');
const AND = pattern('[,;]|và');
const SLASH = 0x2f;

/** A number with the unit behind it. */
interface Half {
  readonly from: number;
  readonly numberTo: number;
  readonly unit: ReadUnit | undefined;
  readonly to: number;
}

type UnitReader = (text: SourceText, at: number) => ReadUnit | undefined;

/** What is passed over, and which units are read. */
interface Looking {
  readonly text: SourceText;
  readonly taken: Uint8Array;
  readonly unitAt: UnitReader;
}

/**
 * All numbers of a text with their units, in text order: single ones, ranges and n/m. What `taken` marks (one byte a
 * word, set where dates, periods and numbers of documents stand) is passed over.
 */
export function findQuantities(text: SourceText, taken: Uint8Array, unitAt: UnitReader = readUnit): Quantity[] {
  const looking = { text, taken, unitAt };
  const { code, count } = text.words;
  const found: Quantity[] = [];
  let at = 0;
  while (at < count) {
    const one = code.charCodeAt(at);
    let quantity: Quantity | undefined;
    if (isNumber(one)) {
      const half = halfAt(looking, at);
      quantity = half && (joined(looking, half) ?? single(looking, half));
    } else if (startsNumber(one) && !taken[at]) quantity = inWords(looking, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.to : at + 1;
  }
  return found;
}

function halfAt({ text, taken, unitAt }: Looking, at: number): Half | undefined {
  const numberTo = digitsEnd(text.words, at);
  if (numberTo < 0 || taken[at]) return undefined;
  const unit = unitAt(text, numberTo);
  return { from: at, numberTo, unit, to: unit ? unit.to : numberTo };
}

function amountOf(text: SourceText, half: Half, unit: ReadUnit | undefined): Decimal | undefined {
  const value = digitsValue(text, half.from, half.numberTo, unit?.kind === 'count' && unit.power === 0);
  if (value === undefined || !unit) return value;
  const whole = unit.power ? shift(value, unit.power) : value;
  return unit.half ? add(whole, shift('0.5', unit.power)) : whole;
}

function single(looking: Looking, half: Half): Quantity | undefined {
  const { text } = looking;
  const unit = half.unit ?? unitOfList(looking, half);
  const value = amountOf(text, half, unit);
  if (value === undefined) return undefined;
  const rest = restOf(looking, half);
  if (rest) return { ...rest, from: half.from, value: add(value, rest.value as Decimal) };
  return {
    form: 'single',
    from: half.from,
    to: half.to,
    firstTo: half.numberTo,
    numberTo: half.numberTo,
    value,
    of: undefined,
    unit,
    unitElsewhere: unit && !half.unit ? true : undefined,
    inWords: undefined,
  };
}

/** "1 tỷ |200 triệu đồng": the smaller part of one sum. */
function restOf(looking: Looking, { unit, to }: Half): Quantity | undefined {
  if (unit?.kind !== 'money' || unit.from !== unit.to || unit.half) return undefined;
  const next = halfAt(looking, to);
  if (!next?.unit || next.unit.power >= unit.power || next.unit.power < 3) return undefined;
  return single(looking, next);
}

/** The unit of "lần lượt là |7,4 và 6,1%", which is written once. */
function unitOfList(looking: Looking, { from, numberTo }: Half): ReadUnit | undefined {
  const { words, view } = looking.text;
  if (words.code.charCodeAt(from) !== PARTED || !view.slice(words.starts[from], words.ends[from]).includes(','))
    return undefined;
  let to = numberTo;
  for (let more = 0; more < 6; more++) {
    const joint = AND.endAt(words, to);
    const next = joint < 0 ? undefined : halfAt(looking, joint);
    if (!next) return undefined;
    if (next.unit) return next.unit.kind === 'count' ? undefined : { ...next.unit, to: numberTo };
    to = next.numberTo;
  }
  return undefined;
}

function joined(looking: Looking, first: Half): Quantity | undefined {
  const { text } = looking;
  const { words } = text;
  const { code } = words;
  const after = (from: number) => (from < 0 ? undefined : halfAt(looking, from));
  const slash =
    code.charCodeAt(first.to) === SLASH ? first.to : code.charCodeAt(first.numberTo) === SLASH ? first.numberTo : -1;
  const whole = slash >= 0 ? after(slash + 1) : first.unit ? after(OF_ALL.endAt(words, first.to)) : undefined;
  if (whole) return ratio(text, first, whole);
  const high =
    after(DASH.endAt(words, first.numberTo)) ??
    (first.unit ? after(DASH.endAt(words, first.to)) : undefined) ??
    (BEHIND_FROM.startBefore(words, first.from) >= 0 || (!first.unit && BEHIND_HAS.startBefore(words, first.from) >= 0)
      ? after(UNTIL.endAt(words, first.to))
      : undefined);
  return high && range(text, first, high);
}

const LAST_MONTH = '12';

/** "26/58 chỉ tiêu", "41xã/70 xã", "38.210/31.500 tỷ đồng", "12.468 hồ sơ trên tổng số 21.735 hồ sơ". */
function ratio(text: SourceText, part: Half, all: Half): Quantity | undefined {
  if (part.unit && all.unit && part.unit.kind !== all.unit.kind) return undefined;
  const unit = all.unit ?? part.unit;
  const value = amountOf(text, part, part.unit ?? all.unit);
  const of = amountOf(text, all, all.unit ?? part.unit);
  if (!value || !of || of === '0') return undefined;
  // "12/3 hộ" may be a day; of money, and in "kết nạp 55/50 đảng viên", the result may well pass the plan.
  if ((!unit || (unit.kind === 'count' && compare(of, LAST_MONTH) <= 0)) && compare(value, of) > 0) return undefined;
  return {
    form: 'ratio',
    from: part.from,
    to: all.to,
    firstTo: part.numberTo,
    numberTo: all.numberTo,
    value,
    of,
    unit,
    unitElsewhere: undefined,
    inWords: undefined,
  };
}

/** "5 - 7%", "từ 6,5% đến 7,2%", "48.000 - 52.000 tỷ đồng"; "đến" joins only behind "từ". */
function range(text: SourceText, low: Half, high: Half): Quantity | undefined {
  const unit = high.unit;
  if (low.unit && low.unit.unit !== unit?.unit) return undefined;
  // "từ 56 - |60/60 điểm"
  if (!unit && text.words.code.charCodeAt(high.to) === SLASH) return undefined;
  const from = amountOf(text, low, low.unit ?? unit);
  const to = amountOf(text, high, unit);
  if (!from || !to || compare(from, to) >= 0) return undefined;
  const ends = { from: low.from, to: high.to, firstTo: low.numberTo, numberTo: high.numberTo };
  return { form: 'range', ...ends, value: [from, to], ...(unit && { unit }) };
}

/** "hai doanh nghiệp", "một nghìn hai trăm tỷ đồng": a number in words, where a unit says that it is one. */
function inWords({ text, taken, unitAt }: Looking, at: number): Quantity | undefined {
  const number = numberWordsAt(text.words, at);
  if (!number || taken[number.to - 1]) return undefined;
  const unit = unitAt(text, number.to) ?? understood(number);
  // "năm", "ba" alone may be anything.
  if (!unit && number.to - at < 2) return undefined;
  const whole = unit?.power ? shift(number.value, unit.power) : number.value;
  const value = unit?.half ? add(whole, shift('0.5', unit.power)) : whole;
  const ends = { from: at, to: unit?.to ?? number.to, firstTo: number.to, numberTo: number.to };
  return { form: 'single', ...ends, value, ...(unit && { unit }), inWords: true };
}

/** "gần hai nghìn tỷ": of đồng. */
function understood({ to, power }: NumberWords): ReadUnit | undefined {
  return power >= 6 ? { unit: 'đồng', kind: 'money', power: 0, from: to, to } : undefined;
}

/** Marks the words of spans of the view, for `taken`. */
export function markTaken(text: SourceText, taken: Uint8Array, spans: Iterable<readonly [start: number, end: number]>) {
  const { words } = text;
  for (const [start, end] of spans) {
    for (let at = words.at(start); at < words.count && (words.starts[at] as number) < end; at++) taken[at] = 1;
  }
}
