import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const made = (text: string) =>
  read(text).checks.map(({ rule, status, computation }) => `${rule} ${status} ${computation}`);
const doubted = (text: string) => made(text).filter((check) => / (?:inconsistent|incomplete) /.test(check));

const YEAR = 'Sáng 12/12/2023, Huyện ủy Mường Lạn tổ chức hội nghị tổng kết năm 2023.';

describe('checks of whole sentences', () => {
  it.each([
    // plans and earlier values that brackets tell
    ['Trồng rừng được 684 ha, đạt 265% kế hoạch (kế hoạch 258 ha).', 'plan-implied consistent 684/258=265.12%≈265%'],
    [
      'Giải ngân vốn đầu tư công được 64,9 tỷ đồng trên tổng kế hoạch vốn 51 tỷ đồng, đạt 172,2%.',
      'plan-implied inconsistent 64.9/51=127.25%≠172.2%',
    ],
    [
      'Thu ngân sách đạt 120 tỷ đồng, tăng 18% so với cùng kỳ (cùng kỳ đạt 111 tỷ đồng).',
      'growth-implied inconsistent 9/111=8.11%≠18%',
    ],
    ['Huyện kết nạp 55/50 đảng viên, đạt 110% kế hoạch.', 'share-of-count consistent 55/50=110%≈110%'],
    // ways and indices
    ['Tỷ lệ hộ nghèo giảm từ 48,36% xuống còn 45,61%, tăng 2,75%.', 'delta inconsistent 45.61-48.36=-2.75≠2.75'],
    ['Tỷ lệ che phủ rừng tăng từ 51,2% lên 53,4%, tăng 2,2 điểm phần trăm.', 'delta consistent 53.4-51.2=2.2'],
    [
      'Chỉ số sản xuất công nghiệp bằng 113,9% so với cùng kỳ, tăng 19,3%.',
      'index-over-100 inconsistent 113.9-100=13.9≠19.3',
    ],
    // counts and lists
    ['Huyện điều chỉnh quy hoạch nông thôn 29/19 xã.', 'count-in-range inconsistent 29>19'],
    [
      'Toàn huyện có 3 xã đạt chuẩn nông thôn mới (Nà Lốc, Bản Phung, Co Sản, Lũng Pù).',
      'coverage-gap inconsistent 4>3',
    ],
    [
      'Xã báo cáo 26/68 chỉ tiêu đạt và vượt kế hoạch; 13/58 chỉ tiêu đạt dưới 50% kế hoạch.',
      'coverage-gap inconsistent 68≠58',
    ],
    [
      'Trao Huy hiệu Đảng cho 31 đồng chí (trong đó có 2 đồng chí được tặng Huy hiệu 60 năm, 6 đồng chí Huy hiệu 55 năm, 9 đồng chí Huy hiệu 50 năm).',
      'parts-of-total incomplete 2+6+9=17; 31-17=14',
    ],
    [
      'Tổng kinh phí 6,4 tỷ đồng, bao gồm ngân sách tỉnh 2,5 tỷ đồng; ngân sách huyện 2,5 tỷ đồng; nhân dân đóng góp 1,4 tỷ đồng.',
      'parts-of-total consistent 2.5+2.5+1.4=6.4',
    ],
    // averages and products
    [
      'Hỗ trợ 406 hộ làm nhà với tổng kinh phí 16,24 tỷ đồng, bình quân 40 triệu đồng/hộ.',
      'average consistent 16.24/406=0.04',
    ],
    [
      'Diện tích gieo trồng lúa đạt 2.350 ha; năng suất đạt 56,2 tạ/ha; sản lượng đạt 12.307 tấn.',
      'area-by-yield inconsistent 2350*56.2=13207≠12307',
    ],
    [
      'Tỷ lệ giải ngân cao nhất là xã Nà Lốc đạt 89,2%, thấp nhất là xã Bản Phung đạt 92%.',
      'rank-against-peers inconsistent 89.2<92',
    ],
    // a part greater than its whole, parts of one thing that are more than it
    [
      'Huyện giải ngân 30 tỷ đồng, trong đó vốn đầu tư 42 tỷ đồng, vốn sự nghiệp 12 tỷ đồng.',
      'parts-of-total inconsistent 42>30',
    ],
    [
      'Xã trồng 300 ha rừng, trong đó rừng sản xuất 280 ha, rừng phòng hộ 60 ha.',
      'parts-of-total inconsistent 280+60=340≠300',
    ],
    // one figure told twice
    [
      `Mường Lạn thu ngân sách nhà nước đạt 817,8 tỷ đồng\n${YEAR}\nNăm 2023, tổng thu ngân sách trên địa bàn huyện đạt 871,8 tỷ đồng.`,
      'lead-against-body inconsistent 817.8≠871.8',
    ],
    [
      `Năm 2023, thu ngân sách của huyện đạt 817,8 tỷ đồng.\nTrong năm, tổng thu ngân sách đạt 871,8 tỷ đồng, cao hơn năm trước.`,
      'said-twice inconsistent 817.8≠871.8',
    ],
    [
      `Mường Lạn giải ngân đầu tư công đạt 817,8 tỷ đồng\n${YEAR}\nNăm 2023, giải ngân vốn đầu tư công của huyện đạt 871,8 tỷ đồng.`,
      'lead-against-body inconsistent 817.8≠871.8',
    ],
    [
      'Năm 2023, tổng mức bán lẻ hàng hóa đạt 2.417,6 tỷ đồng. Năm 2024, tổng mức bán lẻ hàng hóa phấn đấu đạt 2,6 tỷ đồng.',
      'magnitude inconsistent 2417.6/2.6≈930',
    ],
  ])('%s', (text, check) => {
    expect(made(text)).toContain(check);
  });

  it.each([
    // a bound, another year, another place, another thing: nothing disagrees
    `Mường Lạn thu ngân sách đạt hơn 817 tỷ đồng\n${YEAR}\nNăm 2023, tổng thu ngân sách trên địa bàn huyện đạt 817,8 tỷ đồng.`,
    'Năm 2022, thu ngân sách đạt 817,8 tỷ đồng.\nNăm 2023, thu ngân sách đạt 871,8 tỷ đồng.',
    'Xã Nà Lốc thu ngân sách đạt 817,8 triệu đồng.\nXã Bản Phung thu ngân sách đạt 871,8 triệu đồng.',
    'Tổng nguồn vốn đạt 2.417 tỷ đồng. Vốn sự nghiệp đạt 2,6 tỷ đồng.',
    'Thu 100 tỷ đồng, gồm thuế 60 tỷ đồng; chi 90 tỷ đồng.',
    'Xã trồng 300 ha rừng, trong đó rừng sản xuất 280 ha, bảo vệ rừng 900 ha.',
    'Xã có 300 hộ khó khăn, trong đó hộ neo đơn 200 hộ, hộ tái nghèo 150 hộ.',
    'Tỷ lệ giải ngân cao nhất là xã Nà Lốc đạt 98%, thấp nhất là xã Bản Phung đạt 62%.',
    'Thu ngân sách đạt 120 tỷ đồng, đạt 105% kế hoạch (trong đó thuế 50 tỷ đồng).',
    'Thu ngân sách đạt 120 tỷ đồng, tăng 8% so với cùng kỳ (thuế 50 tỷ đồng).',
    'Giá trị xuất khẩu bằng 113,9% cùng kỳ năm trước, tăng 4,2% so với kế hoạch.',
    'Huyện kết nạp 55/50 đảng viên.',
    'Toàn huyện có 12 hộ thoát nghèo (Nà Lốc, Bản Phung, Co Sản).',
    'Cơ cấu kinh tế: nông nghiệp 35,2%; dịch vụ 36,4%.',
    'Diện tích lúa 1.200 ha; diện tích ngô 300 ha, năng suất 40 tạ/ha; sản lượng chè 500 tấn.',
    'Ngày 12/3 hộ ông Lường Văn Pản được hỗ trợ làm nhà.',
  ])('finds nothing to doubt in: %s', (text) => {
    expect(doubted(text)).toEqual([]);
  });
});
