import { type Piece, replacePieces, type SpanMap } from '../offsets.ts';
import { withCapitals } from './capitals.ts';
import { findLegacy } from './find-legacy.ts';
import type { LegacyEncoding } from './letters.ts';
import { vniLetterAt } from './vni.ts';

export interface Converted {
  readonly text: string;
  readonly encoding: LegacyEncoding;
  /** A few words as they stood in the text, to show where it was seen. */
  readonly sample: string;
  /** The span of the text as it was that a span of the converted text came from. */
  readonly received: SpanMap;
}

/** A text whose old parts are made Unicode; null where it has none. "Uû ban nh©n d©n" and "UÛy ban nhaân daân" are found by their words. */
export function convertLegacy(original: string): Converted | null {
  const found = findLegacy(original);
  if (!found) return null;
  const { encoding, words, first } = found;
  const pieces = encoding === 'VNI' ? lettersOfVni(original, words) : withCapitals(original, words);
  return { ...replacePieces(original, pieces), encoding, sample: sampleAt(original, first[0]) };
}

/** Letter for letter, so that an offset behind any letter has its place in the text as it was. */
function lettersOfVni(text: string, words: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [start, end] of words)
    for (let at = start; at < end; ) {
      const found = vniLetterAt(text, at);
      const length = found?.length ?? 1;
      if (found) pieces.push({ start: at, end: at + length, becomes: found.letter });
      at += length;
    }
  return pieces;
}

/** From the first telling word to the end of its line, at most forty letters, whole words. */
function sampleAt(text: string, at: number): string {
  const line = text.slice(at, at + 60).split(/[\r\n]/)[0] ?? '';
  return line.length <= 40 ? line.trim() : line.slice(0, line.lastIndexOf(' ', 40)).trim() || line.slice(0, 40);
}
