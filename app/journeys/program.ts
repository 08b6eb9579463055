import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The program's door, from here and from where a measure is bundled to. */
function door(folder = dirname(fileURLToPath(import.meta.url))): string {
  const path = join(folder, 'app/bin/dondoc.js');
  return existsSync(path) ? path : door(dirname(folder));
}

export type Environment = Readonly<Record<string, string>>;

/** What became of a program that ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** A folder for data. Run as root, the database is somebody else and has to pass. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-go-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** With which a page that is opened from now on is signed in: the cookie of the account that entered last. */
export const signedIn = { cookie: '' };

export const person = { username: 'nguyen.thi.van', name: 'Nguyễn Thị Vân', password: 'bốn từ chẳng liên quan' };

/** What npm start runs, on a data folder of its own. */
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
      ([name]) => !/^(DONDOC_|DATABASE_|PORT|HOST|NODE_)/.test(name),
    );
    this.#child = spawn(process.execPath, [door(), 'serve', '--quiet'], {
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

  /** Makes the first account, or signs in with it where it is made. */
  async entered(): Promise<this> {
    for (const path of ['first-account', 'sign-in']) {
      const response = await fetch(`${this.url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(person),
      });
      if (response.status === 409) continue;
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      signedIn.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      break;
    }
    return this;
  }

  send(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.ended;
  }

  /** What its API answers. */
  async get<Body>(path: string): Promise<Body> {
    const response = await fetch(`${this.url}${path}`, { headers: { cookie: signedIn.cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }
}
