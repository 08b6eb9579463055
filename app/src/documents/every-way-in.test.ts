import { CFB, utils, write } from '@e965/xlsx';
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { docOf } from './extract/testing/doc-of.ts';
import { pdfOf } from './extract/testing/pdf-of.ts';
import { xlsOf, xlsxOf, xlsxOfXml, zipOf } from './extract/testing/workbook-of.ts';
import { extract } from './extract.server.ts';

/** A mark of secrecy wherever a file can carry one; and in the same place words that only look like one. */

const report = 'Năm 2026, xã Bản Lũng đã trồng 41,5 ha rừng, sửa 3 km đường liên thôn và làm mới 12 nhà tạm.';
const long = `${report} `.repeat(4);
type Section = { headers?: { default: Header }; footers?: { default: Footer } };
type Options = Partial<ConstructorParameters<typeof Document>[0]>;
const docx = (children: Paragraph[], section: Section = {}, options: Options = {}) =>
  Packer.toBuffer(
    new Document({ ...options, sections: [{ children: [new Paragraph(report), ...children], ...section }] }),
  );
const p = (text: string) => new Paragraph(text);

/** A .docx with parts of it written by hand. */
async function docxWith(parts: Readonly<Record<string, (xml: string) => string>>, section: Section = {}) {
  const zip = CFB.read(await docx([], section), { type: 'buffer' });
  const made: Record<string, Buffer> = {};
  for (const [at, path] of zip.FullPaths.entries()) {
    const file = zip.FileIndex[at];
    if (file?.type !== 2) continue;
    made[path.replace(/^[^/]*\//, '')] = Buffer.from(file.content as Uint8Array);
  }
  for (const [name, write] of Object.entries(parts)) made[name] = Buffer.from(write(made[name]?.toString() ?? ''));
  return zipOf(made);
}
const watermark = (mark: string) => (xml: string) =>
  xml.replace(
    '</w:p>',
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" type="#_x0000_t136"><v:textpath style="font-family:Arial" string="${mark}"/></v:shape></w:pict></w:r></w:p>`,
  );
const custom = (name: string, value: string) => () =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property></Properties>`;
const book = (name: string) => {
  const made = utils.book_new(utils.aoa_to_sheet([[report]]), 'Thu');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['Xã', 'Thu']]), name);
  return write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};
const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>${report}</t></is></c></row>`;
const html = (body: string, head = '') =>
  Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
const line = { words: report, x: 85, y: 300, size: 5 };

type Made = Buffer | Promise<Buffer>;
const ways: readonly [where: string, fileName: string, made: (mark: string) => Made][] = [
  ['a text', 'a.txt', (mark) => Buffer.from(`UBND XÃ\n${mark}\n${report}`)],
  ['a text in UTF-16', 'a.txt', (mark) => Buffer.from(`\uFEFFUBND XÃ\r\n${mark}\r\n${report}`, 'utf16le')],
  ['a text without its ending', 'bao-cao', (mark) => Buffer.from(`${mark}\n${report}`)],
  ['a page', 'a.html', (mark) => html(`<p>${mark}</p><p>${report}</p>`)],
  ['the header of a page', 'a.html', (mark) => html(`<header><p>${mark}</p></header><main><p>${long}</p></main>`)],
  ['the foot of a page', 'a.html', (mark) => html(`<main><p>${long}</p></main><footer>${mark}</footer>`)],
  ['beside the article of a page', 'a.html', (mark) => html(`<div>${mark}</div><article><p>${long}</p></article>`)],
  ['what a page hides', 'a.html', (mark) => html(`<p style="display:none">${mark}</p><p>${report}</p>`)],
  ['the title of a page', 'a.html', (mark) => html(`<h1>Báo cáo</h1><p>${report}</p>`, `<title>${mark}</title>`)],
  ['a picture of a page', 'a.html', (mark) => html(`<img src="x.png" alt="${mark}"><p>${report}</p>`)],
  ['a .docx', 'a.docx', (mark) => docx([p(mark)])],
  [
    'the header of a .docx',
    'a.docx',
    (mark) => docx([], { headers: { default: new Header({ children: [p(mark)] }) } }),
  ],
  [
    'the footer of a .docx',
    'a.docx',
    (mark) => docx([], { footers: { default: new Footer({ children: [p(mark)] }) } }),
  ],
  [
    'the watermark of a .docx',
    'a.docx',
    (mark) =>
      docxWith(
        { 'word/header1.xml': watermark(mark) },
        { headers: { default: new Header({ children: [p('Trang')] }) } },
      ),
  ],
  [
    'a footnote of a .docx',
    'a.docx',
    (mark) => {
      const noted = new Paragraph({ children: [new TextRun('Có 12 nhà'), new FootnoteReferenceRun(1)] });
      return docx([noted], {}, { footnotes: { 1: { children: [p(mark)] } } });
    },
  ],
  [
    'a comment of a .docx',
    'a.docx',
    (mark) => {
      const at = new CommentReference(0);
      const words = [
        new CommentRangeStart(0),
        new TextRun('Có 12 nhà'),
        new CommentRangeEnd(0),
        new TextRun({ children: [at] }),
      ];
      return docx(
        [new Paragraph({ children: words })],
        {},
        { comments: { children: [{ id: 0, children: [p(mark)] }] } },
      );
    },
  ],
  ['the subject of a .docx', 'a.docx', (mark) => docx([], {}, { subject: mark })],
  ['the keywords of a .docx', 'a.docx', (mark) => docx([], {}, { keywords: mark })],
  ['a .doc', 'a.doc', (mark) => docOf(`${report}\r${mark}\r`)],
  ['a .xlsx', 'a.xlsx', (mark) => xlsxOf([[report], [mark]])],
  ['a .xls', 'a.xls', (mark) => xlsOf([[report], [mark]])],
  ['the name of a sheet', 'a.xlsx', (mark) => book(mark)],
  [
    'a comment of a .xlsx',
    'a.xlsx',
    (mark) =>
      xlsxOfXml(row, {
        parts: {
          'xl/comments1.xml': `<comments><commentList><comment ref="A1"><text><r><t>${mark.slice(0, 2)}</t></r><r><t>${mark.slice(2)}</t></r></text></comment></commentList></comments>`,
        },
      }),
  ],
  [
    'the category of a .xlsx',
    'a.xlsx',
    (mark) =>
      xlsxOfXml(row, {
        parts: { 'docProps/core.xml': `<cp:coreProperties><cp:category>${mark}</cp:category></cp:coreProperties>` },
      }),
  ],
  ['a .pdf', 'a.pdf', (mark) => pdfOf([[{ words: mark, x: 85, y: 60 }, line]])],
  ['the edge of a .pdf', 'a.pdf', (mark) => pdfOf([[{ words: mark, x: 30, y: 400, upright: true }, line]])],
  ['a note on a .pdf', 'a.pdf', (mark) => pdfOf([[line, { words: mark, x: 85, y: 60, note: true }]])],
];

describe('a mark of secrecy is found in', () => {
  it.each(ways)('%s', async (_, fileName, made) => {
    for (const [mark, degree] of [
      ['MẬT', 'Mật'],
      ['T Ố I  M Ậ T', 'Tối mật'],
      ['TUYET MAT', 'Tuyệt mật'],
    ] as const) {
      const refused = extract(await made(mark), fileName);
      await expect(refused).rejects.toMatchObject({ code: 'secret-document' });
      await expect(refused).rejects.toThrow(`“${degree}”`);
    }
    for (const friend of ['Mật độ dân số', 'BÍ MẬT KINH DOANH', 'MẬT ONG', 'MẬT MÃ DÂN SỰ'])
      expect((await extract(await made(friend), fileName)).text).toContain('41,5 ha rừng');
  });

  it('a property that a .docx was given', async () => {
    const made = (name: string, value: string) => docxWith({ 'docProps/custom.xml': custom(name, value) });
    await expect(extract(await made('Độ mật', 'Tối mật'), 'a.docx')).rejects.toMatchObject({ code: 'secret-document' });
    expect((await extract(await made('Độ mật', 'Thường'), 'a.docx')).text).toBe(report);
  });
});
