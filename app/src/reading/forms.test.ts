import { read } from '@dondoc/reader';
import { areaNames } from '@dondoc/reader/area-names';
import { describe, expect, it } from 'vitest';
import { html, Markup } from './markup.ts';
import { page } from './page.ts';
import { checkPrinter, type Printing, readingPrinter } from './print.ts';
import type { FileRead } from './read-files.server.ts';
import { plainStyle } from './table.ts';

const report = `Báo cáo xã Bản Mới năm 2023
Đồng chí Nguyễn Văn Thử, Bí thư Đảng ủy xã cho biết: thu ngân sách đạt trên 84,25 tỷ đồng, bằng 105% kế hoạch.
Tỷ lệ hộ nghèo giảm từ 12,4% xuống còn 9,8% (giảm 3,1%).
Xã đề nghị huyện hỗ trợ kinh phí, "sớm" sửa đường.
`;
const fileOf = (text: string, file = '/home/lan/năm 2023/báo cáo.txt'): FileRead => ({
  file,
  text,
  reading: read(text, { source: file, areaNames, explain: true }),
});
const printing = (format: Printing['format'], more: Partial<Printing> = {}): Printing => ({
  format,
  several: false,
  explain: false,
  layout: { language: 'vi', columns: 120, style: plainStyle },
  ...more,
});

/** What RFC 4180 says a file holds. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}
const tableOf = (csv: string) => {
  const [head = [], ...rows] = parseCsv(csv.replace(/^\ufeff/u, ''));
  return rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])));
};

describe('csv', () => {
  it('gives one fact a row, for spreadsheets too, with exact decimals', () => {
    const one = fileOf(report);
    const csv = readingPrinter(printing('csv')).file(one);
    expect(csv.startsWith('\ufeffsource,id,type,start,end,words,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    const rows = tableOf(csv);
    expect(rows).toHaveLength(one.reading.facts.length);
    expect(new Set(parseCsv(csv).map((row) => row.length)).size).toBe(1);
    const sum = rows.find(({ words }) => words === '84,25 tỷ đồng');
    expect(sum).toMatchObject({ value: '84250000000', unit: 'đồng', bound: 'more-than', type: 'figure' });
    expect(rows.find(({ words }) => words === '9,8%')).toMatchObject({ value: '9.8', of: '' });
    expect(rows.find(({ type }) => type === 'person')).toMatchObject({ positions: 'Bí thư Đảng ủy xã' });
    expect(report.slice(Number(sum?.start), Number(sum?.end))).toBe('84,25 tỷ đồng');
    expect(rows.find(({ type }) => type === 'recommendation')?.words).toContain('"sớm"');
  });

  it('prints its head once over several files, and the reasons where they are asked for', () => {
    const printer = readingPrinter(printing('csv', { explain: true, several: true }));
    const csv = printer.file(fileOf(report, 'một.txt')) + printer.file(fileOf(report, 'hai.txt')) + printer.end();
    expect(csv.match(/source,id/g)).toHaveLength(1);
    const rows = tableOf(csv);
    expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(['một.txt', 'hai.txt']));
    expect(rows.find(({ words }) => words === '105%')).toMatchObject({ rule: 'figure.percent-of-plan' });
    expect(rows.find(({ words }) => words === '105%')?.explanation).toContain('“kế hoạch”');
  });

  it('lets no file write a formula into a spreadsheet', () => {
    const rows = tableOf(readingPrinter(printing('csv')).file(fileOf(report, '=HYPERLINK("x")')));
    expect(rows[0]?.source).toBe(`'=HYPERLINK("x")`);
    const fall = tableOf(readingPrinter(printing('csv')).file(fileOf('Thu ngân sách xã giảm 8,5% so với cùng kỳ.')));
    expect(fall.find(({ type }) => type === 'figure')?.value).toBe('-8.5');
  });

  it('gives one check a row', () => {
    const rows = tableOf(checkPrinter(printing('csv')).file(fileOf(report)));
    expect(rows.find(({ status }) => status === 'inconsistent')).toMatchObject({
      computation: '12.4-9.8=2.6≠3.1',
      words: '12,4%; 9,8%; 3,1%',
    });
  });
});

describe('json with reasons', () => {
  it('gives the rule, the words and the line', () => {
    const out = JSON.parse(readingPrinter(printing('json', { explain: true })).file(fileOf(report)));
    for (const fact of out.facts) {
      expect(fact.because.words.length).toBeGreaterThan(0);
      expect(fact.explanation).toMatch(/: “/u);
    }
  });
});

describe('the page', () => {
  const attack = `${report}<script>alert(1)</script> "><img src=x onerror=alert(1)> & ' \u0007\u202eđảo
Xã <b>Bản</b> đề nghị tỉnh hỗ trợ 5 tỷ đồng "><script>alert(2)</script>.
`;

  it('shows the text as text, whatever stands in it', () => {
    const made = page([fileOf(attack, '<script>.txt')], 'read', 'vi');
    expect(made).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!\s*&)/u);
    expect(made).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(made).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
    expect(html`<p title="${'" onclick="x'}">${new Markup('<b>đậm</b>')}${null}${['<', 2]}</p>`.html).toBe(
      '<p title="&quot; onclick=&quot;x"><b>đậm</b>&lt;2</p>',
    );
  });

  it('needs nothing from outside', () => {
    const made = page([fileOf(report)], 'read', 'en');
    expect(made).not.toMatch(/\bsrc=|url\(|@import|https?:|<link/u);
    expect(made.match(/href="(?!#)/gu)).toBeNull();
    expect(made).not.toContain('năm 2023/');
  });

  it('leads from every mark to its fact and back, also where several documents share the page', () => {
    for (const all of [[fileOf(attack)], [fileOf(report, 'một.txt'), fileOf(attack, 'hai.txt')]]) {
      for (const kind of ['read', 'check'] as const) {
        const made = page(all, kind, 'vi');
        const ids = [...made.matchAll(/\bid="([^"]+)"/gu)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        const led = [...made.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id ?? '');
        expect(led.length).toBeGreaterThan(0);
        expect(led.filter((id) => !known.has(id))).toEqual([]);
      }
    }
  });

  it('keeps every letter of the text, tells the reasons and what does not agree', () => {
    const made = page([fileOf(report)], 'read', 'vi');
    const text = made.slice(made.indexOf('<section class="text"'), made.indexOf('<div class="lists"'));
    const shown = text.replace(/<[^>]+>/gu, '').replaceAll('&quot;', '"');
    expect(shown.trim().split(/\n+/u)).toEqual(report.trim().split('\n'));
    expect(made).toContain('Vì sao: Tỷ lệ so với kế hoạch');
    expect(made).toContain('class="m figure inferred disagrees"');
    expect(made).toContain('Không khớp (1)');
    expect(page([fileOf(report)], 'read', 'en')).toContain('Why: Part of the plan');
  });
});
