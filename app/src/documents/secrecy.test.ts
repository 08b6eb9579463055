import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOfFileName, type Secrecy, secrecyMark } from './secrecy.ts';

const head = 'ỦY BAN NHÂN DÂN\nXÃ BẢN LŨNG\n';
const body = '\nBÁO CÁO\nKết quả thực hiện nhiệm vụ 6 tháng đầu năm 2026\nTrong kỳ, xã đã trồng 41,5 ha rừng.\n';
const long = `${'Trong kỳ, xã đã trồng 41,5 ha rừng và sửa 3 km đường.\n'.repeat(90)}`;

const bearing: readonly [why: string, text: string, mark: Secrecy][] = [
  ['a stamp below the number', `${head}Số: 15/BC-UBND\nMẬT\n${body}`, 'Mật'],
  ['the highest degree', `${head}TUYỆT MẬT\n${body}`, 'Tuyệt mật'],
  ['the middle degree', `${head}TỐI MẬT\n${body}`, 'Tối mật'],
  ['as the very first line', `MẬT\n${head}${body}`, 'Mật'],
  ['letters apart', `${head}T U Y Ệ T  M Ậ T\n${body}`, 'Tuyệt mật'],
  ['letters wide apart', `${head}T Ố I     M Ậ T\n${body}`, 'Tối mật'],
  ['letters apart, the short one', `${head}M Ậ T\n${body}`, 'Mật'],
  ['letters with points between', `${head}M.Ậ.T\n${body}`, 'Mật'],
  ['without accents', `UY BAN NHAN DAN\nTUYET MAT\n${body}`, 'Tuyệt mật'],
  ['without accents, the middle one', `UY BAN NHAN DAN\nTOI MAT\n${body}`, 'Tối mật'],
  ['without accents, the short one in the head', `UY BAN NHAN DAN\nMAT\n${body}`, 'Mật'],
  ['accents half lost', `${head}TUYÊT MÂT\n${body}`, 'Tuyệt mật'],
  ['decomposed letters', `${head}TUYỆT MẬT\n${body}`.normalize('NFD'), 'Tuyệt mật'],
  ['in mixed case in the head', `${head}Tối mật\n${body}`, 'Tối mật'],
  ['mixed case, the short one', `${head}Mật\n${body}`, 'Mật'],
  ['in brackets', `${head}(MẬT)\n${body}`, 'Mật'],
  ['in a box drawn with letters', `${head}[ TỐI MẬT ]\n${body}`, 'Tối mật'],
  ['between stars', `${head}*** TUYỆT MẬT ***\n${body}`, 'Tuyệt mật'],
  ['between rules', `${head}----- MẬT -----\n${body}`, 'Mật'],
  ['a field', `${head}Độ mật: Mật\n${body}`, 'Mật'],
  ['a field in capitals', `${head}ĐỘ MẬT: TUYỆT MẬT\n${body}`, 'Tuyệt mật'],
  ['a field without accents', `DO MAT: TOI MAT\n${body}`, 'Tối mật'],
  ['a field in small letters', `${head}độ mật: mật\n${body}`, 'Mật'],
  ['a field with a longer name', `${head}Mức độ mật: Tối mật. Độ khẩn: Hỏa tốc\n${body}`, 'Tối mật'],
  ['a field of a table', `${head}Độ mật\tTuyệt mật\n${body}`, 'Tuyệt mật'],
  ['a field with quotes', `${head}Độ mật: “Mật”\n${body}`, 'Mật'],
  ['a field before another', `${head}Độ mật: Mật   Số: 15/BC-UBND\n${body}`, 'Mật'],
  ['a ticked box before', `${head}Độ mật: ☐ Mật ☒ Tối mật ☐ Tuyệt mật\n${body}`, 'Tối mật'],
  ['a ticked box behind', `${head}Độ mật: Mật [x] Tối mật [ ] Tuyệt mật [ ]\n${body}`, 'Mật'],
  ['beside the date in the other column', `MẬT\tBản Lũng, ngày 05 tháng 7 năm 2026\n${body}`, 'Mật'],
  ['beside the motto', `TỐI MẬT\tĐộc lập - Tự do - Hạnh phúc\n${body}`, 'Tối mật'],
  ['columns by blanks', `Số: 15/BC-UBND          TUYỆT MẬT\n${body}`, 'Tuyệt mật'],
  ['run into the number', `${head}MẬT Số: 15/BC-UBND\n${body}`, 'Mật'],
  ['run in after the number', `${head}Số: 15/BC-UBND TỐI MẬT\n${body}`, 'Tối mật'],
  ['run into the date', `${head}TỐI MẬT Bản Lũng, ngày 05 tháng 7 năm 2026\n${body}`, 'Tối mật'],
  ['the number with its degree', `${head}Số: 15/BC-UBND(M)\n${body}`, 'Mật'],
  ['a number of the Party with its degree', `ĐẢNG BỘ XÃ BẢN LŨNG\nSố: 07-BC/ĐU (TM)\n${body}`, 'Tối mật'],
  ['the number with the word', `${head}Số: 15/BC-UBND (Tuyệt mật)\n${body}`, 'Tuyệt mật'],
  ['named as a secret document', `TÀI LIỆU MẬT\n${head}${body}`, 'Mật'],
  ['named, with an order', `TÀI LIỆU TUYỆT MẬT - KHÔNG SAO CHỤP\n${head}${body}`, 'Tuyệt mật'],
  ['a stamp on an appendix far down', `${head}${body}${long}\nPHỤ LỤC\nTỐI MẬT\n1. Lực lượng`, 'Tối mật'],
  ['the short stamp on a later page', `${head}${body}${long}\nMẬT\nPhụ lục 2`, 'Mật'],
  ['a stamp cut at the line', `${head}TUYỆT\nMẬT\n${body}`, 'Tuyệt mật'],
  ['with invisible letters inside', `${head}M\u200BẬ\u00ADT\n${body}`, 'Mật'],
  ['in small letters, alone in the head', `${head}tối  mật\n${body}`, 'Tối mật'],
  ['in small letters without accents', `UY BAN NHAN DAN\ntuyet mat\n${body}`, 'Tuyệt mật'],
  ['small letters set apart', `${head}m ậ t\n${body}`, 'Mật'],
  ['with a dash between the words', `${head}TUYỆT-MẬT\n${body}`, 'Tuyệt mật'],
  ['with dashes between the letters', `${head}M-Ậ-T\n${body}`, 'Mật'],
  ['printed twice to look bold', `${head}MẬT MẬT\n${body}`, 'Mật'],
  ['printed twice, apart', `${head}TỐI MẬT     TỐI MẬT\n${body}`, 'Tối mật'],
  ['in wide letters', `${head}ＭẬＴ\n${body}`, 'Mật'],
  ['with letters of another script that look alike', `${head}МẬТ\n${body}`, 'Mật'],
  ['with the point under the wrong letter', `${head}MÂṬ\n${body}`, 'Mật'],
  ['with a tone misread from a scan', `${head}TUYỆT MẶT\n${body}`, 'Tuyệt mật'],
  ['with another tone misread', `${head}TỔI MẬT\n${body}`, 'Tối mật'],
  ['behind a point', `${head}● TỐI MẬT\n${body}`, 'Tối mật'],
  ['with the urgency behind', `${head}MẬT - HỎA TỐC\n${body}`, 'Mật'],
  ['with the urgency before', `${head}HOẢ TỐC – TỐI MẬT\n${body}`, 'Tối mật'],
  ['with the urgency behind a stroke', `${head}MẬT/KHẨN\n${body}`, 'Mật'],
  ['with the urgency run in', `${head}TỐI MẬT THƯỢNG KHẨN\n${body}`, 'Tối mật'],
  ['beside the urgency', `${head}KHẨN     MẬT\n${body}`, 'Mật'],
  ['with the time that it is kept', `${head}MẬT (Thời hạn bảo vệ: 10 năm)\n${body}`, 'Mật'],
  ['with the time behind a dash', `${head}TUYỆT MẬT - Thời hạn bảo vệ bí mật nhà nước: 30 năm\n${body}`, 'Tuyệt mật'],
  ['beside the number of the copy', `${head}TỐI MẬT     Bản số: 02\n${body}`, 'Tối mật'],
  ['run into the number of the copy', `${head}MẬT Bản số: 01\n${body}`, 'Mật'],
  ['with an order', `${head}Tối mật - Không sao chụp\n${body}`, 'Tối mật'],
  ['named as a secret paper', `${head}VĂN BẢN MẬT\n${body}`, 'Mật'],
  ['named as a secret telegram', `${head}ĐIỆN MẬT\n${body}`, 'Mật'],
  ['a field by its letter', `${head}Độ mật: TM\n${body}`, 'Tối mật'],
  ['a field by the letter of an envelope', `${head}Ký hiệu độ mật: C\n${body}`, 'Mật'],
  ['a field by the highest letter', `${head}Độ mật: A\n${body}`, 'Tuyệt mật'],
  ['a numbered field', `${head}1. Độ mật: Tối mật\n${body}`, 'Tối mật'],
  ['the number without its word', `TỈNH ỦY\n15-BC/TU (Mật)\n${body}`, 'Mật'],
  ['the number with square brackets', `${head}Số: 15/BC-UBND [M]\n${body}`, 'Mật'],
  ['the number with small words', `${head}Số: 15/BC-UBND (tối mật)\n${body}`, 'Tối mật'],
  ['the number with its letter in the next line', `${head}Số: 15/BC-UBND\n(TM)\n${body}`, 'Tối mật'],
  ['after a carriage return', `UBND XÃ BẢN LŨNG\r\nMẬT\r\nBÁO CÁO\r\n`, 'Mật'],
];

