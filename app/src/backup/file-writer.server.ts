import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, unlinkSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip, type ZlibOptions } from 'node:zlib';
import { codeOf } from '../platform/failure.server.ts';
import { type Closing, format } from './contract.ts';
import { blockSize, closingMember } from './member.server.ts';
import { problems } from './problems.ts';

const compress = promisify<Buffer, ZlibOptions, Buffer>(gzip);

/** How many blocks may be under way, each compressed in a thread of its own. */
const atOnce = 3;

/**
 * A backup while it is written, under the name FILE.PID.partial, for nobody but its owner to read. It gets its name when every
 * byte of it is on the disk; whatever happens before leaves no file of that name.
 */
export class BackupFile {
  /** Bytes that were taken, before compression. */
  taken = 0;
  readonly #path: string;
  readonly #partial: string;
  readonly #handle: FileHandle;
  readonly #hash = createHash('sha256');
  readonly #lastBreath: () => void;
  #block = Buffer.allocUnsafe(blockSize);
  #filled = 0;
  #written = 0;
  #underWay = 0;
  #last: Promise<void> = Promise.resolve();
  #failure: unknown;

  static async create(path: string): Promise<BackupFile> {
    if (existsSync(path)) throw problems['backup-file-exists']({ file: path });
    await removeStale(path);
    const partial = `${path}.${process.pid}.partial`;
    const lastBreath = () => removeIfThere(partial);
    try {
      // Made and known to the exit in one go: a signal that came between would leave it behind.
      closeSync(openSync(partial, 'wx', 0o600));
      process.once('exit', lastBreath);
    } catch (error) {
      throw told(error, path);
    }
    try {
      return new BackupFile(path, partial, await open(partial, 'r+'), lastBreath);
    } catch (error) {
      lastBreath();
      process.off('exit', lastBreath);
      throw told(error, path);
    }
  }

  private constructor(path: string, partial: string, handle: FileHandle, lastBreath: () => void) {
    this.#path = path;
    this.#partial = partial;
    this.#handle = handle;
    this.#lastBreath = lastBreath;
  }

  /** Takes bytes, and returns when there is room for more where there is none. */
  write(bytes: Uint8Array): Promise<void> | undefined {
    this.taken += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + blockSize - this.#filled);
      this.#block.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === blockSize) this.#seal();
    }
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return this.#underWay < atOnce ? undefined : this.#room();
  }

  async writeLine(record: object): Promise<void> {
    await this.write(Buffer.from(`${JSON.stringify(record)}\n`));
  }

  /** Puts the closing line under it and gives it its name. */
  async close(totals: Pick<Closing, 'tables' | 'rows'>): Promise<number> {
    try {
      this.#seal();
      await this.#last;
      if (this.#failure !== undefined) throw this.#failure;
      const sha256 = this.#hash.digest('hex');
      const end = closingMember({ closing: format, ...totals, bytes: this.#written, sha256 });
      await this.#handle.writeFile(end);
      await this.#handle.sync();
      await this.#handle.close();
      if (existsSync(this.#path)) throw problems['backup-file-exists']({ file: this.#path });
      await rename(this.#partial, this.#path);
      await syncFolder(dirname(this.#path));
      process.off('exit', this.#lastBreath);
      return this.#written + end.length;
    } catch (error) {
      throw told(error, this.#path);
    }
  }

  async abandon(): Promise<void> {
    await this.#last;
    await this.#handle.close().catch(() => undefined);
    this.#lastBreath();
    process.off('exit', this.#lastBreath);
  }

  async #room(): Promise<void> {
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Hands the block to be compressed, each a gzip member of its own: one after the other they are one gzip file. */
  #seal(): void {
    if (this.#filled === 0) return;
    const block = this.#block.subarray(0, this.#filled);
    this.#block = Buffer.allocUnsafe(blockSize);
    this.#filled = 0;
    this.#underWay += 1;
    const compressed = compress(block, isHexadecimal(block) ? onlyHuffman : quick);
    // Waited for in its turn; what fails meanwhile is told there.
    compressed.catch(() => undefined);
    this.#last = this.#last.then(async () => {
      try {
        if (this.#failure !== undefined) return;
        const member = await compressed;
        await this.#handle.writeFile(member);
        this.#hash.update(member);
        this.#written += member.length;
      } catch (error) {
        this.#failure = told(error, this.#path);
      } finally {
        this.#underWay -= 1;
      }
    });
  }
}

const quick: ZlibOptions = { level: 3 };
const onlyHuffman: ZlibOptions = { strategy: constants.Z_HUFFMAN_ONLY };

/** Files that were handed in stand in hexadecimal, mostly compressed before: nothing repeats, but each digit is half a byte. */
function isHexadecimal(block: Uint8Array): boolean {
  let digits = 0;
  const samples = 256;
  for (let n = 0; n < samples; n += 1) {
    const byte = block[Math.floor((n * block.length) / samples)] as number;
    if ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)) digits += 1;
  }
  return digits > samples * 0.98;
}

/** What a killed backup to the same name left: nothing was written to it for ten minutes. */
async function removeStale(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const found of await readdir(folder).catch(() => [])) {
    if (!found.startsWith(`${name}.`) || !/\.\d+\.partial$/.test(found)) continue;
    const { mtimeMs } = await stat(join(folder, found)).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 600_000) await unlink(join(folder, found)).catch(() => undefined);
  }
}

/** So that the name, too, outlives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** EDQUOT and EFBIG are a full disk to whoever has a share of it. */
function told(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'errno' in error ? codeOf(error) : undefined;
  if (code === undefined) return error;
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return problems['backup-disk-full']({ file }, error);
  return problems['backup-file-not-writable']({ file, reason: code }, error);
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It has its name, or its disk has gone.
  }
}
