import { describe, expect, it } from 'vitest';
import { checked, type Told } from './testing/composed.ts';
import { billions, made, ofAll, rate, things } from './testing/told.ts';

describe('share-of-count', () => {
  const rule = 'share-of-count';

  it('compares a count with the percentage beside it', () => {
    const told = [ofAll('902/980 hồ sơ', 'hồ sơ'), rate('99,1%', { attribute: 'share' })];
    expect(made('Giải quyết đúng hạn 902/980 hồ sơ (đạt 99,1%).', told, rule)).toEqual([
      ['inconsistent', '902/980=92.04%≠99.1%'],
    ]);
  });

  it('leaves alone a percentage of something else', () => {
    const told = [ofAll('15/19 xã', 'xã'), rate('60%', { attribute: 'share', group: 'g1' })];
    expect(made('Có 15/19 xã đạt chuẩn, chiếm 60% diện tích toàn huyện.', told, rule)).toEqual([
      ['derived', '15/19=78.95%'],
    ]);
    expect(made('Có 15/19 xã, chiếm 60% tổng số xã.', told, rule)).toEqual([['inconsistent', '15/19=78.95%≠60%']]);
    const members = [
      things('1.250 đảng viên', 'đảng viên', { group: 'g1' }),
      rate('5,2%', { attribute: 'share', group: 'g1' }),
    ];
    expect(made('Có 1.250 đảng viên, chiếm 5,2% dân số.', members, rule)).toEqual([]);
  });

  it('leaves alone a percentage of a plan or of last year', () => {
    const told = [ofAll('29/34 xã', 'xã'), rate('103%', { attribute: 'percent-of-plan' })];
    expect(made('Có 29/34 xã làm xong, đạt 103% kế hoạch.', told, rule)).toEqual([['derived', '29/34=85.29%']]);
  });

  it('takes a percentage behind a part for its share where the whole is told', () => {
    const told = (words: string, attribute: 'share' | 'percent-of-plan'): Told[] => [
      things('800 hồ sơ', 'hồ sơ'),
      things('600 hồ sơ', 'hồ sơ', { group: 'g1' }),
      rate(words, { attribute, group: 'g1' }),
    ];
    const text = (words: string) => `Nhận 800 hồ sơ, trong đó trực tuyến 600 hồ sơ ${words}.`;
    expect(made(text('(đạt 75%)'), told('75%', 'percent-of-plan'), rule)).toContainEqual([
      'consistent',
      '600/800=75%≈75%',
    ]);
    expect(made(text('(đạt 75%)'), told('75%', 'percent-of-plan'), 'plan-implied')).toEqual([]);
    expect(made(text(', đạt 120% kế hoạch'), told('120%', 'percent-of-plan'), 'plan-implied')).toEqual([
      ['derived', '600/1.2=500'],
    ]);
    expect(made(text('(chiếm 85%)'), told('85%', 'share'), rule)).toEqual([['inconsistent', '600/800=75%≠85%']]);
    expect(made(text('(chiếm 85% tổng số xã)'), told('85%', 'share'), rule)).toEqual([]);
  });

  it('works the whole out of a part, in whole things', () => {
    const told = [
      things('1.250 hộ', 'hộ', { group: 'g1', indicator: 'hộ nghèo' }),
      rate('12,5%', { attribute: 'share', group: 'g1' }),
    ];
    const [check] = checked('Còn 1.250 hộ nghèo, chiếm 12,5%.', told, rule);
    expect(check?.computation).toBe('1250/0.125=10000');
    expect(check?.message).toBe(
      'Hộ nghèo: 1.250 hộ chiếm 12,5% nên tổng số khoảng 10.000 hộ (từ 9.961 đến 10.040 hộ, do làm tròn).',
    );
    expect(check?.messageEn).toBe(
      'Hộ nghèo: 1,250 hộ is 12.5%, so the whole is about 10,000 hộ (from 9,961 to 10,040 hộ, by rounding).',
    );
  });
});

