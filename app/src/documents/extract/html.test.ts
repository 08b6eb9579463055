import { describe, expect, it } from 'vitest';
import { readHtml } from './html.server.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html));
const long = 'Trong kỳ, xã Bản Lũng đã trồng 41,5 ha rừng, sửa 3 km đường liên thôn và làm mới 12 nhà tạm. '.repeat(4);

describe('readHtml', () => {
  it('keeps the report and leaves the page around it', () => {
    const page =
      read(`<!doctype html><html><head><title>Xã Bản Lũng họp - Cổng thông tin</title><style>p{}</style></head>
      <body><header>Cổng thông tin điện tử</header><nav><a>Trang chủ</a></nav>
      <main><h1>Xã Bản Lũng họp <b>sơ kết</b></h1><p>${long}</p><p>Dòng<br>dưới</p><script>var a = 'x';</script></main>
      <aside>Tin khác</aside><footer>Bản quyền</footer></body></html>`);
    expect(page.title).toBe('Xã Bản Lũng họp sơ kết');
    expect(page.text).toBe(`Xã Bản Lũng họp sơ kết\n\n${long.trim()}\n\nDòng\ndưới`);
    expect(page.extractor).toBe('cheerio 1.2.0');
  });

  it('puts the headline first where it stands outside of the article', () => {
    const page = read(`<body><h1>Sơ kết 6 tháng</h1><div>Chia sẻ</div><article><p>${long}</p></article></body>`);
    expect(page.text).toBe(`Sơ kết 6 tháng\n\n${long.trim()}`);
  });

  it('takes the whole page where the article is a teaser only', () => {
    const page = read(`<body><article>Tin ngắn</article><div><p>${long}</p></div></body>`);
    expect(page.text).toBe(`Tin ngắn\n\n${long.trim()}`);
  });

  it('writes a table row by row, a tab between the cells', () => {
    const page = read(`<table><thead><tr><th>Chỉ tiêu</th><th>Đơn vị</th><th>Kết quả</th></tr></thead>
      <tbody><tr><td><p>Trồng
        rừng</p></td><td>ha</td><td> 41,5 </td></tr><tr><td colspan="2">Cộng</td><td>41,5</td></tr></tbody></table><p>Hết</p>`);
    expect(page.text).toBe('Chỉ tiêu\tĐơn vị\tKết quả\nTrồng rừng\tha\t41,5\nCộng\t\t41,5\n\nHết');
  });

  it('reads the two columns of a head one after the other', () => {
    const page = read(`<table><tr><td><p>UBND XÃ BẢN LŨNG</p><p>Số: 15/BC-UBND</p></td>
      <td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table>`);
    expect(page.text.split(/\n+/)).toEqual([
      'UBND XÃ BẢN LŨNG',
      'Số: 15/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });

  it('marks the items of lists, once', () => {
    const page = read(
      '<ul><li>Trồng rừng</li><li>- Sửa đường</li></ul><ol start="2"><li>Một việc</li><li><p>Hai việc</p></li></ol>',
    );
    expect(page.text).toBe('- Trồng rừng\n- Sửa đường\n\n2. Một việc\n3. Hai việc');
  });

  it('keeps the lines of preformatted text', () => {
    expect(read('<pre>Dòng 1\nDòng 2</pre>').text).toBe('Dòng 1\nDòng 2');
  });

  it('reads the encoding that the page names', () => {
    const words = 'Xã trồng rừng';
    const utf16 = Buffer.from(`\uFEFF<html><body>${words}</body></html>`, 'utf16le');
    expect(readHtml(utf16).text).toBe(words);
    const cp1258 = Buffer.from('<meta charset="windows-1258"><p>X\x61\xDE h\xF4\xF2i</p>', 'latin1');
    expect(readHtml(cp1258).text.normalize('NFC')).toBe('Xã hội');
  });

  it('survives a page nested two thousand deep', () => {
    const deep = 2000;
    expect(read(`${'<div>'.repeat(deep)}Xã${'</div>'.repeat(deep)}`).text).toBe('Xã');
  });
});
