import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLegacy } from '@dondoc/reader';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../platform/problem.ts';
import { docOf } from './extract/testing/doc-of.ts';
import { pdfOf } from './extract/testing/pdf-of.ts';
import { xlsOf, xlsxOf } from './extract/testing/workbook-of.ts';
import { extract } from './extract.server.ts';

const report = 'Trong kỳ, xã Bản Lũng đã trồng 41,5 ha rừng.';
const old = 'Trong năm, huyện thực hiện được nhiệm vụ của nhân dân giao.';
const tcvn3 = toLegacy(old, 'TCVN3');
const vni = toLegacy(old, 'VNI');
const set = (font: string, ...texts: string[]) =>
  new Paragraph({ children: texts.map((text) => new TextRun({ text, font })) });
const docx = (...lines: (string | Paragraph)[]) => {
  const children = lines.map((line) => (typeof line === 'string' ? new Paragraph(line) : line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};
const pdf = (...lines: string[]) => pdfOf([lines.map((words, index) => ({ words, x: 85, y: 100 + index * 40 }))]);

describe('extract', () => {
  it.each([
    ['a.txt', Buffer.from(report), 'text/plain'],
    ['a.txt', Buffer.from(`\uFEFF${report}`), 'text/plain'],
    ['a.txt', Buffer.from(`\uFEFF${report}`, 'utf16le'), 'text/plain'],
    ['a.txt', Buffer.from(`\uFEFF${report}`, 'utf16le').swap16(), 'text/plain'],
    ['a.html', Buffer.from(`<p>${report}`), 'text/html'],
    ['a.doc', docOf(`${report}\r`), 'application/msword'],
    ['a.xlsx', xlsxOf([[report]]), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.xls', xlsOf([[report]]), 'application/vnd.ms-excel'],
    ['a.pdf', pdf(report), 'application/pdf'],
    ['report', pdf(report), 'application/pdf'],
  ])('reads %s', async (name, bytes, mediaType) => {
    const file = await extract(bytes, name);
    expect(file).toMatchObject({ text: report, mediaType });
    expect(file).not.toHaveProperty('margins');
  });

  it('reads a .docx by what it is, not by its name', async () => {
    expect(await extract(await docx(report), 'a.txt')).toMatchObject({ text: report, extractor: 'mammoth 1.13.0' });
  });

  it('gives text that can be stored: one kind of line end, no letters that PostgreSQL refuses', async () => {
    const { text } = await extract(
      Buffer.from(`\r\nXã \u0001Bản\tLũng  \r\n\r\n\r\n\r\n12\u0007 hộ\v3\u2028`),
      'a.txt',
    );
    expect(text).toBe('Xã Bản\tLũng\n\n12 hộ\n3');
  });

  const converted: readonly [how: string, name: string, bytes: () => Promise<Uint8Array> | Uint8Array, from: string][] =
    [
      ['TCVN3 as bytes', 'a.txt', () => Buffer.from(tcvn3, 'latin1'), 'TCVN3'],
      ['VNI as bytes', 'a.txt', () => Buffer.from(vni, 'latin1'), 'VNI'],
      ['TCVN3 pasted as Unicode', 'a.txt', () => Buffer.from(tcvn3), 'TCVN3'],
      ['VNI in HTML', 'a.html', () => Buffer.from(`<meta charset="iso-8859-1"><p>${vni}`, 'latin1'), 'VNI'],
      ['a .docx in .VnTime', 'a.docx', () => docx(set('.VnTime', tcvn3)), 'TCVN3'],
      ['a .docx in TCVN3 whose font does not say so', 'a.docx', () => docx(set('Times New Roman', tcvn3)), 'TCVN3'],
      [
        'a .docx in VNI-Times, cut inside a letter',
        'a.docx',
        () => docx(set('VNI-Times', vni.slice(0, 8), vni.slice(8))),
        'VNI',
      ],
      ['a .doc in TCVN3', 'a.doc', () => docOf(`${tcvn3}\r`, { latin1: true }), 'TCVN3'],
    ];
  it.each(converted)('converts %s', async (_, name, bytes, from) => {
    expect(vni.slice(7, 9)).toBe('aê');
    const file = await extract(await bytes(), name);
    expect(file.text).toBe(old);
    expect(file.extractor).toMatch(new RegExp(`, ${from} → Unicode$`));
  });

  it('converts only the words that are old, and takes .VnTimeH for capitals', async () => {
    const file = await docx(
      set('.VnTimeH', toLegacy('báo cáo', 'TCVN3')),
      set('.VnTime', 'R&D'),
      set('Arial', 'Là xã hé'),
    );
    expect(await extract(file, 'a.docx')).toMatchObject({ text: 'BÁO CÁO\n\nR&D\n\nLà xã hé' });
    const left = await docx(set('.VnTime', 'Là xã của huyện'));
    expect(await extract(left, 'a.docx')).toMatchObject({ text: 'Là xã của huyện', extractor: 'mammoth 1.13.0' });
  });

  const refused: readonly [
    why: string,
    name: string,
    bytes: () => Promise<Uint8Array> | Uint8Array,
    code: string,
    says: string,
  ][] = [
    ['an empty file', 'a.txt', () => Buffer.alloc(0), 'empty-file', 'Không tìm thấy chữ'],
    ['a file of blanks', 'a.txt', () => Buffer.from(' \n\t \uFEFF'), 'empty-file', ''],
    ['a .docx without words', 'a.docx', () => docx(''), 'empty-file', ''],
    ['a picture-only PDF', 'a.pdf', () => pdfOf([[]], { picture: true }), 'picture-only-pdf', '(OCR)'],
    ['a broken .docx', 'a.docx', () => Buffer.from('PK\x03\x04 and nothing else'), 'broken-docx', '.docx'],
    ['a broken .doc', 'a.doc', () => docOf(report).subarray(0, 900), 'broken-doc', '.doc'],
    ['a broken .xlsx', 'a.xlsx', () => xlsxOf([[report]]).subarray(0, -500), 'broken-workbook', '.xlsx'],
    ['a broken .xls', 'a.xls', () => xlsOf([[report]]).subarray(0, 2000), 'broken-workbook', '.xlsx'],
    ['a secret .xlsx', 'a.xlsx', () => xlsxOf([['UBND XÃ BẢN LŨNG'], ['MẬT'], [report]]), 'secret-document', 'Mật'],
    ['a broken PDF', 'a.pdf', () => Buffer.from('%PDF-1.7 and nothing else'), 'broken-pdf', 'PDF'],
    ['a locked PDF', 'a.pdf', () => pdfOf([[]], { locked: true }), 'password-protected', 'mật khẩu'],
    ['invalid UTF-8', 'a.txt', () => Buffer.from([...Buffer.from('Xã '), 0xc3, 0x28]), 'invalid-utf-8', 'byte thứ 5'],
    ['half a letter of UTF-16', 'a.txt', () => Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'invalid-utf-8', 'UTF-16LE'],
    ['another format', 'a.png', () => Buffer.from('\x89PNG', 'latin1'), 'unsupported-format', '.docx'],
    ['a secret text', 'a.txt', () => Buffer.from(`UBND XÃ BẢN LŨNG\nTỐI MẬT\n${report}`), 'secret-document', 'Tối mật'],
    ['a secret .docx', 'a.docx', () => docx('UBND XÃ BẢN LŨNG', 'MẬT', report), 'secret-document', '117/2025/QH15'],
    ['a secret PDF', 'a.pdf', () => pdf('UBND XÃ BẢN LŨNG', 'TUYỆT MẬT', report), 'secret-document', 'Tuyệt mật'],
    [
      'a secret text in TCVN3',
      'a.txt',
      () => Buffer.from(toLegacy(`UBND XÃ BẢN LŨNG\nTUYỆT MẬT\n${old}`, 'TCVN3'), 'latin1'),
      'secret-document',
      'Tuyệt mật',
    ],
    [
      'a secret .docx in .VnTimeH',
      'a.docx',
      () => docx(set('.VnTimeH', toLegacy('tối mật', 'TCVN3')), set('.VnTime', tcvn3)),
      'secret-document',
      'Tối mật',
    ],
    ['a secret .doc', 'a.doc', () => docOf(`UBND XÃ BẢN LŨNG\rMẬT\r${report}\r`), 'secret-document', 'Mật'],
    ['a secret page', 'a.html', () => Buffer.from(`<p>Độ mật: Mật</p><p>${report}</p>`), 'secret-document', 'Mật'],
  ];
  it.each(refused)('refuses %s', async (_, name, bytes, code, says) => {
    const error = await extract(await bytes(), name).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    const problem = error as Problem;
    expect(problem.code).toBe(code);
    expect(`${problem.title.vi} ${problem.detail.vi}`).toContain(says);
    expect(problem.detail.vi + problem.detail.en).not.toMatch(/\{\w+\}/);
  });

  it('refuses a file above the limit before it looks into it', async () => {
    const bytes = new Uint8Array(2 * 1024 * 1024 + 1);
    await expect(extract(bytes, 'a.txt', { limits: { bytes: 2 * 1024 * 1024 } })).rejects.toMatchObject({
      code: 'file-too-large',
      status: 413,
      detail: { vi: expect.stringContaining('2 MB') },
    });
  });

  it('refuses a text above the limit', async () => {
    const limits = { characters: 1000 };
    await expect(extract(Buffer.from(report.repeat(50)), 'a.txt', { limits })).rejects.toMatchObject({
      code: 'text-too-long',
    });
  });

  it('gives up when asked to', async () => {
    await expect(extract(Buffer.from(report), 'a.txt', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  it('answers any bytes with text or with a problem', async () => {
    const begin = fc.constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\x03\x04',
      '<html>',
      '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
      '\xFF\xFE',
    );
    await fc.assert(
      fc.asyncProperty(begin, fc.uint8Array({ maxLength: 2000 }), async (start, rest) => {
        const answer = await extract(Buffer.concat([Buffer.from(start, 'latin1'), rest]), 'a').catch(
          (error: unknown) => error,
        );
        return answer instanceof Problem || !(answer instanceof Error);
      }),
      { numRuns: 60 },
    );
  });

  it('answers a spoiled file of each kind with text or with a problem', async () => {
    const files = [await docx(report), docOf(`${report}\r`), pdf(report), xlsxOf([[report]]), xlsOf([[report]])];
    const spoiled = fc.tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(spoiled, async ([file, changes]) => {
        const bytes = Buffer.from(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const answer = await extract(bytes, 'a').catch((error: unknown) => error);
        return answer instanceof Problem || !(answer instanceof Error);
      }),
      { numRuns: 60 },
    );
  });

  const shared = process.env.DONDOC_SHARED;
  it.skipIf(!shared)('lets every real report pass unchanged (needs the texts of DONDOC_SHARED)', async () => {
    const folders = ['seeds', 'news'].map((folder) => join(shared ?? '', folder));
    const paths = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
    const texts = paths.filter((path) => path.endsWith('.txt')).map((path) => readFileSync(path));
    expect(texts.length).toBeGreaterThan(5);
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    for (const bytes of texts) expect(words((await extract(bytes, 'a.txt')).text)).toEqual(words(bytes.toString()));
  });
});