describe('delta', () => {
  const rule = 'delta';
  const poverty = (from: string, to: string, by: string, value: string): Told[] => [
    rate(from, { role: 'baseline', group: 'g1' }),
    rate(to, { group: 'g1' }),
    rate(by, { attribute: 'change', value, group: 'g1' }),
  ];

  it('compares two rates with their difference in points', () => {
    expect(
      made('Hộ nghèo giảm từ 12,4% xuống 9,8% (giảm 2,6%).', poverty('12,4%', '9,8%', '2,6%', '-2.6'), rule),
    ).toEqual([['consistent', '12.4-9.8=2.6']]);
    const [check] = checked(
      'Hộ nghèo giảm từ 12,4% xuống 9,8% (giảm 3,1%).',
      poverty('12,4%', '9,8%', '3,1%', '-3.1'),
      rule,
    );
    expect(check).toMatchObject({ status: 'inconsistent', computation: '12.4-9.8=2.6≠3.1' });
    expect(check?.message).toContain('văn bản nêu 3,1 điểm phần trăm; chênh lệch 0,5 điểm phần trăm');
    expect(check?.messageEn).toContain('a difference of 0.5 percentage points');
  });

  it('knows that a fall of a rate may be told relative to it', () => {
    expect(made('Hộ nghèo giảm từ 20% xuống 15% (giảm 25%).', poverty('20%', '15%', '25%', '-25'), rule)).toEqual([]);
  });

  it('leaves a pace, and moves from different bases, alone', () => {
    const pace = rate('4,1%/năm', { attribute: 'change', value: '-4.1', group: 'g1' });
    const [from, to] = poverty('24,5%', '12,1%', '0%', '0') as [Told, Told];
    expect(made('Giảm từ 24,5% còn 12,1%, bình quân giảm 4,1%/năm.', [from, to, pace], rule)).toEqual([
      ['derived', '24.5-12.1=12.4'],
    ]);
    const told = [
      billions('120 tỷ đồng', { group: 'g1' }),
      billions('20 tỷ đồng', { attribute: 'change', group: 'g1' }),
      rate('35%', { attribute: 'growth', group: 'g1' }),
    ];
    const text = 'Thu 120 tỷ đồng, tăng 20 tỷ đồng so với kế hoạch, tăng 35% so với cùng kỳ.';
    expect(made(text, told, rule)).toEqual([['derived', '120-20=100']]);
  });

  it('compares a change with its growth, and tells what was before where there is none', () => {
    const value = billions('120 tỷ đồng', { group: 'g1' });
    const change = billions('20 tỷ đồng', { attribute: 'change', group: 'g1' });
    const growth = (words: string) => rate(words, { attribute: 'growth', group: 'g1' });
    expect(made('Thu 120 tỷ đồng, tăng 20 tỷ đồng (20%).', [value, change, growth('20%')], rule)).toEqual([
      ['consistent', '20/100=20%≈20%'],
    ]);
    expect(made('Thu 120 tỷ đồng, tăng 20 tỷ đồng (35%).', [value, change, growth('35%')], rule)).toEqual([
      ['inconsistent', '20/100=20%≠35%'],
    ]);
    expect(made('Thu 120 tỷ đồng, tăng 20 tỷ đồng.', [value, change], rule)).toEqual([['derived', '120-20=100']]);
  });
});

