import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, plain, type Told, vietnamese } from './testing/composed.ts';

/** n/d to so many decimals, halves up, as the digits of the printed number. */
const rounded = (n: bigint, d: bigint, places: number): bigint => (2n * n * 10n ** BigInt(places) + d) / (2n * d);
const statuses = (text: string, told: Told[], rule: string) => checked(text, told, rule).map(({ status }) => status);
/** "5.000 hộ" may have been rounded to thousands, so more than one place is open. */
const isRound = (n: bigint) => n % 1000n === 0n;
const places = fc.integer({ min: 0, max: 2 });
/** More than any rounding of the printed place explains. */
const slip = fc.bigInt({ min: 2n, max: 50n });
const number = (min: bigint, max: bigint) => fc.bigInt({ min, max });

function share(n: bigint, m: bigint, digits: bigint, decimals: number) {
  const [count, rate] = [`${vietnamese(n, 0)}/${vietnamese(m, 0)} hồ sơ`, `${vietnamese(digits, decimals)}%`];
  return statuses(
    `Toàn huyện giải quyết ${count} (đạt ${rate}).`,
    [
      { words: count, attribute: 'count', value: String(n), of: String(m), unit: 'hồ sơ' },
      { words: rate, attribute: 'share', value: plain(digits, decimals), unit: '%' },
    ],
    'share-of-count',
  );
}

function mean(total: bigint, many: bigint, digits: bigint, decimals: number) {
  const [sum, each, all] = [
    `${vietnamese(total, 0)} tiêu chí`,
    `${vietnamese(digits, decimals)} tiêu chí/xã`,
    `${many}/${many} xã`,
  ];
  return statuses(
    `Toàn huyện đạt ${sum}, bình quân ${each}; rà soát ${all}.`,
    [
      { words: sum, value: String(total), unit: 'tiêu chí', group: 'g1' },
      { words: each, value: plain(digits, decimals), unit: 'tiêu chí/xã', group: 'g1' },
      { words: all, attribute: 'count', value: String(many), of: String(many), unit: 'xã' },
    ],
    'average',
  );
}

function move(from: bigint, to: bigint, by: bigint, decimals: number) {
  const [a, b] = [`${vietnamese(from, decimals)}%`, `${vietnamese(to, decimals)}%`];
  const c = `${vietnamese(by < 0n ? -by : by, decimals)}%`;
  const value = (digits: bigint) => `${digits < 0n ? '-' : ''}${plain(digits < 0n ? -digits : digits, decimals)}`;
  return statuses(
    `Tỷ lệ che phủ từ ${a} đến ${b} (thay đổi ${c}).`,
    [
      { words: a, value: value(from), unit: '%', role: 'baseline', group: 'g1' },
      { words: b, value: value(to), unit: '%', group: 'g1' },
      { words: c, attribute: 'change', value: value(by), unit: '%', group: 'g1' },
    ],
    'delta',
  );
}

/** Sums of money in đồng, told in tỷ to so many decimals. */
function parts(all: readonly bigint[], total: bigint, decimals: number) {
  const unit = 10n ** BigInt(9 - decimals);
  const tell = (digits: bigint): Told => ({
    words: `${vietnamese(digits, decimals)} tỷ đồng`,
    value: String(digits * unit),
    unit: 'đồng',
  });
  const [whole, ...told] = [total, ...all].map(tell) as [Told, ...Told[]];
  const list = told.map(({ words }, index) => `khoản ${'abcdef'[index]} ${words}`).join(', ');
  return statuses(`Tổng nguồn vốn ${whole.words}, bao gồm: ${list}.`, [whole, ...told], 'parts-of-total');
}

describe('true arithmetic, stated with rounding, is never called inconsistent', () => {
  it('a share of a count', () => {
    fc.assert(
      fc.property(number(1n, 99_999n), number(1n, 99_999n), places, (a, b, p) => {
        const [n, m] = a < b ? [a, b] : [b, a];
        expect(share(n, m, rounded(n * 100n, m, p), p)).toEqual(['consistent']);
      }),
    );
  });

  it('an average', () => {
    fc.assert(
      fc.property(number(1n, 5000n), number(2n, 40n), places, (total, many, p) => {
        fc.pre(rounded(total, many, p) > 0n);
        expect(mean(total, many, rounded(total, many, p), p)).toEqual(['consistent']);
      }),
    );
  });

  it('a difference of two rates', () => {
    fc.assert(
      fc.property(number(1n, 9999n), number(1n, 9999n), (from, to) => {
        expect(move(from, to, to - from, 2)).toEqual(['consistent']);
      }),
    );
  });

  it('parts that were each rounded before they were told', () => {
    fc.assert(
      fc.property(fc.array(number(10n ** 9n, 10n ** 13n), { minLength: 2, maxLength: 6 }), places, (all, p) => {
        const printedIn = (value: bigint) => rounded(value, 10n ** 9n, p);
        const told = all.map(printedIn);
        fc.pre(told.every((digits) => digits > 0n));
        expect(parts(told, printedIn(all.reduce((a, b) => a + b, 0n)), p)).toEqual(['consistent']);
      }),
    );
  });
});

