import { utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from './extracted.ts';
import { readFile } from './read-file.server.ts';
import { oleOf } from './testing/doc-of.ts';
import { xlsxOfXml } from './testing/workbook-of.ts';

const bookOf = (sheets: Record<string, WorkSheet>, hidden: readonly string[] = []) => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return book;
};
const xlsxOf = (...of: Parameters<typeof bookOf>): Buffer =>
  write(bookOf(...of), { type: 'buffer', bookType: 'xlsx', compression: true });
const sheetOf = (rows: unknown[][]) => utils.aoa_to_sheet(rows, { cellDates: true, UTC: true });
const text = async (bytes: Uint8Array, limits = defaultLimits) => (await readFile(bytes, 'a.xlsx', limits)).text;

const report = () => {
  const sheet = sheetOf([
    ['BIỂU TỔNG HỢP THU NGÂN SÁCH NĂM 2024'],
    [null, null, null, 'ĐVT: triệu đồng'],
    ['TT', 'Chỉ tiêu', 'Năm 2024', null, 'Tỷ lệ (%)'],
    [null, null, 'Dự toán', 'Thực hiện', null],
    [1, 'Tổng thu ngân sách', 120500, 66275.5, 0.55],
    [2, 'Thu nội địa', 80000, 42000, 0.525],
  ]);
  sheet['!merges'] = [utils.decode_range('C3:D3'), utils.decode_range('A3:A4')];
  for (const at of ['E5', 'E6']) (sheet[at] as { z: string }).z = '0.0%';
  for (const at of ['C5', 'D5']) (sheet[at] as { z: string }).z = '#,##0.0';
  return sheet;
};

