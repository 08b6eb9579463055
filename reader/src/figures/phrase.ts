import type { WordPattern } from '../words/pattern.ts';
import type { Words } from '../words/words.ts';

/** Words in a row, `[from, to)`: what names a figure is always words of the text. */
export interface Phrase {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
}

/** What a figure measures, as the phrases that tell it: "kết nạp" and "đảng viên" stand on two sides of the number. */
export type Name = readonly Phrase[];

export const isEmpty = ({ from, to }: Phrase): boolean => from >= to;
export const cut = ({ words }: Phrase, from: number, to: number): Phrase => ({ words, from, to });
export const from = ({ words, to }: Phrase, start: number): Phrase => ({ words, from: start, to });
export const named = (phrase: Phrase): Name => (isEmpty(phrase) ? [] : [phrase]);

/** Whether the phrase opens with the pattern, closes with it, or has it somewhere. */
export function opens(phrase: Phrase, pattern: WordPattern): boolean {
  const end = pattern.endAt(phrase.words, phrase.from);
  return end >= 0 && end <= phrase.to;
}
export function closes(phrase: Phrase, pattern: WordPattern): boolean {
  return pattern.startBefore(phrase.words, phrase.to) >= phrase.from;
}
export function holds(phrase: Phrase, pattern: WordPattern): boolean {
  return !isEmpty(phrase) && pattern.isIn(phrase.words, phrase.from, phrase.to);
}

export const nameOpens = (name: Name, pattern: WordPattern): boolean =>
  name[0] !== undefined && opens(name[0], pattern);
export const nameHolds = (name: Name, pattern: WordPattern): boolean => name.some((phrase) => holds(phrase, pattern));

const FIRST_WORD = 0x4e00;

/** How many words and numbers it has; marks are none. */
export function size({ words, from: start, to }: Phrase): number {
  let count = 0;
  for (let i = start; i < to; i++) if (words.code.charCodeAt(i) >= FIRST_WORD) count++;
  return count;
}
export const nameSize = (name: Name): number => name.reduce((sum, phrase) => sum + size(phrase), 0);

/** The phrase as the text writes it; where brackets were passed over, its pieces with a blank between. */
export function spoken(view: string, { words, from: start, to }: Phrase): string {
  if (start >= to) return '';
  let said = '';
  let piece = words.starts[start] as number;
  for (let i = start; i < to; i++) {
    const end = words.ends[i] as number;
    const next = i + 1 < to ? (words.starts[i + 1] as number) : end;
    if (i + 1 < to && next - end < 2) continue;
    said += (said && ' ') + view.slice(piece, end);
    piece = next;
  }
  return said;
}

export function spokenName(view: string, name: Name): string {
  let said = '';
  for (const phrase of name) if (!isEmpty(phrase)) said += (said && ' ') + spoken(view, phrase);
  return said;
}
