/**
 * `npm run bench -- NAME`: builds what is stale, then runs bench/NAME.ts, which prints what it measured. Without a name, the list.
 * Plain JavaScript, as Node 20 runs no types: the measure is bundled the way the program is.
 */
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'vite';
import { build } from '../build.js';

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(here)
  .filter((name) => /^[a-z-]+\.ts$/.test(name))
  .map((name) => name.slice(0, -3));
const [name = '', ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`npm run bench -- ${names.join(' | ')}`);
  process.exit(1);
}
await build(undefined, (target) => console.error(`build: ${target}`));
const root = dirname(here);
const outDir = join(root, 'app/dist/bench', `${name}-${process.pid}`);
try {
  await bundle({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { conditions: ['dondoc-source'] },
    ssr: {
      resolve: { conditions: ['dondoc-source'], externalConditions: ['dondoc-source'] },
      noExternal: ['@dondoc/reader'],
    },
    build: { outDir, ssr: join(here, `${name}.ts`), target: 'node20', emptyOutDir: true },
  });
  const { measure } = await import(pathToFileURL(join(outDir, `${name}.js`)).href);
  await measure(root, ...rest);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
