import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { constants, createGunzip, inflateRawSync } from 'node:zlib';
import { codeOf } from '../platform/failure.server.ts';
import { Problem } from '../platform/problem.ts';
import { AnyManifest, type Closing, format, Manifest } from './contract.ts';
import { blockSize, closingLength, readClosing } from './member.server.ts';
import { problems } from './problems.ts';

/** A backup of which every byte is as it was written. */
export interface CheckedBackup {
  readonly path: string;
  readonly manifest: Manifest;
  readonly closing: Closing;
  readonly sum: { readonly tables: number; readonly rows: number; readonly bytes: number };
}

/**
 * Reads the whole file before anything is done with it: whether it is a backup, of a version that is known, whole and
 * unchanged. Throws a `Problem` that says which of these it is not.
 */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  const file = path;
  try {
    const { head, closing } = await ends(path);
    const any = AnyManifest.safeParse(parsed(head));
    if (any.success && any.data.dondocBackup > format)
      throw problems['backup-newer']({ file, version: any.data.program });
    if (closing === undefined) throw problems[isOurs(head) ? 'backup-not-whole' : 'backup-not-recognised']({ file });
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { end: closing.bytes - 1, highWaterMark: 1 << 20 }))
      hash.update(chunk as Buffer);
    if (hash.digest('hex') !== closing.sha256) throw problems['backup-damaged']({ file });
    const manifest = Manifest.safeParse(parsed(head));
    if (!manifest.success) throw problems['backup-damaged']({ file }, manifest.error);
    const { tables, rows, bytes } = closing;
    return { path, manifest: manifest.data, closing, sum: { tables, rows, bytes: bytes + closingLength } };
  } catch (error) {
    throw toldOf(error, file);
  }
}

/** The first line, as far as it can be read, and the closing line, where the file ends with one that fits its length. */
async function ends(path: string): Promise<{ head: string; closing: Closing | undefined }> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const from = Buffer.alloc(Math.min(size, headLength));
    await handle.read(from, 0, from.length, 0);
    const tail = Buffer.alloc(closingLength);
    if (size > closingLength) await handle.read(tail, 0, closingLength, size - closingLength);
    const closing = readClosing(tail);
    const fits = closing !== undefined && closing.bytes === size - closingLength;
    return { head: firstLine(from), closing: fits ? closing : undefined };
  } finally {
    await handle.close();
  }
}

/** A first member that does not compress at all is no longer. */
const headLength = blockSize + 4096;

/** Of the first member alone, and as far as it goes: of a file that was cut short, the words before the cut. */
function firstLine(bytes: Buffer): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return '';
  try {
    const text = inflateRawSync(bytes.subarray(10), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: headLength,
    });
    return text.toString('utf8').split('\n', 1)[0] ?? '';
  } catch {
    return '';
  }
}

const isOurs = (head: string) => head.startsWith('{"dondocBackup":');

function parsed(head: string): unknown {
  try {
    return JSON.parse(head);
  } catch {
    return undefined;
  }
}

const lineEnd = 0x0a;
const noMoreRows = Buffer.from('\n\\.\n');

/** The lines of a backup, one after the other: records, and the rows of tables as chunks for COPY. */
export class BackupLines {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  /** `bytes` are those before the closing member. */
  constructor(path: string, bytes: number) {
    const gunzip = createGunzip({ chunkSize: 256 * 1024 });
    pipeline(createReadStream(path, { end: bytes - 1, highWaterMark: 256 * 1024 }), gunzip, () => undefined);
    this.#chunks = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** The next line; empty at the end. */
  async line(limit = 1 << 24): Promise<string> {
    for (let from = 0; ; ) {
      const end = this.#held.indexOf(lineEnd, from);
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end);
      from = this.#held.length;
      if (from > limit) throw new Error('a line without end');
      if (!(await this.#more())) return this.#take(from).toString('utf8');
    }
  }

  /** What stands before the line `\.`, which no row can be: COPY writes a backslash as two. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.#held.length < noMoreRows.length - 1 && (await this.#more()));
    if (this.#held.subarray(0, 3).equals(noMoreRows.subarray(1))) {
      this.#take(3);
      return;
    }
    for (;;) {
      const end = this.#held.indexOf(noMoreRows);
      if (end >= 0) {
        const last = this.#take(end + 1);
        this.#take(3);
        yield last;
        return;
      }
      const sure = this.#held.length - noMoreRows.length + 1;
      if (sure > 0) yield this.#take(sure);
      if (!(await this.#more())) throw new Error('rows without end');
    }
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #take(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return true;
  }
}

function toldOf(error: unknown, file: string): unknown {
  if (error instanceof Problem) return error;
  const code = codeOf(error);
  if (code === 'ENOENT') return problems['backup-missing']({ file }, error);
  if (code === 'EISDIR') return problems['backup-not-recognised']({ file }, error);
  return code === undefined ? error : problems['backup-not-readable']({ file, reason: code }, error);
}
