import type { Because, Span } from '../fact.ts';
import type { Findings } from '../findings.ts';
import { lastFrom } from '../stretches.ts';
import { shortWords } from './shortcoming.ts';

const SECTION = /(?<!\p{L})(?:hạn chế|tồn tại|khó khăn|vướng mắc|yếu kém|khuyết điểm|bất cập)(?!\p{L})/u;
/** A list of shortcomings is no longer than this. */
const BACK = 40;

/** The words that told a shortcoming: its own, else those of the heading or the sentence that lists it. */
export function whyShort({ text, structure }: Findings, span: Span): Because {
  const own = shortWords(text.lower, span);
  if (own) return { rule: 'limitation.worded', words: [own] };
  const index = lastFrom(structure.sentences, span[0]);
  for (let at = index; at >= 0 && at >= index - BACK; at--) {
    const { start, end } = structure.sentences[at] as { start: number; end: number };
    const found = SECTION.exec(text.lower.slice(start, Math.min(end, at === index ? span[0] : end)));
    if (!found) continue;
    const from = start + found.index;
    return { rule: 'limitation.section', words: [[from, from + found[0].length]] };
  }
  return { rule: 'limitation.section', words: [span] };
}
