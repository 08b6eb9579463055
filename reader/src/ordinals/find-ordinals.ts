import type { SourceText } from '../source-text.ts';
import { codeOf, isNumber, isWord, PARTED } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { type Form, Scan } from '../words/scan.ts';
import { romanValue } from './roman.ts';

/** A place in an order: "thứ 3", "lần thứ XVII", "Một là", "khóa XIII". Indexes are of words. */
export interface OrdinalMention {
  readonly words: readonly [from: number, to: number];
  readonly value: string;
}

const ORDERS = new Map(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, index) => [
    codeOf(word),
    index + 1,
  ]),
);
for (const [word, value] of [
  ['một', 1],
  ['nhì', 2],
  ['bốn', 4],
  ['bẩy', 7],
] as const)
  ORDERS.set(codeOf(word), value);
const ORDER = '[nhất nhì hai ba tư bốn năm sáu bảy bẩy tám chín mười]';
const ORDER_WORD = codeOf('thứ');
/** Behind these only digits and Roman numerals order: "khóa năm 2023" tells a year. */
const NUMBERED = new Set(
  ['khóa', 'khoá', 'hội', 'lần', 'chương', 'phần', 'mục', 'họp', 'đợt', 'tập', 'quyển', 'vòng', 'lục'].map(codeOf),
);
/** Where a sentence begins. */
const HEAD = '(?<=^|[.;:!?…\\-–+•"“(]|\\n)';

interface OrdinalForm extends Form {
  /** The word that tells the order. */
  readonly at: 'first' | 'last';
}

const FORMS: readonly OrdinalForm[] = [
  // "thứ 3", "lần thứ XVII", "kỳ họp thứ hai"; "thứ Hai" of the week is told by its capital, and read by dates.
  { pattern: pattern(`(?:lần|kỳ họp|phiên họp|khóa|đứng|xếp|hạng)? thứ (?:D|${ORDER}|W)`), at: 'last' },
  // "khóa XIII", "Đại hội XIV", "lần 2", "kỳ họp 15", "hạng Nhất", "giải Nhì".
  {
    pattern: pattern(`(?:khóa|khoá|đại hội|lần|chương|phần|mục|kỳ họp|phiên họp|đợt|tập|quyển|vòng|phụ lục) (?:D|W)`),
    at: 'last',
  },
  { pattern: pattern('[hạng giải] [nhất nhì ba tư]'), at: 'last' },
  // "Một là, …; hai là, …"
  { pattern: pattern(`${HEAD}[một hai ba bốn năm sáu bảy bẩy tám chín mười] là`), at: 'first' },
  // "I. Đặc điểm tình hình"
  { pattern: pattern(`(?<=^|\\n)[i ii iii iv v vi vii viii ix x xi xii xiii xiv xv](?=[.)\\-–])`), at: 'first' },
];
const scan = new Scan(FORMS);
const WEEK = pattern('thứ [hai ba tư năm sáu bảy](?=,? N|,? ngày|tuần|hàng tuần|hằng tuần)');
const DAY_PART = pattern('[sáng trưa chiều tối đêm hôm từ]');

/** Ordinals in text order. */
export function findOrdinals(text: SourceText): OrdinalMention[] {
  const { words } = text;
  const found: OrdinalMention[] = [];
  let free = 0;
  scan.in(words, (form, from, to) => {
    if (from < free) return;
    const { at } = FORMS[form] as OrdinalForm;
    const value = valueAt(text, at === 'first' ? from : to - 1);
    if (value === undefined) return;
    found.push({ words: [from, to], value: String(value) });
    free = to;
  });
  return found;
}

function valueAt({ view, words }: SourceText, at: number): number | undefined {
  const code = words.code.charCodeAt(at);
  const written = view.slice(words.starts[at], words.ends[at]);
  if (isNumber(code)) return code === PARTED || written === '0' ? undefined : Number(written);
  const roman = romanValue(written);
  if (roman !== undefined) return roman;
  const order = ORDERS.get(code);
  if (order === undefined || !isWord(code) || NUMBERED.has(words.code.charCodeAt(at - 1))) return undefined;
  // "sáng thứ hai", "Thứ Tư, 08/04/2015": days of the week.
  if (words.code.charCodeAt(at - 1) === ORDER_WORD && order > 1 && order < 8) {
    if (words.shape[at] !== 'a' || WEEK.endAt(words, at - 1) >= 0 || DAY_PART.endsBefore(words, at - 1))
      return undefined;
  }
  return order;
}
