import { crc32, deflateRawSync } from 'node:zlib';
import { pdfOf } from '../src/documents/extract/testing/pdf-of.ts';

/** Files that must not get in, as people meet them. */

const report = 'UBND xã Bản Lũng báo cáo: trong kỳ, xã đã trồng được 41,5 ha rừng, đạt 98% kế hoạch của huyện giao.';

const marked = (mark: string) =>
  Buffer.from(`ỦY BAN NHÂN DÂN\nXÃ BẢN LŨNG\nSố: 15/BC-UBND\n${mark}\n\nBÁO CÁO\n${report}\n`);

/** A .docx by hand: what a word processor writes into it, packed. */
function docx(content: string | Buffer): Buffer {
  const name = 'word/document.xml';
  const packed = deflateRawSync(content);
  const described = Buffer.alloc(26);
  described.writeUInt16LE(20, 0);
  described.writeUInt16LE(8, 4);
  described.writeUInt32LE(crc32(content), 10);
  described.writeUInt32LE(packed.length, 14);
  described.writeUInt32LE(Buffer.byteLength(content), 18);
  described.writeUInt16LE(name.length, 22);
  const file = Buffer.concat([Buffer.from('PK\x03\x04'), described, Buffer.from(name), packed]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), described, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(file.length, 16);
  return Buffer.concat([file, entry, end]);
}

const megabyte = 1024 * 1024;

/** Name, bytes, and what a person is told in either language. */
export const badFiles: readonly (readonly [name: string, bytes: Buffer, vi: RegExp, en: RegExp])[] = [
  ['rong.txt', Buffer.alloc(0), /Tệp rỗng/, /The file is empty/],
  ['chi-dau-cach.txt', Buffer.from(' \r\n\t\n '), /Không tìm thấy chữ nào/, /No words were found/],
  ['qua-lon.txt', Buffer.alloc(2 * megabyte, 'a'), /vượt mức tối đa 1 MB/, /more than the limit of 1 MB/],
  ['ban-quet.pdf', pdfOf([[]], { picture: true }), /phải nhận dạng chữ \(OCR\)/, /needs OCR/],
  ['khoa.pdf', pdfOf([[{ words: report, x: 60, y: 80 }]], { locked: true }), /mật khẩu/, /password/],
  ['hong.pdf', Buffer.from('%PDF-1.7\nnothing more'), /PDF này: tệp bị hỏng/, /PDF cannot be opened/],
  [
    'hong.docx',
    docx(`<w:document>${report}`).subarray(0, 120),
    /Không mở được tệp \.docx/,
    /\.docx file cannot be opened/,
  ],
  ['bom.docx', docx(Buffer.alloc(80 * megabyte, 'a')), /lớn bất thường/, /unusually large/],
  ['utf8.txt', Buffer.concat([Buffer.from(report), Buffer.from([0xff, 0xc3])]), /bảng mã UTF-8/, /not valid UTF-8/],
  ['anh.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /Hệ thống nhận tệp/, /Taken are/],
  ...(['Mật', 'Tối mật', 'Tuyệt mật'] as const).map(
    (mark, at) =>
      [
        `dau-${at + 1}.txt`,
        marked(mark.toUpperCase()),
        new RegExp(`dấu độ “${mark}”.*117/2025/QH15`),
        new RegExp(`marked “${mark}”.*117/2025/QH15`),
      ] as const,
  ),
];
