const sector = 512;
const endOfChain = -2;

/** Streams as an OLE compound file ([MS-CFB]), each long enough not to be kept among the small ones. */
export function oleOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const bodies = Object.entries(streams).map(([name, body]) => ({
    name,
    body: padded(body, Math.max(4096, body.length)),
  }));
  const table: number[] = [];
  const chain = (length: number) => {
    const first = table.length;
    for (let index = 0; index < length; index += 1) table.push(index === length - 1 ? endOfChain : table.length + 1);
    return first;
  };
  // Sector 0 holds the allocation table, then the directory, then the streams.
  table.push(-3);
  const entries = [entry('Root Entry', 5, endOfChain, 0, 1)];
  const directorySectors = Math.ceil((bodies.length + 1) / 4);
  const directory = chain(directorySectors);
  for (const [index, { name, body }] of bodies.entries()) {
    const next = index + 1 < bodies.length ? index + 2 : -1;
    entries.push(entry(name, 2, chain(Math.ceil(body.length / sector)), body.length, -1, next));
  }
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeInt32LE(1, 44);
  header.writeInt32LE(directory, 48);
  header.writeInt32LE(4096, 56);
  header.writeInt32LE(endOfChain, 60);
  header.writeInt32LE(endOfChain, 68);
  for (let at = 76; at < sector; at += 4) header.writeInt32LE(at === 76 ? 0 : -1, at);
  const allocation = Buffer.alloc(sector, 0xff);
  for (const [index, next] of table.entries()) allocation.writeInt32LE(next, index * 4);
  const parts = [
    header,
    allocation,
    padded(Buffer.concat(entries), directorySectors * sector),
    ...bodies.map(({ body }) => padded(body)),
  ];
  return Buffer.concat(parts);
}

function padded(body: Buffer, least = 0): Buffer {
  const length = Math.ceil(Math.max(body.length, least) / sector) * sector;
  return Buffer.concat([body, Buffer.alloc(length - body.length)]);
}

function entry(name: string, kind: number, start: number, size: number, child = -1, next = -1): Buffer {
  const one = Buffer.alloc(128);
  one.write(name, 0, 'utf16le');
  one.writeUInt16LE((name.length + 1) * 2, 64);
  one[66] = kind;
  one[67] = 1;
  one.writeInt32LE(-1, 68);
  one.writeInt32LE(next, 72);
  one.writeInt32LE(child, 76);
  one.writeInt32LE(start, 116);
  one.writeInt32LE(size, 120);
  return one;
}

/**
 * A Word 97 document ([MS-DOC]) with one piece of text: "\r" ends a paragraph, "\x07" a cell. `latin1` writes one byte a
 * letter, as Word does for a text without letters beyond Latin-1; `locked` sets the flag of encryption.
 */
export function docOf(words: string, options: { latin1?: boolean; locked?: boolean } = {}): Buffer {
  const textAt = 1024;
  const text = Buffer.from(words, options.latin1 ? 'latin1' : 'utf16le');
  const main = Buffer.alloc(textAt + text.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x0200 | (options.locked ? 0x0100 : 0), 10);
  main.writeInt32LE(textAt, 0x18);
  main.writeInt32LE(words.length, 0x4c);
  text.copy(main, textAt);
  // The table of pieces: from letter 0 to the end, at this offset, in this width.
  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces[0] = 2;
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(words.length, 9);
  pieces.writeUInt32LE(options.latin1 ? (textAt * 2) | 0x40000000 : textAt, 15);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(pieces.length, 0x1a6);
  // Character and paragraph properties: tables without a run.
  main.writeUInt32LE(pieces.length, 0xfa);
  main.writeUInt32LE(4, 0xfe);
  main.writeUInt32LE(pieces.length, 0x102);
  main.writeUInt32LE(4, 0x106);
  return oleOf({ WordDocument: main, '1Table': Buffer.concat([pieces, Buffer.alloc(4)]) });
}
