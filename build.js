/**
 * Builds what is stale, and nothing else: `node build.js [web|node|reader …]`, or `build([...])` from bin/dondoc.js.
 * Plain JavaScript, as it runs before anything is built. A target is stale when a file it is made from changed since.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const conditions = ['dondoc-source'];
/** What the server loads at every start goes into few files, as some of these are hundreds: a quarter less to wait. */
const bundled = [
  /^@dondoc\/reader/,
  /^@?hono\b/,
  /^zod\b/,
  /^drizzle-orm\b/,
  /^@asteasolutions\//,
  /^openapi3-ts\b/,
  'uuidv7',
];

/** Where each target goes, what it is made from, and how; `emit` writes into the folder it is given. */
const targets = {
  reader: {
    out: at('reader/dist'),
    from: ['reader/src', 'reader/tsconfig.declarations.json', 'package-lock.json', 'build.js'],
    emit: async (outDir) => {
      const entry = { index: 'src/index.ts', 'area-names': 'src/places/area-names.ts' };
      const reader = (settings) =>
        viteBuild({
          root: at('reader'),
          resolve: { conditions },
          build: { target: 'es2022', lib: { entry, formats: ['es'] }, ...settings },
        });
      // One file, quick to start, for Node; a file a module for bundlers, which leave out what nobody imports.
      await reader({ outDir });
      const output = { preserveModules: true, preserveModulesRoot: at('reader/src'), entryFileNames: '[name].js' };
      await reader({ outDir: join(outDir, 'modules'), minify: false, rolldownOptions: { output } });
      const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
      const declarations = ['-p', at('reader/tsconfig.declarations.json'), '--outDir', join(outDir, 'types')];
      await promisify(execFile)(process.execPath, [tsc, ...declarations]);
    },
  },
  node: {
    out: at('app/dist/node'),
    from: ['app/src', 'app/samples', 'reader/src', 'package-lock.json', 'build.js'],
    emit: async (outDir) => {
      await viteBuild({
        root: at('app'),
        resolve: { conditions },
        ssr: { resolve: { conditions, externalConditions: conditions }, noExternal: bundled },
        build: {
          outDir,
          ssr: true,
          target: 'node20',
          rolldownOptions: {
            input: {
              cli: 'src/cli.ts',
              'extract-worker': 'src/documents/extract-worker.server.ts',
              prepared: 'src/prepared.server.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
        },
      });
      // What every first start would work out the same is worked out once, by the program itself.
      const prepare = 'import(process.argv[1]).then(({ prepare }) => prepare(...process.argv.slice(2)))';
      const program = pathToFileURL(join(outDir, 'prepared.js')).href;
      await promisify(execFile)(process.execPath, ['-e', prepare, program, outDir, at('app/samples')]);
    },
  },
  web: {
    out: at('app/dist/web'),
    from: [
      'app/src',
      'app/index.html',
      'app/vite.config.ts',
      'app/public',
      'reader/src',
      'package-lock.json',
      'build.js',
    ],
    emit: (outDir) => viteBuild({ root: at('app'), configFile: at('app/vite.config.ts'), build: { outDir } }),
  },
};

async function viteBuild(options) {
  const { build } = await import('vite');
  const { build: settings, ...rest } = options;
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: options.configFile ? undefined : false,
    ...rest,
    build: { emptyOutDir: true, reportCompressedSize: false, ...settings },
  });
}

/** A fingerprint of the names, sizes and contents that a target is made from. */
function fingerprint(from) {
  const hash = createHash('sha256');
  const add = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(relative(root, path)).update(readFileSync(path));
  };
  for (const path of from) add(at(path));
  return hash.digest('hex');
}

export async function build(names = Object.keys(targets), say = () => {}) {
  for (const name of names) {
    const { out, from, emit } = targets[name];
    const stamp = join(out, '.made-from');
    const print = fingerprint(from);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) continue;
    say(name);
    // Made beside and moved in whole: a build that is killed, or two at once, leave no half of one.
    const fresh = `${out}.${process.pid}`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(dirname(out), { recursive: true });
    await emit(fresh);
    writeFileSync(join(fresh, '.made-from'), print);
    rmSync(out, { recursive: true, force: true });
    renameSync(fresh, out);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build(process.argv.length > 2 ? process.argv.slice(2) : undefined, (name) => console.log(`build: ${name}`));
}
