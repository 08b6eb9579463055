import type { AreaNames, PlaceMention } from '../findings.ts';
import type { SourceText } from '../source-text.ts';
import type { Structure } from '../structure.ts';
import { bareNames } from './bare-names.ts';
import { writtenLevels } from './written-level.ts';

/** Administrative units that the text names, in text order; the chrome of a page names none. */
export function findPlaces(text: SourceText, parts: Structure, names?: AreaNames): PlaceMention[] {
  const written = writtenLevels(text, names);
  const chrome = parts.blocks.filter((block) => block.kind === 'chrome');
  return [...written, ...bareNames(text, written, names)]
    .filter(({ span }) => !chrome.some((block) => block.start <= span[0] && span[0] < block.end))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
