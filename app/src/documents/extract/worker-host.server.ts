import { Worker } from 'node:worker_threads';
import type { Text } from '../../platform/language.ts';
import { Problem } from '../../platform/problem.ts';
import { intakeProblems } from '../problems.ts';
import type { Extracted, Limits } from './extracted.ts';

export interface Job {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: Limits;
}

/** What comes back from the thread; errors lose their class on the way, so a problem is sent as its parts. */
export type Answer =
  | { readonly extracted: Extracted }
  | { readonly problem: { code: string; status: number; title: Text; detail: Text; cause: string | undefined } }
  | { readonly bug: string };

/** As many files are read at once as leave a small machine some air; the others wait their turn. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

export async function readInWorker(path: string, job: Job, signal?: AbortSignal): Promise<Extracted> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    signal?.throwIfAborted();
    return unpack(await run(path, job, signal));
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

function run(path: string, job: Job, signal?: AbortSignal): Promise<Answer> {
  const { milliseconds, megabytes } = job.limits;
  const worker = new Worker(path, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  });
  return new Promise<Answer>((resolve, reject) => {
    const tooComplex = (cause: unknown) => reject(intakeProblems['file-too-complex']({}, cause));
    const late = setTimeout(
      () => reject(intakeProblems['extraction-timeout']({ seconds: Math.round(milliseconds / 1000) })),
      milliseconds,
    );
    const watch = watchMemory(megabytes, tooComplex);
    const giveUp = () => reject(signal?.reason);
    signal?.addEventListener('abort', giveUp, { once: true });
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex(error) : reject(error),
    );
    worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code}`)));
    worker.postMessage(job);
    worker.once('exit', () => {
      clearTimeout(late);
      clearInterval(watch);
      signal?.removeEventListener('abort', giveUp);
    });
  }).finally(() => worker.terminate());
}

/**
 * The bound of a thread counts its heap, not the buffers that a hostile PDF unpacks into; those show in the memory of the process,
 * which is looked at while a file is read.
 */
function watchMemory(megabytes: number, tooMuch: (cause: unknown) => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  return setInterval(() => {
    const grown = process.memoryUsage.rss() - before;
    if (grown > megabytes * 2 * 1024 * 1024) tooMuch(new Error(`the process grew by ${grown} bytes`));
  }, 100).unref();
}