describe('a workbook', () => {
  it('becomes rows with a tab between cells, numbers as Vietnamese writes them, columns aligned under merged headers', async () => {
    expect(await text(xlsxOf({ Sheet1: report() }))).toBe(
      [
        'BIỂU TỔNG HỢP THU NGÂN SÁCH NĂM 2024',
        'ĐVT: triệu đồng',
        'TT\tChỉ tiêu\tNăm 2024\t\tTỷ lệ (%)',
        '\t\tDự toán\tThực hiện',
        '1\tTổng thu ngân sách\t120.500,0\t66.275,5\t55,0%',
        '2\tThu nội địa\t80.000\t42.000\t52,5%',
      ].join('\n'),
    );
  });

  it('reads a file of Excel 97 to 2003 the same', async () => {
    const xls: Buffer = write(bookOf({ Sheet1: report() }), { type: 'buffer', bookType: 'biff8' });
    const file = await readFile(xls, 'a.xls', defaultLimits);
    expect(file).toMatchObject({ mediaType: 'application/vnd.ms-excel', extractor: '@e965/xlsx 0.20.3' });
    expect(file.text).toContain('Tổng thu ngân sách\t120.500,0\t66.275,5\t55,0%');
  });

  it('names its sheets, keeps blank rows apart, leaves out hidden sheets', async () => {
    const sheets = {
      Thu: sheetOf([['Xã', 'Thu'], ['Nà Mòn', 12], [], ['Ghi chú']]),
      Chi: sheetOf([['Xã'], ['Bản Lũng']]),
      Ẩn: sheetOf([['thừa']]),
    };
    expect(await text(xlsxOf(sheets, ['Ẩn']))).toBe('Thu\n\nXã\tThu\nNà Mòn\t12\n\nGhi chú\n\nChi\n\nXã\nBản Lũng');
  });

  it('finds a mark of secrecy in a hidden sheet', async () => {
    const bytes = xlsxOf({ Thu: sheetOf([['Xã', 'Thu']]), Ẩn: sheetOf([['TUYỆT MẬT']]) }, ['Ẩn']);
    await expect(text(bytes)).rejects.toMatchObject({ code: 'secret-document' });
  });

  it('takes the value that was saved with a formula, and dates as days', async () => {
    const sheet = sheetOf([
      ['Ngày', 'Cộng', 'Lẻ', 'Lỗi'],
      [new Date(Date.UTC(2024, 5, 5)), 0, 0.1 + 0.2, 0],
    ]);
    sheet.B2 = { t: 'n', v: 1204, f: 'SUM(A1:A9)' };
    sheet.D2 = { t: 'e', v: 0x07 };
    expect(await text(xlsxOf({ Sheet1: sheet }))).toBe('Ngày\tCộng\tLẻ\tLỗi\n05/06/2024\t1204\t0,3');
  });

  it('writes a date without a day as a month', async () => {
    const june = new Date(Date.UTC(2024, 5, 1));
    const sheet = sheetOf([
      ['Kỳ', 'Ngày', 'Thu'],
      [june, june, 12],
    ]);
    Object.assign(sheet.A2 as object, { z: 'mm/yyyy' });
    expect(await text(xlsxOf({ Sheet1: sheet }))).toBe('Kỳ\tNgày\tThu\n06/2024\t01/06/2024\t12');
  });

  it('writes three decimals so that they cannot be taken for thousands', async () => {
    const sheet = sheetOf([
      ['Xã', 'Diện tích (ha)', 'Thu'],
      ['Nà Mòn', 12.375, 41125],
      ['Bản Lũng', 2.5, -1204.25],
    ]);
    Object.assign(sheet.B3 as object, { z: '0.000' });
    expect(await text(xlsxOf({ Sheet1: sheet }))).toContain('Nà Mòn\t12,3750\t41.125\nBản Lũng\t2,50\t-1204,25');
  });

  it('sets the two columns of a head apart from the table below', async () => {
    const sheet = sheetOf([
      ['UBND XÃ NÀ MÒN', null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['BIỂU SỐ 01. THU NGÂN SÁCH'],
      ['Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
      ['Tổng thu', 120, 66],
    ]);
    expect(await text(xlsxOf({ Sheet1: sheet }))).toBe(
      'UBND XÃ NÀ MÒN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIỂU SỐ 01. THU NGÂN SÁCH\nChỉ tiêu\tKế hoạch\tThực hiện\nTổng thu\t120\t66',
    );
  });

  it('finds a mark of secrecy in the header of the page and in a text box', async () => {
    const row = '<row r="1"><c r="A1"><v>5</v></c></row>';
    const header =
      '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;14MẬT&amp;RTrang &amp;P</oddHeader></headerFooter>';
    const box = '<xdr:wsDr><a:p><a:r><a:t>TUYỆT </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:wsDr>';
    const secret = { code: 'secret-document' };
    await expect(text(xlsxOfXml(row, { after: header }))).rejects.toMatchObject(secret);
    await expect(text(xlsxOfXml(row, { parts: { 'xl/drawings/drawing1.xml': box } }))).rejects.toMatchObject(secret);
    expect(await text(xlsxOfXml(row))).toBe('5');
  });

  it('is not held up by a cell at the far corner', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576"><v>12</v></c></row>';
    expect(await text(xlsxOfXml(`<row r="1"><c r="A1"><v>5</v></c></row>${corner}`))).toBe('5\n\n12');
  });

  it('refuses more words than are allowed', async () => {
    const sheet = sheetOf(Array.from({ length: 400 }, () => ['một ô có chữ', 1234567]));
    await expect(text(xlsxOf({ Sheet1: sheet }), { ...defaultLimits, characters: 5000 })).rejects.toMatchObject({
      code: 'text-too-long',
    });
  });

  it('refuses what unpacks to too much, is broken, locked or empty', async () => {
    const bytes = xlsxOf({ Sheet1: report() });
    await expect(text(bytes, { ...defaultLimits, unpacked: 300 })).rejects.toMatchObject({ code: 'zip-bomb' });
    const broken = { code: 'broken-workbook' };
    for (const part of [
      bytes.subarray(0, bytes.length / 2),
      xlsxOfXml('<row', { parts: { 'xl/workbook.xml': '<work' } }),
    ])
      await expect(text(part)).rejects.toMatchObject(broken);
    await expect(text(xlsxOfXml('', { parts: { 'xl/styles.xml': '<!DOCTYPE a>' } }))).rejects.toMatchObject(broken);
    const locked = oleOf({ EncryptionInfo: Buffer.alloc(10), EncryptedPackage: Buffer.alloc(10) });
    await expect(text(locked)).rejects.toMatchObject({ code: 'password-protected' });
    await expect(text(oleOf({ Workbook: Buffer.alloc(5000) }))).rejects.toMatchObject({ code: 'empty-file' });
    await expect(text(xlsxOf({ Sheet1: sheetOf([[]]) }))).rejects.toMatchObject({ code: 'empty-file' });
  });
});
