import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue.ts';
import { indicatorMatcher, periodBounds, phraseIdentity } from './rules.ts';

const match = indicatorMatcher(
  CATALOGUE.map((entry) => ({ id: entry.code, unit: entry.unit, phrases: [entry.name, ...entry.synonyms] })),
);
const codeOf = (indicator: string, unit?: string, attribute = 'level') =>
  match({ indicator, attribute, ...(unit && { unit }) })?.id ?? null;

describe('the catalogue', () => {
  it('names each indicator once, and each phrase for one indicator only', () => {
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length);
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(60);
    const keys = CATALOGUE.flatMap((entry) => [
      ...new Set([entry.name, ...entry.synonyms].map((phrase) => phraseIdentity(phrase, entry.unit))),
    ]);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    for (const entry of CATALOGUE) expect(entry.synonyms.every(Boolean) && entry.unit && entry.nameEn).toBeTruthy();
  });
});

describe('which indicator a phrase means', () => {
  it.each([
    ['thu ngân sách', 'đồng', 'budget-revenue'],
    ['Tổng thu ngân sách Nhà nước trên địa bàn huyện', 'đồng', 'budget-revenue'],
    ['thu NSNN', 'đồng', 'budget-revenue'],
    ['chi ngân sách', 'đồng', 'budget-expenditure'],
    ['tỷ lệ hộ nghèo', '%', 'poverty-rate'],
    ['tỉ lệ hộ nghèo', '%', 'poverty-rate'],
    ['tỷ lệ hộ cận nghèo', '%', 'near-poverty-rate'],
    ['tỷ lệ hộ nghèo, hộ cận nghèo', '%', 'poverty-near-poverty-rate'],
    ['hộ nghèo', 'hộ', 'poor-households'],
    ['tổng mức bán lẻ hàng hoá và doanh thu dịch vụ tiêu dùng', 'đồng', 'retail-sales'],
    ['tiêu chí NTM', 'tiêu chí', 'new-rural-criteria'],
    ['số tiêu chí nông thôn mới bình quân', 'tiêu chí/xã', 'new-rural-criteria-average'],
    ['tạo việc làm', 'lao động', 'jobs'],
    ['tạo việc làm mới cho lao động', 'lao động', 'new-jobs'],
    ['trồng rừng', 'ha', 'afforestation'],
    ['giải ngân vốn sự nghiệp', 'đồng', 'disbursement-recurrent'],
    ['trường học đạt chuẩn quốc gia', 'trường', 'national-standard-schools'],
    ['tỷ lệ bao phủ BHYT', '%', 'health-insurance-rate'],
    ['kết nạp Đảng viên mới', 'đảng viên', 'new-members'],
    ['giá trị sản xuất', 'đồng', 'production-value'],
    ['giá trị sản xuất', 'đồng/ha', 'value-per-hectare'],
    ['tổng thu ngân sách đến ngày 20/6/2024', 'đồng', 'budget-revenue'],
    ['khách du lịch đến thành phố', 'lượt', 'visitors'],
    ['tiêu chí NTM giai đoạn 2021 - 2025', 'tiêu chí', 'new-rural-criteria'],
    ['tiêu chí', 'tiêu chí/xã', 'new-rural-criteria-average'],
  ])('%s in %s', (phrase, unit, code) => expect(codeOf(phrase, unit)).toBe(code));

  it.each([
    ['phát hiện tàu cá mất kết nối', 'tàu'],
    ['thu ngân sách', 'hộ'],
    ['tỷ lệ hộ không nghèo', '%'],
    ['chi bộ thôn', 'chi bộ'],
    ['đất canh tác sản xuất', 'ha'],
    ['diện tích đất nông thôn', 'ha'],
  ])('says nothing of %s in %s', (phrase, unit) => expect(codeOf(phrase, unit)).toBeNull());

  it('takes a rate of plan or growth of any indicator', () => {
    expect(codeOf('kết nạp đảng viên mới', '%', 'percent-of-plan')).toBe('new-members');
    expect(codeOf('thu ngân sách', '%', 'growth')).toBe('budget-revenue');
  });

  it('finds each indicator by each of its own phrases', () => {
    for (const entry of CATALOGUE)
      for (const phrase of [entry.name, ...entry.synonyms]) expect(codeOf(phrase, entry.unit)).toBe(entry.code);
  });

  it('never fails, and scores between nothing and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (indicator) => {
        const found = match({ indicator, attribute: 'level' });
        return found === null || (found.score >= 0.8 && found.score <= 1);
      }),
    );
  });
});

it.each([
  ['2023', { start: '2023-01-01', end: '2023-12-31' }],
  ['2022-01/2022-08', { start: '2022-01-01', end: '2022-08-31' }],
  ['2024-02', { start: '2024-02-01', end: '2024-02-29' }],
  ['2023-01-01/2023-05-15', { start: '2023-01-01', end: '2023-05-15' }],
  ['2021/2025', { start: '2021-01-01', end: '2025-12-31' }],
  [undefined, null],
])('the days of %s', (period, days) => expect(periodBounds(period)).toEqual(days));
