import type { Rule } from '../explanations.ts';
import type { Because, Span } from '../fact.ts';
import { pattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';
import { becomes } from './attribute.ts';
import type { Measured } from './measured.ts';

/** "8,3% |của toàn tỉnh so với cùng kỳ": where the comparison itself begins. */
const COMPARED = pattern('so với?|cùng (?:kỳ|kì)');

/** The words that a figure was read from: what it measures, the verb at the number, what it is compared with. */
export function whyFigure({ context, attribute, indicator }: Measured): Because {
  const { quantity, lead, benchmark, before, at } = context;
  const spans = indicator.map(({ words, from, to }) => spanOf(words, from, to));
  const between = benchmark?.words === before.words && benchmark.to === at ? benchmark.from : at;
  spans.push(spanOf(before.words, lead.at, between));
  if (benchmark) {
    const { words, from, to } = benchmark;
    spans.push(spanOf(words, COMPARED.firstIn(words, from, to)?.index ?? from, to));
  }
  const found = spans.filter((span) => span !== undefined).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const words = found.filter((span, index) => index === 0 || span[0] >= (found[index - 1] as Span)[1]);
  const rule: Rule = becomes(context) ? 'figure.baseline' : `figure.${attribute}`;
  return { rule, words: words.length > 0 ? words : [[quantity.start, quantity.end]] };
}

function spanOf({ starts, ends }: Words, from: number, to: number): Span | undefined {
  return to > from ? [starts[from] as number, ends[to - 1] as number] : undefined;
}
