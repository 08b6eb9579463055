import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysIn, isoDay } from './dates/calendar.ts';
import { find } from './find.ts';
import { FINDING_KINDS, type Finding } from './finding.ts';
import { areaNames } from './places/area-names.ts';
import { read } from './read.ts';

/**
 * reader/cases/findings/*.json: a text, perhaps a reference date, and all that is found in it, as it is told here:
 * "money: 31,264 tỷ đồng = 31264000000 đồng". What is not listed must not be found.
 */
interface Case {
  readonly text: string;
  readonly date?: string;
  readonly finds: readonly string[];
}

const folder = new URL('../cases/findings/', import.meta.url);
for (const file of readdirSync(folder)) {
  const cases: readonly Case[] = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  describe(file, () => {
    it.each(cases.map((one) => [one.text, one] as const))('%s', (text, { date, finds }) => {
      expect(find(text, { areaNames, ...(date && { date }) }).map((finding) => told(text, finding))).toEqual(finds);
    });
  });
}

function told(text: string, { kind, span, value, unit, written, alternatives, impossible }: Finding): string {
  const said = value === undefined ? '' : ` = ${[value].flat().join(' to ')}${unit ? ` ${unit}` : ''}`;
  const or = alternatives ? `, or ${alternatives.join(', ')}` : '';
  return `${kind}: ${text.slice(...span)}${said}${written ? '' : ', inferred'}${or}${impossible ? ', impossible' : ''}`;
}

const REPORT = `Sáng 16/8/2023, đồng chí Lục Văn Bảy, Chủ tịch UBND huyện Nà Mòn làm việc với xã Khe Đá. Trong 8 tháng đầu năm 2023,
thu ngân sách 31,264 tỷ đồng, bằng 103% kế hoạch; 26/58 chỉ tiêu đạt theo Nghị quyết số 22-NQ/HU ngày 18/3/2021; giảm 5 - 7% hộ nghèo.`;

describe('find', () => {
  it('finds every kind, in order, none over another of its kind', () => {
    const found = find(`${REPORT} Thứ nhất, có 12 nồi cơm.`, { areaNames });
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(
      FINDING_KINDS.filter((kind) => kind !== 'quantity').toSorted(),
    );
    expect(found.map(({ span }) => span[0])).toEqual(found.map(({ span }) => span[0]).toSorted((a, b) => a - b));
  });

  it('looks only for the kinds that are asked for', () => {
    const all = find(REPORT, { areaNames });
    for (const kind of FINDING_KINDS)
      expect(find(REPORT, { areaNames, kinds: [kind] })).toEqual(all.filter((finding) => finding.kind === kind));
  });

  it('gives spans into the text as it was received, composed or not', () => {
    const apart = REPORT.normalize('NFD');
    const composed = find(REPORT, { areaNames });
    const decomposed = find(apart, { areaNames });
    expect(decomposed.map(({ span }) => apart.slice(...span).normalize('NFC'))).toEqual(
      composed.map(({ span }) => REPORT.slice(...span)),
    );
    expect(decomposed.map(({ value }) => value)).toEqual(composed.map(({ value }) => value));
  });

  it('agrees with read on the documents and people of a text', () => {
    const facts = read(REPORT, { areaNames }).facts;
    const found = find(REPORT, { areaNames });
    for (const fact of facts.filter(({ type }) => type === 'person' || type === 'document-reference'))
      expect(found).toContainEqual(expect.objectContaining({ kind: fact.type, span: fact.span }));
  });

  it('reads every day of the calendar in each way of writing it, and no other', () => {
    const day = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: 13 }),
      day: fc.integer({ min: 1, max: 32 }),
    });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.', ' tháng '), ({ year, month, day }, mark) => {
        const written = mark === ' tháng ' ? `${day} tháng ${month} năm ${year}` : [day, month, year].join(mark);
        const text = `Ngày ${written}, xã họp.`;
        const dates = find(text, { kinds: ['date'] });
        const real = day <= daysIn(month, year);
        expect(dates.map(({ value, impossible }) => impossible ?? value)).toEqual([
          real ? isoDay(year, month, day) : true,
        ]);
        expect(dates.map(({ span }) => text.slice(...span))).toEqual([written]);
        expect(find(text, { kinds: ['number', 'ratio', 'range', 'quantity'] })).toEqual([]);
      }),
    );
  });

  it('keeps to the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'1 2 31 02 2024 1.234 5,6 / - – : . , % ngày tháng năm quý thứ từ đến nay hai trăm nghìn tỷ đồng rưỡi phẩy sáng qua h giờ xã XVII'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 30 }).map((words) => words.join(' ')),
      fc.array(pieces, { maxLength: 30 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, '2024', '2024-02', '2024-02-29'), (text, date) => {
        const options = date ? { date } : {};
        const found = find(text, options);
        expect(find(text, options)).toEqual(found);
        const ends = new Map<string, number>();
        for (const { kind, span, value } of found) {
          expect(span[0]).toBeGreaterThanOrEqual(ends.get(kind) ?? 0);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(JSON.stringify(value) ?? '').not.toMatch(/NaN|undefined|Infinity/);
          ends.set(kind, span[1]);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
