import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './segments.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'ờ', ' ', '\n', '\r'), maxLength: 60 });
const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 });

describe('paragraphs of a text', () => {
  it('keeps every letter once, in order, and puts each fact over exactly its words', () => {
    fc.assert(
      fc.property(text, spans, (words, pairs) => {
        const facts = pairs
          .map(([a, b], at) => ({ id: String(at), span: [Math.min(a, b), Math.max(a, b)] as const }))
          .filter(({ span }) => span[1] <= words.length);
        const paragraphs = paragraphsOf(words, facts);
        expect(paragraphs.map((p) => p.segments.map((s) => words.slice(s.start, s.end)).join('')).join('\n')).toBe(
          words,
        );
        const covered = new Map<string, Set<number>>();
        for (const segment of paragraphs.flatMap((p) => p.segments))
          for (const fact of segment.marks)
            for (let at = segment.start; at < segment.end; at += 1)
              covered.set(fact.id, (covered.get(fact.id) ?? new Set()).add(at));
        for (const { id, span } of facts) {
          const want = new Set<number>();
          for (let at = span[0]; at < span[1]; at += 1) if (words[at] !== '\n') want.add(at);
          expect(covered.get(id) ?? new Set()).toEqual(want);
        }
      }),
    );
  });

  it('names the widest fact first', () => {
    const [paragraph] = paragraphsOf('thu đạt 12 tỷ', [
      { id: 'inner', span: [8, 13] },
      { id: 'outer', span: [0, 13] },
    ]);
    expect(paragraph?.segments.map((s) => s.marks.map((f) => f.id))).toEqual([['outer'], ['outer', 'inner']]);
  });
});
