import { describe, expect, it } from 'vitest';
import { beyond, isDue, lastDue, madeAt, nameAt, stateOf } from './rules.ts';

const at = (hanoi: string) => new Date(`${hanoi}+07:00`);

it('names a backup by the clocks of Hanoi, and reads the name again', () => {
  const name = nameAt(new Date('2026-11-25T19:00:03.900Z'));
  expect(name).toBe('dondoc-2026-11-26-020003.backup.gz');
  expect(madeAt(name)).toEqual(at('2026-11-26T02:00:03'));
  for (const other of [
    'so-lieu.gz',
    `${name}.7.partial`,
    'dondoc-2026-13-40-990000.backup.gz',
    'my-dondoc-2026-11-26-020003.backup.gz',
  ])
    expect(madeAt(other)).toBeUndefined();
});

it('knows when one was last due', () => {
  expect(lastDue(at('2026-11-26T02:00:00'), '02:00')).toEqual(at('2026-11-26T02:00:00'));
  expect(lastDue(at('2026-11-26T01:59:59'), '02:00')).toEqual(at('2026-11-25T02:00:00'));
  expect(lastDue(at('2026-01-01T00:10:00'), '23:30')).toEqual(at('2025-12-31T23:30:00'));
});

describe('a backup is due', () => {
  const yesterday = at('2026-11-25T02:00:03');
  it.each([
    ['the first time', '2026-11-26T10:00:00', undefined, undefined, true],
    ['not before its time', '2026-11-26T01:00:00', yesterday, undefined, false],
    ['at its time', '2026-11-26T02:00:10', yesterday, undefined, true],
    ['later, where the machine was off', '2026-11-26T09:00:00', yesterday, undefined, true],
    ['not twice', '2026-11-26T09:00:00', at('2026-11-26T02:00:03'), undefined, false],
    ['not at once after one that failed', '2026-11-26T02:30:00', yesterday, at('2026-11-26T02:00:03'), false],
    ['an hour after one that failed', '2026-11-26T03:00:04', yesterday, at('2026-11-26T02:00:03'), true],
  ])('%s', (_, now, newest, tried, expected) => {
    expect(isDue(at(now), '02:00', newest, tried)).toBe(expected);
  });
});

it('deletes the oldest of its own names only, and never the last', () => {
  const names = ['03', '01', '02'].map((day) => `dondoc-2026-11-${day}-020000.backup.gz`);
  const all = [...names, 'so-lieu.backup.gz', 'dondoc-2020-01-01-020000.backup.gz.7.partial'];
  expect(beyond(all, 2)).toEqual([names[1]]);
  expect(beyond(all, 3)).toEqual([]);
  expect(beyond(all, 0)).toEqual([names[2], names[1]]);
});

it('tells how the backups stand', () => {
  const plan = { folder: '/mnt', at: '02:00', keep: 2 };
  const names = ['dondoc-2026-11-25-020003.backup.gz'];
  const state = (now: string, record: Parameters<typeof stateOf>[2]) => stateOf(at(now), plan, record);
  expect(stateOf(at('2026-11-25T09:00:00'), undefined, { names: [] })).toBe('off');
  expect(state('2026-11-25T09:00:00', { names })).toBe('good');
  expect(state('2026-11-26T03:59:00', { names })).toBe('good');
  expect(state('2026-11-26T04:01:00', { names })).toBe('late');
  expect(state('2026-11-25T09:00:00', { names: [] })).toBe('late');
  expect(state('2026-11-26T02:30:00', { names, failed: { at: at('2026-11-26T02:00:00') } })).toBe('failed');
  expect(state('2026-11-25T09:00:00', { names, failed: { at: at('2026-11-24T02:00:00') } })).toBe('good');
});
