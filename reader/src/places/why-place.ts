import type { Because, PlaceLevel, Span } from '../fact.ts';
import type { SourceText } from '../source-text.ts';
import { lowerCase } from '../vietnamese.ts';

/** How far ahead of a name the level of its list may stand. */
const FAR = 200;

/** The words that told a place: its level where that is written, else the name. */
export function whyPlace({ view }: SourceText, span: Span, name: string, written?: PlaceLevel): Because {
  if (!written) return { rule: 'place.known-name', words: [span] };
  const level = span[1] - span[0] - name.length;
  if (level > 1) return { rule: 'place.level-before-name', words: [[span[0], span[0] + level - 1]] };
  // "Huyện ủy |Nà Mòn", "các xã Nà Mòn, |Khe Đá".
  const from = Math.max(0, span[0] - FAR);
  const at = lowerCase(view.slice(from, span[0])).lastIndexOf(written);
  if (at < 0) return { rule: 'place.known-name', words: [span] };
  return { rule: 'place.level-of-list', words: [[from + at, from + at + written.length]] };
}
