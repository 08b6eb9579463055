import { createWriteStream } from 'node:fs';
import { Problem } from '../platform/problem.ts';
import type { Limits } from './extract/extracted.ts';
import { readFile } from './extract/read-file.server.ts';
import type { Answer } from './extract/reading-process.server.ts';

/**
 * The process in which one file is read (extract/reading-process.server.ts starts it): a line of JSON and the bytes come in on
 * standard input, the answer goes out on the third channel, as a library might print on the others.
 */
const input = await readAll();
const lineEnd = input.indexOf('\n');
const { fileName, limits } = JSON.parse(input.subarray(0, lineEnd).toString()) as { fileName: string; limits: Limits };
const answer = await answerTo(input.subarray(lineEnd + 1), fileName, limits);
createWriteStream('', { fd: 3 }).end(JSON.stringify(answer), () => process.exit(0));

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function answerTo(bytes: Uint8Array, fileName: string, limits: Limits): Promise<Answer> {
  try {
    return { extracted: await readFile(bytes, fileName, limits) };
  } catch (error) {
    if (!(error instanceof Problem)) return { bug: String((error as Error)?.stack ?? error) };
    const { code, status, title, detail, cause } = error;
    return { problem: { code, status, title, detail, ...(cause !== undefined && { cause: String(cause) }) } };
  }
}
