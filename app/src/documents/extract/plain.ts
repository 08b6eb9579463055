import { decodeText } from './decode.ts';
import { type Extraction, tidy } from './extracted.ts';

/** A text file: its words as they are. */
export function readPlain(bytes: Uint8Array): Extraction {
  return { text: tidy(decodeText(bytes)), mediaType: 'text/plain', extractor: 'plain 1' };
}