describe('plans, growth and what went beyond', () => {
  const group = 'g1';

  it('works a plan out, and compares it with the one that is told', () => {
    const value = billions('84 tỷ đồng', { group });
    const part = rate('105%', { attribute: 'percent-of-plan', group });
    expect(made('Thu 84 tỷ đồng, đạt 105% kế hoạch.', [value, part], 'plan-implied')).toEqual([
      ['derived', '84/1.05=80'],
    ]);
    const plan = (words: string) => billions(words, { role: 'target', group });
    expect(
      made('Thu 84 tỷ đồng, đạt 105% kế hoạch (80 tỷ đồng).', [value, part, plan('80 tỷ đồng')], 'plan-implied'),
    ).toEqual([['consistent', '84/80=105%≈105%']]);
    expect(
      made('Thu 84 tỷ đồng, đạt 105% kế hoạch (70 tỷ đồng).', [value, part, plan('70 tỷ đồng')], 'plan-implied'),
    ).toEqual([['inconsistent', '84/70=120%≠105%']]);
  });

  it('keeps bounds and the words that set them', () => {
    const told = [
      billions('84 tỷ đồng', { group, bound: 'more-than', indicator: 'thu ngân sách' }),
      rate('105%', { attribute: 'percent-of-plan', group }),
    ];
    const [check] = checked('Thu hơn 84 tỷ đồng, đạt 105% kế hoạch.', told, 'plan-implied');
    expect(check?.message).toBe(
      'Thu ngân sách: 84 tỷ đồng bằng 105% kế hoạch nên kế hoạch khoảng 80 tỷ đồng (ít nhất 79,62 tỷ đồng, vì văn bản viết “hơn”).',
    );
  });

  it('works out what a value grew or fell from', () => {
    const told = (value: string) => [
      billions('90 tỷ đồng', { group }),
      rate('10%', { attribute: 'growth', value, group }),
    ];
    expect(made('Thu 90 tỷ đồng, giảm 10% so với cùng kỳ.', told('-10'), 'growth-implied')).toEqual([
      ['derived', '90/0.9=100'],
    ]);
    const [check] = checked('Thu 90 tỷ đồng, tăng 10% so với đầu nhiệm kỳ.', told('10'), 'growth-implied');
    expect(check?.message).toContain('nên kỳ được so sánh khoảng 81,82 tỷ đồng');
  });

  it('keeps both readings of "vượt"', () => {
    const by = (words: string) => rate(words, { attribute: 'over-plan', group });
    expect(made('Tỷ lệ đạt 63%, vượt 5% kế hoạch.', [rate('63%', { group }), by('5%')], 'over-plan')).toEqual([
      ['derived', '63-5=58; 63/1.05=60'],
    ]);
    expect(
      made('Thu 86 tỷ đồng, vượt 115% kế hoạch.', [billions('86 tỷ đồng', { group }), by('115%')], 'over-plan'),
    ).toEqual([['derived', '86/2.15=40; 86/1.15=74.783']]);
    const share = rate('106%', { attribute: 'percent-of-plan', group });
    expect(made('Kết nạp đạt 106% kế hoạch, vượt 6%.', [share, by('6%')], 'over-plan')).toEqual([
      ['consistent', '106-100=6'],
    ]);
    expect(made('Kết nạp đạt 106% kế hoạch, vượt 9%.', [share, by('9%')], 'over-plan')).toEqual([
      ['inconsistent', '106-100=6≠9'],
    ]);
  });

  it('holds a result against the next target for it', () => {
    const told = [
      billions('50 tỷ đồng', { indicator: 'thu ngân sách', period: '2023' }),
      billions('60 tỷ đồng', { indicator: 'thu ngân sách', period: '2024', role: 'target' }),
    ];
    expect(made('Thu ngân sách 50 tỷ đồng. Năm 2024 phấn đấu 60 tỷ đồng.', told, 'growth-implied')).toEqual([
      ['derived', '60/50-1=20%'],
    ]);
  });
});

describe('average and rank-in-range', () => {
  it('divides a total by the whole that shares it, where the text says it', () => {
    const told = [
      things('200 tiêu chí', 'tiêu chí', { group: 'g1' }),
      { words: '14,3 tiêu chí/xã', value: '14.3', unit: 'tiêu chí/xã', group: 'g1' },
      ofAll('14/14 xã', 'xã'),
    ];
    const text = 'Toàn huyện đạt 200 tiêu chí, bình quân 14,3 tiêu chí/xã; 14/14 xã có đề án.';
    expect(made(text, told, 'average')).toEqual([['consistent', '200/14=14.286≈14.3']]);
    expect(made(text, told.slice(0, 2), 'average')).toEqual([]);
  });

  it('finds a place behind the last', () => {
    const rank = (words: string, value: string, of: string): Told => ({ words, attribute: 'rank', value, of });
    expect(made('Chỉ số đứng thứ 36/34 tỉnh.', [rank('thứ 36/34', '36', '34')], 'rank-in-range')).toEqual([
      ['inconsistent', '36>34'],
    ]);
    expect(made('Chỉ số đứng thứ 6/34 tỉnh.', [rank('thứ 6/34', '6', '34')], 'rank-in-range')).toEqual([]);
  });
});
