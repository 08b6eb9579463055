import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, openPage } from './browser.ts';

const run = promisify(execFile);
const reader = fileURLToPath(new URL('../../reader', import.meta.url));
const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const text = 'Thu ngân sách xã Nà Mòn đạt 12,5 tỷ đồng, bằng 102% kế hoạch.';

let folder = '';
const put = (name: string, words: string) => writeFileSync(join(folder, name), words);
const npm = (...words: string[]) =>
  run('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });

/** Packed as it is published, and installed where there is nothing else. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-alone-'));
  mkdirSync(join(folder, 'built'));
  put('package.json', '{ "name": "alone", "private": true, "type": "module" }');
  // What is packed was built before the journeys started.
  await npm('pack', reader, '--ignore-scripts');
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  await npm('install', `./${packed}`, '--offline', '--ignore-scripts');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A bundle for browsers of 2022 on, and how many bytes its scripts have. */
async function bundle(entry: string): Promise<number> {
  const outDir = join(folder, 'built', entry.replace('.js', ''));
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(folder, entry), output: { entryFileNames: 'main.js' } },
    },
  });
  const scripts = (readdirSync(outDir, { recursive: true }) as string[]).filter((name) => name.endsWith('.js'));
  return scripts.reduce((sum, name) => sum + readFileSync(join(outDir, name)).length, 0);
}

it('brings no dependency, and of itself only what is published', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@dondoc']);
  const files = readdirSync(join(folder, 'node_modules/@dondoc/reader'), { recursive: true }) as string[];
  expect(files.filter((name) => /\.test\.|cases|(?<!\.d)\.ts$/.test(name))).toEqual([]);
  for (const name of ['README.md', 'LICENSE', 'NOTICE']) expect(files).toContain(name);
});

it('runs in Node, and in a worker of it', async () => {
  put(
    'node.js',
    `import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
const said = () => JSON.stringify(read(${JSON.stringify(text)}, { areaNames }));
if (!isMainThread) parentPort.postMessage(said());
else new Worker(new URL(import.meta.url)).on('message', (told) => console.log(JSON.stringify({ told, own: said() })));
`,
  );
  const { told, own } = JSON.parse((await run(process.execPath, ['node.js'], { cwd: folder })).stdout);
  expect(told).toBe(own);
  expect(JSON.parse(own).facts.map((fact: { type: string }) => fact.type)).toEqual(['place', 'figure', 'figure']);
});

it('brings its types, for bundlers and for Node', async () => {
  put(
    'typed.ts',
    `import { type Check, checkFacts, explain, type Fact, type Figure, type Reading, read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
const reading: Reading = read('x', { areaNames, date: '2023-01-01', explain: true });
const figures: readonly Figure[] = reading.facts.filter((fact) => fact.type === 'figure');
const checks: readonly Check[] = checkFacts('x', reading.facts);
const why: string | undefined = reading.facts.map((fact: Fact) => explain(fact, 'x'))[0]?.vi;
// @ts-expect-error an exact decimal is no number
const value: number | undefined = figures[0]?.value;
// @ts-expect-error there is no such option
read('x', { nothing: true });
export { checks, value, why };
`,
  );
  const strict = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2022', '--types', '', '--ignoreConfig'];
  for (const [module, resolution] of [
    ['esnext', 'bundler'],
    ['node16', 'node16'],
  ] as const) {
    const compiled = run(
      process.execPath,
      [tsc, ...strict, '--module', module, '--moduleResolution', resolution, 'typed.ts'],
      { cwd: folder },
    );
    await expect(
      compiled.then(
        () => '',
        (error) => error.stdout,
      ),
    ).resolves.toBe('');
  }
});

it('leaves out of a bundle what nobody imports', async () => {
  put('small.js', `import { fold } from '@dondoc/reader';\nconsole.log(fold('Hòa'));\n`);
  put('whole.js', `import { read } from '@dondoc/reader';\nconsole.log(read('x'));\n`);
  put('found.js', `import { find } from '@dondoc/reader';\nconsole.log(find('x'));\n`);
  const [small, found, whole] = [await bundle('small.js'), await bundle('found.js'), await bundle('whole.js')];
  expect(small).toBeLessThan(1_000);
  expect(found * 2).toBeLessThan(whole);
});

journey('the reader, alone in a browser', () => {
  it('runs in the page and in a worker, as bundled for browsers of 2022', async () => {
    put('worker.js', `import { read } from '@dondoc/reader';\nonmessage = ({ data }) => postMessage(read(data));\n`);
    put(
      'page.js',
      `import { read } from '@dondoc/reader';
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
worker.onmessage = ({ data }) => { window.told = JSON.stringify({ own: read(${JSON.stringify(text)}), worker: data }); };
worker.postMessage(${JSON.stringify(text)});
`,
    );
    await bundle('page.js');
    const server = createServer(({ url = '/' }, response) => {
      if (url === '/')
        return response.end('<!doctype html><title>x</title><script type="module" src="/main.js"></script>');
      if (extname(url) !== '.js') return response.writeHead(404).end();
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(folder, 'built/page', url)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const { page, complaints } = await openPage();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    const told = await page.waitForFunction(() => (globalThis as { told?: string }).told);
    const { own, worker } = JSON.parse(String(await told.jsonValue()));
    server.close();
    expect(worker).toEqual(own);
    expect(own.checks.map(({ status }: { status: string }) => status)).toEqual(['derived']);
    expect(complaints).toEqual([]);
  });
});
