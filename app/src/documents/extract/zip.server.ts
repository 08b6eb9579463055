import { inflateRawSync } from 'node:zlib';

/** One file in a zip, as the directory at its end describes it. */
interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly unpacked: number;
  readonly headerAt: number;
}

/** A zip that unpacks to more than is allowed, by its directory or in fact. */
export class TooMuchUnpacked extends Error {}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const maximumEntries = 5000;

/**
 * A zip in memory that gives out no more than it is allowed to: what the directory announces is added up before anything is
 * unpacked, and what comes out of each file is cut off at the limit, whatever the directory said.
 */
export class Zip {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private left: number;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limit: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.left = limit * 8;
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** Whether any of its files is encrypted on its own, which no .docx is. */
  encrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry.encrypted);
  }

  read(name: string): Uint8Array {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`no ${name} in the zip`);
    const most = Math.min(this.limit, this.left);
    if (entry.unpacked > most) throw new TooMuchUnpacked(`${name} announces ${entry.unpacked} bytes`);
    const unpacked = this.unpack(name, entry, most);
    this.left -= unpacked.byteLength;
    return unpacked;
  }

  private unpack(name: string, entry: Entry, most: number): Uint8Array {
    if (this.view.getUint32(entry.headerAt, true) !== localHeader) throw new Error(`no local header of ${name}`);
    const nameLength = this.view.getUint16(entry.headerAt + 26, true);
    const extraLength = this.view.getUint16(entry.headerAt + 28, true);
    const from = entry.headerAt + 30 + nameLength + extraLength;
    const packed = this.bytes.subarray(from, from + entry.packed);
    if (packed.byteLength !== entry.packed) throw new Error(`${name} is cut off`);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw new Error(`${name} is packed by method ${entry.method}`);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        throw new TooMuchUnpacked(`${name} unpacks to more than ${most} bytes`, { cause });
      }
      throw cause;
    }
  }

  private readDirectory(): void {
    const end = this.endAt();
    const count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    let announced = 0;
    if (count > maximumEntries) throw new TooMuchUnpacked(`${count} files`);
    for (let index = 0; index < count; index += 1) {
      if (this.view.getUint32(at, true) !== directoryEntry) throw new Error(`no directory entry at ${at}`);
      const entry = this.entryAt(at);
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        this.view.getUint16(at + field, true),
      );
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
      announced += entry.unpacked;
      if (announced > this.limit * 8) throw new TooMuchUnpacked(`announces more than ${announced} bytes`);
      this.entries.set(name, entry);
      at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
    }
  }

  /** A size of 0xFFFFFFFF stands for a larger one (zip64), which is too much in any case. */
  private entryAt(at: number): Entry {
    return {
      encrypted: (this.view.getUint16(at + 8, true) & 1) !== 0,
      method: this.view.getUint16(at + 10, true),
      packed: this.view.getUint32(at + 20, true),
      unpacked: this.view.getUint32(at + 24, true),
      headerAt: this.view.getUint32(at + 42, true),
    };
  }

  /** The last record of a zip, behind which only a comment of at most 65,535 bytes may stand. */
  private endAt(): number {
    for (let at = this.bytes.length - 22; at >= Math.max(0, this.bytes.length - 22 - 0xffff); at -= 1) {
      if (this.view.getUint32(at, true) === endOfDirectory) return at;
    }
    throw new Error('no directory at the end of the zip');
  }
}