const bearingNone: readonly [why: string, text: string][] = [
  ['density', 'Mật độ dân số của xã là 85 người/km2.'],
  ['a heading on density', `${head}MẬT ĐỘ DÂN SỐ\n${body}`],
  ['trade secrets', 'Không tiết lộ bí mật kinh doanh của doanh nghiệp.'],
  ['honey', 'Sản lượng mật ong đạt 12.400 lít, vượt 3% kế hoạch.'],
  ['honey as a cell', 'Sản phẩm\tĐơn vị\tSản lượng\nmật\tlít\t12.400\n'],
  ['a product line in capitals', 'MẬT ONG BẢN LŨNG\nSản phẩm OCOP 3 sao'],
  ['security of information', 'Tăng cường bảo mật hệ thống thông tin của xã.'],
  ['passwords', 'Đổi mật khẩu định kỳ 3 tháng một lần.'],
  ['a code name', 'Mật danh của đơn vị được giữ như cũ.'],
  ['sugar', 'Ký hợp đồng tiêu thụ đường mật với nhà máy.'],
  ['molasses', 'Mật mía bán được 25.000 đồng/lít.'],
  ['the law in a heading', 'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC\nĐã tập huấn cho 45 cán bộ.'],
  ['the law cut at the line', `${head}QUY CHẾ BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC\n${body}`],
  ['security cut at the line', `${head}GIẢI PHÁP BẢO\nMẬT\n${body}`],
  ['a state secrets law by name', 'Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 có hiệu lực từ 01/3/2026.'],
  [
    'counts of secret documents',
    'Trong kỳ, đã tiếp nhận 3 văn bản tối mật, 15 văn bản mật; không có văn bản tuyệt mật.',
  ],
  ['columns of degrees', `${head}STT\tTuyệt mật\tTối mật\tMật\n1\t0\t2\t15\n`],
  ['columns of degrees in capitals', `${head}STT\tTUYỆT MẬT\tTỐI MẬT\tMẬT\n1\t0\t2\t15\n`],
  ['columns of degrees line by line', `${head}STT\nTUYỆT MẬT\nTỐI MẬT\nMẬT\n1\n0\n2\n15\n`],
  ['rows of degrees with counts', `${head}TUYỆT MẬT\t0\nTỐI MẬT\t2\nMẬT\t15\n`],
  ['a list of the degrees', 'Độ mật: Mật, Tối mật, Tuyệt mật được đóng dấu theo quy định.'],
  ['an empty form', `${head}Độ mật: ☐ Mật ☐ Tối mật ☐ Tuyệt mật\n${body}`],
  ['a field that says none', `${head}Độ mật: Không\n${body}`],
  ['a field that says ordinary', `${head}Độ mật: Thường\n${body}`],
  ['a field that counts', '- Độ mật: Mật 12 văn bản'],
  ['how a degree is decided', 'Việc xác định độ mật của văn bản do người ký quyết định.'],
  ['a sentence on stamps', 'Văn bản đóng dấu “Tuyệt mật” phải gửi bằng hai lớp bì.'],
  ['a sentence that begins with the word', 'Tối mật là độ mật thứ hai.'],
  ['a wrapped sentence', 'Đoàn đã kiểm tra việc quản lý văn bản\nmật\ntại 5 đơn vị.'],
  ['a cited secret document', 'Thực hiện Công văn số 68/TTg-CN(m) ngày 10/01/2024 của Thủ tướng Chính phủ.'],
  ['metres in brackets', `${head}Số ô tiêu chuẩn (m)\n${body}`],
  ['trade as a symbol', `${head}Số: 12/BC-TM\n${body}`],
  ['a lifted mark', `${head}GIẢI MẬT\n${body}`],
  ['close friendship', 'Quan hệ thân mật giữa hai địa phương.'],
  ['closeness', 'Phối hợp chặt chẽ, mật thiết với Mặt trận Tổ quốc.'],
  ['a village', 'Thôn Nà Mật có 45 hộ.'],
  ['a person', 'Bà Lù Thị Mật, Trưởng thôn Nà Pồng.'],
  ['a person alone in a signature', 'TRƯỞNG BAN\n\n\nLù Thị Mật'],
  ['eyes, a heading', `${head}MẮT\nKhám mắt cho 320 người.`],
  ['a face, a heading', `${head}MẶT\nMặt bằng 2,5 ha.`],
  ['lost, a heading', `${head}MẤT\n3 sổ.`],
  ['dense forest', 'Rừng có mật độ 1.600 cây/ha.'],
  ['a secret ballot', 'Bầu cử bằng hình thức bỏ phiếu kín, bí mật.'],
  ['revolutionary bases', 'KHU DI TÍCH CƠ QUAN BÍ MẬT TỈNH ỦY'],
  ['cryptography', 'BAN CƠ YẾU – MẬT MÃ\nCấp 12 chứng thư số.'],
  ['bitterness of gall', 'Phẫu thuật túi mật cho 14 bệnh nhân.'],
  ['a plan on secrets', 'KẾ HOẠCH\nKiểm tra công tác bảo vệ bí mật nhà nước năm 2026'],
  ['a register of secret documents', 'SỔ ĐĂNG KÝ VĂN BẢN MẬT ĐẾN'],
  ['a section on secret documents', 'TÀI LIỆU MẬT CỦA CƠ QUAN\nĐược cất trong tủ có khóa.'],
  ['words of a sentence that fill a line', `${head}Trong kỳ, xã đã tiếp nhận 3 văn bản\ntối mật\nvà 15 văn bản mật.`],
  ['a sentence that ends with a line of two words', 'Văn bản này thuộc loại\ntối mật.\nPhải cất vào tủ.'],
  ['a face, in capitals, twice', `${head}MẶT MẶT\n${body}`],
  ['from morning to night', `${head}TỐI MẶT\nLàm việc từ sáng đến tối.`],
  ['somebody lost something', `${head}TÔI MẤT\n3 sổ.`],
  ['a village in the head of a paper', `${head}Thôn Mật\n${body}`],
  ['a flower', 'Vị Mật của hoa nhãn được nhiều người ưa.'],
  ['a gall bladder in a heading', `${head}TÚI MẬT\nPhẫu thuật cho 14 bệnh nhân.`],
  ['a password in a form', `${head}Mật khẩu: ********\n${body}`],
  ['metres behind a number', `${head}Chiều dài 15 (m)\n${body}`],
  ['a cited number in a list far down', `${head}${body}${'Dòng.\n'.repeat(12)}68/TTg-CN(m)\n`],
  ['a level of quality', `${head}Độ mật độ: A\n${body}`],
  ['a field that speaks of density', `${head}Mật độ: A\n${body}`],
  ['an urgent stamp alone', `${head}HỎA TỐC\n${body}`],
  ['a heading on secret papers in two lines', `${head}DANH MỤC\nVĂN BẢN MẬT\n${body}`],
  ['honey in a short list', `${head}Mật - không có\n${body}`],
  ['honey at the start of a line', `${head}Mật chỉ bán được ở chợ xã.\n${body}`],
  ['a heading on secret papers', `${head}QUẢN LÝ VĂN BẢN MẬT\n${body}`],
  ['a list of secret papers', `${head}DANH MỤC\nBÍ MẬT NHÀ NƯỚC CỦA ĐẢNG\n${body}`],
  ['a table that counts secret papers', `${head}VĂN BẢN MẬT\t12\nVĂN BẢN THƯỜNG\t340\n${body}`],
  ['a numbered section', '1. Mật\nLà văn bản lưu tại tủ riêng.'],
  ['nothing', ''],
];

