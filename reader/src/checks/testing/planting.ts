import type { Draw, Slot } from './slots.ts';
import type { Statement } from './statement.ts';

/** How a number goes wrong between a table and a report. */
export const FAULTS = [
  'a digit changed',
  'two digits swapped',
  'a unit dropped',
  'a sign flipped',
  'a part left out',
] as const;
export type Fault = (typeof FAULTS)[number];

/** The slots with one fault planted; undefined where the statement has no room for it. */
export function plant(fault: Fault, { slots, leaves = [] }: Statement, draw: Draw): (Slot | undefined)[] | undefined {
  if (fault === 'a part left out') {
    if (leaves.length < 3) return undefined;
    const left = draw.one(leaves);
    return slots.map((slot, index) => (index === left ? undefined : slot));
  }
  const altered = slots.map((slot) => FAULTY[fault](slot, draw));
  const open = altered.flatMap((slot, index) => (slot ? [index] : []));
  if (open.length === 0) return undefined;
  const chosen = draw.one(open);
  return slots.map((slot, index) => (index === chosen ? altered[index] : slot));
}

const FAULTY: Record<Exclude<Fault, 'a part left out'>, (slot: Slot, draw: Draw) => Slot | undefined> = {
  'a digit changed': (slot, draw) => {
    const at = draw.whole(0, slot.digits.length - 1);
    const digit = (Number(slot.digits[at]) + draw.whole(1, 9)) % 10;
    const digits = slot.digits.slice(0, at) + digit + slot.digits.slice(at + 1);
    return written({ ...slot, digits });
  },
  'two digits swapped': (slot, draw) => {
    const { digits } = slot;
    const pairs = [...digits].flatMap((digit, index) => (index > 0 && digit !== digits[index - 1] ? [index] : []));
    if (pairs.length === 0) return undefined;
    const at = draw.one(pairs);
    return written({ ...slot, digits: digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1) });
  },
  'a unit dropped': (slot) =>
    slot.magnitude ? { ...slot, magnitude: slot.magnitude.split(' ').slice(1).join(' ') } : undefined,
  'a sign flipped': (slot) => (slot.way ? { ...slot, way: slot.way === 'tăng' ? 'giảm' : 'tăng' } : undefined),
};

/** "0.817" and "0" are no misprints that anybody would leave. */
const written = (slot: Slot): Slot | undefined =>
  slot.digits.startsWith('0') && slot.digits.length > slot.decimals + 1
    ? undefined
    : Number(slot.digits) === 0
      ? undefined
      : slot;

const NUMBER = /\d[\d.,]*\d|\d/g;

/** The words of a figure of a real text with one fault planted in each of its numbers, each beyond any rounding. */
export function misprints(words: string): string[] {
  const altered = [...words.matchAll(NUMBER)].flatMap(({ 0: token, index }) => {
    const first = token.search(/[1-9]/);
    const second = first + 1 + token.slice(first + 1).search(/\d/);
    if (first < 0) return [];
    const [lead, next] = [token[first] ?? '', token[second] ?? ''];
    const raised = token.slice(0, first) + ((Number(lead) % 9) + 1) + token.slice(first + 1);
    const swapped =
      second > first && next !== lead && next !== '0'
        ? token.slice(0, first) + next + token.slice(first + 1, second) + lead + token.slice(second + 1)
        : undefined;
    return [raised, swapped].flatMap((told) =>
      told === undefined ? [] : [words.slice(0, index) + told + words.slice(index + token.length)],
    );
  });
  const dropped = words.replace(/(?:nghìn|ngàn|triệu|t[ỷỉ]) /u, '');
  return dropped === words ? altered : [...altered, dropped];
}
