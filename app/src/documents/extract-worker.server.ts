import { createWriteStream } from 'node:fs';
import { Problem } from '../platform/problem.ts';
import type { Extracted, Limits } from './extract/extracted.ts';
import { readFile } from './extract/read-file.server.ts';
import type { Answer } from './extract/reading-process.server.ts';

/**
 * The process in which one file is read (extract/reading-process.server.ts starts it): a line of JSON and the bytes come in on
 * standard input, the answer goes out on the third channel, as a library might print on the others.
 */
const input = await readAll();
const lineEnd = input.indexOf('\n');
const job = JSON.parse(input.subarray(0, lineEnd).toString()) as {
  fileName: string;
  limits: Limits;
  readFrom?: number;
};
const answer = await answerTo(input.subarray(lineEnd + 1), job);
createWriteStream('', { fd: 3 }).end(JSON.stringify(answer), () => process.exit(0));

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function answerTo(bytes: Uint8Array, { fileName, limits, readFrom = Infinity }: typeof job): Promise<Answer> {
  try {
    const extracted = await readFile(bytes, fileName, limits);
    return { extracted: extracted.text.length < readFrom ? extracted : await withReading(extracted) };
  } catch (error) {
    if (!(error instanceof Problem)) return { bug: String((error as Error)?.stack ?? error) };
    const { code, status, title, detail, cause } = error;
    return { problem: { code, status, title, detail, ...(cause !== undefined && { cause: String(cause) }) } };
  }
}

async function withReading(extracted: Extracted): Promise<Extracted> {
  const [{ read }, { areaNames }] = await Promise.all([import('@dondoc/reader'), import('@dondoc/reader/area-names')]);
  return { ...extracted, reading: read(extracted.text, { areaNames }) };
}
