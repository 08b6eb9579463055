import type { Because, Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { lastFrom } from '../stretches.ts';
import type { Direction } from './direction.ts';
import { ASK, SAY } from './patterns.ts';
import { MODAL } from './words.ts';

const MUST = new RegExp(`(?<!\\p{L})${MODAL}(?!\\p{L})`, 'gu');
const SECTION =
  /(?<!\p{L})(?:kiến nghị|đề xuất|đề nghị|ý kiến (?:chỉ đạo|kết luận)|chỉ đạo|kết luận|nhiệm vụ)(?!\p{L})/gu;
/** Sentences further back than this are no longer what is gone on with. */
const BACK = 12;

/** The words that told a request or an order: those that ask in its sentence, else in one before, else the heading. */
export function whyAsked({ text, structure }: Findings, kind: Direction, span: Span): Because {
  const { sentences, blocks } = structure;
  const index = lastFrom(sentences, span[0]);
  const sentence = sentences[index] ?? { start: span[0], end: span[1] };
  const asking =
    last(text.lower, ASK, sentence.start, span[0]) ?? last(text.lower, ASK, span[1], Math.max(span[1], sentence.end));
  if (asking) return { rule: `${kind}.asking-word`, words: [asking] };
  const must =
    kind === 'directive'
      ? (last(text.lower, MUST, sentence.start, span[0]) ?? first(text.lower, MUST, span[0], span[1]))
      : undefined;
  if (must) return { rule: 'directive.must-word', words: [must] };
  for (let at = index - 1; at >= 0 && at >= index - BACK; at--) {
    const { start, end, block } = sentences[at] as (typeof sentences)[number];
    const heads = blocks[block]?.kind === 'heading' || blocks[block]?.kind === 'title';
    const found = last(text.lower, heads ? SECTION : ASK, start, end);
    if (found) return { rule: `${kind}.${heads ? 'section' : 'goes-on'}`, words: [found] };
  }
  const said = last(text.lower, SAY, sentence.start, span[0]);
  return { rule: `${kind}.goes-on`, words: [said ?? span] };
}

const spans = (lower: string, pattern: RegExp, from: number, to: number): Span[] =>
  [...lower.slice(from, to).matchAll(pattern)].map(({ index, 0: words }) => [
    from + index,
    from + index + words.length,
  ]);
const last = (...where: Parameters<typeof spans>) => spans(...where).at(-1);
const first = (...where: Parameters<typeof spans>) => spans(...where)[0];
