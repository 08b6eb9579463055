import type { Figure } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { lastFrom } from '../stretches.ts';
import type { Unsettled } from './settle.ts';

type UnsettledFigure = Extract<Unsettled, { type: 'figure' }>;

const SHOWN = new Set(['title', 'heading', 'caption']);

/** A figure of a heading or caption that the body tells again is one fact, with the span in the body; so is a lead printed twice. */
export function oneFactTwice(facts: readonly Unsettled[], { text, structure }: Findings): readonly Unsettled[] {
  const key = ({ attribute, value, unit, of }: Pick<Figure, 'attribute' | 'value' | 'unit' | 'of'>) =>
    `${attribute}|${value}|${unit}|${of}`;
  const sentenceOf = (at: number) => structure.sentences[lastFrom(structure.sentences, at)];
  // Of a page that lost its marks one sentence holds all figures: its words are taken once.
  const spoken = new Map<number, string>();
  const wordsOf = (start: number, end: number): string => {
    const words = spoken.get(start) ?? text.view.slice(start, end).toLowerCase();
    spoken.set(start, words);
    return words;
  };
  const seen = new Map<string, UnsettledFigure[]>();
  for (const fact of facts) {
    if (fact.type !== 'figure') continue;
    const same = seen.get(key(fact));
    if (same) same.push(fact);
    else seen.set(key(fact), [fact]);
  }
  const dropped = new Set<Unsettled>();
  for (const same of seen.values()) {
    if (same.length < 2) continue;
    const printed = new Map<string, number>();
    for (const fact of same) {
      const sentence = sentenceOf(fact.span[0]);
      if (!sentence) continue;
      const kind = structure.blocks[sentence.block]?.kind ?? 'paragraph';
      const words = wordsOf(sentence.start, sentence.end);
      const again = SHOWN.has(kind) || ((printed.get(words) ?? sentence.start) !== sentence.start && words.length > 40);
      // A caption or title adds when and where: "giá trị sản xuất 9 tháng đầu năm của Nà Mòn".
      const twin = (other: UnsettledFigure) =>
        other !== fact && !dropped.has(other) && (alike(other, fact) || (kind !== 'heading' && alike(fact, other)));
      if (again && same.some(twin)) dropped.add(fact);
      if (!printed.has(words)) printed.set(words, sentence.start);
    }
  }
  return dropped.size ? facts.filter((fact) => !dropped.has(fact)) : facts;
}

function alike(a: UnsettledFigure, b: UnsettledFigure): boolean {
  const left = new Set(a.indicator.toLowerCase().split(' '));
  const right = b.indicator.toLowerCase().split(' ');
  return right.filter((word) => left.has(word)).length * 2 >= right.length;
}
