import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceText } from './source-text.ts';
import { structure } from './structure.ts';

function parts(original: string) {
  const text = sourceText(original);
  const { blocks, sentences } = structure(text);
  return {
    kinds: blocks.map((block) => block.kind),
    blocks: blocks.map((block) => text.view.slice(block.start, block.end)),
    sentences: sentences.map((sentence) => text.view.slice(sentence.start, sentence.end)),
  };
}

describe('blocks', () => {
  it('tells the page around the text from the text', () => {
    const page = [
      'Đăng nhập',
      'Tổng lượt truy cập: 1.204.311',
      'Xã Nà Lũng sơ kết sáu tháng',
      'Sáng 3/7, Đảng ủy xã Nà Lũng tổ chức hội nghị sơ kết sáu tháng đầu năm.',
      'IMG_0412.JPG',
      'Quang cảnh hội nghị.',
      'Trần Văn Núi',
      'Xem thêm',
      '1 2 3 ...',
      '31°C/ 33°C',
      'Hotline: 0206 123 456',
    ].join('\n');
    expect(parts(page).kinds).toEqual(
      'chrome chrome title paragraph chrome caption byline chrome chrome chrome chrome'.split(' '),
    );
  });

  it('leaves out the headlines of other articles', () => {
    const page = 'Mở đầu\nXã hoàn thành 12 tiêu chí.\nDân vui.\nCác tin khác\nHuyện Bản Sen họp\nThu 45 tỷ đồng\n';
    expect(parts(page).kinds.slice(3)).toEqual(['chrome', 'chrome', 'chrome']);
  });

  it('joins lines that were broken inside a phrase', () => {
    const page =
      'Mở đầu\n\nHội nghị của Ban Chấp hành Đảng bộ\nhuyện Nà Lũng diễn ra tại\nNhà văn hóa huyện.\n- Thu ngân sách đạt\n12 tỷ đồng;\n- Trồng rừng.';
    expect(parts(page).blocks).toHaveLength(4);
    expect(parts(page).kinds).toEqual(['title', 'paragraph', 'item', 'item']);
  });

  it('joins lines in upper case where the page was set to a width', () => {
    const line = 'Năm qua, cấp ủy các cấp đã tập trung chỉ đạo và Ủy ban nhân dân';
    const page = Array.from({ length: 8 }, () => line).join('\n');
    expect(parts(`${page}\nxã hoàn thành.`).blocks).toHaveLength(1);
  });

  it('cuts captions and links out of running text, and the writer off its end', () => {
    const page =
      'Xã họp\nXã có 12 thôn. Chủ tịch xã thăm vườn quế. (Ảnh: Lê Rừng/TTX) Năm nay xã trồng 30ha quế. [Xã Nà Lũng trồng thêm nhiều quế] Bí thư xã phát biểu. Ảnh: PV/Hà Suối Về kế hoạch, xã thu 2 tỷ đồng. Theo Báo Nà Lũng';
    const { kinds, blocks } = parts(page);
    expect(kinds).toEqual('title paragraph caption paragraph chrome caption paragraph byline'.split(' '));
    expect(blocks[2]).toBe('Chủ tịch xã thăm vườn quế. (Ảnh: Lê Rừng/TTX)');
    expect(blocks[5]).toBe('Bí thư xã phát biểu. Ảnh: PV/Hà Suối');
  });
});

describe('the title of a paper in official layout', () => {
  const title = (page: string) => {
    const { kinds, blocks } = parts(page);
    return blocks[kinds.indexOf('title')];
  };
  const body = 'Năm 2024, xã Bản Sen thu ngân sách được 2 tỷ đồng.';

  it.each([
    [
      'the kind and its subject below two bodies',
      `ĐẢNG BỘ TỈNH NÀ MÒN\nHUYỆN ỦY NÀ LŨNG\n\nBÁO CÁO\nkết quả trồng rừng năm 2024\n(phục vụ buổi làm việc)\n\n${body}`,
      'BÁO CÁO\nkết quả trồng rừng năm 2024\n(phục vụ buổi làm việc)',
    ],
    [
      'blank lines between all of them',
      `UBND XÃ BẢN SEN\n\nBÁO CÁO\n\nKết quả giải ngân năm 2024\n\n${body}`,
      'BÁO CÁO\n\nKết quả giải ngân năm 2024',
    ],
    [
      'two columns, a rule below',
      `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BẢN SEN\tĐộc lập - Tự do - Hạnh phúc\nSố: 31/TB-UBND\tBản Sen, ngày 02 tháng 8 năm 2025\nTHÔNG BÁO\nKết luận của Chủ tịch UBND xã tại phiên họp\ntháng 7 năm 2025\n--------\n${body}`,
      'THÔNG BÁO\nKết luận của Chủ tịch UBND xã tại phiên họp\ntháng 7 năm 2025',
    ],
    [
      'a subject all in capitals on two lines',
      `ĐẢNG ỦY XÃ BẢN SEN\n*\nSố: 12-NQ/ĐU\nNGHỊ QUYẾT\nVỀ LÃNH ĐẠO CÔNG TÁC\nTHU NGÂN SÁCH\nI. TÌNH HÌNH\n${body}`,
      'NGHỊ QUYẾT\nVỀ LÃNH ĐẠO CÔNG TÁC\nTHU NGÂN SÁCH',
    ],
    [
      'the kind alone above its addressee',
      `UBND XÃ BẢN SEN\nTỜ TRÌNH\nKính gửi: UBND huyện Nà Lũng.\n${body}`,
      'TỜ TRÌNH',
    ],
    [
      'a letter by what it regards',
      `SỞ Y TẾ\nSố: 45/SYT-VP\nV/v góp ý dự thảo\nKính gửi: UBND các xã.\n${body}`,
      'V/v góp ý dự thảo',
    ],
    [
      'the kind and its subject on one line',
      `ĐẢNG BỘ TỈNH NÀ MÒN\nHUYỆN ỦY NÀ LŨNG\nNà Lũng, ngày 12 tháng 12 năm 2024\n\nBÁO CÁO kết quả hội nghị lần thứ 15 (mở rộng)\n\n${body}`,
      'BÁO CÁO kết quả hội nghị lần thứ 15 (mở rộng)',
    ],
    ['a headline in capitals', `XÃ BẢN SEN TRỒNG RỪNG\n${body}\nDân vui.`, 'XÃ BẢN SEN TRỒNG RỪNG'],
    [
      'a headline below the name of the site',
      `CỔNG THÔNG TIN ĐIỆN TỬ XÃ BẢN SEN\nXã trồng 20ha quế\n${body}`,
      'Xã trồng 20ha quế',
    ],
    [
      'a headline above the day it was posted',
      `Thu ngân sách tăng hai con số\n2025-06-25\n${body}`,
      'Thu ngân sách tăng hai con số',
    ],
  ])('%s', (_name, page, wanted) => {
    expect(title(page)).toBe(wanted);
  });

  it('leaves the letterhead a heading and the menu of a page chrome', () => {
    expect(parts(`UBND XÃ BẢN SEN\nBÁO CÁO\nkết quả năm 2024\n${body}`).kinds).toEqual(
      'heading title paragraph'.split(' '),
    );
    expect(parts(`Thông báo\nXã Bản Sen họp\n${body}`).kinds).toEqual('chrome title paragraph'.split(' '));
  });
});

