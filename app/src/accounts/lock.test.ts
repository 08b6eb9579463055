import { expect, it } from 'vitest';
import { lockSeconds } from './rules.ts';

it('grants four slips, then locks for twice as long with each, up to an hour', () => {
  const seconds = Array.from({ length: 16 }, (_, failures) => lockSeconds(failures));
  expect(seconds).toEqual([0, 0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  expect(lockSeconds(5_000)).toBe(3600);
});
