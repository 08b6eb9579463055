import { expect, it, vi } from 'vitest';
import type { WordPattern } from './pattern.ts';

const made = vi.hoisted(() => [] as WordPattern[]);

vi.mock(import('./pattern.ts'), async (original) => {
  const real = await original();
  const pattern = (written: string) => {
    const one = real.pattern(written);
    made.push(one);
    return one;
  };
  return { ...real, pattern };
});

it('makes an expression of every pattern, whether a text asks for it or not', async () => {
  await import('../index.ts');
  expect(made.length).toBeGreaterThan(400);
  for (const one of made) expect(() => new RegExp(one.source), one.source).not.toThrow();
});
