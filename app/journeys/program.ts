import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, inject } from 'vitest';
import { ask } from '../src/platform/testing/control.server.ts';

const bin = fileURLToPath(new URL('../bin/dondoc.js', import.meta.url));
const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** What became of a program that ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** `npm start`, as a person starts it, on a data folder of its own. */
export class Program {
  readonly folder: string;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** The line that names the address; rejects where the program ends without it. */
  readonly line: Promise<string>;
  url = '';
  readonly #child: ChildProcess;

  constructor(folder: string, environment: Environment) {
    this.folder = folder;
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^(DONDOC_|DATABASE_URL|PORT|HOST|NODE_)/.test(name),
    );
    this.#child = spawn(process.execPath, [bin, 'serve', '--quiet'], {
      env: { ...Object.fromEntries(inherited), DONDOC_DATA: join(folder, 'data'), PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.pid = this.#child.pid ?? 0;
    let errors = '';
    this.#child.stderr?.on('data', (chunk) => (errors += chunk));
    this.ended = new Promise((resolve) =>
      this.#child.once('close', (code, signal) => resolve({ code, signal, errors })),
    );
    const said = new Promise<string>((resolve) =>
      createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }).once('line', resolve),
    );
    this.line = Promise.race([
      said,
      this.ended.then(({ code, errors }) => Promise.reject(new Error(`ended with ${code}: ${errors}`))),
    ]);
    this.line.catch(() => undefined);
  }

  async started(): Promise<this> {
    this.url = /http:\S+/.exec(await this.line)?.[0] ?? '';
    return this;
  }

  send(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  /** What its API answers. */
  async get<Body>(path: string): Promise<Body> {
    const response = await fetch(`${this.url}${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }
}

/** A folder that is gone after the file. Run as root, the database is somebody else and has to pass. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-go-'));
  chmodSync(folder, 0o711);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * The program of a test file and its later starts, the last of which is ended with the file. With DONDOC_TEST_DATABASE_URL
 * it works on a database of its own on that server, else on the embedded one.
 */
export async function startProgram(environment: Environment = {}) {
  const folder = newFolder();
  const database = process.env.DONDOC_TEST_DATABASE_URL ? await databaseOnServer() : {};
  const start = (more: Environment = {}) =>
    new Program(folder, { DONDOC_DEMO: '0', ...database, ...environment, ...more }).started();
  const running = { program: await start() };
  afterAll(() => running.program.send('SIGTERM'));
  return {
    get program() {
      return running.program;
    },
    /** Starts it again at the address that open pages know. */
    async again(): Promise<Program> {
      running.program = await start({ PORT: new URL(running.program.url).port });
      return running.program;
    },
  };
}

async function databaseOnServer(): Promise<Environment> {
  const { owner } = await ask(inject('databaseControl'), { migrations, ledgers: [] });
  return { DATABASE_URL: owner.connectionString ?? '' };
}
