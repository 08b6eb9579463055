import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from './pdf.server.ts';
import { type Placed, pdfOf } from './testing/pdf-of.ts';

/** 68 letters of 6.5 points fill the line from 85 to 527. */
const width = 68;
const left = 85;
const lines = (from: number, ...words: string[]): Placed[] =>
  words.map((line, index) => ({
    words: line.trimStart(),
    x: left + (line.length - line.trimStart().length) * 6.5,
    y: from + index * 18,
  }));
const full = (words: string) => words.padEnd(width, ' và hơn').replace(/ $/, 'n');
const row = (y: number, ...cells: [words: string, x: number][]): Placed[] =>
  cells.map(([words, x]) => ({ words, x, y }));
const centred = (words: string, y: number, centre = 306): Placed => ({ words, x: centre - words.length * 3.25, y });
const read = async (...pages: Placed[][]) => (await readPdf(pdfOf(pages))).text;

describe('readPdf', () => {
  it('joins the lines of a paragraph, and begins a new one at an indent', async () => {
    const [one, two] = [full('Trong kỳ, xã Bản Lũng đã trồng'), full('cây quế, cây hồi và')];
    const text = await read(lines(100, `    ${one.slice(4)}`, two, '41,5 ha rừng.', `    ${one.slice(4)}`, 'Hết.'));
    expect(text).toBe(`${one.slice(4)} ${two} 41,5 ha rừng.\n\n${one.slice(4)} Hết.`);
  });

  it('keeps short lines, list items and titles apart', async () => {
    const long = full('- Trồng rừng ở các thôn');
    const text = await read([
      centred('BÁO CÁO', 80),
      centred('Kết quả 6 tháng', 98),
      ...lines(130, long, 'và thôn Nà Pồng;', '- Sửa đường;'),
    ]);
    expect(text).toBe(`BÁO CÁO\n\nKết quả 6 tháng\n\n${long} và thôn Nà Pồng;\n- Sửa đường;`);
  });

  it('reads the two columns of a head one after the other', async () => {
    const head = [
      centred('ỦY BAN NHÂN DÂN', 60, 150),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, 410),
      centred('XÃ BẢN LŨNG', 78, 150),
      centred('Độc lập - Tự do - Hạnh phúc', 78, 410),
      centred('-------', 84, 150),
      centred('Số: 15/BC-UBND', 110, 150),
      centred('Bản Lũng, ngày 05 tháng 7 năm 2026', 110, 410),
    ];
    const text = await read([...head, centred('BÁO CÁO', 140), ...lines(170, full('Trong kỳ, xã đã'), 'trồng rừng.')]);
    expect(text.split('\n\n')[0]?.split('\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ BẢN LŨNG',
      'Số: 15/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Bản Lũng, ngày 05 tháng 7 năm 2026',
    ]);
    expect(text.split('\n\n')[1]).toBe('BÁO CÁO');
  });

  it('reads recipients before signatures', async () => {
    const end = [
      ...row(200, ['Nơi nhận:', 85], ['TM. ỦY BAN NHÂN DÂN', 360]),
      ...row(218, ['- UBND huyện;', 85], ['CHỦ TỊCH', 400]),
      ...row(236, ['- Lưu: VT.', 85]),
    ];
    const text = await read([...lines(100, full('Trong kỳ, xã đã'), 'trồng rừng.'), ...end]);
    expect(text.split('\n\n').slice(1).join('\n').split('\n')).toEqual([
      'Nơi nhận:',
      '- UBND huyện;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
    ]);
  });

  it('writes a table row by row, a wrapped cell on its row', async () => {
    const table = [
      ...row(100, ['Chỉ tiêu', 85], ['Đơn vị', 300], ['Kết quả', 400]),
      ...row(118, ['Giá trị sản xuất nông', 85], ['tỷ đồng', 300], ['41,5', 400]),
      ...row(133, ['lâm nghiệp', 85]),
      ...row(151, ['Bò', 85], ['con', 300], ['120', 400]),
    ];
    expect(await read([...table, ...lines(200, 'Hết.')])).toBe(
      'Chỉ tiêu\tĐơn vị\tKết quả\nGiá trị sản xuất nông lâm nghiệp\ttỷ đồng\t41,5\nBò\tcon\t120\n\nHết.',
    );
  });

  it('reads the cells of a table that lines draw, wherever their words stand', async () => {
    const cell = (x: number, y: number, width: number, height: number, ...words: string[]): Placed[] => [
      { words: '', x, y, box: [width, height] },
      ...words.map((line, index) => ({ words: line, x: x + 5, y: y + 15 + index * 15 })),
    ];
    const table = [
      ...cell(85, 100, 150, 40, 'Chỉ tiêu'),
      ...cell(235, 100, 80, 40, 'Đơn vị', 'tính'),
      ...cell(315, 100, 100, 40, 'Kết quả'),
      ...cell(85, 140, 150, 50, 'Giá trị', 'sản xuất', 'Nông nghiệp'),
      ...cell(235, 140, 80, 50, '-'),
      ...cell(315, 140, 100, 25, '41,5'),
      ...cell(315, 165, 100, 25, '12'),
      ...cell(85, 190, 230, 25, 'Cộng'),
      ...cell(315, 190, 100, 25, '53,5'),
    ];
    expect(await read([...lines(80, 'Biểu 1.'), ...table, ...lines(250, 'Hết.')])).toBe(
      [
        'Biểu 1.',
        'Chỉ tiêu\tĐơn vị tính\tKết quả\nGiá trị sản xuất Nông nghiệp\t-\t41,5\n\t\t12\nCộng\t\t53,5',
        'Hết.',
      ].join('\n\n'),
    );
  });

  it('takes a frame around words for no table', async () => {
    const frame = { words: '', x: 60, y: 60, box: [480, 700] as const };
    const text = await read([frame, ...row(100, ['Bò', 85], ['120', 300]), ...row(118, ['Dê', 85], ['90', 300])]);
    expect(text).toBe('Bò\t120\nDê\t90');
  });

  it('drops page numbers and what every page repeats, and joins the sentence between pages', async () => {
    const page = (number: number, ...words: string[]) => [
      centred(String(number), 40),
      ...lines(100, ...words),
      { words: 'Báo cáo xã Bản Lũng', x: left, y: 810 },
    ];
    const [one, two] = [full('Trong kỳ, xã đã trồng'), full('rừng quế và')];
    const pages = [page(1, one), page(2, two), page(3, 'rừng hồi.')];
    expect(await read(...pages)).toBe(`${one} ${two} rừng hồi.`);
    expect((await readPdf(pdfOf(pages))).margins).toContain('Báo cáo xã Bản Lũng');
  });

  it('keeps a number that is no page number', async () => {
    expect(await read([...lines(40, '2026'), ...lines(100, 'Trồng rừng.')])).toBe('2026\n\nTrồng rừng.');
  });

  it('sets words that stand apart apart, and not the parts of one word', async () => {
    const text = await read([...row(100, ['Tr', 85], ['ồng', 98], ['rừng', 124], ['41,5', 153.5])]);
    expect(text).toBe('Trồng rừng 41,5');
  });

  it('says that a scan needs OCR, also one with a stamp of words on it', async () => {
    const scan = pdfOf([[], []], { picture: true });
    await expect(readPdf(scan)).rejects.toMatchObject({
      code: 'picture-only-pdf',
      detail: { vi: expect.stringContaining('OCR') },
    });
    const stamped = pdfOf([lines(100, 'Ký ngày 05/7/2026'), []], { picture: true });
    await expect(readPdf(stamped)).rejects.toMatchObject({ code: 'picture-only-pdf' });
    await expect(readPdf(pdfOf([[]]))).rejects.toMatchObject({ code: 'picture-only-pdf' });
  });

  it('says which pages of a typed report are scans', async () => {
    const typed = lines(100, full('Trong kỳ, xã đã trồng'), 'rừng.');
    const file = await readPdf(pdfOf([typed, typed, []], { picture: true }));
    expect(file.pagesWithoutText).toEqual([3]);
  });

  it('refuses a PDF whose letters are not known', async () => {
    const garbled = lines(100, '\uE001\uE002\uE003 \uE004\uE005', '\uE011\uE012\uE013\uE014');
    await expect(readPdf(pdfOf([garbled]))).rejects.toMatchObject({ code: 'garbled-pdf' });
  });

  it('refuses a password and what is broken', async () => {
    await expect(readPdf(pdfOf([lines(100, 'Xã')], { locked: true }))).rejects.toMatchObject({
      code: 'password-protected',
    });
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing of a file'))).rejects.toMatchObject({ code: 'broken-pdf' });
  });

  const chromium = '/usr/bin/chromium';
  it.skipIf(!existsSync(chromium))(
    'reads fourteen pages that a browser printed within a second (needs chromium)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'dondoc-pdf-'));
      try {
        const paragraph =
          'Trong kỳ, xã Bản Lũng đã trồng 41,5 ha rừng, sửa 3 km đường liên thôn, đạt 103,2% kế hoạch năm. '.repeat(8);
        const body = Array.from(
          { length: 14 },
          (_, page) => `<h2>Phần ${page + 1}</h2>${`<p>${paragraph}</p>`.repeat(3)}`,
        );
        const style =
          '@page{size:A4;margin:2cm} h2{break-before:page} body{font:14pt "Liberation Serif",serif} p{text-indent:1cm;text-align:justify}';
        writeFileSync(join(folder, 'a.html'), `<meta charset="utf-8"><style>${style}</style>${body.join('')}`);
        const print = [
          `--print-to-pdf=${join(folder, 'a.pdf')}`,
          '--no-pdf-header-footer',
          `file://${join(folder, 'a.html')}`,
        ];
        execFileSync(
          chromium,
          ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`, ...print],
          { stdio: 'ignore' },
        );
        const bytes = readFileSync(join(folder, 'a.pdf'));
        await readPdf(bytes);
        const begun = performance.now();
        const { text } = await readPdf(bytes);
        const took = performance.now() - begun;
        const paragraphs = text.split('\n\n');
        expect(paragraphs.filter((words) => words === paragraph.trim())).toHaveLength(42);
        expect(paragraphs.filter((words) => words.startsWith('Phần '))).toHaveLength(14);
        console.info(`14 pages in ${Math.round(took)} ms`);
        expect(took).toBeLessThan(5000);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
