import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readOffice } from './docx.server.ts';
import { defaultLimits } from './extracted.ts';
import { toldZipOf } from './testing/told-zip-of.ts';

const p = (text: string, options = {}) => new Paragraph({ text, ...options });
const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => p(line)) });
const table = (...rows: string[][][]) =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((lines) => cell(...lines)) })) });
const levels = [
  { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
  { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
  { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.LEFT },
];
const bullets = [{ level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT }];
const numbered = (level: number, reference = 'report') => ({ numbering: { reference, level } });

async function pack(children: (Paragraph | Table)[], section = {}, options = {}): Promise<Buffer> {
  const config = [
    { reference: 'report', levels },
    { reference: 'dashes', levels: bullets },
  ];
  return Packer.toBuffer(new Document({ numbering: { config }, sections: [{ children, ...section }], ...options }));
}
const read = (bytes: Uint8Array) => readOffice(bytes, defaultLimits);

describe('readOffice', () => {
  it('reads paragraphs, soft line breaks and the title', async () => {
    const bytes = await pack([
      p('BÁO CÁO', { heading: HeadingLevel.TITLE }),
      new Paragraph({
        children: [
          new TextRun('Xã trồng '),
          new TextRun({ text: '41,5 ha', bold: true }),
          new TextRun({ text: 'rừng.', break: 1 }),
        ],
      }),
      p(''),
      p('-\tSửa 3 km đường'),
      p('-\tLàm 12 nhà'),
    ]);
    const file = await read(bytes);
    expect(file.text).toBe('BÁO CÁO\n\nXã trồng 41,5 ha\nrừng.\n\n- Sửa 3 km đường\n- Làm 12 nhà');
    expect(file).toMatchObject({ title: 'BÁO CÁO', extractor: 'mammoth 1.13.0' });
  });

  it('writes a table row by row, a tab between the cells', async () => {
    const bytes = await pack([
      table([['Chỉ tiêu'], ['Đơn vị'], ['Kết quả']], [['Trồng', 'rừng'], ['ha'], ['41,5']], [['Bò'], [''], ['120']]),
      p('Hết'),
    ]);
    expect((await read(bytes)).text).toBe('Chỉ tiêu\tĐơn vị\tKết quả\nTrồng rừng\tha\t41,5\nBò\t\t120\n\nHết');
  });

  it('reads the two columns of a head one after the other', async () => {
    const bytes = await pack([
      table([
        ['UBND XÃ BẢN LŨNG', 'Số: 15/BC-UBND'],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ]),
    ]);
    expect((await read(bytes)).text).toBe(
      'UBND XÃ BẢN LŨNG\nSố: 15/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    );
  });

  it('writes the numbers that Word counts by itself', async () => {
    const bytes = await pack([
      p('Kết quả', numbered(0)),
      p('Kinh tế', numbered(1)),
      p('Trồng trọt', numbered(2)),
      p('Chăn nuôi', numbered(2)),
      p('Văn hóa', numbered(1)),
      p('Xen giữa'),
      p('Hạn chế', numbered(0)),
      p('Thiếu vốn', numbered(1)),
      p('Thiếu người', numbered(0, 'dashes')),
    ]);
    expect((await read(bytes)).text.split(/\n+/)).toEqual([
      'I. Kết quả',
      '1. Kinh tế',
      'a) Trồng trọt',
      'b) Chăn nuôi',
      '2. Văn hóa',
      'Xen giữa',
      'II. Hạn chế',
      '1. Thiếu vốn',
      '- Thiếu người',
    ]);
  });

  it('puts footnotes at the end', async () => {
    const run = new Paragraph({
      children: [new TextRun('Có 12 nhà'), new FootnoteReferenceRun(1), new TextRun(' mới.')],
    });
    const bytes = await pack([run], {}, { footnotes: { 1: { children: [p('Trong đó 3 nhà ở thôn Nà Pồng.')] } } });
    expect((await read(bytes)).text).toBe('Có 12 nhà[1] mới.\n\n[1] Trong đó 3 nhà ở thôn Nà Pồng.');
  });

  it('hands over what headers say, without keeping it', async () => {
    const bytes = await pack([p('Nội dung')], { headers: { default: new Header({ children: [p('TỐI MẬT')] }) } });
    const file = await read(bytes);
    expect(file.text).toBe('Nội dung');
    expect(file.margins).toContain('TỐI MẬT');
  });

  it('says what another zip is', async () => {
    const binary = toldZipOf({ 'xl/workbook.bin': 'x', '_rels/.rels': '<x/>' });
    await expect(read(binary)).rejects.toMatchObject({
      code: 'unsupported-format',
      detail: { vi: expect.stringContaining('.xlsb') },
    });
    await expect(read(toldZipOf({}))).rejects.toMatchObject({ code: 'unsupported-format' });
  });

  it('refuses what is broken', async () => {
    const bytes = await pack([p('Nội dung')]);
    await expect(read(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'broken-docx' });
    const spoiled = Buffer.from(bytes);
    spoiled.fill(0xff, 40, 400);
    await expect(read(spoiled)).rejects.toMatchObject({ code: 'broken-docx' });
    await expect(read(toldZipOf({ 'word/document.xml': '<w:document' }))).rejects.toMatchObject({
      code: 'broken-docx',
    });
  });

  it('refuses a document type, whose entities could make the text explode', async () => {
    const of = (type: string) =>
      toldZipOf({
        'word/document.xml': `${type}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Nội dung</w:t></w:r></w:p></w:body></w:document>`,
      });
    expect((await read(of(''))).text).toBe('Nội dung');
    for (const type of ['<!DOCTYPE w:document>', '<!DOCTYPE w:document [<!ENTITY a "aaaa">]>'])
      await expect(read(of(type))).rejects.toMatchObject({ code: 'broken-docx' });
  });

  it('refuses a part that unpacks to too much, also where the directory lies about it', async () => {
    const bomb = 'a'.repeat(defaultLimits.unpacked + 1);
    await expect(read(toldZipOf({ 'word/document.xml': bomb }))).rejects.toMatchObject({ code: 'zip-bomb' });
    await expect(read(toldZipOf({ 'word/document.xml': bomb }, 100))).rejects.toMatchObject({ code: 'zip-bomb' });
  });

  it('refuses a zip whose directory announces too much, or too many files', async () => {
    const big = toldZipOf({ 'word/document.xml': '<x/>', 'word/media/a.bmp': 'a' }, 0xfffffff0);
    await expect(read(big)).rejects.toMatchObject({ code: 'zip-bomb' });
    const names = Array.from({ length: 6000 }, (_, index) => [`word/${index}.xml`, '']);
    await expect(read(toldZipOf(Object.fromEntries(names)))).rejects.toMatchObject({ code: 'zip-bomb' });
  });
});
