/** The directory of an OLE compound file ([MS-CFB]), read with bounds: which streams there are, and how one begins. */
export class Ole {
  private readonly view: DataView;
  private readonly sector: number;
  private readonly streams = new Map<string, { readonly start: number; readonly size: number }>();

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new Error(`sectors of 2^${shift} bytes`);
    this.sector = 2 ** shift;
    this.readDirectory(this.view.getInt32(48, true));
  }

  has(name: string): boolean {
    return this.streams.has(name);
  }

  /** The first bytes of a stream, at most one sector; undefined where there is none or it is kept among the small ones. */
  start(name: string): Uint8Array | undefined {
    const stream = this.streams.get(name);
    if (!stream) return undefined;
    const small = stream.size < 4096;
    const from = small ? this.bytes.length : this.offsetOf(stream.start);
    return this.bytes.subarray(from, Math.min(from + this.sector, from + stream.size));
  }

  private offsetOf(sector: number): number {
    return (sector + 1) * this.sector;
  }

  /** Follows the chain of directory sectors; a chain that is longer than the file has a loop. */
  private readDirectory(first: number): void {
    const most = Math.ceil(this.bytes.length / this.sector);
    let sector = first;
    for (let step = 0; sector >= 0; step += 1) {
      if (step > most) throw new Error('the directory runs in a circle');
      const from = this.offsetOf(sector);
      if (from >= this.bytes.length) throw new Error('the directory lies behind the end of the file');
      for (let at = from; at + 128 <= Math.min(from + this.sector, this.bytes.length); at += 128) this.readEntry(at);
      sector = this.next(sector);
    }
  }

  private readEntry(at: number): void {
    const length = this.view.getUint16(at + 64, true);
    if (this.bytes[at + 66] !== 2 || length < 2 || length > 64) return;
    const name = new TextDecoder('utf-16le').decode(this.bytes.subarray(at, at + length - 2));
    this.streams.set(name, { start: this.view.getInt32(at + 116, true), size: this.view.getUint32(at + 120, true) });
  }

  private next(sector: number): number {
    const perSector = this.sector / 4;
    const table = Math.floor(sector / perSector);
    // The first 109 sectors of the allocation table stand in the header; a directory lies behind them in no real document.
    if (table >= 109) return -2;
    const at = this.offsetOf(this.view.getInt32(76 + table * 4, true)) + (sector % perSector) * 4;
    return this.view.getInt32(at, true);
  }
}