describe('an error beyond rounding is always called inconsistent', () => {
  it('in a share of a count', () => {
    fc.assert(
      fc.property(number(1n, 9999n), number(1n, 9999n), places, slip, (a, b, p, error) => {
        const [n, m] = a < b ? [a, b] : [b, a];
        fc.pre(!isRound(n) && !isRound(m));
        expect(share(n, m, rounded(n * 100n, m, p) + error, p)).toEqual(['inconsistent']);
      }),
    );
  });

  it('in an average', () => {
    fc.assert(
      fc.property(number(1n, 5000n), number(2n, 40n), places, slip, (total, many, p, error) => {
        fc.pre(!isRound(total));
        expect(mean(total, many, rounded(total, many, p) + error, p)).toEqual(['inconsistent']);
      }),
    );
  });

  it('in a difference of two rates', () => {
    fc.assert(
      fc.property(number(5000n, 9999n), number(1n, 4000n), slip, (from, to, error) => {
        // Told as growth, 50% and more would be another reading of the same words.
        const relative = rounded((to - from) * -10000n, from, 0);
        const said = to - from - error;
        fc.pre(-said < relative - 5n || -said > relative + 5n);
        expect(move(from, to, said, 2)).toEqual(['inconsistent']);
      }),
    );
  });

  it('in parts of a total', () => {
    fc.assert(
      fc.property(fc.array(number(10n ** 9n, 10n ** 12n), { minLength: 2, maxLength: 6 }), slip, (all, error) => {
        const told = all.map((value) => rounded(value, 10n ** 9n, 2));
        const total = told.reduce((a, b) => a + b, 0n);
        const wrong = total - BigInt(told.length + 1) - error;
        fc.pre(wrong > 0n && !isRound(wrong) && !told.some(isRound));
        expect(parts(told, wrong, 2)).toEqual(['inconsistent']);
      }),
    );
  });
});

describe('bounds are respected', () => {
  it('"trên" n/m is consistent with every larger share, and with no smaller one', () => {
    fc.assert(
      fc.property(number(2n, 999n), number(1000n, 9999n), number(0n, 9999n), (n, m, digits) => {
        const [count, rate] = [`${n}/${vietnamese(m, 0)} hộ`, `${vietnamese(digits, 2)}%`];
        const told: Told[] = [
          { words: count, attribute: 'count', value: String(n), of: String(m), unit: 'hộ', bound: 'more-than' },
          { words: rate, attribute: 'share', value: plain(digits, 2), unit: '%' },
        ];
        const said = statuses(`Có trên ${count} (chiếm ${rate}) tham gia.`, told, 'share-of-count');
        const least = rounded(n * 100n, m, 2);
        fc.pre(!isRound(m));
        if (digits > least + 1n) expect(said).not.toContain('inconsistent');
        if (digits < least - 1n) expect(said).toEqual(['inconsistent']);
      }),
    );
  });
});

describe('any facts at all', () => {
  const attribute = fc.constantFrom(
    'level',
    'percent-of-plan',
    'over-plan',
    'growth',
    'change',
    'share',
    'count',
    'rank',
  );
  const unit = fc.constantFrom('%', 'đồng', 'xã', 'tiêu chí/xã', 'chỉ tiêu', 'tiêu chí', undefined);
  const decimal = fc.constantFrom('0', '-100', '-3.5', '100', '0.01', '31264000000', '19');
  const words = fc.constantFrom(
    ', trong đó',
    '; gồm:',
    ' (đạt',
    ') từ',
    '. Trong số đó',
    ' chỉ tiêu đạt kế hoạch',
    ' bình quân',
    '\n',
  );
  const told = fc.record({
    attribute,
    unit,
    value: fc.oneof(decimal, fc.tuple(decimal, decimal)),
    of: fc.option(decimal, { nil: undefined }),
    group: fc.constantFrom('g1', undefined),
    role: fc.constantFrom('baseline', 'target', undefined),
    bound: fc.constantFrom('more-than', 'less-than', 'about', undefined),
    words: fc.constantFrom('0%', '5 xã', 'hai xã', '31,264 tỷ đồng', '15/0 xã', '100'),
  });

  it('are checked without a fault, and said in full', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(told, words), { minLength: 1, maxLength: 7 }), (list) => {
        const text = `Có ${list.map(([fact, after]) => `${fact.words}${after} `).join('')}.`;
        for (const { message, messageEn, computation } of checked(
          text,
          list.map(([fact]) => fact as Told),
        ))
          expect(`${message}${messageEn}${computation}`).not.toMatch(/undefined|NaN|Infinity|object/);
      }),
      { numRuns: 2000 },
    );
  });
});
