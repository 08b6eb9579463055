import { describe, expect, it } from 'vitest';
import { checked, type Told } from './testing/composed.ts';

/** [status, computation] of the checks that one rule makes. */
const made = (text: string, told: Told[], rule: string) =>
  checked(text, told, rule).map(({ status, computation }) => [status, computation]);

const things = (words: string, unit: string, rest: Partial<Told> = {}): Told => ({
  words,
  value: words.replace(/\D/g, ''),
  unit,
  ...rest,
});
const ofAll = (words: string, unit: string, rest: Partial<Told> = {}): Told => {
  const [value = '', of = ''] = (/(\d+)\/(\d+)/.exec(words) ?? []).slice(1);
  return { words, attribute: 'count', value, of, unit, ...rest };
};
const billions = (words: string, rest: Partial<Told> = {}): Told => ({
  words,
  value: String(Math.round(Number(words.replace(/[^\d,]/g, '').replace(',', '.')) * 1000) * 1_000_000),
  unit: 'đồng',
  ...rest,
});
const rate = (words: string, rest: Partial<Told> = {}): Told => ({
  words,
  value: words.replace(/[^\d,]/g, '').replace(',', '.'),
  unit: '%',
  ...rest,
});

describe('parts-of-total', () => {
  const rule = 'parts-of-total';
  const roads = ['30 km', '12 km', '18 km'].map((words) => things(words, 'km'));

  it('adds up what "gồm" promises', () => {
    expect(made('Toàn xã làm 30 km đường, gồm 12 km đường trục và 18 km đường ngõ.', roads, rule)).toEqual([
      ['consistent', '12+18=30'],
    ]);
    const more = [things('30 km', 'km'), things('15 km', 'km'), things('18 km', 'km')];
    expect(made('Toàn xã làm 30 km đường, gồm 15 km đường trục và 18 km đường ngõ.', more, rule)).toEqual([
      ['inconsistent', '15+18=33≠30'],
    ]);
  });

  it('tells what is left over, never that it is wrong', () => {
    const told = [things('9 thôn', 'thôn'), things('4 thôn', 'thôn'), things('3 thôn', 'thôn')];
    expect(made('Có 9 thôn đạt chuẩn. Trong đó, vùng cao 4 thôn; vùng thấp 3 thôn.', told, rule)).toEqual([
      ['incomplete', '4+3=7; 9-7=2'],
    ]);
  });

  it('is silent where parts may share members, where the list is open, and about rates', () => {
    const people = ['40 người', '25 người', '22 người'].map((words) => things(words, 'người'));
    expect(made('Cử 40 người đi học. Trong đó, nữ 25 người; dân tộc thiểu số 22 người.', people, rule)).toEqual([]);
    const some = [things('9 thôn', 'thôn'), things('4 thôn', 'thôn'), things('3 thôn', 'thôn')];
    expect(made('Có 9 thôn đạt. Trong đó, một số nơi như vùng cao 4 thôn; vùng thấp 3 thôn.', some, rule)).toEqual([]);
    const growth = ['8%', '3%', '12%'].map((words) => rate(words));
    expect(made('Tốc độ tăng đạt 8%, trong đó nông nghiệp 3%, công nghiệp 12%.', growth, rule)).toEqual([]);
  });

  it('does not take the next topic for a part', () => {
    const money = ['100 tỷ đồng', '60 tỷ đồng', '30 tỷ đồng', '90 tỷ đồng'].map((words) => billions(words));
    const text = 'Thu 100 tỷ đồng, trong đó thuế 60 tỷ đồng, phí 30 tỷ đồng; chi 90 tỷ đồng.';
    expect(made(text, money, rule).filter(([status]) => status === 'inconsistent')).toEqual([]);
  });

  it('leaves the parts of a part to it', () => {
    const told = ['30 dự án', '10 dự án', '4 dự án', '6 dự án', '20 dự án'].map((words) => things(words, 'dự án'));
    const text = 'Có 30 dự án, bao gồm: giao thông 10 dự án (gồm 4 dự án xã, 6 dự án thôn), thủy lợi 20 dự án.';
    expect(made(text, told, rule)).toEqual([
      ['consistent', '10+20=30'],
      ['consistent', '4+6=10'],
    ]);
  });

  it('allows for the rounding of each part', () => {
    const told = ['10,1 tỷ đồng', '3,4 tỷ đồng', '6,8 tỷ đồng'].map((words) => billions(words));
    expect(made('Tổng vốn 10,1 tỷ đồng, gồm tỉnh 3,4 tỷ đồng, huyện 6,8 tỷ đồng.', told, rule)).toEqual([
      ['consistent', '3.4+6.8=10.2≈10.1'],
    ]);
  });

  it('adds the shares of a structure to 100%', () => {
    const told = (...words: string[]) => words.map((word) => rate(word));
    const text = (a: string, b: string, c: string) =>
      `Cơ cấu kinh tế: nông nghiệp ${a}, công nghiệp ${b}, dịch vụ ${c}.`;
    const whole = ['33,3%', '33,3%', '33,3%'] as const;
    expect(made(text(...whole), told(...whole), rule)).toEqual([['consistent', '33.3+33.3+33.3=99.9≈100']]);
    const more = ['35%', '30%', '38%'] as const;
    expect(made(text(...more), told(...more), rule)).toEqual([['inconsistent', '35+30+38=103≠100']]);
    const some = ['35%', '20%', '10%'] as const;
    expect(made(text(...some), told(...some), rule)).toEqual([]);
  });

  it('goes no further than the parts that make the whole', () => {
    const told = ['20 xã', '3 xã', '17 xã', '5 xã'].map((words) => things(words, 'xã'));
    const text = 'Huyện có 20 xã, gồm 3 xã vùng I, 17 xã vùng III, có 5 xã biên giới.';
    expect(made(text, told, rule)).toEqual([['consistent', '3+17=20']]);
    const traits = ['20 xã', '12 xã', '15 xã'].map((words) => things(words, 'xã'));
    expect(made('Có 20 xã đạt chuẩn. Trong đó, 12 xã nâng cao; 15 xã có chợ.', traits, rule)).toEqual([]);
  });

  it('finds a part that is larger than its whole', () => {
    const told = [things('12 dự án', 'dự án'), things('15 dự án', 'dự án')];
    expect(made('Triển khai 12 dự án, trong đó có 15 dự án giao thông.', told, rule)).toEqual([
      ['inconsistent', '15>12'],
    ]);
  });
});

