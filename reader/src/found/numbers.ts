import type { Finding, FindingKind } from '../finding.ts';
import { add, negate, shift } from '../numbers/decimal.ts';
import { otherReading } from '../numbers/parse-number.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { SourceText } from '../source-text.ts';
import { readAnyUnit } from '../units/read-unit.ts';
import { codeOf, isNumber, isWord, PARTED } from '../words/dictionary.ts';
import { pattern } from '../words/pattern.ts';
import { spanOf } from '../words/spans.ts';
import type { Words } from '../words/words.ts';

const [COLON, MINUS] = [0x3a, 0x2d];
const [ONE, FIVE] = (['một', 'năm'] as const).map(codeOf);
/** Behind these "năm" is five: elsewhere it is a year. */
const SURELY_FIVE = pattern('[có gồm với hơn gần trên khoảng được đạt là thêm mất còn tặng trao sau]|(?<![trong])cả');
/** "tháng mười một": a month, no number. */
const NO_NUMBER_BEFORE = pattern('[tháng thứ ngày mùng mồng lần]');

/** Numbers with what they count and measure, wherever nothing else is `taken`. */
export function numbersIn(text: SourceText, taken: Uint8Array): Finding[] {
  const found: Finding[] = [];
  for (const one of findQuantities(text, taken, readAnyUnit)) {
    const finding = one.inWords ? inWords(text, one) : inDigits(text, one);
    if (finding) found.push(finding);
  }
  return found;
}

function inDigits(text: SourceText, one: Quantity): Finding | undefined {
  const { words } = text;
  const { from, to, numberTo, form } = one;
  const unit = one.unit?.unit || undefined;
  // "12A1", "3B": a letter that is no unit makes a code of it.
  if (!unit && glued(words, numberTo) && isWord(words.code.charCodeAt(numberTo))) return undefined;
  const scale = form === 'single' && !unit ? proportion(text, one) : undefined;
  if (scale) return scale;
  const minus = form === 'single' && negative(words, from);
  const value = form === 'ratio' ? `${one.value}/${one.of}` : minus ? negate(one.value as string) : one.value;
  const other = form === 'single' && !minus ? otherValue(text, one) : undefined;
  return {
    kind: kindOf(one),
    span: spanOf(words, minus ? from - 1 : from, one.unitElsewhere ? numberTo : to),
    value,
    ...(unit && { unit }),
    written: !one.unitElsewhere,
    ...(other !== undefined && { alternatives: [other] }),
  };
}

function inWords(text: SourceText, one: Quantity): Finding | undefined {
  const { words } = text;
  const { from, to, numberTo, unit } = one;
  if (NO_NUMBER_BEFORE.endsBefore(words, from)) return undefined;
  // "huyện Ba Bể": two capitals make a name.
  if (words.shape[from] === 'A' && words.shape[from + 1] === 'A') return undefined;
  if (numberTo - from === 1 && !unit?.power && !unit?.half) {
    const word = words.code.charCodeAt(from);
    // "một xã", "một năm" is an article more often than a count.
    if (word === ONE && unit?.kind !== 'money') return undefined;
    if (word === FIVE && !SURELY_FIVE.endsBefore(words, from)) return undefined;
  }
  return {
    kind: kindOf(one),
    span: spanOf(words, from, to),
    value: one.value,
    ...(unit?.unit && { unit: unit.unit }),
    written: true,
  };
}

function kindOf({ form, unit }: Quantity): FindingKind {
  if (form !== 'single') return form;
  if (!unit?.unit) return 'number';
  if (unit.kind === 'money') return 'money';
  return unit.kind === 'percent' ? 'percentage' : 'quantity';
}

const glued = ({ starts, ends }: Words, at: number): boolean => starts[at] === ends[at - 1];

/** "tỷ lệ |1:500". */
function proportion({ view, words }: SourceText, { from, numberTo, value }: Quantity): Finding | undefined {
  const { code, starts, ends } = words;
  if (code.charCodeAt(numberTo) !== COLON || !glued(words, numberTo) || !glued(words, numberTo + 1)) return undefined;
  if (!isNumber(code.charCodeAt(numberTo + 1))) return undefined;
  const whole = view.slice(starts[numberTo + 1], ends[numberTo + 1]).replace(/[.,]/g, '');
  return { kind: 'ratio', span: spanOf(words, from, numberTo + 2), value: `${value}/${whole}`, written: true };
}

/** "giảm |-2,5%", "(-3)": a minus sign; at the head of a line it is the mark of a list. */
function negative(words: Words, from: number): boolean {
  const { code } = words;
  if (code.charCodeAt(from - 1) !== MINUS || !glued(words, from) || glued(words, from - 1) === (code[from - 2] !== '('))
    return false;
  return from > 1 && code[from - 2] !== '\n' && !isNumber(code.charCodeAt(from - 2));
}

/** What the same digits mean where the other mark parts thousands. */
function otherValue({ view, words }: SourceText, one: Quantity): string | undefined {
  const { from, numberTo, unit } = one;
  if (words.code.charCodeAt(from) !== PARTED || numberTo - from > 1) return undefined;
  const counted = unit?.kind === 'count' && unit.unit !== '' && unit.power === 0;
  const other = otherReading(view.slice(words.starts[from], words.ends[from]), counted);
  if (other === undefined || !unit) return other;
  const whole = shift(other, unit.power);
  return unit.half ? add(whole, shift('0.5', unit.power)) : whole;
}
