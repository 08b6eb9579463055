import { expect, it } from 'vitest';
import { problems as database } from './database-problems.ts';
import { problems as http } from './http-problems.ts';
import { problems as postgres } from './postgres/problems.ts';
import { defineProblems, type Problem, problemDetails } from './problem.ts';

const problems = defineProblems({
  'too-long': {
    status: 422,
    title: { vi: 'Quá dài', en: 'Too long' },
    detail: { vi: '{what} dài quá {limit}.', en: '{what} is over {limit}.' },
  },
});

it('fills the holes of a sentence, each in its language', () => {
  const cause = new Error('why');
  const problem = problems['too-long']({ what: { vi: 'Tên', en: 'The name' }, limit: 20 }, cause);
  expect(problemDetails(problem, 'vi')).toMatchObject({
    code: 'too-long',
    title: 'Quá dài',
    detail: 'Tên dài quá 20.',
  });
  expect(problemDetails(problem, 'en').detail).toBe('The name is over 20.');
  expect(problem.cause).toBe(cause);
});

it('wants every hole filled', () => {
  // @ts-expect-error: the limit is missing.
  expect(problems['too-long']({ what: 'x' }).detail.en).toContain('{limit}');
});

it('every code of the platform is one, and has both sentences', () => {
  const tables = [database, http, postgres] as unknown as Record<string, (values: Record<string, string>) => Problem>[];
  const codes = tables.flatMap((table) => Object.keys(table));
  expect(new Set(codes).size).toBe(codes.length);
  for (const table of tables)
    for (const make of Object.values(table)) {
      const { title, detail } = make({});
      for (const text of [title, detail]) expect(text.vi.length * text.en.length).toBeGreaterThan(0);
      const holes = (sentence: string) => new Set(sentence.match(/\{\w+\}/g));
      expect(holes(detail.vi)).toEqual(holes(detail.en));
    }
});