describe('coverage-gap', () => {
  const rule = 'coverage-gap';
  const classes = (a: string, b: string, c: string): Told[] => [a, b, c].map((words) => ofAll(words, 'chỉ tiêu'));
  const text = (a: string, b: string, c: string) =>
    `Có ${a} đạt và vượt kế hoạch; ${b} đạt từ 70% kế hoạch trở lên; ${c} đạt dưới 70% kế hoạch.`;

  it('says what the classes of a whole leave out, or have too many', () => {
    const few = ['12/30 chỉ tiêu', '8/30 chỉ tiêu', '4/30 chỉ tiêu'] as const;
    expect(made(text(...few), classes(...few), rule)).toEqual([['incomplete', '12+8+4=24; 30-24=6']]);
    const many = ['20/30 chỉ tiêu', '8/30 chỉ tiêu', '4/30 chỉ tiêu'] as const;
    expect(made(text(...many), classes(...many), rule)).toEqual([['inconsistent', '20+8+4=32>30']]);
    const all = ['18/30 chỉ tiêu', '8/30 chỉ tiêu', '4/30 chỉ tiêu'] as const;
    expect(made(text(...all), classes(...all), 'parts-of-total')).toEqual([['consistent', '18+8+4=30']]);
  });

  it('tells what was passed from what was met', () => {
    const told = ['12/18 chỉ tiêu', '4/18 chỉ tiêu', '2/18 chỉ tiêu'].map((words) => ofAll(words, 'chỉ tiêu'));
    const words = 'Có 12/18 chỉ tiêu vượt kế hoạch, 4/18 chỉ tiêu đạt kế hoạch, 2/18 chỉ tiêu không đạt kế hoạch.';
    expect(made(words, told, 'parts-of-total')).toEqual([['consistent', '12+4+2=18']]);
  });

  it('knows that one class may lie in another, and that other counts of one whole are no classes', () => {
    const nested = ['25/30 chỉ tiêu', '12/30 chỉ tiêu'].map((words) => ofAll(words, 'chỉ tiêu'));
    const words = 'Có 25/30 chỉ tiêu đạt từ 70% kế hoạch trở lên; 12/30 chỉ tiêu đạt và vượt kế hoạch.';
    expect(made(words, nested, rule)).toEqual([]);
    const villages = ['15/19 xã', '10/19 xã'].map((told) => ofAll(told, 'xã'));
    expect(made('Có 15/19 xã có chợ; 10/19 xã có bưu điện.', villages, rule)).toEqual([]);
  });

  it('counts the names in brackets', () => {
    const told = [ofAll('4/30 chỉ tiêu', 'chỉ tiêu')];
    expect(made('Còn 4/30 chỉ tiêu đạt dưới 50% (thu thuế, trồng chè, xóa mù chữ).', told, rule)).toEqual([
      ['incomplete', '4-3=1'],
    ]);
    expect(made('Còn 4/30 chỉ tiêu đạt dưới 50% (thu thuế, trồng chè, đọc và viết, y tế).', told, rule)).toEqual([
      ['consistent', '4-4=0'],
    ]);
    expect(made('Còn 4/30 chỉ tiêu đạt dưới 50% (thu thuế, trồng chè, …).', told, rule)).toEqual([]);
  });

  it('holds what is said of all against the count', () => {
    const told = [ofAll('17/20 chỉ tiêu', 'chỉ tiêu', { period: '2023' })];
    const count = 'Có 17/20 chỉ tiêu đạt và vượt kế hoạch.';
    expect(made(`Các chỉ tiêu đều đạt và vượt kế hoạch. ${count}`, told, rule)).toEqual([
      ['inconsistent', '20-17=3>0'],
    ]);
    for (const other of [
      'Một số chỉ tiêu đều đạt và vượt kế hoạch.',
      'Các chỉ tiêu về y tế đều đạt và vượt kế hoạch.',
      'Năm 2022, các chỉ tiêu đều đạt và vượt kế hoạch.',
      'Phấn đấu các chỉ tiêu đều đạt và vượt kế hoạch.',
    ])
      expect(made(`${other} ${count}`, told, rule)).toEqual([]);
  });
});

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