describe('sentences', () => {
  const sentences = (words: string) => parts(`Mở đầu\n${words}`).sentences.slice(1);

  it.each([
    ['một câu', 'Đồng chí làm việc tại TP. Bản Sen cùng Đ/c. Bí thư và T.Ư Đoàn.', 1],
    ['số', 'Thu 1.204,5 tỷ đồng, bằng 1. 204 tỷ đồng của lần 1, 2. Chi 3 tỷ đồng.', 2],
    ['năm', 'Xã về đích năm 2023. 5 thôn đạt chuẩn.', 2],
    ['mục trong đoạn', '1. Tăng trưởng 5%. 2. Thu 3 tỷ đồng. 3. Cơ cấu chuyển dịch.', 3],
    ['lỗi dính', 'Năng suất cao.Toàn xã có 3 hợp tác xã.', 2],
    ['dấu chấm giữa câu', 'Năm 2014. tổng giá trị đạt 3 tỷ đồng.', 1],
    ['ba chấm', 'Có điện, đường… đầy đủ. Dân vui./.', 2],
    ['ngoặc kép rồi gạch ngang', '“Phải làm ngay!” - Bí thư nhấn mạnh. Dân vui.', 2],
    ['ngoặc kép', '“Ta đã làm chưa? Làm tốt chưa?”, Bí thư hỏi. “Chưa làm.” Mọi người đáp.', 4],
  ])('%s', (_name, words, count) => {
    expect(sentences(words)).toHaveLength(count);
  });

  it('starts behind a list mark and behind the slug of an agency', () => {
    expect(sentences('- Trồng rừng.\na) Thu ngân sách.')).toEqual(['Trồng rừng.', 'Thu ngân sách.']);
    expect(parts('(GLO)- Sáng 3/7, xã họp.\n\nDân vui.').sentences[0]).toBe('Sáng 3/7, xã họp.');
    expect(parts('KT - XH phát triển khá.\n\nDân vui.').sentences[0]).toBe('KT - XH phát triển khá.');
  });
});

it('keeps every block and sentence in order, inside the text, apart from each other', () => {
  const word = fc.constantFrom(
    'xã',
    'Huyện',
    '12,5',
    '1.',
    '- ',
    '\n',
    '\n\n',
    'Ảnh: A B',
    '(Ảnh: C)',
    'TP.',
    '…',
    '“',
    '”.',
    './.',
    '[Tin về xã rất dài dòng]',
    'Xem thêm',
    ';',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = sourceText(words.join(' '));
      const { blocks, sentences } = structure(text);
      let last = 0;
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(last);
        expect(block.end).toBeGreaterThan(block.start);
        last = block.end;
      }
      expect(last).toBeLessThanOrEqual(text.view.length);
      last = 0;
      for (const { start, end, block } of sentences) {
        expect(start).toBeGreaterThanOrEqual(Math.max(last, blocks[block]?.start ?? Number.NaN));
        expect(end).toBeLessThanOrEqual(blocks[block]?.end ?? Number.NaN);
        last = end;
      }
    }),
  );
});

const texts = process.env.DONDOC_SHARED;
describe.skipIf(!texts)('the texts (folder DONDOC_SHARED)', () => {
  it('loses no word of them to white space', () => {
    for (const folder of ['seeds', 'news']) {
      for (const file of readdirSync(join(texts as string, folder)).filter((name) => name.endsWith('.txt'))) {
        const original = readFileSync(join(texts as string, folder, file), 'utf8');
        const covered = parts(original).blocks.join('').replace(/\s/g, '').length;
        expect(covered).toBe(sourceText(original).view.replace(/\s/g, '').length);
      }
    }
  });
});
