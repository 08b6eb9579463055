/**
 * Makes the samples that are no plain text: `node app/samples/make.js` (needs Debian's chromium for the .pdf).
 * What it writes is committed; figures and facts are public ones, the sentences are the project's own.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

const here = new URL('.', import.meta.url).pathname;
const NOTE = '(Văn bản mẫu của bản trình diễn.)';
const font = 'Times New Roman';
const p = (text, options = {}) =>
  new Paragraph({
    spacing: { after: 120 },
    ...options,
    children: [new TextRun({ text, font, size: 28, bold: options.bold })],
  });
const table = (rows) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map((cell) => new TableCell({ children: [p(cell, { bold: row === 0 })] })),
        }),
    ),
  });

async function docx(name, children) {
  const document = new Document({ sections: [{ children }] });
  writeFileSync(join(here, name), await Packer.toBuffer(document));
}

await docx('ha-quang-2023-05-giai-ngan.docx', [
  p('UBND HUYỆN HÀ QUẢNG', { bold: true, alignment: AlignmentType.CENTER }),
  p('BÁO CÁO', { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
  p(
    'Kết quả giải ngân vốn Chương trình phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi (đến ngày 29/5/2023)',
    {
      alignment: AlignmentType.CENTER,
    },
  ),
  p('Năm 2022, huyện giải ngân 28,757 tỷ đồng vốn đầu tư (đạt 46%) và 15,159 tỷ đồng vốn sự nghiệp (đạt 49,52%).'),
  p(
    'Từ đầu năm 2023 đến nay, huyện giải ngân trên 18,3 tỷ đồng vốn đầu tư (đạt 24,28%). Vốn sự nghiệp năm 2023 đang giải ngân là 82,428 tỷ đồng.',
  ),
  p('Biểu tổng hợp (ĐVT: tỷ đồng)', { bold: true }),
  table([
    ['Nguồn vốn', 'Năm', 'Đã giải ngân', 'Đạt (%)'],
    ['Vốn đầu tư', '2022', '28,757', '46'],
    ['Vốn sự nghiệp', '2022', '15,159', '49,52'],
    ['Vốn đầu tư', '2023', 'trên 18,3', '24,28'],
  ]),
  p('Hạn chế: tiến độ giải ngân vốn đầu tư năm 2023 còn chậm.'),
  p(NOTE),
]);

await docx('si-ma-cai-2024-ket-qua-chi-tieu.docx', [
  p('HUYỆN ỦY SI MA CAI', { bold: true, alignment: AlignmentType.CENTER }),
  p('BÁO CÁO', { heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
  p('Kết quả thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XVIII, nhiệm kỳ 2020 - 2025', {
    alignment: AlignmentType.CENTER,
  }),
  p('Huyện Si Ma Cai có 13/22 nhóm mục tiêu đạt từ 100% trở lên; 9/22 nhóm mục tiêu đạt từ 70% trở lên.'),
  p('Tỷ lệ giảm nghèo bình quân đạt 7%/năm. Tỷ lệ bao phủ bảo hiểm y tế đạt 97,4%.'),
  p('Số liệu một số chỉ tiêu', { bold: true }),
  table([
    ['Chỉ tiêu', 'ĐVT', 'Kết quả'],
    ['Tốc độ tăng trưởng kinh tế năm 2023', '%', '10,5'],
    ['Tỷ lệ lao động qua đào tạo', '%', '59'],
    ['Trường đạt chuẩn quốc gia', 'trường', '30/41'],
    ['Xã đạt chuẩn nông thôn mới', 'xã', '4/9'],
  ]),
  p(NOTE),
]);

const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><style>
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 14pt/1.35 "Tinos", "Liberation Serif", "Times New Roman", serif }
h1 { font-size: 14pt; text-align: center } .head { display: flex; justify-content: space-between; text-align: center }
p { text-align: justify; text-indent: 10mm; margin: 2mm 0 }
</style></head><body>
<div class="head"><div>ĐẢNG BỘ TỈNH BẮC KẠN<br><b>HUYỆN ỦY PÁC NẶM</b></div><div><b>ĐẢNG CỘNG SẢN VIỆT NAM</b><br><i>Pác Nặm, ngày 12 tháng 12 năm 2023</i></div></div>
<h1>BÁO CÁO<br>kết quả Hội nghị Ban Chấp hành Đảng bộ huyện Pác Nặm lần thứ 15 (mở rộng)</h1>
<p>Ngày 12/12/2023, Ban Chấp hành Đảng bộ huyện Pác Nặm tổ chức Hội nghị lần thứ 15 (mở rộng) đánh giá kết quả năm 2023, bàn nhiệm vụ năm 2024. Dự hội nghị có đồng chí Hà Văn Tuyên, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh Bắc Kạn.</p>
<p>Kết quả năm 2023: 29/34 chỉ tiêu phát triển kinh tế - xã hội cơ bản đạt và vượt kế hoạch. Tổng giá trị sản xuất cả năm ước 721 tỷ đồng, bằng 103% kế hoạch và tăng 8,3% so với năm trước. Thu ngân sách trên địa bàn được trên 11,3 tỷ đồng, đạt 102% kế hoạch, tăng 23,8% so với cùng kỳ. Bình quân lương thực đạt 500 kg/người/năm, hoàn thành 100% kế hoạch. Diện tích lúa, ngô kém hiệu quả được chuyển sang cây trồng khác là 61,21 ha, đạt 122% kế hoạch. Trồng rừng được 684 ha, đạt 265% kế hoạch. Bán lẻ hàng hóa và dịch vụ tiêu dùng đạt trên 210 tỷ đồng, đạt 109% kế hoạch, tăng 16,6% so với cùng kỳ. Tỷ lệ hộ nghèo từ 52,42% giảm còn 49,74%, tức giảm 2,68%. Công tác kết nạp đảng viên mới đạt 106% kế hoạch.</p>
<p>Mục tiêu năm 2024: tổng giá trị sản xuất 772 tỷ đồng; thu ngân sách 15 tỷ đồng; thu nhập bình quân đầu người 30 triệu đồng/người/năm; tỷ lệ hộ nghèo giảm ít nhất 4%; giải quyết việc làm cho ít nhất 1.300 lao động, trong đó việc làm mới ít nhất 450 lao động; kết nạp 90 đảng viên.</p>
<p>Hạn chế: một số chỉ tiêu không đạt kế hoạch như xây dựng nông thôn mới, giảm nghèo, thu nhập bình quân đầu người, kiềm chế tai nạn giao thông; một số dự án thuộc các chương trình mục tiêu quốc gia triển khai chậm.</p>
<p>Kết luận hội nghị, đồng chí Dương Văn Tuyến, Bí thư Huyện ủy đề nghị các đồng chí Ủy viên Ban Chấp hành rà soát ngành, lĩnh vực mình phụ trách và có giải pháp khắc phục hạn chế trong năm 2024.</p>
<p><i>${NOTE}</i></p></body></html>`;
const folder = mkdtempSync(join(tmpdir(), 'samples-'));
writeFileSync(join(folder, 'page.html'), html);
execFileSync(
  process.env.CHROMIUM ?? '/usr/bin/chromium',
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${folder}/profile`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${join(here, 'pac-nam-2023-12-12-hoi-nghi.pdf')}`,
    `file://${folder}/page.html`,
  ],
  { stdio: 'ignore' },
);
rmSync(folder, { recursive: true, force: true });
