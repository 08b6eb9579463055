import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as reader from './src/index.ts';
import * as areas from './src/places/area-names.ts';

const modules: Record<string, object> = { '@dondoc/reader': reader, '@dondoc/reader/area-names': areas };
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^## (\d+\. .+?)$[\s\S]*?^```js\n([\s\S]*?)^```$/gm)].map(
  ([, title = '', code = '']) => ({
    title,
    code,
  }),
);

/** What stands behind an arrow is what the expression before it gives. */
const runnable = (code: string): string =>
  code
    .replace(/^import (\{[^}]*\}) from '([^']+)';$/gm, "const $1 = modules['$2'];")
    .replace(
      /^(.+);(?: |\n)\/\/ → (.+(?:\n\/\/(?! →).+)*)$/gm,
      (_, is, said) => `told((${is}), (${said.replaceAll('\n//', '\n')}));`,
    );

it('has ten examples', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(10);
});

it.each(blocks.map((block) => [block.title, block.code]))('%s', (_title, code) => {
  const seen = { told: 0 };
  const told = (is: unknown, said: unknown) => {
    seen.told += 1;
    expect(is).toEqual(said);
  };
  new Function('modules', 'told', 'globalThis', runnable(code))(modules, told, {});
  expect(seen.told).toBeGreaterThan(0);
});
