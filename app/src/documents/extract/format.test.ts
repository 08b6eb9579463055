import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const known: readonly [name: string, bytes: string | Buffer, format: string][] = [
  ['a.txt', 'Xã Bản Lũng', 'plain'],
  ['a.pdf', 'Xã Bản Lũng', 'plain'],
  ['a.txt', '%PDF-1.7', 'pdf'],
  ['a.pdf', '\n\n%PDF-1.4', 'pdf'],
  ['a.doc', Buffer.from('PK\x03\x04....'), 'zip'],
  ['a.docx', ole, 'ole'],
  ['a.txt', '<!DOCTYPE html><p>Xã', 'html'],
  ['a.doc', '\uFEFF  <html xmlns:o="x"><body>', 'html'],
  ['a.txt', '<?xml version="1.0"?><!-- x --><html>', 'html'],
  ['a.html', 'Xã <b>Bản Lũng</b><p>', 'html'],
  ['a.txt', 'Tỷ lệ <p> nhỏ hơn 5%', 'plain'],
  ['a.txt', Buffer.from('\uFEFFXã', 'utf16le'), 'plain'],
  ['a.htm', Buffer.from('\uFEFF<html>Xã', 'utf16le'), 'html'],
  ['a.txt', '', 'plain'],
];
const refused: readonly [name: string, bytes: Buffer, found: string][] = [
  ['a.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'hình ảnh'],
  ['a.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'hình ảnh'],
  ['a.doc', Buffer.from('{\\rtf1\\ansi'), 'RTF'],
  ['a.rar', Buffer.from('Rar!\x1a'), 'nén'],
  ['a.mht', Buffer.from('MIME-Version: 1.0\r\n'), 'thư'],
  ['a.xml', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), 'Word XML'],
  ['a.txt', Buffer.from('Xã\0\0\0'), 'nhị phân'],
];

describe('formatOf', () => {
  it.each(known)('%s beginning with %j is %s', (name, bytes, format) => {
    expect(formatOf(Buffer.from(bytes as string), name)).toBe(format);
  });
  it.each(refused)('%s is refused as what it is', (name, bytes, found) => {
    expect(formatOf(bytes, name)).toMatchObject({ unsupported: { vi: expect.stringContaining(found) } });
  });
});
