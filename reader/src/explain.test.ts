import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain } from './explain.ts';
import { explanations } from './explanations.ts';
import { areaNames } from './places/area-names.ts';
import { type ReadOptions, read } from './read.ts';

const folder = new URL('../cases/', import.meta.url);
const cases: readonly { readonly name: string; readonly text: string; readonly options?: ReadOptions }[] = readdirSync(
  folder,
)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const readings = cases.map(({ name, text, options }) => ({
  name,
  text,
  options,
  reading: read(text, { areaNames, ...options, explain: true }),
}));

const why = (text: string) =>
  read(text, { areaNames, explain: true }).facts.map((fact) => explain(fact, text)?.vi ?? '');

describe('explain', () => {
  it('says of every fact of every case which words led to it', () => {
    for (const { name, text, reading } of readings) {
      for (const fact of reading.facts) {
        const words = fact.because?.words ?? [];
        expect(words.length, name).toBeGreaterThan(0);
        for (const [start, end] of words) {
          expect(start >= 0 && end > start && end <= text.length, name).toBe(true);
          expect(text.slice(start, end).trim(), name).not.toBe('');
        }
        const said = explain(fact, text);
        expect(said?.vi, name).toMatch(/^[^\n]+: “.+”/u);
        expect(said?.en, name).toMatch(/^[^\n]+: “.+”/u);
        expect(`${said?.vi}${said?.en}`, name).not.toContain('undefined');
        expect(explanations).toHaveProperty([fact.because?.rule ?? '']);
      }
    }
  });

  it('leaves a reading as it is where nobody asks', () => {
    for (const { name, text, options, reading } of readings.filter((_, index) => index % 5 === 0)) {
      const facts = reading.facts.map(({ because, ...fact }) => fact);
      expect(JSON.stringify({ ...reading, facts }), name).toBe(JSON.stringify(read(text, { areaNames, ...options })));
    }
    const { facts } = read('Thu ngân sách xã Nà Mòn đạt 84 tỷ đồng.', { areaNames });
    expect(facts.some((fact) => 'because' in fact || 'why' in fact)).toBe(false);
  });

  it('quotes the words in the text as it was received', () => {
    const text = 'Thu ngân sách xã Nà Mòn năm 2023 đạt 84 tỷ đồng, bằng 105% kế hoạch, tăng 6,2% so với cùng kỳ.';
    expect(why(text)).toEqual([
      'Cấp hành chính đứng trước tên: “xã”',
      'Giá trị của chỉ tiêu: “Thu ngân sách xã Nà Mòn” … “đạt”; suy ra: địa phương',
      'Tỷ lệ so với kế hoạch: “Thu ngân sách xã Nà Mòn” … “bằng” … “kế hoạch”; suy ra: địa phương',
      'Mức tăng, giảm tương đối so với kỳ trước: “Thu ngân sách xã Nà Mòn” … “tăng” … “so với cùng kỳ”; suy ra: địa phương',
    ]);
    const apart = text.normalize('NFD');
    expect(why(apart)).toEqual(why(text));
  });
});
