import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactBody } from './contract.ts';
import { bodyOfReading, latestPeriod, mainPlace, placesOf, plainBody, plainDecimal } from './rules.ts';

describe('one way to write a number', () => {
  it.each([
    ['0061.210', '61.21'],
    ['-2.680', '-2.68'],
    ['28757000000', '28757000000'],
    ['-0.00', '0'],
    ['000', '0'],
    ['0.5', '0.5'],
    ['100', '100'],
  ])('%s is %s', (written, plain) => expect(plainDecimal(written)).toBe(plain));

  it('keeps the value, and changes nothing the second time', () => {
    const decimal = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.bigInt({ min: 0n, max: 10n ** 12n }))
      .map(([negative, whole, part]) => `${negative ? '-' : ''}${whole}.${String(part).padStart(13, '0')}`);
    fc.assert(
      fc.property(decimal, (written) => {
        const plain = plainDecimal(written);
        const scaled = (text: string) => {
          const [whole = '', part = ''] = text.replace('-', '').split('.');
          return BigInt(whole + part.padEnd(13, '0')) * (text.startsWith('-') ? -1n : 1n);
        };
        return scaled(plain) === scaled(written) && plainDecimal(plain) === plain;
      }),
    );
  });
});

const figure = (more: Partial<Extract<FactBody, { type: 'figure' }>> = {}): { body: FactBody } => ({
  body: {
    type: 'figure',
    indicator: 'thu ngân sách',
    attribute: 'level',
    value: '1',
    bound: 'exact',
    role: 'actual',
    ...more,
  },
});

it('leaves out of a body what is empty', () => {
  const { body } = figure({ unit: '', place: '', value: ['07', '9.0'] });
  expect(plainBody(body)).toEqual({ ...figure({ value: ['7', '9'] }).body });
});

describe('a fact of a reading as a draft', () => {
  it('has the defaults of the language, and says what was inferred', () => {
    const drafted = bodyOfReading({
      id: 'f1',
      type: 'figure',
      span: [0, 3],
      indicator: 'trồng rừng',
      attribute: 'level',
      value: '300.0',
      unit: 'ha',
      period: '2023',
      inferred: ['period', 'place'],
    });
    expect(drafted).toMatchObject({ body: { value: '300', bound: 'exact', role: 'actual' }, inferred: ['period'] });
  });
  it('is none where the ledger cannot hold it', () => {
    expect(
      bodyOfReading({ id: 'f1', type: 'figure', span: [0, 1], indicator: '', attribute: 'level', value: '1' }),
    ).toBeNull();
  });
});

describe('whose report it is', () => {
  const place = (name: string, level?: string): { body: FactBody } => ({
    body: { type: 'place', name, ...(level && { level }) },
  });
  it('is the place that most figures are of', () => {
    const facts = [
      place('Cao Bằng', 'tỉnh'),
      figure({ place: 'xã A' }),
      figure({ place: 'huyện B' }),
      figure({ place: 'huyện B' }),
    ];
    expect(mainPlace(facts, '')).toBe('huyện B');
    expect(placesOf(facts, 'huyện B')).toEqual(
      new Map([
        ['huyện B', 3],
        ['xã A', 1],
      ]),
    );
  });
  it('is what the title names where there is no figure, else the first named, else unknown', () => {
    const facts = [place('Cao Bằng', 'tỉnh'), place('Hà Quảng', 'huyện')];
    expect(mainPlace(facts, 'Làm việc với Hà Quảng')).toBe('huyện Hà Quảng');
    expect(mainPlace(facts, 'Buổi làm việc')).toBe('tỉnh Cao Bằng');
    expect(mainPlace([figure()], '')).toBe('');
    expect(placesOf([figure()], '')).toEqual(new Map([['', 1]]));
    expect(placesOf([], 'huyện B').size).toBe(0);
  });
});

it.each([
  [[figure({ period: '2022-01/2022-08' }), figure({ period: '2023', role: 'target' })], '2022-08'],
  [[figure({ period: '2020/2025' })], null],
  [[figure({ period: '2021-01/2023-05' }), figure({ period: '2022' })], '2023-05'],
  [[{ body: { type: 'meeting', kind: 'session', date: '2024-07-08' } as FactBody }], '2024-07-08'],
  [[], null],
])('dates a document without a date by what it reports on', (facts, day) => expect(latestPeriod(facts)).toBe(day));
