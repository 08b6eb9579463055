import { type Draw, halfOf, printed, type Slot, sizeOf, slot } from './slots.ts';

/** A sentence of a report with the numbers it prints, and whether these can be true together. */
export interface Statement {
  readonly kind: string;
  readonly slots: readonly Slot[];
  /** The sentence for any slots in their place: those that are true, or those that a test planted. */
  readonly say: (slots: readonly Slot[]) => string;
  /** Some numbers before they were rounded make all of them true. */
  readonly holds: (slots: readonly Slot[]) => boolean;
  /** Slots that may be left out with the words around them: the parts of a list. */
  readonly leaves?: readonly number[];
}

export type Kind = (draw: Draw) => Statement;
/** A sentence around printed numbers. */
export type Phrase = (printed: readonly string[]) => string;

export const saying =
  (phrase: Phrase) =>
  (slots: readonly Slot[]): string =>
    phrase(slots.map(printed));

/** How a report leads up to a sentence; nothing in it measures anything. */
export const opening = (draw: Draw): string =>
  draw.one([
    '',
    '',
    'Đến nay, ',
    'Theo báo cáo của Ủy ban nhân dân huyện, ',
    'Trong 9 tháng đầu năm 2023, ',
    'Năm 2023, ',
  ]);

/** In the middle of a sentence where words stand before it. */
export const after = (lead: string, sentence: string): string =>
  lead ? lead + sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;

/** No "5.000 hộ": what looks rounded is taken for rounded. */
export function odd(draw: Draw, min: number, max: number): number {
  const number = draw.whole(min, max);
  return number % 10 === 0 ? number + 1 : number;
}

export const wayOf = (moved: number): 'tăng' | 'giảm' => (moved < 0 ? 'giảm' : 'tăng');
export const billions = (value: number, decimals: number, way?: string): Slot =>
  slot(value, decimals, 'đồng', { magnitude: 'tỷ', ...(way && { way }) });

const SLACK = 1e-7;

/** Somewhere between low and high lies what was rounded to the number that is told. */
export function meets(low: number, high: number, told: Slot): boolean {
  const slack = SLACK * Math.max(1, Math.abs(high));
  return low - slack <= sizeOf(told) + halfOf(told) && sizeOf(told) - halfOf(told) <= high + slack;
}

const low = (of: Slot): number => sizeOf(of) - halfOf(of);
const high = (of: Slot): number => sizeOf(of) + halfOf(of);

/** a is so many percent of b. */
export const isPercent = ([a, b, told]: readonly Slot[]): boolean =>
  !!a && !!b && !!told && low(b) > 0 && meets((100 * low(a)) / high(b), (100 * high(a)) / low(b), told);

/** a divided by b. */
export const isQuotient = ([a, b, told]: readonly Slot[]): boolean =>
  !!a && !!b && !!told && low(b) > 0 && meets(low(a) / high(b), high(a) / low(b), told);

/** From a to b by so much. */
export const isMove = ([a, b, told]: readonly Slot[]): boolean =>
  !!a && !!b && !!told && meets(low(b) - high(a), high(b) - low(a), told);

/** From a to b by so many percent. */
export const isGrowth = ([a, b, told]: readonly Slot[]): boolean =>
  !!a && !!b && !!told && low(a) > 0 && meets(100 * (low(b) / high(a) - 1), 100 * (high(b) / low(a) - 1), told);

/** The first is what the others add up to. */
export function isSum([whole, ...parts]: readonly (Slot | undefined)[]): boolean {
  const told = parts.filter((part) => part !== undefined);
  const sum = (of: (slot: Slot) => number) => told.reduce((all, part) => all + of(part), 0);
  return !!whole && meets(sum(low), sum(high), whole);
}
