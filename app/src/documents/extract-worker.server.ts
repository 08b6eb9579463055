import { parentPort } from 'node:worker_threads';
import { Problem } from '../platform/problem.ts';
import { readFile } from './extract/read-file.server.ts';
import type { Answer, Job } from './extract/worker-host.server.ts';

/** The thread on which one file is read; it ends with the answer. */
parentPort?.once('message', async ({ bytes, fileName, limits }: Job) => {
  parentPort?.postMessage(await answerTo({ bytes, fileName, limits }));
});

async function answerTo({ bytes, fileName, limits }: Job): Promise<Answer> {
  try {
    return { extracted: await readFile(bytes, fileName, limits) };
  } catch (error) {
    if (!(error instanceof Problem)) return { bug: String((error as Error)?.stack ?? error) };
    const { code, status, title, detail, cause } = error;
    return { problem: { code, status, title, detail, cause: cause === undefined ? undefined : String(cause) } };
  }
}
