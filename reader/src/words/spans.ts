import type { Span } from '../fact.ts';
import type { Words } from './words.ts';

/** The span in the view of the words `[from, to)`. */
export const spanOf = ({ starts, ends }: Words, from: number, to: number): Span => [
  starts[from] as number,
  ends[to - 1] as number,
];

/** The words `[from, to)` of a text, one blank between where there are more. */
export function textOf(view: string, { starts, ends }: Words, from: number, to: number): string {
  const text = view.slice(starts[from], ends[to - 1]);
  return text.includes('  ') || text.includes('\n') ? text.replace(/\s+/gu, ' ') : text;
}
