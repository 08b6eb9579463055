import { describe, expect, it } from 'vitest';
import type { Told } from './testing/composed.ts';
import { billions, made, ofAll, rate, things } from './testing/told.ts';

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
    const labelled = ['12 thôn', '5 thôn', '7 thôn', '2 thôn'].map((words) => things(words, 'thôn'));
    expect(
      made('Có 12 thôn đạt. Trong đó, vùng cao 5 thôn; vùng giữa 7 thôn; vùng thấp 2 thôn.', labelled, rule),
    ).toEqual([['inconsistent', '5+7+2=14≠12']]);
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
