/** A number of a composed sentence as it is printed; planting an error changes its digits, its words or its sign. */
export interface Slot {
  /** All digits in a row: "31264" of "31,264". */
  readonly digits: string;
  readonly decimals: number;
  /** "tỷ", "nghìn tỷ"; empty where the number stands for itself. */
  readonly magnitude: string;
  /** What stands behind: "đồng", "%", "hộ". */
  readonly unit: string;
  /** "tăng" or "giảm" before it, where the sentence says which way. */
  readonly way?: string;
}

const MAGNITUDES: Record<string, number> = { '': 1, nghìn: 1e3, triệu: 1e6, tỷ: 1e9, 'nghìn tỷ': 1e12 };

export function sizeOf({ digits, decimals, magnitude, way }: Slot): number {
  return ((way === 'giảm' ? -1 : 1) * Number(digits) * (MAGNITUDES[magnitude] ?? 1)) / 10 ** decimals;
}

/** Half a unit of the last printed place; what is counted one by one is exact. */
export function halfOf({ decimals, magnitude, unit }: Slot): number {
  const counted = magnitude === '' && decimals === 0 && !/%|đồng|ha|tấn|kg|km/.test(unit);
  return counted ? 0 : (0.5 * (MAGNITUDES[magnitude] ?? 1)) / 10 ** decimals;
}

export function printed(slot: Slot): string {
  const padded = slot.digits.padStart(slot.decimals + 1, '0');
  const cut = padded.length - slot.decimals;
  const whole = padded.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const number = slot.decimals ? `${whole},${padded.slice(cut)}` : whole;
  const behind = [slot.magnitude, slot.unit].filter((word) => word !== '').join(' ');
  const way = slot.way ? `${slot.way} ` : '';
  return `${way}${number}${behind.startsWith('%') ? '' : ' '}${behind}`.trim();
}

/** Rounded as officials do, halves away from zero. */
export function slot(value: number, decimals: number, unit: string, rest: Partial<Slot> = {}): Slot {
  const scale = 10 ** decimals / (MAGNITUDES[rest.magnitude ?? ''] ?? 1);
  const digits = String(Math.round(Math.abs(value) * scale + 1e-9));
  return { digits, decimals, magnitude: '', unit, ...rest };
}

/** Numbers drawn one after the other: how a sentence is composed from a seed. */
export interface Draw {
  readonly whole: (min: number, max: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

/** `next` gives whole numbers without end. */
export function drawing(next: () => number): Draw {
  const whole = (min: number, max: number) => min + (next() % (max - min + 1));
  return { whole, one: (of) => of[whole(0, of.length - 1)] as (typeof of)[number] };
}
