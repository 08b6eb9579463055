import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultLimits, type Extracted, type Limits } from './extract/extracted.ts';
import { formatOf } from './extract/format.ts';
import { readFile, tooLarge } from './extract/read-file.server.ts';
import { readApart } from './extract/reading-process.server.ts';

export type { Extracted, Limits } from './extract/extracted.ts';

/**
 * The text of a file that was handed in, fit to be stored and read: in Unicode, no mark of secrecy, not empty. Throws a
 * `Problem` of problems.ts otherwise. `signal` gives up; `limits` are those of the installation (`bytes` is its DONDOC_MAX_UPLOAD).
 *
 * In the built program the file is read in a process of its own with bounds on memory and time, so that a hostile file can
 * neither hold up the server nor take it down; a text of `readFrom` characters or more comes back with its reading. Short plain
 * words, as they are pasted, are read here, since starting a process takes a hundred times as long. Run from its sources
 * (tests), the same functions run in this process, where only the bounds that they keep by themselves hold.
 */
export async function extract(
  bytes: Uint8Array,
  fileName: string,
  options: { signal?: AbortSignal; limits?: Partial<Limits>; readFrom?: number } = {},
): Promise<Extracted> {
  const limits = { ...defaultLimits, ...options.limits };
  options.signal?.throwIfAborted();
  if (bytes.length > limits.bytes) throw tooLarge(limits.bytes);
  const worker = builtWorker();
  const { readFrom, signal } = options;
  const words = bytes.length < SHORT && formatOf(bytes, fileName) === 'plain';
  if (worker === undefined || words) return readFile(bytes, fileName, limits);
  return readApart(worker, { bytes, fileName, limits, readFrom }, signal);
}

/** Bytes up to which plain words, which no format has to be taken out of, are read in place: in milliseconds. */
const SHORT = 100_000;

/** build.js puts the worker beside the program's entry; this file may have become a chunk one folder below. */
function builtWorker(): string | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined;
  const path = ['./', '../']
    .map((folder) => fileURLToPath(new URL(`${folder}${workerName}`, import.meta.url)))
    .find((file) => existsSync(file));
  if (path === undefined) throw new Error(`${workerName} is not beside ${import.meta.url}: build again`);
  return path;
}

const workerName = 'extract-worker.js';
