import type { Reading } from '@dondoc/reader';
import { withoutControls } from '../../platform/plain-text.ts';

/** What one reader of a format makes of a file. */
export interface Extraction {
  /** Paragraphs apart by a blank line; the items of a list and the rows of a table line by line, cells apart by a tab. */
  readonly text: string;
  readonly mediaType: string;
  /** What made the text, with its version, since spans point into it: "mammoth 1.13.0". */
  readonly extractor: string;
  /** The title that the file itself states, where it does. */
  readonly title?: string;
  /** Pages of a PDF that have no text, counted from one: a scanned annex of a report that was typed. */
  readonly pagesWithoutText?: readonly number[];
  /** Headers, footers and text boxes: looked through for a mark of secrecy, not kept. */
  readonly margins?: string;
}

/** What a file handed in says, fit to be stored and read. */
export interface Extracted extends Omit<Extraction, 'margins'> {
  /** What the text says, where it is so long that it was read apart as well. */
  readonly reading?: Reading;
}

/** How much a file may ask for. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Characters of the text. */
  readonly characters: number;
  /** Bytes of one part of a zip, unpacked; eight times as much for all of its parts. */
  readonly unpacked: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

export const defaultLimits: Limits = {
  bytes: 50 * 1024 * 1024,
  characters: 3_000_000,
  unpacked: 64 * 1024 * 1024,
  milliseconds: 30_000,
  megabytes: 768,
};

/**
 * Text as it may be stored: line ends are "\n", nothing that PostgreSQL or a screen cannot take (NUL, control letters,
 * halves of a surrogate pair), no blanks at the ends of lines, one blank line at most.
 */
export function tidy(text: string): string {
  return withoutControls(text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n'))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
}
