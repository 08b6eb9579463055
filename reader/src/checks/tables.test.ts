import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const made = (rows: string[], before = 'Bảng 1. Kết quả năm 2024 (ĐVT: triệu đồng)') =>
  read([before, ...rows.map((row) => row.replaceAll(' | ', '\t'))].join('\n')).checks.map(
    ({ rule, status, computation }) => `${rule} ${status} ${computation}`,
  );

describe('table-percentage', () => {
  const head = 'Chỉ tiêu | Kế hoạch | Thực hiện | Đạt (%)';

  it('compares the percentage of a row with its plan and result', () => {
    expect(made([head, 'Thu nội địa | 120.500 | 66.275 | 55,0', 'Thu phí | 80.400 | 42.250 | 55,0'])).toEqual([
      'table-percentage consistent 66275000000/120500000000=55%≈55%',
      'table-percentage inconsistent 42250000000/80400000000=52.55%≠55%',
    ]);
  });

  it('doubts nothing where a row has two plans, and works out none that the table tells', () => {
    const plans = 'Chỉ tiêu | Kế hoạch tỉnh giao | Kế hoạch huyện giao | Thực hiện | Tỷ lệ đạt (%)';
    expect(
      made([plans, 'Thu nội địa | 100.200 | 120.500 | 66.275 | 55,0', 'Thu phí | 80.400 | 90.100 | 42.250 | 70,0']),
    ).toEqual(['table-percentage consistent 66275000000/120500000000=55%≈55%']);
  });
});

describe('table-total', () => {
  const head = 'TT | Xã | Số hộ nghèo';

  it('adds up the rows of areas', () => {
    expect(made([head, '1 | Nà Mòn | 120', '2 | Bản Lũng | 85', ' | Tổng cộng | 205'])).toEqual([
      'table-total consistent 120+85=205',
    ]);
    expect(made([head, '1 | Nà Mòn | 120', '2 | Bản Lũng | 85', ' | Tổng cộng | 215'])).toEqual([
      'table-total inconsistent 120+85=205≠215',
    ]);
  });

  it('is silent where a row has no number, about rates, and where rows of things do not add up', () => {
    expect(made([head, '1 | Nà Mòn | 120', '2 | Bản Lũng | 85', '3 | Khe Vàng | ', ' | Tổng cộng | 215'])).toEqual([]);
    expect(made(['Xã | Tỷ lệ hộ nghèo (%)', 'Nà Mòn | 12,5', 'Bản Lũng | 8,5', 'Tổng cộng | 10,1'])).toEqual([]);
    expect(made(['Chỉ tiêu | Thực hiện', 'Thu nội địa | 66.275', 'Thu phí | 42.250', 'Tổng cộng | 66.275'])).toEqual(
      [],
    );
  });
});

describe('table-growth', () => {
  const head = 'Chỉ tiêu | Năm 2022 | Năm 2023 | So sánh 2023/2022 (%)';
  const before = 'Bảng 2. Trồng trọt (ĐVT: ha)';

  it('compares the growth of a row with its two years, and works out none that the table tells', () => {
    expect(made([head, 'Lúa nương | 240 | 252 | 105,0', 'Đỗ xanh | 80 | 76 | 105,0'], before)).toEqual([
      'table-growth consistent 12/240=5%≈5%',
      'table-growth inconsistent -4/80=-5%≠5%',
    ]);
  });

  it('is silent about what other prices may have grown by, and where several pairs of years stand', () => {
    expect(made([head, 'Giá trị trồng trọt | 240 | 252 | 103,1'], 'Bảng 2 (ĐVT: tỷ đồng)')).toEqual([]);
    const months = [
      'Chỉ tiêu | Năm 2022 |  | Năm 2023 |  | So sánh (%)',
      ' | Tháng 6 | 6 tháng | Tháng 6 | 6 tháng | CK',
    ];
    expect(made([...months, 'Lúa nương | 200 | 2400 | 230 | 2520 | 105,0'], before)).toEqual([
      'table-growth consistent 120/2400=5%≈5%',
    ]);
    expect(made([...months, 'Lúa nương | 200 | 2400 | 230 | 2520 | 120,0'], before)).toEqual([]);
  });

  it('takes the rows of a table for no list of shares', () => {
    const rows = ['Cơ cấu kinh tế | % | 100 | 100 | 100', 'Nông nghiệp | % | 45 | 43 | 43,5'];
    expect(made(['Chỉ tiêu | ĐVT | Năm 2022 | Kế hoạch | Thực hiện', ...rows])).toEqual([]);
  });

  it('takes no row of a table for a headline that the rows below it contradict', () => {
    expect(
      made(['Chỉ tiêu | Thực hiện', 'Diện tích trồng chè | 817', 'Diện tích trồng chè mới | 871'], before),
    ).toEqual([]);
  });
});