describe('secrecyMark', () => {
  it.each(bearing)('finds %s', (_, text, mark) => {
    const found = secrecyMark(text);
    expect(found?.mark).toBe(mark);
    expect(text.slice(found?.at).normalize('NFC')).toMatch(/^[\p{L}\d☐]/u);
  });

  it.each(bearingNone)('lets pass: %s', (_, text) => {
    expect(secrecyMark(text)).toBeNull();
    expect(secrecyMark(text.normalize('NFD'))).toBeNull();
  });

  it('points at the stamp', () => {
    const text = `${head}Số: 15/BC-UBND\n  [MẬT]\n${body}`;
    expect(text.slice(secrecyMark(text)?.at).startsWith('MẬT')).toBe(true);
  });

  it('needs a few milliseconds for a long report', () => {
    const text = `${head}${(body + long).repeat(60)}`;
    const begun = performance.now();
    expect(secrecyMark(text)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it('finds the stamp in any head of a document', () => {
    const word = fc.constantFrom('Xã', 'Bản', 'Lũng', 'năm', '2026', 'báo cáo', 'hộ', '12,5', '%', '-', '\t', 'mật độ');
    const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const lines = fc.array(line, { maxLength: 20 }).map((all) => [...all, 'Nội dung']);
    fc.assert(
      fc.property(lines, lines, (above, below) => {
        const found = secrecyMark([...above, 'TỐI MẬT', ...below].join('\n'));
        return found?.mark === 'Tối mật' && secrecyMark([...above, ...below].join('\n')) === null;
      }),
    );
  });
});

describe('markOfFileName', () => {
  it.each([
    ['TỐI MẬT_bao cao thang 5.docx', 'Tối mật'],
    ['BC 15 (MẬT).docx', 'Mật'],
    ['[TUYỆT MẬT] ke hoach.pdf', 'Tuyệt mật'],
    ['MẬT - BC thang 5.docx'.normalize('NFD'), 'Mật'],
    ['bao-cao_TUYET MAT.pdf', 'Tuyệt mật'],
    ['15-BC-UBND(M).pdf', 'Mật'],
    ['15-BC-TU (TM).docx', 'Tối mật'],
  ] as const)('finds %s', (name, mark) => {
    expect(markOfFileName(name)?.mark).toBe(mark);
  });

  it.each([
    ...[
      'Bí mật kinh doanh.docx',
      'MẬT ONG BẢN LŨNG.xlsx',
      'San luong mat ong.xlsx',
      'CONG TAC BAO MAT.docx',
      'Sản lượng - Mật.xlsx',
    ],
    ...[
      'BẢO VỆ BÍ MẬT NHÀ NƯỚC_2026.pdf',
      'mat.txt',
      'BC (m).docx',
      'Mật độ dân số.xlsx',
      'văn bản dán.txt',
      '1.txt',
      '.docx',
      '',
    ],
    ...['GIẢI MẬT (2026).docx', 'KHAM MAT (2026).docx'],
  ])('lets pass %s', (name) => {
    expect(markOfFileName(name)).toBeNull();
  });
});
