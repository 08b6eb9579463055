import { expect, it } from 'vitest';
import type { LiveReading, Question } from './answer.ts';
import { LiveReader, type Reader } from './live-reader.ts';

function made() {
  const asked: Question[] = [];
  const told: LiveReading[] = [];
  const seen = { failed: 0, started: 0, ended: 0 };
  const worker: Reader = {
    postMessage: (question) => asked.push(question),
    onmessage: null,
    onerror: null,
    terminate: () => {
      seen.ended += 1;
    },
  };
  const live = new LiveReader(
    () => {
      seen.started += 1;
      return worker;
    },
    (reading) => told.push(reading),
    () => {
      seen.failed += 1;
    },
  );
  const answer = (at: number) =>
    worker.onmessage?.({ data: { id: asked[at]?.id ?? 0, mark: null, facts: [], checks: [] } });
  return { live, asked, told, seen, answer, worker };
}

it('reads one text at a time, then the last that was asked for, and tells no more than that', () => {
  const { live, asked, told, answer, seen } = made();
  for (const text of ['a', 'ab', 'abc']) live.ask(text);
  expect(asked.map(({ text }) => text)).toEqual(['a']);
  answer(0);
  expect(told).toEqual([]);
  expect(asked.map(({ text }) => text)).toEqual(['a', 'abc']);
  answer(0);
  expect(told).toEqual([]);
  answer(1);
  expect(told.map(({ text }) => text)).toEqual(['abc']);
  expect(seen.started).toBe(1);
});

it('tells a text once that was changed and changed back', () => {
  const { live, told, answer } = made();
  for (const text of ['a', 'ab', 'a']) live.ask(text);
  answer(0);
  expect(told.map(({ text }) => text)).toEqual(['a']);
});

it('tells nothing once it is closed, and says where it cannot read', () => {
  const { live, told, answer, seen, worker } = made();
  live.ask('a');
  live.close();
  answer(0);
  expect([told, seen.ended]).toEqual([[], 1]);
  live.ask('b');
  worker.onerror?.({});
  expect(seen.failed).toBe(1);
});
