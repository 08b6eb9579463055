/** Vietnam has kept UTC+7 without summer time since 13 June 1975, which is before anything the product records. */
const hanoiOffset = 7 * 60 * 60 * 1000;

/** What clocks in Hanoi show at an instant, in ISO 8601 without a zone: "2026-11-22T11:13:39.194". */
export function wallClockInHanoi(instant: Date): string {
  return new Date(instant.getTime() + hanoiOffset).toISOString().slice(0, -1);
}

/** The calendar day in Hanoi at an instant: 17:30 UTC on 30 June is already "2025-07-01". */
export function dayInHanoi(instant: Date): string {
  return wallClockInHanoi(instant).slice(0, 10);
}

/** "2025-06-30" before "2025-07-01". */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What a program asks for the time; a test passes one that stands still. */
export interface Clock {
  now(): Date;
  /** Today in Asia/Ho_Chi_Minh, "2026-11-22". */
  today(): string;
}

export function clockOf(now: () => Date): Clock {
  return { now, today: () => dayInHanoi(now()) };
}

export const clock: Clock = clockOf(() => new Date());
