import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockOf, dayInHanoi, wallClockInHanoi } from './clock.ts';
import { identifiers } from './identifier.ts';

it('a day begins in Hanoi at 17:00 UTC', () => {
  expect(dayInHanoi(new Date('2025-06-30T16:59:59.999Z'))).toBe('2025-06-30');
  expect(dayInHanoi(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  expect(wallClockInHanoi(new Date('2026-11-22T04:13:39.194Z'))).toBe('2026-11-22T11:13:39.194');
  expect(clockOf(() => new Date('2025-12-31T20:00:00Z')).today()).toBe('2026-01-01');
});

it('agrees with the time zone tables since the reunified country kept one time', () => {
  const tables = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const instants = fc.date({ min: new Date('1976-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(fc.property(instants, (instant) => dayInHanoi(instant) === tables.format(instant)));
});

it('ids are UUIDv7, grow also within a millisecond and when the clock is set back a little', () => {
  let now = 1_795_312_800_000;
  const next = identifiers(() => now);
  const made = Array.from({ length: 2000 }, (_, count) => {
    now += count === 1000 ? -5000 : count % 2;
    return next();
  });
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(2000);
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt((made[0] ?? '').replace('-', '').slice(0, 12), 16)).toBe(1_795_312_800_000);
});
