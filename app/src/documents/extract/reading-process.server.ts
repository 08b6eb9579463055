import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Text } from '../../platform/language.ts';
import { Problem } from '../../platform/problem.ts';
import { intakeProblems } from '../problems.ts';
import type { Extracted, Limits } from './extracted.ts';

export interface Job {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: Limits;
  /** A text of this many characters or more is read for its facts there, too, since that takes as long as it is long. */
  readonly readFrom?: number | undefined;
}

/** What comes back from the process; errors lose their class on the way, so a problem is sent as its parts. */
export type Answer =
  | { readonly extracted: Extracted }
  | { readonly problem: { code: string; status: number; title: Text; detail: Text; cause?: string } }
  | { readonly bug: string };

/** As many files are read at once as leave a small machine some air; the others wait their turn. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file in a process of its own: whatever the file does to it, this process goes on. A thread would not do, since a
 * heap that runs full in one large step ends the whole process, bounds of the thread or not.
 */
export async function readApart(entry: string, job: Job, signal?: AbortSignal): Promise<Extracted> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    signal?.throwIfAborted();
    return unpack(await run(entry, job, signal));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function unpack(answer: Answer): Extracted {
  if ('extracted' in answer) return answer.extracted;
  if ('bug' in answer) throw new Error(answer.bug);
  const { code, cause, ...kind } = answer.problem;
  throw new Problem(code, kind, cause);
}

function run(entry: string, { bytes, fileName, limits, readFrom }: Job, signal?: AbortSignal): Promise<Answer> {
  const child = start(entry, limits);
  const [, , errors, answers] = child.stdio as unknown as [Writable, null, Readable, Readable];
  const seconds = Math.round(limits.milliseconds / 1000);
  return new Promise<Answer>((resolve, reject) => {
    const late = () => reject(intakeProblems['extraction-timeout']({ seconds }));
    const timer = setTimeout(late, limits.milliseconds);
    const giveUp = () => reject(signal?.reason);
    signal?.addEventListener('abort', giveUp, { once: true });
    const said = gather(answers);
    const complained = gather(errors);
    child.once('error', reject);
    child.once('close', (code, died) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      const words = said().toString();
      if (words !== '') resolve(JSON.parse(words) as Answer);
      else if (died === 'SIGXCPU' || died === 'SIGKILL') late();
      else
        reject(
          intakeProblems['file-too-complex']({}, `ended by ${died ?? code}: ${complained().toString().slice(-2000)}`),
        );
    });
    // A process that ended early reads no more; how it ended says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(`${JSON.stringify({ fileName, limits, readFrom })}\n`);
    child.stdin?.end(bytes);
  }).finally(() => child.kill('SIGKILL'));
}

/**
 * It gets no environment, since that holds passwords. On a POSIX system the kernel bounds its processor time, also once this
 * process is gone, and on Linux its memory with all its buffers, which the bound on the heap does not count. It leaves no core
 * behind, which would hold the document.
 */
function start(entry: string, { megabytes, milliseconds }: Limits): ChildProcess {
  const node = [`--max-old-space-size=${megabytes}`, '--stack-size=3000', entry];
  const stdio: ('pipe' | 'ignore')[] = ['pipe', 'ignore', 'pipe', 'pipe'];
  const options = { stdio, cwd: dirname(entry), windowsHide: true };
  if (process.platform === 'win32')
    return spawn(process.execPath, node, { ...options, env: { SystemRoot: process.env.SystemRoot } });
  const bounds = `ulimit -c 0; ulimit -t ${Math.ceil(milliseconds / 1000) * 4 + 10}; ulimit -d ${(megabytes + 512) * 1024} 2>/dev/null; exec "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', bounds, process.execPath, ...node], { ...options, env: {} });
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended already, or may not be set back: it is read at the usual pace then.
  }
  return child;
}

/** What a stream says, at most 64 MB of it. */
function gather(stream: Readable): () => Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length <= 64 * 1024 * 1024) chunks.push(chunk);
  });
  return () => Buffer.concat(chunks);
}
