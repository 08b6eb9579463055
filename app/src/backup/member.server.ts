import { crc32 } from 'node:zlib';
import { Closing } from './contract.ts';

/** What is compressed at once: every member but the closing one is of so much, or less. */
export const blockSize = 1024 * 1024;

/** The closing line is padded to this length with spaces before its line end. */
const lineLength = 256;
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** One stored block, the last: its length and the complement of it. */
const block = Buffer.from([1, lineLength & 0xff, lineLength >> 8, ~lineLength & 0xff, (~lineLength >> 8) & 0xff]);

/** Bytes of the closing member at the end of every backup. */
export const closingLength = head.length + block.length + lineLength + 8;

/**
 * The closing line as a gzip member that is stored, not compressed, with nothing left open: the same line is the same bytes
 * wherever it is made, so what is read must be byte for byte what would be written.
 */
export function closingMember(closing: Closing): Buffer {
  const { closing: format, tables, rows, bytes, sha256 } = closing;
  const text = JSON.stringify({ closing: format, tables, rows, bytes, sha256 });
  const line = Buffer.from(`${text.padEnd(lineLength - 1)}\n`);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(line), 0);
  end.writeUInt32LE(lineLength, 4);
  return Buffer.concat([head, block, line, end]);
}

/** What a file ends with; undefined where that is no closing member to the last bit. */
export function readClosing(member: Buffer): Closing | undefined {
  const from = head.length + block.length;
  try {
    const closing = Closing.parse(JSON.parse(member.toString('utf8', from, from + lineLength)));
    return closingMember(closing).equals(member) ? closing : undefined;
  } catch {
    return undefined;
  }
}
