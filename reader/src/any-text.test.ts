import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from './find.ts';
import { areaNames } from './places/area-names.ts';
import { read } from './read.ts';

/** Whatever a text is, it is read: nothing throws, nothing hangs, every span is a stretch of the text as received. */

const reports = [
  'Sáng 12/7/2024, đồng chí Nguyễn Văn An, Bí thư Huyện ủy chủ trì hội nghị. Thu ngân sách ước đạt trên 14,6 tỷ đồng, bằng 107% kế hoạch, tăng 6,2% so với cùng kỳ.',
  'Có 17/21 chỉ tiêu vượt kế hoạch; tỷ lệ hộ nghèo giảm từ 48,36% xuống còn 45,61%. Huyện kiến nghị tỉnh hỗ trợ 180 tỷ đồng làm đường Nà Mòn - Bản Sen.',
  'Đồng chí yêu cầu UBND xã: Một là, đẩy nhanh giải ngân; Hai là, khắc phục hạn chế trong công tác cán bộ theo Nghị quyết số 22-NQ/TU ngày 5/3/2023 của Tỉnh ủy.',
  'TT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tTỷ lệ\n1\tTrồng rừng\tha\t258\t684\t265%\n2\tThu ngân sách\tTriệu đồng\t11.000\t11.300\t102,7%',
];
const shared = process.env.DONDOC_SHARED;
const received = ['seeds', 'news'].flatMap((folder) =>
  shared && existsSync(join(shared, folder))
    ? readdirSync(join(shared, folder))
        .filter((name) => /^\d.*\.txt$/.test(name))
        .map((name) => readFileSync(join(shared, folder, name), 'utf8'))
    : [],
);

function holds(text: string): void {
  const reading = read(text, { areaNames, explain: true });
  let last = 0;
  for (const { span, because } of reading.facts) {
    for (const [start, end] of [span, ...(because?.words ?? [])]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(span[0]).toBeGreaterThanOrEqual(last);
    last = span[0];
  }
  for (const { span } of find(text, { areaNames })) expect(text.slice(...span)).not.toBe('');
  expect(JSON.stringify(read(text, { areaNames, explain: true }))).toBe(JSON.stringify(reading));
}

/** A text that was cut, doubled, turned round or strewn with odd letters. */
const damaged = fc
  .tuple(
    fc.constantFrom(...reports, ...received.map((text) => text.slice(0, 3000))),
    fc.array(
      fc.record({
        at: fc.nat(3000),
        length: fc.nat(40),
        how: fc.constantFrom('drop', 'double', 'move', 'put'),
        odd: fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 6 }),
          fc.constantFrom('\u0301', '(', '“', '\n', '\u200b', '%', '1.', ' 5 - ', '/'),
        ),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, { at, length, how, odd }) => {
      const from = changed.length ? at % changed.length : 0;
      const piece = changed.slice(from, from + length);
      const rest = changed.slice(from + length);
      if (how === 'drop') return changed.slice(0, from) + rest;
      if (how === 'double') return changed.slice(0, from) + piece + piece + rest;
      if (how === 'move') return rest + changed.slice(0, from) + piece;
      return changed.slice(0, from) + odd + changed.slice(from);
    }, text),
  );

describe('any text', () => {
  it('is read, whatever letters it is made of', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds), { numRuns: 150 });
  });

  it('is read, however it was damaged', () => {
    fc.assert(fc.property(damaged, holds), { numRuns: 200 });
  }, 120_000);

  it('says the same with its accents apart', () => {
    for (const text of [...reports, ...received]) {
      const [composed, apart] = [text.normalize('NFC'), text.normalize('NFD')];
      const told = (of: string) =>
        read(of, { areaNames }).facts.map(({ span, ...fact }) => ({
          ...fact,
          words: of.slice(...span).normalize('NFC'),
        }));
      expect(told(apart)).toEqual(told(composed));
    }
  });
});

describe('ten megabytes', () => {
  const size = 10_000_000;
  it.each([
    ['of digits', '1'],
    ['of brackets', '('],
    ['of combining marks', '\u0301'],
    ['of one line', 'kiến nghị huyện hỗ trợ kinh phí làm đường '],
  ])(
    '%s are read to the end',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      const { facts } = read(text, { areaNames });
      for (const { span } of facts.slice(-3)) expect(span[1]).toBeLessThanOrEqual(text.length);
    },
    240_000,
  );
});

describe('a text eight times as long', () => {
  it.each([
    ['prose', reports.slice(0, 3).join(' ')],
    ['paragraphs', `${reports.slice(0, 3).join('\n')}\n\n`],
    ['one sentence', 'Huyện có 5/10 xã đạt chuẩn, gồm A, B, C; '],
    ['percentages', 'tăng 5% '],
    ['lists', 'gồm 5 xã, '],
    ['a table', `${reports[3]}\n`],
    ['references', 'Nghị quyết số 1-NQ/TU ngày 1/1/2024 '],
  ])(
    'takes about eight times as long: %s',
    (_, piece) => {
      const of = (times: number) => piece.repeat(Math.ceil((times * 20_000) / piece.length));
      const [once, eightfold] = [of(1), of(8)];
      read(eightfold, { areaNames });
      const spent = (text: string, times: number) =>
        Math.min(
          ...[1, 2].map(() =>
            cpu(() => {
              for (let n = 0; n < times; n++) read(text, { areaNames });
            }),
          ),
        );
      // Held against eight readings of the short one, which leave as much memory to be cleaned up. What grows with the square takes
      // eight times as long as these.
      expect(spent(eightfold, 1) / spent(once, 8)).toBeLessThan(4);
    },
    120_000,
  );
});

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
