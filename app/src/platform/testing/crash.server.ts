import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { build } from 'vite';
import { openDatabase, rows, theProgram } from '../database.server.ts';
import { silent } from '../log.server.ts';

export const migrations = fileURLToPath(new URL('./migrations', import.meta.url));
const entry = fileURLToPath(new URL('./crash-program.server.ts', import.meta.url));
const app = fileURLToPath(new URL('../../..', import.meta.url));
const modules = fileURLToPath(new URL('../../../../node_modules', import.meta.url));

/** Builds the program that is killed into one file in `folder`, with the installed packages beside it. */
export async function buildProgram(folder: string, program = entry): Promise<string> {
  await build({
    configFile: false,
    root: app,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['pg-native'] },
    build: {
      ssr: program,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  symlinkSync(modules, join(folder, 'node_modules'));
  return join(folder, 'program.mjs');
}

/** A folder of its own for a test, short enough for anything and closed to others, as `mktemp -d` makes it. */
export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'dondoc-crash-')));
}

/** The program at work on a data folder. */
export class Program {
  readonly lines: string[] = [];
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;
  #news: () => void = () => undefined;

  constructor(program: string, mode: 'insert' | 'hold', data: string, first = 1) {
    mkdirSync(data, { recursive: true });
    this.#child = spawn(process.execPath, [program, mode, data, migrations, String(first)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      this.lines.push(line);
      this.#news();
    });
    this.ended = new Promise((resolve) =>
      this.#child.once('close', (code) => {
        resolve(code);
        this.#news();
      }),
    );
  }

  get saved(): number[] {
    return this.lines.filter((line) => line.startsWith('saved ')).map((line) => Number(line.slice(6)));
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Waits for a line, or for this many more saved rows. */
  async until(wanted: string | number): Promise<void> {
    const goal = typeof wanted === 'number' ? this.saved.length + wanted : 0;
    const reached = () =>
      typeof wanted === 'number' ? this.saved.length >= goal : this.lines.some((line) => line.startsWith(wanted));
    while (!reached()) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null)
        throw new Error(`the program ended before "${wanted}": ${this.lines.slice(-2).join(' | ')}`);
      await new Promise<void>((resolve) => {
        this.#news = resolve;
      });
    }
  }
}

/** Every row that a folder holds, read by a start of its own that is stopped again. */
export async function rowsIn(dataFolder: string): Promise<Set<number>> {
  const database = await openDatabase({ dataFolder, migrations, ledgers: ['dondoc'], log: silent });
  try {
    const found = await database.read('dondoc', theProgram, (tx) =>
      rows<{ id: string }>(tx, sql`SELECT id FROM note ORDER BY id`),
    );
    return new Set(found.map(({ id }) => Number(id)));
  } finally {
    await database.close();
  }
}
